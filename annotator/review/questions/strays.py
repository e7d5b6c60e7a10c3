"""Gold items that came of no decision, by the place where each fits best."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotator.domain.items import Event, Mention
from annotator.domain.range_index import RangeIndex
from annotator.review.alignment.overlaps import likeness, overlaps
from annotator.review.alignment.places import Place


class Strays:
    """Items by place. Where the authors' items lie is indexed when it is first asked for."""

    def __init__(self, places: Sequence[Place[Any]]) -> None:
        self._places = places
        self._index: list[RangeIndex] = []
        self._at: dict[int, tuple[str, ...]] = {}
        self._where: dict[str, int] = {}

    def copy(self) -> Strays:
        """Return one that changes by itself."""
        made = Strays(self._places)
        made._index, made._at, made._where = self._index, dict(self._at), dict(self._where)
        return made

    def at(self, place: int) -> tuple[str, ...]:
        """Return the stray items at a place."""
        return self._at.get(place, ())

    def at_any(self, places: Sequence[int]) -> tuple[str, ...]:
        """Return the stray items at several places."""
        return tuple([item for place in places for item in self.at(place)]) if self._at else ()

    def add(self, item: Mention | Event) -> None:
        """Put an item where it fits best; one that overlaps no author's item stands nowhere."""
        place = self._best(item)
        if place is not None:
            self._at[place] = (*self.at(place), item.id)
            self._where[item.id] = place

    def remove(self, item_id: str) -> None:
        """Take an item away, if it is a stray one."""
        place = self._where.pop(item_id, None)
        if place is not None:
            self._at[place] = tuple(one for one in self._at[place] if one != item_id)

    def near(self, item: Mention | Event) -> list[int]:
        """Return the places that reach over any of the item's text."""
        if not self._index:
            hulls = ((place.hull.start, place.hull.end, str(n)) for n, place in enumerate(self._places))
            self._index.append(RangeIndex(hulls))
        return sorted(int(entry[2]) for entry in self._index[0].overlapping(item.span.start, item.span.end))

    def _best(self, item: Mention | Event) -> int | None:
        best: tuple[float, int] | None = None
        for number in self.near(item):
            for _, other in self._places[number].present:
                if other.id == item.id:  # gold itself is among the sets, as in feedback: two on one trigger
                    return number
                shared = overlaps([item.span, other.span]).get((0, 1))
                if shared:
                    weight = likeness(item.span, other.span, shared, item.type == other.type)
                    best = max(best or (0.0, 0), (weight, -number))
        return -best[1] if best else None
