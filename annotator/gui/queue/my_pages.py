"""The pages that were handed out to whoever works: the list keeps to them, and the next one is taken here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.domain.items import GOLD, AuthorKind
from annotator.store.project import Project
from annotator.store.review_values import Assignment

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import said, tr
from .page_list import PagesList

MINE = "mine"
"""The chip over the list, and the reason why it keeps to some pages."""


class MyPages(QObject):
    """Keeps the list to the author's pages, in the order of the work, until the chip is taken away."""

    def __init__(self, desk: Desk, pages: PagesList) -> None:
        """Arrange a list of pages."""
        super().__init__(desk)
        self._desk, self._session, self._pages = desk, desk.session, pages
        self._listed: list[Assignment] = []
        self._all_for: set[str] = set()
        self._taking = False
        pages.queue.extra_dropped.connect(self._dropped)

    def read(self) -> None:
        """Read what is handed out to the author."""
        project, author, person = self._session.project, self._session.author, self._session.person
        if author.kind is AuthorKind.MODEL:
            self._have([])
            return
        name = person if author.name == GOLD else author.name
        self._desk.tasks.read(
            lambda: _handed_out(project, name, gold=author.name == GOLD),
            self._have,
            lambda error: self._desk.refuse(said(error)),
        )

    def _have(self, listed: list[Assignment]) -> None:
        changed = listed != self._listed or not self._pages.arranged(MINE)
        self._listed = listed
        if changed:
            self._arrange()

    def _arrange(self) -> None:
        pages = self._pages
        if not self._listed or self._session.author.name in self._all_for:
            self._end()
            return
        mine = {one.document: place for place, one in enumerate(self._listed)}
        pages.count(frozenset(mine), {one.document: one.due for one in self._listed if one.due})
        pages.queue.show_extra(MINE, tr("my pages"))
        pages.arrange(MINE, order=mine, only=frozenset(mine))

    def _end(self) -> None:
        pages = self._pages
        if pages.arranged(MINE):
            pages.count(None, {})
            pages.queue.show_extra(MINE, "")
            pages.arrange(MINE)

    def possible(self) -> bool:
        """Tell whether something is handed out to the author."""
        return bool(self._listed)

    def toggle(self) -> None:
        """List all pages, or the author's alone again."""
        self._all_for ^= {self._session.author.name}
        self._arrange()

    def _dropped(self, name: str) -> None:
        if name == MINE:
            self._all_for.add(self._session.author.name)
            self._arrange()

    # --- the next one, on demand -------------------------------------------------------------------

    def may_take(self) -> bool:
        """Tell whether a person is at work who may be given a page."""
        return self._session.editable and self._session.author.kind is AuthorKind.HUMAN

    def take(self) -> None:
        """Take the next page that waits for whoever is free, and open it; say so if there is none."""
        self._take(lambda: self._desk.tell(tr("no page waits for you")))

    def take_if_any(self) -> None:
        """Take the next page if one waits."""
        if self.may_take():
            self._take(lambda: None)

    def _take(self, none: Callable[[], None]) -> None:
        if self._taking:
            return
        self._taking = True
        project, author = self._session.project, self._session.author.name

        def have(taken: str | None) -> None:
            self._taking = False
            if taken is None:
                none()
            else:
                self._session.open(taken)
                self.read()

        def failed(error: Exception) -> None:
            self._taking = False
            self._desk.refuse(said(error))

        self._desk.tasks.ask(lambda: project.reviewing.next_page(author), have, failed)


def _handed_out(project: Project, name: str, *, gold: bool) -> list[Assignment]:
    from annotator.datasets.progress import open_to

    if gold:
        return project.reviewing.assignments(name, "adjudicate")
    return open_to(project, name)


MY_PAGES: Command[MyPages] = Command("go.mine", "My pages", "Find", MyPages.toggle, MyPages.possible)
TAKE_PAGE: Command[MyPages] = Command(
    "page.take", "Take the next page that waits", "Page", MyPages.take, MyPages.may_take
)
COMMANDS = (MY_PAGES, TAKE_PAGE)
