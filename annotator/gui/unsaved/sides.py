"""What stands in the way of an edit, in words."""

from __future__ import annotations

from annotator.domain.changes import Change, Value
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.scheme import EntityType, EventType, Scheme, SegmentKind
from annotator.domain.sentences import SHOWN, shortened

from ..look.i18n import tr


def other_side(change: Change, text: str, scheme: Scheme) -> str:
    """Return what became of an item elsewhere: what it was, and what it is now."""
    before, after = _named(change.before, text, scheme), _named(change.after, text, scheme)
    if not after:
        return tr("elsewhere: {item} was deleted").format(item=before or tr("what it was about"))
    if not before or before == after:
        return tr("elsewhere: {item} stands there now").format(item=after)
    return tr("elsewhere: {before} became {after}").format(before=before, after=after)


def _named(value: Value, text: str, scheme: Scheme) -> str:
    """Return an item by its label and words; "" for none, and for what has neither."""
    known: EntityType | EventType | SegmentKind | None
    match value:
        case Mention(span=span, type=label) | Event(span=span, type=label):
            known = scheme.entity_types.get(label) or scheme.event_types.get(label)
            parts = span.fragments
        case Segment(range=place, kind=label):
            known, parts = scheme.segment_kinds.get(label), (place,)
        case _:
            return ""
    words = " … ".join(text[part.start : part.end] for part in parts)
    name = known.name if known else label
    return tr("{label} ‘{words}’").format(label=name, words=shortened(words, SHOWN))
