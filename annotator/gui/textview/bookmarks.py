"""Where the bookmarks of a page stand: a ribbon each in the gutter, which can be clicked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF

from annotator.domain.items import Bookmark

from .gutter import BAR
from .hit_test import Box, Part
from .page_layout import Page

Shown = list[tuple[int, int]]
"""Paragraphs that are drawn, each with its height on the page."""
Ribbon = tuple[Bookmark, QRectF]
"""A bookmark with the rectangle of its ribbon on the page."""


class Ribbons:
    """Finds the ribbons in sight; the bookmarks are put in order once for each set."""

    def __init__(self) -> None:
        self._of: Mapping[str, Bookmark] = {}
        self._in_order: list[Bookmark] = []

    def _between(self, bookmarks: Mapping[str, Bookmark], low: int, high: int) -> list[Bookmark]:
        """Return the bookmarks at positions ``low … high`` (both included), in text order."""
        if bookmarks is not self._of:
            self._of = bookmarks
            self._in_order = sorted(bookmarks.values(), key=lambda one: (one.position, one.id))
        places = self._in_order
        first = bisect_left(places, low, key=lambda one: one.position)
        return places[first : bisect_right(places, high, key=lambda one: one.position)]

    def among(self, page: Page, bookmarks: Mapping[str, Bookmark], shown: Shown) -> list[Ribbon]:
        """Return the ribbons of the paragraphs shown."""
        if not shown or not bookmarks:
            return []
        metrics, tops = page.metrics, dict(shown)
        low, high = page.paragraphs.starts[shown[0][0]], page.paragraphs.ends[shown[-1][0]]
        size = max(9.0, 0.6 * metrics.text_px)
        found: list[Ribbon] = []
        for bookmark in self._between(bookmarks, low, high):
            index = page.at(bookmark.position)
            if index not in tops:
                continue
            y = tops[index]
            if not page.folded(index):
                spot = page.spot(bookmark.position)
                y = spot.y + (0 if page.is_blank(index) else round(page.metrics_of(index).word_top))
            left = metrics.bar_left + BAR + 10.0
            found.append((bookmark, QRectF(left, y, size * 0.75, size * 1.2)))
        return found


def boxes(ribbons: Sequence[Ribbon]) -> list[Box]:
    """Return the boxes of ribbons."""
    return [
        Box(area.left() - 2, area.top() - 2, area.right() + 2, area.bottom() + 2, one.id, Part.BOOKMARK)
        for one, area in ribbons
    ]
