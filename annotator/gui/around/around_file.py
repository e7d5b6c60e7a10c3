"""Follows the project's file: says what became of it, and saves what is open back or elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from annotator.store.errors import FileLost
from annotator.store.held_file import Loss

from ..desk import Desk
from ..look.i18n import said, tr
from ..look.literal import literal
from .wording import short

_BACK = (Loss.MOVED, Loss.DELETED, Loss.GONE)
"""After these nothing is at the path that could be in the way."""


class AroundFile(QObject):
    """The file of one window's project."""

    changed = Signal()
    """The file was lost, or is there again."""
    named = Signal(str)
    """What became of it, in two words; "": it is there."""
    said = Signal()
    """The file was lost just now: what became of it is to be shown."""
    went_to = Signal(str)
    """The project goes on in another file, given by its path."""

    def __init__(self, desk: Desk) -> None:
        """Listen to the desk's session."""
        super().__init__(desk)
        self.desk, self.session = desk, desk.session
        self.loss: FileLost | None = None
        self.busy = False
        """Whether what is open is being written just now."""
        self.session.others.lost.connect(self._follow)
        desk.closing.connect(lambda: self.session.others.lost.disconnect(self._follow))

    @property
    def window(self) -> QWidget:
        """What dialogs belong to."""
        return self.desk.centre.window()

    def any(self) -> bool:
        """Tell whether the file is lost."""
        return self.loss is not None

    def say_notices(self) -> None:
        """Show what was found about the file when it was opened."""
        if notices := self.session.project.file.notices():
            text = "\n\n".join(said(notice) for notice in notices)
            box = QMessageBox(QMessageBox.Icon.Warning, "Annotator", literal(text), parent=self.window)
            box.open()

    def _follow(self, loss: FileLost | None) -> None:
        before, self.loss = self.loss, loss
        self.named.emit(short(loss.loss) if loss is not None else "")
        self.changed.emit()
        if loss is not None and before is None:
            self.said.emit()
        elif loss is None and before is not None:
            self.desk.tell(tr("{name} is there again; work goes on in it").format(name=before.path.name))

    # --- what can be done ---------------------------------------------------------------------------

    def can_put_back(self) -> bool:
        """Tell whether nothing is in the way at the path where the file was."""
        return self.loss is not None and self.loss.loss in _BACK

    def can_save(self) -> bool:
        """Tell whether what is open is whole, and so can be saved."""
        return self.loss is not None and self.loss.loss is not Loss.OVERWRITTEN

    def put_back(self) -> None:
        """Write what is open to the path where the file was, and go on in it."""
        self._write(self.session.project.file.put_back)

    def save_elsewhere(self) -> None:
        """Ask for a path, write what is open there, and go on in it."""
        path = Path(self.session.project.target)
        proposed = path.with_name(f"{path.stem} ({tr('saved')}){path.suffix}")
        folder = proposed if proposed.parent.is_dir() else Path.home() / proposed.name
        chosen = QFileDialog.getSaveFileName(
            self.window, tr("Save elsewhere"), str(folder), "*.annotator",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )[0]  # fmt: skip
        if chosen:
            whole = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(".annotator")
            self._write(partial(self.session.project.file.save_elsewhere, whole))

    def _write(self, write: Callable[[], None]) -> None:
        if self.busy:
            return
        self.busy = True
        self.changed.emit()
        self.desk.tasks.ask(write, lambda _none: self._written(), self._not_written)

    def _written(self) -> None:
        self.busy = False
        target = self.session.project.target
        self.desk.remembered.follow(target)
        self.went_to.emit(target)
        self.session.others.look()
        self.desk.tell(tr("saved as {path}; work goes on there").format(path=target))

    def _not_written(self, error: Exception) -> None:
        self.busy = False
        self.changed.emit()
        self.desk.refuse(said(error))
        QMessageBox.warning(self.window, tr("Not saved"), literal(said(error)))

    def leave(self) -> bool:
        """Ask, before the window closes, about what is nowhere but in it; False: stay."""
        if self.loss is None or self.loss.loss in (Loss.MOVED, Loss.OVERWRITTEN):
            return True
        text = tr(
            "{reason}.\n\nWhat is open is nowhere but in this window. Close anyway and lose it?"
        ).format(reason=said(self.loss))
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Not saved"), literal(text), parent=self.window)
        elsewhere = box.addButton(tr("Save elsewhere…"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(QMessageBox.StandardButton.Discard)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(elsewhere)
        box.exec()
        if box.clickedButton() is elsewhere:
            self.save_elsewhere()
        return box.clickedButton() is discard
