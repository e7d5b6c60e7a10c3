"""What is taken already on a page, asked place by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from annotator.domain.ranges import Range


class Taken:
    """Ranges of a page; a question costs the logarithm of their number."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        """Take ranges in any order, which may overlap."""
        listed = sorted(ranges)
        self._starts = [one.start for one in listed]
        self._ends = list(accumulate((one.end for one in listed), max))

    def shares(self, place: Range) -> bool:
        """Tell whether any range shares a character with a place."""
        before = bisect_left(self._starts, place.end)
        return before > 0 and self._ends[before - 1] > place.start
