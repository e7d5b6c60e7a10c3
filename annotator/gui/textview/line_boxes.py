"""Where the letters of a line stand: what is hit, drawn behind words and where the caret is come from this.

Qt answers `cursorToX` and `xToCursor` from two computations: on a line that is broken, in a paragraph that
runs from right to left, they differ by the blank at the break (seen with Qt 6.11.3), and where the direction
changes within a line `cursorToX` names one of two edges. So where letters run from right to left each
grapheme cluster gets one box, made of its glyphs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtGui import QTextLine

from annotator.domain.clusters import cluster_pattern
from annotator.domain.offsets import CodePoint, OffsetMap

_TOUCHING = 0.5  # pixels between boxes that are one stretch
_INSIDE = 1.5  # pixels by which a letter may reach over its box


@dataclass(frozen=True, slots=True)
class LetterBox:
    """A grapheme cluster ``[start, end)`` (code points of the paragraph) and the pixels of its two edges.

    ``lead`` is the edge at which reading it begins: the right one where letters run from right to left.
    """

    start: int
    end: int
    lead: float
    trail: float

    @property
    def left(self) -> float:
        """The edge at the left."""
        return min(self.lead, self.trail)

    @property
    def right(self) -> float:
        """The edge at the right."""
        return max(self.lead, self.trail)

    def distance(self, x: float) -> float:
        """Return how far away a place is, in pixels; 0 within."""
        return max(self.left - x, x - self.right, 0.0)


class LineBoxes:
    """The boxes of one line, in the order of the text."""

    def __init__(
        self, line: QTextLine, offsets: OffsetMap, text: str, low: int, high: int, *, broken: bool
    ) -> None:
        """``[low, high)`` of the paragraph's ``text`` is on the line; ``broken``: it goes on below."""
        self._broken, self._high = broken, high
        self.boxes = [
            _box(line, offsets, low + found.start(), low + found.end())
            for found in cluster_pattern().finditer(text[low:high])
        ]
        self._blank_at_end = bool(self.boxes) and text[self.boxes[-1].start : high].isspace()

    def position_at(self, x: float) -> tuple[int, bool]:
        """Return the edge of a letter nearest to ``x``, and whether it is the end of the letter before it.

        The place behind the blank at which a line is broken is the start of the next line.
        """
        box = min(self.boxes, key=lambda one: one.distance(x))
        behind = abs(x - box.trail) < abs(x - box.lead)
        if behind and self._broken and self._blank_at_end and box.end == self._high:
            behind = False
        return (box.end, True) if behind else (box.start, False)

    def caret_x(self, position: int, *, behind: bool) -> float | None:
        """Return where the caret stands: before a letter, or ``behind`` one; None in an empty line."""
        for box in self.boxes:
            if behind and box.end == position:
                return box.trail
            if not behind and box.start <= position < box.end:
                return box.lead
        return self.boxes[-1].trail if self.boxes else None

    def stretches(self, low: int, high: int) -> list[tuple[float, float]]:
        """Return ``(left, right)`` of what ``[low, high)`` covers, from left to right."""
        merged: list[tuple[float, float]] = []
        covered = [box for box in self.boxes if box.start < high and low < box.end]
        for box in sorted(covered, key=lambda one: one.left):
            if merged and box.left <= merged[-1][1] + _TOUCHING:
                merged[-1] = (merged[-1][0], max(merged[-1][1], box.right))
            else:
                merged.append((box.left, box.right))
        return merged


def _box(line: QTextLine, offsets: OffsetMap, start: int, end: int) -> LetterBox:
    first, last = int(offsets.to_utf16(CodePoint(start))), int(offsets.to_utf16(CodePoint(end)))
    lead, trail = _x(line, first), _x(line, last)
    runs = line.glyphRuns(first, last - first)
    shapes = [run.boundingRect() for run in runs]
    if not shapes:
        return LetterBox(start, end, lead, trail)
    left, right = min(one.left() for one in shapes), max(one.right() for one in shapes)
    backwards = runs[0].isRightToLeft()
    within = left - _INSIDE <= min(lead, trail) and max(lead, trail) <= right + _INSIDE
    if within and abs(lead - trail) > _TOUCHING and (trail < lead) == backwards:
        return LetterBox(start, end, lead, trail)  # a part of a ligature has its share of the glyph
    return LetterBox(start, end, right, left) if backwards else LetterBox(start, end, left, right)


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))  # PySide returns where Qt settled, too
    return x
