"""Annotation sets: their items against text, scheme and each other, and the columns that repeat something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from sqlalchemy import Table, select

from annotator.domain import messages as of_domain
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import GOLD, Bookmark, Decision, Event, Item, Mention, Segment
from annotator.domain.messages import item as word
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message
from annotator.edits import messages as of_edits

from .. import bundle_checks, rows
from .. import messages as of_store
from ..search_words import folded_surface
from ..tables import ARGUMENT, CLUSTER, ENTITY, EVENT, MENTION
from ..values import Finding
from . import messages
from .look import Look

_LINKS = (
    ("mentions", "entity", MENTION.c.entity, ENTITY),
    ("events", "cluster", EVENT.c.cluster, CLUSTER),
)


def of_set(look: Look, annotations: AnnotationSet, row: Any) -> Iterator[Finding]:
    """Look at a set that can be read; ``row`` is its row."""
    place = (annotations.document, annotations.author.name)
    yield from _items(look, annotations)
    yield from _dangling(look, annotations)
    stored = {name: getattr(row, name) for name in ("articles", "mentions", "events")}
    if stored != rows.counts(annotations):
        counted = _pairs(rows.counts(annotations))
        said = message(of_store.COUNTS, listed=_pairs(stored), counted=counted)
        yield look.found("counts", said, *place)
    yield from _columns(look, annotations)
    if annotations.decisions and annotations.author.name != GOLD:
        yield look.found("decision-not-gold", message(messages.DECISION_NOT_GOLD), *place)
    if look.scheme is not None:
        found = {str(said): said for said in _unknown(annotations, look.scheme)}
        yield from (look.found("unknown-label", said, *place) for _, said in sorted(found.items()))


def _items(look: Look, annotations: AnnotationSet) -> Iterator[Finding]:
    length, place = len(annotations.text), (annotations.document, annotations.author.name)
    ids: Counter[str] = Counter()
    for kind, item in rows.all_items(annotations):
        end = _end(item)
        if end > length or (isinstance(item, Bookmark) and item.position < 0):
            said = message(of_store.ITEM_OUTSIDE, item=word(kind), id=item.id, end=end, length=length)
            yield look.found("span-outside", said, *place)
        ids[item.id] += kind.value in _NAMED
    for item_id, times in ids.items():
        if times > 1:
            yield look.found("id-twice", message(messages.ID_TWICE, id=item_id), *place)
    for left, right in pairwise(annotations.segments_in_order()):
        if left.range.overlaps(right.range):
            said = message(of_store.SEGMENTS_OVERLAP, first=left.id, second=right.id)
            yield look.found("segments-overlap", said, *place)


_NAMED = frozenset(("segment", "mention", "event", "relation"))
"""Kinds whose ids a note or an argument can name, so that one id must be one item."""


def _dangling(look: Look, annotations: AnnotationSet) -> Iterator[Finding]:
    place = (annotations.document, annotations.author.name)
    for _, missing in bundle_checks.dangling(annotations, annotations.events.values(), ()):
        yield look.found("dangling-argument", missing, *place)
    for _, missing in bundle_checks.dangling(annotations, (), annotations.relations.values()):
        yield look.found("dangling-relation", missing, *place)
    for target in lost_notes(annotations):
        yield look.found("dangling-note", message(of_store.NOTE_DANGLES, target=target), *place)


def lost_notes(annotations: AnnotationSet) -> list[str]:
    """Return on what notes are that is not in the set."""
    return [target for target in annotations.notes if target and annotations.find(target) is None]


def _columns(look: Look, annotations: AnnotationSet) -> Iterator[Finding]:
    """Look at columns beside spans, by which items are found, and at the order of arguments."""
    place = (annotations.document, annotations.author.name)
    spans: tuple[tuple[Table, Mapping[str, Mention | Event]], ...]
    spans = ((MENTION, annotations.mentions), (EVENT, annotations.events))
    for table, items in spans:
        if not items:
            continue
        columns = (table.c.id, table.c.start, table.c.end, table.c.surface)
        query = select(*columns).where(table.c.set_id == annotations.id)
        for item_id, start, end, surface in look.connection.execute(query):
            span = items[item_id].span
            if surface != folded_surface(span.surface(annotations.text)):
                yield look.found("surface", message(messages.SURFACE, item=item_id), *place)
            if (start, end) != (int(span.start), int(span.end)):
                said = message(messages.SPAN_COLUMNS, item=item_id, start=start, end=end)
                yield look.found("span-columns", said, *place)
    if annotations.events:
        asked = select(ARGUMENT.c.event_id, ARGUMENT.c.position).where(ARGUMENT.c.set_id == annotations.id)
        order: dict[str, list[int]] = {}
        for row in look.rows(asked):
            order.setdefault(row.event_id, []).append(row.position)
        for event_id, numbers in sorted(order.items()):
            if sorted(numbers) != list(range(len(numbers))):
                yield look.found("argument-order", message(messages.ARGUMENT_ORDER, id=event_id), *place)


def _pairs(counts: Mapping[str, int]) -> list[str]:
    return [f"{name} {count}" for name, count in counts.items()]


def _end(item: Item) -> int:
    if isinstance(item, Segment | Decision):
        return item.range.end
    if isinstance(item, Bookmark):
        return item.position
    return item.span.end if isinstance(item, Mention | Event) else 0


def _unknown(annotations: AnnotationSet, scheme: Scheme) -> Iterator[Message]:
    """Yield each label that the scheme does not have."""
    mentions, events = annotations.mentions.values(), annotations.events.values()
    for segment in annotations.segments.values():
        if segment.kind not in scheme.segment_kinds:
            yield message(of_domain.NO_KIND, kind=segment.kind)
    for relation in annotations.relations.values():
        if relation.type not in scheme.relation_types:
            yield message(of_domain.NO_RELATION_TYPE, relation=relation.type)
    for flag in annotations.flags - set(scheme.page_flags):
        yield message(of_edits.NO_FLAG, flag=flag)
    for mention in mentions:
        if mention.type not in scheme.entity_types:
            yield message(of_domain.NO_ENTITY_TYPE, type=mention.type)
    for event in events:
        if (known := scheme.event_types.get(event.type)) is None:
            yield message(of_domain.NO_EVENT_TYPE, type=event.type)
            continue
        for argument in event.arguments:
            if known.role(argument.role) is None:
                yield message(of_domain.NO_ROLE, event=event.type, role=argument.role)
    placed: list[Mention | Event] = [*mentions, *events]
    for item in placed:
        allowed = {attribute.id for attribute in scheme.attributes_of(item.type)}
        for name in item.attributes.keys() - allowed:
            yield message(of_domain.NO_ATTRIBUTE, type=item.type, attribute=name)


def of_shared(look: Look) -> Iterator[Finding]:
    """Look at entities and event clusters, and at items that refer to one that is gone."""
    for row in look.rows(select(ENTITY).order_by(ENTITY.c.id)):
        if look.scheme is not None and row.type is not None and row.type not in look.scheme.entity_types:
            yield Finding("unknown-label", row.id, message(of_domain.NO_ENTITY_TYPE, type=row.type))
    for table in (ENTITY, CLUSTER):
        for row in look.rows(select(table.c.id, table.c.name, table.c.made_by).order_by(table.c.id)):
            if not row.name.strip():
                yield Finding("nameless", row.id, message(messages.NAMELESS, id=row.id))
            if row.made_by is not None and row.made_by not in look.authors:
                said = message(messages.MADE_BY_NOBODY, name=row.name, author=row.made_by)
                yield Finding("made-by", row.id, said)
    for _, _, link, table in _LINKS:
        known = select(table.c.id)
        lost = select(link).where(link.is_not(None), link.not_in(known)).distinct().order_by(link)
        for missing in look.connection.execute(lost).scalars().all():
            yield Finding("link-lost", missing, message(messages.LINK_LOST, id=missing))
