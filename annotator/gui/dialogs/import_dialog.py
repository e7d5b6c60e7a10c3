"""Import pages and datasets: which files, how they are read, how it goes, and what was refused and why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.datasets.importing import ImportReport, import_paths, reason_of
from annotator.gui.look.i18n import mark, said, tr
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import Progress

from ..widgets.labels import wrapped
from .dialog_parts import Sheet
from .job_progress import Running

SCRAPED = "scraped"
DETECT = mark("Find out for each file")


def readable_formats() -> list[tuple[str, str]]:
    """Return key and title of everything that can be imported."""
    from annotator.formats.registry import FORMATS
    from annotator.pages.registry import IMPORTERS

    pages = [(key, importer.title) for key, importer in IMPORTERS.items()]
    return pages + [(form.key, form.title) for form in FORMATS.values() if form.reads]


class ImportDialog(Sheet):
    """Asks for files, imports them in the background, and lists every file that was refused."""

    imported = Signal()

    def __init__(
        self, session: Session, paths: list[str] | None = None, parent: QWidget | None = None
    ) -> None:
        """``paths`` are already chosen, for instance dropped on the window."""
        super().__init__(
            tr("Import"),
            tr(
                "Raw pages (web pages, archives, feeds, plain text), or datasets with annotations. Folders "
                "are searched; what is there already is passed over, what cannot be read is listed."
            ),
            tr("Import"),
            parent,
        )
        self._session = session
        self.files = QListWidget()
        self.files.setMinimumHeight(120)
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.files.addItems(paths or [])
        self.form.addRow(tr("What"), self._file_row())
        self.format = QComboBox()
        self.format.addItem(tr(DETECT), None)
        for key, title in readable_formats():
            self.format.addItem(f"{tr(title)}  ·  {key}", key)
        self.form.addRow(tr("Format"), self.format)
        self.author = QLineEdit(session.author.name)
        self.author.setToolTip(tr("Whose annotations they are, for formats that do not say"))
        self.form.addRow(tr("Annotations by"), self.author)
        self.encoding = QLineEdit()
        self.encoding.setPlaceholderText(tr("found out for each page; for example windows-1252"))
        self.form.addRow(tr("Encoding"), self.encoding)
        self.fields = [QLineEdit() for _ in range(3)]
        self.form.addRow(tr("Keys in the lines"), self._field_row())
        self.format.currentIndexChanged.connect(self._show_fields)
        self._show_fields()
        self.duplicates = QCheckBox(tr("Look for pages that say nearly the same"))
        self.duplicates.setToolTip(
            tr("Their number is shown in the list of pages; splits keep them together")
        )
        self.form.addRow("", self.duplicates)
        self.running = Running(session.database)
        self.body.addWidget(self.running)
        self.summary = wrapped()
        self.summary.hide()
        self.body.addWidget(self.summary)
        self.refused = _refused_table()
        self.refused.hide()
        self.body.addWidget(self.refused, 1)
        self.finish_layout()
        self.accepting.connect(self._start)
        self.resize(680, 420)

    def paths(self) -> list[Path]:
        """Return the files and folders chosen."""
        return [Path(self.files.item(row).text()) for row in range(self.files.count())]

    def reject(self) -> None:
        """Stop a running import first; close otherwise."""
        if self.running.active:
            self.running.cancel()
        else:
            super().reject()

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
        row.addWidget(self.files, 1)
        row.addLayout(buttons)
        return holder

    def _field_row(self) -> QWidget:
        self._field_holder = holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        for field, name in zip(self.fields, (tr("HTML"), tr("Text"), tr("Address")), strict=True):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.setToolTip(tr("A key of the objects in the file; found out if it is left empty"))
            row.addWidget(field)
        return holder

    def _show_fields(self) -> None:
        self.form.setRowVisible(self._field_holder, self.format.currentData() == SCRAPED)

    def _add_files(self) -> None:
        self.files.addItems(QFileDialog.getOpenFileNames(self, tr("Pages to import"))[0])

    def _add_folder(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, tr("Folder of pages to import")):
            self.files.addItem(folder)

    def _remove(self) -> None:
        for item in self.files.selectedItems():
            self.files.takeItem(self.files.row(item))

    def _start(self) -> None:
        paths = self.paths()
        if not paths:
            self.show_error(tr("Choose files or a folder first."))
            return
        self.show_error("")
        self.accept_button.setEnabled(False)
        project, author = self._session.project, self.author.text().strip() or None
        form, encoding = self.format.currentData(), self.encoding.text().strip() or None
        html, text, url = (
            (field.text().strip() or None) if form == SCRAPED else None for field in self.fields
        )
        duplicates = self.duplicates.isChecked()

        def job(progress: Progress) -> ImportReport:
            return import_paths(
                project,
                paths,
                format=form,
                author=author,
                encoding=encoding,
                html_field=html,
                text_field=text,
                url_field=url,
                duplicates=duplicates,
                progress=progress.report,
                cancelled=progress.cancelled,
            )

        self.running.start(job, self._done, self._failed)

    def _done(self, report: ImportReport) -> None:
        self.accept_button.setEnabled(True)
        self.files.clear()
        refused, warned = len(report.refused), len(report.warnings)
        parts = (
            tr("{n} pages imported", n=report.imported),
            *([tr("{n} there already", n=report.already)] if report.already else []),
            tr("{n} refused", n=refused),
            tr("{n} warnings", n=warned),
            *([] if report.duplicates is None else [tr("{n} groups of pages alike", n=report.duplicates)]),
        )
        self.summary.setText(" · ".join(parts))
        self.summary.show()
        rows = [(tr("refused"), r.path, reason_of(r)) for r in report.refused]
        rows += [(tr("warning"), "", str(text)) for text in report.warnings]
        _fill(self.refused, rows)
        self.refused.setVisible(bool(rows))
        self.cancel_button.setText(tr("Close"))
        self.imported.emit()
        if not rows and not report.already and not report.duplicates:
            self.accept()

    def _failed(self, error: Exception) -> None:
        self.accept_button.setEnabled(True)
        self.show_error(said(str(error)))
        self.imported.emit()


def _refused_table() -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setHorizontalHeaderLabels(["", tr("File"), tr("Reason")])
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setWordWrap(True)
    table.setMinimumHeight(140)
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    return table


def _fill(table: QTableWidget, rows: list[tuple[str, str, str]]) -> None:
    table.setRowCount(len(rows))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            item = QTableWidgetItem(Path(text).name if column == 1 else text)
            item.setToolTip(text)
            table.setItem(number, column, item)
    table.resizeColumnToContents(1)
    table.resizeRowsToContents()
