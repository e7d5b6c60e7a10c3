"""From a suggestion to the edit of a model's set: checked by the scheme's rules, or refused by place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.domain import items, rules
from annotator.domain.changes import Edit
from annotator.domain.confidence import noted
from annotator.domain.ids import fresh_id
from annotator.domain.ranges import Range, Span
from annotator.edits import verbs
from annotator.edits.differences import changes

from . import values
from .errors import Error, told

if TYPE_CHECKING:
    from annotator.domain.annotation_set import AnnotationSet
    from annotator.domain.scheme import Scheme

_Item = items.Segment | items.Mention | items.Event | items.Relation
_Asked = values.Segment | values.Mention | values.Event
_LONGEST = 40  # characters of a text in a message
_ADVICE = "nothing was stored; mend it and suggest again"


@dataclass(frozen=True, slots=True)
class Known:
    """What a suggestion may use of a project: its labels, and the ids of entities and event clusters."""

    scheme: Scheme
    entities: Collection[str]
    clusters: Collection[str]


def replacing(current: AnnotationSet, known: Known, asked: values.Suggestion, file: str, page: str) -> Edit:
    """Return the edit that makes a model's set say what is suggested, and nothing else.

    What is suggested as before keeps its id, so that it stays rejected where it was. Raises Error, with the
    place, for a range outside the text, a text that does not stand there, a label or link that the scheme
    does not allow, and segments that overlap.
    """
    made = _Page(current, known, file, page)
    made.segments(asked.segments)
    made.mentions(asked.mentions)
    made.events(asked.events)
    made.relations(asked.relations)
    after = made.whole(asked.flags)
    others = len(after.mentions) + len(after.events) + len(after.relations)
    verb = verbs.SUGGEST if not others else verbs.SUGGEST_ALL if after.segments else verbs.SUGGEST_ITEMS
    count = {"suggester": current.author.name, "n": len(after.segments) + others}
    return Edit(verb, count, tuple(changes(current, after)))


class _Page:
    """The set as it is to be, item by item; ids that a suggestion gives are replaced by stored ones."""

    def __init__(self, current: AnnotationSet, known: Known, file: str, page: str) -> None:
        self._current, self._known, self._scheme = current, known, known.scheme
        self._file, self._page = file, page
        self._segments: dict[str, items.Segment] = {}
        self._mentions: dict[str, items.Mention] = {}
        self._events: dict[str, items.Event] = {}
        self._relations: dict[str, items.Relation] = {}
        self._notes: dict[str, items.Note] = {}
        self._named: dict[str, str] = {}
        self._there = {
            _looks(one): one.id
            for of in (current.segments, current.mentions, current.events, current.relations)
            for one in of.values()
        }
        self._said: set[tuple[object, ...]] = set()
        self._so_far = current.unchecked(mentions=self._mentions, events=self._events)

    @contextmanager
    def _at(self, what: str, number: int) -> Iterator[str]:
        """Say where something is that cannot be stored."""
        place = f"{self._page}, {what} {number + 1}"
        with told(self._file, place, _ADVICE):
            yield place

    def _error(self, reason: str, place: str = "") -> Error:
        return Error(reason, file=self._file, place=place or self._page, advice=_ADVICE)

    def segments(self, asked: Iterable[values.Segment]) -> None:
        """Put segments in."""
        for number, one in enumerate(asked):
            with self._at("segment", number) as place:
                stretch = self._range(one.start, one.end, place)
                self._require_text(one.text, self._current.text[one.start : one.end], place)
                rules.require_segment_kind(self._scheme, one.kind, one.article)
                made = items.Segment("", stretch, one.kind, one.article)
                stored = self._id(made, one, place)
                self._segments[stored] = replace(made, id=stored)
        for left, right in pairwise(sorted(self._segments.values(), key=lambda one: one.range)):
            if right.range.start < left.range.end:
                raise self._error(f"the segments {_shown(left.range)} and {_shown(right.range)} overlap")

    def mentions(self, asked: Iterable[values.Mention]) -> None:
        """Put mentions in."""
        for number, one in enumerate(asked):
            with self._at("mention", number) as place:
                made = items.Mention("", self._span(one, place), one.type, dict(one.attributes), one.entity)
                rules.require_mention(self._scheme, self._current.text, made)
                if one.entity is not None and one.entity not in self._known.entities:
                    raise self._error(f"the project has no entity {one.entity}", place)
                stored = self._id(made, one, place)
                self._mentions[stored] = replace(made, id=stored)

    def events(self, asked: Iterable[values.Event]) -> None:
        """Put events in, then what fills their roles, which may be an event that comes later."""
        stored: list[tuple[str, values.Event]] = []
        for number, one in enumerate(asked):
            with self._at("event", number) as place:
                made = items.Event("", self._span(one, place), one.type, dict(one.attributes), one.cluster)
                if one.cluster is not None and one.cluster not in self._known.clusters:
                    raise self._error(f"the project has no event cluster {one.cluster}", place)
                here = self._id(made, one, place)
                self._events[here] = replace(made, id=here)
                stored.append((here, one))
        for number, (here, one) in enumerate(stored):
            with self._at("event", number):
                arguments = tuple(
                    items.Argument(each.role, self._named.get(each.target, each.target))
                    for each in one.arguments
                )
                self._events[here] = replace(self._events[here], arguments=arguments)
                rules.require_event(self._scheme, self._so_far, self._events[here])

    def relations(self, asked: Iterable[values.Relation]) -> None:
        """Put relations in."""
        for number, one in enumerate(asked):
            with self._at("relation", number) as place:
                source, target = (self._named.get(end, end) for end in (one.source, one.target))
                rules.require_relation(self._scheme, self._so_far, one.type, source, target)
                made = items.Relation("", one.type, source, target)
                stored = self._id(made, None, place)
                self._relations[stored] = replace(made, id=stored)

    def whole(self, flags: frozenset[str]) -> AnnotationSet:
        """Return the set. Raises Error for a page flag that the scheme does not have."""
        if unknown := sorted(flags - set(self._scheme.page_flags)):
            raise self._error(f"the scheme has no page flag {unknown[0]}")
        made = self._current.unchecked(
            segments=self._segments, mentions=self._mentions, events=self._events,
            relations=self._relations, notes=self._notes,
        )  # fmt: skip
        return replace(made, flags=flags)

    def _id(self, made: _Item, asked: _Asked | None, place: str) -> str:
        """Return the id under which an item is stored, and note what is said of it."""
        looks = _looks(made)
        if looks in self._said:
            raise self._error("the same is suggested twice", place)
        self._said.add(looks)
        stored = self._there.get(looks) or fresh_id()
        if asked is None:
            return stored
        if asked.id and self._named.setdefault(asked.id, stored) != stored:
            raise self._error(f"the id {asked.id} is there twice", place)
        if note := noted(asked.confidence, asked.note):
            self._notes[stored] = items.Note(stored, note)
        return stored

    def _range(self, start: int, end: int, place: str) -> Range:
        length = len(self._current.text)
        if not 0 <= start < end <= length:
            raise self._error(f"[{start}, {end}) is no stretch of a text of {length} code points", place)
        return Range.at(start, end)

    def _span(self, one: values.Mention | values.Event, place: str) -> Span:
        made = Span(tuple(self._range(start, end, place) for start, end in one.spans))
        self._require_text(one.text, made.surface(self._current.text), place)
        return made

    def _require_text(self, given: str, said: str, place: str) -> None:
        if given and given != said:
            advice = f"positions count code points, as Python's str does; {_ADVICE}"
            reason = f"the text there is {_short(said)}, not {_short(given)}"
            raise Error(reason, file=self._file, place=place, advice=advice)


def _looks(one: _Item) -> tuple[object, ...]:
    """Return what makes an item the same as one that was suggested before."""
    if isinstance(one, items.Segment):
        return "segment", one.range, one.kind, one.article
    if isinstance(one, items.Relation):
        return "relation", one.type, one.source, one.target
    return type(one).__name__, one.span, one.type


def _shown(one: Range) -> str:
    return f"[{one.start}, {one.end})"


def _short(text: str) -> str:
    return repr(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")
