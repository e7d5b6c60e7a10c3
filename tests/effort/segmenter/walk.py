"""A site that nobody has seen, annotated page by page in the real window, with the keys counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer

from annotator.assist.boundaries import Boundaries
from annotator.datasets.importing import ImportWish, import_paths
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Segment
from annotator.edits import taking
from annotator.gui.suggesting.page_suggestions import run_from
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from ..pages import GoldSegment, scheme
from ..planning import segment_plan
from ..window import strike, until, window_at
from .site import SitePage, site_pages

_MOST = 150  # keys for a page


@dataclass(frozen=True, slots=True)
class Walked:
    """What a page took: its number, how many segments it has, the keys that were pressed, how many it would
    have been without proposals, and the milliseconds from F5 to proposals (a clock's)."""

    page: int
    segments: int
    keys: Sequence[str]
    by_hand: int
    waited: float


class Walk:
    """Annotates a page with what F5 proposes, by the fewest keys; it never sets anything by itself."""

    def __init__(self, window: MainWindow, gold: Sequence[GoldSegment]) -> None:
        """Begin at the top of the page, in segments mode."""
        self.window, self.gold, self.keys = window, gold, list[str]()
        self.waited = 0.0
        self._kinds = window.session.scheme.segment_kinds
        self.press("F2")

    def press(self, *keys: str) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            strike(key)
            self.keys.append(key)
        assert len(self.keys) < _MOST, f"no way to the end of the page: {self.keys[-9:]}"

    @property
    def annotations(self) -> AnnotationSet:
        """Return what is on the page by now."""
        found = self.window.session.annotations
        assert found is not None
        return found

    def annotate(self) -> None:
        """Ask for proposals, and take or correct them from the top of the page to its end."""
        suggesting, began = self.window.suggesting, perf_counter()
        self.press("F5")
        until(lambda: suggesting.suggestion is not None and suggesting._job is None)
        self.waited = 1000 * (perf_counter() - began)
        for one in self.gold:
            while (place := self._missing(one)) is not None:
                self._label(one, place)
        made = [(s.range.start, s.range.end, s.kind, s.article) for s in self.annotations.segments_in_order()]
        assert made == [(one.start, one.end, one.kind, one.article) for one in self.gold]

    def finish(self) -> None:
        """Call the page done."""
        self.press("Ctrl+Return")
        session = self.window.session
        until(lambda: not session._line and session.database.idle())

    def _missing(self, one: GoldSegment) -> int | None:
        """Return where a segment's text has no label yet; None: it is there."""
        held = [its for its in self.annotations.segments_in_order() if its.range.start < one.end]
        reached = max((its.range.end for its in held), default=0)
        return None if reached >= one.end else max(one.start, reached)

    def _label(self, one: GoldSegment, place: int) -> None:
        suggestion = self.window.suggesting.suggestion
        assert suggestion is not None
        piece = taking.next_open(self.annotations, suggestion, place)
        if piece is None or piece.range.start > one.end or not self._within(piece, one):
            self._by_lines(one)
            return
        self._go(piece.range.start)
        run = run_from(self.annotations, suggestion, piece)
        doubtful = piece.id in suggestion.notes  # a run does not begin with it
        if len(run) > 1 and not doubtful and all(map(self._right, run)):
            self.press("'")
        elif self._right(piece):
            self.press("#")
        else:
            self.press(self._kinds[one.kind].key)

    def _by_lines(self, one: GoldSegment) -> None:
        """Select the lines of a segment, and label them."""
        place = self._missing(one)
        assert place is not None
        self._go(place)
        page = self.window.page
        while page.caret() < one.end:
            self.press("Ctrl+Shift+Down")
        self.press(self._kinds[one.kind].key)

    def _go(self, place: int) -> None:
        """Walk to a place by paragraphs, if the window has not gone there by itself."""
        page, text = self.window.page, self.window.page.text()
        while page.caret() != place and text[min(page.caret(), place) : max(page.caret(), place)].strip():
            self.press("Ctrl+Up" if page.caret() > place else "Ctrl+Down")

    def _right(self, piece: Segment) -> bool:
        return any(
            self._within(piece, one) and (piece.kind, piece.article) == (one.kind, one.article)
            for one in self.gold
        )

    @staticmethod
    def _within(piece: Segment, one: GoldSegment) -> bool:
        return one.start <= piece.range.start and piece.range.end <= one.end


def site_project(folder: Path, pages: Sequence[SitePage]) -> Path:
    """Make a project of a site's pages; none is begun."""
    for page in pages:
        (folder / f"page {page.number}.html").write_text(page.html, encoding="utf-8")
    path = folder / "site.annotator"
    with Project.create(path, scheme(), "Site") as project:
        report = import_paths(project, sorted(folder.glob("*.html")), ImportWish(processes=1))
        assert (report.imported, report.refused) == (len(pages), [])
    return path


def walked(folder: Path, count: int = 5, look: float = 0.0) -> list[Walked]:
    """Annotate a new site's pages one after the other, each finished before the next is begun.

    Each is looked at for some seconds before F5 is pressed.
    """
    pages = site_pages(count)
    path = site_project(folder, pages)
    with Project.open(path) as project:
        ids = [row.id for row in project.documents()]
    found = []
    for page, document in zip(pages, ids, strict=True):
        with window_at(path, document, folder) as window:
            text = window.page.text()
            gold = page.gold(text)
            walk = Walk(window, gold)
            _looked_at(look)
            walk.annotate()
            walk.finish()
        found.append(Walked(page.number, len(gold), walk.keys, by_hand(text, gold), walk.waited))
    return found


def _looked_at(seconds: float) -> None:
    """Let time pass as it does for a person: other threads get their share of it, as in no wait of QTest."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def by_hand(text: str, gold: Sequence[GoldSegment]) -> int:
    """Return the fewest keys that label and finish a page without proposals."""
    kinds, cut = scheme().segment_kinds, Boundaries(text)
    plans = [
        segment_plan(text, cut, one, kinds[one.kind].key, joins=not kinds[one.kind].apart) for one in gold
    ]
    return 2 + sum(len(plan) for plan in plans if plan is not None)
