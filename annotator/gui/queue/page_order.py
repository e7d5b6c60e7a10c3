"""The list of pages put differently for this session: the least certain first, or near-duplicates alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.items import State
from annotator.store.project import Project

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import said, tr
from ..work.tasks import Job, Progress
from .page_list import PagesList

UNCERTAIN, SAVING, ALIKE = "uncertain", "saving", "alike"
"""The chips over the list that end what is arranged."""


Ranked = Callable[[Project, str, Progress], "dict[str, int] | None"]
"""Returns the places of pages for an author, or None if it was stopped."""


class Ordering(QObject):
    """Asks what the order is to be; the list of pages keeps to it."""

    list_wanted = Signal()
    """The list of pages should be in sight."""

    def __init__(self, desk: Desk, pages: PagesList) -> None:
        """Arrange a list of pages."""
        super().__init__(desk)
        self._desk, self._session = desk, desk.session
        self._pages, self._queue = pages, pages.queue
        self._job: Job | None = None
        self._queue.extra_dropped.connect(self._dropped)

    # --- the least certain first --------------------------------------------------------------------

    def uncertain_first(self) -> None:
        """Order the list by how unsure a classifier is that learned from the done pages; again: as it was.

        While it is being worked out, the same command stops it.
        """
        self._order(UNCERTAIN, _ranked, tr("learning from finished pages…"))

    def saving_first(self) -> None:
        """Order the list by how many keys what is suggested can be expected to save; again: as it was.

        While it is being worked out, the same command stops it.
        """
        self._order(SAVING, _most_saved, tr("adding up what suggestions save…"))

    def _order(self, name: str, ranked: Ranked, doing: str) -> None:
        if self._job is not None:
            self._job.cancel()
            self._desk.tell(tr("stopping…"))
            return
        if self._pages.arranged(name):
            self._dropped(name)
            return
        project, author = self._session.project, self._session.author.name
        self._job = self._desk.tasks.start(
            lambda progress: ranked(project, author, progress),
            partial(self._have_order, name),
            self._failed,
            progressed=self._progressed,
            ended=self._ended,
        )
        self._desk.progress(doing)

    def _progressed(self, done: int, total: int, _name: str) -> None:
        if done % 20 == 0 or done == total:
            self._desk.progress(tr("{done} of {n} pages checked", n=total).format(done=done))

    def _have_order(self, name: str, ranked: dict[str, int] | None) -> None:
        if ranked is None:
            self._desk.tell(tr("stopped: the list is unchanged"))
            return
        for other in (UNCERTAIN, SAVING):
            if other != name and self._pages.arranged(other):
                self._queue.show_extra(other, "")
                self._pages.arrange(other)
        self._pages.arrange(name, order=ranked)
        if name == UNCERTAIN:
            self._queue.show_extra(name, tr("least certain first"))
            self._desk.tell(tr("{n} pages, least certain first", n=len(ranked)))
        else:
            self._queue.show_extra(name, tr("most keys saved first"))
            self._desk.tell(tr("{n} pages, first those where suggestions save most keys", n=len(ranked)))

    def _failed(self, error: Exception) -> None:
        self._desk.refuse(said(error))

    def _ended(self) -> None:
        self._job = None

    # --- near-duplicates ----------------------------------------------------------------------------

    def possible(self) -> bool:
        """Tell whether there is a page that others may be like."""
        return self._session.document is not None

    def duplicates(self) -> None:
        """List only the pages that say nearly the same as the one in the window; again: all."""
        document = self._session.document
        if document is None:
            return
        if self._pages.arranged(ALIKE):
            self._dropped(ALIKE)
            return
        project = self._session.project
        self._desk.tasks.read(
            lambda: _group_of(project, document.id), partial(self._have_group, document.id), self._failed
        )

    def _have_group(self, document_id: str, group: frozenset[str]) -> None:
        if self._session.document is None or self._session.document.id != document_id:
            return
        if not group:
            self._desk.refuse(tr("no known near-duplicates of this page"))
            return
        self.list_wanted.emit()
        self._pages.arrange(ALIKE, only=group)
        self._queue.show_extra(ALIKE, tr("near-duplicates"))

    # --- as it was ----------------------------------------------------------------------------------

    def _dropped(self, name: str) -> None:
        if name not in (UNCERTAIN, SAVING, ALIKE):
            return
        self._queue.show_extra(name, "")
        self._pages.arrange(name)
        if name != ALIKE:
            self._desk.tell(tr("the list is back in its order"))


def _ranked(project: Project, author: str, progress: Progress) -> dict[str, int] | None:
    """Return the places of pages, the least certain first, learned from an author's pages or all people's.

    None if it was stopped. Raises AnnotatorError if a library is missing.
    """
    from annotator.assist.suggesters import uncertainty

    own = project.documents(author=author, state=State.DONE)
    of = author if own or project.settings.blind else None
    stop = progress.cancelled
    found = uncertainty(project, of, seen_by=author, progress=progress.report, cancelled=stop)
    return None if progress.cancelled() else {document: place for place, (document, _) in enumerate(found)}


def _most_saved(project: Project, author: str, progress: Progress) -> dict[str, int] | None:
    """Return the places of pages, first those where most keys are saved; None if it was stopped."""
    from annotator.assist.keys_saved import keys_saved

    found = keys_saved(project, author, progress=progress.report, cancelled=progress.cancelled)
    return None if progress.cancelled() else {document: place for place, (document, _) in enumerate(found)}


def _group_of(project: Project, document_id: str) -> frozenset[str]:
    group = next((one for one in project.near_duplicates.groups() if document_id in one), ())
    return frozenset(group)


UNCERTAIN_FIRST: Command[Ordering] = Command(
    "go.uncertain", "Most uncertain pages first", "Find", Ordering.uncertain_first
)
SAVING_FIRST: Command[Ordering] = Command(
    "go.saving", "Pages first where suggestions save most keys", "Find", Ordering.saving_first
)
NEAR_DUPLICATES: Command[Ordering] = Command(
    "go.duplicates",
    "Near-duplicates of this page",
    "Find",
    Ordering.duplicates,
    Ordering.possible,
)
COMMANDS = (UNCERTAIN_FIRST, SAVING_FIRST, NEAR_DUPLICATES)
