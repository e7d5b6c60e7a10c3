"""Export a dataset: format, authors, text, split; what it can hold, what was lost, what trains badly."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDateTime, Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QTableWidgetItem,
    QWidget,
)

from annotator.datasets.export_report import ExportReport
from annotator.datasets.exporting import export
from annotator.datasets.given_parts import DATE, FOLDER
from annotator.datasets.wishes import WHOLE
from annotator.domain.items import GOLD
from annotator.domain.moments import Moment
from annotator.domain.sentences import Message
from annotator.formats.base import Holds
from annotator.formats.extraction.profiles import PROFILES
from annotator.formats.registry import FORMATS
from annotator.gui.look.i18n import mark, said, tr
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import Progress

from ..look import scale
from ..sheets.job_progress import JobSheet
from ..sheets.sheet import PathField
from ..widgets.labels import wrapped
from ..widgets.number_box import NumberBox

BEST = mark("Best available: gold that is handed in, otherwise the author furthest along")
EVERYBODY = mark("All annotators, on every page")

_LIST = "list"
_RESULTS = 140  # pixels of what came of it, at least: all of it has room on a screen of 720
NAMES = {
    Holds.SEGMENTS: mark("segments"),
    Holds.MENTIONS: mark("mentions"),
    Holds.EVENTS: mark("events"),
    Holds.ARGUMENTS: mark("arguments"),
    Holds.RELATIONS: mark("relations"),
    Holds.ATTRIBUTES: mark("attributes"),
    Holds.ENTITY_LINKS: mark("links to entities"),
    Holds.CLUSTER_LINKS: mark("event clusters"),
    Holds.NOTES: mark("notes"),
    Holds.PAGE_FLAGS: mark("page flags"),
}


class ExportDialog(JobSheet):
    """Asks what to export, writes it in the background, and shows what stands in it and what was lost."""

    def __init__(
        self, session: Session, folder: Path, authors: list[str], parent: QWidget | None = None
    ) -> None:
        """Propose a folder inside ``folder``; ``authors`` are those of the project."""
        columns = ("", tr("Stored"), tr("Exported"), tr("What is lost, and why"))
        super().__init__(tr("Export dataset"), "", tr("Export"), session, columns, parent)
        self._folder, self._proposed = folder, ""
        self.table.setMinimumHeight(_RESULTS)
        self.format = QComboBox()
        for form in FORMATS.values():
            if form.writes:
                self.format.addItem(f"{tr(form.title)}  ·  {form.key}", form.key)
        self.format.currentIndexChanged.connect(self._format_chosen)
        self.form.addRow(tr("Format"), self.format)
        self.holds = wrapped(muted=True)
        self.holds.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.holds.setMinimumHeight(self.holds.fontMetrics().lineSpacing() * 3 + 4)
        self.form.addRow("", self.holds)
        self.authors = QComboBox()
        # The exporter's own choice: everybody for the archive, else the best set of each page.
        self.authors.addItem(tr(BEST), None)
        for name in authors:
            self.authors.addItem(name, name)
        self.authors.currentIndexChanged.connect(self._whose_chosen)
        self.form.addRow(tr("Annotations of"), self.authors)
        self.unfinished = QCheckBox(tr("gold that is not handed in, or has open questions, too"))
        self.form.addRow("", self.unfinished)
        self.text = QComboBox()
        self.text.addItem(tr("The whole page"), "page")
        self.text.addItem(tr("Each article on its own, without boilerplate"), "article")
        self.text.currentIndexChanged.connect(self._name_default)
        self.form.addRow(tr("Text"), self.text)
        self.tokens = QCheckBox(tr("whole: mentions and triggers grow to them, instead of cutting them"))
        self.form.addRow(tr("Tokens"), self.tokens)
        self.form.addRow(tr("What is content"), self._profile_row())
        self.form.addRow(tr("Split"), self._split_row())
        self.form.addRow(tr("Parts"), self._parts_row())
        self.form.addRow(tr("Time"), self._time_row())
        self.card = QCheckBox(tr("a card for people, the guidelines, and a description for machines"))
        self.form.addRow(tr("With"), self.card)
        self.destination = PathField(self._browse, tr("a new or empty folder"))
        self.form.addRow(tr("Into folder"), self.destination)
        self.rehearse = QPushButton(tr("Try it first"))
        self.rehearse.setAutoDefault(False)
        self.rehearse.clicked.connect(lambda: self._start(dry=True))
        self.buttons.addWidget(self.rehearse)
        self.finish_layout()
        self.accepting.connect(self._start)
        self._format_chosen()
        self.resize(680, 480)

    def split(self) -> tuple[int, int, int] | None:
        """Return the shares of train, dev and test in percent, or None."""
        if not self.split_on.isChecked():
            return None
        train, dev, test = (box.value() for box in self.shares)
        return train, dev, test

    def _profile_row(self) -> QWidget:
        """Make the choice of what each segment kind is to a page-extraction format."""
        self.profile, self.articles = QComboBox(), QComboBox()
        self.profile.setAccessibleName(tr("What is content"))
        self.profile.addItem("", "")
        for profile in PROFILES.values():
            self.profile.addItem(f"{profile.name}  ·  {tr(profile.title)}", profile.name)
        self.profile.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.profile.setMinimumContentsLength(24)
        self.articles.setAccessibleName(tr("Which articles"))
        for text, value in ((tr("as in the profile"), ""), (tr("first article"), "first")):
            self.articles.addItem(text, value)
        self.articles.addItem(tr("all articles"), "all")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.NEAR)
        row.addWidget(self.profile, 1)
        row.addWidget(self.articles)
        return holder

    def _split_row(self) -> QWidget:
        self.split_on = QCheckBox(tr("train, dev, test"))
        self.shares = [NumberBox() for _ in range(3)]
        self.seed = NumberBox()
        self.seed.setMaximum(999_999)
        self.seed.setPrefix(tr("seed") + " ")
        self.seed.setAccessibleName(tr("seed"))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.NEAR)
        row.addWidget(self.split_on)
        for box, share, part in zip(self.shares, (80, 10, 10), ("train", "dev", "test"), strict=True):
            box.setRange(0, 100)
            box.setValue(share)
            box.setSuffix(" %")
            box.setFixedWidth(70)
            box.setAccessibleName(tr("Share of {part}").format(part=part))
            row.addWidget(box)
        row.addWidget(self.seed)
        row.addStretch(1)
        self.seed.setFixedWidth(110)
        for field in self.shares:
            field.setEnabled(False)
            self.split_on.toggled.connect(field.setEnabled)
        return holder

    def _parts_row(self) -> QWidget:
        """Make the choice of what decides on the parts, and the field for a list of them."""
        self.split_by = QComboBox()
        self.split_by.setAccessibleName(tr("What decides on the parts"))
        self.split_by.addItem(tr("drawn by content"), "")
        self.split_by.addItem(tr("by date, oldest in train"), DATE)
        self.split_by.addItem(tr("by the folders pages came from"), FOLDER)
        self.split_by.addItem(tr("as a list says"), _LIST)
        self.parts = PathField(
            lambda: QFileDialog.getOpenFileName(self, tr("List of documents and parts"))[0],
            tr("a document and its part on each line"),
        )
        self.parts.edit.setAccessibleName(tr("List of documents and parts"))
        self.split_by.currentIndexChanged.connect(self._parts_chosen)
        self.split_on.toggled.connect(self._parts_chosen)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.NEAR)
        row.addWidget(self.split_by)
        row.addWidget(self.parts, 1)
        self._parts_chosen()
        return holder

    def _parts_chosen(self) -> None:
        divides = self.split_on.isChecked()
        self.split_by.setEnabled(divides)
        self.seed.setEnabled(divides and not self.split_by.currentData())
        self.parts.setVisible(self.split_by.currentData() == _LIST)
        self.parts.setEnabled(divides)

    def _decides(self) -> str:
        """Return what decides on the parts, as an export is asked for it."""
        chosen = str(self.split_by.currentData()) if self.split_on.isChecked() else ""
        return self.parts.text() if chosen == _LIST else chosen

    def _time_row(self) -> QWidget:
        """Make the choice of a moment as of which the project goes out."""
        self.past, self.time = QCheckBox(tr("as the project was at")), QDateTimeEdit()
        now = QDateTime.currentDateTime()
        self.time.setDateTime(QDateTime(now.date().addDays(-1), QTime(17, 0)))
        self.time.setMaximumDateTime(now)
        self.time.setCalendarPopup(True)
        self.time.setAccessibleName(tr("Time"))
        self.time.setEnabled(False)
        self.past.toggled.connect(self.time.setEnabled)
        self.past.toggled.connect(self._whose_chosen)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.NEAR)
        row.addWidget(self.past)
        row.addWidget(self.time)
        row.addStretch(1)
        return holder

    def moment(self) -> Moment | None:
        """Return as of when the project is to go out; None: as it is."""
        if not self.past.isChecked():
            return None
        return Moment(time=datetime.fromtimestamp(self.time.dateTime().toSecsSinceEpoch(), UTC).astimezone())

    def _format_chosen(self) -> None:
        form = FORMATS[self.format.currentData()]
        missing = [tr(name) for what, name in NAMES.items() if what not in form.holds]
        lost = " " + tr("It cannot hold {things}.").format(things=_listed(missing)) if missing else ""
        self.holds.setText(tr(form.description) + lost)
        self.form.setRowVisible(self.holds, True)
        own = tr("the format's own ({name})").format(name=form.profile) if form.profile else tr("all kinds")
        self.profile.setItemText(0, own if form.profile is not None else tr("this format keeps all kinds"))
        for box in (self.profile, self.articles):
            box.setEnabled(form.profile is not None)
            if form.profile is None:
                box.setCurrentIndex(0)
        self.tokens.setEnabled(form.tokens)
        self.tokens.setChecked(self.tokens.isChecked() and form.tokens)
        self._name_default()
        proposed = str(self._folder / f"{self._session.project.name}-{form.key}")
        if self.destination.text() in ("", self._proposed):
            self.destination.edit.setText(proposed)
        self._proposed = proposed

    def _several(self) -> bool:
        """Tell whether an export holds everybody's sets unless told otherwise: the archive of whole pages."""
        return FORMATS[self.format.currentData()].many_sets and self.text.currentData() == "page"

    def _name_default(self) -> None:
        """Say whose sets go out if nobody is chosen."""
        self.authors.setItemText(0, tr(EVERYBODY) if self._several() else tr(BEST))
        self._whose_chosen()

    def _whose_chosen(self) -> None:
        """Ask about unfinished gold where gold is chosen, or may come to be: of a past nobody knows it."""
        chosen = self.authors.currentData()
        able = not self.past.isChecked() and (chosen == GOLD or (chosen is None and not self._several()))
        self.unfinished.setEnabled(able)
        if not able:
            self.unfinished.setChecked(False)

    def _start(self, *, dry: bool = False) -> None:
        """Export, or only find out what would come of it."""
        if self.running.active:
            return
        shares = self.split()
        if not self.destination.text():
            self.show_error(tr("Choose a folder to export into."))
            return
        if shares is not None and sum(shares) != 100:
            text = tr("The shares of the split add up to {sum} %, not 100 %.")
            self.show_error(text.format(sum=sum(shares)))
            return
        if shares is not None and self.split_by.currentData() == _LIST and not self.parts.text():
            self.show_error(tr("Choose the list of documents and parts."))
            return
        project, destination = self._session.project, Path(self.destination.text()).expanduser()
        asked: dict[str, Any] = {
            "format": self.format.currentData(),
            "authors_from": self.authors.currentData(),
            "text": self.text.currentData(),
            "split": shares,
            "seed": self.seed.value(),
            "split_by": self._decides(),
            "profile": self.profile.currentData() or None,
            "articles": self.articles.currentData() or None,
            "tokens": WHOLE if self.tokens.isChecked() else None,
            "unfinished": self.unfinished.isChecked(),
            "at": self.moment(),
            "card": self.card.isChecked(),
            "rehearse": dry,
        }

        def job(progress: Progress) -> ExportReport:
            told, stop = progress.report, progress.cancelled
            return export(project, destination, **asked, progress=told, cancelled=stop)

        self.run(job, partial(self._done, dry))

    def _done(self, dry: bool, report: ExportReport) -> None:
        lost = sum(report.lost.values())
        written = tr("{n} texts written to {folder}.", n=report.entries).format(folder=report.destination)
        none = tr("Nothing was lost.")
        result = tr("{n} items do not fit this format; loss.json lists them.", n=lost) if lost else none
        if dry:
            written = tr("{n} texts would be written; nothing is written yet.", n=report.entries)
            none = tr("Nothing would be lost.")
            result = tr("{n} items do not fit this format.", n=lost) if lost else none
        summary = f"{written} {result}"
        rows = [
            (
                tr(NAMES[Holds(what)]),
                str(stored),
                str(stored - report.lost[what]),
                _reasons(report.reasons[what]),
            )
            for what, stored in report.stored.items()
            if stored
        ]
        changed = [_reasons(report.changes)] if report.changes else []
        around = (
            (tr("Warning"), [said(one) for one in report.warnings]),
            (tr("In another shape"), changed),
            (tr("Advice"), [said(one) for one in report.advice]),
        )
        first, *others = ([(name, "", "", one) for one in told] for name, told in around)
        rows = [*first, *rows, *chain.from_iterable(others)]
        versions = [
            tr("{version}: {n} documents", n=count).format(version=version)
            for version, count in report.gold.versions.items()
        ]
        # What was chosen is known by now: its description makes room.
        self.form.setRowVisible(self.holds, False)
        self.report("\n".join([summary, *([", ".join(versions)] if versions else [])]), rows)

    def cell(self, column: int, text: str) -> QTableWidgetItem:
        """Return a cell; numbers stand at the right."""
        item = super().cell(column, text)
        if column in (1, 2):
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _browse(self) -> str:
        return QFileDialog.getExistingDirectory(self, tr("Export into folder"), str(self._folder))


def _listed(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return tr("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


def _reasons(lost: Mapping[Message, int]) -> str:
    return "; ".join(f"{count} {said(reason)}" for reason, count in lost.items())
