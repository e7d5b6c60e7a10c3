"""A question that another room asks for by its place: its page is opened, and it is taken in hand."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.review.adjudication import Adjudication
from annotator.review.questions.docket import Asked, Standing

from ..work.session import Session
from .page_votes import PageVotes


class Work(Protocol):
    """What the question is asked of: the review work."""

    session: Session
    active: bool
    page: Adjudication | None
    votes: PageVotes | None

    def possible(self) -> bool:
        """Tell whether there is a page that may be reviewed."""

    def toggle(self) -> None:
        """Begin to review."""

    def go_to(self, question_id: str) -> None:
        """Take a question in hand."""

    def show_place(self, where: Range) -> None:
        """Bring a place into sight."""


class WantedQuestion(QObject):
    """Waits until the page is there and its questions are read; where there are none, shows the place."""

    def __init__(self, work: Work, parent: QObject) -> None:
        """Serve the review work, of which ``parent`` is the object."""
        super().__init__(parent)
        self._work = work
        self._wanted: tuple[str, Range] | None = None
        work.session.opened.connect(self._opened)

    def open(self, document: str, where: Range) -> None:
        """Open the page in the review work, at the question that stands there, decided or not."""
        self._wanted = (document, where)
        here = self._work.session.document
        if here is None or here.id != document:
            self._work.session.open(document)
        else:
            self._begin()

    def _opened(self, document: Document, _annotations: AnnotationSet) -> None:
        if self._wanted is None:
            return
        if self._wanted[0] != document.id:
            self._wanted = None  # somebody went on to another page
        elif not self._work.active:
            QTimer.singleShot(0, self, self._begin)  # the page view takes the page first

    def _begin(self) -> None:
        if self._work.active:
            self.follow()
        elif self._work.possible():
            self._work.toggle()
        else:
            self._give_up()

    def follow(self) -> None:
        """Go to the question as soon as there is one: the work has changed."""
        page, votes = self._work.page, self._work.votes
        if self._wanted is None:
            return
        document, where = self._wanted
        if page is not None and page.gold.document == document:
            self._wanted = None
            found = at_place(page, where)
            if found is not None:
                self._work.go_to(found.question.id)
            else:
                self._work.show_place(where)
        elif not self._work.active or (votes is not None and not votes.page.sets):
            self._give_up()

    def _give_up(self) -> None:
        """Nothing is asked on the page, or not of this person: the place at least."""
        wanted, self._wanted = self._wanted, None
        here = self._work.session.document
        if wanted is not None and here is not None and here.id == wanted[0]:
            self._work.show_place(wanted[1])


def at_place(page: Adjudication, where: Range) -> Asked | None:
    """Return the question that lies best on a place; of several alike an open one, then the first."""
    best: tuple[float, bool] = (0.0, False)
    found = None
    for one in page.questions:
        there = one.question.range
        common = min(there.end, where.end) - max(there.start, where.start)
        if common <= 0:
            continue
        share = common / (max(there.end, where.end) - min(there.start, where.start))
        score = (share, one.standing in (Standing.OPEN, Standing.STALE, Standing.LATER))
        if score > best:
            best, found = score, one
    return found
