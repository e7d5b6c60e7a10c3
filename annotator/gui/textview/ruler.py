"""The strip at the right: the whole page at a glance. Counts by row, kept up edit by edit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, islice, pairwise
from time import perf_counter

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from ..look.colours import Palette, segment_color
from .geometry import RULER
from .search_hits import NO_HITS, Hits

ROWS = 600
_SLICE = 0.005
"""Seconds for which items are counted in one go, so that a large set does not hold the window up."""
_LOT = 200
"""Items counted between two looks at the clock."""


class Ruler:
    """What stands where, in ``ROWS`` rows by position in the text (so no layout is needed to know)."""

    def __init__(self, annotations: AnnotationSet, scheme: Scheme) -> None:
        """Start counting; call ``count_more`` until it says there is no more."""
        self._scheme = scheme
        self._length = max(1, len(annotations.text))
        self._segments: defaultdict[int, dict[str, Segment]] = defaultdict(dict)
        self._marks: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._pending: Iterator[object] = chain(
            annotations.segments.values(), annotations.mentions.values(), annotations.events.values()
        )
        self._later: list[Change] = []
        self._done = False
        self._pixmap: QPixmap | None = None
        self._dirty: set[int] = set()
        self._over: QPixmap | None = None
        self._hits: Hits = NO_HITS
        self._hit: int | None = None
        self._bookmarks: tuple[int, ...] = ()

    def count_more(self) -> bool:
        """Count items for some milliseconds; tell whether any are left. Nothing is drawn before all are."""
        end = perf_counter() + _SLICE
        while not self._done:
            lot = list(islice(self._pending, _LOT))
            for item in lot:
                self._count(item, 1)
            if len(lot) < _LOT:
                self._done, self._pixmap = True, None
                self.change(self._later)
            elif perf_counter() >= end:
                return True
        return False

    def change(self, changes: Iterable[Change]) -> None:
        """Follow an edit."""
        if not self._done:
            self._later += changes
            return
        for change in changes:
            self._count(change.before, -1)
            self._count(change.after, 1)

    def set_hits(self, hits: Hits, current: Range | None) -> None:
        """Mark what a search found, and the hit the person is at."""
        if hits is not self._hits:
            self._hits, self._over = hits, None
        self._hit = current.start if current is not None else None

    def set_bookmarks(self, positions: Iterable[int]) -> None:
        """Mark bookmarks."""
        self._bookmarks, self._over = tuple(positions), None

    def hit_rows(self) -> list[int]:
        """Return the rows with a hit; one question a row, however many hits there are."""
        if self._hits is NO_HITS:
            return []
        edges = [-(-row * self._length // ROWS) for row in range(ROWS + 1)]
        found = ((row, self._hits.between(low, high)) for row, (low, high) in enumerate(pairwise(edges)))
        return [row for row, hits in found if any(True for _ in hits)]

    def row(self, position: int) -> int:
        """Return the row of a position."""
        return min(ROWS - 1, position * ROWS // self._length)

    def position(self, share: float) -> int:
        """Return the position a share (0 … 1) of the strip's height stands for."""
        return int(max(0.0, min(1.0, share)) * self._length)

    def _count(self, item: object, by: int) -> None:
        if isinstance(item, Segment):
            for row in range(self.row(item.range.start), self.row(item.range.end - 1) + 1):
                if by > 0:
                    self._segments[row][item.id] = item
                else:
                    self._segments[row].pop(item.id, None)
                self._dirty.add(row)
        elif isinstance(item, Mention | Event):
            row = self.row(item.span.start)
            self._marks[row][item.type] += by
            self._dirty.add(row)

    # --- drawing -----------------------------------------------------------------------------------

    def draw(self, painter: QPainter, area: QRectF, palette: Palette, first: int, last: int) -> None:
        """Draw the strip; ``first`` and ``last`` are the positions in sight."""
        ratio = painter.device().devicePixelRatioF()
        wanted = round(area.height() * ratio)
        if self._pixmap is None or self._pixmap.height() != wanted:
            self._pixmap = QPixmap(round(area.width() * ratio), wanted)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(QColor(palette.strip))
            self._dirty = {*self._segments, *self._marks}
        self._update(area, palette)
        painter.drawPixmap(area.topLeft(), self._pixmap)
        top = area.top() + area.height() * first / self._length
        height = max(6.0, area.height() * (last - first) / self._length)
        view = QColor(palette.view)
        view.setAlpha(46)
        frame = QRectF(area.left(), top, area.width(), height)
        painter.fillRect(frame, view)
        view.setAlpha(150)
        painter.fillRect(QRectF(area.left(), top, 1.5, height), view)
        self._draw_over(painter, area, palette, ratio)

    def _draw_over(self, painter: QPainter, area: QRectF, palette: Palette, ratio: float) -> None:
        """Draw hits and bookmarks from a picture of their own: they change apart from what is labelled."""
        if self._hits is NO_HITS and not self._bookmarks:
            return
        wanted = round(area.height() * ratio)
        if self._over is None or self._over.height() != wanted:
            self._over = self._drawn_over(round(area.width() * ratio), wanted, ratio, area, palette)
        painter.drawPixmap(area.topLeft(), self._over)
        if self._hit is not None:
            y = area.top() + self.row(self._hit) * area.height() / ROWS
            painter.fillRect(QRectF(area.left(), y - 1.5, area.width(), 4), QColor(palette.hit_mark_now))

    def _drawn_over(self, width: int, height: int, ratio: float, area: QRectF, palette: Palette) -> QPixmap:
        made = QPixmap(width, height)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter, step = QPainter(made), area.height() / ROWS
        try:
            for row in self.hit_rows():
                at = QRectF(2, row * step, RULER - 4, max(2.0, step))
                painter.fillRect(at, QColor(palette.hit_mark))
            for position in self._bookmarks:
                y = self.row(position) * step
                flag = QRectF(0, y - 2, 6, 5)
                painter.fillRect(flag, QColor(palette.bookmark))
        finally:
            painter.end()
        return made

    def _update(self, area: QRectF, palette: Palette) -> None:
        if not self._done or not self._dirty or self._pixmap is None:
            return
        # A mark is taller than a row, so the neighbours are drawn again with it.
        height = area.height() / ROWS
        reach = int(3 / max(height, 0.1)) + 1
        rows = sorted({r for d in self._dirty for r in range(max(0, d - reach), min(ROWS, d + reach + 1))})
        painter, colors = QPainter(self._pixmap), dict[str, QColor]()
        try:
            for row in rows:
                self._segment_row(painter, row, height, palette, colors)
            for row in rows:
                self._mark_row(painter, row, height, palette)
        finally:
            painter.end()
        self._dirty.clear()

    def _segment_row(
        self, painter: QPainter, row: int, height: float, palette: Palette, colors: dict[str, QColor]
    ) -> None:
        """Draw a row; ``colors`` keeps those of the segments that were met, as one fills many rows."""
        top = row * height
        painter.fillRect(QRectF(0, top, RULER, height + 0.6), QColor(palette.strip))
        if segments := self._segments.get(row):
            segment = next(reversed(segments.values()))
            color = colors.get(segment.id)
            if color is None:
                share = 1.0 if self._scheme.is_content(segment.kind) else 0.45
                color = palette.mixed(segment_color(palette, self._scheme, segment), share)
                colors[segment.id] = color
            painter.fillRect(QRectF(2, top, 3, height + 0.6), color)

    def _mark_row(self, painter: QPainter, row: int, height: float, palette: Palette) -> None:
        if not (marks := self._marks.get(row)):
            return
        kinds = [kind for kind, count in marks.items() if count > 0]
        events = [kind for kind in kinds if kind in self._scheme.event_types]
        mentions = [kind for kind in kinds if kind in self._scheme.entity_types]
        for found, left in ((mentions, 6.5), (events, 11.0)):
            if found:
                top = max(found, key=lambda kind: (marks[kind], kind))
                label = self._scheme.entity_types.get(top) or self._scheme.event_types[top]
                painter.fillRect(QRectF(left, row * height, 4, max(2.0, height)), palette.label(label.color))

    def forget_colors(self) -> None:
        """Draw everything again: the theme changed."""
        self._pixmap = self._over = None
