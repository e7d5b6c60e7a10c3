"""What tells one scheme from another: labels that came, went or say something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .label_map import Label, shown, within
from .scheme import Scheme

_GROUPS = {
    "segment_kinds": "kind",
    "page_flags": "flag",
    "attributes": "attribute",
    "entity_types": "type",
    "event_types": "event",
    "relation_types": "relation",
}


class How(StrEnum):
    """What became of a label."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Difference:
    """One label that differs: which fields say what before and after; ``moved`` has its places from 1 on."""

    how: How
    label: Label
    fields: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return it as ``annotator scheme diff --json`` prints it."""
        fields = {name: list(pair) for name, pair in self.fields.items()}
        made = {"how": self.how.value, "sort": self.label[0], "label": shown(self.label)}
        return made | ({"fields": fields} if fields else {})


def differences(old: Scheme, new: Scheme) -> list[Difference]:
    """Return how a scheme differs from an older one, group by group: labels in the order of the new one.

    A label is the same if its id is; whoever renamed one says so with a label map. The order is told only
    where nothing else of a group changed.
    """
    return [one for group, sort in _GROUPS.items() for one in _group(old.data, new.data, group, sort)]


def _group(old: Mapping[str, Any], new: Mapping[str, Any], group: str, sort: str) -> Iterator[Difference]:
    before, after = ({one["id"]: one for one in data.get(group, ())} for data in (old, new))
    yield from (Difference(How.REMOVED, (sort, one)) for one in before if one not in after)
    for key, label in after.items():
        if key not in before:
            yield Difference(How.ADDED, (sort, key))
            continue
        if fields := _fields(before[key], label):
            yield Difference(How.CHANGED, (sort, key), fields)
        yield from _parts(before[key], label, sort)
    if before.keys() == after.keys():
        yield from _moved(list(before), list(after), sort)


def _parts(before: Mapping[str, Any], after: Mapping[str, Any], sort: str) -> Iterator[Difference]:
    """Yield how the roles of an event type or the values of an attribute differ."""
    if sort == "event":
        yield from _roles(before, after)
    elif sort == "attribute":
        old, new = before.get("values", ()), after.get("values", ())
        yield from (Difference(How.REMOVED, within("value", after["id"], x)) for x in old if x not in new)
        yield from (Difference(How.ADDED, within("value", after["id"], x)) for x in new if x not in old)
        yield from _retired_values(before, after)


def _retired_values(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    """Yield the values that are retired, or offered again."""
    was, now = ({*each.get("retired_values", ())} for each in (before, after))
    old = set(before.get("values", ()))
    for value in after.get("values", ()):
        if value in (was ^ now if value in old else now):
            fields = {"retired": (True, None) if value in was else (None, True)}
            yield Difference(How.CHANGED, within("value", after["id"], value), fields)


def _roles(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    event = after["id"]
    old, new = ({one["id"]: one for one in each.get("roles", ())} for each in (before, after))
    yield from (Difference(How.REMOVED, within("role", event, one)) for one in old if one not in new)
    for key, role in new.items():
        if key not in old:
            yield Difference(How.ADDED, within("role", event, key))
        elif fields := _fields(old[key], role):
            yield Difference(How.CHANGED, within("role", event, key), fields)


def _fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    names = dict.fromkeys((*before, *after))
    return {
        name: (before.get(name), after.get(name))
        for name in names
        if name not in ("roles", "values", "retired_values") and before.get(name) != after.get(name)
    }


def _moved(before: list[str], after: list[str], sort: str) -> Iterator[Difference]:
    for at, key in enumerate(after, start=1):
        if (was := before.index(key) + 1) != at:
            yield Difference(How.MOVED, (sort, key), {"place": (was, at)})
