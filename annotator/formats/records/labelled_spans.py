"""Spans with labels as the records of many tools have them, under one of many names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.domain.annotated_records import ENDS, LISTS, listed, placed_in, regions
from annotator.domain.sentences import Message

_TRIPLE = 3
TEXTS = ("text", "content", "sentence", "document", "data", "Text", "full_text")
_LABELS = (
    "label",
    "labels",
    "type",
    "tag",
    "entity_type",
    "entity_group",
    "entity",
    "category",
    "class",
    "Type",
)


@dataclass(frozen=True, slots=True)
class Found:
    """A span as the file has it, what it is called, and why it is none (None: that is not known yet)."""

    start: Any
    end: Any
    label: str
    reason: Message | None = None

    @property
    def placed(self) -> bool:
        """Whether both ends are numbers."""
        return type(self.start) is int and type(self.end) is int


def text_of(record: Mapping[str, Any]) -> object:
    """Return a record's text; None if it has none of its own."""
    return next((record[name] for name in TEXTS if isinstance(record.get(name), str)), None)


def list_of(record: Mapping[str, Any]) -> list[Any] | None:
    """Return the list that holds the spans: the first with a place in it, else the first that is empty.

    Of a record of Label Studio's JSON-MIN it is what all its controls hold.
    """
    if named := regions(record):
        return [one for name in named for one in record[name]]
    if {"annotation_id", "lead_time"} <= record.keys():
        return []  # somebody looked, and marked nothing
    lists = [found for name in LISTS if (found := listed(record, name)) is not None]
    held = (one for one in lists if any(placed_in(each) or _is_triple(each) for each in one))
    return next(held, next((one for one in lists if not one), None))


def _is_triple(value: object) -> bool:
    return isinstance(value, list) and len(value) == _TRIPLE and isinstance(value[2], str)


def spans_of(record: Mapping[str, Any]) -> Iterator[Found]:
    """Yield the spans of a record, one for each label."""
    for one in list_of(record) or ():
        if _is_triple(one):
            yield Found(*one)
        if not isinstance(one, Mapping):
            continue  # a word among objects says nothing about a place
        inner = one.get("value")
        fields = {**inner, **one} if isinstance(inner, Mapping) else one
        start, end = ends_of(fields)
        for label in labels_of(fields):
            yield Found(start, end, label)


def ends_of(fields: Mapping[str, Any]) -> tuple[Any, Any]:
    """Return where a span begins and ends, half-open, in the unit of the file."""
    for first, last in ENDS:
        if first in fields and last in fields:
            start, end = fields[first], fields[last]
            both = type(start) is int and type(end) is int
            return start, start + end if last == "length" and both else end
    return None, None


def labels_of(fields: Mapping[str, Any]) -> list[str]:
    """Return what a span is called: each label of several is one of its own."""
    for name in _LABELS:
        value = fields.get(name)
        listed = value if isinstance(value, list) else [value]
        if found := [one.strip() for one in listed if isinstance(one, str) and one.strip()]:
            return found
    return [""]
