"""The list of pages put differently for this session: the least certain first, or near-duplicates alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.domain.errors import AnnotatorError
from annotator.store.project import Project

from ..look.i18n import said, tr
from ..work.tasks import Job, Progress

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

UNCERTAIN, ALIKE = "uncertain", "alike"
"""The chips over the list that end what is arranged."""


class Ordering(QObject):
    """Asks what the order is to be; the list of pages keeps to it."""

    def __init__(self, window: MainWindow) -> None:
        """Serve the window's list of pages."""
        super().__init__(window)
        self._window, self._session = window, window.session
        self._job: Job | None = None
        window.queue.extra_dropped.connect(self._dropped)

    # --- the least certain first --------------------------------------------------------------------

    def uncertain_first(self) -> None:
        """Order the list by how unsure a classifier is that learned from the done pages; again: as it was.

        While it is being worked out, the same command stops it.
        """
        if self._job is not None:
            self._job.cancel()
            self._window.tell(tr("stopping…"))
            return
        if self._window.pages.order is not None:
            self._dropped(UNCERTAIN)
            return
        project, author = self._session.project, self._session.author.name
        job = self._job = Job(lambda progress: _ranked(project, author, progress), self)
        job.progressed.connect(self._progressed)
        job.succeeded.connect(self._have_order)
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)
        job.start()
        self._window.status.show_message(tr("learning from the pages that are done…"), lasting=True)

    def _progressed(self, done: int, total: int, _name: str) -> None:
        if not self._window.closed and (done % 20 == 0 or done == total):
            text = tr("{done} of {n} pages looked at", n=total).format(done=done)
            self._window.status.show_message(text, lasting=True)

    def _have_order(self, ranked: dict[str, int] | None) -> None:
        if self._window.closed:
            return
        if ranked is None:
            self._window.tell(tr("stopped: the list is as it was"))
            return
        self._window.pages.arrange(order=ranked)
        self._window.queue.show_extra(UNCERTAIN, tr("least certain first"))
        self._window.tell(tr("{n} pages, the least certain first", n=len(ranked)))

    def _failed(self, error: Exception) -> None:
        if not self._window.closed:
            self._window.refuse(said(str(error)))

    def _ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    # --- near-duplicates ----------------------------------------------------------------------------

    def duplicates(self) -> None:
        """List only the pages that say nearly the same as the one in the window; again: all."""
        document = self._session.document
        if document is None:
            return
        if self._window.pages.only is not None:
            self._dropped(ALIKE)
            return
        project = self._session.project
        self._session.database.submit(
            lambda: _group_of(project, document.id), partial(self._have_group, document.id), self._failed
        )

    def _have_group(self, document_id: str, group: frozenset[str]) -> None:
        if self._window.closed or self._session.document is None or self._session.document.id != document_id:
            return
        if not group:
            self._window.refuse(tr("no near-duplicate of this page is known"))
            return
        self._window.left.show_panel("queue")
        self._window.pages.arrange(only=group)
        self._window.queue.show_extra(ALIKE, tr("near-duplicates"))

    # --- as it was ----------------------------------------------------------------------------------

    def _dropped(self, name: str) -> None:
        self._window.queue.show_extra(name, "")
        if name == UNCERTAIN:
            self._window.pages.arrange(order=None)
            self._window.tell(tr("the list is in the project's order"))
        else:
            self._window.pages.arrange(only=None)

    def stop(self) -> None:
        """End what still runs, as the window closes."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()


def _ranked(project: Project, author: str, progress: Progress) -> dict[str, int] | None:
    """Return the places of pages, the least certain first, learned from an author's pages or all people's.

    None if it was stopped. Raises AnnotatorError if scikit-learn is missing, or too little is done.
    """
    from annotator.assist import learned

    learned.require()
    try:
        found = learned.uncertainty(project, author, progress=progress.report, cancelled=progress.cancelled)
    except AnnotatorError:
        found = learned.uncertainty(project, progress=progress.report, cancelled=progress.cancelled)
    return None if progress.cancelled() else {document: place for place, (document, _) in enumerate(found)}


def _group_of(project: Project, document_id: str) -> frozenset[str]:
    group = next((one for one in project.duplicates() if document_id in one), ())
    return frozenset(group)


def bind(window: MainWindow) -> None:
    """Make the part and bind its commands."""
    made = window.ordering = Ordering(window)
    window.registry.bind("go.uncertain", made.uncertain_first)
    window.registry.bind("go.duplicates", made.duplicates, lambda: window.session.document is not None)
