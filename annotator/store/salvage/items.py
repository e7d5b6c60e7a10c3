"""Items of a set out of rows that may be damaged: what can be read of each, and how much cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Kind
from annotator.domain.codec import span_from_json, vote_from_json
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import (
    Argument,
    Bookmark,
    Decision,
    Event,
    Item,
    Mention,
    Note,
    Outcome,
    Rejection,
    Relation,
    Segment,
)
from annotator.domain.ranges import Range, Span

from .. import bundle_checks, json_text
from .sqlite_tables import Row

OF_SETS = (
    "segment", "mention", "event", "argument", "relation", "note", "bookmark", "decision", "page_flag",
    "rejected",
)  # fmt: skip
"""The tables whose rows make up a set."""
BROKEN = (AnnotatorError, ValueError, KeyError, TypeError, IndexError, RecursionError)
Rows = Mapping[str, Sequence[Row]]
"""The rows of one set by table, with values that can stand in their columns."""
Arguments = dict[str, list[tuple[int, Argument]]]


@dataclass(slots=True)
class Contents:
    """What the rows of a set say; ``faults``: so many of them cannot be read or contradict themselves."""

    items: list[Item] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    rejected: set[Rejection] = field(default_factory=set)
    faults: int = 0


def contents(rows: Rows, length: int) -> Contents:
    """Read the rows of a set on a text with so many code points."""
    found = Contents()
    arguments: dict[str, list[tuple[int, Argument]]] = {}
    for row in rows.get("argument", ()):
        argument = (row["position"], Argument(row["role"], row["target"]))
        arguments.setdefault(row["event_id"], []).append(argument)
    for table, made in _MADE.items():
        for row in rows.get(table, ()):
            item = _tried(made, row, arguments)
            if item is None or not _may_stand(item, length):
                found.faults += 1
            else:
                found.items.append(item)
    found.faults += sum(len(left) for left in arguments.values())  # of events that are not there
    for row in rows.get("page_flag", ()):
        found.flags.add(row["flag"])
    for row in rows.get("rejected", ()):
        found.rejected.add(Rejection(row["author"], row["item"]))
    return found


def as_set(base: AnnotationSet, found: Contents) -> AnnotationSet:
    """Return a set that holds what was read."""
    whole = base.unchecked(flags=frozenset(found.flags), rejected=frozenset(found.rejected))
    return filled(whole, found.items)


def is_sound(annotations: AnnotationSet) -> bool:
    """Tell whether nothing in a set contradicts the rest of it."""
    try:
        for left, right in _pairs(list(annotations.segments_in_order())):
            if left.range.overlaps(right.range):
                return False
    except AnnotatorError:
        return False
    events, relations = annotations.events.values(), annotations.relations.values()
    noted = all(not target or annotations.find(target) is not None for target in annotations.notes)
    return noted and not any(bundle_checks.dangling(annotations, events, relations))


def _pairs(ordered: Sequence[Segment]) -> Iterable[tuple[Segment, Segment]]:
    return pairwise(ordered)


def labels_of(annotations: AnnotationSet) -> Iterator[tuple[Kind, str]]:
    """Yield the kind and label of each labelled item."""
    for segment in annotations.segments.values():
        yield Kind.SEGMENT, segment.kind
    for mention in annotations.mentions.values():
        yield Kind.MENTION, mention.type
    for event in annotations.events.values():
        yield Kind.EVENT, event.type
    for relation in annotations.relations.values():
        yield Kind.RELATION, relation.type


def _tried(make: Callable[[Row, Arguments], Item], row: Row, arguments: Arguments) -> Item | None:
    try:
        return make(row, arguments)
    except BROKEN:
        return None


def _may_stand(item: Item, length: int) -> bool:
    try:
        bundle_checks.check_item(item, length)
    except AnnotatorError:
        return False
    return True


def _segment(row: Row, _arguments: Arguments) -> Item:
    return Segment(row["id"], Range.at(row["start"], row["end"]), row["kind"], row["article"])


def _span(row: Row) -> Span:
    """Return a span: the fragments if they can be read, else the whole; both say where it starts and ends."""
    try:
        return span_from_json(json_text.from_json(row["spans"]))
    except BROKEN:
        return Span.at(row["start"], row["end"])


def _attributes(row: Row) -> Mapping[str, str]:
    found = json_text.from_json(row["attributes"])
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise ValueError(row["attributes"])
    return found


def _mention(row: Row, _arguments: Arguments) -> Item:
    return Mention(row["id"], _span(row), row["type"], _attributes(row), row["entity"])


def _event(row: Row, arguments: Arguments) -> Item:
    filling = tuple(argument for _, argument in sorted(arguments.pop(row["id"], ()), key=lambda one: one[0]))
    return Event(row["id"], _span(row), row["type"], _attributes(row), row["cluster"], filling)


def _relation(row: Row, _arguments: Arguments) -> Item:
    return Relation(row["id"], row["type"], row["source"], row["target"])


def _note(row: Row, _arguments: Arguments) -> Item:
    return Note(row["target"], row["text"])


def _bookmark(row: Row, _arguments: Arguments) -> Item:
    return Bookmark(row["id"], row["position"], row["comment"])


def _decision(row: Row, _arguments: Arguments) -> Item:
    where, outcome = Range.at(row["start"], row["end"]), Outcome(row["outcome"])
    items, votes = (
        tuple(json_text.from_json(row["items"])),
        tuple(map(vote_from_json, json_text.from_json(row["votes"]))),
    )
    return Decision(
        row["id"], row["asked"], where, outcome, row["field"], row["value"], items, row["rule"], row["by"],
        row["reason"], votes,
    )  # fmt: skip


_MADE: Mapping[str, Callable[[Row, Arguments], Item]] = {
    "segment": _segment,
    "mention": _mention,
    "event": _event,
    "relation": _relation,
    "note": _note,
    "bookmark": _bookmark,
    "decision": _decision,
}
