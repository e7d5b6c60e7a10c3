"""Save a copy: how far it is, once that takes longer than a moment."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.look.i18n import tr
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import Progress

from ..sheets.job_progress import JobSheet

_MOMENT = 500
"""Milliseconds after which whoever waits wants to see how far it is."""


class CopyDialog(JobSheet):
    """Writes a verified copy of the project file while it is in use; out of sight unless there is to say."""

    saved = Signal(str)
    """The name of the copy, which is whole by now."""

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        """``path`` is where the copy is to be."""
        explanation = tr("{name} will hold what is saved now. You can go on working meanwhile.")
        told = explanation.format(name=path.name)
        super().__init__(tr("Save a copy"), told, tr("Save again"), session, (), parent)
        self.path = path
        self.accepting.connect(self.copy)
        self.finish_layout()

    def copy(self) -> None:
        """Write the copy."""
        project, path = self._session.project, self.path

        def job(progress: Progress) -> str:
            project.backups.copy_to(path, progress.report, progress.cancelled)
            return path.name

        self.run(job, self._done)
        QTimer.singleShot(_MOMENT, self, self._show_if_still_running)

    def failed(self, error: Exception) -> None:
        """Say why there is no copy."""
        super().failed(error)
        self.show()

    def _show_if_still_running(self) -> None:
        if self.running.active:
            self.show()

    def _done(self, name: str) -> None:
        self.saved.emit(name)
        self.close()
