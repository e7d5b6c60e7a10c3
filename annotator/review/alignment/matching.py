"""One-to-one matching of greatest total weight, on the few pairs that can be matched at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import heappop, heappush

_ALONE = -1
"""The column of a row that stays without a partner: it costs nothing."""


def heaviest(weights: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Return row → column for the matching of greatest total weight; rows and columns may stay alone.

    ``weights`` holds the pairs that may be matched, each heavier than 0; no dense matrix is made. Greedy
    choice would fail: the heaviest pair can cost two that together weigh more. Source: shortest augmenting
    paths with potentials (Jonker & Volgenant 1987), one search a row; O(rows · pairs · log pairs), and a
    search does not leave its component. Of several best matchings the first in row order is taken.
    """
    if len(weights) == 1:
        return dict(weights.keys())
    search = _Search(weights)
    for row in sorted(search.columns):
        search.place(row)
    return dict(sorted((row, column) for column, row in search.row_of.items() if column >= 0))


class _Search:
    """The matching so far. Costs are weights turned round; each row has a column of its own that costs 0."""

    def __init__(self, weights: Mapping[tuple[int, int], float]) -> None:
        self.columns: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for (row, column), weight in weights.items():
            self.columns[row].append((column, -weight))
        for row, columns in self.columns.items():
            columns.sort()
            columns.append((_ALONE - row, 0.0))
        self.row_of: dict[int, int] = {}
        self.row_price: dict[int, float] = {}
        self.column_price: dict[int, float] = defaultdict(float)

    def place(self, row: int) -> None:
        """Give a row a column; rows placed before may move to others."""
        prices = self.column_price
        self.row_price[row] = min(cost - prices[column] for column, cost in self.columns[row])
        reached, came_from, free = self._paths(row)
        whole = reached[free]
        for column, length in reached.items():
            if length < whole:
                prices[column] += length - whole
                self.row_price[self.row_of[column]] += whole - length
        self.row_price[row] += whole
        while True:
            before, through = came_from[free]
            self.row_of[free] = through
            if before is None:
                return
            free = before

    def _paths(self, row: int) -> tuple[dict[int, float], dict[int, tuple[int | None, int]], int]:
        """Return the length of the way to each column passed, how it came, and the first free column."""
        reached: dict[int, float] = {}
        came_from: dict[int, tuple[int | None, int]] = {}
        best: dict[int, float] = {}
        waiting: list[tuple[float, int]] = []
        here, base, last = row, 0.0, None
        while True:
            for column, cost in self.columns[here]:
                length = base + cost - self.row_price[here] - self.column_price[column]
                if column not in reached and length < best.get(column, float("inf")):
                    best[column] = length
                    came_from[column] = last, here
                    heappush(waiting, (length, column))
            while True:
                base, last = heappop(waiting)
                if last not in reached:
                    break
            reached[last] = base
            if last not in self.row_of:
                return reached, came_from, last
            here = self.row_of[last]
