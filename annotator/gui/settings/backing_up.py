"""A backup made while annotating goes on; it outlives the settings dialog in which it was asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ..desk import Desk
from ..look.i18n import said, tr


class BackingUp(QObject):
    """Makes backups of one window's project, and counts what they take."""

    counted = Signal(object)
    """``Room``: what the backups take."""
    changed = Signal()
    """A backup is under way, or no longer is."""
    made = Signal(object)
    """The path of the backup that was made."""
    failed = Signal(object)
    """Why nothing was made or counted, as an exception."""

    def __init__(self, desk: Desk) -> None:
        """Serve one window."""
        super().__init__(desk)
        self._desk = desk
        self.backups = desk.session.project.backups
        self.active = False
        """Whether a backup is under way."""

    def count(self) -> None:
        """Ask how many backups there are, and what they take."""
        self._desk.tasks.ask(self.backups.room, self.counted.emit, self.failed.emit)

    def make(self) -> None:
        """Make a backup now, beside the work; one at a time."""
        if self.active:
            return
        self._go(on=True)
        backups = self.backups
        self._desk.tasks.start(
            lambda job: backups.make(job.report, job.cancelled),
            self._made,
            self._failed,
            ended=lambda: self._go(on=False),
        )

    def _go(self, *, on: bool) -> None:
        self.active = on
        self.changed.emit()

    def _made(self, path: Path) -> None:
        self._desk.tell(tr("backed up as {name}").format(name=path.name))
        self.made.emit(path)

    def _failed(self, error: Exception) -> None:
        self._desk.refuse(said(error))
        self.failed.emit(error)
