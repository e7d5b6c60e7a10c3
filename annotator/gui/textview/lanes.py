"""Which lane below the words a span's underline takes, and where labels go. Pure functions, no Qt."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence

Piece = tuple[int, int, str]
"""Start, end (code points, half-open) and id; several pieces with one id are one discontinuous span."""


def assign_lanes(pieces: Iterable[Piece]) -> Mapping[str, int]:
    """Return a lane for every id, 0 being nearest to the words.

    Two spans that share a character, or of which one lies in the other's gap, never share a lane; a span
    inside another one lies above it. Shorter spans are placed first, each in the nearest lane that is free
    below all it holds; the answer depends on the set of pieces alone, not on their order.
    """
    hulls: dict[str, tuple[int, int]] = {}
    for start, end, item in pieces:
        low, high = hulls.get(item, (start, end))
        hulls[item] = (min(low, start), max(high, end))
    lanes: list[list[tuple[int, int]]] = []
    found: dict[str, int] = {}
    for _, start, end, item in sorted(
        (end - start, start, end, item) for item, (start, end) in hulls.items()
    ):
        lane = _lane(lanes, start, end)
        if lane == len(lanes):
            lanes.append([])
        insort(lanes[lane], (start, end))
        found[item] = lane
    return found


def _lane(lanes: Sequence[list[tuple[int, int]]], start: int, end: int) -> int:
    """Return the nearest lane that is free for ``[start, end)`` and below all that lies inside it."""
    best = len(lanes)
    for lane in range(len(lanes) - 1, -1, -1):
        taken = lanes[lane]
        at = bisect_left(taken, (start, start))
        if at < len(taken) and taken[at][0] < end:
            if taken[at][1] <= end:
                return best
            continue
        if at > 0 and taken[at - 1][1] > start:
            continue
        best = lane
    return best


def place_labels(
    wanted: Sequence[tuple[float, float]], right: float, *, gap: float = 5.0, least: float = 22.0
) -> list[tuple[float, float] | None]:
    """Place labels in one row so that none runs into the next.

    ``wanted`` holds ``(left, width)`` in order of ``left``; the answer holds the same for each label, moved
    right or narrowed (to be elided), or None where fewer than ``least`` pixels would be left. A label gives
    way to the next one unless both want nearly the same place: then the next one queues behind it.
    """
    lefts: list[float] = []
    free = float("-inf")
    for index, (left, width) in enumerate(wanted):
        at = max(left, free)
        lefts.append(at)
        following = wanted[index + 1][0] if index + 1 < len(wanted) else float("inf")
        shared = following - left < least
        free = at + gap + (width if shared else min(width, max(least, following - gap - at)))
    placed: list[tuple[float, float] | None] = []
    for index, (_, width) in enumerate(wanted):
        at = lefts[index]
        if index == len(wanted) - 1:
            at = max(_end(placed, gap), min(at, right - width))
        limit = lefts[index + 1] - gap if index + 1 < len(lefts) else right
        room = min(width, limit - at, right - at)
        placed.append((at, room) if room >= min(width, least) - 0.01 else None)
    return placed


def _end(placed: Sequence[tuple[float, float] | None], gap: float) -> float:
    last = next((place for place in reversed(placed) if place), None)
    return last[0] + last[1] + gap if last else 0.0


def stack(
    wanted: Sequence[float], height: float, gap: float = 2.0, top: float = float("-inf")
) -> list[float]:
    """Return tops for chips ``height`` pixels high so that none covers another; ``wanted`` ascends."""
    placed: list[float] = []
    free = top
    for y in wanted:
        at = max(y, free)
        placed.append(at)
        free = at + height + gap
    return placed
