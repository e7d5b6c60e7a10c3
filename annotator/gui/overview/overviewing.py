"""What the overview reads and does: counts in a worker, pages asked for, notes for the guidelines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer

from annotator.datasets.drift import drifts
from annotator.datasets.errors import CancelledError
from annotator.datasets.overview import Counts, Overview, PagePlace
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.review.agreement.measure import Measure
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.result import Result
from annotator.review.confusion import Between
from annotator.review.drift import Drift
from annotator.review.hardest import Intervals as Drawn
from annotator.review.label_pairs import Sort
from annotator.review.reliability import Reliability, reliabilities
from annotator.store.project import Project
from annotator.store.review_values import GuidelineNote

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import said, tr
from ..work.tasks import Job, Progress
from . import drift_table, hardest_tables, parting_tables, tables
from .asked_for import ControlPages, EdgePages, LabelPages, OpenPage, PairPages, Seen
from .overview_window import OverviewWindow
from .parting_tables import AnyParting
from .wording import label_name, sort_name

Intervals = dict[tuple[str, ...], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class _Read:
    """What is shown first."""

    counts: Counts
    overview: Overview
    results: list[Result]
    drifts: list[Drift]


@dataclass(frozen=True, slots=True)
class _Finer:
    """What takes longer, and comes after."""

    intervals: Intervals
    told: list[Reliability]
    hard: tuple[Drawn, Drawn]


class Overviewing(QObject):
    """Opens the window of the overview and fills it."""

    def __init__(self, desk: Desk, open_question: Callable[[str, Range], None]) -> None:
        """Nothing is read before the window is asked for. ``open_question`` opens the review of a place."""
        super().__init__(desk)
        self._open_question = open_question
        self._desk, self._session = desk, desk.session
        self.window: OverviewWindow | None = None
        self._job: Job | None = None
        self._counts: Counts | None = None
        self._seen: Seen | None = None
        self._results: list[Result] = []
        self._drifts: list[Drift] = []
        self._partings: list[AnyParting] = []
        self._wanted: OpenPage | None = None
        self._session.opened.connect(self._opened)
        desk.closing.connect(self._close)

    # --- the window ---------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the overview as it is now; a blind project, to whoever may see what others said."""
        self._allow(self._show, self._refuse)

    def _allow(self, allowed: Callable[[], None], otherwise: Callable[[], None]) -> None:
        project, person = self._session.project, self._session.person
        if not project.settings.blind:
            allowed()
            return
        self._desk.tasks.ask(
            lambda: project.reviewing.reviewable(person, blind=True) is None,
            lambda may: allowed() if may else otherwise(),
        )

    def _refuse(self) -> None:
        self._desk.refuse(tr("this project is blind: the overview is for its reviewers and managers"))

    def _show(self) -> None:
        if self.window is None:
            self.window = self._made()
        if self.window.isVisible():
            self.window.raise_()
        self.window.show()
        self.window.activateWindow()
        self.window.states.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read()

    def _made(self) -> OverviewWindow:
        window = OverviewWindow(self._session.project.name)
        window.refresh_wanted.connect(self._read)
        window.cancel_wanted.connect(self._cancel)
        window.picked.connect(self._asked)
        window.matrix.measure_chosen.connect(lambda _measure: self._read_matrix())
        window.drift_measure.currentIndexChanged.connect(lambda _at: self._read_drifts())
        for box in (window.sort, window.between):
            box.currentIndexChanged.connect(lambda _at: self._show_confusion())
        table = window.partings.table
        window.note_one.clicked.connect(lambda: self._note(self._row(table.currentIndex().row())))
        window.note_all.clicked.connect(lambda: self._note(self._partings))
        window.settle.clicked.connect(self._settle)
        for button in (window.note_one, window.note_all, window.settle):
            button.setEnabled(not self._session.read_only)
        return window

    def _close(self) -> None:
        self._cancel()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    # --- reading ------------------------------------------------------------------------------------

    def _read(self) -> None:
        """Count what has changed, show it, then work out what takes longer."""
        if self.window is None:
            return
        measures = self.window.matrix.measure(), self._drift_measure(self.window)
        self._start(partial(_read, self._session.project, *measures), self._have)

    @staticmethod
    def _drift_measure(window: OverviewWindow) -> Measure:
        return MEASURES[str(window.drift_measure.currentData())]

    def _read_drifts(self) -> None:
        if self.window is None or self._counts is None:
            return
        counts, measure = self._counts, self._drift_measure(self.window)

        def job(progress: Progress) -> list[Drift]:
            return drifts(counts, measure, cancelled=progress.cancelled)

        self._start(job, self._have_drifts)

    def _read_matrix(self) -> None:
        if self.window is None or self._counts is None:
            return
        counts, measure = self._counts, self.window.matrix.measure()

        def job(progress: Progress) -> list[Result]:
            return counts.matrix(measure, progress=progress.report, cancelled=progress.cancelled)

        self._start(job, self._have_matrix)

    def _start(self, job: Callable[[Progress], object], done: Callable[..., None]) -> None:
        self._cancel()
        if self.window is not None:
            self.window.show_progress((0, 0))
        started: list[Job] = []

        def if_newest(value: object) -> None:
            if started and started[0] is self._job:
                done(value)

        def ended() -> None:
            if started and started[0] is self._job:
                self._job = None
                if self.window is not None:
                    self.window.show_progress(None)

        made = self._desk.tasks.start(
            job, if_newest, self._failed, progressed=lambda at, total, _text: self._progressed(at, total),
            ended=ended,
        )  # fmt: skip
        started.append(made)
        self._job = made

    def _progressed(self, at: int, total: int) -> None:
        if self.window is not None and self._job is not None:
            self.window.show_progress((at, total))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self.window is not None:
            self.window.show_progress(None)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CancelledError) and self.window is not None:
            self.window.detail.setText(said(error, self._session.scheme))

    # --- showing ------------------------------------------------------------------------------------

    def _have(self, found: _Read) -> None:
        self._counts, self._seen = found.counts, Seen(found.overview, self._session.scheme)
        self._show_overview()
        self._have_drifts(found.drifts)
        self._have_matrix(found.results)

    def _have_drifts(self, found: list[Drift]) -> None:
        self._drifts = found
        if (window := self.window) is not None and self._counts is not None:
            drawing = drift_table.drawn(found, self._counts.names)
            window.drift.show_both(drawing, drift_table.table(found))

    def _have_matrix(self, results: list[Result]) -> None:
        self._results = results
        self._show_matrix()
        if self._counts is not None and self._seen is not None and self.window is not None:
            measure = self.window.matrix.measure()
            job = partial(_finer, self._counts, self._seen.overview, measure)
            QTimer.singleShot(0, self, lambda: self._start(job, self._have_finer))

    def _have_finer(self, found: _Finer) -> None:
        self._results = [_with(one, found.intervals) for one in self._results]
        self._show_matrix()
        if self.window is not None and self._seen is not None:
            self.window.reliability.show_table(tables.reliability(self._seen, found.told))
            self._seen = replace(self._seen, labels=found.hard[0], surfaces=found.hard[1])
            self._show_hardest(self.window, self._seen)

    def _show_overview(self) -> None:
        window, seen = self.window, self._seen
        if window is None or seen is None:
            return
        overview = seen.overview
        compared = tr("{n} pages compared", n=len(overview.compared.pages))
        left_out = [said(one, seen.scheme) for one in overview.left_out]
        window.told.setText(compared)
        window.states.left_out.setText("\n".join(left_out))
        window.states.left_out.setVisible(bool(left_out))
        window.states.show_both(tables.states(seen), tables.effort(seen))
        self._show_confusion()
        self._show_hardest(window, seen)
        window.pages.show_table(hardest_tables.pages(seen))
        self._partings = parting_tables.partings(seen)
        window.partings.show_table(parting_tables.parting_table(seen, self._partings))
        told = reliabilities(overview.digest.votes, overview.authors, estimate=False)
        window.reliability.show_table(tables.reliability(seen, told))
        window.policies.show_table(tables.policies(seen))
        window.answers.show_table(tables.answers(seen))
        window.notes.show_table(parting_tables.notes(seen))

    def _show_hardest(self, window: OverviewWindow, seen: Seen) -> None:
        window.labels.show_table(hardest_tables.labels(seen))
        window.surfaces.show_table(hardest_tables.surfaces(seen))

    def _show_matrix(self) -> None:
        if self.window is not None and self._seen is not None:
            self.window.matrix.show_table(tables.matrix(self._seen, self._results))
            self.window.matrix.mean.setText(tables.mean_words(self._seen, self._results))

    def _show_confusion(self) -> None:
        if self.window is not None and self._seen is not None:
            between, sort = Between(self.window.between.currentData()), Sort(self.window.sort.currentData())
            self.window.confusion.show_table(tables.confusion(self._seen, between, sort))

    # --- what a cell asks for -----------------------------------------------------------------------

    def _asked(self, key: object) -> None:
        counts, seen, window = self._counts, self._seen, self.window
        if counts is None or seen is None or window is None:
            return
        if isinstance(key, OpenPage):
            self._open(key)
        elif isinstance(key, PairPages):
            measure = window.matrix.measure()
            title = tr("Pages of {one} and {two}").format(one=key.one, two=key.two)
            self._list(lambda: counts.pages_of(measure, (key.one, key.two)), title, valued=True)
        elif isinstance(key, ControlPages):
            title = tr("Control pages of {author}").format(author=key.author)
            of = next(one for one in self._drifts if one.author == key.author)
            pages = drift_table.listed(of, counts.names)
            window.show_places(tables.places(pages, title, valued=True))
        elif isinstance(key, LabelPages):
            _, sort, *pair = key.where
            names = " / ".join(label_name(seen.scheme, sort, one) for one in pair)
            self._list(lambda: counts.pages_where(key.where), f"{names} ({sort_name(sort)})", valued=False)
        elif isinstance(key, EdgePages):
            name = label_name(seen.scheme, key.rule.sort, key.rule.label)
            title = f"{name} – {parting_tables.edge_words(key.rule)}"
            self._list(lambda: counts.pages_with(key.rule), title, valued=False)

    def _list(self, read: Callable[[], Sequence[PagePlace]], title: str, *, valued: bool) -> None:
        def show(found: Sequence[PagePlace]) -> None:
            if self.window is not None:
                self.window.show_places(tables.places(found, title, valued=valued))

        self._start(lambda _progress: read(), show)

    def _open(self, key: OpenPage) -> None:
        """Open a page in the main window: at the question on a place, or at the place."""
        self._desk.centre.window().activateWindow()
        if key.asked and key.start is not None and key.end is not None:
            self._open_question(key.document, Range.at(key.start, max(key.end, key.start + 1)))
            self._desk.focus_page()
            return
        self._wanted = key
        document = self._session.document
        if document is not None and document.id == key.document:
            self._show_place()
        else:
            self._session.open(key.document)
        self._desk.focus_page()

    def _opened(self, document: Document, _annotations: AnnotationSet) -> None:
        if self.window is not None:
            self._allow(lambda: None, self._close)  # somebody else may work now
        if self._wanted is not None and self._wanted.document == document.id:
            QTimer.singleShot(0, self, self._show_place)  # the page view takes the page first

    def _show_place(self) -> None:
        wanted, self._wanted = self._wanted, None
        annotations = self._session.annotations
        if wanted is None or annotations is None or annotations.document != wanted.document:
            return
        if wanted.start is not None and wanted.start < len(annotations.text):
            self._desk.page.move_caret(wanted.start)
            self._desk.page.reveal(Range.at(wanted.start, wanted.start + 1))
        self._desk.focus_page()

    # --- notes for the guidelines -------------------------------------------------------------------

    def _row(self, row: int) -> list[AnyParting]:
        return self._partings[row : row + 1] if row >= 0 else []

    def _note(self, partings: Sequence[AnyParting]) -> None:
        notes = [parting_tables.note_of(one, self._session.person) for one in partings]
        self._write(lambda project: [project.reviewing.note_for_guidelines(one) for one in notes])

    def _settle(self) -> None:
        if self.window is None or self._seen is None:
            return
        still = [one for one in self._seen.overview.notes if not one.settled]
        row = self.window.notes.table.currentIndex().row()
        if 0 <= row < len(still):
            self._write(lambda project: project.reviewing.settle_guideline_note(still[row].id))

    def _write(self, write: Callable[[Project], object]) -> None:
        project = self._session.project

        def job() -> list[GuidelineNote]:
            write(project)
            return project.reviewing.guideline_notes()

        self._desk.tasks.ask(job, self._have_notes, self._failed)

    def _have_notes(self, notes: list[GuidelineNote]) -> None:
        if self._seen is not None and self.window is not None:
            self._seen = replace(self._seen, overview=replace(self._seen.overview, notes=tuple(notes)))
            self.window.notes.show_table(parting_tables.notes(self._seen))
            still = sum(not one.settled for one in notes)
            self.window.detail.setText(tr("{n} notes for the guidelines are open", n=still))


def _read(project: Project, measure: Measure, of_drift: Measure, progress: Progress) -> _Read:
    counts = Counts(project)
    overview = counts.overview(progress=progress.report, cancelled=progress.cancelled)
    results = counts.matrix(measure, progress=progress.report, cancelled=progress.cancelled)
    found = drifts(counts, of_drift, cancelled=progress.cancelled)
    return _Read(counts, overview, results, found)


def _finer(counts: Counts, overview: Overview, measure: Measure, progress: Progress) -> _Finer:
    found = counts.intervals(measure, cancelled=progress.cancelled)
    hard = counts.hard_intervals(overview.digest, cancelled=progress.cancelled)
    return _Finer(found, reliabilities(overview.digest.votes, overview.authors), hard)


def _with(one: Result, intervals: Intervals) -> Result:
    if (found := intervals.get(one.authors)) is None:
        return one
    return replace(one, figure=replace(one.figure, low=found[0], high=found[1], no_interval=None))


OVERVIEW: Command[Overviewing] = Command(
    "view.overview", "Overview", "View", Overviewing.show, keys=("Ctrl+Shift+O",)
)
COMMANDS = (OVERVIEW,)
