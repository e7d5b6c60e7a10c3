"""Which mention, or event, of one set is which of the other: the best one-to-one pairing of spans.

The pairing of two sets is what measures go by, and what an alignment of several authors is made of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Span

from .assignment import best_pairs

Placed = Mention | Event
Pair = tuple[int, int]
"""The places of an item of the first list and its partner of the second."""
SAME_TYPE, SAME_EDGE, LEAST = 0.25, 0.01, 0.1
_UNIT, _RANKS = 10**9, 30
"""Weights become whole numbers of billionths; their last bits rank pairings of equal weight."""


def paired(
    first: Sequence[Placed],
    second: Sequence[Placed],
    bonus: Callable[[int, int], float] | None = None,
    candidates: Iterable[Pair] = (),
) -> list[Pair]:
    """Return the pairing with the largest sum of weights, in the order of ``first``.

    The weight of a pair is the Jaccard index of the characters, + 0.25 for the same type, + 0.01 for the same
    start or end, + ``bonus`` of the two places; a pair of less than 0.1 is none. Only spans that share a
    character are tried (half-open ranges that touch do not), and ``candidates``. Two items with the
    same fragments and type, alone with them on either side, are a pair at once. Of equally good pairings
    the one with more equal types, then more equal spans, then more pairs is taken, so that counts do not
    depend on which set is first. Cost: linear in items that do not overlap, but for sorting.
    """
    same = _same(first, second)
    taken = set(same.values())
    edges: list[dict[int, float]] = [{} for _ in first]
    shared = overlaps(
        [(at, one.span) for at, one in enumerate(first) if at not in same],
        [(at, one.span) for at, one in enumerate(second) if at not in taken],
    )
    for pair in {**dict.fromkeys(candidates, 0), **shared}:
        here, there = pair
        if here in same or there in taken:
            continue
        weight = _weight(first[here], second[there], shared.get(pair, 0)) + (bonus(*pair) if bonus else 0)
        if weight >= LEAST:
            edges[here][there] = (round(weight * _UNIT) << _RANKS) + _rank(first[here], second[there])
    return sorted({**same, **best_pairs(edges)}.items())


def overlaps(first: Iterable[tuple[int, Span]], second: Iterable[tuple[int, Span]]) -> dict[Pair, int]:
    """Return how many characters each two numbered spans of two lists share, where they share any."""
    shared: defaultdict[Pair, int] = defaultdict(int)
    fragments = [(one.start, one.end, 0, at) for at, span in first for one in span.fragments]
    fragments += [(one.start, one.end, 1, at) for at, span in second for one in span.fragments]
    fragments.sort()
    open_: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for start, end, side, at in fragments:
        others = [one for one in open_[1 - side] if one[0] > start]
        open_[1 - side][:] = others
        for other_end, other in others:
            shared[(at, other) if side == 0 else (other, at)] += min(end, other_end) - start
        open_[side].append((end, at))
    return shared


def size(span: Span) -> int:
    """Return the number of characters of a span."""
    return sum(fragment.end - fragment.start for fragment in span.fragments)


def _same(first: Sequence[Placed], second: Sequence[Placed]) -> dict[int, int]:
    """Return the pairs of items that are the same, and the only ones like that on their sides."""
    ours, theirs = _alone(first), _alone(second)
    return {at: theirs[what] for what, at in ours.items() if at >= 0 and theirs.get(what, -1) >= 0}


def _alone(items: Sequence[Placed]) -> dict[tuple[object, str], int]:
    """Return where each (span, type) is, -1 if there are several."""
    found: dict[tuple[object, str], int] = {}
    for at, one in enumerate(items):
        what = (tuple((each.start, each.end) for each in one.span.fragments), one.type)
        found[what] = at if what not in found else -1
    return found


def _weight(one: Placed, two: Placed, shared: int) -> float:
    edge = one.span.start == two.span.start or one.span.end == two.span.end
    jaccard = shared / (size(one.span) + size(two.span) - shared)
    return jaccard + SAME_TYPE * (one.type == two.type) + SAME_EDGE * edge


def _rank(one: Placed, two: Placed) -> int:
    return ((one.type == two.type) << 20) + ((one.span == two.span) << 10) + 1
