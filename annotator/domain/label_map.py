"""Which label of one scheme is which of another: what somebody says so that work under both goes together.

A label that the map does not name stays what it is. Roles are named with the event type, values with the
attribute that they are of; both as the first scheme has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .scheme import Scheme

FORMAT = "annotator-label-map/1"
Within = Mapping[str, Mapping[str, str]]
Label = tuple[str, str]
"""One of ``SORTS``, and an id; roles and values with what they are of: ``Attack.Agent``, ``tense=past``."""
SORTS = ("kind", "flag", "type", "event", "role", "relation", "attribute", "value")
_FIELDS = {
    "kind": "segment_kinds",
    "flag": "page_flags",
    "type": "entity_types",
    "event": "event_types",
    "role": "roles",
    "relation": "relation_types",
    "attribute": "attributes",
    "value": "values",
}
_SIGNS = {"role": ".", "value": "="}
_APART = "\x1f"
"""Stands in place of a sign that is part of an id; no id has a control character."""


@dataclass(frozen=True, slots=True)
class LabelMap:
    """Their ids by ours, sort by sort; ``roles`` by event type, ``values`` by attribute."""

    segment_kinds: Mapping[str, str] = field(default_factory=dict)
    page_flags: Mapping[str, str] = field(default_factory=dict)
    entity_types: Mapping[str, str] = field(default_factory=dict)
    event_types: Mapping[str, str] = field(default_factory=dict)
    roles: Within = field(default_factory=dict)
    relation_types: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)
    values: Within = field(default_factory=dict)

    def of(self, sort: str, label: str) -> str:
        """Return what a label becomes; that of a role or value without what it is of."""
        whole, part = parts(sort, label)
        named = getattr(self, _FIELDS[sort])
        named = named.get(whole, {}) if whole else named
        found: str = named.get(part, part)
        return found

    def becomes(self, one: Label) -> Label:
        """Return the label of the other scheme that a label becomes."""
        sort, label = one
        whole, _ = parts(sort, label)
        if not whole:
            return sort, self.of(sort, label)
        return within(sort, self.of("event" if sort == "role" else "attribute", whole), self.of(*one))

    def labels(self) -> Iterator[Label]:
        """Yield the labels that the map names."""
        for sort, name in _FIELDS.items():
            for first, second in getattr(self, name).items():
                yield from (
                    (within(sort, first, one) for one in second) if sort in _SIGNS else ((sort, first),)
                )


def parts(sort: str, label: str) -> tuple[str, str]:
    """Return what a role or value is of and its own id; of another label "" and the label."""
    if sort not in _SIGNS:
        return "", label
    if _APART in label:
        whole, _, part = label.partition(_APART)
        return whole, part
    whole, _, part = label.partition(_SIGNS[sort]) if sort == "value" else label.rpartition(_SIGNS[sort])
    return whole, part


def within(sort: str, whole: str, part: str) -> Label:
    """Return a role of an event type, or a value of an attribute; ``parts`` takes it apart again."""
    sign = _SIGNS[sort]
    apart = sign in (part if sort == "role" else whole)
    return sort, f"{whole}{_APART if apart else sign}{part}"


def shown(one: Label) -> str:
    """Return a label as a person reads it."""
    return one[1].replace(_APART, _SIGNS.get(one[0], ""))


def labels_of(scheme: Scheme) -> frozenset[Label]:
    """Return everything that an annotation may name."""
    return frozenset(_labels(scheme))


def _labels(scheme: Scheme) -> Iterator[Label]:
    yield from (("kind", one) for one in scheme.segment_kinds)
    yield from (("flag", one) for one in scheme.page_flags)
    yield from (("type", one) for one in scheme.entity_types)
    yield from (("relation", one) for one in scheme.relation_types)
    for event in scheme.event_types.values():
        yield "event", event.id
        yield from (within("role", event.id, role.id) for role in event.roles)
    for attribute in scheme.attributes.values():
        yield "attribute", attribute.id
        yield from (within("value", attribute.id, value) for value in attribute.values)


def to_json(pairs: Mapping[Label, Label | None]) -> dict[str, Any]:
    """Return a map as its file has it; None: somebody has still to say what the label becomes."""
    found: dict[str, Any] = {"format": FORMAT} | {name: {} for name in _FIELDS.values()}
    for (sort, label), other in sorted(pairs.items(), key=lambda one: (SORTS.index(one[0][0]), one[0][1])):
        whole, part = parts(sort, label)
        into = found[_FIELDS[sort]]
        into = into.setdefault(whole, {}) if whole else into
        into[part] = parts(*other)[1] if other else None
    return {name: value for name, value in found.items() if value}


def from_json(data: Mapping[str, Any]) -> LabelMap:
    """Read a map whose shape was checked; what nobody has decided is left out."""
    found: dict[str, Any] = {}
    for sort, name in _FIELDS.items():
        given = data.get(name, {})
        if sort in _SIGNS:
            found[name] = {whole: _decided(inner) for whole, inner in given.items()}
        else:
            found[name] = _decided(given)
    return LabelMap(**found)


def _decided(given: Mapping[str, str | None]) -> dict[str, str]:
    return {one: other for one, other in given.items() if other is not None}
