"""Items to and from table rows. Core rows only: objects of the ORM cost some twenty times as much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, select

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Kind, Value
from annotator.domain.codec import span_from_json, vote_from_json
from annotator.domain.errors import EditError, fault_of
from annotator.domain.items import (
    NO_ATTRIBUTES,
    Argument,
    Attributes,
    Author,
    AuthorKind,
    Bookmark,
    Decision,
    Entity,
    Event,
    EventCluster,
    Item,
    Mention,
    Note,
    Outcome,
    Rejection,
    Relation,
    Segment,
    State,
)
from annotator.domain.ranges import Range, Span

from . import json_text, messages
from .errors import ProjectError
from .json_text import to_json, votes_to_json
from .search_words import folded_surface
from .tables import (
    ARGUMENT,
    AUTHOR,
    BOOKMARK,
    CLUSTER,
    DECISION,
    ENTITY,
    EVENT,
    FLAG,
    MENTION,
    NOTE,
    REJECTED,
    RELATION,
    SEGMENT,
    SET,
)

Values = dict[str, Any]

TABLES: dict[Kind, Table] = {
    Kind.SEGMENT: SEGMENT,
    Kind.MENTION: MENTION,
    Kind.EVENT: EVENT,
    Kind.RELATION: RELATION,
    Kind.NOTE: NOTE,
    Kind.BOOKMARK: BOOKMARK,
    Kind.DECISION: DECISION,
    Kind.ENTITY: ENTITY,
    Kind.CLUSTER: CLUSTER,
}
ITEM_KINDS = (
    Kind.SEGMENT, Kind.MENTION, Kind.EVENT, Kind.RELATION, Kind.NOTE, Kind.BOOKMARK, Kind.DECISION,
)  # fmt: skip


def now() -> str:
    """Return the wall clock as ISO 8601 in UTC; information only, nothing is ordered by it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def later(time: str) -> str:
    """Return the first time after another one, both as ``now`` gives them."""
    after = datetime.fromisoformat(time) + timedelta(milliseconds=1)
    return after.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def item_values(set_id: str, item: Item, text: str) -> Values:
    """Return the row of an item on a text, without an event's arguments."""
    match item:
        case Segment():
            start, end = int(item.range.start), int(item.range.end)
            return {
                "set_id": set_id, "id": item.id, "start": start, "end": end, "kind": item.kind,
                "article": item.article,
            }  # fmt: skip
        case Mention():
            return {"set_id": set_id, **_placed_values(item, text), "entity": item.entity}
        case Event():
            return {"set_id": set_id, **_placed_values(item, text), "cluster": item.cluster}
        case Relation():
            return {
                "set_id": set_id, "id": item.id, "type": item.type, "source": item.source,
                "target": item.target,
            }  # fmt: skip
        case Note():
            return {"set_id": set_id, "target": item.target, "text": item.text}
        case Bookmark():
            position = int(item.position)
            return {"set_id": set_id, "id": item.id, "position": position, "comment": item.comment}
        case Decision():
            return {"set_id": set_id, **_decision_values(item)}


def _placed_values(item: Mention | Event, text: str) -> Values:
    return {
        "id": item.id,
        "start": int(item.span.start),
        "end": int(item.span.end),
        "spans": _span_json(item.span),
        "type": item.type,
        "attributes": to_json(dict(sorted(item.attributes.items()))) if item.attributes else "{}",
        "surface": folded_surface(item.span.surface(text)),
    }


def _decision_values(decision: Decision) -> Values:
    return {
        "id": decision.id,
        "asked": decision.asked,
        "start": int(decision.range.start),
        "end": int(decision.range.end),
        "outcome": decision.outcome.value,
        "field": decision.field,
        "value": decision.value,
        "items": to_json(list(decision.items)),
        "rule": decision.rule,
        "by": decision.by,
        "reason": decision.reason,
        "votes": votes_to_json(decision.votes),
    }


def _span_json(span: Span) -> str:
    """Return what ``to_json(span_to_json(span))`` returns, at a tenth of the time: imports make millions."""
    return "[" + ",".join(f"[{part.start},{part.end}]" for part in span.fragments) + "]"


def argument_values(set_id: str, event: Event) -> list[Values]:
    """Return the rows of an event's arguments."""
    return [
        {"set_id": set_id, "event_id": event.id, "position": n, "role": a.role, "target": a.target}
        for n, a in enumerate(event.arguments)
    ]


