"""A list of any length: rows are neither laid out nor asked about before they are in sight.

Qt's own list view asks the model about every row whenever rows are added, which takes long for 100,000 of
them. A table of one column without headers keeps heights alone.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemDelegate, QHeaderView, QStyleOptionViewItem, QTableView


def blank(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Take away the bar that a table draws under a selected row: rows draw their own, softer one."""
    palette: QPalette = option.palette
    painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Window))


class LongList(QTableView):
    """One column over the whole width, rows of one height unless a row is given another."""

    def __init__(self, model: QAbstractItemModel, painter: QAbstractItemDelegate) -> None:
        """Show a model of one column; ``painter`` tells the height of a row and draws it."""
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(painter)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(0)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(0)
        self._measure()

    def _measure(self) -> None:
        option = QStyleOptionViewItem()
        option.initFrom(self)
        option.font, option.fontMetrics = self.font(), self.fontMetrics()
        height = self.itemDelegate().sizeHint(option, QModelIndex()).height()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        super().initViewItemOption(option)
        option.showDecorationSelected = False  # what is selected is shown by the painter alone

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.itemDelegate() is not None:
            self._measure()
