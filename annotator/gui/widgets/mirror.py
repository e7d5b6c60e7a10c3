"""Painting that follows the reading direction: what is on the left for English is on the right for Arabic.

Layouts mirror by themselves; what a widget paints itself has to ask. Everything is laid out as for a language
read from the left, and goes through `placed` and `lead` last.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintDevice, QPainter
from PySide6.QtWidgets import QWidget

from ..look import scale

# Names of widgets stay, and Qt turns "text-align" round by itself.
_SIDE = re.compile(r"(?<![#\w])(?<!text-align: )(?:left|right)\b")
_FLAG = Qt.AlignmentFlag


def mirrored(direction: Qt.LayoutDirection) -> bool:
    """Tell whether a direction is from right to left."""
    return direction == Qt.LayoutDirection.RightToLeft


def painting(widget: QPaintDevice) -> QPainter:
    """Return a smooth painter that lays every text out in the text's own direction.

    Else "9 mentions" would become "mentions 9" in a mirrored window whose words are not translated.
    """
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return painter


def flipped(rect: QRectF, inside: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """Return where ``rect`` lies in ``inside`` for a direction; it was laid out from left to right."""
    if not mirrored(direction):
        return rect
    return QRectF(inside.left() + inside.right() - rect.right(), rect.top(), rect.width(), rect.height())


def placed(widget: QWidget, rect: QRectF) -> QRectF:
    """Return where a rectangle that was laid out from left to right lies in a widget."""
    return flipped(rect, QRectF(widget.rect()), widget.layoutDirection())


def spot(widget: QWidget, x: float, y: float) -> QPointF:
    """Return where a point that was laid out from left to right lies in a widget."""
    return QPointF(widget.width() - x if mirrored(widget.layoutDirection()) else x, y)


def lead(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Return the alignment that starts a line at the edge where reading starts, centred in height.

    It is absolute: the direction of the text itself does not turn it round.
    """
    side = _FLAG.AlignRight if mirrored(direction) else _FLAG.AlignLeft
    return side | _FLAG.AlignVCenter | _FLAG.AlignAbsolute


def trail(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Return the alignment that ends a line at the edge where reading ends, centred in height."""
    side = _FLAG.AlignLeft if mirrored(direction) else _FLAG.AlignRight
    return side | _FLAG.AlignVCenter | _FLAG.AlignAbsolute


def sheet(text: str, direction: Qt.LayoutDirection) -> str:
    """Return a style sheet with its measures, left and right exchanged where the direction asks for it."""
    text = scale.filled(text)
    if not mirrored(direction):
        return text
    swap = {"left": "right", "right": "left"}
    return _SIDE.sub(lambda side: swap[side[0]], text)
