"""What all edits share: tidying a span, what values hold, the step of the page's state that comes along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from annotator.domain import messages as of_domain
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind, Value
from annotator.domain.errors import EditError
from annotator.domain.items import NO_ATTRIBUTES, Attributes, Event, Mention, State
from annotator.domain.ranges import Range, Span, snapped, trimmed
from annotator.domain.rules import require_inside
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import shortened

from . import messages, verbs

KEPT = 80
"""So many code points of a surface or name the values of an edit hold; its changes hold the whole."""


UNSAID = frozenset({Kind.BOOKMARK, Kind.REJECTION, Kind.ENTITY, Kind.CLUSTER})
"""What is no part of what a set says: it may change while the set stays handed in."""


def edit(annotations: AnnotationSet, verb: str, values: Mapping[str, Any], changes: Iterable[Change]) -> Edit:
    """Return the edit; the first one on a page also sets it in progress.

    So does one on a page that is done, if it changes what the set says: what was handed in stays as it was,
    and finishing again hands in what is there then.
    """
    listed = tuple(changes)
    if listed and all(change.kind is not Kind.STATE for change in listed):
        begun = annotations.state is State.TODO
        reopened = annotations.state is State.DONE and any(c.kind not in UNSAID for c in listed)
        if begun or reopened:
            step = annotations.state.value, State.IN_PROGRESS.value
            listed += (Change(Kind.STATE, annotations.id, *step),)
    return Edit(verb, values, listed)


def came_along(one: Edit, change: Change) -> bool:
    """Tell whether a change is the step to "in progress" that came along, and not what was asked for."""
    if change.kind is not Kind.STATE or change.after != State.IN_PROGRESS:
        return False
    return change.before in (State.TODO, State.DONE) and one.verb not in (verbs.SET_STATE, verbs.SEND_BACK)


def compacted(changes: Iterable[Change]) -> list[Change]:
    """Return changes made one after another as one change an item, without those that cancel out."""
    return [change for change in netted(changes) if change.before != change.after]


def netted(changes: Iterable[Change]) -> list[Change]:
    """Return changes made one after another as one change an item, also where they cancel out."""
    merged: dict[tuple[Kind, str], Change] = {}
    for change in changes:
        first = merged.get((change.kind, change.id), change)
        merged[change.kind, change.id] = replace(change, before=first.before)
    return list(merged.values())


def brief(words: str) -> str:
    """Return a surface or name as values hold it: on one line, at most ``KEPT`` code points."""
    return shortened(words, KEPT)


def labelled(annotations: AnnotationSet, type_id: str, span: Span) -> dict[str, Any]:
    """Return the values of an edit of a mention or event: its type and surface."""
    return {"type": type_id, "surface": brief(span.surface(annotations.text))}


def tidy(text: str, asked: Span | Range) -> Span:
    """Return a span of whole grapheme clusters without white space at the edges of its fragments."""
    fragments = asked.fragments if isinstance(asked, Span) else (asked,)
    require_inside(text, fragments[-1])
    kept = [
        piece for piece in (trimmed(text, snapped(text, fragment)) for fragment in fragments) if len(piece)
    ]
    if not kept:
        raise EditError(of_domain.ONLY_SPACE)
    return Span.of(kept)


def the_mention(annotations: AnnotationSet, item_id: str) -> Mention:
    """Return a mention. Raises EditError if it is not there (any more)."""
    if (found := annotations.mentions.get(item_id)) is None:
        raise EditError(messages.MENTION_GONE)
    return found


def the_event(annotations: AnnotationSet, item_id: str) -> Event:
    """Return an event. Raises EditError if it is not there (any more)."""
    if (found := annotations.events.get(item_id)) is None:
        raise EditError(messages.EVENT_GONE)
    return found


def require_related(annotations: AnnotationSet, scheme: Scheme, item_id: str, type_id: str) -> None:
    """Raise EditError if a relation of a mention or event does not take a new type of it."""
    for relation in annotations.relations_of(item_id):
        allowed = scheme.relation_types.get(relation.type)
        ends = () if allowed is None else allowed.source if relation.source == item_id else allowed.target
        if not scheme.may_be(ends, type_id):
            raise EditError(messages.RELATION_IN_THE_WAY, relation=relation.type, type=type_id)


def kept_attributes(scheme: Scheme, type_id: str, attributes: Mapping[str, str]) -> Attributes:
    """Return the attributes that a type has too, when an item changes its type."""
    allowed = {attribute.id for attribute in scheme.attributes_of(type_id)}
    return {name: value for name, value in attributes.items() if name in allowed} or NO_ATTRIBUTES


def standing(annotations: AnnotationSet, change: Change) -> Value:
    """Return what stands in a set where a change wants to change something; not of entities and clusters."""
    if change.kind is Kind.STATE:
        return annotations.state
    if change.kind is Kind.FLAG:
        return change.id if change.id in annotations.flags else None
    if change.kind is Kind.LEFT_OUT:
        return annotations.left_out
    if change.kind is Kind.REJECTION:
        sides = (change.after, change.before)
        return next((one for one in sides if one is not None and one in annotations.rejected), None)
    return cast("Value", annotations.of(change.kind).get(change.id))
