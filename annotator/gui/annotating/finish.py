"""Finishing a page: what is missing is said once, in place; then the page is done and its time is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.domain import coverage
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.items import Author, State
from annotator.domain.rules import Problem, problems
from annotator.domain.scheme import Scheme
from annotator.store.values import Effort

from ..look.i18n import said, tr
from ..look.sheet import mixed
from ..textview.geometry import Mode
from ..widgets.keycap import KeyHints
from ..widgets.labels import Elided
from ..window.status_bar import partition
from . import targets

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

HEIGHT = 34
_MARGINS = 48  # left, right, and between what is said and the keys
_LAST = "\U0010ffff"  # comes after every id
_PAUSE = 300  # milliseconds without an edit after which the page's partition is counted anew


@dataclass(frozen=True, slots=True)
class _Done:
    """A page that was marked done, until its time is known."""

    document: str
    author: Author
    problems: int
    last: bool


def missing(annotations: AnnotationSet, scheme: Scheme, found: list[Problem]) -> list[str]:
    """Return what a finished page should have and this one has not, in words: empty if nothing is missing."""
    said = []
    if scheme.segment_kinds and coverage.next_unlabelled(annotations, 0) is not None:
        said.append(partition(coverage.unlabelled(annotations)))
    lacking = {problem.item for problem in found if problem.code == "role-missing"}
    if lacking:
        said.append(tr("{n} events without a required role", n=len(lacking)))
    return said


def duration(seconds: float) -> str:
    """Return a time as a person reads it."""
    whole = round(seconds)
    hours, minutes = whole // 3600, whole % 3600 // 60
    if hours:
        return tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    if minutes:
        return tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=whole % 60)
    return tr("{seconds} s").format(seconds=whole)


def told(effort: Effort, problems: int) -> str:
    """Return what a finished page took, and how many problems it was finished with."""
    parts = [tr("finished in {time}").format(time=duration(effort.seconds)), tr("{n} keys", n=effort.keys)]
    if effort.pointers:
        parts.append(tr("{n} clicks", n=effort.pointers))
    text = ", ".join(parts)
    return " · ".join([text, tr("{n} problems", n=problems)]) if problems else text


class FinishBar(QWidget):
    """What is missing and what to press; lies over the page's last line, so that nothing moves."""

    def __init__(self, window: MainWindow) -> None:
        """Stand above the window's status bar, hidden."""
        super().__init__(window.centre)
        self.setObjectName("finish")
        self._window = window
        self.text = Elided("", small=True, strong=True)
        self._hints = KeyHints()
        self._hints.show_hints(
            (("Ctrl ↵", tr("finishes all the same")), ("F4", tr("shows the next")), ("Esc", tr("not yet")))
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 12, 0)
        row.setSpacing(16)
        row.addWidget(self.text, 1)
        row.addWidget(self._hints)
        window.centre.installEventFilter(self)
        self.hide()

    def show_missing(self, said: list[str]) -> None:
        """Say what is missing."""
        self.text.setText(" · ".join(said))
        self.setAccessibleName(self.text.text())
        self._settle()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            QTimer.singleShot(0, self, self._settle)  # after the status bar has its new place
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Window))
        painter.fillRect(self.rect(), mixed(palette, 0.12, QPalette.ColorRole.Highlight))
        painter.fillRect(0, 0, self.width(), 2, palette.color(QPalette.ColorRole.Highlight))

    def _settle(self) -> None:
        """Stand under the page, or in the whole width of the window where the page is too narrow."""
        window, below = self._window, self._window.status.geometry()
        left, width = below.x(), below.width()
        needed = self.text.sizeHint().width() + self._hints.sizeHint().width() + _MARGINS
        if window.page.isVisible() and window.middle.width() >= needed:
            left, width = window.middle.mapTo(window.centre, QPoint()).x(), window.middle.width()
        self.setGeometry(left, below.y() - HEIGHT, width, HEIGHT)


