"""Backups around the windows: one a day and one at the end; and help with a project that is damaged."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.store import messages as of_store

from .look.i18n import said, tr
from .work.tasks import DatabaseThread

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.salvage.report import SalvageReport
    from annotator.store.values import Kept

    from .dialogs.restore_dialog import Kept as Found
    from .window.main_window import MainWindow

log = logging.getLogger(__name__)
_DAMAGED = {one.id for one in (of_store.DAMAGED, of_store.NOT_A_PROJECT)}


def back_up(window: MainWindow, project: Project) -> None:
    """Make the backup of the day beside the work, if one is due; a warning is said in the window."""

    def done(kept: Kept) -> None:
        if kept.warning is not None:
            window.desk.refuse(said(kept.warning))

    if project.backups.possible:
        window.session.tasks.start(lambda job: project.backups.daily(job.report, job.cancelled), done)


def look_through(window: MainWindow, project: Project, rescue: Rescue) -> None:
    """Look for damage in what opening a large file did not read, beside the work; help if there is some."""
    target = project.target

    def failed(error: Exception) -> None:
        if isinstance(error, AnnotatorError) and may_help(error, target):
            rescue.offer(target, error)
        else:
            log.warning("the project could not be looked through: %s", error)

    window.session.tasks.start(lambda job: project.file.look_through(job.cancelled), failed=failed)


def put_away(project: Project) -> None:
    """Close a project, with a backup if something changed; for the database thread."""
    if project.backups.possible:
        try:
            kept = project.backups.at_close()
        except AnnotatorError as error:
            log.warning("no backup at the end: %s", error)
        else:
            if kept.warning is not None:
                log.warning("%s", kept.warning)
    project.close()


def may_help(error: AnnotatorError, target: str) -> bool:
    """Tell whether a project could not be opened because its file is damaged."""
    return error.message.id in _DAMAGED and "://" not in target and Path(target).is_file()


class Rescue(QObject):
    """Offers a backup or salvage in the place of a project that cannot be opened."""

    restore_wanted = Signal(str, str)
    """A backup and the project in whose place it is wanted."""
    open_wanted = Signal(str)
    read_wanted = Signal(str)
    """A backup is wanted, to read only."""
    given_up = Signal(object)
    """Nothing can help: the error is to be shown."""
    declined = Signal(object)
    """No help is wanted: the error was shown when it was offered."""

    def __init__(self, database: DatabaseThread, over: Callable[[], QWidget | None], parent: QObject) -> None:
        """``over`` gives the window that dialogs belong to."""
        super().__init__(parent)
        self._database, self._over = database, over
        self.dialog: QWidget | None = None

    def offer(self, target: str, error: AnnotatorError) -> None:
        """Look for backups, and ask."""

        def look() -> Found | None:
            from annotator.store.backups.contents import held
            from annotator.store.backups.restoring import newest_good

            newest = newest_good(Path(target))
            return (newest, held(newest.path)) if newest is not None else None

        def ask(newest: Found | None) -> None:
            if newest is None and error.message.id == of_store.NOT_A_PROJECT.id:
                self.given_up.emit(error)  # it may be anything
            else:
                self._ask(target, error, newest)

        self._database.submit(look, ask, lambda _error: self.given_up.emit(error))

    def _ask(self, target: str, error: AnnotatorError, newest: Found | None) -> None:
        from .dialogs.restore_dialog import DamagedDialog

        dialog = DamagedDialog(said(error), newest, self._over())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restore_wanted.connect(lambda backup: self.restore_wanted.emit(backup, target))
        dialog.read_wanted.connect(self.read_wanted)
        dialog.salvage_wanted.connect(lambda: self._salvage(Path(target), error))
        dialog.rejected.connect(lambda: self.declined.emit(error))
        dialog.open()
        self.dialog = dialog

    def _salvage(self, target: Path, error: AnnotatorError) -> None:
        proposed = target.with_name(f"{target.stem}-salvaged.annotator")
        chosen = QFileDialog.getSaveFileName(self._over(), tr("Salvage into"), str(proposed), "*.annotator")[
            0
        ]
        if not chosen:
            self.declined.emit(error)
            return

        def job() -> SalvageReport:
            from annotator.store.salvage.salvage import salvage

            report = salvage(target, Path(chosen))
            lines = [f"{outcome.value}: {said(one)}" for outcome, one in report.lines()]
            Path(f"{chosen}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
            return report

        def done(_report: SalvageReport) -> None:
            self.open_wanted.emit(chosen)

        self._database.submit(job, done, self.given_up.emit)
