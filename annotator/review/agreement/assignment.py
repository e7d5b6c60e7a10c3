"""The best one-to-one pairing of two sides: maximum-weight matching in a sparse bipartite graph.

Shortest augmenting paths with prices (Tomizawa 1971, Edmonds and Karp 1972), searched from one item at a time
with a heap. A search goes no further than it must, so small components cost next to nothing, and no dense
matrix is made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush

_NONE = -1
"""The partner of an item that is left alone."""


def best_pairs(edges: Sequence[Mapping[int, float]]) -> dict[int, int]:
    """Return the partners of the items on the left that have one, so that the sum of weights is largest.

    ``edges[i]`` has the weight of pairing item i with items of the right, by their numbers; weights are
    positive, and what has no weight is never paired. Whole numbers are added exactly. Of equally good
    pairings the order of items decides.
    """
    pairing = _Pairing(edges)
    for item in range(len(edges)):
        pairing.place(item)
    return {left: right for left, right in enumerate(pairing.right_of) if right != _NONE}


class _Pairing:
    """A pairing that is best for the items placed so far.

    The cost of a pair is its weight, negative; to be alone costs 0. Every item has a price so that ``cost −
    both prices`` is never negative and 0 for pairs: what Dijkstra's search needs.
    """

    def __init__(self, edges: Sequence[Mapping[int, float]]) -> None:
        self.edges = edges
        self.left_price: list[float] = [-max(one.values(), default=0) for one in edges]
        self.right_price: dict[int, float] = {}
        self.right_of = [_NONE] * len(edges)
        self.left_of: dict[int, int] = {}

    def place(self, root: int) -> None:
        """Pair one more item on the left, or leave one alone; others move where that is better."""
        lefts: dict[int, float] = {root: 0}  # distances of what is reached
        rights: dict[int, float] = {}
        came_from: dict[int, int] = {}
        waiting: list[tuple[float, bool, int, int]] = []  # free ones first among equals
        left, alone, lonely = root, -self.left_price[root], root
        while True:
            here, price = lefts[left], self.left_price[left]
            if here - price < alone:
                alone, lonely = here - price, left
            for right, weight in self.edges[left].items():
                there = here - weight - price - self.right_price.get(right, 0)
                if there < alone and right not in rights:
                    heappush(waiting, (there, right in self.left_of, right, left))
            while waiting and waiting[0][2] in rights:
                heappop(waiting)
            if not waiting or waiting[0][0] >= alone:
                self._reprice(lefts, rights, alone)
                self._turn(lonely, _NONE, came_from)
                return
            distance, taken, right, came_from[right] = heappop(waiting)
            if not taken:
                self._reprice(lefts, rights, distance)
                self._turn(came_from[right], right, came_from)
                return
            rights[right] = distance
            left = self.left_of[right]
            lefts[left] = distance

    def _reprice(self, lefts: Mapping[int, float], rights: Mapping[int, float], end: float) -> None:
        for left, distance in lefts.items():
            self.left_price[left] += end - distance
        for right, distance in rights.items():
            self.right_price[right] = self.right_price.get(right, 0) - (end - distance)

    def _turn(self, left: int, right: int, came_from: Mapping[int, int]) -> None:
        """Pair along the way back to the item that was placed; each gives up the partner it had."""
        while True:
            given_up, self.right_of[left] = self.right_of[left], right
            if right != _NONE:
                self.left_of[right] = left
            if given_up == _NONE:
                return
            left, right = came_from[given_up], given_up
