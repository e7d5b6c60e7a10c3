"""All that one author says about one document, as one immutable value with an index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from . import messages
from .changes import Change, Edit, Kind
from .errors import EditError
from .items import Author, Bookmark, Decision, Event, Item, Mention, Note, Rejection, Relation, Segment, State
from .range_index import Entry, RangeIndex
from .ranges import Range

T = TypeVar("T", Segment, Mention, Event)

_FIELDS = {
    Kind.SEGMENT: "segments",
    Kind.MENTION: "mentions",
    Kind.EVENT: "events",
    Kind.RELATION: "relations",
    Kind.NOTE: "notes",
    Kind.BOOKMARK: "bookmarks",
    Kind.DECISION: "decisions",
}
_PLACED = (Kind.SEGMENT, Kind.MENTION, Kind.EVENT)


def _entries(item: Item) -> list[Entry]:
    """Return where an item lies: one entry a fragment."""
    if isinstance(item, Segment):
        return [(item.range.start, item.range.end, item.id)]
    if isinstance(item, Mention | Event):
        return [(fragment.start, fragment.end, item.id) for fragment in item.span.fragments]
    return []


@dataclass(frozen=True, slots=True)
class AnnotationSet:
    """Segments, mentions, events, relations, notes, bookmarks and page flags of one author on one text.

    A gold set also holds the ``decisions`` that it came of; ``rejected`` names items of other sets that the
    author does not want to take.

    The mappings go from id to item; ``segments_in_order`` and the ``…_at``/``…_in`` methods answer by
    position through an index that is kept up in O(log n) by ``applied``. ``revision`` counts the edits,
    ``left_out`` the things that an import could not take into the set.
    """

    id: str
    document: str
    text: str = field(repr=False)
    author: Author
    state: State = State.TODO
    revision: int = 0
    segments: Mapping[str, Segment] = field(default_factory=dict)
    mentions: Mapping[str, Mention] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    relations: Mapping[str, Relation] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    bookmarks: Mapping[str, Bookmark] = field(default_factory=dict)
    rejected: frozenset[Rejection] = frozenset()
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    left_out: int = 0
    _index: dict[Kind, RangeIndex] = field(default_factory=dict, repr=False, compare=False)

    def _where(self, kind: Kind) -> RangeIndex:
        """Return the index of a kind, built when it is first asked for: a set may only be passed on."""
        if kind not in self._index:
            entries = (entry for item in self.of(kind).values() for entry in _entries(item))
            self._index[kind] = RangeIndex(entries)
        return self._index[kind]

    def build_indexes(self) -> None:
        """Build what answers by position now, where nobody waits for it, instead of at the first question."""
        for kind in _PLACED:
            self._where(kind)

    def of(self, kind: Kind) -> Mapping[str, Item]:
        """Return the items of one kind by id."""
        return cast("Mapping[str, Item]", getattr(self, _FIELDS[kind]))

    def find(self, item_id: str) -> tuple[Kind, Item] | None:
        """Return the kind and the item with an id, or None. Notes have no id of their own, and a bookmark
        is a place, no label: neither is found here.
        """
        for kind in (Kind.MENTION, Kind.EVENT, Kind.SEGMENT, Kind.RELATION):
            if (item := self.of(kind).get(item_id)) is not None:
                return kind, item
        return None

    # --- by position -------------------------------------------------------------------------------

    def segments_in_order(self) -> Iterator[Segment]:
        """Yield the segments in text order."""
        return (self.segments[entry[2]] for entry in self._where(Kind.SEGMENT))

    def segments_in(self, asked: Range) -> list[Segment]:
        """Return the segments that share a character with a range, in text order."""
        return self._overlapping(Kind.SEGMENT, asked, self.segments)

    def mentions_in(self, asked: Range) -> list[Mention]:
        """Return the mentions with a fragment that overlaps a range, each once, in text order."""
        return self._overlapping(Kind.MENTION, asked, self.mentions)

    def events_in(self, asked: Range) -> list[Event]:
        """Return the events whose trigger overlaps a range, each once, in text order."""
        return self._overlapping(Kind.EVENT, asked, self.events)

    def segment_at(self, position: int) -> Segment | None:
        """Return the segment that holds the character at a position."""
        found = self.segments_in(Range.at(position, position + 1))
        return found[0] if found else None

    def segment_before(self, position: int) -> Segment | None:
        """Return the last segment that starts before a position."""
        entry = self._where(Kind.SEGMENT).last_before(position)
        return self.segments[entry[2]] if entry else None

    def segment_from(self, position: int) -> Segment | None:
        """Return the first segment that starts at or after a position."""
        entry = self._where(Kind.SEGMENT).next_from(position)
        return self.segments[entry[2]] if entry else None

    def neighbours(self, kind: Kind, position: int) -> tuple[Item | None, Item | None]:
        """Return the nearest items of a placed kind that start before, and after, a position."""
        index, items = self._where(kind), self.of(kind)
        before, after = index.last_before(position), index.next_from(position + 1)
        return (items[before[2]] if before else None, items[after[2]] if after else None)

    def entries_in(self, kind: Kind, asked: Range) -> list[Entry]:
        """Return the raw ``(start, end, id)`` entries, one a fragment, that overlap a range; for painting."""
        return self._where(kind).overlapping(asked.start, asked.end)

    def _overlapping(self, kind: Kind, asked: Range, items: Mapping[str, T]) -> list[T]:
        found = self._where(kind).overlapping(asked.start, asked.end)
        return [items[item_id] for item_id in dict.fromkeys(entry[2] for entry in found)]

    def bookmarks_in_order(self) -> list[Bookmark]:
        """Return the bookmarks in text order."""
        return sorted(self.bookmarks.values(), key=lambda one: (one.position, one.id))

    # --- what refers to what -----------------------------------------------------------------------

    def events_with_argument(self, target: str) -> list[Event]:
        """Return the events that have the item as an argument."""
        return [e for e in self.events.values() if any(a.target == target for a in e.arguments)]

    def relations_of(self, end: str) -> list[Relation]:
        """Return the relations from or to a mention or event."""
        return [r for r in self.relations.values() if end in (r.source, r.target)]

    def placed(self, item_id: str) -> Mention | Event | None:
        """Return the mention or event with an id, or None."""
        return self.mentions.get(item_id) or self.events.get(item_id)

    def note_on(self, target: str) -> str:
        """Return the note on an item ("" for the page), or the empty string."""
        note = self.notes.get(target)
        return note.text if note else ""

    # --- change ------------------------------------------------------------------------------------

    def applied(self, edit: Edit) -> AnnotationSet:
        """Return the set after an edit. Raises EditError, and changes nothing, if it does not fit.

        Changes to entities and event clusters belong to the project and pass through.
        """
        work = _Work(self)
        for change in edit.changes:
            work.apply(change)
        return work.result()

    def unchecked(self, **fields: object) -> AnnotationSet:
        """Return a copy with fields replaced and the index built anew (for loading, not for editing)."""
        return replace(self, _index={}, **fields)  # type: ignore[arg-type]  # replace itself checks the names


class _Work:
    """The state of one ``applied`` call: copies a mapping the first time it is written to."""

    def __init__(self, base: AnnotationSet) -> None:
        self.base = base
        self.items: dict[Kind, dict[str, Item]] = {}
        self.index = {kind: base._where(kind) for kind in _PLACED}
        self.state, self.flags, self.rejected = base.state, base.flags, base.rejected
        self.left_out = base.left_out

    def apply(self, change: Change) -> None:
        if change.kind in _FIELDS:
            self._item(change)
        elif change.kind is Kind.STATE:
            if self.state != change.before:
                raise EditError(messages.STATE_CHANGED, state=self.state, expected=change.before)
            self.state = State(cast("str", change.after))
        elif change.kind is Kind.FLAG:
            self.flags = self.flags | {change.id} if change.after else self.flags - {change.id}
        elif change.kind is Kind.REJECTION:
            self._rejection(change)
        elif change.kind is Kind.LEFT_OUT:
            if self.left_out != change.before:
                raise _not_as_expected(change)
            self.left_out = cast("int", change.after)

    def _rejection(self, change: Change) -> None:
        gone = {one for one in (change.before,) if isinstance(one, Rejection)}
        come = {one for one in (change.after,) if isinstance(one, Rejection)}
        if not gone <= self.rejected or come & self.rejected:
            raise _not_as_expected(change)
        self.rejected = (self.rejected - gone) | come

    def _item(self, change: Change) -> None:
        if change.kind not in self.items:
            items = self.base.of(change.kind)
            # A dict from which something was deleted is copied eight times faster by its own method.
            self.items[change.kind] = items.copy() if isinstance(items, dict) else dict(items)
        mine = self.items[change.kind]
        if mine.get(change.id) != change.before:
            raise _not_as_expected(change)
        if change.before is not None:
            del mine[change.id]
        if change.after is not None:
            mine[change.id] = cast("Item", change.after)
        if change.kind in _PLACED:
            self._place(change)

    def _place(self, change: Change) -> None:
        index = self.index[change.kind]
        gone = _entries(cast("Item", change.before)) if change.before is not None else []
        come = _entries(cast("Item", change.after)) if change.after is not None else []
        if gone != come:
            for entry in gone:
                index = index.removed(entry)
            for entry in come:
                index = index.added(entry)
        self.index[change.kind] = index

    def result(self) -> AnnotationSet:
        fields = {_FIELDS[kind]: items for kind, items in self.items.items()}
        return replace(
            self.base,
            revision=self.base.revision + 1,
            state=self.state,
            flags=self.flags,
            rejected=self.rejected,
            left_out=self.left_out,
            _index=dict(self.index),
            **fields,  # type: ignore[arg-type]  # _FIELDS ties each kind to the mapping of its own items
        )


def _not_as_expected(change: Change) -> EditError:
    return EditError(messages.ITEM_CHANGED, item=messages.item(change.kind), id=change.id or None)


def filled(base: AnnotationSet, items: Iterable[Item]) -> AnnotationSet:
    """Return a set with items put in as they are, unchecked; for loading from a store or a file."""
    mappings: dict[str, dict[str, Item]] = {name: dict(base.of(kind)) for kind, name in _FIELDS.items()}
    kinds = {
        Segment: "segments", Mention: "mentions", Event: "events", Relation: "relations", Note: "notes",
        Bookmark: "bookmarks", Decision: "decisions",
    }  # fmt: skip
    for item in items:
        mappings[kinds[type(item)]][item.id] = item
    return base.unchecked(**mappings)
