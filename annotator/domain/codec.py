"""Items to and from plain JSON objects, in the shape of the archive (DESIGN: ``annotator-document/1``).

The journal, the archive and the store's JSON columns all use these functions, so there is one shape.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import messages
from .changes import Change, Edit, Kind, Value
from .errors import AnnotatorError
from .items import (
    NO_ATTRIBUTES,
    Argument,
    Bookmark,
    Decision,
    Entity,
    Event,
    EventCluster,
    Mention,
    Note,
    Outcome,
    Rejection,
    Relation,
    Segment,
    Vote,
)
from .ranges import Range, Span

Json = dict[str, Any]


def span_to_json(span: Span) -> list[list[int]]:
    """Return ``[[start, end], …]``."""
    return [[int(fragment.start), int(fragment.end)] for fragment in span.fragments]


def span_from_json(data: Any) -> Span:
    """Read ``[[start, end], …]``. Raises EditError for a range that is none, ValueError for another shape."""
    return Span(tuple(_range(pair[0], pair[1]) for pair in data))


def _range(start: Any, end: Any) -> Range:
    if type(start) is not int or type(end) is not int:
        raise ValueError(f"[{start!r}, {end!r}]: positions must be whole numbers")
    return Range.at(start, end)


def segment_to_json(segment: Segment) -> Json:
    """Return a segment as the archive writes it."""
    return {
        "id": segment.id,
        "start": int(segment.range.start),
        "end": int(segment.range.end),
        "kind": segment.kind,
        "article": segment.article,
    }


def segment_from_json(data: Json) -> Segment:
    """Read a segment."""
    return Segment(data["id"], _range(data["start"], data["end"]), data["kind"], data.get("article"))


def mention_to_json(mention: Mention) -> Json:
    """Return a mention as the archive writes it, without its note."""
    return {
        "id": mention.id,
        "spans": span_to_json(mention.span),
        "type": mention.type,
        "attributes": dict(sorted(mention.attributes.items())),
        "entity": mention.entity,
    }


def mention_from_json(data: Json) -> Mention:
    """Read a mention."""
    attributes = _attributes(data)
    return Mention(data["id"], span_from_json(data["spans"]), data["type"], attributes, data.get("entity"))


def event_to_json(event: Event) -> Json:
    """Return an event as the archive writes it, without its note."""
    return {
        "id": event.id,
        "spans": span_to_json(event.span),
        "type": event.type,
        "attributes": dict(sorted(event.attributes.items())),
        "cluster": event.cluster,
        "arguments": [{"role": a.role, "target": a.target} for a in event.arguments],
    }


def event_from_json(data: Json) -> Event:
    """Read an event."""
    arguments = tuple(Argument(a["role"], a["target"]) for a in data.get("arguments", ()))
    return Event(
        data["id"],
        span_from_json(data["spans"]),
        data["type"],
        _attributes(data),
        data.get("cluster"),
        arguments,
    )


def _attributes(data: Json) -> Mapping[str, str]:
    return dict(sorted(data["attributes"].items())) if data.get("attributes") else NO_ATTRIBUTES


def relation_to_json(relation: Relation) -> Json:
    """Return a relation as the archive writes it."""
    return {
        "id": relation.id,
        "type": relation.type,
        "source": relation.source,
        "target": relation.target,
    }


def relation_from_json(data: Json) -> Relation:
    """Read a relation."""
    return Relation(data["id"], data["type"], data["source"], data["target"])


def bookmark_to_json(bookmark: Bookmark) -> Json:
    """Return a bookmark as the archive writes it."""
    return {"id": bookmark.id, "position": int(bookmark.position), "comment": bookmark.comment}


def bookmark_from_json(data: Json) -> Bookmark:
    """Read a bookmark. Raises ValueError for a position that is no whole number."""
    if type(data["position"]) is not int:
        raise ValueError(f"{data['position']!r}: positions must be whole numbers")
    return Bookmark(data["id"], data["position"], data.get("comment") or "")


def rejection_to_json(rejection: Rejection) -> Json:
    """Return a rejection as the archive writes it."""
    return {"author": rejection.author, "item": rejection.item}


def rejection_from_json(data: Json) -> Rejection:
    """Read a rejection."""
    return Rejection(data["author"], data["item"])


def decision_to_json(decision: Decision) -> Json:
    """Return a decision as the archive writes it; what is empty is left out."""
    told = {
        "field": decision.field,
        "value": decision.value,
        "items": list(decision.items),
        "rule": decision.rule,
        "by": decision.by,
        "reason": decision.reason,
        "votes": [vote_to_json(vote) for vote in decision.votes],
    }
    return {
        "id": decision.id,
        "asked": decision.asked,
        "start": int(decision.range.start),
        "end": int(decision.range.end),
        "outcome": decision.outcome.value,
        **{name: value for name, value in told.items() if value},
    }


def decision_from_json(data: Json) -> Decision:
    """Read a decision. Raises ValueError for an outcome that there is not."""
    return Decision(
        data["id"],
        data["asked"],
        _range(data["start"], data["end"]),
        Outcome(data["outcome"]),
        data.get("field", ""),
        data.get("value", ""),
        tuple(data.get("items", ())),
        data.get("rule"),
        data.get("by", ""),
        data.get("reason", ""),
        tuple(vote_from_json(vote) for vote in data.get("votes", ())),
    )


def vote_to_json(vote: Vote) -> Json:
    """Return a vote of a decision; what is empty is left out."""
    told = {"item": vote.item, "filler": vote.filler, "said": vote.said}
    return {
        "author": vote.author,
        "revision": vote.revision,
        "fingerprint": vote.fingerprint,
        **{name: value for name, value in told.items() if value},
    }


def vote_from_json(data: Json) -> Vote:
    """Read a vote. Raises ValueError for a revision that is no whole number."""
    if type(data["revision"]) is not int:
        raise ValueError(f"{data['revision']!r}: a revision must be a whole number")
    fingerprint, said = data["fingerprint"], data.get("said", "")
    return Vote(data["author"], data["revision"], fingerprint, data.get("item"), data.get("filler"), said)


def entity_to_json(entity: Entity) -> Json:
    """Return an entity as the archive writes it; the type only when there is one."""
    typed = {"type": entity.type} if entity.type else {}
    return {"id": entity.id, "name": entity.name, **typed, "kb": entity.kb}


def entity_from_json(data: Json) -> Entity:
    """Read an entity."""
    return Entity(data["id"], data["name"], data.get("type"), data.get("kb"))


def change_to_json(change: Change) -> Json:
    """Return a change as the journal keeps it."""
    return {
        "kind": change.kind.value,
        "id": change.id,
        "before": value_to_json(change.before),
        "after": value_to_json(change.after),
    }


def change_from_json(data: Json) -> Change:
    """Read a change from the journal."""
    kind = Kind(data["kind"])
    return Change(
        kind, data["id"], value_from_json(kind, data["before"]), value_from_json(kind, data["after"])
    )


def edit_from_json(verb: str, values: Json, changes: list[Json]) -> Edit:
    """Read an edit from the journal. Raises TypeError if ``values`` is no object."""
    return Edit(verb, {**values}, tuple(change_from_json(change) for change in changes))


def value_to_json(value: Value) -> Any:
    """Return what a change can hold as plain JSON: an object for an item, else text or a number."""
    match value:
        case None:
            return None
        case str() | int():
            return value if isinstance(value, int) else str(value)
        case Segment():
            return segment_to_json(value)
        case Mention():
            return mention_to_json(value)
        case Event():
            return event_to_json(value)
        case Relation():
            return relation_to_json(value)
        case Note():
            return {"target": value.target, "text": value.text}
        case Bookmark():
            return bookmark_to_json(value)
        case Rejection():
            return rejection_to_json(value)
        case Decision():
            return decision_to_json(value)
        case Entity():
            return entity_to_json(value)
        case EventCluster():
            return {"id": value.id, "name": value.name}
    raise AnnotatorError(messages.NOT_JOURNALLED, type=type(value).__name__)


def value_from_json(kind: Kind, data: Any) -> Value:
    """Read what ``value_to_json`` returns."""
    if data is None:
        return None
    match kind:
        case Kind.STATE | Kind.FLAG:
            return str(data)
        case Kind.LEFT_OUT:
            return int(data)
        case Kind.SEGMENT:
            return segment_from_json(data)
        case Kind.MENTION:
            return mention_from_json(data)
        case Kind.EVENT:
            return event_from_json(data)
        case Kind.RELATION:
            return relation_from_json(data)
        case Kind.NOTE:
            return Note(data["target"], data["text"])
        case Kind.BOOKMARK:
            return bookmark_from_json(data)
        case Kind.REJECTION:
            return rejection_from_json(data)
        case Kind.DECISION:
            return decision_from_json(data)
        case Kind.ENTITY:
            return entity_from_json(data)
        case Kind.CLUSTER:
            return EventCluster(data["id"], data["name"])
