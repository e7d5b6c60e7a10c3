"""A layout that puts widgets in rows and breaks them like words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget


class FlowLayout(QLayout):
    """Rows from left to right, as many as the width asks for; the height follows the width."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        """``gap`` is the space in pixels between widgets and between rows."""
        self._items: list[QLayoutItem] = []
        self.gap = gap
        self._heights: dict[int, int] = {}
        """By width, since the layout last changed: Qt asks again and again while a window is laid out."""
        super().__init__(parent)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self.invalidate()
        return item

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def clear(self) -> None:
        """Take all widgets out and delete them."""
        while (item := self.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def height_of(self, widgets: Iterable[QWidget], width: int) -> int:
        """Return how high some widgets would be together at a width, shown or not."""
        x, y, row = 0, 0, 0
        for size in (widget.sizeHint() for widget in widgets):
            if x > 0 and x + min(size.width(), width) > width:
                x, y, row = 0, y + row + self.gap, 0
            x, row = x + min(size.width(), width) + self.gap, max(row, size.height())
        return y + row

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        x, y, row = rect.x(), rect.y(), 0
        holder = self.parentWidget()
        way = holder.layoutDirection() if holder is not None else Qt.LayoutDirection.LeftToRight
        for item in self._items:
            if (widget := item.widget()) is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            width = min(size.width(), rect.width())
            if x > rect.x() and x + width > rect.x() + rect.width():
                x, y, row = rect.x(), y + row + self.gap, 0
            if place:
                box = QRect(QPoint(x, y), QSize(width, size.height()))
                item.setGeometry(QStyle.visualRect(way, rect, box))
            x, row = x + width + self.gap, max(row, size.height())
        return y + row - rect.y()


class FlowBox(QWidget):
    """A widget that holds a flow and tells the layout around it how high it is."""

    def __init__(self, gap: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, gap)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(200, self.flow.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return self.flow.minimumSize()

    def resizeEvent(self, event: object) -> None:
        self.updateGeometry()
