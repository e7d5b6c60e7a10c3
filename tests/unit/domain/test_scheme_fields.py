"""A scheme file: what each field becomes, what a missing one means, and what a wrong one is told."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from annotator.domain import messages
from annotator.domain.errors import SchemeError
from annotator.domain.scheme import (
    GROUPS,
    Attribute,
    Color,
    EntityType,
    EventType,
    Label,
    RelationType,
    Role,
    SegmentKind,
    parse_scheme,
)
from annotator.domain.sentences import Message, Sentence

COLOR = {"light": "#111111", "dark": "#eeeeee"}
FULL: dict[str, Any] = {
    "format": "annotator-scheme/1", "name": "own", "version": "1.2.0", "title": "Our own",
    "segment_kinds": [
        {
            "id": "body", "name": "Body", "group": "content", "guideline": "what is told", "key": "b",
            "color": COLOR, "external": {"news": "body"}, "apart": True,
        },
        {"id": "promo", "name": "Promo", "group": "boilerplate"},
    ],
    "page_flags": [{"id": "old", "name": "Old"}],
    "attributes": [
        {
            "id": "mood", "name": "Mood", "values": ["good", "bad"], "default": "good", "required": True,
            "guideline": "how it sounds",
        },
        {"id": "when", "name": "When", "type": "timex"},
    ],
    "entity_types": [
        {"id": "PER", "name": "Person", "attributes": ["mood"], "key": "p"}, {"id": "ORG", "name": "O"},
    ],
    "event_types": [
        {
            "id": "Meet", "name": "Meeting", "key": "m", "attributes": ["when"],
            "roles": [
                {
                    "id": "Who", "name": "Who", "key": "w", "targets": ["PER", "*event"], "min": 1,
                    "max": None, "guideline": "all of them",
                },
                {"id": "Where", "name": "Where", "targets": ["ORG"]},
            ],
        },
    ],
    "relation_types": [{"id": "in", "name": "In", "source": ["PER"], "target": ["ORG"]}],
}  # fmt: skip


def test_every_field_is_read() -> None:
    scheme = parse_scheme(FULL)
    assert (scheme.name, scheme.version, scheme.title, scheme.data) == ("own", "1.2.0", "Our own", FULL)
    assert scheme.segment_kinds == {
        "body": SegmentKind(
            "body",
            "Body",
            "what is told",
            "b",
            Color("#111111", "#eeeeee"),
            {"news": "body"},
            "content",
            True,
        ),
        "promo": SegmentKind("promo", "Promo", group="boilerplate"),
    }
    assert scheme.page_flags == {"old": Label("old", "Old")}
    assert scheme.attributes == {
        "mood": Attribute("mood", "Mood", "choice", ("good", "bad"), "good", True, "how it sounds"),
        "when": Attribute("when", "When", "timex"),
    }
    assert scheme.entity_types == {
        "PER": EntityType("PER", "Person", key="p", attributes=("mood",)), "ORG": EntityType("ORG", "O"),
    }  # fmt: skip
    roles = (
        Role("Who", "Who", "w", ("PER", "*event"), 1, None, "all of them"),
        Role("Where", "Where", "", ("ORG",), 0, 1, ""),
    )
    meet = EventType("Meet", "Meeting", key="m", roles=roles, attributes=("when",))
    assert scheme.event_types == {"Meet": meet}
    assert scheme.relation_types == {"in": RelationType("in", "In", source=("PER",), target=("ORG",))}


def test_what_may_be_left_out_may_be_left_out() -> None:
    bare = parse_scheme(
        {
            "format": "annotator-scheme/1", "name": "bare", "version": "1", "segment_kinds": [],
            "entity_types": [], "event_types": [],
        }
    )  # fmt: skip
    assert (bare.title, bare.page_flags, bare.attributes, bare.relation_types) == ("bare", {}, {}, {})


def test_a_scheme_answers_by_id() -> None:
    scheme = parse_scheme(FULL)
    assert scheme.is_content("body") and not scheme.is_content("promo")
    assert not scheme.is_content("gone") and not scheme.is_content(None)
    assert scheme.attributes_of("PER") == (scheme.attributes["mood"],)
    assert scheme.attributes_of("Meet") == (scheme.attributes["when"],)
    assert scheme.attributes_of("gone") == ()
    who, where = scheme.event_types["Meet"].roles
    assert scheme.event_types["Meet"].role("Where") is where
    assert scheme.event_types["Meet"].role("gone") is None
    assert [scheme.may_fill(who, one) for one in ("PER", "ORG", "Meet", "gone")] == [True, False, True, False]
    assert [scheme.may_fill(where, one) for one in ("PER", "ORG", "Meet")] == [False, True, False]


def test_boilerplate_alone_is_no_content() -> None:
    kinds = [{"id": group, "name": group, "group": group} for group in GROUPS]
    scheme = parse_scheme({**FULL, "segment_kinds": kinds})
    assert [scheme.is_content(group) for group in GROUPS] == [True, True, False]


# --- what is wrong --------------------------------------------------------------------------------------

Break = Callable[[dict[str, Any]], object]
ROLE = Message(messages.PLACE_ROLE.id, {"event": "Meet", "role": "Where"})
WRONG: list[tuple[Break, Sentence, dict[str, Any]]] = [
    (
        lambda d: d.update(format="x/2"),
        messages.SCHEME_FORMAT,
        {"found": "x/2", "expected": "annotator-scheme/1"},
    ),
    (lambda d: d.pop("format"), messages.SCHEME_FORMAT, {"found": ""}),
    (lambda d: d.pop("name"), messages.SCHEME_FIELD, {"reason": "'name'"}),
    (lambda d: d.pop("entity_types"), messages.SCHEME_FIELD, {"reason": "'entity_types'"}),
    (lambda d: d.update(page_flags=3), messages.SCHEME_FIELD, {}),
    (
        lambda d: d["segment_kinds"][0].update(group="ads"),
        messages.SCHEME_GROUP,
        {"kind": "body", "group": "ads", "allowed": GROUPS},
    ),
    (lambda d: d["attributes"][0].pop("values"), messages.SCHEME_CHOICE, {"attribute": "mood"}),
    (
        lambda d: d["attributes"][0].update(default="dull"),
        messages.SCHEME_DEFAULT,
        {"attribute": "mood", "value": "dull"},
    ),
    (
        lambda d: d["segment_kinds"][1].update(id="body"),
        messages.SCHEME_ID_TWICE,
        {"where": "segment_kinds", "id": "body"},
    ),
    (
        lambda d: d["page_flags"].append({"id": "old", "name": "x"}),
        messages.SCHEME_ID_TWICE,
        {"where": "page_flags"},
    ),
    (
        lambda d: d["attributes"][1].update(id="mood"),
        messages.SCHEME_ID_TWICE,
        {"where": "attributes", "id": "mood"},
    ),
    (
        lambda d: d["entity_types"][1].update(id="PER"),
        messages.SCHEME_ID_TWICE,
        {"where": "entity_types", "id": "PER"},
    ),
    (
        lambda d: d["event_types"].append({"id": "Meet", "name": "x"}),
        messages.SCHEME_ID_TWICE,
        {"where": "event_types", "id": "Meet"},
    ),
    (
        lambda d: d["relation_types"].append({"id": "in", "name": "x", "source": [], "target": []}),
        messages.SCHEME_ID_TWICE,
        {"where": "relation_types", "id": "in"},
    ),
    (
        lambda d: d["event_types"][0]["roles"][1].update(id="Who"),
        messages.SCHEME_ID_TWICE,
        {"where": Message(messages.PLACE_ROLES.id, {"event": "Meet"}), "id": "Who"},
    ),
    (lambda d: d["entity_types"][1].update(id="Meet"), messages.SCHEME_BOTH_TYPES, {"id": "Meet"}),
    (
        lambda d: d["entity_types"][0].update(attributes=["height"]),
        messages.SCHEME_NO_ATTRIBUTE,
        {"where": "PER", "attribute": "height"},
    ),
    (
        lambda d: d["event_types"][0].update(attributes=["height"]),
        messages.SCHEME_NO_ATTRIBUTE,
        {"where": "Meet", "attribute": "height"},
    ),
    (
        lambda d: d["event_types"][0]["roles"][1].update(targets=["ORG", "CITY"]),
        messages.SCHEME_NO_TYPE,
        {"where": ROLE, "type": "CITY"},
    ),
    (
        lambda d: d["event_types"][0]["roles"][1].update(min=3, max=2),
        messages.SCHEME_MAX,
        {"where": ROLE},
    ),
    (lambda d: d["event_types"][0]["roles"][1].update(max=0), messages.SCHEME_MAX, {"where": ROLE}),
    (
        lambda d: d["relation_types"][0].update(source=["Met"]),
        messages.SCHEME_NO_TYPE,
        {"where": Message(messages.PLACE_RELATION.id, {"relation": "in"}), "type": "Met"},
    ),
    (lambda d: d["relation_types"][0].update(target=["*"]), messages.SCHEME_NO_TYPE, {"type": "*"}),
    (
        lambda d: d["segment_kinds"][1].update(key="b"),
        messages.SCHEME_SAME_KEY,
        {"where": "segment_kinds", "first": "body", "second": "promo", "key": "b"},
    ),
    (
        lambda d: d["entity_types"][1].update(key="p"),
        messages.SCHEME_SAME_KEY,
        {"where": "entity_types", "first": "PER", "second": "ORG", "key": "p"},
    ),
    (
        lambda d: d["event_types"].append({"id": "Part", "name": "x", "key": "m"}),
        messages.SCHEME_SAME_KEY,
        {"where": "event_types", "first": "Meet", "second": "Part", "key": "m"},
    ),
    (
        lambda d: d["event_types"][0]["roles"][1].update(key="w"),
        messages.SCHEME_SAME_KEY,
        {"where": Message(messages.PLACE_ROLES.id, {"event": "Meet"}), "first": "Who", "second": "Where"},
    ),
]


@pytest.mark.parametrize("number", range(len(WRONG)))
def test_what_is_wrong_is_named_with_its_place(number: int) -> None:
    spoil, sentence, values = WRONG[number]
    data = copy.deepcopy(FULL)
    spoil(data)
    with pytest.raises(SchemeError) as refused:
        parse_scheme(data)
    found = refused.value.message
    assert found.id == sentence.id
    assert {name: found.values[name] for name in values} == values


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d["event_types"][0]["roles"][1].update(min=2, max=2),
        lambda d: d["event_types"][0]["roles"][1].update(min=2, max=None),
        lambda d: d["event_types"][0]["roles"][0].update(key=""),
        lambda d: d["event_types"].append({"id": "Part", "name": "x", "key": "b"}),
        lambda d: d["attributes"][0].update(default=None),
        lambda d: d["attributes"][0].update(default="bad"),
        lambda d: d["attributes"][1].update(default="2025"),
    ],
)
def test_what_looks_wrong_and_is_not(change: Break) -> None:
    data = copy.deepcopy(FULL)
    change(data)
    assert parse_scheme(data).name == "own"
