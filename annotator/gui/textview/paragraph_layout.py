"""One display paragraph laid out by Qt: the only place where UTF-16 positions and Qt's text meet ours."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from annotator.domain.offsets import CodePoint, OffsetMap, Utf16

from .geometry import Metrics
from .line_boxes import LineBoxes

FAMILIES = ("Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK JP", "DejaVu Serif", "serif")
LABEL_FAMILIES = ("Noto Sans", "Noto Sans Arabic", "Noto Sans CJK JP", "DejaVu Sans", "sans-serif")

_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff]")
_RTL = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202b\u202e\u2067\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_PICTURES = {0x7F: "\u2421", 0x85: "\u2424", 0x2028: "\u2424", 0x2029: "\u2424", 0xFFFC: "\u25a1"}
_PICTURE = re.compile("[\u200d\u20e3\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+")
_STRONG = re.compile(r"[^\W\d_]")

_HEAVIER = 0.55
"""Pixels from a heavy letter to its second drawing: over a half, for where letters stand on whole pixels."""

Stretch = tuple[int, int]
"""Start and end in code points of the paragraph."""
Tint = tuple[int, int, QColor]
"""A stretch and its colour."""


def _stand_in(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code == 0x09:
        return "\u2003"
    if code < 0x20:
        return chr(0x2400 + code)
    return _PICTURES.get(code, "\ufffd")


def shown(text: str) -> str:
    """Return a copy of equal length in which Qt finds nothing that breaks lines or vanishes.

    For display only: it is never read back.
    """
    return _ODD.sub(_stand_in, text)


def is_right_to_left(text: str, otherwise: bool = False) -> bool:
    """Tell the direction of a paragraph by its first letter (UAX #9, rules P2 and P3, letters only).

    ``otherwise`` is the direction of one without letters, such as a row of figures.
    """
    first = _STRONG.search(text)
    return otherwise if first is None else _RTL.match(first[0]) is not None


def page_font(metrics: Metrics) -> QFont:
    """Return the reading face."""
    chosen = (metrics.family, *FAMILIES) if metrics.family else FAMILIES
    return _font(chosen, metrics.text_px)


def label_font(metrics: Metrics, bold: bool = False) -> QFont:
    """Return the face of labels and chips."""
    font = _font(LABEL_FAMILIES, metrics.label_px)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _font(families: tuple[str, ...], pixels: int) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels)
    return font


class LaidParagraph:
    """A display paragraph with its lines. Positions are code points counted from the paragraph's start."""

    __slots__ = (
        "_boxes",
        "_layout",
        "_lines",
        "_map",
        "_mixed",
        "_starts",
        "_text",
        "placed",
        "right_to_left",
        "width",
    )

    def __init__(self, text: str, font: QFont, metrics: Metrics, right_to_left: bool) -> None:
        """Break ``text`` into lines, placed at the pitch of ``metrics``."""
        self._map, self._text = OffsetMap(text), text
        self.right_to_left = right_to_left
        self._mixed = right_to_left or _RTL.search(text) is not None
        self.width = metrics.text_width
        self._layout = QTextLayout(shown(text), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        if right_to_left:  # Qt mirrors the alignment of documents, not that of a bare layout
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._layout.setTextOption(option)
        self._lines, self._boxes = self._break(metrics.text_width), dict[int, LineBoxes]()
        self.place(metrics)
        self._starts = [int(self._map.to_code_point(Utf16(line.textStart()))) for line in self._lines]

    def _break(self, width: int) -> list[QTextLine]:
        lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(line)
        self._layout.endLayout()
        return lines

    def place(self, metrics: Metrics) -> None:
        """Put the lines at a pitch; where they break, and where letters stand on them, stays."""
        self.placed = metrics
        for number, line in enumerate(self._lines):
            line.setPosition(QPointF(0, number * metrics.pitch + metrics.baseline - line.ascent()))

    @property
    def line_count(self) -> int:
        """How many lines there are, at least 1."""
        return len(self._lines)

    def line_range(self, line: int) -> tuple[int, int]:
        """Return the positions where a line starts and where the next one does."""
        following = self._starts[line + 1] if line + 1 < len(self._starts) else int(self._map.length)
        return self._starts[line], following

    def line_of(self, position: int, upstream: bool = False) -> int:
        """Return the line a position is shown on; at a line break the lower one unless ``upstream``."""
        line = bisect_right(self._starts, position) - 1
        if upstream and line > 0 and self._starts[line] == position:
            line -= 1
        return max(0, line)

    def caret_x(self, position: int, line: int, upstream: bool = False) -> float:
        """Return where the caret stands on a line, from the text's left edge.

        ``upstream``: behind what comes before it, which is elsewhere where the direction changes.
        """
        if self._mixed:
            low, high = self.line_range(line)
            x = self._letters_on(line).caret_x(
                position, behind=(upstream and position > low) or position >= high
            )
            if x is not None:
                return x
        return self._cursor_x(line, position)

    def _letters_on(self, line: int) -> LineBoxes:
        """Return the boxes of a line's letters, made when they are first asked for."""
        if line not in self._boxes:
            low, high = self.line_range(line)
            broken = line + 1 < len(self._lines)
            self._boxes[line] = LineBoxes(self._lines[line], self._map, self._text, low, high, broken=broken)
        return self._boxes[line]

    def _cursor_x(self, line: int, position: int) -> float:
        # PySide returns the position Qt settled on together with x.
        x, _ = cast("tuple[float, int]", self._lines[line].cursorToX(self._map.to_utf16(CodePoint(position))))
        return x

    def position_at(self, x: float, line: int) -> tuple[int, bool]:
        """Return the position between characters nearest to ``x`` on a line, and whether it is upstream.

        That is meant as the end of what stands before it: of the line, or of words of another direction.
        """
        line = max(0, min(line, len(self._lines) - 1))
        if self._mixed and self._letters_on(line).boxes:
            position, behind = self._letters_on(line).position_at(x)
            same = abs(self.caret_x(position, line) - self.caret_x(position, line, True)) < 1
            return position, behind and (not same or self._goes_on(position, line))
        position = self._nearest(x, line)
        return position, self._goes_on(position, line)

    def _goes_on(self, position: int, line: int) -> bool:
        """Tell whether a position is where the next line starts."""
        return line + 1 < len(self._lines) and position == self._starts[line + 1]

    def _nearest(self, x: float, line: int) -> int:
        found = self._lines[line].xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters)
        position = int(self._map.to_code_point(Utf16(found)))
        # Of two blanks at which a line is broken, Qt takes the place behind the first for that before it.
        while (
            position > self._starts[line]
            and self._text[position - 1].isspace()
            and abs(self._cursor_x(line, position - 1) - x) < abs(self._cursor_x(line, position) - x)
        ):
            position -= 1
        return position

    def rectangles(self, start: int, end: int) -> list[tuple[int, float, float]]:
        """Return ``(line, left, right)`` of what ``[start, end)`` covers, left to right within a line.

        On lines of mixed direction a range may cover several stretches.
        """
        found: list[tuple[int, float, float]] = []
        for line in range(self.line_of(start), self.line_of(max(start, end - 1)) + 1):
            low, high = self.line_range(line)
            low, high = max(low, start), min(high, end)
            if low < high:
                found += [(line, left, right) for left, right in self._stretches(line, low, high)]
        return found

    def _stretches(self, line: int, low: int, high: int) -> list[tuple[float, float]]:
        if not self._mixed:
            edge = self._lines[line].naturalTextRect().right()
            left, right = self._cursor_x(line, low), self._cursor_x(line, high)
            return [(min(left, edge), min(max(right, left), max(edge, left)))]
        return self._letters_on(line).stretches(low, high)

    def draw(
        self, painter: QPainter, at: QPointF, clip: QRectF, tints: list[Tint], heavy: Sequence[Stretch] = ()
    ) -> None:
        """Draw the lines that ``clip`` touches, in the painter's pen except for ``tints``.

        What is ``heavy`` is drawn once more beside itself: no word moves, and the glyphs are the kept ones.
        (Outlined letters are filled and stroked as paths each time, at many times the cost.)
        """
        self._layout.draw(painter, at, [self._format(*tint) for tint in tints], clip)
        beside = at + QPointF(_HEAVIER, 0)
        for start, end in heavy:
            for first, last in self._letters(start, end):
                if last - first == self._map.to_utf16(self._map.length):  # most titles: quicker than by runs
                    self._layout.draw(painter, beside, [], clip)
                else:
                    self._draw_part(painter, beside, clip, first, last)

    def _draw_part(self, painter: QPainter, at: QPointF, clip: QRectF, first: int, last: int) -> None:
        """Draw the letters of a stretch (UTF-16) and no others, on the lines that ``clip`` touches."""
        for line in self._lines:
            top = at.y() + line.y()
            if clip.top() <= top + line.height() and top <= clip.bottom():
                for run in line.glyphRuns(first, last - first):
                    painter.drawGlyphRun(at, run)

    def _letters(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return, in UTF-16, what lies between pictures: a picture beside itself is a blur."""
        pieces, low = [], start
        for found in _PICTURE.finditer(self._text, start, end):
            pieces.append((low, found.start()))
            low = found.end()
        pieces.append((low, end))
        to = self._map.to_utf16
        return [(int(to(CodePoint(a))), int(to(CodePoint(b)))) for a, b in pieces if a < b]

    def _format(self, start: int, end: int, color: QColor) -> QTextLayout.FormatRange:
        format_range = QTextLayout.FormatRange()
        first, last = self._map.to_utf16(CodePoint(start)), self._map.to_utf16(CodePoint(end))
        format_range.start, format_range.length = int(first), last - first
        form = QTextCharFormat()
        form.setForeground(color)
        format_range.format = form
        return format_range
