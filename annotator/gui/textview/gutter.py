"""The left gutter: whose text each line is. Bars and chips as positions, then their drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from ..look import scale
from ..look.colours import Palette, segment_color
from . import ghosts
from .geometry import Metrics, Mode
from .hit_test import Box, Part
from .lanes import stack
from .page_layout import Page
from .paragraph_layout import label_font

BAR = 6
FOLD = 16
_SMALL = ("", "en")
"""Languages (the scheme's own, too) whose names of kinds begin small inside a line."""


class Holder(Protocol):
    """Whose segments the gutter shows: a set, or a set with what is proposed between its segments."""

    def segments_in(self, asked: Range) -> list[Segment]:
        """Return the segments that share a character with a range, in text order."""


@dataclass(slots=True)
class Bar:
    """A stretch of the gutter that belongs to one segment."""

    segment: Segment
    top: float
    bottom: float
    starts: bool
    baseline: int
    """Of the first line beside it, from the line's top."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A segment's name beside its first line; ``foldable`` chips have an arrow at their left."""

    segment: Segment
    left: float
    top: float
    width: float
    height: float
    text: str
    foldable: bool
    wanted: float


def chip_text(segment: Segment, scheme: Scheme) -> str:
    """Return what a chip says: the article and the kind, which in English has a small letter in a line."""
    kind = scheme.segment_kinds.get(segment.kind)
    name = kind.name if kind else segment.kind
    name = name.lower() if scheme.language in _SMALL else name
    return f"A{segment.article} {name}" if segment.article is not None else name


def bars(page: Page, annotations: Holder, shown: list[tuple[int, int]]) -> list[Bar]:
    """Return the bars beside the paragraphs ``shown`` (index, y); a line with several segments is shared."""
    found: list[Bar] = []
    for index, y in shown:
        start, end = page.paragraphs.starts[index], page.paragraphs.ends[index]
        here = annotations.segments_in(Range.at(start, max(end, start + 1)))
        if page.folded(index):
            here = [s for s in here if not ghosts.is_ghost(s.id)][:1]
            low = float(y + page.heights[index])
            pieces = [(s, float(y), low, s.range.start >= start) for s in here]
            _add(found, pieces, page.metrics.baseline)
            continue
        for segment in here:
            _add(found, _slices(page, index, y, segment, here), page.metrics_of(index).baseline)
    return found


def _slices(
    page: Page, index: int, y: int, segment: Segment, here: list[Segment]
) -> list[tuple[Segment, float, float, bool]]:
    """Return the part of one paragraph's bar that is a segment's; first and last line may be shared."""
    start, end = page.paragraphs.starts[index], page.paragraphs.ends[index]
    laid = page.laid(index)
    low, high = max(segment.range.start, start), min(segment.range.end, end)
    if high <= low:
        return [(segment, y, y + page.heights[index], False)]
    first, last = laid.line_of(low - start), laid.line_of(high - 1 - start)
    pitch = page.line_pitch(index)
    top, bottom = float(y + first * pitch), float(y + (last + 1) * pitch)
    sharing = [
        s
        for s in here
        if s.range.start < start + laid.line_range(first)[1]
        and s.range.end > start + laid.line_range(first)[0]
    ]
    top += pitch * sharing.index(segment) / len(sharing)
    sharing = [
        s
        for s in here
        if s.range.start < start + laid.line_range(last)[1] and s.range.end > start + laid.line_range(last)[0]
    ]
    bottom -= pitch * (len(sharing) - 1 - sharing.index(segment)) / len(sharing)
    if high == end and last == laid.line_count - 1:
        bottom = float(y + page.heights[index]) if segment.range.end > end else bottom
    return [(segment, top, bottom, segment.range.start >= start)]


def _add(found: list[Bar], pieces: list[tuple[Segment, float, float, bool]], baseline: int) -> None:
    for segment, top, bottom, starts in pieces:
        if found and found[-1].segment.id == segment.id:
            found[-1].bottom = max(found[-1].bottom, bottom)
        else:
            found.append(Bar(segment, top, bottom, starts, baseline))


def chips(
    found: list[Bar],
    metrics: Metrics,
    scheme: Scheme,
    measure: QFontMetricsF,
    top: float,
    foldable: Callable[[Segment], bool],
    proposed: ghosts.Ghosts | None = None,
) -> list[Chip]:
    """Return one chip a bar, none over another; a bar that starts above ``top`` keeps its chip in sight."""
    height = metrics.label_px + 8.0
    inset = 0.36 * metrics.text_px + height / 2
    wanted = [max(bar.top + bar.baseline - inset, min(top + 4.0, bar.bottom - height)) for bar in found]
    made: list[Chip] = []
    for bar, y, at in zip(found, stack(wanted, height), wanted, strict=True):
        ghost = proposed is not None and ghosts.is_ghost(bar.segment.id)
        arrow = not ghost and foldable(bar.segment)
        extra = FOLD - 4 if arrow else 0
        text = chip_text(bar.segment, scheme)
        if ghost and proposed is not None:
            texts = ghosts.chip_texts(text, bar.segment, proposed)
            widest = metrics.gutter - 24.0 - 14
            text = next((one for one in texts if measure.horizontalAdvance(one) <= widest), texts[-1])
        width = min(measure.horizontalAdvance(text) + 14 + extra, metrics.gutter - 24.0)
        left = metrics.bar_left - 8 - width
        made.append(Chip(bar.segment, left, y, width, height, text, arrow, at))
    return made


def boxes(found: list[Chip]) -> list[Box]:
    """Return what can be clicked in the gutter."""
    made = [
        Box(
            c.left, c.top, c.left + c.width, c.top + c.height, c.segment.id,
            Part.GHOST if ghosts.is_ghost(c.segment.id) else Part.CHIP,
        )
        for c in found
    ]  # fmt: skip
    return made + [
        Box(c.left, c.top, c.left + FOLD, c.top + c.height, c.segment.id, Part.FOLD)
        for c in found
        if c.foldable
    ]


def draw_bars(
    painter: QPainter,
    found: list[Bar],
    metrics: Metrics,
    palette: Palette,
    scheme: Scheme,
    selected: str | None,
) -> None:
    """Draw the bars: solid for an article's text, hatched for boilerplate."""
    painter.setPen(Qt.PenStyle.NoPen)
    for bar in found:
        color = segment_color(palette, scheme, bar.segment)
        grown = 2 if bar.segment.id == selected else 0
        area = QRectF(metrics.bar_left - grown, bar.top + 1, BAR + 2 * grown, bar.bottom - bar.top - 2)
        if ghosts.is_ghost(bar.segment.id):
            ghosts.draw_bar(painter, area, color, QColor(palette.page))
        elif scheme.is_content(bar.segment.kind):
            painter.setBrush(color)
            painter.drawRoundedRect(area, scale.SHARP, scale.SHARP)
        else:
            painter.fillRect(area, palette.mixed(color, 0.16))
            painter.setBrush(QBrush(color, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(area)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_chips(
    painter: QPainter,
    found: list[Chip],
    metrics: Metrics,
    palette: Palette,
    scheme: Scheme,
    selected: str | None,
    folded: Mapping[str, object] | set[str],
) -> None:
    """Draw the chips; they are fainter where the person works on entities."""
    font = label_font(metrics, bold=True)
    painter.setFont(font)
    measure = QFontMetricsF(font)
    for chip in found:
        color = segment_color(palette, scheme, chip.segment)
        content = scheme.is_content(chip.segment.kind)
        strong = metrics.mode is Mode.SEGMENTS or chip.segment.id == selected
        fill = color if content or strong else palette.mixed(color, 0.22)
        area = QRectF(chip.left, chip.top, chip.width, chip.height)
        if chip.top - chip.wanted > 3:
            painter.setPen(QPen(color, 1))
            y = chip.top + chip.height / 2
            painter.drawLine(
                QPointF(area.right(), y), QPointF(metrics.bar_left - 2, chip.wanted + chip.height / 2)
            )
        if ghosts.is_ghost(chip.segment.id):
            ghosts.draw_chip(painter, area, chip.text, color, QColor(palette.page))
            continue
        path = QPainterPath()
        path.addRoundedRect(area, 4, 4)
        painter.fillPath(path, fill)
        if chip.segment.id == selected:
            painter.strokePath(path, QPen(QColor(palette.text), 1.5))
        ink = palette.on(fill) if content or strong else QColor(palette.quiet)
        inner = area.adjusted(7, 0, -7, 0)
        if chip.foldable:
            _draw_arrow(painter, area, ink, chip.segment.id in folded)
            inner.setLeft(area.left() + FOLD)
        painter.setPen(ink)
        text = measure.elidedText(chip.text, Qt.TextElideMode.ElideRight, inner.width() + 1)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _draw_arrow(painter: QPainter, area: QRectF, ink: QColor, closed: bool) -> None:
    x, y = area.left() + 9, area.center().y()
    across = [QPointF(x - 2, y - 3.5), QPointF(x + 2.5, y), QPointF(x - 2, y + 3.5)]
    down = [QPointF(x - 3.5, y - 2), QPointF(x + 3.5, y - 2), QPointF(x, y + 2.5)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF(across if closed else down))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def fold_box(segment: Segment, metrics: Metrics, y: float) -> Box:
    """Return the box of the line that stands for a folded segment: a click unfolds it."""
    left = float(metrics.text_left)
    return Box(left, y, left + metrics.text_width, y + metrics.pitch, segment.id, Part.FOLD)