class Finishing(QObject):
    """Asks once, marks the page done, opens the next one, and tells what the page took."""

    def __init__(self, window: MainWindow) -> None:
        """Work on the window's session; nothing is counted before a page is there."""
        super().__init__(window)
        self.window, self.session = window, window.session
        self.bar = FinishBar(window)
        self._done: _Done | None = None
        self._on_show = (-1, "")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._count)
        self.session.edited.connect(self._edited)
        self.session.opened.connect(self._opened)
        self.session.settled.connect(self._settled)

    # --- asking and finishing -----------------------------------------------------------------------

    def finish(self) -> None:
        """Mark the page done and open the next one that is not; ask first if something is missing."""
        annotations, window = self.session.annotations, self.window
        if annotations is None or self.session.read_only:
            return
        if self.session.later(self.finish):
            return
        found = problems(annotations, self.session.scheme)
        if not self.bar.isVisible() and annotations.state is not State.DONE:
            said = missing(annotations, self.session.scheme, found)
            if said:
                self.bar.show_missing(said)
                return
        self.dismiss()
        wanted = window.queue.neighbour(1, unfinished=True)
        self._done = _Done(annotations.document, self.session.author, len(found), wanted is None)
        window.annotating.select(None)
        window.annotating.set_state(State.DONE)
        if wanted is not None:
            self.session.open(wanted)
        elif not self.session.busy():
            self._settled()  # it was done before: there was nothing to store

    def dismiss(self) -> bool:
        """Take the question away; False: there was none."""
        asked = self.bar.isVisible()
        self.bar.hide()
        return asked

    def _settled(self) -> None:
        """Ask for the finished page's time as soon as its last edit is stored."""
        done, self._done = self._done, None
        if done is None or self.session.pending() or self.window.closed:
            return
        project = self.session.project
        self.session.database.submit(
            lambda: project.effort(done.document, done.author.name), lambda effort: self._tell(done, effort)
        )

    def _tell(self, done: _Done, effort: Effort) -> None:
        if self.window.closed:
            return
        text = told(effort, done.problems)
        if done.last:
            text = tr("{text}; every page in the list is done").format(text=text)
        self.window.tell(text)

    # --- what is missing, one after the other -------------------------------------------------------

    def show_next(self) -> None:
        """Go to the next problem or unlabelled stretch after the caret; after the last one to the first."""
        annotations, caret = self.session.annotations, self.window.page.caret()
        if annotations is None:
            return
        # Several problems may lie on one place: which of them is on show counts as well.
        here = (caret, self._on_show[1] if self._on_show[0] == caret else _LAST)
        places = sorted(self._places(annotations, caret), key=lambda found: (found[:2] <= here, found))
        if not places:
            self.window.tell(tr("nothing is missing on this page"))
            return
        position, item, message = places[0]
        self._on_show = (position, item)
        if item:
            self.window.go_to(item)
        else:
            self.window.set_work(Mode.SEGMENTS)
            self.window.annotating.stand_at(position)
            self.window.focus_page()
        self.window.tell(message)

    def _places(self, annotations: AnnotationSet, caret: int) -> Iterator[tuple[int, str, str]]:
        """Yield position, item ("" for text without a label) and what to say."""
        for problem in problems(annotations, self.session.scheme):
            place = targets.place_of(annotations, problem.item) if problem.item else None
            if place is not None:
                yield place.start, problem.item, said(problem.message)
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

    def _opened(self) -> None:
        self.dismiss()
        self._pause.start()

    def _count(self) -> None:
        """Count in the other thread: a long page has many segments, and the first time its text is read."""
        annotations = self.session.annotations
        if annotations is not None and not self.window.closed:
            self.session.database.submit(
                lambda: coverage.unlabelled(annotations), lambda share: self._show(annotations, share)
            )

    def _show(self, annotations: AnnotationSet, share: float) -> None:
        now = self.session.annotations
        if now is not None and now.document == annotations.document and not self.window.closed:
            self.window.status.show_partition(share if self.session.scheme.segment_kinds else None)
