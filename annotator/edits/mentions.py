"""Edits of mentions: tag, retype, resize, add and remove fragments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import NO_ATTRIBUTES, Event, Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import require_event, require_mention
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from . import messages, verbs
from .common import edit, kept_attributes, labelled, require_related, the_mention, tidy


def tag_mention(
    annotations: AnnotationSet,
    scheme: Scheme,
    asked: Span | Range,
    type_id: str,
    attributes: Mapping[str, str] = NO_ATTRIBUTES,
    new_id: NewId = fresh_id,
) -> Edit:
    """Tag a span as a mention of a type; the very same mention is not made twice."""
    span = tidy(annotations.text, asked)
    values = labelled(annotations, type_id, span)
    if any(m.span == span and m.type == type_id for m in annotations.mentions_in(span.hull)):
        return Edit(verbs.TAG_MENTION, values, ())
    made = Mention(new_id(), span, type_id, attributes)
    require_mention(scheme, annotations.text, made)
    return edit(annotations, verbs.TAG_MENTION, values, [Change(Kind.MENTION, made.id, None, made)])


def retype_mention(annotations: AnnotationSet, scheme: Scheme, mention_id: str, type_id: str) -> Edit:
    """Give a mention another type; attributes the new type lacks go.

    Raises EditError if an event or relation that has the mention does not take the new type.
    """
    mention = the_mention(annotations, mention_id)
    values = {**labelled(annotations, type_id, mention.span), "old": mention.type}
    if mention.type == type_id:
        return Edit(verbs.RETYPE_MENTION, values, ())
    after = replace(mention, type=type_id, attributes=kept_attributes(scheme, type_id, mention.attributes))
    require_mention(scheme, annotations.text, after)
    made = edit(annotations, verbs.RETYPE_MENTION, values, [Change(Kind.MENTION, mention.id, mention, after)])
    changed = annotations.applied(made)
    for event in annotations.events_with_argument(mention_id):
        require_event(scheme, changed, event)
    require_related(annotations, scheme, mention_id, type_id)
    return made


def resize_span(annotations: AnnotationSet, scheme: Scheme, item_id: str, asked: Span | Range) -> Edit:
    """Give a mention or an event's trigger another span."""
    span = tidy(annotations.text, asked)
    return _respanned(annotations, item_id, span, verbs.RESIZE_SPAN)


def add_fragment(annotations: AnnotationSet, scheme: Scheme, item_id: str, asked: Range) -> Edit:
    """Add a fragment to a mention or trigger (a discontinuous span); one that touches it makes it longer."""
    before = _placed(annotations, item_id)
    more = tidy(annotations.text, asked)
    whole = Span.of((*before.span.fragments, *more.fragments))
    return _respanned(annotations, item_id, whole, verbs.ADD_FRAGMENT)


def remove_fragment(annotations: AnnotationSet, scheme: Scheme, item_id: str, asked: Range) -> Edit:
    """Take a range out of a mention's or trigger's span; something must be left."""
    before = _placed(annotations, item_id)
    pieces = [piece for fragment in before.span.fragments for piece in fragment.cut(asked)]
    if not pieces:
        raise EditError(messages.SPAN_EMPTIED)
    return _respanned(annotations, item_id, tidy(annotations.text, Span.of(pieces)), verbs.REMOVE_FRAGMENT)


def _placed(annotations: AnnotationSet, item_id: str) -> Mention | Event:
    return annotations.events.get(item_id) or the_mention(annotations, item_id)


def _respanned(annotations: AnnotationSet, item_id: str, span: Span, verb: str) -> Edit:
    before = _placed(annotations, item_id)
    values = labelled(annotations, before.type, span)
    if span == before.span:
        return Edit(verb, values, ())
    kind = Kind.EVENT if isinstance(before, Event) else Kind.MENTION
    return edit(annotations, verb, values, [Change(kind, item_id, before, replace(before, span=span))])
