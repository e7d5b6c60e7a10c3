"""A job on the project that takes a while: progress, cancel, and what came of it, inside a dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from annotator.gui.look.i18n import tr
from annotator.gui.work.tasks import DatabaseThread, Progress

from ..widgets.labels import wrapped

T = TypeVar("T")


class _Reports(QObject):
    """Carries progress from the database thread to the dialog."""

    came = Signal(int, int, str)


class Running(QWidget):
    """A progress bar with the name of what is being done and a cancel button; hidden while nothing runs."""

    def __init__(self, database: DatabaseThread, parent: QWidget | None = None) -> None:
        """``database`` runs the jobs, in line with everything else that uses the project."""
        super().__init__(parent)
        self._database = database
        self._progress: Progress | None = None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.text = wrapped(muted=True)
        self.text.setWordWrap(False)
        self.cancel_button = QPushButton(tr("Stop"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.bar, 2)
        row.addWidget(self.text, 3)
        row.addWidget(self.cancel_button)
        self.hide()

    @property
    def active(self) -> bool:
        """Whether a job is under way."""
        return self._progress is not None

    def start(
        self, job: Callable[[Progress], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run ``job`` in the database thread; exactly one of the callbacks follows, in the GUI thread."""
        reports = _Reports(self)
        reports.came.connect(self._show)
        progress = Progress(reports.came.emit)
        self._progress = progress
        self.bar.setRange(0, 0)
        self.text.setText("")
        self.show()

        def succeed(value: T) -> None:
            self._end()
            done(value)

        def fail(error: Exception) -> None:
            self._end()
            failed(error)

        self._database.submit(lambda: job(progress), succeed, fail)

    def cancel(self) -> None:
        """Ask the job to stop; what it has finished stays."""
        if self._progress is not None:
            self._progress.cancel()
            self.text.setText(tr("stopping…"))

    def _show(self, done: int, total: int, text: str) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.text.setText(text)

    def _end(self) -> None:
        self._progress = None
        self.hide()
