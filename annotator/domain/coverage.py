"""How much of a page lies under no segment yet, and where the next such stretch is.

White space does not count: a page of which only blanks are unlabelled is labelled whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .annotation_set import AnnotationSet
from .ranges import Range

_BLOCK = 4096  # code points; the ends of a range are counted by hand up to here
_INK = re.compile(r"\S")


def unlabelled(annotations: AnnotationSet) -> float:
    """Return the share (0 … 1) of the characters other than white space that lie under no segment.

    Each call costs time in proportion to the number of segments, not to the length of the text: where
    the text has white space is counted once, in blocks, when a text is first asked about. An empty page
    has nothing unlabelled.
    """
    ink = _counted(annotations.text)
    if not ink[-1]:
        return 0.0
    labelled = sum(_ink(annotations.text, ink, s.range) for s in annotations.segments.values())
    return (ink[-1] - labelled) / ink[-1]


def next_unlabelled(annotations: AnnotationSet, position: int, forward: bool = True) -> Range | None:
    """Return the nearest stretch under no segment that is not all white space, or None.

    Forward it is the first one that has text at or after ``position``, and it does not begin before
    ``position``: ask with its end for the one after it. Backward it is the last one that has text before
    ``position``, and it does not end after it. White space at the edges is left out.
    """
    gap = _gap_from(annotations, position) if forward else _gap_before(annotations, position)
    while gap is not None:
        inked = _inked(annotations.text, *gap)
        if inked is not None:
            return inked
        gap = _gap_from(annotations, gap[1]) if forward else _gap_before(annotations, gap[0])
    return None


def _gap_from(annotations: AnnotationSet, position: int) -> tuple[int, int] | None:
    """Return the first stretch without a segment at or after a position; it is not empty."""
    here = annotations.segment_at(position)
    start = here.range.end if here else position
    while start < len(annotations.text):
        after = annotations.segment_from(start)
        if after is None:
            return start, len(annotations.text)
        if after.range.start > start:
            return start, after.range.start
        start = after.range.end
    return None


def _gap_before(annotations: AnnotationSet, position: int) -> tuple[int, int] | None:
    end = min(position, len(annotations.text))
    while end > 0:
        before = annotations.segment_before(end)
        if before is None:
            return 0, end
        if before.range.end < end:
            return before.range.end, end
        end = before.range.start
    return None


def _inked(text: str, start: int, end: int) -> Range | None:
    first = _INK.search(text, start, end)
    if first is None:
        return None
    last = end
    while text[last - 1].isspace():
        last -= 1
    return Range.at(first.start(), last)


@lru_cache(maxsize=8)
def _counted(text: str) -> tuple[int, ...]:
    """Return how many characters other than white space stand before each block; the last: in all."""
    counts = [0]
    for start in range(0, len(text), _BLOCK):
        counts.append(counts[-1] + _by_hand(text, start, start + _BLOCK))
    return tuple(counts)


def _by_hand(text: str, start: int, end: int) -> int:
    return len("".join(text[start:end].split()))


def _ink(text: str, ink: tuple[int, ...], asked: Range) -> int:
    """Return the number of characters other than white space in a range."""
    first, last = -(-asked.start // _BLOCK), asked.end // _BLOCK
    if first > last:
        return _by_hand(text, asked.start, asked.end)
    left = _by_hand(text, asked.start, first * _BLOCK)
    return left + ink[last] - ink[first] + _by_hand(text, last * _BLOCK, asked.end)
