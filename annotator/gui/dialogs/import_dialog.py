"""Import pages and datasets: which files, how they are read, how it goes, and what was refused and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.datasets.importing import ImportReport, ImportWish, import_paths
from annotator.gui.look.i18n import mark, tr
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import Progress
from annotator.pages.pieces import Options

from ..look.literal import set_tip
from ..sheets.import_sheet import ImportSheet
from ..widgets.file_drops import FileDrops
from ..widgets.own_direction import keep_direction

SCRAPED = "scraped"
DETECT = mark("Detect for each file")


def readable_formats() -> list[tuple[str, str]]:
    """Return key and title of everything that can be imported."""
    from annotator.formats.registry import FORMATS
    from annotator.pages.registry import IMPORTERS

    pages = [(key, importer.title) for key, importer in IMPORTERS.items()]
    return pages + [(form.key, form.title) for form in FORMATS.values() if form.reads]


class _PathLine(QLineEdit):
    """A line for a path; Enter gives away what was typed, and starts nothing else."""

    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.typed.emit(self.text().strip())
        else:
            super().keyPressEvent(event)


class ImportDialog(ImportSheet):
    """Asks for files, imports them in the background, and lists every file that was refused."""

    imported = Signal()

    def __init__(
        self, session: Session, paths: list[str] | None = None, parent: QWidget | None = None
    ) -> None:
        """``paths`` are already chosen, for instance dropped on the window."""
        super().__init__(
            tr("Import"),
            tr(
                "Raw pages (web pages, archives, feeds, plain text) or datasets with annotations. Folders "
                "and zip files are searched; pages already in the project are skipped, and files that cannot "
                "be read are listed."
            ),
            tr("Import"),
            session,
            parent,
        )
        self.table.setMinimumHeight(140)
        self.files = QListWidget()
        keep_direction(self.files)
        self.files.setAccessibleName(tr("Files"))
        self.files.setMinimumHeight(120)
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.files.addItems(paths or [])
        self.path = _PathLine()
        self.path.setPlaceholderText(tr("or type a path, then Enter"))
        self.path.setAccessibleName(tr("Path"))
        self.path.typed.connect(self._add_typed)
        self.form.addRow(tr("What"), self._file_row())
        self.format = QComboBox()
        self.format.addItem(tr(DETECT), None)
        for key, title in readable_formats():
            self.format.addItem(f"{tr(title)}  ·  {key}", key)
        self.form.addRow(tr("Format"), self.format)
        self.author = QLineEdit(session.author.name)
        set_tip(self.author, tr("Author of the annotations, for formats that do not record it"))
        self.form.addRow(tr("Annotations by"), self.author)
        self.encoding = QLineEdit()
        self.encoding.setPlaceholderText(tr("detected for each page; for example windows-1252"))
        self.form.addRow(tr("Encoding"), self.encoding)
        self.fields = [QLineEdit() for _ in range(3)]
        self.form.addRow(tr("Fields of each line"), self._field_row())
        self.format.currentIndexChanged.connect(self._show_fields)
        self._show_fields()
        self.duplicates = QCheckBox(tr("Look for near-duplicate pages"))
        set_tip(self.duplicates, tr("The page list shows how many there are; splits keep them together"))
        self.form.addRow("", self.duplicates)
        self.metadata = QCheckBox(tr("Update metadata of pages already in the project"))
        set_tip(self.metadata, tr("What the files say of those pages takes the place of what is stored"))
        self.form.addRow("", self.metadata)
        self.finish_layout()
        self.accepting.connect(self._start)
        self.drops = FileDrops(self, self._add, lambda: not self.running.active)
        self.resize(680, 420)

    def paths(self) -> list[Path]:
        """Return the files and folders chosen."""
        return [Path(self.files.item(row).text()) for row in range(self.files.count())]

    def _file_row(self) -> QWidget:
        buttons = QVBoxLayout()
        for text, slot in (
            (tr("Files…"), self._add_files),
            (tr("Folder…"), self._add_folder),
            (tr("Remove"), self._remove),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        buttons.addStretch(1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.addWidget(self.files, 1)
        column.addWidget(self.path)
        row.addLayout(column, 1)
        row.addLayout(buttons)
        return holder

    def _field_row(self) -> QWidget:
        self._field_holder = holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        for field, name in zip(self.fields, (tr("HTML"), tr("Text"), tr("Address")), strict=True):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            set_tip(field, tr("Leave empty to detect the field"))
            row.addWidget(field)
        return holder

    def _show_fields(self) -> None:
        self.form.setRowVisible(self._field_holder, self.format.currentData() == SCRAPED)

    def _add_files(self) -> None:
        self._add(QFileDialog.getOpenFileNames(self, tr("Pages to import"))[0])

    def _add_folder(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, tr("Folder of pages to import")):
            self._add([folder])

    def _add_typed(self, typed: str) -> bool:
        """Add a path that was typed, if there is something; tell whether there is."""
        path = Path(typed).expanduser()
        if there := path.exists():
            self.path.clear()
            self._add([str(path)])
        else:
            self.show_error(tr("There is no file or folder {path}.").format(path=path))
        return there

    def _add(self, paths: Sequence[str]) -> None:
        """Add paths that are not there yet; what was missing is not missing any more."""
        there = {str(path) for path in self.paths()}
        self.files.addItems([path for path in paths if path not in there])
        if paths:
            self.show_error("")

    def _remove(self) -> None:
        for item in self.files.selectedItems():
            self.files.takeItem(self.files.row(item))

    def _start(self) -> None:
        if (typed := self.path.text().strip()) and not self._add_typed(typed):
            return
        paths = self.paths()
        if not paths:
            self.show_error(tr("Choose files or a folder first."))
            return
        project, wish = self._session.project, self._wish()

        def job(progress: Progress) -> ImportReport:
            return import_paths(project, paths, wish, progress=progress.report, cancelled=progress.cancelled)

        self.run(job, self._done)

    def _wish(self) -> ImportWish:
        form = self.format.currentData()
        html, text, url = (
            (field.text().strip() or None) if form == SCRAPED else None for field in self.fields
        )
        return ImportWish(
            form,
            self.author.text().strip() or None,
            Options(self.encoding.text().strip() or None, text, html, url),
            duplicates=self.duplicates.isChecked(),
            metadata=self.metadata.isChecked(),
        )

    def _done(self, report: ImportReport) -> None:
        self.files.clear()
        refused, warned = len(report.refused), len(report.warnings)
        parts = (
            *self.counts_of(report),
            tr("{n} refused", n=refused),
            tr("{n} warnings", n=warned),
            *(
                []
                if report.duplicates is None
                else [tr("{n} groups of near-duplicates", n=report.duplicates)]
            ),
        )
        scheme = self._session.scheme
        rows = self.rows_of(report, scheme)
        for form in report.forms:
            told = tr("“{name}” is a newer form of “{page}”: open it, then Page › Carry over annotations…")
            if not form.linked:
                told = tr(
                    "“{name}” says the same as “{page}”: find near-duplicates to carry over annotations"
                )
            rows.append((tr("came again"), "", told.format(name=form.name, page=form.older_name)))
        self.report(" · ".join(parts), rows)
        self.imported.emit()
        if not rows and not report.already and not report.duplicates:
            self.accept()

    def failed(self, error: Exception) -> None:
        """Say why it came to nothing; what was imported before that is in the project."""
        super().failed(error)
        self.imported.emit()
