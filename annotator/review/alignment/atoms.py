"""A text cut at every edge of every author's segments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Segment


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch ``[start, end)`` of code points without an edge inside; one segment or None an author."""

    start: int
    end: int
    segments: tuple[Segment | None, ...]

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    @property
    def kinds(self) -> tuple[str | None, ...]:
        """The kind that each author gives it; None: unlabelled."""
        return tuple(segment.kind if segment else None for segment in self.segments)


def atoms_of(sets: Sequence[AnnotationSet]) -> list[Atom]:
    """Cut a text at the union of all segment edges; the atoms cover it once, in order.

    All sets are on one text. Cost: one sort of all edges; the text itself is not walked.
    """
    if not sets:
        return []
    ordered = [sorted(one.segments.values(), key=lambda segment: segment.range.start) for one in sets]
    return atoms_between(ordered, len(sets[0].text))


def atoms_between(ordered: Sequence[Sequence[Segment]], length: int) -> list[Atom]:
    """Cut a text of ``length`` code points at all edges of lists of segments, each in order and apart."""
    edges = {0, length}
    for segments in ordered:
        for segment in segments:
            edges.add(segment.range.start)
            edges.add(segment.range.end)
    places = sorted(edges)
    rows = [_along(places, segments) for segments in ordered]
    return [Atom(*piece) for piece in zip(places, places[1:], zip(*rows, strict=True), strict=False)]


def _along(places: Sequence[int], segments: Sequence[Segment]) -> list[Segment | None]:
    """Return the segment that lies over each stretch from one place to the next."""
    row: list[Segment | None] = []
    waiting = iter(segments)
    here = next(waiting, None)
    for start in places[:-1]:
        while here is not None and here.range.end <= start:
            here = next(waiting, None)
        row.append(here if here is not None and here.range.start <= start else None)
    return row
