"""Where the items of an annotation set stand on a newer text: old place, new place, how sure, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Argument, Event, Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.sentences import Message, message

from . import messages, segments
from .confidence import SURE, Confidence, Verdict, weakest
from .text_map import TextMap

THRESHOLD = 0.9
"""What is less sure than that is doubtful."""


class Sort(StrEnum):
    """What is carried over."""

    SEGMENT = "segment"
    MENTION = "mention"
    EVENT = "event"
    ARGUMENT = "argument"
    RELATION = "relation"
    NOTE = "note"
    BOOKMARK = "bookmark"
    FLAG = "flag"


class Fate(StrEnum):
    """What became of an item."""

    MOVED = "moved"
    DOUBTFUL = "doubtful"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class CarriedItem:
    """An item of the old set. ``old`` and ``new`` are its places, in code points; no new one: it is gone.

    Attributes, and what a mention or event refers to, go with it. ``id`` is that of the old item; of an
    argument, that of its event, and ``argument`` says which. Notes and flags of the page have no place.
    """

    sort: Sort
    id: str
    old: tuple[Range, ...]
    new: tuple[Range, ...]
    confidence: float
    reason: Message = field(hash=False)
    argument: Argument | None = None

    @property
    def key(self) -> tuple[Sort, str, Argument | None]:
        """What names the item among the others."""
        return self.sort, self.id, self.argument

    def fate(self, threshold: float = THRESHOLD) -> Fate:
        """Return what became of it, if what is at least that sure counts as moved."""
        if not self.confidence:
            return Fate.GONE
        return Fate.MOVED if self.confidence >= threshold else Fate.DOUBTFUL


@dataclass(frozen=True, slots=True)
class CarryPlan:
    """The old set, the new text, and what became of every item: segments first, then by place."""

    old: AnnotationSet
    text: str = field(repr=False)
    items: tuple[CarriedItem, ...]

    def counts(self, threshold: float = THRESHOLD) -> Mapping[Fate, int]:
        """Return how many items moved, are doubtful and are gone."""
        fates = [one.fate(threshold) for one in self.items]
        return {fate: fates.count(fate) for fate in Fate}


def plan(old: AnnotationSet, text: str) -> CarryPlan:
    """Return where the items of a set stand on another text. Cost: n log n of the texts, and the items.

    Decisions and rejections speak of other sets on the old page: they stay there.
    """
    return CarryPlan(old, text, tuple(_Planning(old, text).items()))


class _Planning:
    def __init__(self, old: AnnotationSet, text: str) -> None:
        self.old, self.same = old, old.text == text
        self.texts = TextMap(old.text, text)
        self.judge = Confidence(self.texts)
        self.found: dict[str, CarriedItem] = {}
        """Segments, mentions, events and relations by id."""

    def items(self) -> Iterator[CarriedItem]:
        for segment in self.old.segments_in_order():
            ranges, verdict = [segment.range], SURE
            if not self.same:
                ranges, verdict = segments.landed(self.texts, self.judge, segment.range)
            yield self._noted(Sort.SEGMENT, segment.id, (segment.range,), tuple(ranges), verdict)
        spans: list[Mention | Event] = [*self.old.mentions.values(), *self.old.events.values()]
        for one in sorted(spans, key=lambda item: (item.span, item.id)):
            sort = Sort.MENTION if isinstance(one, Mention) else Sort.EVENT
            yield self._noted(sort, one.id, one.span.fragments, *self._span(one.span))
        yield from self._arguments()
        for relation in self.old.relations.values():
            ends = [self.found.get(one) for one in (relation.source, relation.target)]
            yield self._noted(Sort.RELATION, relation.id, *self._hanging(ends))
        yield from self._rest()

    def _noted(
        self, sort: Sort, item: str, old: tuple[Range, ...], new: tuple[Range, ...], verdict: Verdict
    ) -> CarriedItem:
        found = self.found[item] = CarriedItem(sort, item, old, new, verdict.confidence, verdict.reason)
        return found

    def _span(self, span: Span) -> tuple[tuple[Range, ...], Verdict]:
        if self.same:
            return span.fragments, SURE
        landed = [self.texts.landing(fragment) for fragment in span.fragments]
        ranges = [one for one in landed if one is not None]
        if len(ranges) < len(landed):
            torn = bool(ranges) or any(self._kept(one) for one in span.fragments)
            return (), Verdict(0.0, message(messages.TORN) if torn else self.judge.gone)
        if any(a.end > b.start for a, b in pairwise(ranges)):
            return (), Verdict(0.0, message(messages.TORN))
        verdicts = [self.judge.of(*pair) for pair in zip(span.fragments, ranges, strict=True)]
        return tuple(ranges), weakest(verdicts)

    def _kept(self, fragment: Range) -> bool:
        first, last = self.texts.between(fragment.start, fragment.end)
        return first < last

    def _arguments(self) -> Iterator[CarriedItem]:
        for event in sorted(self.old.events.values(), key=lambda event: (event.span, event.id)):
            for argument in event.arguments:
                hanging = self._hanging([self.found[event.id], self.found.get(argument.target)])
                old, new, verdict = hanging
                yield CarriedItem(
                    Sort.ARGUMENT, event.id, old, new, verdict.confidence, verdict.reason, argument
                )

    def _hanging(self, on: list[CarriedItem | None]) -> tuple[tuple[Range, ...], tuple[Range, ...], Verdict]:
        """Return places and verdict of what hangs on others: it is as sure as the least of them."""
        there = [one for one in on if one is not None]
        old = tuple(place for one in there for place in one.old[:1])
        if len(there) < len(on):
            return old, (), Verdict(0.0, self.judge.gone)
        least = weakest([Verdict(one.confidence, one.reason) for one in there])
        if least.confidence < 1:
            least = Verdict(least.confidence, message(messages.BELONGS, reason=least.reason))
        new = tuple(place for one in there for place in one.new[:1]) if least else ()
        return old, new, least

    def _rest(self) -> Iterator[CarriedItem]:
        page = SURE if self.same else self._page()
        for note in self.old.notes.values():
            on = self.found.get(note.target)
            places = self._hanging([on]) if note.target else ((), (), page)
            old, new, verdict = places
            yield CarriedItem(Sort.NOTE, note.id, old, new, verdict.confidence, verdict.reason)
        for bookmark in self.old.bookmarks_in_order():
            yield self._bookmark(bookmark.id, bookmark.position)
        for flag in sorted(self.old.flags):
            yield CarriedItem(Sort.FLAG, flag, (), (), page.confidence, page.reason)

    def _page(self) -> Verdict:
        """Return how sure what is said of a page as a whole is: as much of it as is the same."""
        longer = max(len(self.texts.old), len(self.texts.new), 1)
        share = sum(piece.length for piece in self.texts.pieces) / longer
        return Verdict(round(max(share, 0.001), 3), message(messages.MOSTLY, percent=int(100 * share)))

    def _bookmark(self, item: str, position: int) -> CarriedItem:
        old = Range.at(position, position)
        if self.same:
            return CarriedItem(Sort.BOOKMARK, item, (old,), (old,), SURE.confidence, SURE.reason)
        at_end = position == len(self.texts.old)
        one = Range.at(position - 1, position) if at_end else Range.at(position, position + 1)
        there = self.texts.landing(one) if one.end else None
        if there is None:
            return CarriedItem(Sort.BOOKMARK, item, (old,), (), 0.0, self.judge.gone)
        place = there.end if at_end else there.start
        verdict = self.judge.of(one, there)
        new = Range.at(place, place)
        return CarriedItem(Sort.BOOKMARK, item, (old,), (new,), verdict.confidence, verdict.reason)
