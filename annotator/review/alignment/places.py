"""Places: what several authors marked, put together so that each author has at most one item at a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range, Span

from .matching import heaviest
from .overlaps import likeness, overlaps

Marked = TypeVar("Marked", Mention, Event)
Pair = tuple[int, int]
Alike = Callable[[int, Marked, int, Marked], float]
"""What an item of an author and one of another have in common beside spans and types, as a weight."""
Near = Callable[[Sequence[Mapping[int, Marked]]], Iterable[Pair]]
"""Of items by author that have one span and one type each, in reading order: those that may be one."""

LEAST = 0.1
"""A match that weighs less is none."""


class Place(NamedTuple, Generic[Marked]):
    """What is the same in the eyes of several authors: one item or None an author, at least one item.

    ``first``: the first of their spans. ``hull``: the smallest range that holds every author's span.
    """

    items: tuple[Marked | None, ...]
    first: Span
    hull: Range

    @property
    def present(self) -> Iterator[tuple[int, Marked]]:
        """The authors that have something here, with what they have."""
        return ((author, item) for author, item in enumerate(self.items) if item is not None)


@dataclass(slots=True)
class _Node(Generic[Marked]):
    """Items with one span and one type, at most one an author."""

    items: dict[int, Marked]

    @property
    def any(self) -> Marked:
        """One of the items: all have the same span and type."""
        return next(iter(self.items.values()))


def places(
    authors: Sequence[Iterable[Marked]],
    names: Sequence[str],
    alike: Alike[Marked] | None = None,
    near: Near[Marked] | None = None,
) -> list[Place[Marked]]:
    """Lay the items of several authors beside each other, in reading order; every item is at one place.

    Items with the same fragments and type go together. What is left is settled within each group of items
    that overlap: authors in turn (most items in the group first, then by ``names``), each by the heaviest
    matching of the items to the places so far; weights: ``likeness``, and what ``alike`` adds. ``near``
    names pairs that may be matched although they do not overlap. An item that an author has twice is
    matched like any other.
    """
    nodes = _nodes(authors)
    spans = [node.any.span for node in nodes]
    pairs: dict[Pair, float] = dict(overlaps(spans))
    if near is not None:
        for one, other in near([node.items for node in nodes]):
            pairs.setdefault((min(one, other), max(one, other)), 0.0)
    near_others = {node for pair in pairs for node in pair}
    found = [[n] for n in range(len(nodes)) if n not in near_others]
    for members, within in _groups(sorted(near_others), pairs):
        if alike is None and len(members) == 2 and _are_one(nodes[members[0]], nodes[members[1]], within):
            found.append(members)
        else:
            found += _Group({n: nodes[n] for n in members}, within, names, alike).placed()
    found.sort()  # nodes are in reading order, so the first one of a place is its place
    everybody = range(len(authors))
    return [_place([nodes[n] for n in numbers], everybody) for numbers in found]


def _place(nodes: Sequence[_Node[Marked]], authors: Iterable[int]) -> Place[Marked]:
    """Return the place of some nodes, of which each author has one at most."""
    spans = [node.any.span for node in nodes]
    first = spans[0] if len(spans) == 1 else min(spans)
    items = nodes[0].items if len(nodes) == 1 else {a: one for node in nodes for a, one in node.items.items()}
    hull = first.fragments[0]
    if len(spans) > 1 or first.discontinuous:
        hull = Range(min([span.start for span in spans]), max([span.end for span in spans]))
    return Place(tuple([items.get(author) for author in authors]), first, hull)


def _are_one(one: _Node[Marked], other: _Node[Marked], within: Mapping[Pair, float]) -> bool:
    """Tell whether two nodes by themselves are one place: what a group of more has to search for."""
    if one.items.keys() & other.items.keys():
        return False
    shared = int(next(iter(within.values())))
    return likeness(one.any.span, other.any.span, shared, one.any.type == other.any.type) >= LEAST


_Key = tuple[int, int, tuple[tuple[int, int], ...], str]
"""The first fragment, the others, and the type, as plain values: they compare and hash many times quicker."""


def _key(item: Marked) -> _Key:
    fragments = item.span.fragments
    first = fragments[0]
    others = tuple([(one.start, one.end) for one in fragments[1:]]) if len(fragments) > 1 else ()
    return first.start, first.end, others, item.type


def _nodes(authors: Sequence[Iterable[Marked]]) -> list[_Node[Marked]]:
    """Return the items by span and type, in reading order; where an author has two, each is alone."""
    by_key: dict[_Key, list[tuple[int, Marked]]] = defaultdict(list)
    for author, items in enumerate(authors):
        for item in items:
            by_key[_key(item)].append((author, item))
    nodes: list[_Node[Marked]] = []
    for _, held in sorted(by_key.items(), key=itemgetter(0)):
        by_author = dict(held)
        if len(by_author) == len(held):
            nodes.append(_Node(by_author))
        else:
            held.sort(key=lambda one: one[1].id)
            nodes += [_Node({author: item}) for author, item in held]
    return nodes


def _groups(
    nodes: Sequence[int], pairs: Mapping[Pair, float]
) -> Iterator[tuple[list[int], dict[Pair, float]]]:
    """Yield numbers of nodes in the groups that the pairs connect, with the pairs of each."""
    parent = {node: node for node in nodes}

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for one, other in pairs:
        left, right = root(one), root(other)
        parent[max(left, right)] = min(left, right)
    within: dict[int, dict[Pair, float]] = defaultdict(dict)
    for pair, shared in pairs.items():
        within[root(pair[0])][pair] = shared
    members: dict[int, list[int]] = defaultdict(list)
    for one in nodes:
        members[root(one)].append(one)
    return ((listed, within[first]) for first, listed in members.items())


class _Group(Generic[Marked]):
    """Nodes that overlap, and the places that come of them."""

    def __init__(
        self,
        nodes: Mapping[int, _Node[Marked]],
        shared: Mapping[Pair, float],
        names: Sequence[str],
        alike: Alike[Marked] | None,
    ) -> None:
        self.nodes: Mapping[int, _Node[Marked]] = nodes
        self.names = names
        self.alike: Alike[Marked] | None = alike
        self.shared: dict[int, dict[int, float]] = defaultdict(dict)
        for (one, other), characters in shared.items():
            self.shared[one][other] = self.shared[other][one] = characters
        self.places: list[list[int]] = []
        self.place_of: dict[int, int] = {}

    def placed(self) -> list[list[int]]:
        """Return the numbers of the nodes of each place, in order."""
        waiting: dict[int, list[int]] = defaultdict(list)
        held: dict[int, int] = defaultdict(int)
        for number, node in self.nodes.items():
            for author in node.items:
                held[author] += 1
            if len(node.items) > 1:
                self._put(number, len(self.places))
            else:
                waiting[next(iter(node.items))].append(number)
        for author in sorted(waiting, key=lambda author: (-held[author], self.names[author])):
            self._settle(author, waiting[author])
        return [sorted(place) for place in self.places]

    def _put(self, node: int, place: int) -> None:
        if place == len(self.places):
            self.places.append([])
        self.places[place].append(node)
        self.place_of[node] = place

    def _settle(self, author: int, nodes: Sequence[int]) -> None:
        """Match an author's nodes to the places that have nothing of the author; others get new places."""
        weights: dict[Pair, float] = {}
        for node in nodes:
            near = {self.place_of[other] for other in self.shared[node] if other in self.place_of}
            for place in near:
                if any(author in self.nodes[there].items for there in self.places[place]):
                    continue
                weight = self._weight(node, place)
                if weight >= LEAST:
                    weights[node, place] = weight
        matched = heaviest(weights)
        for node in nodes:
            self._put(node, matched.get(node, len(self.places)))

    def _weight(self, node: int, place: int) -> float:
        """Return how much a node is like what is at a place: the mean over the items there."""
        total, count = 0.0, 0
        for other in self.places[place]:
            there = self.nodes[other]
            total += self._likeness(node, other) * len(there.items)
            count += len(there.items)
        return total / count

    def _likeness(self, node: int, other: int) -> float:
        shared = self.shared[node].get(other)
        if shared is None:
            return 0.0
        one, there = self.nodes[node], self.nodes[other]
        weight = likeness(one.any.span, there.any.span, int(shared), one.any.type == there.any.type)
        if self.alike is None:
            return weight
        pairs = product(one.items.items(), there.items.items())
        more = [self.alike(author, item, second, its) for (author, item), (second, its) in pairs]
        return weight + sum(more) / len(more)
