"""Whether another process wrote to the project; asked every two seconds while no step is under way."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.store.project import Project

from .tasks import Tasks

log = logging.getLogger(__name__)

POLL_MILLISECONDS = 2000


class Watch(QObject):
    """Asks the project for its version; what we write ourselves does not change it."""

    written = Signal()
    """Another process wrote since it was last asked."""
    answered = Signal()
    """The project was asked and answered."""
    silent = Signal(object)
    """The exception with which the project could not be asked."""

    def __init__(self, project: Project, tasks: Tasks, quiet: Callable[[], bool], parent: QObject) -> None:
        """``quiet`` tells whether the thread that owns the project has nothing to do."""
        super().__init__(parent)
        self._project, self._tasks, self._quiet = project, tasks, quiet
        self._version = -1
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self.poll)

    def start(self) -> None:
        """Begin to watch."""
        self._ask()
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()

    def poll(self) -> None:
        """Look now, unless something of ours is on its way."""
        if self._quiet():
            self._ask()

    def ask(self) -> None:
        """Look now, whatever is on its way."""
        self._ask()

    def _ask(self) -> None:
        self._tasks.ask(self._project.data_version, self._have, self._failed)

    def _have(self, version: int) -> None:
        self.answered.emit()
        before, self._version = self._version, version
        if before not in (-1, version):
            self.written.emit()

    def _failed(self, error: Exception) -> None:
        log.warning("the project could not be asked for changes: %s", error)
        self.silent.emit(error)
