"""The tree of blocks: the elements' names and what the page calls them above, how the text begins below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ..look import scale
from ..look.i18n import tr
from ..look.sheet import mixed
from ..widgets.labels import small_font
from ..widgets.mirror import flipped, lead, trail
from ..widgets.tree_model import Index
from .structure_model import HINT, ROW, SIZE, WORDS, StructureModel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_INDENT = 11


class _Painter(QStyledItemDelegate):
    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # The same for all rows: a long page's rows are not asked one by one.
        lines = (
            QFontMetrics(small_font(option.font, scale.LIST)).height()
            + QFontMetrics(small_font(option.font, scale.SMALL)).height()
        )
        return QSize(60, lines + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, rect, way = QPalette(option.palette), QRectF(option.rect), option.direction
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text has its own
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = index == self._view.currentIndex()
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(palette, 0.16 if chosen else 0.06, QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(rect.adjusted(0, 1, -4, -1), scale.ROUND, scale.ROUND)
        inner = rect.adjusted(4, 3, -9, -3)
        top = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
        _first_line(painter, palette, top, rect, way, index)
        low = top.translated(0, inner.height() / 2)
        painter.setFont(small_font(option.font, scale.SMALL))
        painter.setPen(mixed(palette, 0.68))
        words = painter.fontMetrics().elidedText(
            str(index.data(WORDS) or ""), Qt.TextElideMode.ElideRight, int(low.width())
        )
        painter.drawText(flipped(low, rect, way), lead(way), words)
        painter.restore()


def _first_line(
    painter: QPainter, palette: QPalette, line: QRectF, rect: QRectF, way: Qt.LayoutDirection, index: Index
) -> None:
    base = painter.font()
    painter.setFont(small_font(base, scale.TINY))
    painter.setPen(mixed(palette, 0.6))
    size = str(index.data(SIZE) or "")
    painter.drawText(flipped(line, rect, way), trail(way), size)
    right = line.right() - painter.fontMetrics().horizontalAdvance(size) - 8
    bold = small_font(base, scale.LIST)
    bold.setBold(index.data(ROW) is not None)
    painter.setFont(bold)
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    metrics, room = painter.fontMetrics(), max(0, int(right - line.left()))
    name = metrics.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideMiddle, room)
    left = line.left() + metrics.horizontalAdvance(name) + 6
    painter.drawText(flipped(line, rect, way), lead(way), name)
    if right - left > 24:
        painter.setFont(small_font(base, scale.SMALL))
        painter.setPen(mixed(palette, 0.72))
        hint = painter.fontMetrics().elidedText(
            str(index.data(HINT) or ""), Qt.TextElideMode.ElideRight, int(right - left)
        )
        painter.drawText(
            flipped(QRectF(left, line.top(), right - left, line.height()), rect, way), lead(way), hint
        )


class StructureView(QTreeView):
    """A standard tree, so that a screen reader reads it as one."""

    chosen = Signal(QModelIndex)
    """Enter, or a click: this block's text is wanted."""
    looked = Signal(QModelIndex)
    """The arrows came to a block."""
    left = Signal()

    def __init__(self, model: StructureModel) -> None:
        super().__init__()
        self._structure = model
        self.setObjectName("structure")
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Structure of the page"))
        # The current row draws its own, softer bar; a tree's would show beside it, under the arrows.
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)

    def _choose(self, index: QModelIndex) -> None:
        node = self._structure.node(index)
        if node.row is None:
            if (there := self._structure.widen(node)) is not None:
                self.setCurrentIndex(self._structure.index_of(there))
        else:
            self.chosen.emit(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        pressed = event.button() == Qt.MouseButton.LeftButton and index.isValid()
        # A click on the branch beside the row only opens or closes it.
        if pressed and self.visualRect(index).contains(point):
            self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and index.isValid():
            self._choose(index)
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # letters are nobody's here: the tree would go to a row by its first letter
        else:
            super().keyPressEvent(event)
            if self.currentIndex().isValid() and self.currentIndex() != index:
                self.looked.emit(self.currentIndex())
