"""Backups of the project: made by themselves or not, where, what room they take, and one made now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.store.backups.automatic import Room
from annotator.store.backups.copies import in_words

from ..desk import Desk
from ..look import scale
from ..look.i18n import said, tr
from ..widgets.buttons import Check
from ..widgets.labels import wrapped
from .backing_up import BackingUp

RESTORE = "project.restore"
"""The command that lists the backups, and puts one in the project's place."""


class BackupsPage(QWidget):
    """What is chosen lies beside the project file, and so is this computer's. Every change counts at once."""

    def __init__(self, desk: Desk, backing_up: BackingUp) -> None:
        """Show what is in force; the room as soon as it is counted."""
        super().__init__()
        self._desk, self._work, self._backups = desk, backing_up, backing_up.backups
        self.by_themselves = Check(tr("Make backups by themselves"))
        self.daily = Check(tr("once a day, when the project is opened"))
        self.at_close = Check(tr("when the project is closed after something changed"))
        self.folder = QLineEdit()
        self.folder.setAccessibleName(tr("Folder for new backups"))
        self.choose, self.beside = _button(tr("Choose…")), _button(tr("Beside the project"))
        self.now, self.restore = _button(tr("Back up now")), _button(tr("Restore a backup…"))
        self.room, self.answer, self.told = wrapped(), wrapped(danger=True), wrapped(muted=True)
        self._lay_out()
        if not self._backups.possible:
            self._refuse()
            return
        for check in (self.by_themselves, self.daily, self.at_close):
            check.toggled.connect(self._settle)
        self.folder.editingFinished.connect(self._folder_typed)
        self.choose.clicked.connect(self._choose)
        self.beside.clicked.connect(lambda: self._put(None, off=False))
        self.now.clicked.connect(backing_up.make)
        self.restore.clicked.connect(lambda: desk.registry.run(RESTORE))
        backing_up.counted.connect(self._have)
        backing_up.changed.connect(self._show_work)
        backing_up.made.connect(self._made)
        backing_up.failed.connect(self._failed)
        self._show_work()
        self._show()

    def _lay_out(self) -> None:
        moments = tr(
            "Besides, before an import, a change of the scheme or a large deletion. Before files are taken "
            "in, a repair, a newer format and restoring there is always one."
        )
        kept = tr(
            "Of the last day 20 stay, then one for each of 14 days, 8 weeks and every month. Those made by "
            "hand or before restoring stay until you delete them."
        )
        form = QFormLayout()
        form.setHorizontalSpacing(scale.EDGE)
        form.setVerticalSpacing(scale.NEAR)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow("", self.by_themselves)
        form.addRow("", _indented(self.daily, self.at_close))
        form.addRow("", wrapped(moments, muted=True))
        form.addRow(tr("Folder"), self.folder)
        form.addRow("", _side_by_side(self.choose, self.beside))
        form.addRow(tr("Room"), self.room)
        form.addRow("", wrapped(kept, muted=True))
        form.addRow("", _side_by_side(self.now, self.restore))
        form.addRow("", self.answer)
        form.addRow("", self.told)
        self.answer.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, scale.NEAR, 0)
        rows.addLayout(form)
        rows.addStretch(1)

    def _show(self) -> None:
        on, spared = not self._backups.off, self._backups.spared
        checks = ((self.by_themselves, on), (self.daily, "daily" not in spared),
                  (self.at_close, "at-close" not in spared))  # fmt: skip
        for check, checked in checks:
            with QSignalBlocker(check):
                check.setChecked(checked)
        self.folder.setText(str(self._backups.folder))
        for widget in (self.daily, self.at_close, self.folder, self.choose, self.beside):
            widget.setEnabled(on)
        self._work.count()

    def _refuse(self) -> None:
        choices = (self.by_themselves, self.daily, self.at_close, self.folder, self.choose, self.beside)
        for widget in (*choices, self.now, self.restore):
            widget.setEnabled(False)
        server = "://" in self._desk.session.project.target
        self.told.setText(
            tr("The project is on a server, which makes its own backups.")
            if server
            else tr("The project is open to read only: no backups are made of it.")
        )

    # --- what is chosen -----------------------------------------------------------------------------

    def _settle(self, _on: bool) -> None:
        checks = (("daily", self.daily), ("at-close", self.at_close))
        without = [reason for reason, check in checks if not check.isChecked()]
        self._put(self._chosen(), off=not self.by_themselves.isChecked(), without=without)

    def _chosen(self) -> Path | None:
        """Return the folder that was chosen; None: beside the project."""
        folder = self._backups.folder
        return None if folder == self._backups.usual_folder else folder

    def _folder_typed(self) -> None:
        typed = self.folder.text().strip()
        if typed != str(self._backups.folder):
            self._put(Path(typed).expanduser() if typed else None, off=False)

    def _choose(self) -> None:
        name = self.folder.accessibleName()
        if chosen := QFileDialog.getExistingDirectory(self, name, self.folder.text()):
            self._put(Path(chosen), off=False)

    def _put(self, where: Path | None, *, off: bool, without: list[str] | None = None) -> None:
        self._say("")
        try:
            self._backups.settle(where, off=off, without=without)
        except AnnotatorError as error:
            self._failed(error)
        self._show()

    # --- what is there ------------------------------------------------------------------------------

    def _have(self, room: Room) -> None:
        used = tr("{n} backups take {used}; {free} are free there.", n=room.count)
        self.room.setText(used.format(used=in_words(room.used), free=in_words(room.free)))

    def _show_work(self) -> None:
        self.now.setEnabled(not self._work.active)
        if self._work.active:
            self._say(tr("Copying…"))

    def _made(self, path: Path) -> None:
        self._say(tr("backed up as {name}").format(name=path.name))
        self._work.count()

    def _say(self, text: str) -> None:
        self.answer.hide()
        self.told.setText(text)

    def _failed(self, error: Exception) -> None:
        self.told.setText("")
        self.answer.setText(said(error))
        self.answer.show()


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button


def _indented(*checks: Check) -> QVBoxLayout:
    rows = QVBoxLayout()
    rows.setContentsMargins(scale.ROOMY, 0, 0, 0)
    rows.setSpacing(scale.CLOSE)
    for check in checks:
        rows.addWidget(check)
    return rows


def _side_by_side(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(scale.NEAR)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
