"""Edits of events: tag a trigger, retype, fill and empty roles."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Argument, Event
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import require_event
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from . import verbs
from .common import brief, edit, kept_attributes, labelled, require_related, the_event, tidy
from .mentions import tag_mention


def tag_event(
    annotations: AnnotationSet, scheme: Scheme, asked: Span | Range, type_id: str, new_id: NewId = fresh_id
) -> Edit:
    """Make a span the trigger of a new event; the very same event is not made twice."""
    span = tidy(annotations.text, asked)
    values = labelled(annotations, type_id, span)
    if any(e.span == span and e.type == type_id for e in annotations.events_in(span.hull)):
        return Edit(verbs.TAG_EVENT, values, ())
    made = Event(new_id(), span, type_id)
    require_event(scheme, annotations, made)
    return edit(annotations, verbs.TAG_EVENT, values, [Change(Kind.EVENT, made.id, None, made)])


def retype_event(annotations: AnnotationSet, scheme: Scheme, event_id: str, type_id: str) -> Edit:
    """Give an event another type; roles and attributes the new type lacks or does not allow go."""
    event = the_event(annotations, event_id)
    values = {**labelled(annotations, type_id, event.span), "old": event.type}
    if event.type == type_id:
        return Edit(verbs.RETYPE_EVENT, values, ())
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
    made = edit(annotations, verbs.RETYPE_EVENT, values, [Change(Kind.EVENT, event.id, event, after)])
    changed = annotations.applied(made)
    for outer in annotations.events_with_argument(event_id):
        require_event(scheme, changed, outer)
    require_related(annotations, scheme, event_id, type_id)
    return made


def copy_frame(
    annotations: AnnotationSet, scheme: Scheme, event_id: str, asked: Span | Range, new_id: NewId = fresh_id
) -> Edit:
    """Make a span the trigger of a new event with the type, attributes and arguments of another event.

    Which event cluster it belongs to is not copied; the very same event is not made twice.
    """
    event = the_event(annotations, event_id)
    span = tidy(annotations.text, asked)
    values = labelled(annotations, event.type, span)
    if any(e.span == span and e.type == event.type for e in annotations.events_in(span.hull)):
        return Edit(verbs.COPY_FRAME, values, ())
    made = replace(event, id=new_id(), span=span, cluster=None)
    require_event(scheme, annotations, made)
    return edit(annotations, verbs.COPY_FRAME, values, [Change(Kind.EVENT, made.id, None, made)])


def add_argument(
    annotations: AnnotationSet, scheme: Scheme, event_id: str, role_id: str, target: str
) -> Edit:
    """Fill a role of an event with a mention or event; a role that takes one filler swaps it."""
    event = the_event(annotations, event_id)
    found = annotations.find(target)
    surface = found[1].span.surface(annotations.text) if found and hasattr(found[1], "span") else target
    values = {"role": role_id, "event": event.type, "surface": brief(surface)}
    added = Argument(role_id, target)
    if added in event.arguments:
        return Edit(verbs.ADD_ARGUMENT, values, ())
    role = scheme.event_types[event.type].role(role_id) if event.type in scheme.event_types else None
    kept = event.arguments
    if role is not None and role.max == 1:
        kept = tuple(argument for argument in kept if argument.role != role_id)
    after = replace(event, arguments=(*kept, added))
    require_event(scheme, annotations, after)
    return edit(annotations, verbs.ADD_ARGUMENT, values, [Change(Kind.EVENT, event.id, event, after)])


def tag_argument(
    annotations: AnnotationSet,
    scheme: Scheme,
    event_id: str,
    role_id: str,
    asked: Span | Range,
    type_id: str,
    new_id: NewId = fresh_id,
) -> Edit:
    """Tag a span as a mention of a type, unless it is one already, and let it fill a role of an event."""
    tagged = tag_mention(annotations, scheme, asked, type_id, new_id=new_id)
    after = annotations.applied(tagged) if tagged else annotations
    span = tidy(annotations.text, asked)
    mention = next(m.id for m in after.mentions_in(span.hull) if m.span == span and m.type == type_id)
    filled = add_argument(after, scheme, event_id, role_id, mention)
    values = {**tagged.values, "role": role_id, "event": after.events[event_id].type}
    return Edit(verbs.TAG_ARGUMENT, values, (*tagged.changes, *filled.changes))


def remove_argument(annotations: AnnotationSet, scheme: Scheme, event_id: str, argument: Argument) -> Edit:
    """Take an argument from an event."""
    event = the_event(annotations, event_id)
    values = {"role": argument.role, "event": event.type}
    after = replace(event, arguments=tuple(kept for kept in event.arguments if kept != argument))
    changes = [Change(Kind.EVENT, event.id, event, after)] if after != event else []
    return edit(annotations, verbs.REMOVE_ARGUMENT, values, changes)
