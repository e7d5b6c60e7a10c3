"""What labels are called elsewhere: a format writes them by the names its readers know, and reads them back.

A label says so in its ``external``: the key of a format, or the name of a scheme, and the name there. A key
with a dot and an attribute value (``conll2003.money``) is for items that have the value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, Protocol

from .scheme import Scheme

_NONE: Mapping[str, str] = {}


class Meant(NamedTuple):
    """A label, and the attributes that an item has if a file calls it by a certain name."""

    label: str
    attributes: Mapping[str, str] = _NONE


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def external(self) -> Mapping[str, str]: ...


class ExternalNames:
    """The names of one format, by sort of label: kind, flag, type, event, role, relation, attribute.

    A role is asked for with its event type as ``of_type``.
    """

    def __init__(self, scheme: Scheme, format_key: str, safe: Callable[[str], str] = str) -> None:
        """Take the names that a scheme has for a format.

        ``safe`` makes a name one that the format can hold; of ids that become the same so, all but the first
        get ``_`` at the end. Labels that are given the same name share it.
        """
        self._safe = safe
        self._names: dict[tuple[str, str, str], dict[str, str]] = {}
        self._meant: dict[tuple[str, str, str], list[Meant]] = {}
        self._usual: dict[str, dict[str, str]] = {}
        labels = list(_labels(scheme))
        for sort, of_type, label in labels:
            for value, name in _said(label, format_key):
                self._add(sort, of_type, label.id, value, safe(name), _with(scheme, label.id, value))
            usual = {a.id: a.default for a in scheme.attributes_of(label.id) if a.default is not None}
            self._usual[label.id] = usual
        for sort, of_type, label in sorted(labels, key=lambda one: safe(one[2].id) != one[2].id):
            if "" not in self._names.setdefault((sort, label.id, of_type), {}):
                self._add(sort, of_type, label.id, "", self._free(sort, of_type, label.id), _NONE)

    def _add(
        self, sort: str, of_type: str, label: str, value: str, name: str, attributes: Mapping[str, str]
    ) -> None:
        self._names.setdefault((sort, label, of_type), {})[value] = name
        self._meant.setdefault((sort, name, of_type), []).append(Meant(label, attributes))

    def _free(self, sort: str, of_type: str, label: str) -> str:
        name = self._safe(label)
        while name != label and (sort, name, of_type) in self._meant:
            name += "_"
        return name

    def of(self, sort: str, label: str, attributes: Mapping[str, str] = _NONE, *, of_type: str = "") -> str:
        """Return the name of a label, given the attributes of what has it."""
        named = self._names.get((sort, label, of_type), _NONE)
        if len(named) > 1:
            values = {**self._usual.get(label, _NONE), **attributes}.values()
            if found := next((named[value] for value in values if value and value in named), None):
                return found
        return named.get("") or self._safe(label)

    def meant(self, sort: str, name: str, *, of_type: str = "") -> Meant:
        """Return the label that a name stands for: of several the one called so itself, else the first.

        A name that stands for none is a label as it is.
        """
        listed = self._meant.get((sort, name, of_type), [])
        return next((one for one in listed if one.label == name), listed[0] if listed else Meant(name))

    def label(self, sort: str, name: str, *, of_type: str = "") -> str:
        """Return the label alone that a name stands for."""
        return self.meant(sort, name, of_type=of_type).label

    def is_shared(self, sort: str, name: str, *, of_type: str = "") -> bool:
        """Tell whether several labels have a name, so that nobody can tell them apart in a file."""
        return len({one.label for one in self._meant.get((sort, name, of_type), ())}) > 1


def _labels(scheme: Scheme) -> Iterator[tuple[str, str, _Named]]:
    yield from (("kind", "", one) for one in scheme.segment_kinds.values())
    yield from (("flag", "", one) for one in scheme.page_flags.values())
    yield from (("type", "", one) for one in scheme.entity_types.values())
    yield from (("event", "", one) for one in scheme.event_types.values())
    yield from (("relation", "", one) for one in scheme.relation_types.values())
    yield from (("attribute", "", one) for one in scheme.attributes.values())
    for event in scheme.event_types.values():
        yield from (("role", event.id, role) for role in event.roles)


def _said(label: _Named, format_key: str) -> Iterator[tuple[str, str]]:
    """Yield attribute values ("": any other) with the names that a label has for a format."""
    for key, name in label.external.items():
        whole, _, value = key.partition(".")
        if whole == format_key:
            yield value, name


def _with(scheme: Scheme, label: str, value: str) -> Mapping[str, str]:
    """Return the attribute that has a value, unless it is what its absence means."""
    found = next((one for one in scheme.attributes_of(label) if value and value in one.values), None)
    return {found.id: value} if found is not None and found.default != value else _NONE
