"""Bring your data: look what is in a folder or file, say what its labels become, import it with a balance."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.datasets.importing import ImportReport, ImportWish, reason_of
from annotator.datasets.label_survey import SORTS
from annotator.datasets.scheme_from_data import (
    Balance,
    Found,
    bring,
    is_fresh,
    look,
    shown_sets,
    without_data,
)
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.scheme import Scheme

from ..look import scale
from ..look.i18n import key_names, mark, said, tr
from ..look.literal import set_tip
from ..sheets.import_sheet import ImportSheet
from ..sheets.job_progress import JobSheet
from ..sheets.sheet import PathField
from ..widgets.file_drops import FileDrops
from ..widgets.labels import plain, wrapped
from ..widgets.own_direction import keep_direction
from ..work.session import Session
from ..work.tasks import Progress
from .mapping_table import MappingTable
from .marks_view import MarksView

_NAMES = {
    "segments": mark("Segments"),
    "mentions": mark("Mentions"),
    "events": mark("Events"),
    "arguments": mark("Arguments"),
    "relations": mark("Relations"),
    "attributes": mark("Attributes"),
    "flags": mark("Page flags"),
}
_SHEET = """
QTabWidget::pane { border: none; border-top: 1px solid palette(mid); }
QTabBar::tab { padding: @px.near @px.edge; border: none; background: transparent; color: palette(text); }
QTabBar::tab:selected { border-bottom: 2px solid palette(highlight); font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; font-size: @pt.strong; }
"""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at data found, and its first documents as they would stand on the page."""

    found: Found
    shown: list[tuple[str, AnnotationSet]]
    fresh: bool
    """Whether the project takes the labels of the data as they are."""


