"""The commands that find and go, bound to the window's parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .bookmarks import Bookmarks
from .go_to_page import GoToPage
from .page_search import PageSearch

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


class Finding:
    """What the window needs for finding: the search in the page, bookmarks, going to a page by name."""

    def __init__(self, window: MainWindow) -> None:
        """Make the overlays; they are hidden."""
        self._window = window
        self.page = PageSearch(window)
        self.bookmarks = Bookmarks(window)
        self.go_to = GoToPage(window)

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1), of the search that was used last."""
        search = self._window.left.search
        if search.used_last and not self.page.bar.isVisible():
            search.step(by)
        else:
            self.page.step(by)

    def stop(self) -> None:
        """Wait for searches that run, as the window closes."""
        self.page.stop()
        self._window.left.search.stop()
        self._window.left.outline.stop()
        self._window.left.structure.stop()


def bind(window: MainWindow) -> None:
    """Make the parts and bind their commands."""
    registry, session, left = window.registry, window.session, window.left

    def there() -> bool:
        return session.annotations is not None

    def writable() -> bool:
        return there() and not session.read_only

    finding = window.finding = Finding(window)
    registry.bind("find.page", finding.page.open, there)
    registry.bind("find.next", lambda: finding.step(1), there)
    registry.bind("find.previous", lambda: finding.step(-1), there)
    registry.bind("find.project", lambda: left.turn_to("search"))
    registry.bind("go.page", finding.go_to.open)
    registry.bind("bookmark.set", finding.bookmarks.open, writable)
    registry.bind("bookmark.next", lambda: finding.bookmarks.go(1), there)
    registry.bind("bookmark.previous", lambda: finding.bookmarks.go(-1), there)
    registry.bind("view.annotations", lambda: left.toggle("annotations"))
    registry.bind("view.structure", lambda: left.toggle("structure"))
