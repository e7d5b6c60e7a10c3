"""What refers to the same: several authors' partitions, cut to the cells that all of them leave whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from annotator.domain.items import Event, Mention

from .places import Place

Marked = TypeVar("Marked", Mention, Event)
UNLINKED = ""
"""In a cell: the author has the items, links others, and says of these only that they exist."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Places that no author separates: numbers of places in reading order, and what each author says.

    ``refers``: the id of an entity or event cluster; ``UNLINKED``; or None where the author has nothing here
    or links nothing on the page.
    """

    places: tuple[int, ...]
    refers: tuple[str | None, ...]

    def joined(self, other: Cell) -> frozenset[int]:
        """Return the authors who say that both refer to the same."""
        pairs = enumerate(zip(self.refers, other.refers, strict=True))
        return frozenset(author for author, (one, two) in pairs if one and one == two)

    def parted(self, other: Cell) -> frozenset[int]:
        """Return the authors who say that they do not: two referents, or one and none."""
        pairs = enumerate(zip(self.refers, other.refers, strict=True))
        return frozenset(a for a, (one, two) in pairs if one is not None and two is not None and one != two)


def cells_of(
    listed: Sequence[Place[Marked]], referent: Callable[[Marked], str | None]
) -> list[tuple[Cell, ...]]:
    """Intersect the partitions that authors make of places, in groups that somebody joins, by first place.

    Within a group the largest cell comes first, then by place. Places that nobody links are in no cell.
    """
    linking = {a for place in listed for a, item in place.present if referent(item) is not None}
    if not linking:
        return []
    by_vector: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for number, place in enumerate(listed):
        vector = tuple(_says(a, item, referent, linking) for a, item in enumerate(place.items))
        if any(vector):
            by_vector[vector].append(number)
    cells = [Cell(tuple(numbers), vector) for vector, numbers in by_vector.items()]
    return sorted(_grouped(cells), key=lambda group: min(cell.places[0] for cell in group))


def _says(
    author: int, item: Marked | None, referent: Callable[[Marked], str | None], linking: Collection[int]
) -> str | None:
    if item is None or author not in linking:
        return None
    return referent(item) or UNLINKED


def _grouped(cells: Sequence[Cell]) -> list[tuple[Cell, ...]]:
    """Return the cells in groups that are connected by authors who join."""
    first: dict[tuple[int, str], int] = {}
    parent: dict[int, int] = {}

    def root(one: int) -> int:
        while parent[one] != one:
            one = parent[one]
        return one

    for number, cell in enumerate(cells):
        parent[number] = number
        for author, said in enumerate(cell.refers):
            if said:
                before = root(first.setdefault((author, said), number))
                parent[max(before, root(number))] = min(before, root(number))
    groups: dict[int, list[Cell]] = defaultdict(list)
    for number, cell in enumerate(cells):
        groups[root(number)].append(cell)
    return [
        tuple(sorted(group, key=lambda cell: (-len(cell.places), cell.places))) for group in groups.values()
    ]
