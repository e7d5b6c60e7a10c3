"""A line in which somebody says something: to somebody else, or why something was decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerLine(QLineEdit):
    """Enter sends what was typed, Escape goes back without it; both give the keyboard back."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, name: str, placeholder: str, *, keeps: bool = False) -> None:
        """``name`` is what a screen reader says, ``placeholder`` what stands in the empty line.

        ``keeps``: what was typed stays in the line to be changed, and may be nothing.
        """
        super().__init__()
        self._keeps = keeps
        self.setProperty("bare", "true")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            text = self.text().strip()
            if not self._keeps:
                self.clear()
            self.left.emit()
            if text or self._keeps:
                self.kept.emit(text)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
