"""A scheme made of the labels that annotations have: what stands in for one that is lost without a copy."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from annotator.domain.scheme import ANY_EVENT, FORMAT

from . import json_text
from .scheme_copies import UNREADABLE, readable, shipped_schemes

Rows = Callable[[str], Iterable[Mapping[str, Any]]]
"""Yields the rows of a table of items, by its name."""
_USUAL = "news"
_NAME = "labels-in-use"


def stand_in(rows: Rows) -> tuple[str, str]:
    """Return the name and the JSON of a scheme that has every label: the usual one, if that does."""
    usual = shipped_schemes()[_USUAL]
    found = _of_labels(rows)
    known = json.loads(usual)
    if all(_ids(found, group) <= _ids(known, group) for group in _GROUPS):
        return _USUAL, usual
    data = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return (_NAME, data) if readable(data) is not None else (_USUAL, usual)


_GROUPS = ("segment_kinds", "page_flags", "entity_types", "event_types", "relation_types")


def _ids(scheme: Mapping[str, Any], group: str) -> set[str]:
    return {one["id"] for one in scheme.get(group, ())}


def _of_labels(rows: Rows) -> dict[str, Any]:
    """Return a scheme as JSON; what may fill a role, or go with a relation, is every type there is."""
    events, listed = {}, []
    for row in rows("event"):
        listed.append({"type": row["type"], "attributes": row["attributes"]})
        events[row["set_id"], row["id"]] = row["type"]
    mentions, types = _types(rows("mention")), _types(listed)
    roles: dict[str, set[str]] = {one: set() for one in types}
    for row in rows("argument"):
        event = events.get((row["set_id"], row["event_id"]))
        if event in roles and _is_label(row["role"]):
            roles[event].add(row["role"])
    every = sorted(mentions)
    filling = [*every, ANY_EVENT]
    groups = {one["id"]: one["group"] for one in json.loads(shipped_schemes()[_USUAL])["segment_kinds"]}
    kinds = _distinct(rows("segment"), "kind")
    names = sorted(set().union(*mentions.values(), *types.values()))
    return {
        "format": FORMAT, "name": _NAME, "version": "0.0.0", "title": _NAME,
        "segment_kinds": [_label(one, group=groups.get(one, "content")) for one in kinds],
        "page_flags": [_named(one) for one in _distinct(rows("page_flag"), "flag")],
        "attributes": [_named(one, type="text") for one in names],
        "entity_types": [_label(one, attributes=sorted(mentions[one])) for one in every],
        "event_types": [
            _label(one, attributes=sorted(types[one]), roles=[
                _named(role, targets=filling, min=0, max=None) for role in sorted(roles[one])
            ])
            for one in sorted(types)
        ],
        "relation_types": [
            _label(one, source=every, target=every) for one in _distinct(rows("relation"), "type")
        ],
    }  # fmt: skip


def _types(rows: Iterable[Mapping[str, Any]]) -> dict[str, set[str]]:
    """Return the names of the attributes of each type."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if not _is_label(row["type"]):
            continue
        own = found.setdefault(row["type"], set())
        try:
            given = json_text.from_json(row["attributes"])
        except UNREADABLE:
            continue
        own.update(name for name in given if _is_label(name))
    return found


def _distinct(rows: Iterable[Mapping[str, Any]], column: str) -> list[str]:
    return sorted({row[column] for row in rows if _is_label(row[column])})


def _is_label(value: object) -> bool:
    return isinstance(value, str) and value.isidentifier() and value.isascii()


def _named(one: str, **more: Any) -> dict[str, Any]:
    return {"id": one, "name": one, **more}


def _label(one: str, **more: Any) -> dict[str, Any]:
    return _named(one, color={"light": "#5f6b7a", "dark": "#a3adba"}, **more)
