"""Draws a row of the list of pages, and the list itself, which is quick with 100,000 rows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.items import State
from annotator.store.values import DocumentRow

from ..look import scale
from ..look.i18n import tr
from ..look.sheet import mixed, tone
from ..widgets.labels import small_font
from ..widgets.list_model import ROW, Index
from ..widgets.long_list import LongList, blank
from ..widgets.mirror import flipped, lead
from ..widgets.snippets import own_way
from .queue_model import PageRows, meta


class RowPainter(QStyledItemDelegate):
    """Draws a row: glyph of the state, title in at most two lines, what is on the page."""

    LEFT, RIGHT, TOP = 30, 10, 8

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # Two lines are kept for every title: rows of one height make long lists quick and calm.
        lines = option.fontMetrics.lineSpacing() * 2
        return QSize(100, lines + 16 + 2 * self.TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: DocumentRow = index.data(ROW)
        rect = QRectF(option.rect).adjusted(8, 1, -8, -1)
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        painter.save()
        blank(painter, option)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(palette, 0.14 if selected else 0.06, QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(rect, scale.ROUND, scale.ROUND)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), scale.ROUND, scale.ROUND)
        way = option.direction
        glyph = flipped(QRectF(rect.left() + 9, rect.top() + self.TOP + 2, 10, 10), rect, way)
        _glyph(painter, palette, glyph, row.state)
        left, width = rect.left() + self.LEFT - 4, rect.width() - self.LEFT - self.RIGHT + 4
        words = flipped(QRectF(left, rect.top() + self.TOP - 2, width, 16), rect, way)
        painter.setFont(option.font)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        bottom = _two_lines(painter, row.name, words, way)
        painter.setFont(small_font(painter.font(), scale.SMALL))
        words.moveTop(bottom + 1)
        model = index.model()
        mark = model.mark(row.id) if isinstance(model, PageRows) else ""
        rest = _marked(painter, palette, mark, words, way) if mark else words
        painter.setPen(mixed(palette, 0.62))
        width = rest.width()
        counts = meta(row)
        if painter.fontMetrics().horizontalAdvance(counts) > width:
            counts = painter.fontMetrics().elidedText(
                meta(row, short=True), Qt.TextElideMode.ElideRight, int(width)
            )
        painter.drawText(rest, lead(way), counts)
        painter.restore()


def _marked(
    painter: QPainter, palette: QPalette, mark: str, words: QRectF, way: Qt.LayoutDirection
) -> QRectF:
    """Draw what a page is marked with, and return the place that is left beside it."""
    shown = painter.fontMetrics().elidedText(mark, Qt.TextElideMode.ElideRight, int(words.width()))
    painter.setPen(palette.color(QPalette.ColorRole.Link))
    painter.drawText(words, lead(way), shown)
    taken = min(words.width(), painter.fontMetrics().horizontalAdvance(shown) + 10)
    return flipped(
        QRectF(words.left() + taken, words.top(), words.width() - taken, words.height()), words, way
    )


def _glyph(painter: QPainter, palette: QPalette, ring: QRectF, state: State) -> None:
    green, amber = tone(palette, "success"), tone(palette, "warning")
    color = {State.DONE: green, State.IN_PROGRESS: amber}.get(state, mixed(palette, 0.5))
    painter.setPen(QPen(color, 1.4))
    painter.setBrush(color if state is State.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if state is State.IN_PROGRESS:
        painter.setBrush(color)
        painter.drawPie(ring, 90 * 16, 180 * 16)


def _two_lines(painter: QPainter, text: str, at: QRectF, way: Qt.LayoutDirection) -> float:
    """Draw a text in at most two lines, the first one in ``at``; return where the next thing may be drawn."""
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(own_way(Qt.AlignmentFlag.AlignLeft))
    metrics, y, width = painter.fontMetrics(), at.y(), at.width()
    layout.beginLayout()
    for number in (1, 2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        end = line.textStart() + line.textLength()
        whole = text.encode("utf-16-le")
        piece = whole[2 * line.textStart() : 2 * end].decode("utf-16-le", "replace")
        rest = whole[2 * line.textStart() :].decode("utf-16-le", "replace")
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, int(width)) if number == 2 else piece
        area = QRectF(at.x(), y, width, metrics.lineSpacing())
        painter.drawText(area, lead(way), shown.strip())
        y += metrics.lineSpacing()
    layout.endLayout()
    return y


class PagesView(LongList):
    """The list itself: Enter or a click opens, Escape goes back to the page."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, model: PageRows) -> None:
        painter = RowPainter()
        super().__init__(model, painter)
        painter.setParent(self)
        self.setObjectName("pages")
        self.setAccessibleName(tr("Pages"))
        self.clicked.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
