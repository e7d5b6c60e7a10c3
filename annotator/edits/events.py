"""Edits of events: tag a trigger, retype, fill and empty roles."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import uuid7
from annotator.domain.items import Argument, Event
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import require_event
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from .common import edit, kept_attributes, quoted, the_event, tidy


def tag_event(
    annotations: AnnotationSet, scheme: Scheme, asked: Span | Range, type_id: str, new_id: NewId = uuid7
) -> Edit:
    """Make a span the trigger of a new event; the very same event is not made twice."""
    span = tidy(annotations.text, asked)
    name = f"tag {type_id} {quoted(span.surface(annotations.text))}"
    if any(e.span == span and e.type == type_id for e in annotations.events_in(span.hull)):
        return Edit(name, ())
    made = Event(new_id(), span, type_id)
    require_event(scheme, annotations, made)
    return edit(annotations, name, [Change(Kind.EVENT, made.id, None, made)])


def retype_event(annotations: AnnotationSet, scheme: Scheme, event_id: str, type_id: str) -> Edit:
    """Give an event another type; roles and attributes the new type lacks or does not allow go."""
    event = the_event(annotations, event_id)
    name = f"retype {quoted(event.span.surface(annotations.text))} {event.type} → {type_id}"
    if event.type == type_id:
        return Edit(name, ())
    attributes = kept_attributes(scheme, type_id, event.attributes)
    after = replace(event, type=type_id, attributes=attributes, arguments=())
    require_event(scheme, annotations, after)
    for argument in event.arguments:
        grown = replace(after, arguments=(*after.arguments, argument))
        try:
            require_event(scheme, annotations, grown)
        except EditError:
            continue
        after = grown
    changed = annotations.applied(Edit(name, (Change(Kind.EVENT, event.id, event, after),)))
    for outer in annotations.events_with_argument(event_id):
        require_event(scheme, changed, outer)
    return edit(annotations, name, [Change(Kind.EVENT, event.id, event, after)])


def copy_frame(
    annotations: AnnotationSet, scheme: Scheme, event_id: str, asked: Span | Range, new_id: NewId = uuid7
) -> Edit:
    """Make a span the trigger of a new event with the type, attributes and arguments of another event.

    Which event cluster it belongs to is not copied; the very same event is not made twice.
    """
    event = the_event(annotations, event_id)
    span = tidy(annotations.text, asked)
    name = f"copy {event.type} to {quoted(span.surface(annotations.text))}"
    if any(e.span == span and e.type == event.type for e in annotations.events_in(span.hull)):
        return Edit(name, ())
    made = replace(event, id=new_id(), span=span, cluster=None)
    require_event(scheme, annotations, made)
    return edit(annotations, name, [Change(Kind.EVENT, made.id, None, made)])


def add_argument(
    annotations: AnnotationSet, scheme: Scheme, event_id: str, role_id: str, target: str
) -> Edit:
    """Fill a role of an event with a mention or event; a role that takes one filler swaps it."""
    event = the_event(annotations, event_id)
    found = annotations.find(target)
    surface = found[1].span.surface(annotations.text) if found and hasattr(found[1], "span") else target
    name = f"{role_id} of {event.type}: {quoted(surface)}"
    added = Argument(role_id, target)
    if added in event.arguments:
        return Edit(name, ())
    role = scheme.event_types[event.type].role(role_id) if event.type in scheme.event_types else None
    kept = event.arguments
    if role is not None and role.max == 1:
        kept = tuple(argument for argument in kept if argument.role != role_id)
    after = replace(event, arguments=(*kept, added))
    require_event(scheme, annotations, after)
    return edit(annotations, name, [Change(Kind.EVENT, event.id, event, after)])


def remove_argument(annotations: AnnotationSet, scheme: Scheme, event_id: str, argument: Argument) -> Edit:
    """Take an argument from an event."""
    event = the_event(annotations, event_id)
    name = f"empty {argument.role} of {event.type}"
    after = replace(event, arguments=tuple(kept for kept in event.arguments if kept != argument))
    return edit(annotations, name, [Change(Kind.EVENT, event.id, event, after)] if after != event else [])
