"""Keeps up with what came back to whoever is at work, for the list of pages, the status bar and the rooms."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.ids import fresh_id
from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.store.review_values import Remark

from ..desk import Desk
from ..look.i18n import said, tr
from .reading import Found, read_news


class News(QObject):
    """Reads what came back, and writes what the author does about it: seen, answered, settled."""

    changed = Signal()
    """Something else came back, or something was seen."""

    def __init__(self, desk: Desk) -> None:
        """Follow the desk's session."""
        super().__init__(desk)
        self._desk, self._session = desk, desk.session
        self.found = Found()
        self._turned = False
        self._session.opened.connect(self._opened)
        self._session.edited.connect(self._edited)
        self._session.settled.connect(self._settled)
        self._session.project_changed.connect(self.read)

    # --- reading ------------------------------------------------------------------------------------

    def read(self) -> None:
        """Read what came back to the author in the window."""
        project, author, person = self._session.project, self._session.author, self._session.person
        self._desk.tasks.read(lambda: read_news(project, author, person), self._have, self._failed)

    def _have(self, found: Found) -> None:
        if found.author == self._session.author.name and found != self.found:
            self.found = found
            self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._desk.refuse(said(error))

    def _opened(self, _document: Document, _annotations: AnnotationSet) -> None:
        if self.found.author != self._session.author.name:
            self.read()

    def _edited(self, _annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        self._turned = self._turned or any(change.kind is Kind.STATE for change in changes)

    def _settled(self) -> None:
        """A page was handed in or opened again, and that is stored."""
        if self._turned:
            self._turned = False
            self.read()

    def next_unseen(self, after: str | None) -> str | None:
        """Return the next page, in project order and round the end, that was not gone through."""
        pages = [one.document for one in self.found.back]
        at = pages.index(after) + 1 if after in pages else 0
        unseen = set(self.found.unseen)
        return next((one for one in (*pages[at:], *pages[:at]) if one in unseen and one != after), None)

    # --- writing ------------------------------------------------------------------------------------

    def mark_seen(self, document: str, gold: int) -> None:
        """Note that the author has gone through a page; nothing is noted in a project open for reading."""
        project, author = self._session.project, self._session.author.name
        if document not in self.found.unseen or self._session.read_only:
            return
        self._write(lambda: project.reviewing.mark_seen(document, author, gold))

    def say(self, text: str, to: Remark | None, item: str, where: Range, then: Callable[[], None]) -> None:
        """Answer a remark, or make a new one about the author's own work."""
        document, person = self._session.document, self._session.person
        project, author = self._session.project, self._session.author.name
        if document is None or not text.strip():
            return
        if to is not None:
            self._write(lambda: project.reviewing.answer_remark(to.id, person, text), then)
        else:
            made = Remark(fresh_id(), document.id, author, person, text, item, where.start, where.end)
            self._write(lambda: project.reviewing.add_remark(made), then)
        self._desk.tell(tr("the adjudicator will see it"))

    def settle(self, remark: Remark, then: Callable[[], None]) -> None:
        """Settle a remark: nothing is left to say or do about it."""
        project = self._session.project
        self._write(lambda: project.reviewing.settle_remark(remark.id), then)

    def _write(self, job: Callable[[], object], then: Callable[[], None] = lambda: None) -> None:
        def done(_result: object) -> None:
            then()
            self.read()

        self._desk.tasks.ask(job, done, self._failed)
