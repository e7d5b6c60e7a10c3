"""What the page as it was and its history have in common: Esc goes back to now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from .history_work import HistoryWork


class LeftByEsc(QWidget):
    """Goes back to now by Esc, wherever in it the keyboard is."""

    def __init__(self, work: HistoryWork) -> None:
        super().__init__()
        self._work = work

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._work.leave()
        else:
            super().keyPressEvent(event)
