"""Finishing a page: what is missing is said once, in place; then the page is done and its time is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator import edits
from annotator.domain import coverage
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.items import Author, State
from annotator.domain.rules import problems
from annotator.store.values import Effort

from ..annotating import targets
from ..annotating.asked import stand_at
from ..commands.command import Command, Hint
from ..desk import Desk
from ..look.i18n import said, tr
from ..textview.geometry import Mode
from .finish_bar import FinishBar
from .wording import missing, told

_LAST = "\U0010ffff"  # comes after every id
_PAUSE = 300  # milliseconds without an edit after which the page's partition is counted anew


@dataclass(frozen=True, slots=True)
class _Done:
    """A page that was marked done, until its time is known."""

    document: str
    author: Author
    problems: int
    last: bool


class Work(Protocol):
    """A work that has questions of its own, and pages of its own that are ready."""

    active: bool

    def hindrance(self) -> str:
        """Return why the page must not be finished yet, "" if it may."""

    def next_page(self) -> str | None:
        """Return the id of the next page."""

    def step(self) -> None:
        """Go to the next question."""


class Finishing(QObject):
    """Asks once, marks the page done, opens the next one, and tells what the page took."""

    partition_known = Signal(object)
    """``float | None``: how much of the page has no label (0 … 1); None: nothing is to be labelled."""
    last_finished = Signal()
    """A page was finished, and no other page in the list is left."""

    def __init__(
        self, desk: Desk, status: QWidget, next_page: Callable[[], str | None], works: Sequence[Work]
    ) -> None:
        """The question stands above ``status``; ``next_page`` finds the id of the next unfinished page.

        The ``works`` are asked first: the one that is active knows better what is missing and what comes
        next.
        """
        super().__init__(desk)
        self.desk, self.session = desk, desk.session
        self._next_page, self._works = next_page, works
        self.bar = FinishBar(desk.centre, status, desk.page)
        self._done: _Done | None = None
        self._on_show = (-1, "")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._count)
        self.session.edited.connect(self._edited)
        self.session.opened.connect(self._opened)
        self.session.settled.connect(self._settled)
        desk.closing.connect(self._pause.stop)

    # --- asking and finishing -----------------------------------------------------------------------

    def finish(self) -> None:
        """Mark the page done and open the next one that is not; ask first if something is missing."""
        annotations, annotating = self.session.annotations, self.desk.annotating
        if annotations is None or self.session.read_only:
            return
        if self.session.later(self.finish):
            return
        work = self._work()
        if work is not None and (hindrance := work.hindrance()):
            self.desk.refuse(hindrance)
            return
        found = problems(annotations, self.session.scheme)
        if not (work or self.bar.isVisible()) and annotations.state is not State.DONE:
            said = missing(annotations, self.session.scheme, found)
            if said:
                self.bar.show_missing(said, self.desk.registry.shown_hints(_hints()))
                return
        self.dismiss()
        wanted = work.next_page() if work is not None else self._next_page()
        self._done = _Done(annotations.document, self.session.author, len(found), wanted is None)
        annotating.select(None)
        self.session.perform(lambda a: edits.set_state(a, State.DONE))
        if wanted is not None:
            self.session.open(wanted)
        elif not self.session.busy():
            self._settled()  # it was done before: there was nothing to store

    def _work(self) -> Work | None:
        """Return the work that is active, if one is."""
        return next((one for one in self._works if one.active), None)

    def possible(self) -> bool:
        """Tell whether there is a page that may be finished."""
        return self.session.editable

    def finished(self) -> bool:
        """Tell whether the page is done, and may be set in progress again."""
        annotations = self.session.annotations
        return self.possible() and annotations is not None and annotations.state is State.DONE

    def reopen(self) -> None:
        """Set a page that is done in progress again."""
        self.session.perform(lambda a: edits.set_state(a, State.IN_PROGRESS))

    def dismiss(self) -> bool:
        """Take the question away; False: there was none."""
        asked = self.bar.isVisible()
        self.bar.hide()
        return asked

    def _settled(self) -> None:
        """Ask for the finished page's time as soon as its last edit is stored."""
        done, self._done = self._done, None
        if done is None or self.session.pending():
            return
        project = self.session.project
        self.desk.tasks.ask(
            lambda: project.effort(done.document, done.author.name), lambda effort: self._tell(done, effort)
        )

    def _tell(self, done: _Done, effort: Effort) -> None:
        text = told(effort, done.problems)
        if done.last:
            text = tr("{text}; every page in the list is done").format(text=text)
        self.desk.tell(text)
        if done.last:
            self.last_finished.emit()

    # --- what is missing, one after the other -------------------------------------------------------

    def show_next(self) -> None:
        """Go to the next problem or unlabelled stretch after the caret; after the last one to the first."""
        annotations, caret = self.session.annotations, self.desk.page.caret()
        if (work := self._work()) is not None:
            work.step()
            return
        if annotations is None:
            return
        # Several problems may lie on one place: which of them is on show counts as well.
        here = (caret, self._on_show[1] if self._on_show[0] == caret else _LAST)
        places = sorted(self._places(annotations, caret), key=lambda found: (found[:2] <= here, found))
        if not places:
            self.desk.tell(tr("nothing is missing on this page"))
            return
        position, item, message = places[0]
        self._on_show = (position, item)
        if item:
            self.desk.go_to(item)
        else:
            self.desk.set_work(Mode.SEGMENTS)
            self.desk.annotating.ask(stand_at, position)
            self.desk.focus_page()
        self.desk.tell(message)

    def _places(self, annotations: AnnotationSet, caret: int) -> Iterator[tuple[int, str, str]]:
        """Yield position, item ("" for text without a label) and what to say."""
        for problem in problems(annotations, self.session.scheme):
            place = targets.place_of(annotations, problem.item) if problem.item else None
            if place is not None:
                yield place.start, problem.item, said(problem.message, self.session.scheme)
        if not self.session.scheme.segment_kinds:
            return
        unlabelled = tr("this text has no label yet")
        first, ahead = coverage.next_unlabelled(annotations, 0), coverage.next_unlabelled(annotations, caret)
        if ahead is not None and ahead.start <= caret:
            ahead = coverage.next_unlabelled(annotations, ahead.end)  # the caret stands in this one
        for gap in (first, ahead):
            if gap is not None:
                yield gap.start, "", unlabelled

    # --- how much is labelled -----------------------------------------------------------------------

    def _edited(self, _annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        self.dismiss()
        if any(change.kind is Kind.SEGMENT for change in changes):
            self._pause.start()
        reopened = any(change.kind is Kind.STATE and change.before == State.DONE for change in changes)
        if reopened and len(changes) > 1:  # it came along with an edit, and is said after what that says
            again = tr("the page is in progress again: finish it to hand it in anew")
            QTimer.singleShot(0, self, lambda: self.desk.tell(again))

    def _opened(self) -> None:
        self.dismiss()
        self._pause.start()

    def _count(self) -> None:
        """Count in the other thread: a long page has many segments, and the first time its text is read."""
        annotations = self.session.annotations
        if annotations is not None:
            self.desk.tasks.ask(
                lambda: coverage.unlabelled(annotations), lambda share: self._show(annotations, share)
            )

    def _show(self, annotations: AnnotationSet, share: float) -> None:
        now = self.session.annotations
        if now is not None and now.document == annotations.document:
            self.partition_known.emit(share if self.session.scheme.segment_kinds else None)


FINISH: Command[Finishing] = Command(
    "page.finish",
    "Finish page and go on",
    "Page",
    Finishing.finish,
    Finishing.possible,
    keys=("Ctrl+Return", "Ctrl+Enter"),
    hint="finish page",
)
NEXT_PROBLEM: Command[Finishing] = Command(
    "page.next_problem",
    "Next problem or unlabelled text",
    "Page",
    Finishing.show_next,
    lambda finishing: finishing.session.annotations is not None,
    keys=("F4",),
)
REOPEN: Command[Finishing] = Command(
    "page.reopen", "Set page back to in progress", "Page", Finishing.reopen, Finishing.finished
)
COMMANDS = (FINISH, NEXT_PROBLEM, REOPEN)


def _hints() -> tuple[Hint, ...]:
    return (
        Hint(FINISH, tr("finishes anyway")),
        Hint(NEXT_PROBLEM, tr("shows the next")),
        Hint("Esc", tr("not yet")),
    )
