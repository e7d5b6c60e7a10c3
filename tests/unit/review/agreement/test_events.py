"""Agreement on events: triggers, arguments, fillers in three strengths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Argument, Event, Item, Mention
from annotator.domain.ranges import Span
from annotator.review.agreement.same_items import event_pairs

from ..examples import example
from .pages import a_set, compared, measured, rows_of

TEXT = "The company said that Norway and the firm signed the deal. " * 4


def near(value: float) -> object:
    return pytest.approx(value, abs=1e-9)


def evented(events: Iterable[dict[str, Any]], text: str = TEXT) -> AnnotationSet:
    """A set of events ``{"trigger": [start, end, type], "arguments": [[start, end, role]]}``."""
    items: dict[str, Item] = {}
    for n, one in enumerate(events):
        start, end, type_ = one["trigger"]
        fillers = []
        for first, last, role in one["arguments"]:
            id_ = f"m{first}-{last}"
            items[id_] = Mention(id_, Span.at(first, last), "PER")
            fillers.append(Argument(role, id_))
        items[f"e{n}"] = Event(f"e{n}", Span.at(start, end), type_, arguments=tuple(fillers))
    return a_set(text, items.values())


def event(start: int, end: int, type_: str, *arguments: list[Any]) -> dict[str, Any]:
    return {"trigger": [start, end, type_], "arguments": list(arguments)}


# --- by hand --------------------------------------------------------------------------------------------


def test_two_events_on_one_trigger_count_once_as_a_span():
    one = evented([event(10, 16, "Attack"), event(10, 16, "Die")])
    two = evented([event(10, 16, "Attack")])
    assert measured("trigger_id", one, two).value == 1
    assert measured("trigger_class", one, two).value == near(2 / 3)
    assert {label: row.value for label, row in rows_of("trigger_class", one, two).items()} == {
        "Attack": 1,
        "Die": 0,
    }


def test_one_wrong_event_type_costs_all_arguments_but_those_of_aligned_events():
    one = evented([event(10, 16, "Meet", [0, 5, "party"], [20, 26, "party"])])
    two = evented([event(10, 16, "Agree", [0, 5, "side"], [20, 26, "side"])])
    assert measured("argument_id", one, two).value == 0
    assert measured("argument_aligned_id", one, two).value == 1


def test_an_argument_of_an_event_without_a_partner_is_not_found():
    one = evented([event(10, 16, "Meet", [0, 5, "party"])])
    two = evented([event(110, 116, "Meet", [90, 95, "party"])])
    assert measured("argument_aligned_id", one, two).value == 0


def test_fillers_in_three_strengths():
    # "The company" and "company" have one head; "the firm" is the same entity
    one = evented([event(42, 48, "Sign", [0, 11, "party"])])
    head = evented([event(42, 48, "Sign", [4, 11, "party"])])
    firm = evented([event(42, 48, "Sign", [33, 41, "party"])])
    assert [measured(f"argument_class{end}", one, head).value for end in ("", "_head", "_entity")] == [
        0,
        1,
        0,
    ]
    assert measured("argument_class_entity", one, firm).value == 0
    linked = [replace(item, entity="e1") for item in one.mentions.values()]
    both = [*linked, Mention("more", Span.at(33, 41), "ORG", entity="e1"), *one.events.values()]
    assert measured("argument_class_entity", a_set(TEXT, both), firm).value == 1
    assert measured("argument_class", a_set(TEXT, both), firm).value == 0


def test_an_event_fills_by_its_trigger():
    def nested(trigger: tuple[int, int]) -> AnnotationSet:
        inner = Event("inner", Span.at(*trigger), "Sign")
        return a_set(
            TEXT, [inner, Event("outer", Span.at(12, 16), "Say", arguments=(Argument("what", "inner"),))]
        )

    assert measured("argument_attached_class", nested((42, 48)), nested((42, 48))).value == 1
    assert measured("argument_attached_class", nested((42, 48)), nested((42, 57))).value == 0
    assert measured("argument_attached_class_head", nested((42, 48)), nested((40, 48))).value == 1


def test_events_on_one_trigger_pair_by_type_then_by_fillers():
    one = evented([event(10, 16, "Attack", [0, 5, "by"]), event(10, 16, "Attack", [30, 35, "by"])])
    two = evented([event(10, 16, "Attack", [30, 35, "by"]), event(10, 16, "Attack", [0, 5, "by"])])
    assert [(a.id, b.id) for a, b in event_pairs(compared(one, two))] == [("e0", "e1"), ("e1", "e0")]
    typed = evented([event(10, 16, "Die"), event(10, 16, "Attack")])
    other = evented([event(10, 16, "Attack"), event(10, 16, "Injure")])
    assert [(a.id, b.id) for a, b in event_pairs(compared(typed, other))] == [("e1", "e0"), ("e0", "e1")]


def test_a_light_verb_and_its_noun_meet_if_type_and_a_filler_are_the_same():
    one = evented([event(10, 14, "Decide", [0, 5, "by"])])
    noun = evented([event(17, 25, "Decide", [0, 5, "by"])])
    assert len(event_pairs(compared(one, noun))) == 1
    assert event_pairs(compared(one, evented([event(17, 25, "Agree", [0, 5, "by"])]))) == []
    assert event_pairs(compared(one, evented([event(17, 25, "Decide", [30, 35, "by"])]))) == []


def test_attributes_of_events_are_compared_with_their_defaults():
    def spoken(*values: str) -> AnnotationSet:
        spans = [Span.at(12 * n, 12 * n + 5) for n in range(len(values))]
        events = [
            Event(f"e{n}", span, "Dip.Meet", {"polarity": value} if value else {})
            for n, (span, value) in enumerate(zip(spans, values, strict=True))
        ]
        return a_set(TEXT, events)

    rows = rows_of("event_attributes", spoken("", "negative", ""), spoken("", "negative", "negative"))
    assert rows["polarity"].parts["percent"] == near(2 / 3)
    assert rows["polarity"].value == near((2 / 3 - 4 / 9) / (1 - 4 / 9))
    assert rows["tense"].value is None


# --- the reference values -------------------------------------------------------------------------------

NAMES = {
    "trigger_id": "trigger_id",
    "trigger_cls": "trigger_class",
    "argument_id": "argument_id",
    "argument_cls": "argument_class",
    "argument_attached_id": "argument_attached_id",
    "argument_attached_cls": "argument_attached_class",
}


@pytest.mark.parametrize("name", ["events", "events_duplicate_argument"])
def test_events_equal_the_reference(name: str):
    found = example(name)
    key, other = evented(found["input"]["key"]), evented(found["input"]["other"])
    for scorer, expected in found["expected"].items():
        value = measured(NAMES[scorer], key, other)
        assert value.value == near(expected["f1"]), scorer
        assert value.parts["precision"] == near(expected["precision"])
        assert value.parts["recall"] == near(expected["recall"])
        assert value.units == expected["pred_num"] + expected["gold_num"]
