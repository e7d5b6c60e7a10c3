"""A whole text in display paragraphs, laid out where it is looked at; where each position stands."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import sub

from PySide6.QtGui import QFontMetricsF

from .geometry import TOP, Metrics, Room, estimated_lines
from .heavy_words import HeavyWords
from .paragraph_layout import LaidParagraph, is_right_to_left, page_font
from .paragraphs import HeightIndex, Paragraphs, cut_at, split_text

_OPENING = 2000  # code points that tell the direction of a page
KEPT = 160
"""Laid-out paragraphs kept, least recently used go first."""
_SAMPLE = 4000


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a position stands: paragraph, line in it, and pixels from the page's left and top."""

    paragraph: int
    line: int
    x: float
    y: int


class Page:
    """Layout of one text at one width. ``y`` counts from the top of the page, not of the viewport."""

    def __init__(self, text: str, metrics: Metrics) -> None:
        """Split the text and estimate every height; nothing is laid out yet."""
        self.text = text
        # A paragraph without letters (figures, a button of signs) runs as the page does.
        self._runs_backwards = is_right_to_left(text[:_OPENING])
        self.paragraphs: Paragraphs = split_text(text)
        self._uncut, self._cuts = self.paragraphs, tuple[int, ...]()
        self._laid: OrderedDict[int, LaidParagraph] = OrderedDict()
        self._folded: dict[int, bool] = {}  # paragraph → it shows the fold's line (else: nothing)
        self.needed: Callable[[int], Room] | None = None
        """Tells what room a paragraph needs; asked when it is laid out, so that nothing moves afterwards."""
        self._rooms: dict[int, Room] = {}
        self._measures: dict[Room, Metrics] = {}
        self._outgrown: set[int] = set()
        self._known: dict[Metrics, HeightIndex] = {}  # what heights are by the measures, while folds stay
        self.metrics = metrics
        self._set_column()
        self._set_pitch()

    def set_metrics(self, metrics: Metrics) -> None:
        """Take other measures: heights are estimated anew; lines break anew if column or face differ."""
        before, self.metrics = self.metrics, metrics
        if (before.text_px, before.family, before.text_width) != (
            metrics.text_px,
            metrics.family,
            metrics.text_width,
        ):
            self._set_column()
        self._set_pitch()

    def _set_column(self) -> None:
        self.font, self.heavy_words = page_font(self.metrics), HeavyWords()
        sample = self.text[:_SAMPLE].replace("\n", " ") or "x"
        self._advance = QFontMetricsF(self.font).horizontalAdvance(sample) / len(sample)
        self._share = self._advance * 1.03 / self.metrics.text_width
        self._laid.clear()
        self._known.clear()

    def _set_pitch(self) -> None:
        metrics = self.metrics
        self._rooms, self._outgrown, self._measures = {}, set(), {metrics.room: metrics}
        if metrics not in self._known:
            heights = self._estimates()
            for index, head in self._folded.items():
                heights[index] = metrics.pitch if head else 0
            self._known[metrics] = HeightIndex(heights)
        self.heights = self._known[metrics]

    def _estimates(self) -> list[int]:
        """Return an estimate for every paragraph; by length from a table, as a page may have 600,000."""
        parts, text = self.paragraphs, self.text
        longest = max(map(sub, parts.ends, parts.starts))
        pitch, gap, blank, share = self.metrics.pitch, self.metrics.gap, self.metrics.blank, self._share
        table = [max(1, -int(-length * share // 1)) * pitch + gap for length in range(longest + 1)]
        table[0] = blank
        heights = [
            table[end - start] if end - start > 40 or not text[start:end].isspace() else blank
            for start, end in zip(parts.starts, parts.ends, strict=True)
        ]
        index = parts.tails.find(0)
        while index >= 0:
            if not self.is_blank(index):
                heights[index] -= gap
            index = parts.tails.find(0, index + 1)
        return heights

    def _estimate(self, start: int, end: int, tail: int) -> int:
        length, metrics = end - start, self.metrics
        if not length or (length <= 40 and self.text[start:end].isspace()):
            return metrics.blank
        return metrics.paragraph_height(
            estimated_lines(length, self._advance, metrics.text_width), bool(tail)
        )

    @property
    def height(self) -> int:
        """The page's height with the white above and below."""
        return self.heights.total + 2 * TOP

    def top(self, index: int) -> int:
        """Return where a paragraph starts."""
        return TOP + self.heights.before(index)

    def paragraph_at(self, y: int) -> int:
        """Return the paragraph that is shown at a height; the nearest one if none is."""
        return self.heights.find(max(0, y - TOP))

    # --- paragraphs --------------------------------------------------------------------------------

    def laid(self, index: int) -> LaidParagraph:
        """Return a paragraph's layout, and set its true height if it is made now."""
        found = self._laid.get(index)
        if found is None:
            found = self._lay_out(index)
        else:
            self._laid.move_to_end(index)
        if self.metrics.grows and index not in self._rooms:
            self._rooms[index] = self.metrics.room  # what is needed is found out from the layout
            if self.needed is not None and not self.is_blank(index):
                self._rooms[index] = self.needed(index)
        if found.placed is not (wanted := self.metrics_of(index)):
            found.place(wanted)
            self.heights.set(index, self._height(index, found))
        return found

    def metrics_of(self, index: int) -> Metrics:
        """Return the measures of a paragraph: the page's, unless its lines have more room."""
        room = self._rooms.get(index)
        if room is None:
            return self.metrics
        if room not in self._measures:
            self._measures[room] = self.metrics.in_room(room)
        return self._measures[room]

    def outgrow(self, indexes: Iterable[int]) -> None:
        """Note that paragraphs may need other room now; they get it once they are out of sight."""
        self._outgrown |= self._rooms.keys() & set(indexes)

    def make_room(self, first: int, last: int) -> None:
        """Let what is outside the paragraphs in sight, ``first`` to ``last``, have the room it needs now."""
        for index in [one for one in self._outgrown if not first <= one <= last]:
            self._outgrown.discard(index)
            self._rooms.pop(index, None)

    def _lay_out(self, index: int) -> LaidParagraph:
        start, end = self.paragraphs.starts[index], self.paragraphs.ends[index]
        head = self.paragraphs.head(index)
        whole = self.text[self.paragraphs.starts[head] : self.paragraphs.ends[head]]
        backwards = is_right_to_left(whole, self._runs_backwards)
        made = LaidParagraph(self.text[start:end], self.font, self.metrics, backwards)
        self._laid[index] = made
        if len(self._laid) > KEPT:
            self._laid.popitem(last=False)
        self.heights.set(index, self._height(index, made))
        return made

    def _height(self, index: int, laid: LaidParagraph) -> int:
        if index in self._folded:
            return self.metrics.pitch if self._folded[index] else 0
        if self.is_blank(index):
            return self.metrics.blank
        metrics = self.metrics_of(index)
        return metrics.paragraph_height(laid.line_count, bool(self.paragraphs.tails[index]))

    def is_blank(self, index: int) -> bool:
        """Tell whether a paragraph is empty or a little white space: it is drawn as a gap."""
        start, end = self.paragraphs.starts[index], self.paragraphs.ends[index]
        return end == start or (end - start <= 40 and self.text[start:end].isspace())

    def visible(self, top: int, bottom: int) -> Iterator[tuple[int, int]]:
        """Yield ``(paragraph, its y)`` for what is shown between two heights, laying it out on the way."""
        index = self.paragraph_at(top)
        y = self.top(index)
        while y < bottom and index < len(self.paragraphs):
            if index not in self._folded:
                self.laid(index)
            if self.heights[index]:
                yield index, y
            y += self.heights[index]
            index += 1

    # --- folding -----------------------------------------------------------------------------------

    def cut(self, places: Sequence[int]) -> None:
        """Cut display paragraphs at places within a line, ascending, and join what was cut before."""
        if (places := tuple(places)) == self._cuts:
            return
        edges = zip(self.paragraphs.starts, self.paragraphs.ends, strict=True)
        heights = dict(zip(edges, self.heights, strict=True))
        for index in self._folded:
            heights.pop((self.paragraphs.starts[index], self.paragraphs.ends[index]), None)
        rooms = {
            (self.paragraphs.starts[i], self.paragraphs.ends[i]): room for i, room in self._rooms.items()
        }
        self._cuts, self._folded = places, {}
        self.paragraphs = cut_at(self._uncut, places)
        self._laid.clear()
        self._outgrown.clear()
        self._rooms = {
            index: room
            for (start, end), room in rooms.items()
            if self.paragraphs.ends[index := self.paragraphs.at(start)] == end
        }
        parts = zip(self.paragraphs.starts, self.paragraphs.ends, self.paragraphs.tails, strict=True)
        known = heights.get
        self.heights = HeightIndex([known((s, e)) or self._estimate(s, e, tail) for s, e, tail in parts])
        self._known = {self.metrics: self.heights}

    def set_folds(self, folds: dict[int, bool]) -> None:
        """Hide paragraphs: those mapped to True show one line for the fold, the others nothing."""
        before, self._folded = self._folded, folds
        self._known = {self.metrics: self.heights}
        for index in {*before, *folds}:
            if index in folds:
                self.heights.set(index, self.metrics.pitch if folds[index] else 0)
            else:
                self._laid.pop(index, None)
                self.laid(index)

    def folded(self, index: int) -> bool:
        """Tell whether a paragraph is hidden in a fold."""
        return index in self._folded

    def at(self, position: int) -> int:
        """Return the paragraph a position is shown in; where a fold within a line begins, the one before."""
        index = self.paragraphs.at(position)
        if (
            index in self._folded
            and index > 0
            and index - 1 not in self._folded
            and position == self.paragraphs.starts[index] == self.paragraphs.ends[index - 1]
        ):
            return index - 1
        return index

    # --- positions ---------------------------------------------------------------------------------

    def spot(self, position: int, upstream: bool = False) -> Spot:
        """Return where the caret at a position stands; ``y`` is the top of its line."""
        index = self.at(position)
        if (
            upstream
            and index > 0
            and position == self.paragraphs.starts[index] == self.paragraphs.ends[index - 1]
        ):
            index -= 1
        if index in self._folded:
            return Spot(index, 0, 0.0, self.top(index))
        laid = self.laid(index)
        inside = min(position, self.paragraphs.ends[index]) - self.paragraphs.starts[index]
        line = laid.line_of(inside, upstream)
        x = laid.caret_x(inside, line, upstream)
        return Spot(index, line, x, self.top(index) + line * self.line_pitch(index))

    def line_pitch(self, index: int) -> int:
        """Return the distance of a paragraph's lines."""
        return self.metrics.blank if self.is_blank(index) else self.metrics_of(index).pitch

    def position_at(self, x: float, y: int) -> tuple[int, bool]:
        """Return the position nearest to a point of the page, and whether it is meant upstream."""
        index = self.paragraph_at(y)
        start = self.paragraphs.starts[index]
        if index in self._folded:
            return (start if x < self.metrics.text_width / 2 else self._end_of_fold(index)), False
        laid = self.laid(index)
        line = max(0, min((y - self.top(index)) // self.line_pitch(index), laid.line_count - 1))
        return self.on_line(index, line, x)

    def _end_of_fold(self, index: int) -> int:
        """Return where what is folded at a paragraph ends: the fold's line has it all."""
        while self._folded.get(index + 1) is False:
            index += 1
        return self.paragraphs.ends[index]

    def on_line(self, index: int, line: int, x: float) -> tuple[int, bool]:
        """Return the position on a line nearest to ``x`` (from the text's left edge)."""
        inside, upstream = self.laid(index).position_at(x, line)
        return self.paragraphs.starts[index] + inside, upstream

    def line_edges(self, position: int, upstream: bool) -> tuple[int, int]:
        """Return the positions of the start and the end of the line a position is shown on."""
        spot = self.spot(position, upstream)
        start = self.paragraphs.starts[spot.paragraph]
        if spot.paragraph in self._folded:
            return start, self.paragraphs.ends[spot.paragraph]
        laid = self.laid(spot.paragraph)
        low, high = laid.line_range(spot.line)
        if spot.line + 1 < laid.line_count:
            line = self.text[start + low : start + high]
            high -= len(line) - len(line.rstrip())
        return start + low, start + max(low, high)

    def lines_between(self, first: int, last: int, about: int) -> int:
        """Return how many lines two paragraphs and those between them have that say something.

        ``about`` is returned where there are too many to lay them all out.
        """
        if last - first > KEPT // 2:
            return about
        shown = (index for index in range(first, last + 1) if index not in self._folded)
        return sum(self.laid(index).line_count for index in shown if not self.is_blank(index))

    def next_line(self, spot: Spot, by: int) -> tuple[int, int] | None:
        """Return the ``(paragraph, line)`` one display line below (1) or above (-1), or None at the edge."""
        index, line = spot.paragraph, spot.line + by
        if index not in self._folded and 0 <= line < self.laid(index).line_count:
            return index, line
        index += by
        while 0 <= index < len(self.paragraphs):
            if index not in self._folded:
                return index, 0 if by > 0 else self.laid(index).line_count - 1
            index += by
        return None

    def rectangles(self, index: int, start: int, end: int) -> list[tuple[int, float, float]]:
        """Return ``(line, left, right)`` of the part of ``[start, end)`` that a paragraph shows."""
        low, high = self.paragraphs.starts[index], self.paragraphs.ends[index]
        first, last = max(start, low) - low, min(end, high) - low
        return self.laid(index).rectangles(first, last) if first < last else []
