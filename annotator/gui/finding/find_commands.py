"""Finding: the search in the page and the one in the project take turns at the keys for next and previous."""

from __future__ import annotations

from ..commands.command import Command
from ..desk import Desk
from .bookmarks import Bookmarks
from .go_to_page import GoToPage, Pages
from .page_search import PageSearch
from .project_search import ProjectSearch


class Finding:
    """The search in the page, the one in the project, bookmarks, and going to a page by its name."""

    def __init__(self, desk: Desk, project: ProjectSearch, pages: Pages) -> None:
        """Make the overlays; they are hidden. ``project`` is the search in the project, in its panel."""
        self.session, self.project = desk.session, project
        self.page = PageSearch(desk)
        self.bookmarks = Bookmarks(desk)
        self.go_to = GoToPage(desk, pages)
        self.page.opened.connect(self._page_search_opened)

    def _page_search_opened(self) -> None:
        self.project.used_last = False

    def possible(self) -> bool:
        """Tell whether there is a page to look in."""
        return self.session.annotations is not None

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1), of the search that was used last."""
        if self.project.used_last and not self.page.bar.isVisible():
            self.project.step(by)
        else:
            self.page.step(by)


FIND: Command[Finding] = Command(
    "find.page",
    "Find in the page…",
    "Find",
    lambda finding: finding.page.open(),
    Finding.possible,
    keys=("Ctrl+F",),
    typed=("/",),
)
NEXT_HIT: Command[Finding] = Command(
    "find.next",
    "Next hit",
    "Find",
    lambda finding: finding.step(1),
    Finding.possible,
    keys=("Ctrl+G",),
)
PREVIOUS_HIT: Command[Finding] = Command(
    "find.previous",
    "Previous hit",
    "Find",
    lambda finding: finding.step(-1),
    Finding.possible,
    keys=("Ctrl+Shift+G",),
)
COMMANDS = (FIND, NEXT_HIT, PREVIOUS_HIT)
