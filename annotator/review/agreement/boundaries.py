"""Boundary similarity: how near two authors cut a page at the same places (Fournier 2013)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.sentences import message
from annotator.domain.tokens import sentence_starts, tokens

from . import messages
from .comparison import Comparison
from .measure import Measure
from .tallies import Tally
from .values import Value, undefined

MATCHED, MOVED, ADDED = ("matched",), ("moved",), ("added",)


def boundaries(comparison: Comparison) -> Tally:
    """Count the boundaries of two sets that match, that are one sentence off, and that one side alone has.

    A boundary is where a segment begins or ends, at the nearest start of a sentence (which a line break
    ends too); at both ends of the page there is none.
    """
    starts = comparison.once(_sentences)
    one, two = (_cuts(each, starts) for each in comparison.sets)
    return edits(one, two)


def edits(one: Collection[int], two: Collection[int]) -> Tally:
    """Count what makes one list of boundaries of the other: places between units, ``n_t = 2``.

    A boundary of one side that has none of the other's at its place, but one next to it that has no
    partner either, is moved; taken from the left, so that as many as can be are. Cost: the boundaries.
    """
    first, second = set(one), set(two)
    added = moved = 0
    free = sorted(first ^ second)
    at = 0
    while at < len(free):
        near = at + 1 < len(free) and free[at + 1] == free[at] + 1
        if near and (free[at] in first) != (free[at + 1] in first):
            moved, at = moved + 1, at + 2
        else:
            added, at = added + 1, at + 1
    return {MATCHED: len(first & second), MOVED: moved, ADDED: added}


def boundary_similarity(tally: Tally) -> Value:
    """Return ``B = 1 − (|A/E| + Σ w) / (|A/E| + |T| + |M|)``, ``w = 1/2`` for a boundary one unit off.

    |A/E|: boundaries of one side alone, |T|: moved by one unit, |M|: matched. Undefined where neither side
    has a boundary.
    """
    matched, moved, added = (tally.get(key, 0) for key in (MATCHED, MOVED, ADDED))
    every = matched + moved + added
    if not every:
        return undefined(message(messages.NO_BOUNDARY))
    parts = {"matched": matched, "moved": moved, "added": added}
    return Value(1 - (added + moved / 2) / every, every, parts)


def _sentences(comparison: Comparison) -> list[int]:
    """Return where the sentences start, and the end of the text."""
    words = tokens(comparison.text)
    starts = [int(words[index].start) for index in sentence_starts(comparison.text, words)]
    return [*starts, len(comparison.text)]


def _cuts(annotations: AnnotationSet, places: Sequence[int]) -> set[int]:
    """Return the numbers of the sentences before which a set has a boundary."""
    ranges = [one.range for one in annotations.segments.values()]
    edges = {edge for one in ranges for edge in (one.start, one.end)}
    found = {_nearest(places, _inked(annotations.text, edge)) for edge in edges}
    return found - {0, len(places) - 1}


def _inked(text: str, position: int) -> int:
    """Return the first position from here that holds no white space: a gap belongs to no sentence."""
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _nearest(places: Sequence[int], position: int) -> int:
    after = bisect_left(places, position)
    if after and (after == len(places) or position - places[after - 1] <= places[after] - position):
        return after - 1
    return after


MEASURES = (
    Measure(
        "boundary_similarity", messages.BOUNDARY_SIMILARITY, "segments", messages.BOUNDARIES,
        "B = 1 − (|A/E| + Σ w) / (|A/E| + |T| + |M|), n_t = 2, on sentences", "Fournier 2013",
        boundaries, boundary_similarity,
    ),
)  # fmt: skip
