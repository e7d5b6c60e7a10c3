"""A table of figures as high as its rows: arrows go from cell to cell, Enter or a click asks for one."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.review.charts import Tone

from ..look import scale
from ..look.literal import literal
from ..look.sheet import is_strong
from ..widgets.charts import Chart, toned
from ..widgets.labels import small_font
from ..widgets.mirror import lead, trail

Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
WIDEST = 220
"""Pixels of a column, at most, until the last one takes the rest."""
_PAD = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; ``under`` in small below it. ``said`` is all of it in words.

    ``strength`` (0…1) is how far its ground stands out; ``key`` is what is asked for by Enter, None: nothing.
    """

    text: str
    said: str = ""
    strength: float | None = None
    key: Hashable = None
    under: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, all as long as ``columns``; ``heads`` are the names of rows, where rows have any."""

    name: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    heads: tuple[str, ...] = ()
    width: int = 0
    """Pixels of each column; 0: as wide as it has to be."""
    stretch: tuple[int, ...] = ()
    """The columns that share the room that is left, or give way."""


class TableModel(QAbstractTableModel):
    """The cells as Qt asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table("")

    def show(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.table.columns)

    def cell(self, index: Index) -> Cell:
        """Return the cell at an index."""
        return self.table.rows[index.row()][index.column()]

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal(cell.said, wrapped=True)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.said or cell.text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        names = self.table.columns if orientation == Qt.Orientation.Horizontal else self.table.heads
        if section >= len(names):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return names[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal(names[section], wrapped=True)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignVCenter | self._side(section, orientation))
        return None

    def _side(self, section: int, orientation: Qt.Orientation) -> Qt.AlignmentFlag:
        rows = self.table.rows
        across = orientation == Qt.Orientation.Horizontal and bool(rows)
        if across and (self.table.width or rows[0][section].strength is not None):
            return Qt.AlignmentFlag.AlignHCenter
        number = across and rows[0][section].number
        return Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft


