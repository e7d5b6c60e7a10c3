"""A text cut at every edge of every author's segments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Segment
from annotator.review.agreement.atoms import cut


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
    return [Atom(*piece) for piece in cut(ordered, len(sets[0].text))]
