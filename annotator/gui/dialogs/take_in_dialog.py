"""Take in files: project files that came back, and archives; what will happen is shown before it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.datasets.taking_in import schemes_of, take_in
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message
from annotator.gui.look.i18n import mark, said, tr
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import Progress
from annotator.store.merging.messages import SCHEMES_DIFFER
from annotator.store.merging.values import Clash, How, MergeReport, MergeWish, Prefer, TakenSet

from ..sheets.job_progress import JobSheet
from ..widgets.file_drops import FileDrops
from ..widgets.own_direction import keep_direction
from .label_map_table import LabelMapTable

_MOST = 1000  # rows that are shown
_FILTER = mark("Projects and archives (*.annotator *.jsonl);;All files (*)")
_CHOICES: tuple[tuple[Prefer | None, str], ...] = (
    (None, mark("keep both versions for review")),
    (Prefer.MINE, mark("prefer this project")),
    (Prefer.THEIRS, mark("prefer the file")),
)
_HOW = {How.NEW: mark("new"), How.NEWER: mark("newer"), How.BOTH: mark("put together")}
Row = tuple[str, str, str, str]
_Told = Callable[[Message], str]


class TakeInDialog(JobSheet):
    """Asks for files, shows what will come of them, and takes them in when that is agreed to."""

    taken_in = Signal(object)
    """``MergeReport``: something came into the project."""

    def __init__(self, session: Session, paths: Sequence[str] = (), parent: QWidget | None = None) -> None:
        """``paths`` are already chosen."""
        columns = (tr("What"), tr("Page"), tr("Who"), tr("Changes"))
        explanation = tr(
            "Project files that came back from annotators, or archives. First you see what will happen; "
            "a copy of the project is kept before anything is changed."
        )
        super().__init__(tr("Take in files"), explanation, tr("Preview"), session, columns, parent)
        self._ready = False
        self.setMinimumWidth(760)
        self.files = QListWidget()
        keep_direction(self.files)
        self.files.setAccessibleName(tr("Files"))
        self.files.setMinimumHeight(80)
        self.files.setMaximumHeight(120)
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.files.addItems(list(paths))
        self.form.addRow(tr("Files"), self._file_row())
        self.prefer = QComboBox()
        for value, name in _CHOICES:
            self.prefer.addItem(tr(name), value)
        self.form.addRow(tr("Conflicts"), self.prefer)
        self.labels = LabelMapTable()
        self.form.addRow(tr("Labels"), self.labels)
        self.form.setRowVisible(self.labels, False)
        self.table.setMinimumHeight(200)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(1, 180)
        self.table.setColumnWidth(2, 110)
        self.finish_layout()
        self.prefer.currentIndexChanged.connect(self._changed)
        self.labels.changed.connect(self._changed)
        self.accepting.connect(self._start)
        self.drops = FileDrops(self, self._add_paths, lambda: not self.running.active)
        self.resize(780, 580)

    def paths(self) -> list[str]:
        """Return the files chosen."""
        return [self.files.item(row).text() for row in range(self.files.count())]

    def _file_row(self) -> QWidget:
        buttons = QVBoxLayout()
        for text, slot in ((tr("Files…"), self._add), (tr("Remove"), self._remove)):
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

    def _add(self) -> None:
        self._add_paths(QFileDialog.getOpenFileNames(self, tr("Files to take in"), "", tr(_FILTER))[0])

    def _add_paths(self, paths: Sequence[str]) -> None:
        self.files.addItems([one for one in paths if one not in self.paths()])
        self._ask_no_labels()

    def _remove(self) -> None:
        for item in self.files.selectedItems():
            self.files.takeItem(self.files.row(item))
        self._ask_no_labels()

    def _ask_no_labels(self) -> None:
        """Forget which labels were asked for: they were of other files."""
        self.labels.clear_labels()
        self.form.setRowVisible(self.labels, False)
        self._changed()

    def _changed(self, *_: object) -> None:
        """Forget the preview: it was of something else."""
        self._ready = False
        self.accept_button.setText(tr("Preview"))
        self.summary.hide()
        self.table.hide()
        self.show_error("")

    def _start(self) -> None:
        paths, prefer, rehearse = self.paths(), self.prefer.currentData(), not self._ready
        if not paths:
            self.show_error(tr("Choose files first."))
            return
        project, wish, labels = self._session.project, MergeWish(prefer, rehearse), self.labels.label_map()
        self._let_change(False)

        def job(progress: Progress) -> MergeReport:
            return take_in(
                project, paths, wish,
                label_map=labels, progress=progress.report, cancelled=progress.cancelled,
            )  # fmt: skip

        self.run(job, self._done)

    def _let_change(self, may: bool) -> None:
        for widget in (self.files.parentWidget(), self.prefer, self.labels):
            if widget is not None:
                widget.setEnabled(may)

    def failed(self, error: Exception) -> None:
        """Say why it came to nothing; where schemes exclude each other, ask which label is which."""
        self._let_change(True)
        super().failed(error)
        if isinstance(error, AnnotatorError) and error.message.id == SCHEMES_DIFFER.id:
            paths = self.paths()
            self.run(lambda _progress: schemes_of(paths), self._ask_labels)

    def _ask_labels(self, others: list[Scheme]) -> None:
        self.labels.ask(self._session.project.scheme, others)
        self.form.setRowVisible(self.labels, True)
        self.show_error(
            tr("The files have labels that this project lacks. Say below what each of them is here.")
        )

    def _done(self, report: MergeReport) -> None:
        self._let_change(True)
        rows = list(_rows(report, self._told))
        more = len(rows) - _MOST
        if more > 0:
            rows[_MOST:] = [("…", "", "", tr("{n} more", n=more))]
        self.report(self._summary(report), rows)
        self.table.setVisible(bool(rows))
        if report.rehearsed:
            self._ready = report.changed
            self.accept_button.setText(tr("Take in") if report.changed else tr("Preview"))
            return
        self._changed_for_good()
        self.taken_in.emit(report)

    def _changed_for_good(self) -> None:
        self._ready = False
        self.files.clear()
        self.labels.clear_labels()
        self.form.setRowVisible(self.labels, False)
        self.accept_button.setText(tr("Preview"))

    def _told(self, message: Message) -> str:
        return said(message, self._session.scheme)

    def _summary(self, report: MergeReport) -> str:
        counts = (
            (report.documents, tr("{n} new pages", n=report.documents)),
            (len(report.taken), tr("{n} annotation sets", n=len(report.taken))),
            (report.entities, tr("{n} entities", n=report.entities)),
            (report.remarks, tr("{n} remarks", n=report.remarks)),
            (report.assignments, tr("{n} assignments", n=report.assignments)),
            (report.withdrawals, tr("{n} assignments taken back", n=report.withdrawals)),
            (len(report.clashes), tr("{n} conflicts", n=len(report.clashes))),
        )
        parts = [text for count, text in counts if count] or [tr("nothing new")]
        if report.scheme:
            parts.append(tr("the scheme comes from {name}").format(name=Path(report.scheme).name))
        if report.backup:
            name = Path(report.backup).name
            parts.append(tr("the project as it was is kept as {name}").format(name=name))
        start = tr("Will be taken in:") if report.rehearsed else tr("Taken in:")
        return f"{start} {' · '.join(parts)}"


def _rows(report: MergeReport, told: _Told) -> Iterator[Row]:
    """Yield what came of it, what needs a person first."""
    for clash in report.clashes:
        yield tr("conflict"), clash.name, clash.author, _clash(clash, told)
    for shared in report.shared_clashes:
        sides = tr("here: {mine}; in the file: {theirs}").format(mine=shared.mine, theirs=shared.theirs)
        yield tr("conflict"), "", shared.id, sides
    for left in report.left_out:
        yield tr("left out"), left.name, left.author, told(left.reason)
    for proposal in report.proposals:
        same = tr("{name}: the same name under two ids, {id} and {other}; not merged")
        text = same.format(name=proposal.name, id=proposal.id, other=proposal.other)
        yield tr("same name"), "", "", text
    for one in report.taken:
        yield tr(_HOW[one.how]), one.name, one.author, _taken(one, told)


def _clash(clash: Clash, told: _Told) -> str:
    parts = [told(clash.reason)]
    for form, edits in ((tr("here: {edits}"), clash.mine), (tr("in the file: {edits}"), clash.theirs)):
        if edits:
            parts.append(form.format(edits=", ".join(map(told, edits))))
    if clash.kept_as:
        parts.append(tr("kept as {name}").format(name=clash.kept_as))
    return "; ".join(parts)


def _taken(one: TakenSet, told: _Told) -> str:
    count = tr("{n} edits", n=one.edits)
    return f"{count}: {', '.join(map(told, one.said))}" if one.said else count