class _CellPainter(QStyledItemDelegate):
    """Draws a cell: its ground by strength, its words, a ring round the one with the keyboard."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        if not isinstance(model, TableModel):
            return QSize(40, 24)
        cell, metrics = model.cell(index), option.fontMetrics
        small = QFontMetrics(small_font(option.font, scale.TINY))
        wide = max(metrics.horizontalAdvance(cell.text), small.horizontalAdvance(cell.under))
        high = metrics.height() + 10 + (small.height() if cell.under else 0)
        return QSize(wide + 2 * _PAD + 2, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, widget = index.model(), option.widget
        if not isinstance(model, TableModel) or not isinstance(widget, QWidget):
            return
        cell, rect, direction = model.cell(index), QRectF(option.rect), option.direction
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        ink = widget.palette().color(Role.WindowText)
        muted = toned(widget.window(), Tone.MUTED)
        if cell.strength is not None:
            ground = toned(widget.window(), Tone.FIRST, cell.strength)
            painter.fillRect(rect.adjusted(1, 1, -1, -1), ground)
            ink = muted = Chart.ink_on(ground)
        side = Qt.AlignmentFlag.AlignHCenter if cell.strength is not None else None
        aligned = trail(direction) if cell.number else lead(direction)
        if side is not None:
            aligned = side | Qt.AlignmentFlag.AlignVCenter
        inner = rect.adjusted(_PAD, 3, -_PAD, -3)
        upper = inner
        if cell.under:
            upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.58)
            lower = QRectF(inner.left(), upper.bottom(), inner.width(), inner.height() * 0.42)
            font = small_font(option.font, scale.TINY)
            painter.setFont(font)
            painter.setPen(muted)
            _write(painter, lower, aligned, cell.under)
        painter.setFont(option.font)
        painter.setPen(ink)
        _write(painter, upper, aligned, cell.text)
        self._ring(painter, option, widget, rect)
        painter.restore()

    def _ring(self, painter: QPainter, option: QStyleOptionViewItem, widget: QWidget, rect: QRectF) -> None:
        view = self.parent()
        if not isinstance(view, CellTable) or view.currentIndex() != view.indexAt(rect.center().toPoint()):
            return
        if not view.hasFocus() and not view.keeps_place:
            return
        color = QColor(widget.palette().color(Role.Highlight if view.hasFocus() else Role.Mid))
        wide = (3.0 if is_strong(widget.palette()) else 2.0) if view.hasFocus() else 1.0
        painter.setPen(QPen(color, wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))


def _write(painter: QPainter, rect: QRectF, aligned: Qt.AlignmentFlag, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()) + 1)
    painter.drawText(rect, aligned, shown)


class CellTable(QTableView):
    """A table that shows all its rows; Tab leaves it, arrows go round in it."""

    picked = Signal(object)
    """The key of a cell that was asked for by Enter or a click."""
    current = Signal(object)
    """``Cell | None``: the cell that the keyboard came to."""

    def __init__(self, name: str, *, keeps_place: bool = False) -> None:
        """``keeps_place``: the cell chosen last stays marked while the keyboard is elsewhere."""
        super().__init__()
        self.keeps_place, self._wanted = keeps_place, 0
        self.cells = TableModel()
        self.setModel(self.cells)
        self.setItemDelegate(_CellPainter(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setMinimumSectionSize(28)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumWidth(60)
        self.clicked.connect(self._pick)
        self.selectionModel().currentChanged.connect(self._moved)

    def show_table(self, table: Table) -> None:
        """Show another table; the keyboard's cell stays where it was, if it can."""
        before = self.currentIndex()
        row, column = before.row(), before.column()
        self.cells.show(table)
        self.setAccessibleName(table.name)
        self.verticalHeader().setVisible(bool(table.heads))
        self._measure()
        if table.rows:
            at = (min(max(row, 0), len(table.rows) - 1), min(max(column, 0), len(table.columns) - 1))
            self.setCurrentIndex(self.cells.index(*at))

    def _measure(self) -> None:
        table, header = self.cells.table, self.horizontalHeader()
        self._wanted = 0
        for column, title in enumerate(table.columns):
            wide = table.width
            if not wide:
                self.resizeColumnToContents(column)
                named = header.fontMetrics().horizontalAdvance(title) + 2 * _PAD + 4
                wide = min(WIDEST, max(self.columnWidth(column), named))
            self.setColumnWidth(column, wide)
            gives_way = column in table.stretch
            self._wanted += 60 if gives_way else wide
            mode = QHeaderView.ResizeMode.Stretch if gives_way else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
        for row in range(len(table.rows)):
            self.setRowHeight(row, self.sizeHintForRow(row))
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        rows = sum(self.rowHeight(row) for row in range(len(self.cells.table.rows)))
        heads = self.verticalHeader().width() if self.cells.table.heads else 0
        wide = self._wanted + heads > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        return self.horizontalHeader().sizeHint().height() + rows + bar + 4

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's own event
        self.setFixedHeight(self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._pick(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # Qt's own event
        if not self.currentIndex().isValid() and self.cells.table.rows:
            self.setCurrentIndex(self.cells.index(0, 0))
        self._moved(self.currentIndex())
        self.viewport().update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt's own event
        self.viewport().update()

    def chosen(self) -> Cell | None:
        """Return the cell that the keyboard is at."""
        index = self.currentIndex()
        return self.cells.cell(index) if index.isValid() else None

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid() and (key := self.cells.cell(index).key) is not None:
            self.picked.emit(key)

    def _moved(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        self.current.emit(self.cells.cell(index) if index.isValid() else None)
        self.viewport().update()


def row_of(texts: Sequence[str], key: Hashable = None) -> tuple[Cell, ...]:
    """Return a row of words, all of which ask for one thing."""
    return tuple(Cell(text, text, key=key) for text in texts)
