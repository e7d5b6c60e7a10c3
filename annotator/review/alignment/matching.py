"""One-to-one matching of greatest total weight, on the few pairs that can be matched at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import heappop, heappush

_ALONE = -1
"""The column of a row that stays without a partner."""


def heaviest(weights: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Return row → column for the matching of greatest total weight; rows and columns may stay alone.

    ``weights`` holds the pairs that may be matched, each heavier than 0; no dense matrix is made. Greedy
    choice would fail: the heaviest pair can cost two that together weigh more. Source: shortest augmenting
    paths with prices (Tomizawa 1971; Jonker & Volgenant 1987), one search a row, which goes no further than
    it must; among equal columns a free one comes first. Whole numbers are added exactly. Of several best
    matchings the first in row order is taken.
    """
    if len(weights) == 1:
        return dict(weights.keys())
    matching = _Matching(weights)
    for row in sorted(matching.columns):
        matching.place(row)
    return {row: column for row, column in sorted(matching.column_of.items()) if column != _ALONE}


class _Matching:
    """The best matching of the rows placed so far.

    The cost of a pair is its weight, negative; to be alone costs 0. Each row and column has a price so that
    ``cost − both prices`` is never negative and 0 for pairs: what Dijkstra's search needs.
    """

    def __init__(self, weights: Mapping[tuple[int, int], float]) -> None:
        self.columns: dict[int, dict[int, float]] = defaultdict(dict)
        for (row, column), weight in weights.items():
            self.columns[row][column] = weight
        self.row_price: dict[int, float] = {row: -max(held.values()) for row, held in self.columns.items()}
        self.column_price: dict[int, float] = {}
        self.column_of = dict.fromkeys(self.columns, _ALONE)
        self.row_of: dict[int, int] = {}

    def place(self, root: int) -> None:
        """Give a row a column, or leave it alone; rows placed before may move to others."""
        rows: dict[int, float] = {root: 0}  # how far it is to what was reached
        columns: dict[int, float] = {}
        came_from: dict[int, int] = {}
        waiting: list[tuple[float, bool, int, int]] = []  # length, whether taken, column, row before it
        row, alone, lonely = root, -self.row_price[root], root
        while True:
            here, price = rows[row], self.row_price[row]
            if here - price < alone:
                alone, lonely = here - price, row
            for column, weight in self.columns[row].items():
                there = here - weight - price - self.column_price.get(column, 0)
                if there < alone and column not in columns:
                    heappush(waiting, (there, column in self.row_of, column, row))
            while waiting and waiting[0][2] in columns:
                heappop(waiting)
            if not waiting or waiting[0][0] >= alone:
                self._reprice(rows, columns, alone)
                self._turn(lonely, _ALONE, came_from)
                return
            length, taken, column, came_from[column] = heappop(waiting)
            if not taken:
                self._reprice(rows, columns, length)
                self._turn(came_from[column], column, came_from)
                return
            columns[column] = length
            row = self.row_of[column]
            rows[row] = length

    def _reprice(self, rows: Mapping[int, float], columns: Mapping[int, float], end: float) -> None:
        for row, length in rows.items():
            self.row_price[row] += end - length
        for column, length in columns.items():
            self.column_price[column] = self.column_price.get(column, 0) - (end - length)

    def _turn(self, row: int, column: int, came_from: Mapping[int, int]) -> None:
        """Match along the way back to the row that was placed; each row gives up the column it had."""
        while True:
            given_up, self.column_of[row] = self.column_of[row], column
            if column != _ALONE:
                self.row_of[column] = row
            if given_up == _ALONE:
                return
            row, column = came_from[given_up], given_up
