"""Lines from a selected event's trigger to its arguments, with the roles' names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from annotator.domain.items import Event
from annotator.domain.ranges import Span

from ..look import scale
from .arc_ways import Area, Way, way
from .geometry import Metrics
from .paragraph_layout import label_font
from .scene import Scene

Shown = list[tuple[int, int]]
"""The paragraphs in sight, with their heights on the page."""

_WORD = re.compile(r"\S+")
_HALO = 1.0  # pixels that are left free around a label


@dataclass(frozen=True, slots=True)
class Place:
    """The words that the first visible piece of an item is; ``backwards``: they are read from the right."""

    left: float
    right: float
    top: float
    backwards: bool


@dataclass(frozen=True, slots=True)
class Role:
    """What a line leads to: the role's name, and its words, or, out of sight, whether they are below."""

    name: str
    place: Place | None
    below: bool = False


def draw(painter: QPainter, scene: Scene, event_id: str, shown: Shown, tags: list[QRectF]) -> None:
    """Draw the lines of one event; arguments out of sight get a stub that points to them.

    ``tags`` are labels that the names of roles keep clear of; they are added to these.
    """
    event = scene.annotations.events[event_id]
    label = scene.scheme.event_types.get(event.type)
    color = scene.palette.label(label.color) if label else QColor(scene.palette.dimmed)
    places = _places(scene, event, shown)
    roles = []
    for argument in event.arguments:
        role = label.role(argument.role) if label else None
        spans = scene.spans(argument.target)
        below = bool(spans) and spans[0].start > event.span.start
        place = places.get(argument.target)
        if place is not None or spans:
            roles.append(Role(role.name if role else argument.role, place, below))
    draw_roles(painter, scene, places.get(event_id), roles, color, shown, tags)


def draw_roles(
    painter: QPainter,
    scene: Scene,
    trigger: Place | None,
    roles: Sequence[Role],
    color: QColor,
    shown: Shown,
    tags: list[QRectF],
    line: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Name roles above their words, and lead a line there from the trigger, over no label."""
    placed = [(role, role.place) for role in roles if role.place is not None]
    heads = [_head(scene.metrics, role.name, place, tags) for role, place in placed]
    if trigger is not None:
        _draw_ways(painter, scene, trigger, heads, color, shown, tags, line)
    for (role, place), head in zip(placed, heads, strict=True):
        _draw_role(painter, scene, role.name, place, head, color, line)
    for role in roles:
        if role.place is None and trigger is not None:
            draw_stub(painter, scene, trigger, role.name, color, tags, below=role.below)


def _places(scene: Scene, event: Event, shown: Shown) -> dict[str, Place]:
    wanted = {event.id, *(argument.target for argument in event.arguments)}
    found: dict[str, Place] = {}
    for index, y in shown:
        decor = scene.decor(index)
        for mark in (*decor.mentions, *decor.events):
            if mark.item in wanted and mark.item not in found:
                found[mark.item] = _place(scene, index, y, mark.line, mark.left, mark.right)
    return found


def place_of(scene: Scene, span: Span, shown: Shown) -> Place | None:
    """Return left, right and top of the first visible words of a span, or None."""
    for index, y in shown:
        for fragment in span.fragments:
            for line, left, right in scene.page.rectangles(index, fragment.start, fragment.end):
                return _place(scene, index, y, line, left, right)
    return None


def _place(scene: Scene, index: int, y: int, line: int, left: float, right: float) -> Place:
    metrics, backwards = scene.page.metrics_of(index), scene.page.laid(index).right_to_left
    x, top = metrics.text_left, y + line * metrics.pitch + metrics.word_top
    return Place(x + left, x + right, top, backwards)


def labels(scene: Scene, shown: Shown) -> list[QRectF]:
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
    words: Place,
    below: float,
    own: QRectF | None,
) -> None:
    """Move a tag to where it covers nothing that is taken, as near to its words as can be.

    ``below`` is the top of the row under the words, ``own`` their own label: where nothing is free, that is
    covered, and never words of the line above.
    """
    start, width, height = tag.left(), tag.width(), tag.height()
    rows = [(tag.top(), 0.0), (below, width / 4)]
    first, last = words.left - width / 2, words.right + width
    if words.backwards:
        first, last = words.left - 2 * width, words.right - width / 2
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


def _head(metrics: Metrics, name: str, place: Place, tags: list[QRectF]) -> QRectF:
    """Return where a role's name stands, as near above its words as can be; it is added to ``tags``."""
    width = QFontMetricsF(label_font(metrics, bold=True)).horizontalAdvance(name) + 8
    height = metrics.label_px + 3.0
    start = place.right - width if place.backwards else place.left
    head = QRectF(start, place.top - height - 1, width, height)
    below = place.top + metrics.word_bottom - metrics.word_top
    _make_room(head, tags, place, below + 2, _own(tags, place, below, height))
    tags.append(head)
    return head


def _own(tags: Sequence[QRectF], place: Place, below: float, height: float) -> QRectF | None:
    """Return the label below some words that is their own."""
    for one in tags:
        beside = one.right() - place.right if place.backwards else one.left() + 2 - place.left
        if abs(beside) < 2 and abs(one.top() - below) < height:
            return one
    return None


def _draw_role(
    painter: QPainter, scene: Scene, name: str, place: Place, head: QRectF, color: QColor, line: Qt.PenStyle
) -> None:
    """Draw the name of a role, and a frame around its words."""
    metrics = scene.metrics
    painter.setPen(QPen(color, 1, line))
    painter.setBrush(QColor(scene.palette.page))
    painter.drawRoundedRect(head, scale.CRISP, scale.CRISP)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1, Qt.PenStyle.DashLine))
    height = metrics.word_bottom - metrics.word_top
    painter.drawRoundedRect(
        QRectF(place.left - 2, place.top, place.right - place.left + 4, height), scale.CRISP, scale.CRISP
    )
    painter.setPen(color)
    painter.setFont(label_font(metrics, bold=True))
    painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)