def items_by_table(set_id: str, annotations: AnnotationSet) -> dict[Table, list[Values]]:
    """Return the rows of all items of a set, with the arguments of its events."""
    found: defaultdict[Table, list[Values]] = defaultdict(list)
    for kind, item in all_items(annotations):
        found[TABLES[kind]].append(item_values(set_id, item, annotations.text))
        if isinstance(item, Event):
            found[ARGUMENT] += argument_values(set_id, item)
    return dict(found)


def rejection_values(set_id: str, rejected: Iterable[Rejection]) -> list[Values]:
    """Return the rows of what an author rejected, in order."""
    return [{"set_id": set_id, "item": one.item, "author": one.author} for one in sorted(rejected)]


def project_values(value: Value) -> Values:
    """Return the row of an entity or an event cluster."""
    if isinstance(value, Entity):
        return {"id": value.id, "name": value.name, "type": value.type, "kb": value.kb}
    cluster = cast("EventCluster", value)
    return {"id": cluster.id, "name": cluster.name}


# --- reading ------------------------------------------------------------------------------------------


def _of_sets(table: Table) -> Select[Any]:
    """Return the query of what items say; their surfaces follow from the text."""
    said = (column for column in table.c if column.name != "surface")
    return select(*said).where(table.c.set_id.in_(bindparam("sets", expanding=True)))


_SEGMENTS, _MENTIONS, _EVENTS = _of_sets(SEGMENT), _of_sets(MENTION), _of_sets(EVENT)
_ARGUMENTS, _RELATIONS = _of_sets(ARGUMENT), _of_sets(RELATION)
_NOTES, _FLAGS, _BOOKMARKS = _of_sets(NOTE), _of_sets(FLAG), _of_sets(BOOKMARK)
_REJECTED = _of_sets(REJECTED)
_DECISIONS = _of_sets(DECISION)

SETS = select(SET, AUTHOR.c.kind.label("author_kind")).join(AUTHOR, AUTHOR.c.name == SET.c.author)
"""Set rows with the kind of their author; add a ``where``."""


def read_sets(connection: Connection, found: Sequence[Any], texts: Mapping[str, str]) -> list[AnnotationSet]:
    """Return the sets whose rows (of ``SETS``) are given; ``texts`` go by document id.

    Raises ProjectError if a row is not what the program writes.
    """
    if not found:
        return []
    asked = {"sets": [row.id for row in found]}
    try:
        items = _read_items(connection, asked)
        flags: defaultdict[str, set[str]] = defaultdict(set)
        for set_id, flag in connection.execute(_FLAGS, asked):
            flags[set_id].add(flag)
        rejected: defaultdict[str, set[Rejection]] = defaultdict(set)
        for set_id, item, author in connection.execute(_REJECTED, asked):
            rejected[set_id].add(Rejection(author, item))
        return [
            filled(_empty(row, texts[row.document_id], flags[row.id], rejected[row.id]), items[row.id])
            for row in found
        ]
    except (EditError, ValueError, KeyError, TypeError, IndexError) as error:
        named = sorted({row.document_id for row in found})[:3]
        raise ProjectError(messages.SETS_UNREADABLE, documents=named, reason=fault_of(error)) from error


def _read_items(connection: Connection, asked: Values) -> defaultdict[str, list[Item]]:
    items: defaultdict[str, list[Item]] = defaultdict(list)
    for row in _sorted(connection, _SEGMENTS, asked):
        article = row[5] if row[5] is None else _whole(row[5])
        items[row[0]].append(Segment(row[1], Range(row[2], row[3]), row[4], article))
    for set_id, item_id, start, end, spans, kind, attributes, entity in _sorted(connection, _MENTIONS, asked):
        span = span_of(start, end, spans)
        items[set_id].append(Mention(item_id, span, kind, _attributes(attributes), entity))
    _read_events(connection, asked, items)
    for set_id, item_id, kind, source, target in _sorted(connection, _RELATIONS, asked):
        items[set_id].append(Relation(item_id, kind, source, target))
    for set_id, target, text in _sorted(connection, _NOTES, asked):
        items[set_id].append(Note(target, text))
    for set_id, item_id, position, comment in _sorted(connection, _BOOKMARKS, asked):
        items[set_id].append(Bookmark(item_id, position, comment))
    for row in _sorted(connection, _DECISIONS, asked):
        items[row.set_id].append(_decision(row))
    return items


