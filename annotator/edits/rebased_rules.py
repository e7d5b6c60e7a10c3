"""What an edit that fits item by item may still break together with what was done elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Bookmark, Event, Item, Mention, Relation, Segment
from annotator.domain.messages import item
from annotator.domain.rules import require_event, require_mention, require_relation, require_segment_kind
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message

from . import messages

NOTED = (Kind.SEGMENT, Kind.MENTION, Kind.EVENT, Kind.RELATION)
"""What a note can be on."""
_ITEMS = (*NOTED, Kind.NOTE, Kind.BOOKMARK)


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that is broken, and the item by which it is."""

    reason: Message
    kind: Kind
    id: str


def faults(after: AnnotationSet, scheme: Scheme, net: Iterable[Change]) -> Iterator[Fault]:
    """Yield what is broken where an edit touched a set; ``net``: one change an item, ``after``: the set then.

    The cost goes with the edit; events and relations are all read only when a mention or event goes or
    changes its type.
    """
    for change in net:
        there = after.of(change.kind).get(change.id) if change.kind in _ITEMS else None
        if there is not None:
            yield from _of(after, scheme, change.kind, there)
        elif change.id in after.notes and change.kind in NOTED:
            yield Fault(message(messages.NOTED_GONE), Kind.NOTE, change.id)
        if change.kind in (Kind.MENTION, Kind.EVENT) and _type(change.before) != _type(there):
            yield from _hanging_on(after, scheme, change)


def _type(value: object) -> str | None:
    return value.type if isinstance(value, Mention | Event) else None


def _of(after: AnnotationSet, scheme: Scheme, kind: Kind, there: Item) -> Iterator[Fault]:
    if (reason := _refused(after, scheme, there)) is not None:
        yield Fault(reason, kind, there.id)
    if isinstance(there, Segment):
        for other in after.segments_in(there.range):
            if other.id != there.id:
                yield Fault(message(messages.LABELLED_MEANWHILE, kind=other.kind), kind, other.id)
    elif (double := _double(after, there)) is not None:
        yield Fault(message(messages.MADE_MEANWHILE, item=item(kind)), kind, double)


def _refused(after: AnnotationSet, scheme: Scheme, there: Item) -> Message | None:
    """Return why the scheme or the set does not allow an item, or None."""
    try:
        if isinstance(there, Segment):
            require_segment_kind(scheme, there.kind, there.article)
        elif isinstance(there, Mention):
            require_mention(scheme, after.text, there)
        elif isinstance(there, Event):
            require_event(scheme, after, there)
        elif isinstance(there, Relation):
            require_relation(scheme, after, there.type, there.source, there.target)
        elif there.id and not isinstance(there, Bookmark) and after.find(there.id) is None:
            return message(messages.NOTED_GONE)
    except EditError as error:
        return error.message
    return None


def _double(after: AnnotationSet, there: Item) -> str | None:
    """Return the id of another item that says the very same: edits never make one twice."""
    alike: Iterable[Item] = ()
    if isinstance(there, Mention):
        alike = (
            m for m in after.mentions_in(there.span.hull) if (m.span, m.type) == (there.span, there.type)
        )
    elif isinstance(there, Event):
        alike = (e for e in after.events_in(there.span.hull) if (e.span, e.type) == (there.span, there.type))
    elif isinstance(there, Relation):
        ends = (there.type, there.source, there.target)
        alike = (r for r in after.relations_of(there.source) if (r.type, r.source, r.target) == ends)
    elif isinstance(there, Bookmark):
        alike = (b for b in after.bookmarks.values() if b.position == there.position)
    return next((one.id for one in alike if one.id != there.id), None)


def _hanging_on(after: AnnotationSet, scheme: Scheme, change: Change) -> Iterator[Fault]:
    """Yield the events and relations that do not allow what a mention or event has become."""
    hanging: tuple[tuple[Kind, list[Event] | list[Relation]], ...] = (
        (Kind.EVENT, after.events_with_argument(change.id)),
        (Kind.RELATION, after.relations_of(change.id)),
    )
    for kind, found in hanging:
        for one in found:
            if (reason := _refused(after, scheme, one)) is not None:
                yield Fault(reason, kind, one.id)
