"""A pause in the work on a page: nobody presses a key or edits for a while, and there is something to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ..desk import Desk


class Pause(QObject):
    """Waits for a pause whenever a page, an edit, the caret or the work changes, as long as it is due."""

    passed = Signal()

    def __init__(self, desk: Desk, milliseconds: int, due: Callable[[], bool]) -> None:
        """``due`` tells whether there is anything to wait for."""
        super().__init__(desk)
        self._due = due
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(milliseconds)
        self.timer.timeout.connect(self.passed)
        for change in (desk.session.opened, desk.session.edited, desk.page.caret_moved, desk.work_changed):
            change.connect(self._wait)
        desk.closing.connect(self.timer.stop)

    def again(self) -> None:
        """Wait once more."""
        self.timer.start()

    def _wait(self, *_told: object) -> None:
        if self._due():
            self.timer.start()
        else:
            self.timer.stop()
