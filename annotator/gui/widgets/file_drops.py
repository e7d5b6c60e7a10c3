"""Files dropped anywhere in a window, over its text fields too, which would take their names for text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget


class FileDrops(QObject):
    """Sees what is dragged over a window before its widgets do. What is no file is left to them."""

    def __init__(
        self, window: QWidget, wanted: Callable[[list[str]], object], may: Callable[[], bool]
    ) -> None:
        """``wanted`` gets the paths that were dropped; ``may`` tells whether any are taken just now."""
        super().__init__(window)
        self._window, self._wanted, self._may = window, wanted, may
        self._watched: QObject | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Show:
                self._watch()
            return False
        if isinstance(event, QDropEvent) and self._takes(
            event.mimeData()
        ):  # entering and moving are drops, too
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
                self._wanted(_paths(event.mimeData()))
            return True
        return False

    def _watch(self) -> None:
        """Watch the system's window, which may be that of a frame around ours."""
        handle = self._window.window().windowHandle()
        if handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)

    def _takes(self, data: QMimeData) -> bool:
        return self._may() and QApplication.activeModalWidget() in (None, self._window) and bool(_paths(data))


def _paths(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
