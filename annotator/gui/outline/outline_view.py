"""The tree itself: Enter or a click goes to the place, Del deletes, rows that stand for more open them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ..look.i18n import tr
from ..widgets.tree_model import Index
from .outline_model import AFTER, OutlineModel

_DOT = 8


class _Painter(QStyledItemDelegate):
    """Draws the colour of a label as a dot, not as the square that Qt draws."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.decorationSize = QSize(_DOT + 2, _DOT)
        option.icon = QIcon()  # its place stays free for the dot
        option.textElideMode = Qt.TextElideMode.ElideRight

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, option.fontMetrics.height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        color = index.data(Qt.ItemDataRole.DecorationRole)
        super().paint(painter, option, index)
        if isinstance(color, QColor):
            styled = QStyleOptionViewItem(option)
            self.initStyleOption(styled, index)
            style = self._view.style()
            area = style.subElementRect(style.SubElement.SE_ItemViewItemDecoration, styled)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(QRectF(area).center(), _DOT / 2 - 0.5, _DOT / 2 - 0.5)
            painter.restore()


class OutlineView(QTreeView):
    """A standard tree, so that a screen reader reads it as one."""

    chosen = Signal(QModelIndex)
    doomed = Signal(QModelIndex)
    left = Signal()

    def __init__(self, model: OutlineModel) -> None:
        super().__init__()
        self._outline = model
        self.setObjectName("outline")
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Annotations"))
        self.clicked.connect(self._clicked)
        self._widening = QTimer(self)
        self._widening.setSingleShot(True)
        self._widening.setInterval(0)
        self._widening.timeout.connect(self._widen_in_sight)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._widening.start())

    def _clicked(self, index: QModelIndex) -> None:
        node = self._outline.node(index)
        if node.stands_for_more:
            self._outline.widen(node)
        elif node.level == 1:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.chosen.emit(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self._outline.node(current).key == AFTER:
            self._widening.start()

    def _widen_in_sight(self) -> None:
        """Bring further rows where the row that stands for them has come into sight."""
        index = self.indexAt(self.viewport().rect().bottomLeft())
        seen = 0
        while index.isValid() and seen < self.viewport().height():
            node = self._outline.node(index)
            if node.key == AFTER:
                self._outline.widen(node)
                return
            seen += max(1, self.visualRect(index).height())
            index = self.indexAbove(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if index.isValid():
                self._clicked(index)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if index.isValid():
                self.doomed.emit(index)
            case _:
                super().keyPressEvent(event)
