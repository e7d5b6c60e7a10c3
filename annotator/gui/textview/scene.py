"""What a page view shows, without the widget: a page, its annotations, and what is cached of both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFontMetricsF

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from ..look.colours import LIGHT, Palette
from ..look.i18n import tr
from . import bookmarks, gutter
from . import decor as decoration
from .bookmarks import Ribbon, Ribbons, Shown
from .decor import Decor, DecorMaker
from .fold_line import FoldLine, run_together
from .geometry import Metrics, Mode, Room
from .ghosts import Ghosts, Together
from .hit_test import Box
from .offered import Offered
from .page_layout import KEPT, Page
from .paragraph_layout import label_font
from .paragraphs import covered, fold_edges
from .search_hits import NO_HITS, Hits
from .vote import Vote

if TYPE_CHECKING:
    from annotator.edits.offers import Offer

_WORD = re.compile(r"\S")


@dataclass(slots=True)
class State:
    """What the person has put where; positions are code points."""

    caret: int = 0
    upstream: bool = False
    selection: Range | None = None
    selected: str | None = None
    open_event: str | None = None  # its curves stay while something else is proposed for one of its roles
    mark: int | None = None
    caret_shown: bool = False
    stretch: Range | None = None
    hits: Hits = NO_HITS
    hit: Range | None = None
    grip: Range | None = None
    grip_end: bool = True
    lock: QColor | None = None
    lock_name: str = ""
    votes: tuple[Vote, ...] = ()
    offer: Offer | None = None
    """What is offered where the person is: of an event, its roles are drawn."""


class Scene:
    """A page with its annotations; makes what is drawn and what can be clicked."""

    def __init__(
        self, annotations: AnnotationSet, scheme: Scheme, metrics: Metrics, names: Mapping[str, str]
    ) -> None:
        """Take everything as it is; nothing is laid out before it is looked at."""
        self.annotations, self.scheme, self.names = annotations, scheme, names
        self.palette: Palette = LIGHT
        self.page = Page(annotations.text, metrics)
        self.page.needed = self._room_needed
        self.folded: set[str] = set()
        self.ghosts: Ghosts | None = None
        self._offered: Offered | None = None
        self._decors: dict[int, Decor] = {}
        self._ribbons = Ribbons()
        self._fonts()

    @property
    def metrics(self) -> Metrics:
        """The measures in use."""
        return self.page.metrics

    def _fonts(self) -> None:
        self.chip_measure = QFontMetricsF(label_font(self.metrics, bold=True))
        self._maker = DecorMaker(self.page, self.scheme, self.names, self.chip_measure)
        self._maker.offered = self._offered
        self._decors.clear()

    def set_metrics(self, metrics: Metrics) -> None:
        """Take other measures; what need not be laid out anew is not."""
        self.page.set_metrics(metrics)
        self._fonts()

    def ribbons(self, shown: Shown) -> list[Ribbon]:
        """Return the bookmarks of the paragraphs shown, each with its place."""
        return self._ribbons.among(self.page, self.annotations.bookmarks, shown)

    def set_offered(self, offered: Offered | None) -> None:
        """Show what is offered as mentions and events; lines get the room for it once out of sight."""
        self._offered = self._maker.offered = offered
        self._maker.offers.clear()
        self.page.outgrow(self._decors)
        self._decors.clear()

    def offered_in(self, asked: Range) -> list[Offer]:
        """Return what is offered in a range, roles too."""
        return self._offered.between(self.annotations, asked) if self._offered is not None else []

    def offer(self, ghost: str) -> Offer | None:
        """Return what a ghost among the mentions and events drawn stands for."""
        return self._maker.offers.get(ghost)

    def set_names(self, names: Mapping[str, str]) -> None:
        """Take other entity names, by entity id."""
        self.names = names
        self._fonts()

    # --- change ------------------------------------------------------------------------------------

    def refresh(self, annotations: AnnotationSet, changed: Iterable[Change]) -> set[int] | None:
        """Take the set after an edit and return the paragraphs to repaint (None: all in sight)."""
        old, self.annotations = self.annotations, annotations
        touched: set[int] = set()
        everything = False
        for change in changed:
            if change.kind in (Kind.SEGMENT, Kind.MENTION, Kind.EVENT):
                for value in (change.before, change.after):
                    touched |= self._paragraphs_of(value)
                everything |= change.kind is Kind.EVENT or change.id in self.folded
        for index in touched:
            self._decors.pop(index, None)
        self.page.outgrow(touched)
        if self.folded and any(old.segments.get(s) != annotations.segments.get(s) for s in self.folded):
            self.apply_folds()
            everything = True
        return None if everything else touched

    def _paragraphs_of(self, value: object) -> set[int]:
        if isinstance(value, Segment):
            fragments = [value.range]
        elif isinstance(value, Mention | Event):
            fragments = list(value.span.fragments)
        else:
            return set()
        at = self.page.paragraphs.at
        if isinstance(value, Segment):  # it may hold the whole page: only what has been drawn counts
            low, high = at(value.range.start), at(max(value.range.start, value.range.end - 1))
            return {low, high} | {index for index in self._decors if low < index < high}
        return {i for f in fragments for i in range(at(f.start), at(max(f.start, f.end - 1)) + 1)}

    def apply_folds(self) -> None:
        """Hide what lies in folded segments; a line is cut at the edges of one that lies within it."""
        there = self.annotations.segments
        self.folded = {item for item in self.folded if item in there and self.can_fold(there[item])}
        edges = (self.fold_range(self.annotations.segments[item]) for item in self.folded)
        self.page.cut(sorted({place for edge in edges for place in (edge.start, edge.end)}))
        folds: dict[int, bool] = {}
        for item in self.folded:
            hidden = self.foldable(self.annotations.segments[item])
            folds |= {index: index == hidden.start for index in hidden}
        self.page.set_folds(folds)
        self._decors.clear()

    def can_fold(self, segment: Segment) -> bool:
        """Tell whether a segment may be folded: boilerplate may, wherever it begins and ends."""
        if self.scheme.is_content(segment.kind) or not len(segment.range):
            return False
        return _WORD.search(self.page.text, segment.range.start, segment.range.end) is not None

    def fold_range(self, segment: Segment) -> Range:
        """Return what a fold of a segment hides."""
        return fold_edges(self.page.text, segment.range)

    def foldable(self, segment: Segment) -> range:
        """Return the paragraphs that a folded segment hides (none of content)."""
        if self.scheme.is_content(segment.kind):
            return range(0)
        return covered(self.page.paragraphs, self.page.text, self.fold_range(segment))

    def _within_line(self, hidden: range, segment: Segment) -> bool:
        """Tell whether a fold begins or ends inside a true paragraph."""
        parts, text, asked = self.page.paragraphs, self.page.text, segment.range
        first, last = parts.head(hidden[0]), parts.tail(hidden[-1])
        before = text[parts.starts[first] : asked.start]
        return bool(before.strip() or text[asked.end : parts.ends[last]].strip())

    def fold_line(self, index: int) -> FoldLine | None:
        """Return the line that stands for the fold whose first paragraph is ``index``."""
        start, end = self.page.paragraphs.starts[index], self.page.paragraphs.ends[index]
        for segment in self.annotations.segments_in(Range.at(start, max(start + 1, end))):
            if segment.id in self.folded:
                hidden = self.foldable(segment)
                kind = self.scheme.segment_kinds.get(segment.kind)
                name = kind.name if kind else segment.kind
                parts = self.page.paragraphs
                if self._within_line(hidden, segment):
                    much = tr("{n} characters", n=len(segment.range))
                else:
                    whole = (i for i in hidden if parts.tails[i] and not self.page.is_blank(parts.head(i)))
                    much = tr("{n} lines folded", n=sum(1 for _ in whole))
                words = run_together(self.page.text, parts, hidden)
                return FoldLine(f"▸ {name} · {much}", words, segment)
        return None

    # --- what is shown -----------------------------------------------------------------------------

    def decor(self, index: int) -> Decor:
        """Return what is drawn on a paragraph."""
        found = self._decors.get(index)
        if found is None:
            if len(self._decors) > 2 * KEPT:
                self._decors.clear()
            found = self._decors[index] = self._maker.make(index, self.annotations)
        return found

    def _room_needed(self, index: int) -> Room:
        """Return the room for what is annotated in a paragraph; its decor is kept if it was made for that."""
        made = self._maker.make(index, self.annotations)
        room = decoration.room_for(made)
        if room == self.metrics.room:
            self._decors[index] = made
        else:
            self._decors.pop(index, None)
        return room

    def held(self) -> gutter.Holder:
        """Return whose segments are shown: the set's, and where segments are made what is proposed."""
        if self.ghosts is None or self.metrics.mode is not Mode.SEGMENTS:
            return self.annotations
        return Together(self.annotations, self.ghosts)

    def gutter(self, top: int, bottom: int) -> tuple[list[gutter.Bar], list[gutter.Chip]]:
        """Return the bars and chips between two heights of the page."""
        above = max(0, top - 2 * self.metrics.pitch)
        shown = list(self.page.visible(above, bottom))
        proposed = self.ghosts if self.metrics.mode is Mode.SEGMENTS else None
        found = gutter.bars(self.page, self.held(), shown)
        in_sight = [bar for bar in found if bar.bottom > top]
        return found, gutter.chips(
            in_sight, self.metrics, self.scheme, self.chip_measure, top, self.can_fold, proposed
        )

    def boxes(self, top: int, bottom: int) -> list[Box]:
        """Return all that can be clicked between two heights of the page."""
        shown = list(self.page.visible(top, bottom))
        reading = self.metrics.reading
        made = [] if reading else gutter.boxes(self.gutter(top, bottom)[1])
        made += bookmarks.boxes(self.ribbons(shown))
        for index, y in shown:
            if not self.page.folded(index):
                made += [] if reading else decoration.boxes(self.decor(index), self.page.metrics_of(index), y)
            elif (line := self.fold_line(index)) is not None:
                made.append(gutter.fold_box(line.segment, self.metrics, y))
        return made

    def spans(self, item_id: str) -> tuple[Range, ...]:
        """Return where an item lies, empty if there is no such item."""
        found = self.annotations.find(item_id)
        if found is None:
            return ()
        item = found[1]
        if isinstance(item, Segment):
            return (item.range,)
        return item.span.fragments if isinstance(item, Mention | Event) else ()
