"""Curves from a selected event's trigger to its arguments, with the roles' names."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from annotator.domain.items import Event
from annotator.domain.ranges import Span

from ..look.colours import Palette
from .geometry import Metrics
from .paragraph_layout import label_font
from .scene import Scene

Places = dict[str, tuple[float, float, float]]
"""By item: left, right and top of the words its first visible piece is."""


def draw(
    painter: QPainter, scene: Scene, event_id: str, shown: list[tuple[int, int]], tags: list[QRectF]
) -> None:
    """Draw the curves of one event; arguments out of sight get a stub that points to them.

    ``tags`` are labels that the names of roles keep clear of; they are added to these.
    """
    event = scene.annotations.events[event_id]
    label = scene.scheme.event_types.get(event.type)
    color = scene.palette.label(label.color) if label else QColor(scene.palette.dimmed)
    places = _places(scene, event, shown)
    trigger = places.get(event_id)
    for argument in event.arguments:
        place = places.get(argument.target)
        role = label.role(argument.role) if label else None
        name = role.name if role else argument.role
        if place is None and trigger is not None:
            if spans := scene.spans(argument.target):
                below = spans[0].start > event.span.start
                draw_stub(painter, scene, trigger, name, color, tags, below=below)
        elif place is not None:
            draw_argument(painter, scene.metrics, scene.palette, trigger, place, name, color, tags)


def _places(scene: Scene, event: Event, shown: list[tuple[int, int]]) -> Places:
    wanted = {event.id, *(argument.target for argument in event.arguments)}
    found: Places = {}
    for index, y in shown:
        decor, metrics = scene.decor(index), scene.page.metrics_of(index)
        for mark in (*decor.mentions, *decor.events):
            if mark.item in wanted and mark.item not in found:
                x = metrics.text_left
                found[mark.item] = (
                    x + mark.left,
                    x + mark.right,
                    y + mark.line * metrics.pitch + metrics.word_top,
                )
    return found


def place_of(scene: Scene, span: Span, shown: list[tuple[int, int]]) -> tuple[float, float, float] | None:
    """Return left, right and top of the first visible words of a span, or None."""
    for index, y in shown:
        metrics = scene.page.metrics_of(index)
        for fragment in span.fragments:
            for line, left, right in scene.page.rectangles(index, fragment.start, fragment.end):
                x = metrics.text_left
                return x + left, x + right, y + line * metrics.pitch + metrics.word_top
    return None


def labels(scene: Scene, shown: list[tuple[int, int]]) -> list[QRectF]:
    """Return where labels stand, above words and below: names of roles go beside them."""
    found = []
    for index, y in shown:
        metrics = scene.page.metrics_of(index)
        for tag in scene.decor(index).tags:
            base = metrics.event_label_baseline if tag.above else metrics.label_baseline(tag.lane)
            top = y + tag.line * metrics.pitch + base - metrics.label_px
            left = metrics.text_left + tag.left
            found.append(QRectF(left - 2, top, tag.width + 2, metrics.label_px + 2))
    return found


def _make_room(
    tag: QRectF,
    taken: list[QRectF],
    right: float,
    below: float,
    own: QRectF | None = None,
) -> None:
    """Move a tag to where it covers nothing that is taken, as near to its words as can be.

    ``right`` is where the words end, ``below`` the top of the row under them, ``own`` their own label: where
    nothing is free, that is covered, and never words of the line above.
    """
    start, width, height = tag.left(), tag.width(), tag.height()
    rows = [(tag.top(), 0.0), (below, width / 4)]
    first, last = start - width / 2, right + width
    top = tag.top()
    near = QRectF(first - 3, top, last + width - first + 6, below + height - top)
    taken = [other for other in taken if other.intersects(near)]
    beside = [start, *(x for t in taken for x in (t.left() - 3 - width, t.right() + 3) if first <= x <= last)]
    places = sorted((abs(x - start) + cost, x, y) for x in beside for y, cost in rows)
    free = (QPointF(x, y) for _, x, y in places if not _covers(QRectF(x, y, width, height), taken))
    on_own = QPointF(start, own.top() if own is not None else below)
    tag.moveTopLeft(next(free, on_own))


def _covers(tag: QRectF, taken: list[QRectF]) -> bool:
    return any(tag.intersects(other) for other in taken)


def draw_argument(
    painter: QPainter,
    metrics: Metrics,
    palette: Palette,
    trigger: tuple[float, float, float] | None,
    place: tuple[float, float, float],
    name: str,
    color: QColor,
    tags: list[QRectF],
    line: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Name the role above the argument's words and lead a curve there from the trigger."""
    font = label_font(metrics, bold=True)
    width = QFontMetricsF(font).horizontalAdvance(name) + 8
    height = metrics.label_px + 3.0
    left, right, words = place
    tag = QRectF(left, words - height - 1, width, height)
    below = words + metrics.word_bottom - metrics.word_top
    own = next((t for t in tags if abs(t.left() + 2 - left) < 1 and abs(t.top() - below) < height), None)
    _make_room(tag, tags, right, below + 2, own)
    tags.append(tag)
    if trigger is not None:
        head = tag if tag.top() < words else QRectF(left, words, right - left, height)
        _curve(painter, metrics, trigger, head, words, color, line)
    painter.setPen(QPen(color, 1, line))
    painter.setBrush(QColor(palette.page))
    painter.drawRoundedRect(tag, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1, Qt.PenStyle.DashLine))
    height = metrics.word_bottom - metrics.word_top
    painter.drawRoundedRect(QRectF(left - 2, words, right - left + 4, height), 3, 3)
    painter.setPen(color)
    painter.setFont(font)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, name)


