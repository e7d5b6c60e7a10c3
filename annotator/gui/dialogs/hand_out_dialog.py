"""Hand out files: a project file for each annotator, with what goes into it before it is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableWidgetItem,
    QWidget,
)

from annotator.gui.look.i18n import said, tr
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import Progress
from annotator.store.merging.values import Handed

from ..sheets.job_progress import JobSheet
from ..sheets.sheet import PathField
from ..widgets.own_direction import keep_direction

_PAUSE = 200  # milliseconds after the last change before it is looked what goes into each file
_NUMBERS = range(2, 7)


class HandOutDialog(JobSheet):
    """Shows what goes into each file, anew with every change; *Write files* writes them."""

    def __init__(
        self, session: Session, people: Sequence[str], folder: Path, parent: QWidget | None = None
    ) -> None:
        """``people`` are those of the project, of whom the one at the keyboard is not proposed."""
        columns = (
            tr("Who"), tr("File"), tr("Pages"), tr("Own annotations"), tr("Suggestions"), tr("Assignments"),
            tr("Remarks"),
        )  # fmt: skip
        explanation = tr(
            "Each gets a file with their pages and their own annotations. What other people or gold "
            "have said is not in it. Take the files in when they come back."
        )
        super().__init__(tr("Hand out files"), explanation, tr("Write files"), session, columns, parent)
        self.setMinimumWidth(720)
        self.people = QListWidget()
        keep_direction(self.people)
        self.people.setMaximumHeight(120)
        self.people.setAccessibleName(tr("To whom"))
        for name in people:
            item = QListWidgetItem(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            own = name == session.author.name
            item.setCheckState(Qt.CheckState.Unchecked if own else Qt.CheckState.Checked)
            self.people.addItem(item)
        self.form.addRow(tr("To whom"), self.people)
        self.folder = PathField(self._browse)
        self.folder.edit.setText(str(folder))
        self.form.addRow(tr("Folder"), self.folder)
        self.table.setMinimumHeight(130)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.finish_layout()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)
        self.people.itemChanged.connect(self._changed)
        self.folder.changed.connect(self._changed)
        self.accepting.connect(self._write)
        self._asked = 0
        self.resize(740, 460)
        self._changed()

    def chosen(self) -> list[str]:
        """Return the names that are ticked."""
        items = (self.people.item(row) for row in range(self.people.count()))
        return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]

    def _browse(self) -> str:
        return QFileDialog.getExistingDirectory(self, tr("Folder for the files"), self.folder.text())

    def _changed(self, *_: object) -> None:
        self.accept_button.setEnabled(False)
        self._asked += 1
        self._timer.start()

    def _look(self) -> None:
        """Ask what would go into each file; an answer to an older question is not heard."""
        project, people, folder, asked = (
            self._session.project, self.chosen(), Path(self.folder.text()).expanduser(), self._asked,
        )  # fmt: skip
        if not people:
            self._show([])
            self.show_error(tr("Choose at least one person."))
            return

        def show(found: list[Handed]) -> None:
            if asked == self._asked:
                self.show_error("")
                self._show(found)
                self.accept_button.setEnabled(True)

        def refuse(error: Exception) -> None:
            if asked == self._asked:
                self._show([])
                self.show_error(said(error))

        self._session.tasks.ask(lambda: project.hand_out(people, folder, rehearse=True), show, refuse)

    def _show(self, found: Sequence[Handed], summary: str = "") -> None:
        rows = [
            (
                one.author, Path(one.file).name,
                *map(str, (one.documents, one.sets, one.suggestions, one.assignments, one.remarks)),
            )
            for one in found
        ]  # fmt: skip
        self.report(summary, rows)
        self.summary.setVisible(bool(summary))
        self.table.setVisible(bool(rows))

    def cell(self, column: int, text: str) -> QTableWidgetItem:
        """Return a cell; numbers stand on the right."""
        item = super().cell(column, text)
        if column in _NUMBERS:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _write(self) -> None:
        project, people, folder = self._session.project, self.chosen(), Path(self.folder.text()).expanduser()

        def job(progress: Progress) -> list[Handed]:
            return project.hand_out(people, folder, progress=progress.report, cancelled=progress.cancelled)

        self.run(job, self._written)

    def _written(self, found: list[Handed]) -> None:
        self._show(found, tr("{n} files written", n=len(found)))
        self.accept_button.setEnabled(False)
