"""What a set was after each of its edits: the time machine of one set.

The edits lead from what a set began as to what it is now, so each thing's value at any place is the
``before`` of the first later change of it. That is looked up, not replayed: a place costs a search a changed
thing, however many edits lie between it and now.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import cast

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind, Value
from annotator.domain.items import Item, Rejection, State

from .differences import ITEMS

Key = tuple[Kind, object]
"""One thing of a set: an item by its kind and id, a flag, what is rejected, the state."""
_FIELDS = {
    Kind.SEGMENT: "segments", Kind.MENTION: "mentions", Kind.EVENT: "events", Kind.RELATION: "relations",
    Kind.NOTE: "notes", Kind.BOOKMARK: "bookmarks", Kind.DECISION: "decisions",
}  # fmt: skip
_SHARED = (Kind.ENTITY, Kind.CLUSTER)


class Timeline:
    """A set at each place of its journal: place n is after the first n edits, ``len`` of them is now.

    Where an edit does not fit what the later ones start from, the journal is damaged: places before ``start``
    cannot be reached, and ``start`` is 0 if all can.
    """

    def __init__(self, now: AnnotationSet, edits: Sequence[Edit | None]) -> None:
        """``edits`` are all that were made on the set, undoing and doing again included, the oldest first.

        None stands for one that cannot be read.
        """
        self.now = now
        self.start = 0
        self._edits = edits
        self._places: dict[Key, list[int]] = {}
        self._befores: dict[Key, list[Value]] = {}
        self._walk_back()
        for key, places in self._places.items():
            places.reverse()
            self._befores[key].reverse()

    def __len__(self) -> int:
        """Return how many edits there are."""
        return len(self._edits)

    def _walk_back(self) -> None:
        standing: dict[Key, Value] = {}
        for place in range(len(self._edits) - 1, -1, -1):
            edit = self._edits[place]
            before = self._before(edit, standing) if edit is not None else None
            if before is None:
                self.start = place + 1
                return
            standing |= before
            for key, value in before.items():
                self._places.setdefault(key, []).append(place)
                self._befores.setdefault(key, []).append(value)

    def _before(self, edit: Edit, standing: dict[Key, Value]) -> dict[Key, Value] | None:
        """Return what an edit started from, by thing; None if it does not lead to what stood after it."""
        found: dict[Key, Value] = {}
        for change in reversed(edit.changes):
            if change.kind in _SHARED:
                continue
            key = key_of(change)
            after = found[key] if key in found else standing[key] if key in standing else self._now(key)
            # Flags may be set twice: whoever applies an edit does not mind either.
            if after != change.after and change.kind is not Kind.FLAG:
                return None
            found[key] = change.before
        return found

    def _now(self, key: Key) -> Value:
        kind, name = key
        if kind is Kind.STATE:
            return self.now.state.value
        if kind is Kind.FLAG:
            return name if name in self.now.flags else None
        if kind is Kind.REJECTION:
            return name if name in self.now.rejected else None
        return cast("Value", self.now.of(kind).get(cast("str", name)))

    # --- asking -------------------------------------------------------------------------------------

    def at(self, place: int) -> AnnotationSet:
        """Return the set at a place, its revision included; of places out of reach the nearest."""
        place = min(max(place, self.start), len(self))
        if place == len(self):
            return self.now
        work: dict[Kind, dict[str, Item]] = {kind: dict(self.now.of(kind)) for kind in ITEMS}
        flags, rejected, state = set(self.now.flags), set(self.now.rejected), self.now.state
        for (kind, name), value in self._standing(place):
            if kind is Kind.STATE:
                state = State(cast("str", value))
            elif kind is Kind.FLAG:
                (flags.discard if value is None else flags.add)(str(name))
            elif kind is Kind.REJECTION:
                assert isinstance(name, Rejection)  # noqa: S101 - its key is the rejection itself
                (rejected.discard if value is None else rejected.add)(name)
            elif value is None:
                work[kind].pop(cast("str", name), None)
            else:
                work[kind][cast("str", name)] = cast("Item", value)
        return self.now.unchecked(
            **{_FIELDS[kind]: items for kind, items in work.items()},
            flags=frozenset(flags),
            rejected=frozenset(rejected),
            state=state,
            revision=max(0, self.now.revision - (len(self) - place)),
        )

    def _standing(self, place: int) -> Iterator[tuple[Key, Value]]:
        """Yield what has been changed since a place, with its value there."""
        for key, places in self._places.items():
            if places[-1] >= place:
                yield key, self._befores[key][bisect_left(places, place)]

    def between(self, one: int, other: int) -> list[Change]:
        """Return the changes that lead from one place to another; what goes comes first.

        The cost goes with the edits that lie between the two.
        """
        first, last = sorted((max(one, self.start), max(other, self.start)))
        keys = {
            key_of(change): None
            for edit in self._edits[first:last]
            if edit is not None
            for change in edit.changes
            if change.kind not in _SHARED
        }
        found = []
        for key in keys:
            before, after = self._value(key, one), self._value(key, other)
            if before != after:
                found.append(Change(key[0], self._id_of(key), before, after))
        return sorted(found, key=lambda change: change.after is not None)

    def _value(self, key: Key, place: int) -> Value:
        at = bisect_left(self._places[key], max(place, self.start))
        return self._befores[key][at] if at < len(self._places[key]) else self._now(key)

    def _id_of(self, key: Key) -> str:
        kind, name = key
        if kind is Kind.STATE:
            return self.now.id
        return name.item if isinstance(name, Rejection) else str(name)

    def edits_of(self, item: str) -> list[int]:
        """Return the places right before each edit that made, changed or removed an item, or its note."""
        found: set[int] = set()
        for kind in ITEMS:
            found.update(self._places.get((kind, item), ()))
        return sorted(found)


def key_of(change: Change) -> Key:
    """Return which thing of a set a change is about."""
    if change.kind is Kind.STATE:
        return Kind.STATE, ""
    if change.kind is Kind.REJECTION:
        return Kind.REJECTION, change.before if change.before is not None else change.after
    return change.kind, change.id
