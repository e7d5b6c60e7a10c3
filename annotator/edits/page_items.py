"""Edits that serve any item, or the page as a whole: delete, attributes, notes, flags, state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import NO_ATTRIBUTES, Event, Item, Mention, Note, Relation, Segment, State
from annotator.domain.rules import require_attributes
from annotator.domain.scheme import Scheme

from . import messages, verbs
from .common import edit, labelled


def delete_items(annotations: AnnotationSet, ids: Iterable[str]) -> Edit:
    """Delete segments, mentions, events or relations, with all that hangs on them.

    What hangs on an item: arguments that it fills, relations from or to it, the note on it.
    """
    doomed = {item_id: found for item_id in ids if (found := annotations.find(item_id))}
    for item_id in list(doomed):
        doomed |= {r.id: (Kind.RELATION, r) for r in annotations.relations_of(item_id)}
    changes = [
        Change(Kind.NOTE, item_id, annotations.notes[item_id], None)
        for item_id in doomed
        if item_id in annotations.notes
    ]
    changes += _emptied(annotations, set(doomed))
    changes += [Change(kind, item_id, item, None) for item_id, (kind, item) in doomed.items()]
    return edit(annotations, verbs.DELETE_ITEMS, _values(annotations, list(doomed.values())), changes)


def _emptied(annotations: AnnotationSet, gone: set[str]) -> list[Change]:
    """Return the changes that take ``gone`` out of the arguments of the events that stay."""
    changes = []
    for event in annotations.events.values():
        kept = tuple(argument for argument in event.arguments if argument.target not in gone)
        if kept != event.arguments and event.id not in gone:
            changes.append(Change(Kind.EVENT, event.id, event, replace(event, arguments=kept)))
    return changes


def _values(annotations: AnnotationSet, found: list[tuple[Kind, Item]]) -> dict[str, Any]:
    """Return how many items go, and of a single one what it is."""
    values: dict[str, Any] = {"n": len(found)}
    item = found[0][1] if len(found) == 1 else None
    if isinstance(item, Mention | Event):
        return values | labelled(annotations, item.type, item.span)
    if isinstance(item, Segment):
        return values | {"kind": item.kind}
    return values | {"relation": item.type} if isinstance(item, Relation) else values


def set_attribute(
    annotations: AnnotationSet, scheme: Scheme, item_id: str, attribute_id: str, value: str | None
) -> Edit:
    """Set an attribute of a mention or event; None, and its default, mean that it is not stored."""
    before = annotations.mentions.get(item_id) or annotations.events.get(item_id)
    attribute = scheme.attributes.get(attribute_id)
    if before is None or attribute is None:
        raise EditError(messages.ATTRIBUTE_GONE)
    attributes = {name: kept for name, kept in before.attributes.items() if name != attribute_id}
    if value is not None and value != attribute.default and value != "":
        attributes[attribute_id] = value
    after = replace(before, attributes=attributes or NO_ATTRIBUTES)
    require_attributes(scheme, after.type, after.attributes)
    kind = Kind.EVENT if isinstance(before, Event) else Kind.MENTION
    values = {"attribute": attribute_id, "value": value or attribute.default}
    changes = [Change(kind, item_id, before, after)] if before != after else []
    return edit(annotations, verbs.SET_ATTRIBUTE, values, changes)


def set_note(annotations: AnnotationSet, target: str, text: str) -> Edit:
    """Write the note on an item, or on the page (target ""); no text removes it."""
    if target and annotations.find(target) is None:
        raise EditError(messages.NOTED_GONE)
    before = annotations.notes.get(target)
    after = Note(target, text.strip()) if text.strip() else None
    changes = [Change(Kind.NOTE, target, before, after)] if before != after else []
    return edit(annotations, verbs.SET_NOTE if target else verbs.SET_PAGE_NOTE, {}, changes)


def set_flag(annotations: AnnotationSet, scheme: Scheme, flag: str, on: bool) -> Edit:
    """Raise or lower a page flag."""
    if flag not in scheme.page_flags:
        raise EditError(messages.NO_FLAG, flag=flag)
    verb, values = verbs.SET_FLAG if on else verbs.UNSET_FLAG, {"flag": flag}
    if (flag in annotations.flags) == on:
        return Edit(verb, values, ())
    before, after = (None, flag) if on else (flag, None)
    return edit(annotations, verb, values, [Change(Kind.FLAG, flag, before, after)])


def set_state(annotations: AnnotationSet, state: State) -> Edit:
    """Say how far the author is with the page."""
    values = {"state": state.value}
    if annotations.state is state:
        return Edit(verbs.SET_STATE, values, ())
    change = Change(Kind.STATE, annotations.id, annotations.state.value, state.value)
    return Edit(verbs.SET_STATE, values, (change,))


def send_back(annotations: AnnotationSet, reason: str) -> Edit:
    """Give a set that was handed in back to its author, who is told the reason; the hand-in stays.

    Raises EditError if the set is not handed in, or no reason is given.
    """
    if annotations.state is not State.DONE:
        raise EditError(messages.NOT_HANDED_IN)
    if not (told := " ".join(reason.split())):
        raise EditError(messages.NO_REASON)
    change = Change(Kind.STATE, annotations.id, annotations.state.value, State.IN_PROGRESS.value)
    return Edit(verbs.SEND_BACK, {"reason": told}, (change,))
