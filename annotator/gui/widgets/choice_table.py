"""A table that asks something in each row: the last column is a choice, and keys work on the row in hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTableWidget, QWidget

_OPENS = (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_F4)


class AnswerBox(QComboBox):
    """The answers of a row; the wheel over it is left to the table."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceTable(QTableWidget):
    """Rows of words, each with a box of answers at its end.

    ``↑``, ``↓`` and the first letters of a name go from row to row, ``Space`` (``F2``, ``F4``, ``Alt+↓``)
    opens the box of the row, and ``Tab`` leaves the table. The wheel scrolls: it changes no answer.
    """

    def __init__(self, columns: Sequence[str], named: int, parent: QWidget | None = None) -> None:
        """``columns`` head the table; the one ``named`` has what a row is about, and is read aloud."""
        super().__init__(0, len(columns), parent)
        self._named = named
        self.setHorizontalHeaderLabels(list(columns))
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setHighlightSections(False)

    def set_choice(self, row: int, box: AnswerBox) -> None:
        """Put the answers of a row at its end."""
        box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        box.currentTextChanged.connect(lambda: self._tell(row, box))
        self.setCellWidget(row, self.columnCount() - 1, box)
        self._tell(row, box)

    def choice(self) -> QComboBox | None:
        """Return the box of the row in hand."""
        box = self.cellWidget(self.currentRow(), self.columnCount() - 1)
        return box if isinstance(box, QComboBox) else None

    def _tell(self, row: int, box: QComboBox) -> None:
        item = self.item(row, self._named)
        if item is not None:
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}: {box.currentText()}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the first row in hand where none is."""
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.rowCount():
            self.setCurrentCell(0, self._named)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the choice of the row in hand."""
        down = event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
        plain = event.key() in _OPENS and event.modifiers() == Qt.KeyboardModifier.NoModifier
        box = self.choice()
        if (down or plain) and box is not None:
            self.scrollTo(self.currentIndex())
            box.showPopup()
            return
        super().keyPressEvent(event)
