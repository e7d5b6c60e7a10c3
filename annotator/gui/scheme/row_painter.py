"""How a row of the list of labels is drawn: dot, name, id, key and number of items."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.scheme import Color

from ..look import scale
from ..look.sheet import label_color, mixed, tone
from ..widgets.keycap import draw_key, key_width
from ..widgets.labels import small_font
from ..widgets.mirror import flipped, lead, trail

ROW = int(Qt.ItemDataRole.UserRole)
HEIGHT = 26


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows. ``state`` is "", "new", "changed" or "wrong"; ``count`` None: it is not known."""

    name: str
    id: str = ""
    key: str = ""
    color: Color | None = None
    count: int | None = None
    state: str = ""
    heading: bool = False
    faint: bool = False


class RowPainter(QStyledItemDelegate):
    """Draws the rows that an item holds under `ROW`; the tree draws its own arrows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, whole = index.data(ROW), QRectF(option.rect)
        if not isinstance(row, Row):
            return
        widget, palette = option.widget, QPalette(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        _draw_ground(painter, option, palette, whole)
        direction = option.direction

        def at(left: float, width: float) -> QRectF:
            return flipped(QRectF(whole.left() + left, whole.top(), width, whole.height()), whole, direction)

        right = self._draw_right(painter, option, row, whole, palette)
        x = 4.0
        if row.color is not None and isinstance(widget, QWidget):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(label_color(row.color, widget))
            painter.drawEllipse(at(x, 10).center(), 4.5, 4.5)
            x += 16
        self._draw_words(painter, option, row, at(x, right - x), palette)
        painter.restore()

    def _draw_right(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, whole: QRectF, palette: QPalette
    ) -> float:
        """Draw state, number and key at the end of the row; return how far from its start they begin."""
        direction, right = option.direction, whole.width() - 8
        font = small_font(option.font, scale.TINY)

        def at(left: float, width: float) -> QRectF:
            return flipped(QRectF(whole.left() + left, whole.top(), width, whole.height()), whole, direction)

        painter.setFont(font)
        if row.count is not None:
            words = f"{row.count:,}"
            width = QFontMetrics(font).horizontalAdvance(words) + 4
            painter.setPen(mixed(palette, 0.62 if row.count else 0.35))
            painter.drawText(at(right - width, width), trail(direction), words)
            right -= max(width, 30) + 4
        if row.key:
            width = key_width(font, row.key)
            cap = at(right - width, width).adjusted(0, 4, 0, -4)
            draw_key(painter, palette, cap, row.key)
            right -= width + 6
        if row.state:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_state_color(row.state, palette))
            painter.drawEllipse(at(right - 8, 6).center(), 3, 3)
            right -= 14
        return right

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, rect: QRectF, palette: QPalette
    ) -> None:
        font = option.font
        if row.heading:
            font = small_font(option.font, scale.SMALL)
            font.setBold(True)
        font.setStrikeOut(row.faint)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(mixed(palette, 0.6 if row.heading or row.faint else 1.0))
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.drawText(rect, lead(option.direction), name)
        used = metrics.horizontalAdvance(name) + 8
        if row.id and row.id != row.name and rect.width() - used > 40:
            small = small_font(option.font, scale.TINY)
            painter.setFont(small)
            painter.setPen(mixed(palette, 0.55))
            left = rect.adjusted(used, 0, 0, 0)
            if option.direction == Qt.LayoutDirection.RightToLeft:
                left = rect.adjusted(0, 0, -used, 0)
            words = QFontMetrics(small).elidedText(row.id, Qt.TextElideMode.ElideRight, int(left.width()))
            painter.drawText(left, lead(option.direction), words)


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem, palette: QPalette, rect: QRectF) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if not selected and not option.state & QStyle.StateFlag.State_MouseOver:
        return
    strength = (
        0.22 if selected and option.state & QStyle.StateFlag.State_Active else 0.14 if selected else 0.06
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(palette, strength, QPalette.ColorRole.Highlight))
    painter.drawRoundedRect(rect.adjusted(-2, 1, -3, -1), scale.ROUND, scale.ROUND)


def _state_color(state: str, palette: QPalette) -> QColor:
    if state == "wrong":
        return tone(palette, "danger")
    return palette.color(QPalette.ColorRole.Highlight) if state == "new" else mixed(palette, 0.45)
