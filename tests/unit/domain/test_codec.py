"""The JSON shape of everything the journal and the archive hold, written and read."""

from __future__ import annotations

import json
from typing import Any

import pytest

from annotator.domain import messages
from annotator.domain.changes import Change, Edit, Kind, Value
from annotator.domain.codec import (
    bookmark_from_json,
    change_from_json,
    change_to_json,
    decision_from_json,
    decision_to_json,
    edit_from_json,
    entity_from_json,
    entity_to_json,
    event_from_json,
    mention_from_json,
    segment_from_json,
    span_from_json,
    span_to_json,
    value_from_json,
    value_to_json,
    vote_from_json,
)
from annotator.domain.errors import AnnotatorError, EditError
from annotator.domain.items import (
    NO_ATTRIBUTES,
    Argument,
    Bookmark,
    Decision,
    Entity,
    Event,
    EventCluster,
    Mention,
    Note,
    Outcome,
    Relation,
    Segment,
    Vote,
)
from annotator.domain.ranges import Range, Span

WRITTEN: list[tuple[Kind, Value, Any]] = [
    (Kind.STATE, "done", "done"),
    (Kind.FLAG, "paywalled", "paywalled"),
    (Kind.LEFT_OUT, 3, 3),
    (
        Kind.SEGMENT,
        Segment("s", Range.at(1, 4), "body", 2),
        {"id": "s", "start": 1, "end": 4, "kind": "body", "article": 2},
    ),
    (
        Kind.SEGMENT,
        Segment("s", Range.at(1, 4), "share"),
        {"id": "s", "start": 1, "end": 4, "kind": "share", "article": None},
    ),
    (
        Kind.MENTION,
        Mention("m", Span.at(0, 2, 5, 9), "GPE", {"b": "2", "a": "1"}, "e"),
        {
            "id": "m", "spans": [[0, 2], [5, 9]], "type": "GPE", "attributes": {"a": "1", "b": "2"},
            "entity": "e",
        },
    ),
    (
        Kind.EVENT,
        Event("e", Span.at(3, 4), "Dip.Meet", {"tense": "past"}, "c", (Argument("Place", "m"),)),
        {
            "id": "e", "spans": [[3, 4]], "type": "Dip.Meet", "attributes": {"tense": "past"},
            "cluster": "c", "arguments": [{"role": "Place", "target": "m"}],
        },
    ),
    (
        Kind.RELATION,
        Relation("r", "Part_Of", "a", "b"),
        {"id": "r", "type": "Part_Of", "source": "a", "target": "b"},
    ),
    (Kind.NOTE, Note("m", "why?"), {"target": "m", "text": "why?"}),
    (Kind.BOOKMARK, Bookmark("b", 7, "here"), {"id": "b", "position": 7, "comment": "here"}),
    (
        Kind.ENTITY,
        Entity("e", "Norway", "GPE", "Q20"),
        {"id": "e", "name": "Norway", "type": "GPE", "kb": "Q20"},
    ),
    (Kind.CLUSTER, EventCluster("c", "the talks"), {"id": "c", "name": "the talks"}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value", "written"), WRITTEN)
def test_each_value_has_one_shape(kind: Kind, value: Value, written: Any) -> None:
    assert value_to_json(value) == written
    assert value_from_json(kind, json.loads(json.dumps(written))) == value
    assert type(value_from_json(kind, written)) is type(value)
    change = Change(kind, "x", None, value)
    assert change_to_json(change) == {"kind": kind.value, "id": "x", "before": None, "after": written}
    for both in (change, change.inverse()):
        assert change_from_json(json.loads(json.dumps(change_to_json(both)))) == both


def test_attributes_are_written_in_order() -> None:
    written = value_to_json(Mention("m", Span.at(0, 1), "GPE", {"b": "2", "a": "1"}))
    assert list(written["attributes"]) == ["a", "b"]
    read = mention_from_json(
        {"id": "m", "spans": [[0, 1]], "type": "GPE", "attributes": {"b": "2", "a": "1"}}
    )
    assert list(read.attributes) == ["a", "b"]


def test_what_an_older_archive_leaves_out_is_empty() -> None:
    assert segment_from_json({"id": "s", "start": 0, "end": 1, "kind": "x"}).article is None
    mention = mention_from_json({"id": "m", "spans": [[0, 1]], "type": "GPE"})
    assert (mention.attributes, mention.entity) == (NO_ATTRIBUTES, None)
    event = event_from_json({"id": "e", "spans": [[0, 1]], "type": "x"})
    assert (event.attributes, event.cluster, event.arguments) == (NO_ATTRIBUTES, None, ())
    assert bookmark_from_json({"id": "b", "position": 0}) == Bookmark("b", 0, "")
    assert bookmark_from_json({"id": "b", "position": 0, "comment": None}).comment == ""
    assert entity_from_json({"id": "e", "name": "n"}) == Entity("e", "n")


def test_an_entity_without_a_type_does_not_name_one() -> None:
    assert entity_to_json(Entity("e", "n")) == {"id": "e", "name": "n", "kb": None}


def test_spans_are_pairs_of_whole_numbers() -> None:
    assert span_to_json(Span.at(1, 2, 4, 8)) == [[1, 2], [4, 8]]
    assert span_from_json([[1, 2], [4, 8]]) == Span.at(1, 2, 4, 8)
    for odd in ([[1.0, 2]], [[1, "2"]], [[True, 2]]):
        with pytest.raises(ValueError, match="whole numbers"):
            span_from_json(odd)
    with pytest.raises(EditError):
        span_from_json([[4, 2]])
    with pytest.raises(ValueError, match=r"'1'.*whole numbers"):
        bookmark_from_json({"id": "b", "position": "1"})


# --- decisions ------------------------------------------------------------------------------------------

VOTE = Vote("ana", 3, "f1", "m1", "m2", "PER")
DECISION = Decision(
    "d", "type", Range.at(3, 9), Outcome(next(iter(Outcome))), "type", "PER", ("m1", "m2"), "majority", "kim",
    "clear", (VOTE, Vote("bo", 1, "f2")),
)  # fmt: skip
TOLD = {
    "id": "d", "asked": "type", "start": 3, "end": 9, "outcome": next(iter(Outcome)).value,
    "field": "type", "value": "PER", "items": ["m1", "m2"], "rule": "majority", "by": "kim",
    "reason": "clear",
    "votes": [
        {"author": "ana", "revision": 3, "fingerprint": "f1", "item": "m1", "filler": "m2", "said": "PER"},
        {"author": "bo", "revision": 1, "fingerprint": "f2"},
    ],
}  # fmt: skip


def test_a_decision_tells_all_it_came_of() -> None:
    assert decision_to_json(DECISION) == TOLD
    assert decision_from_json(json.loads(json.dumps(TOLD))) == DECISION
    assert value_from_json(Kind.DECISION, TOLD) == DECISION
    assert value_to_json(DECISION) == TOLD


@pytest.mark.parametrize("outcome", Outcome)
def test_a_decision_leaves_out_what_is_empty(outcome: Outcome) -> None:
    bare = Decision("d", "segment", Range.at(0, 1), outcome)
    written = decision_to_json(bare)
    assert written == {"id": "d", "asked": "segment", "start": 0, "end": 1, "outcome": outcome.value}
    assert decision_from_json(written) == bare


def test_an_odd_vote_or_outcome_is_no_decision() -> None:
    with pytest.raises(ValueError, match=r"'3'.*whole number"):
        vote_from_json({"author": "ana", "revision": "3", "fingerprint": ""})
    with pytest.raises(ValueError, match="perhaps"):
        decision_from_json({"id": "d", "asked": "x", "start": 0, "end": 1, "outcome": "perhaps"})


# --- edits ----------------------------------------------------------------------------------------------


def test_an_edit_is_read_back() -> None:
    changes = (Change(Kind.FLAG, "x", None, "x"), Change(Kind.STATE, "set", "todo", "done"))
    edit = Edit("set_flag", {"flag": "x"}, changes)
    assert edit_from_json(edit.verb, {"flag": "x"}, [change_to_json(one) for one in changes]) == edit
    with pytest.raises(TypeError):
        edit_from_json("set_flag", ["flag"], [])  # type: ignore[arg-type]  # as a damaged file may hold it


def test_what_no_change_holds_is_not_journalled() -> None:
    with pytest.raises(AnnotatorError) as refused:
        value_to_json(3.5)  # type: ignore[arg-type]  # what the types forbid
    assert refused.value.message.id == messages.NOT_JOURNALLED.id
    assert refused.value.message.values == {"type": "float"}
