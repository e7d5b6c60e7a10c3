"""Rows of places in pages: a page's name in one line, a place in two, its words among those around them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyleOptionViewItem

from ..look import scale
from ..look.sheet import mixed
from .labels import small_font
from .mirror import lead

Part = tuple[str, QColor, bool]
"""Words, their colour, and whether they are bold."""


def head_height(metrics: QFontMetrics) -> int:
    """Return the height of a row that names a page."""
    return metrics.height() + 12


def place_size(option: QStyleOptionViewItem) -> QSize:
    """Return the size of a row of two lines; its width is that of the list anyway."""
    return QSize(100, 2 * QFontMetrics(small_font(option.font, scale.LIST)).lineSpacing() + 10)


def draw_head(painter: QPainter, option: QStyleOptionViewItem, name: str) -> None:
    """Draw the name of a page."""
    font = small_font(option.font, scale.SMALL)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(mixed(QPalette(option.palette), 0.72))
    inner = QRectF(option.rect).adjusted(14, 6, -12, 0)
    text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(inner.width()))
    painter.drawText(inner, lead(option.direction), text)


def draw_place(
    painter: QPainter, rect: QRectF, font: QFont, parts: Sequence[Part], side: Qt.AlignmentFlag
) -> None:
    """Draw parts one after the other, in as many lines as there is room for in ``rect``."""
    layout = QTextLayout("".join(words for words, _color, _bold in parts), font)
    layout.setTextOption(own_way(side))
    layout.setFormats(_formats(parts))
    layout.beginLayout()
    y = 0.0
    while y < rect.height() - 4 and (line := layout.createLine()).isValid():
        line.setLineWidth(rect.width())
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    painter.setClipRect(rect)
    layout.draw(painter, rect.topLeft())


def own_way(side: Qt.AlignmentFlag) -> QTextOption:
    """Return how a text is laid out that has its own direction: Qt would take that of the window."""
    option = QTextOption(side)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def last_words(text: str, most: int) -> str:
    """Return the end of a text, at most ``most`` code points, no word cut where words are set apart."""
    return text[-most:].partition(" ")[2] or text[-most:]


def first_words(text: str, most: int) -> str:
    """Return the start of a text, at most ``most`` code points, no word cut where words are set apart."""
    return text[:most].rpartition(" ")[0] or text[:most]


def one_line(text: str, most: int) -> str:
    """Return a text on one line, at most ``most`` code points of it."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _formats(parts: Sequence[Part]) -> list[QTextLayout.FormatRange]:
    made, start = [], 0
    for words, color, bold in parts:
        one, style = QTextLayout.FormatRange(), QTextCharFormat()
        style.setForeground(color)
        if bold:
            style.setFontWeight(QFont.Weight.Bold)
        one.start, one.length, one.format = start, len(words.encode("utf-16-le")) // 2, style
        start += one.length
        made.append(one)
    return made
