"""What lies over the page for a while: search hits, the stretch a key would label, grips, lock, bookmarks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPen, QPolygonF

from .bookmarks import Shown
from .canvas import Canvas
from .geometry import Mode
from .gutter import BAR


def draw_hits(made: Canvas, index: int, y: int) -> None:
    """Draw what a search found in a paragraph, under the words."""
    state, palette, page = made.state, made.palette, made.page
    start, end = page.paragraphs.starts[index], page.paragraphs.ends[index]
    for hit in state.hits.between(start, end):
        made.wash(index, y, hit, QColor(palette.hit))
    if state.hit is not None and state.hit.start < end and state.hit.end > start:
        made.wash(index, y, state.hit, QColor(palette.hit_now))
        made.p.setPen(QPen(QColor(palette.hit_mark_now), 1.2))
        made.p.setBrush(Qt.BrushStyle.NoBrush)
        m = page.metrics_of(index)
        for line, left, right in page.rectangles(index, state.hit.start, state.hit.end):
            top = y + line * page.line_pitch(index) + m.word_top
            height = m.word_bottom - m.word_top
            made.p.drawRect(QRectF(made.x + left, top, right - left, height))


def draw_stretch(made: Canvas, index: int, y: int) -> None:
    """Tint what a key would label, line by line."""
    stretch = made.state.stretch
    if stretch is None or made.m.mode is not Mode.SEGMENTS:
        return
    color, pitch = QColor(made.palette.stretch), made.page.line_pitch(index)
    for line, left, right in made.page.rectangles(index, stretch.start, stretch.end):
        made.p.fillRect(QRectF(made.x + left, y + line * pitch + 1, right - left, pitch - 2), color)


def draw_bracket(made: Canvas, shown: Shown) -> None:
    """Draw a bracket beside the stretch, open where it goes on out of sight."""
    stretch, page = made.state.stretch, made.page
    if stretch is None or not len(stretch) or made.m.mode is not Mode.SEGMENTS:
        return
    inside = [
        (index, y)
        for index, y in shown
        if page.paragraphs.starts[index] < stretch.end and page.paragraphs.ends[index] >= stretch.start
    ]
    if not inside:
        return
    (first, top), (last, low) = inside[0], inside[-1]
    opens, closes = stretch.start >= page.paragraphs.starts[first], stretch.end <= page.paragraphs.ends[last]
    if opens and not page.folded(first):
        top = page.spot(stretch.start).y
    bottom = low + page.heights[last]
    if closes and not page.folded(last):
        bottom = page.spot(stretch.end, upstream=True).y + page.line_pitch(last)
    x, foot = made.m.bar_left + BAR + 3.0, made.m.bar_left + BAR + 8.0
    points = [QPointF(x, top + 2.0), QPointF(x, bottom - 2.0)]
    points = [QPointF(foot, top + 2.0), *points] if opens else points
    points = [*points, QPointF(foot, bottom - 2.0)] if closes else points
    made.p.setBrush(Qt.BrushStyle.NoBrush)
    made.p.setPen(QPen(QColor(made.palette.caret), 2))
    made.p.drawPolyline(points)


def draw_gripped(made: Canvas, index: int, y: int) -> None:
    """Tint what an item would hold whose edges are being moved, under the words."""
    if made.state.grip is not None:
        made.wash(index, y, made.state.grip, QColor(made.palette.stretch))


def draw_grip(made: Canvas, shown: Shown) -> None:
    """Draw a handle at either edge of the range whose edges are being moved; the live one is filled."""
    grip = made.state.grip
    if grip is None:
        return
    color = QColor(made.palette.caret)
    for position, at_end in ((grip.start, False), (grip.end, True)):
        if not made.in_sight(position, shown):
            continue
        spot = made.page.spot(position, upstream=at_end)
        x, live = made.x + spot.x, at_end is made.state.grip_end
        m = made.page.metrics_of(spot.paragraph)
        top, bottom = spot.y + m.word_top - 3, spot.y + m.word_bottom + 3
        made.p.fillRect(QRectF(x - 1, top, 2, bottom - top), color)
        radius = 5.0 if live else 4.0
        made.p.setPen(QPen(color, 1.6))
        made.p.setBrush(color if live else QColor(made.palette.page))
        made.p.drawEllipse(QPointF(x, bottom if at_end else top), radius, radius)
    made.p.setBrush(Qt.BrushStyle.NoBrush)


def draw_lock(made: Canvas, x: float, y: float) -> None:
    """Draw the chip of the locked label above the caret, whose words begin at height ``y``."""
    lock = made.state.lock
    if lock is None:
        return
    measure = QFontMetricsF(made.bold)
    wide = measure.horizontalAdvance(made.state.lock_name) + 8 if made.state.lock_name else 9.0
    height = made.m.label_px + 3.0
    left = min(x + 2, made.m.ruler_left - wide - 2)
    area = QRectF(left, y - height - 1, wide, height)
    path = QPainterPath()
    path.addRoundedRect(area, 3, 3)
    made.p.fillPath(path, lock)
    if made.state.lock_name:
        made.p.setFont(made.bold)
        made.p.setPen(made.palette.on(lock))
        made.p.drawText(area, Qt.AlignmentFlag.AlignCenter, made.state.lock_name)


def draw_bookmarks(made: Canvas, shown: Shown) -> None:
    """Draw a ribbon beside every line with a bookmark."""
    for _, area in made.scene.ribbons(shown):
        notch = area.bottom() - area.width() * 0.45
        ribbon = [area.topLeft(), area.topRight(), area.bottomRight()]
        path = QPainterPath()
        path.addPolygon(QPolygonF([*ribbon, QPointF(area.center().x(), notch), area.bottomLeft()]))
        path.closeSubpath()
        made.p.fillPath(path, QColor(made.palette.bookmark))
