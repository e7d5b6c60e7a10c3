"""The search in the page at work: runs in another thread, shows hits as they come, goes through them."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change
from annotator.domain.items import Document
from annotator.domain.ranges import Range

from ..annotating import mention_keys
from ..desk import Desk
from ..look.i18n import tr
from ..work.stream import Stream
from ..work.tasks import Progress
from .find_bar import FindBar
from .page_hits import Asked, search

_LOOK = 30  # milliseconds between two looks at what was found
_START = attrgetter("start")


class PageSearch(QObject):
    """Owns the find bar. Hits outlive the bar, so that next and previous go on without it."""

    opened = Signal()
    """The bar comes up: next and previous mean its hits."""

    def __init__(self, desk: Desk) -> None:
        """Make the bar; it is hidden."""
        super().__init__(desk)
        self._desk, self._session, self._page = desk, desk.session, desk.page
        self.bar = FindBar(desk.session.scheme, desk.centre)
        self.bar.over(desk.page)
        self.hits: list[Range] = []
        """Hits of the last search in text order, growing while it runs."""
        self.current: Range | None = None
        self._asked = Asked()
        self._from = 0
        self._known = -1
        self.stream = Stream(_LOOK, desk.tasks, self)
        self.stream.due.connect(self._look)
        self.bar.asked.connect(self._search)
        self.bar.stepped.connect(self.step)
        self.bar.left.connect(self._left)
        self._session.opened.connect(self._opened)
        self._session.edited.connect(self._edited)
        desk.closing.connect(self.stream.give_up)

    def open(self) -> None:
        """Open the bar; a selection within one line is what is looked for."""
        chosen, words = self._page.selection(), ""
        if chosen is not None and len(chosen) <= 200:
            words = self._page.text()[chosen.start : chosen.end]
        self._from = chosen.start if chosen is not None else self._page.caret()
        self.opened.emit()
        self.bar.open_bar("" if "\n" in words else words)

    # --- searching ----------------------------------------------------------------------------------

    def _search(self) -> None:
        """Begin anew for what the bar asks; a search that still runs is given up."""
        self._asked = self.bar.query()
        self._begin()

    def _begin(self) -> None:
        self.stream.give_up()
        self.hits, self.current, self._known = [], None, -1
        annotations, asked = self._session.annotations, self._asked
        if annotations is None or not asked:
            self._page.set_hits(None)
            self.bar.show_count("")
            return
        found = self.hits

        def work(progress: Progress) -> None:
            search(annotations, asked, found.append, progress.cancelled)

        self.stream.begin(work)

    def _look(self) -> None:
        """Show what came since the last look."""
        running = self.stream.running
        if not running:
            self.stream.rest()
        if self.current is None and self.hits:
            at = bisect_left(self.hits, self._from, key=_START)
            if at < len(self.hits) or not running:
                self._to(at % len(self.hits))
        if len(self.hits) != self._known or not running:
            self._known = len(self.hits)
            if self.bar.isVisible():
                self._page.set_hits(self.hits, self.current)
            self._tell()

    def _tell(self) -> None:
        running = "…" if self.stream.running else ""
        if self.stream.problem:
            self.bar.show_count(self.stream.problem, wrong=True)
        elif not self.hits:
            self.bar.show_count(running or tr("no hits"), wrong=not running)
        elif self.current is None:
            self.bar.show_count(f"{len(self.hits):,}{running}".replace(",", " "))
        else:
            text = tr("{number} of {count}").format(number=self.place() + 1, count=len(self.hits))
            written = self._page.text()[self.current.start : self.current.end]
            note = tr("spelt otherwise") if self._asked.is_variant(written) else ""
            self.bar.show_count(text + running, note=note)

    # --- going --------------------------------------------------------------------------------------

    def place(self) -> int:
        """Return the number of the current hit among the hits, from 0; -1: there is none."""
        return bisect_left(self.hits, self.current.start, key=_START) if self.current is not None else -1

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1), round the end."""
        if not self.hits:
            if not self._asked:
                self.open()
            elif not self.bar.isVisible():
                self._desk.tell(tr("no hits"))
            return
        if self.bar.isVisible() and self.current is not None:
            at = self.place() + by
        else:
            chosen = self._page.selection()
            caret = self._page.caret() if chosen is None else chosen.start
            at = bisect_left(self.hits, caret + (by > 0), key=_START) - (by < 0)
        self._to(at % len(self.hits))
        self._tell()
        if not self.bar.isVisible():
            text = tr("{number} of {count}").format(number=self.place() + 1, count=len(self.hits))
            self._desk.tell(text)
            self._select()

    def _to(self, at: int) -> None:
        self.current = self.hits[at]
        if self.bar.isVisible():
            self._page.set_hits(self.hits, self.current)
            self._page.reveal(self.current)
            self._clear_of_bar(self.current)

    def _clear_of_bar(self, hit: Range) -> None:
        """Scroll on where the bar would lie over the hit; at the very top of the page the bar goes away."""
        under = self.bar.height() + 12 - self._page.position_of(hit.start).y()
        if under > 0:
            self._page.scroll_by(-under - 12)
        self.bar.sink(self._page.position_of(hit.start).y() < self.bar.height() + 12)

    def _select(self) -> None:
        if self.current is not None:
            self._page.set_selection(self.current)
            self._page.reveal(self.current)
            self._desk.annotating.ask(mention_keys.name_edges)

    def _left(self) -> None:
        """Select the hit the person was at, and leave the page without marks."""
        self._page.set_hits(None)
        self._desk.focus_page()
        self._select()

    # --- the page changes ---------------------------------------------------------------------------

    def _opened(self, _document: Document, _annotations: AnnotationSet) -> None:
        self._from = 0
        if self.bar.isVisible():
            QTimer.singleShot(0, self._begin)
        else:
            self.stream.give_up()
            self.hits, self.current, self._asked = [], None, Asked()

    def _edited(self, _annotations: AnnotationSet, _changes: tuple[Change, ...]) -> None:
        if self.bar.isVisible() and (self._asked.label or self._asked.attribute):
            self._from = self.current.start if self.current is not None else 0
            self._begin()

    def ask_again(self) -> None:
        """Show the hits anew, if the bar is open: something else was shown in their place."""
        if self.bar.isVisible():
            self.bar.ask()