# --- lines ------------------------------------------------------------------------------------------------


def _draw_ways(
    painter: QPainter,
    scene: Scene,
    trigger: Place,
    heads: Sequence[QRectF],
    color: QColor,
    shown: Shown,
    tags: Sequence[QRectF],
    line: Qt.PenStyle,
) -> None:
    bottom = trigger.top + scene.metrics.word_bottom - scene.metrics.word_top
    start = (trigger.left - 2, trigger.top, trigger.right + 2, bottom)
    faint = QColor(color)
    faint.setAlpha(190)
    painter.save()
    painter.setClipPath(_free(tags), Qt.ClipOperation.IntersectClip)
    ends = [_area(head) for head in heads]
    edges = (start, *ends)
    words = tuple(_lines(scene, shown, min(one[1] for one in edges), max(one[3] for one in edges)))
    for head, end in zip(heads, ends, strict=True):
        others = tuple(_area(one) for one in tags if one != head)
        painter.strokePath(rounded(way(start, end, others, words)), QPen(faint, 1.5, line))
    painter.restore()


def _area(box: QRectF) -> Area:
    return box.left(), box.top(), box.right(), box.bottom()


def _free(tags: Sequence[QRectF]) -> QPainterPath:
    """Return all but the labels: where no way is free, a line is left out under one."""
    everywhere, taken = QPainterPath(), QPainterPath()
    everywhere.addRect(QRectF(-1e6, -1e6, 3e6, 1e9))
    taken.setFillRule(Qt.FillRule.WindingFill)
    for one in tags:
        taken.addRect(one.adjusted(-_HALO, -_HALO, _HALO, _HALO))
    return everywhere.subtracted(taken)


def _lines(scene: Scene, shown: Shown, top: float, bottom: float) -> list[Area]:
    """Return the words of the lines between two heights and beside them."""
    found, x = [], scene.metrics.text_left
    for index, y in shown:
        metrics, laid = scene.page.metrics_of(index), scene.page.laid(index)
        first = max(0, int((top - y) // metrics.pitch) - 1)
        last = min(laid.line_count, int((bottom - y) // metrics.pitch) + 2)
        start = scene.page.paragraphs.starts[index]
        for line in range(first, last):  # of a paragraph of thousands of lines, those in question
            high = y + line * metrics.pitch
            low, end = laid.line_range(line)
            found += [
                (x + left, high + metrics.word_top, x + right, high + metrics.word_bottom)
                for word in _WORD.finditer(scene.page.text, start + low, start + end)
                for at, left, right in laid.rectangles(word.start() - start, word.end() - start)
                if at == line
            ]
    return found


def rounded(corners: Way) -> QPainterPath:
    """Return a line through corners, which are round."""
    points = [QPointF(*corner) for corner in corners]
    path = QPainterPath(points[0])
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        reach = [min(scale.ROUND, (here - one).manhattanLength() / 2) for one in (before, after)]
        into, out = (
            here + (one - here) * (by / max(by, (one - here).manhattanLength()))
            for one, by in zip((before, after), reach, strict=True)
        )
        path.lineTo(into)
        path.quadTo(here, out)
    path.lineTo(points[-1])
    return path


def draw_stub(
    painter: QPainter,
    scene: Scene,
    trigger: Place,
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
    top = trigger.top
    height = metrics.label_px + 3.0
    y = top + (metrics.word_bottom - metrics.word_top + 1 if below else -2 * height - 2)
    width = QFontMetricsF(font).horizontalAdvance(text) + 8
    tag = QRectF(trigger.right - width if trigger.backwards else trigger.left, y, width, height)
    while any(tag.intersects(other) for other in tags):
        tag.translate(-width - 3 if trigger.backwards else width + 3, 0)
    tags.append(tag)
    painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine))
    painter.setBrush(QColor(scene.palette.page))
    painter.drawRoundedRect(tag, scale.CRISP, scale.CRISP)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(color)
    painter.setFont(font)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
