"""Decisions through a project: committed as edits of gold, taken back, in the archive and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import GOLD, Author, AuthorKind, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.store import Project

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
