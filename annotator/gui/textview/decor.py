"""What is drawn on one paragraph: underlines, pills and labels, as positions without colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from . import offered
from .geometry import LANES, USUAL_ROOM, Metrics, Mode, Room
from .hit_test import Box, Part
from .lanes import assign_lanes, place_labels
from .page_layout import Page

if TYPE_CHECKING:
    from annotator.edits.offers import Offer


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of a mention or an event on one line; x from the text's left edge."""

    item: str
    line: int
    left: float
    right: float
    lane: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A label: what it is and a detail, cut to ``width`` when drawn."""

    item: str
    line: int
    left: float
    width: float
    name: str
    detail: str
    lane: int
    above: bool


@dataclass(frozen=True, slots=True)
class Link:
    """The dotted line between two fragments of one mention."""

    item: str
    line: int
    left: float
    right: float
    lane: int


@dataclass(slots=True)
class Decor:
    """All that is drawn on one paragraph."""

    mentions: list[Mark] = field(default_factory=list)
    events: list[Mark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    offers: dict[str, Offer] = field(default_factory=dict)
    """What is offered here, by the ids of the marks and tags that show it."""
    crowded: bool = False
    """Labels below and above words want the same place, as there is one row for both between two lines."""


Wanted = tuple[Mark, tuple[str, str], bool]
"""The mark a label belongs to, what it says, and whether it is to stand above the words."""


def mention_texts(mention: Mention, scheme: Scheme, names: Mapping[str, str]) -> tuple[str, str]:
    """Return a mention's label: its type, and its entity's name or the ISO value of its time."""
    detail = names.get(mention.entity, "") if mention.entity else ""
    if not detail:
        label = scheme.entity_types.get(mention.type)
        for name in label.attributes if label else ():
            if scheme.attributes[name].type == "timex" and name in mention.attributes:
                detail = mention.attributes[name]
    return mention.type, detail


def event_texts(event: Event, scheme: Scheme) -> tuple[str, str]:
    """Return an event's label: its type's name, and what is not as usual about it (planned, negative…)."""
    label = scheme.event_types.get(event.type)
    listed = scheme.attributes_of(event.type)
    shown = [a.briefly(event.attributes[a.id]) for a in listed if a.id in event.attributes]
    return (label.name if label else event.type), " · ".join(shown)


class DecorMaker:
    """Makes decor for paragraphs of one page; holds what all of them share."""

    def __init__(
        self, page: Page, scheme: Scheme, names: Mapping[str, str], name_font: QFontMetricsF
    ) -> None:
        """Take the page, the scheme and the entities' names by id."""
        self.page, self.scheme, self.names, self.fm = page, scheme, names, name_font
        self.offered: offered.Offered | None = None
        self.offers: dict[str, Offer] = {}
        """What the ghosts stand for that were made since something else was offered."""

    def make(self, index: int, annotations: AnnotationSet) -> Decor:
        """Return what is drawn on paragraph ``index``."""
        start, end = self.page.paragraphs.starts[index], self.page.paragraphs.ends[index]
        decor = Decor()
        if start == end:
            return decor
        asked = Range.at(start, end)
        mentions = annotations.mentions_in(asked)
        events = annotations.events_in(asked)
        for ghost, offer in self._ghosts(annotations, asked):
            decor.offers[ghost.id] = self.offers[ghost.id] = offer
            if isinstance(ghost, Mention):
                mentions.append(ghost)
            else:
                events.append(ghost)
        mention_lanes = assign_lanes(
            (f.start, f.end, m.id) for m in mentions for f in m.span.fragments if f.overlaps(asked)
        )
        event_lanes = assign_lanes(
            (f.start, f.end, e.id) for e in events for f in e.span.fragments if f.overlaps(asked)
        )
        first: dict[str, Mark] = {}
        for mention in mentions:
            marks = self._marks(index, mention, mention_lanes[mention.id])
            decor.mentions += marks
            decor.links += _links(marks) if mention.span.discontinuous else []
            if mention.span.start >= start and marks:
                first[mention.id] = marks[0]
        for event in events:
            marks = self._marks(index, event, event_lanes[event.id])
            decor.events += marks
            if event.span.start >= start and marks:
                first[event.id] = marks[0]
        below = [(first[m.id], self._texts(m, decor)) for m in mentions if m.id in first]
        above = [(first[e.id], self._texts(e, decor)) for e in events if e.id in first]
        backwards = self.page.laid(index).right_to_left
        bridges = [Mark(link.item, link.line, link.left, link.right, link.lane) for link in decor.links]
        wanted = [(mark, texts, False) for mark, texts in below] + [
            (mark, texts, True) for mark, texts in above
        ]
        if self.page.metrics_of(index).room.apart:
            decor.tags += self._tags([one for one in wanted if not one[2]], decor, bridges, backwards)
            decor.tags += self._tags([one for one in wanted if one[2]], decor, bridges, backwards)
        else:
            decor.tags += self._tags(wanted, decor, bridges, backwards)
        return decor

    def _ghosts(self, annotations: AnnotationSet, asked: Range) -> list[tuple[Mention | Event, Offer]]:
        """Return what is offered where mentions and events are made; roles alone have no place."""
        if self.offered is None or self.page.metrics.mode is not Mode.ENTITIES:
            return []
        listed = self.offered.between(annotations, asked)
        return [(offered.ghost_of(one), one) for one in listed if one.argument is None]

    def _texts(self, item: Mention | Event, decor: Decor) -> tuple[str, str]:
        if (offer := decor.offers.get(item.id)) is not None:
            return offered.texts(offer, self.scheme)
        if isinstance(item, Mention):
            return mention_texts(item, self.scheme, self.names)
        return event_texts(item, self.scheme)

    def _marks(self, index: int, item: Mention | Event, lane: int) -> list[Mark]:
        return [
            Mark(item.id, line, left, right, lane)
            for fragment in item.span.fragments
            for line, left, right in self.page.rectangles(index, fragment.start, fragment.end)
        ]

    def _tags(
        self, wanted: Sequence[Wanted], decor: Decor, bridges: list[Mark], backwards: bool
    ) -> list[Tag]:
        """Place labels: those below a line and those above the next one are in one row, if both are given."""
        rows: dict[int, list[tuple[float, float, Wanted]]] = {}
        full = self.page.metrics.text_width
        for one in wanted:
            mark, texts, above = one
            width = self.fm.horizontalAdvance((" · " if above else " ").join(filter(None, texts))) + 3
            left = full - mark.right if backwards else mark.left
            rows.setdefault(mark.line - above, []).append((left, width, one))
        deepest = _by_line(decor.mentions + bridges)
        found: list[Tag] = []
        for row in rows.values():
            row.sort(key=lambda entry: (entry[0], entry[2][0].lane))
            decor.crowded |= _crowded(row)
            places = place_labels([(left, width) for left, width, _ in row], full + 6)
            for place, (_, _, (mark, texts, above)) in zip(places, row, strict=True):
                if place is None:
                    continue
                left = full - place[0] - place[1] if backwards else place[0]
                lane = 0 if above else _depth(deepest[mark.line], left, left + place[1])
                found.append(Tag(mark.item, mark.line, left, place[1], texts[0], texts[1], lane, above))
        return found


