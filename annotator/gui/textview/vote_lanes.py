"""Versions of what is asked, in lanes under its words, over what stands there: the text does not move."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from ..look import scale
from .bookmarks import Shown
from .canvas import Canvas
from .vote import Vote


def draw_votes(made: Canvas, shown: Shown) -> None:
    """Draw the versions, the first one nearest to the words; each on the first line that it touches."""
    lane = 0
    for vote in made.state.votes:
        if vote.ranges and _draw(made, shown, vote, lane):
            lane += 1


def _draw(made: Canvas, shown: Shown, vote: Vote, lane: int) -> bool:
    found = [
        (y + line * made.page.line_pitch(index) + made.page.metrics_of(index).word_bottom, left, right)
        for index, y in shown
        for part in vote.ranges
        if part.start < made.page.paragraphs.ends[index] and part.end > made.page.paragraphs.starts[index]
        for line, left, right in made.page.rectangles(index, part.start, part.end)
    ]
    if not found:
        return False
    top = found[0][0]
    pieces = [(left, right) for y, left, right in found if y == top]
    height = made.m.label_px + 3.0
    at = top + 1 + lane * (height + 1)
    color = made.palette.label(vote.color)
    _labelled(made, vote, pieces, QRectF(0, at, 0, height), color)
    made.p.setPen(Qt.PenStyle.NoPen)
    return True


def _labelled(
    made: Canvas, vote: Vote, pieces: list[tuple[float, float]], row: QRectF, color: QColor
) -> None:
    """Draw brackets where the version lies and what it says from there on."""
    left, right = min(one for one, _ in pieces), max(one for _, one in pieces)
    measure = QFontMetricsF(made.bold)
    text = vote.words if not vote.authors else f"{vote.words}  {vote.authors}"
    wide = max(right - left, measure.horizontalAdvance(text) + 8)
    start = max(0.0, min(left, made.m.ruler_left - made.x - wide - 4))
    ground = QRectF(made.x + start - 1, row.top(), wide + 2, row.height())
    made.p.setPen(Qt.PenStyle.NoPen)
    made.p.setBrush(QColor(made.palette.page))
    made.p.drawRect(ground)
    made.p.setBrush(made.palette.mixed(color, 0.22))
    for one, other in pieces:
        made.p.drawRoundedRect(
            QRectF(made.x + one, row.top(), max(3.0, other - one), row.height()), scale.CRISP, scale.CRISP
        )
    made.p.setPen(QPen(color, 1.2, Qt.PenStyle.DashLine if vote.dashed else Qt.PenStyle.SolidLine))
    foot = row.bottom() - 0.5
    for one, other in pieces:
        made.p.drawLine(QPointF(made.x + one, foot), QPointF(made.x + max(one + 3, other), foot))
    made.p.setFont(made.bold)
    made.p.setPen(QColor(made.palette.text))
    area = QRectF(made.x + start + 3, row.top(), wide, row.height())
    made.p.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    made.p.setBrush(Qt.BrushStyle.NoBrush)