def _curve(
    painter: QPainter,
    metrics: Metrics,
    trigger: tuple[float, float, float],
    tag: QRectF,
    words: float,
    color: QColor,
    line: Qt.PenStyle,
) -> None:
    left, right, top = trigger
    middle = (left + right) / 2
    above_label = top - 1.25 * metrics.label_px
    path = QPainterPath()
    if words == top:
        rise = metrics.label_px * 1.1
        start, end = QPointF(middle, above_label), QPointF(tag.center().x(), tag.top())
        path.moveTo(start)
        path.cubicTo(QPointF(start.x(), end.y() - rise), QPointF(end.x(), end.y() - rise), end)
    elif words > top:
        start, end = (
            QPointF(middle, top + metrics.word_bottom - metrics.word_top),
            QPointF(tag.center().x(), tag.top()),
        )
        reach = max(12.0, (end.y() - start.y()) * 0.5)
        path.moveTo(start)
        path.cubicTo(start + QPointF(0, reach), end - QPointF(0, reach), end)
    else:
        start = QPointF(middle, above_label)
        end = QPointF(tag.right(), tag.center().y())
        reach = max(14.0, (start.y() - end.y()) * 0.6)
        path.moveTo(start)
        path.cubicTo(start - QPointF(0, reach), end + QPointF(reach, 0), end)
    faint = QColor(color)
    faint.setAlpha(190)
    painter.strokePath(path, QPen(faint, 1.5, line))


def draw_stub(
    painter: QPainter,
    scene: Scene,
    trigger: tuple[float, float, float],
    name: str,
    color: QColor,
    tags: list[QRectF],
    *,
    below: bool,
) -> None:
    """Say beside the trigger that an argument is out of sight, and which way."""
    metrics = scene.metrics
    font = label_font(metrics, bold=True)
    text = f"{name} {'↓' if below else '↑'}"
    left, _, top = trigger
    height = metrics.label_px + 3.0
    y = top + (metrics.word_bottom - metrics.word_top + 1 if below else -2 * height - 2)
    tag = QRectF(left, y, QFontMetricsF(font).horizontalAdvance(text) + 8, height)
    while any(tag.intersects(other) for other in tags):
        tag.translate(tag.width() + 3, 0)
    tags.append(tag)
    painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine))
    painter.setBrush(QColor(scene.palette.page))
    painter.drawRoundedRect(tag, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(color)
    painter.setFont(font)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