def _crowded(row: Sequence[tuple[float, float, Wanted]]) -> bool:
    """Tell whether a label above words and one below others want the same place in a row."""
    free = {False: float("-inf"), True: float("-inf")}
    for left, width, (_, _, above) in row:
        if left < free[not above]:
            return True
        free[above] = max(free[above], left + width)
    return False


def room_for(decor: Decor) -> Room:
    """Return the room for what is drawn: a lane more than there are, and one row or two for labels."""
    deepest = max((mark.lane for mark in decor.mentions), default=0)
    return Room(max(USUAL_ROOM.lanes, min(deepest + 2, LANES)), decor.crowded)


def _links(marks: list[Mark]) -> list[Link]:
    return [
        Link(a.item, a.line, min(a.right, b.right), max(a.left, b.left), a.lane)
        for a, b in pairwise(marks)
        if a.line == b.line
    ]


def _by_line(marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    lines: dict[int, list[Mark]] = {}
    for mark in marks:
        lines.setdefault(mark.line, []).append(mark)
    return lines


def _depth(marks: Iterable[Mark], left: float, right: float) -> int:
    """Return the deepest lane in use between two x: labels go below it."""
    return max((min(m.lane, LANES - 1) for m in marks if m.left < right and m.right > left), default=0)


def boxes(decor: Decor, metrics: Metrics, y: int) -> list[Box]:
    """Return what can be clicked on a paragraph that starts at height ``y`` of the page."""
    x, found = metrics.text_left, []
    for mark in decor.mentions:
        if mark.item in decor.offers:
            continue  # the words under a dashed pill are words: they are selected as ever
        top = y + mark.line * metrics.pitch
        lane = top + metrics.lane_y(mark.lane)
        left, right = x + mark.left, x + mark.right
        found.append(Box(left, lane, right, lane + metrics.lane_step, mark.item, Part.UNDERLINE))
        found.append(Box(left, top + metrics.word_top, right, top + metrics.lane_top, mark.item, Part.WORDS))
    for mark in decor.events:
        if mark.item in decor.offers:
            continue
        top = y + mark.line * metrics.pitch
        left, right = x + mark.left - 3, x + mark.right + 3
        found.append(
            Box(left, top + metrics.word_top, right, top + metrics.word_bottom, mark.item, Part.PILL)
        )
    for tag in decor.tags:
        top = y + tag.line * metrics.pitch
        base = top + (metrics.event_label_baseline if tag.above else metrics.label_baseline(tag.lane))
        left = x + tag.left
        part = Part.GHOST if tag.item in decor.offers else Part.LABEL
        found.append(Box(left, base - metrics.label_px, left + tag.width, base + 2, tag.item, part))
    return found
