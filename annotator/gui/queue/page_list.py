"""The list of pages at work: reads its rows slice by slice, opens what is chosen, goes on to what is next.

A project may hold 100,000 pages. The first slice is shown as soon as it is there, the others follow between
the jobs of the database thread, so that neither a key nor an edit waits for the list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import AuthorKind, State
from annotator.domain.scheme import Scheme
from annotator.store.project import Project
from annotator.store.values import DocumentRow, Facets

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import said, tr
from ..widgets.label_names import label_names, listed_name
from .filters import QueueFilter
from .queue_model import counted
from .queue_panel import QueuePanel

FIRST, SLICE = 200, 1000
"""Rows of the first slice, and of each one after it."""


class PagesList(QObject):
    """Between the queue panel and the project."""

    empty_changed = Signal(bool)
    """Whether the project holds no page at all."""
    known = Signal()
    """The places of all pages are known."""

    def __init__(self, desk: Desk, queue: QueuePanel) -> None:
        """Fill a queue panel; ``first`` is the page to open at the start."""
        super().__init__(desk)
        self.desk, self.session, self.queue = desk, desk.session, queue
        self.first: str | None = None
        self.states: dict[str, State] = {}
        self.names: dict[str, str] = {}
        """State and name of every page, in project order, as far as they are read."""
        self._places: dict[str, int] = {}
        self._begun = self._done = self._by_others = 0
        self._welcomed: set[str] = set()
        self._run = 0
        self._collected: list[DocumentRow] = []
        self._as_shown = False  # all that was read so far is in the list as it is
        self._shown: QueueFilter | None = None
        self._whole = False  # the states of all pages are known
        self._opening = False
        self._orders: dict[str, Mapping[str, int]] = {}
        self._only: dict[str, frozenset[str]] = {}
        self._due: Mapping[str, str] = {}
        self._share: frozenset[str] | None = None
        self.queue.set_scheme(self.session.scheme)
        self.queue.asked.connect(self._narrow)
        self.queue.wanted.connect(self.open)
        self.queue.facets_wanted.connect(self._read_facets)
        self.session.project_changed.connect(self.read)

    def take_scheme(self, scheme: Scheme) -> None:
        """Offer the labels of another scheme as filters, and read the list anew."""
        self.queue.set_scheme(scheme)
        self.read()

    # --- reading ------------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the rows that match the filters, and the states of all pages for the progress bar."""
        self._whole = False
        self._begin(self.queue.chosen())

    @property
    def order(self) -> Mapping[str, int] | None:
        """Places of pages that come first, in another order than the project's; None: the project's."""
        return next(reversed(self._orders.values()), None)

    @property
    def only(self) -> frozenset[str] | None:
        """The only pages that are listed; None: all."""
        return frozenset.intersection(*self._only.values()) if self._only else None

    def arrange(
        self, name: str, *, order: Mapping[str, int] | None = None, only: frozenset[str] | None = None
    ) -> None:
        """Put the list in another order, or keep it to some pages, for a reason; with neither, end that.

        Of two orders the later one counts; of two reasons to keep to some pages, both.
        """
        for held, asked in ((self._orders, order), (self._only, only)):
            held.pop(name, None)
            if asked is not None:
                held[name] = asked  # type: ignore[assignment]
        self._shown = None
        self._narrow()

    def arranged(self, name: str) -> bool:
        """Tell whether the list is arranged for a reason."""
        return name in self._orders or name in self._only

    def _arranged(self, rows: Sequence[DocumentRow]) -> list[DocumentRow]:
        only, order = self.only, self.order
        kept = [row for row in rows if only is None or row.id in only]
        if order is not None:
            last = len(order)
            kept.sort(key=lambda row: order.get(row.id, last))
        return [replace(row, due=self._due[row.id]) if row.id in self._due else row for row in kept]

    def count(self, share: frozenset[str] | None, due: Mapping[str, str]) -> None:
        """Show the progress of some pages, None: of all, and by when pages are to be done, as ISO dates."""
        self._share, self._due = share, due
        self._show_progress()

    def _narrow(self) -> None:
        """Read the rows that match other filters; the progress stands."""
        self._begin(self.queue.chosen())

    def _begin(self, asked: QueueFilter, *, shows: bool = True) -> None:
        self._run += 1
        self._collected = []
        self._next(self._run, asked, shows)

    def _next(self, run: int, asked: QueueFilter, shows: bool) -> None:
        after = self._collected[-1].position if self._collected else None
        limit = SLICE if self._collected else FIRST
        project, author, named = self.session.project, self.session.author.name, asked.arguments()

        def read() -> list[DocumentRow]:
            return project.documents(author=author, seen_by=author, after=after, limit=limit, **named)

        have = partial(self._have, run, asked, shows, limit)
        self.desk.tasks.read(read, have, lambda error: self.desk.refuse(said(error)))

    def _have(self, run: int, asked: QueueFilter, shows: bool, limit: int, rows: list[DocumentRow]) -> None:
        if run != self._run:
            return
        first, last, at = not self._collected, len(rows) < limit, len(self._collected)
        # Slice by slice: a hundred thousand rows compared at once would hold up the window.
        self._as_shown = (first or self._as_shown) and rows == self.queue.model.rows[at : at + len(rows)]
        self._collected += rows
        if shows:
            self._show(asked, rows, first, last)
        if not asked and not self._whole:
            self._learn(rows, first, last)
        if first and not asked and self.session.document is None and rows:
            self._open_first()
        if not last:
            self._next(run, asked, shows)
        elif asked and not self._whole:
            self._begin(QueueFilter(), shows=False)

    def _show(self, asked: QueueFilter, rows: list[DocumentRow], first: bool, last: bool) -> None:
        """Show a slice at once if the list is another one now; else all of it, so that nothing flickers."""
        if self.order is not None or self.only is not None:
            if last:
                self._shown = asked
                self.queue.show_rows(self._arranged(self._collected))
        elif asked != self._shown:
            if first:
                self.queue.show_rows(rows)
            else:
                self.queue.add_rows(rows)
            if last:
                self._shown = asked
        elif last and not (self._as_shown and len(self._collected) == len(self.queue.model.rows)):
            self.queue.show_rows(self._collected)

    def _learn(self, rows: list[DocumentRow], first: bool, last: bool) -> None:
        if first:
            self.states, self.names, self._places = {}, {}, {}
            self._begun = self._done = self._by_others = 0
        for row in rows:
            self._places[row.id] = len(self._places)
            self.states[row.id], self.names[row.id] = row.state, row.name
            self._begun += row.state is not State.TODO
            self._done += row.state is State.DONE
            self._by_others += row.others is State.DONE
        if first:
            self.empty_changed.emit(not rows)
        if last:
            self._whole = True
            self.known.emit()
            self._welcome()
        self._show_progress()

    def _welcome(self) -> None:
        """Say once to somebody new that the work of others is there, so that an empty page is no fright."""
        author = self.session.author
        new = author.kind is AuthorKind.HUMAN and not self._begun
        if new and self._by_others and author.name not in self._welcomed:
            self._welcomed.add(author.name)
            text = tr(
                "{name} is new here. Others have finished {n} pages; their work is kept.", n=self._by_others
            )
            self.desk.tell(text.format(name=author.name))

    def _open_first(self) -> None:
        """Open the page asked for, else the first one that is not done, else the first of all."""
        if self._opening:
            return
        self._opening = True
        project, author, first = self.session.project, self.session.author.name, self.first
        self.desk.tasks.ask(lambda: _first_page(project, author, first), self._open_found)

    def _open_found(self, document_id: str) -> None:
        if self.session.document is None:
            self.session.open(document_id)

    def _read_facets(self) -> None:
        project, author = self.session.project, self.session.author.name
        self.desk.tasks.read(lambda: project.facets(author, seen_by=author), self._have_facets)

    def _have_facets(self, facets: Facets) -> None:
        flags = {label.id: listed_name(label) for label in self.session.scheme.page_flags.values()}
        labels = label_names(self.session.scheme)
        for facet, names, counts in (
            ("language", {}, facets.languages),
            ("outlet", {}, facets.outlets),
            ("label", labels, facets.labels),
            ("flag", flags, facets.flags),
        ):
            shown = {value: f"{names.get(value, value) or tr('none')} · {n}" for value, n in counts.items()}
            self.queue.offer(facet, shown)

    # --- what is known ------------------------------------------------------------------------------

    def place(self, document_id: str) -> tuple[int, int]:
        """Return the number of a page in the project (from 1; 0: not known yet) and how many there are."""
        return self._places.get(document_id, -1) + 1, len(self._places)

    def follow(self, annotations: AnnotationSet) -> None:
        """Show the state and the counts of the set in the window."""
        at = self.queue.model.place(annotations.document)
        if at >= 0:
            self.queue.model.update(counted(self.queue.model.rows[at], annotations))
        before = self.states.get(annotations.document)
        if before is not None and before is not annotations.state:
            self.states[annotations.document] = annotations.state
            self._done += (annotations.state is State.DONE) - (before is State.DONE)
            self._show_progress()

    def _show_progress(self) -> None:
        if self._share is None:
            self.queue.show_progress(self._done, len(self.states), self._by_others)
        else:
            done = sum(self.states.get(one) is State.DONE for one in self._share)
            self.queue.show_progress(done, len(self._share))

    # --- going --------------------------------------------------------------------------------------

    def open(self, document_id: str) -> None:
        """Open a page unless it is open, and give the keyboard to it."""
        if self.session.document is None or document_id != self.session.document.id:
            self.session.open(document_id)
        self.desk.focus_page()

    def go(self, step: int) -> None:
        """Open the next page of the list, or the one before."""
        wanted = self.queue.neighbour(step)
        if wanted is None:
            self.desk.tell(tr("this is the last page") if step > 0 else tr("this is the first page"))
        else:
            self.session.open(wanted)


def _first_page(project: Project, author: str, wanted: str | None) -> str:
    """Return the id of the page to open first; runs in the database thread."""
    from annotator.datasets.progress import open_to

    if wanted:
        try:
            return project.find_document(wanted)
        except AnnotatorError:
            pass  # it went, or was never there
    if handed_out := open_to(project, author):
        begun = project.reviewing.begun()
        for one in handed_out:
            if begun.get(one.document, {}).get(author) is not State.DONE:
                return one.document
    firsts = [
        row
        for state in (State.TODO, State.IN_PROGRESS)
        for row in project.documents(author=author, state=state, limit=1)
    ]
    firsts.sort(key=lambda row: row.position)
    return (firsts or project.documents(author=author, limit=1))[0].id


NEXT_PAGE: Command[PagesList] = Command(
    "page.next", "Next page", "Page", lambda pages: pages.go(1), keys=("Ctrl+PgDown",)
)
PREVIOUS_PAGE: Command[PagesList] = Command(
    "page.previous", "Previous page", "Page", lambda pages: pages.go(-1), keys=("Ctrl+PgUp",)
)
COMMANDS = (NEXT_PAGE, PREVIOUS_PAGE)