def _decision(row: Any) -> Decision:
    votes = tuple(vote_from_json(vote) for vote in json_text.from_json(row.votes))
    where, items = Range(row.start, row.end), tuple(json_text.from_json(row.items))
    return Decision(
        row.id, row.asked, where, Outcome(row.outcome), row.field, row.value, items, row.rule, row.by,
        row.reason, votes,
    )  # fmt: skip


def _sorted(connection: Connection, query: Select[Any], asked: Values) -> list[Any]:
    """Return rows by set and id, whatever order the database keeps and collates them in."""
    found: list[Any] = list(connection.execute(query, asked).all())
    return sorted(found, key=_key)


def _key(row: Any) -> tuple[str, str]:
    return (row[0], row[1])


def _read_events(connection: Connection, asked: Values, items: defaultdict[str, list[Item]]) -> None:
    events = _sorted(connection, _EVENTS, asked)
    if not events:
        return
    arguments: defaultdict[tuple[str, str], list[tuple[int, Argument]]] = defaultdict(list)
    for set_id, event_id, position, role, target in connection.execute(_ARGUMENTS, asked):
        arguments[set_id, event_id].append((position, Argument(role, target)))
    for set_id, item_id, start, end, spans, kind, attributes, cluster in events:
        filling = tuple(argument for _, argument in sorted(arguments.get((set_id, item_id), ())))
        span = span_of(start, end, spans)
        items[set_id].append(Event(item_id, span, kind, _attributes(attributes), cluster, filling))


def span_of(start: Any, end: Any, spans: str) -> Span:
    """Return the span that the columns of a row say."""
    if spans == f"[[{start},{end}]]":  # one fragment, as nearly always: nothing to parse
        return Span((Range(start, end),))
    return span_from_json(json_text.from_json(spans))


def _attributes(data: str) -> Attributes:
    return cast("Attributes", json_text.from_json(data)) if data != "{}" else NO_ATTRIBUTES


def _empty(row: Any, text: str, flags: set[str], rejected: set[Rejection]) -> AnnotationSet:
    return AnnotationSet(
        id=row.id,
        document=row.document_id,
        text=text,
        author=Author(row.author, kind_of(row.author_kind)),
        state=State(row.state),
        revision=_whole(row.revision),
        flags=frozenset(flags),
        rejected=frozenset(rejected),
        left_out=_whole(row.left_out),
    )


def kind_of(stored: object) -> AuthorKind:
    """Return the kind of an author; a damaged one is a person: what people say is never left out."""
    known = {kind.value: kind for kind in AuthorKind}
    return known.get(str(stored), AuthorKind.HUMAN)


def _whole(value: Any) -> int:
    """Return a whole number. Raises ValueError for anything else, which only a damaged file has."""
    if type(value) is not int:
        raise ValueError(f"{value!r} is no whole number")
    return value


def read_authors(connection: Connection) -> list[Author]:
    """Return all authors by name."""
    found = [Author(str(row.name), kind_of(row.kind)) for row in connection.execute(select(AUTHOR))]
    return sorted(found, key=lambda author: author.name)


def shared(table: Table) -> Select[Any]:
    """Return the query of entities or event clusters as `project_values` has them."""
    return select(*(column for column in table.c if column.name != "made_by"))


def read_entities(connection: Connection, *seen: ColumnElement[bool]) -> dict[str, Entity]:
    """Return the project's entities by id, those that fulfil all conditions."""
    found = _by_id(connection, ENTITY, seen)
    return {row.id: Entity(row.id, row.name, row.type, row.kb) for row in found}


def read_clusters(connection: Connection, *seen: ColumnElement[bool]) -> dict[str, EventCluster]:
    """Return the project's event clusters by id, those that fulfil all conditions."""
    return {row.id: EventCluster(row.id, row.name) for row in _by_id(connection, CLUSTER, seen)}


def _by_id(connection: Connection, table: Table, seen: Sequence[ColumnElement[bool]]) -> Iterator[Any]:
    found = connection.execute(shared(table).where(*seen)).all()
    return iter(sorted(found, key=lambda row: str(row.id)))


def counts(annotations: AnnotationSet) -> Values:
    """Return the counts that the set's row repeats."""
    articles = {segment.article for segment in annotations.segments.values()} - {None}
    return {
        "articles": len(articles),
        "mentions": len(annotations.mentions),
        "events": len(annotations.events),
    }


def all_items(annotations: AnnotationSet) -> Iterable[tuple[Kind, Item]]:
    """Yield every item of a set with its kind."""
    for kind in ITEM_KINDS:
        for item in annotations.of(kind).values():
            yield kind, item
