"""Decisions through a project: committed as edits of gold, taken back, in the archive and back."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.ids import fresh_id
from annotator.domain.items import (
    GOLD,
    Author,
    AuthorKind,
    Document,
    Entity,
    EventCluster,
    Mention,
    Segment,
    State,
)
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.store import Project
from tests.unit.review.deciders import Adjudicator, moves
from tests.unit.review.invented import pages

from .helpers import JOHN, MARY, page

TEXT = "Norway and Chile signed a deal in Oslo.\nTop stories: more"
JUDGE = Author(GOLD, AuthorKind.GOLD)


def said(author: str, *more: str) -> list[Mention | Segment]:
    """What an author says: two countries, and more words that are ORG."""
    words = [("Norway", "GPE"), ("Chile", "GPE"), *((word, "ORG") for word in more)]
    items: list[Mention | Segment] = [
        Mention(f"{author}-{word}", Span.at(TEXT.index(word), TEXT.index(word) + len(word)), kind)
        for word, kind in words
    ]
    return [Segment(f"{author}-s", Range.at(0, 39), "body", 1), *items]


def handed_in(
    project: Project, document: str, author: Author, items: list[Mention | Segment]
) -> AnnotationSet:
    """Commit a whole set and call it done."""
    empty = project.annotation_set(document, author)
    kinds = {Mention: Kind.MENTION, Segment: Kind.SEGMENT}
    made = tuple(Change(kinds[type(one)], one.id, None, one) for one in items)
    done = Change(Kind.STATE, empty.id, State.TODO.value, State.DONE.value)
    return project.commit(empty, Edit("made", {}, (*made, done))).annotations


def test_a_page_is_adjudicated_in_a_project(
    project: Project, scheme: Scheme, opened: Callable[[], Project]
) -> None:
    document = page(TEXT)
    project.add_document(document, None)
    sets = [
        handed_in(project, document.id, MARY, said("m", "Oslo")),
        handed_in(project, document.id, JOHN, said("j")),
    ]
    gold = project.annotation_set(document.id, JUDGE)
    adjudication = Adjudication(gold, sets, scheme)
    answer = Answering(adjudication, "eve")
    for make in (answer.take_agreed, lambda: answer.take(adjudication.open[0].question.id, 0)):
        edit = make()
        gold = project.commit(gold, edit).annotations
        adjudication.follow(gold, edit.changes)
    assert adjudication.open == []
    assert sorted(one.type for one in gold.mentions.values()) == ["GPE", "GPE", "ORG"]
    with opened() as again:
        stored = again.annotation_set(document.id, JUDGE)
        assert (stored.decisions, stored.mentions) == (gold.decisions, gold.mentions)
        assert Adjudication(stored, sets, scheme).open == []
    undone = project.undo(gold)
    assert undone is not None
    assert [one.question.surface for one in Adjudication(undone.annotations, sets, scheme).open] == ["Oslo"]
    redone = project.redo(undone.annotations)
    assert redone is not None
    assert redone.annotations.decisions == gold.decisions
    assert [finding for finding in project.check() if finding.code != "unknown-label"] == []
    assert replace(redone.annotations, revision=0) == replace(gold, revision=0)


def put_in(project: Project, seed: int) -> tuple[Document, list[AnnotationSet]]:
    """Store an invented page with what its authors handed in, and return these as the store has them."""
    invented = pages(seed)
    document = page(invented[0].text, f"page {seed}")
    sets = [replace(one, id=f"{one.id}-{seed}", document=document.id) for one in invented]
    entities = [Entity(one, one) for one in ("e1", "e2")]
    clusters = [EventCluster(one, one) for one in ("c1", "c2")]
    project.add_bundle(document, sets, entities, clusters, None)
    ((_, listed),) = project.reviewing.hand_ins([document.id])
    return document, [one.annotations for one in listed if one.annotations.author.kind is AuthorKind.HUMAN]


def plain(annotations: AnnotationSet) -> AnnotationSet:
    return replace(annotations, revision=0)


@pytest.mark.parametrize("seed", [3, 33, 83, 877, 1621, 4242])
def test_decisions_come_through_commits_undo_redo_and_a_restart(
    project: Project, opened: Callable[[], Project], seed: int
) -> None:
    chance = random.Random(seed)
    document, sets = put_in(project, seed)
    gold = project.annotation_set(document.id, JUDGE)
    eve = Adjudicator(sets, project.scheme, gold=gold)
    eve.answer = replace(eve.answer, new_id=fresh_id)
    kept = [gold]
    for edit in moves(eve, chance, 8):
        if edit.changes:
            by = chance.choice(("eve", "zoe"))
            committed = project.commit(gold, edit, by=by)
            gold = committed.annotations
            assert committed.by == by
            eve.do(edit)
            assert plain(gold) == plain(eve.gold)
            kept.append(gold)
    with opened() as again:  # another program takes all of it back, and does it again
        there = again.annotation_set(document.id, JUDGE)
        assert there == gold
        fresh = Adjudication(there, sets, again.scheme)
        assert [(one.question.id, one.standing) for one in fresh.questions] == [
            (one.question.id, one.standing) for one in eve.page.questions
        ]
        for earlier in reversed(kept[:-1]):
            undone = again.undo(there, by="ann")
            assert undone is not None
            there = undone.annotations
            assert plain(there) == plain(earlier)
        assert again.undo(there) is None
        for later in kept[1:]:
            redone = again.redo(there, by="ann")
            assert redone is not None
            there = redone.annotations
            assert plain(there) == plain(later)
    journal = project.journal(document.id)
    assert {row.author for row in journal} <= {GOLD}
    assert {row.by for row in journal if row.kind == "edit"} <= {"eve", "zoe"}
    assert {row.by for row in journal if row.kind != "edit"} <= {"ann"}
    assert [row.kind for row in journal] == [kind for kind in ("edit", "undo", "redo") for _ in kept[1:]]
    assert [finding for finding in project.check() if finding.code != "unknown-label"] == []
