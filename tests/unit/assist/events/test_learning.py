"""What made pages teach about events, and what is proposed on pages that taught nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from annotator.assist.events.features import Reading
from annotator.assist.events.learning import LEAST, Taught, taught
from annotator.assist.events.lexicon import Page, triggers
from annotator.assist.events.proposing import proposals
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Argument, Author, Event, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import problems
from annotator.domain.scheme import Scheme
from tests.effort.pages import GoldPage, scheme
from tests.effort.stream.made import made_pages

SCHEME: Scheme = scheme()


def annotated(page: GoldPage) -> AnnotationSet:
    base = AnnotationSet(page.name, page.name, page.text, Author("ana"))
    return filled(
        base,
        [
            *(
                Segment(f"s{n}", Range.at(one.start, one.end), one.kind, one.article)
                for n, one in enumerate(page.segments)
            ),
            *(Mention(m.id, Span.at(*m.fragments[0]), m.type) for m in page.mentions),
            *(
                Event(
                    one.id,
                    Span.at(*one.fragments[0]),
                    one.type,
                    arguments=tuple(Argument(*said) for said in one.arguments),
                )
                for one in page.events
            ),
        ],
    )  # fmt: skip


SETS = [annotated(page) for page in made_pages(16, 5)]


def pages(sets: Sequence[AnnotationSet]) -> list[Page]:
    return [Page(one, (), one.id) for one in sets]


@pytest.fixture(scope="module")
def learned() -> Taught:
    return taught(pages(SETS[:12]), SCHEME)


def test_made_pages_say_what_the_scheme_allows() -> None:
    for one in SETS:
        assert [found for found in problems(one, SCHEME) if found.code == "rule"] == []
    assert [page.text for page in made_pages(3, 5)] == [one.text for one in SETS[:3]], "the same each time"
    assert next(made_pages(1, 6)).text != SETS[0].text


def test_triggers_and_roles_of_pages_not_seen_are_mostly_right(learned: Taught) -> None:
    right = shown = there = filled_right = filled_shown = roles = 0
    for one in SETS[12:]:
        gold = triggers(one)
        bare = one.unchecked(events={})
        for said in learned.found(Page(bare, (), one.id)):
            shown, right = shown + 1, right + (said.type in gold.get(said.place, ()))
        there += len(one.events)
        reading = Reading(Page(one, (), one.id))
        for event in one.events.values():
            roles += len(event.arguments)
            for filling in learned.fillings(reading, replace(event, arguments=())):
                filled_shown, filled_right = (
                    filled_shown + 1,
                    filled_right + (filling.argument in event.arguments),
                )
    assert right / shown > 0.75 and right / there > 0.3
    assert filled_right / filled_shown > 0.85 and filled_right / roles > 0.7
    assert learned.scores["triggers_keys_saved"] > 0 and learned.scores["arguments_keys_saved"] > 0


def test_roles_have_room_and_take_what_the_scheme_allows(learned: Taught) -> None:
    for one in SETS[12:]:
        reading = Reading(Page(one, (), one.id))
        for event in one.events.values():
            said = [filling.argument for filling in learned.fillings(reading, replace(event, arguments=()))]
            changed = filled(one, [replace(event, arguments=tuple(said))])
            assert [found for found in problems(changed, SCHEME) if found.code == "rule"] == []
            for kept in said[:1]:
                again = learned.fillings(reading, replace(event, arguments=(kept,)))
                assert kept.target not in {filling.argument.target for filling in again}


def test_with_few_pages_the_lexicon_speaks_alone() -> None:
    few = taught(pages(SETS[: LEAST - 1]), SCHEME)
    assert few.triggers_by is None and few.roles_by is None
    empty = taught([], SCHEME)
    assert empty.found(Page(SETS[0], (), "x")) == []


def test_the_same_pages_teach_the_same(learned: Taught) -> None:
    again = taught(pages(SETS[:12]), SCHEME)
    asked = Page(SETS[13].unchecked(events={}), (), "x")
    assert again.found(asked) == learned.found(asked)


def test_a_page_is_proposed_events_over_the_mentions_of_models(learned: Taught) -> None:
    whole = max(SETS[12:], key=lambda one: len(learned.found(Page(one.unchecked(events={}), (), one.id))))
    empty = AnnotationSet("mine", whole.document, whole.text, Author("bob"))
    model = whole.unchecked(events={}, author=Author("names"))
    alone, helped = proposals(learned, empty, [], SCHEME), proposals(learned, empty, [model], SCHEME)
    assert not alone.mentions and not any(one.arguments for one in alone.events)
    assert any(one.arguments for one in helped.events)
    places = {(one.span, one.type) for one in helped.mentions}
    nested = {(one.span, one.type) for one in helped.events}
    for one in helped.events:
        assert {(role.span, role.type) for role in one.arguments} <= places | nested


def test_of_a_persons_own_event_only_the_roles_left_are_proposed(learned: Taught) -> None:
    one = SETS[12]
    event = max(one.events.values(), key=lambda its: len(its.arguments))
    mine = one.unchecked(events={event.id: replace(event, arguments=event.arguments[:1])})
    made = next((its for its in proposals(learned, mine, [], SCHEME).events if its.span == event.span), None)
    assert made is not None and made.confidence is None
    first = one.placed(event.arguments[0].target)
    assert first is not None and first.span not in {role.span for role in made.arguments}