class BringDialog(ImportSheet):
    """Three steps on one sheet: where the data is, what it has, what came of it."""

    imported = Signal()
    """Pages, and perhaps labels, have come into the project."""

    def __init__(self, session: Session, path: str = "", parent: QWidget | None = None) -> None:
        """``path`` was chosen already: it is looked at once."""
        super().__init__(tr("Bring your data"), "", tr("Look at it"), session, parent)
        self.setStyleSheet(scale.filled(_SHEET))
        self.looked: Looked | None = None
        self.pages = QStackedWidget()
        self.body.addWidget(self.pages, 20)
        self._make_where()
        self._make_found()
        self._make_balance()
        self.rehearse = QPushButton(tr("Try it first"))
        self.rehearse.setAutoDefault(False)
        self.rehearse.clicked.connect(lambda: self._bring(dry=True))
        self.rehearse.hide()
        self.buttons.addWidget(self.rehearse)
        self.finish_layout()
        self.accepting.connect(self._go_on)
        self.drops = FileDrops(self, self._dropped, self._may_be_dropped)
        self.resize(960, 620)
        if path:
            self.path.edit.setText(path)
            self._look()

    # --- building -----------------------------------------------------------------------------------

    def _make_where(self) -> None:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.APART)
        rows.addWidget(
            wrapped(
                tr(
                    "A folder, a file or a zip file with annotated pages, in any format that is read: brat, "
                    "INCEpTION, Label Studio, doccano, Prodigy, CoNLL, JSON lines and others. You see what "
                    "is in it before anything is imported."
                ),
                muted=True,
            )
        )
        form = QFormLayout()
        form.setHorizontalSpacing(scale.EDGE)
        self.path = PathField(self._browse, tr("a folder, a file or a zip file"))
        self.path.edit.setAccessibleName(tr("Where your data is"))
        file = QPushButton(tr("A file…"))
        file.setAutoDefault(False)
        file.clicked.connect(self._browse_file)
        row = QHBoxLayout()
        row.setSpacing(scale.NEAR)
        row.addWidget(self.path, 1)
        row.addWidget(file)
        form.addRow(tr("Your data"), row)
        self.author = QLineEdit()
        self.author.setPlaceholderText(
            tr("as the files say, otherwise {name}").format(name=self._session.author.name)
        )
        set_tip(self.author, tr("Name somebody to have all of it as that person's work."))
        form.addRow(tr("Annotations by"), self.author)
        rows.addLayout(form)
        rows.addStretch(1)
        self.pages.addWidget(page)

    def _make_found(self) -> None:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.NEAR)
        self.head, self.counts = plain("", strong=True), wrapped()
        self.target = wrapped(muted=True)
        self.mapping, self.marks, self.refused = MappingTable(), MarksView(), QListWidget()
        self.refused.setAccessibleName(tr("What is not read"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.mapping, tr("Labels"))
        self.tabs.addTab(self.marks, tr("Documents"))
        self.tabs.addTab(self.refused, tr("Not read"))
        for widget in (self.head, self.counts, self.target):
            rows.addWidget(widget)
        rows.addWidget(self.tabs, 1)
        self.pages.addWidget(page)

    def _make_balance(self) -> None:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.NEAR)
        self.sheet = QTableWidget(0, 4)
        keep_direction(self.sheet)
        keep_direction(self.refused)
        self.sheet.setHorizontalHeaderLabels([tr("What"), tr("Found"), tr("Taken"), tr("Left out")])
        self.sheet.setAccessibleName(tr("Balance"))
        self.sheet.verticalHeader().hide()
        self.sheet.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.sheet.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.sheet.setTabKeyNavigation(False)
        self.sheet.horizontalHeader().setHighlightSections(False)
        self.sheet.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.sheet.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        first = QTableWidgetItem(tr("What"))
        first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sheet.setHorizontalHeaderItem(0, first)
        self.sheet.setMinimumHeight(230)
        self.warned = wrapped()
        rows.addWidget(self.summary)
        rows.addWidget(self.sheet)
        rows.addWidget(self.warned)
        rows.addWidget(self.table, 1)
        self.pages.addWidget(page)

    def finish_layout(self) -> None:
        """Put the progress, the error line and the buttons below the steps."""
        self.body.addWidget(self.running)
        super(JobSheet, self).finish_layout()

    # --- where --------------------------------------------------------------------------------------

    def _browse(self) -> str:
        return QFileDialog.getExistingDirectory(self, tr("Folder of your data"), self.path.text())

    def _browse_file(self) -> None:
        if chosen := QFileDialog.getOpenFileName(self, tr("File of your data"), self.path.text())[0]:
            self.path.edit.setText(chosen)

    def _may_be_dropped(self) -> bool:
        return self.pages.currentIndex() == 0 and not self.running.active

    def _dropped(self, paths: list[str]) -> None:
        """Look at what was dropped."""
        self.path.edit.setText(paths[0])
        self._look()

    def _go_on(self) -> None:
        match self.pages.currentIndex():
            case 0:
                self._look()
            case 1:
                self._bring(dry=False)
            case _ if self.looked is None:
                self.accept()
            case _:
                self.pages.setCurrentIndex(1)
                self._show_buttons()
                self.mapping.setFocus()

    def _wish(self, *, dry: bool = False) -> ImportWish:
        author = self.author.text().strip() or None
        return ImportWish(author=author, otherwise=self._session.author.name, dry_run=dry)

    def _look(self) -> None:
        where = Path(self.path.text()).expanduser()
        if not self.path.text() or not where.exists():
            missing = tr("There is no file or folder {path}.").format(path=self.path.text())
            self.show_error(missing if self.path.text() else tr("Say where your data is."))
            return
        project, wish = self._session.project, self._wish()

        def job(progress: Progress) -> Looked:
            found = look(project, [where], wish, progress=progress.report, cancelled=progress.cancelled)
            without_data(found)
            return Looked(found, shown_sets(found), is_fresh(project))

        self.run(job, self._have)

    # --- what was found -----------------------------------------------------------------------------

    def _have(self, looked: Looked) -> None:
        self.looked = looked
        found, survey = looked.found, looked.found.survey
        formats = ", ".join(f"{key} × {n}" for key, n in found.formats.items())
        self.head.setText(
            " · ".join(
                (
                    tr("{n} documents", n=len(survey.documents)),
                    formats,
                    tr("{n} authors", n=len(survey.authors)),
                )
            )
        )
        counted = [f"{tr(_NAMES[sort])} {survey.found[sort]:,}" for sort in SORTS if survey.found[sort]]
        who = ", ".join(f"{name} ({n})" for name, n in survey.authors.most_common(6))
        pages = [tr("{n} pages without annotations", n=found.pages)] if found.pages else []
        self.counts.setText(" · ".join((*counted, *pages)) + f"\n{who}")
        ours = None if looked.fresh else self._session.project.scheme
        self.target.setText(f"{_target_words(ours)} {_keys()}")
        self.mapping.ask(found.scheme, survey, ours)
        self.marks.show_sets(found.scheme, looked.shown)
        self.tabs.setTabText(1, tr("Documents ({n})", n=len(looked.shown)))
        self.refused.clear()
        self.refused.addItems([f"{one.path}: {said(reason_of(one))}" for one in found.refused])
        self.tabs.setTabText(2, tr("Not read ({n})", n=len(found.refused)))
        self.tabs.setTabVisible(2, bool(found.refused))
        self.pages.setCurrentIndex(1)
        self._show_buttons()
        self.mapping.setFocus()

    def _show_buttons(self) -> None:
        at = self.pages.currentIndex()
        again = tr("Back to the labels") if self.looked is not None else tr("Close")
        self.accept_button.setText((tr("Look at it"), tr("Import"), again)[at])
        self.rehearse.setVisible(at == 1)
        self.cancel_button.setVisible(at != 2 or self.looked is not None)

    # --- importing ----------------------------------------------------------------------------------

    def _bring(self, *, dry: bool) -> None:
        looked = self.looked
        if looked is None or self.running.active:
            return
        project, where = self._session.project, Path(self.path.text()).expanduser()
        given, out = self.mapping.label_map(), self.mapping.left_out()
        wish = self._wish(dry=dry)

        def job(progress: Progress) -> tuple[ImportReport, Balance, Scheme]:
            return bring(
                project, [where], wish, looked.found, given, left_out=out,
                progress=progress.report, cancelled=progress.cancelled,
            )  # fmt: skip

        self.rehearse.setEnabled(False)
        self.run(job, lambda came: self._done(*came, dry=dry))

    def failed(self, error: Exception) -> None:
        """Say why it came to nothing; what was imported before that is in the project."""
        super().failed(error)
        self.rehearse.setEnabled(True)
        self.imported.emit()

    def _done(self, report: ImportReport, balance: Balance, scheme: Scheme, *, dry: bool) -> None:
        self.rehearse.setEnabled(True)
        parts = (
            *self.counts_of(report, dry=dry),
            f"{scheme.name} {scheme.version}",
        )
        self._show_sheet(balance)
        rows = self.rows_of(report, scheme)
        self.report(" · ".join(parts), rows)
        self.warned.setText(
            tr("{n} things are said about it below", n=len(rows)) if rows else tr("Nothing was refused.")
        )
        if not dry:
            self.looked = None
            self.imported.emit()
        self.pages.setCurrentIndex(2)
        self._show_buttons()
        self.accept_button.setFocus()

    def _show_sheet(self, balance: Balance) -> None:
        rows = [(sort, one) for sort, one in balance.to_json().items() if one["found"]]
        self.sheet.setRowCount(len(rows))
        for row, (sort, one) in enumerate(rows):
            cells = (tr(_NAMES[sort]), *(f"{one[name]:,}" for name in ("found", "taken", "left_out")))
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.sheet.setItem(row, column, item)


def _keys() -> str:
    told = tr("{open}: say what a label becomes. {out}: leave it out.")
    return told.format(open=key_names("Space"), out=key_names("Del"))


def _target_words(ours: Scheme | None) -> str:
    if ours is None:
        return tr("The project takes the labels of the data, but for those that you leave out.")
    told = tr("Labels that are called alike in {name} {version} are proposed; the rest become new labels.")
    return told.format(name=ours.name, version=ours.version)
