"""What refers to the same is settled once: a decision on one page is taken where the same was said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.datasets.handed_in import handed_in_page
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Edit
from annotator.domain.items import GOLD, Author, AuthorKind, Entity, Mention, State
from annotator.domain.ranges import Span
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.review.questions.docket import Asked, Standing
from annotator.review.questions.question import Sort
from annotator.store import Project

from .helpers import JOHN, MARY, page

TEXT = "Norway met Chile; Norway and Chile signed. Page"
PLACES = ((0, 6), (11, 16), (18, 24), (29, 34))
OF_GOLD = Author(GOLD, AuthorKind.GOLD)
ENTITIES = [Entity("norge", "Norge", "GPE"), Entity("chili", "Chili", "GPE"), Entity("peru", "Peru", "GPE")]


def a_set(document: str, author: Author, *refers: str) -> AnnotationSet:
    items = [Mention(f"{author.name}{n}", Span.at(*place), "GPE", entity=one)
             for n, (place, one) in enumerate(zip(PLACES, refers, strict=True))]  # fmt: skip
    return filled(
        AnnotationSet(f"{author.name}-{document}", document, TEXT + document[-1], author, State.DONE), items
    )


def hand_in(project: Project, document: str, john: tuple[str, ...], mary: tuple[str, ...]) -> None:
    made = page(TEXT + document[-1], f"page {document[-1]}", document_id=document)
    sets = [a_set(document, JOHN, *john), a_set(document, MARY, *mary)]
    project.add_bundle(made, sets, ENTITIES, (), None)


TOGETHER, APART = ("norge",) * 4, ("norge", "chili", "norge", "chili")


class Eve:
    """Adjudicates pages of a project; each edit is stored."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def open(self, document: str) -> Adjudication:
        """Open a page, and take what is agreed."""
        gold = self.project.annotation_set(document, OF_GOLD)
        found = handed_in_page(self.project, document).adjudication(gold, self.project)
        if found.due:
            self.do(found, Answering(found, "eve").take_agreed())
        return found

    def do(self, at: Adjudication, edit: Edit) -> None:
        stored = self.project.commit(at.gold, edit, by="eve").annotations
        at.follow(at.gold.applied(edit), edit.changes)
        at.ledger.gold = stored

    def answer(self, at: Adjudication, asked: Asked, value: object) -> None:
        values = [one.value for one in asked.versions]
        self.do(at, Answering(at, "eve").take(asked.question.id, values.index(value)))


def asked(at: Adjudication, field: str) -> Asked:
    return next(
        one for one in at.questions if (one.question.sort, one.question.field) == (Sort.ENTITY, field)
    )


def referents(at: Adjudication) -> list[str | None]:
    return [one.entity for one in sorted(at.gold.mentions.values(), key=lambda one: one.span)]


@pytest.fixture
def eve(project: Project) -> Eve:
    """John takes Norway and Chile for one thing on all pages, Mary does not; on d3 she calls Chile Peru."""
    for document in ("d1", "d2"):
        hand_in(project, document, TOGETHER, APART)
    hand_in(project, "d3", TOGETHER, ("norge", "peru", "norge", "peru"))
    return Eve(project)


def test_what_was_decided_on_one_page_is_taken_on_the_next_and_says_where_from(eve: Eve):
    first = eve.open("d1")
    assert asked(first, "same").standing is Standing.OPEN
    eve.answer(first, asked(first, "same"), False)
    assert referents(first) == list(APART), "what follows was taken"
    second = eve.open("d2")
    same = asked(second, "same")
    assert same.standing is Standing.DECIDED and same.decision is not None
    assert (same.decision.rule, same.decision.by, same.decision.reason) == ("elsewhere", "", "‘page 1’ · eve")
    assert referents(second) == list(APART) and second.open == []


def test_what_is_not_the_very_same_is_asked(eve: Eve):
    first = eve.open("d1")
    eve.answer(first, asked(first, "same"), False)
    third = eve.open("d3")
    assert asked(third, "same").standing is Standing.OPEN


def test_who_decides_otherwise_later_is_heard_on_the_other_pages(eve: Eve):
    first = eve.open("d1")
    eve.answer(first, asked(first, "same"), False)
    eve.open("d2")
    eve.answer(first, asked(first, "same"), True)
    again = handed_in_page(eve.project, "d2").adjudication(
        eve.project.annotation_set("d2", OF_GOLD), eve.project
    )
    assert asked(again, "same").standing is Standing.DUE
    eve.do(again, Answering(again, "eve").take_agreed())
    decision = asked(again, "same").decision
    assert decision is not None and decision.rule == "elsewhere"
    assert decision.value == asked(first, "same").decision.value  # type: ignore[union-attr]  # it is decided


def test_where_pages_differ_a_person_is_asked_and_a_decision_by_hand_stays(eve: Eve):
    first = eve.open("d1")
    eve.answer(first, asked(first, "same"), False)
    second = eve.open("d2")
    eve.answer(second, asked(second, "same"), True)
    decision = asked(second, "same").decision
    assert decision is not None and decision.by == "eve" and decision.rule == "not elsewhere"
    hand_in(eve.project, "d4", TOGETHER, APART)
    fourth = eve.open("d4")
    assert asked(fourth, "same").standing is Standing.OPEN, "one page says yes, another no"
    known = fourth.sitting.elsewhere[Sort.ENTITY].of(asked(fourth, "same").question, fourth.sitting.sets)
    assert [(one.page, one.by) for one in known] == [("page 1", "eve"), ("page 2", "eve")]
    assert asked(eve.open("d2"), "same").decision == decision


def test_nothing_is_taken_where_the_project_asks_even_then(eve: Eve):
    first = eve.open("d1")
    eve.answer(first, asked(first, "same"), False)
    settings = eve.project.settings
    eve.project.set_settings(replace(settings, policies={"referents": "ask"}))
    assert asked(eve.open("d2"), "same").standing is Standing.OPEN


def test_to_what_something_refers_is_offered_where_authors_meet_it_again(eve: Eve):
    """Mary's Peru on d3 was decided to be Norge, as John says: where she says Peru again, that is known."""
    third = eve.open("d3")
    eve.answer(third, asked(third, "same"), True)
    assert referents(third) == list(TOGETHER) or asked(third, "").standing is Standing.OPEN
    if asked(third, "").standing is Standing.OPEN:
        eve.answer(third, asked(third, ""), "norge")
    hand_in(eve.project, "d5", ("peru",) * 4, ("chili",) * 4)
    fifth = eve.open("d5")
    question = asked(fifth, "").question
    known = fifth.sitting.elsewhere[Sort.ENTITY].about({str(vote) for vote in question.votes})
    assert all(one.referent == "norge" for one in known)
