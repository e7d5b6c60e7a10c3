"""Atoms: a page cut wherever any author begins or ends a segment."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from annotator.domain.items import Segment

from .comparison import Comparison

Atom = tuple[int, int, tuple[Segment | None, ...]]
"""``(start, end, the segment of each author or None)``; in code points, half-open."""


def atoms(comparison: Comparison) -> list[Atom]:
    """Return the atoms of a page in text order; they cover it once. Cost: all segments of all authors."""
    authors = [sorted(one.segments.values(), key=lambda each: each.range.start) for one in comparison.sets]
    return cut(authors, len(comparison.text))


def cut(authors: Sequence[Sequence[Segment]], length: int) -> list[Atom]:
    """Return the atoms of a text of ``length`` code points; each author's segments in order and apart."""
    cuts = {0, length}
    for segments in authors:
        for segment in segments:
            cuts.add(segment.range.start)
            cuts.add(segment.range.end)
    places = sorted(cuts)
    columns = zip(*(_column(segments, places[:-1]) for segments in authors), strict=True)
    return [(start, end, held) for (start, end), held in zip(pairwise(places), columns, strict=True)]


def _column(segments: Sequence[Segment], starts: Sequence[int]) -> list[Segment | None]:
    """Return the segment that holds each of the starts."""
    found: list[Segment | None] = []
    coming = iter(segments)
    here = next(coming, None)
    for start in starts:
        while here is not None and here.range.end <= start:
            here = next(coming, None)
        found.append(here if here is not None and here.range.start <= start else None)
    return found
