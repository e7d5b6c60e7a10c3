"""Which spans share characters, and how much of each other they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from annotator.domain.ranges import Span

SAME_TYPE = 0.25
SAME_EDGE = 0.01


def overlaps(spans: Sequence[Span]) -> dict[tuple[int, int], int]:
    """Return the code points that two spans share, by their positions ``(i, j)``, i < j; only where any are.

    Half-open spans that touch share nothing. One sweep over the sorted fragments: the cost is that of the
    sort and of the pairs found.
    """
    return shared_by((f.start, f.end, n) for n, span in enumerate(spans) for f in span.fragments)


def shared_by(stretches: Iterable[tuple[int, int, int]]) -> dict[tuple[int, int], int]:
    """Return the same of stretches ``(start, end, whose)``, of which several may be of one."""
    shared: dict[tuple[int, int], int] = defaultdict(int)
    active: list[tuple[int, int]] = []
    for start, end, one in sorted(stretches):
        if active:
            active = [before for before in active if before[0] > start]
        for until, other in active:
            if other != one:
                shared[min(one, other), max(one, other)] += min(until, end) - start
        active.append((end, one))
    return dict(shared)


def characters(span: Span) -> int:
    """Return how many code points a span has, without what lies between its fragments."""
    return sum(len(fragment) for fragment in span.fragments)


def likeness(one: Span, other: Span, shared: int, same_type: bool) -> float:
    """Return how much two items are alike: ``Jaccard + 0.25·[same type] + 0.01·[same edge]``.

    Jaccard is of the characters: ``shared`` by those of either. The rest settles which of two overlaps is
    meant.
    """
    either = characters(one) + characters(other) - shared
    edge = one.start == other.start or one.end == other.end
    return shared / either + SAME_TYPE * same_type + SAME_EDGE * edge
