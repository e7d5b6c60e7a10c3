"""Where a search found something, asked for by place so that the number of hits costs nothing a frame."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Protocol, runtime_checkable

from annotator.domain.ranges import Range

_START = attrgetter("start")


@runtime_checkable
class Hits(Protocol):
    """What a page view asks of search hits."""

    def between(self, start: int, end: int) -> Iterable[Range]:
        """Return the hits that share a character with ``[start, end)``, in text order."""


class HitList:
    """Hits in text order that do not overlap; ``between`` takes O(log n + hits it returns)."""

    __slots__ = ("_hits",)

    def __init__(self, hits: Sequence[Range] = ()) -> None:
        """Take the hits as they are; nothing is copied."""
        self._hits = hits

    def between(self, start: int, end: int) -> Sequence[Range]:
        """Return the hits that share a character with ``[start, end)``."""
        low = bisect_left(self._hits, start, key=_START)
        if low > 0 and self._hits[low - 1].end > start:
            low -= 1
        return self._hits[low : bisect_left(self._hits, end, lo=low, key=_START)]


NO_HITS = HitList()


def as_hits(given: Sequence[Range] | Hits | None) -> Hits:
    """Return hits to ask by place, whatever was given."""
    if not given and not isinstance(given, Hits):
        return NO_HITS
    return given if isinstance(given, Hits) else HitList(given or ())
