"""Which mentions and events could fill a role of an event, the likeliest first."""

from __future__ import annotations

from .annotation_set import AnnotationSet
from .items import Event, Mention
from .ranges import Range
from .rules import reaches
from .scheme import Role, Scheme
from .tokens import sentence_starts, tokens

_FIRST = 500  # code points to either side of the trigger that are looked at first
_SENTENCE = 1000  # code points to either side in which the trigger's sentence is sought


def ring(
    annotations: AnnotationSet, scheme: Scheme, event: Event, role_id: str, limit: int = 60
) -> list[str]:
    """Return the ids of what may fill a role, nearest first; empty if the event has no such role.

    Those in the trigger's sentence come first, then by distance in code points; of two at the same
    distance the one before the trigger. Left out are those that fill the role already, the event itself
    and events that contain it. At most ``limit``: the text is searched in growing windows round the
    trigger, so the cost grows with what is near, not with the page.
    """
    event_type = scheme.event_types.get(event.type)
    role = event_type.role(role_id) if event_type else None
    if role is None:
        return []
    trigger, reach, length = event.span.hull, _FIRST, len(annotations.text)
    while True:
        window = Range.at(max(0, trigger.start - reach), min(length, trigger.end + reach))
        found = _fitting(annotations, scheme, event, role, window)
        if len(found) >= limit or (window.start == 0 and window.end == length):
            break
        reach *= 4
    sentence = _sentence(annotations.text, trigger)

    def order(item: Mention | Event) -> tuple[bool, int, bool, int, str]:
        hull = item.span.hull
        gap = max(0, trigger.start - hull.end, hull.start - trigger.end)
        return not sentence.covers(hull), gap, hull.start >= trigger.start, hull.start, item.id

    return [item.id for item in sorted(found, key=order)[:limit]]


def _fitting(
    annotations: AnnotationSet, scheme: Scheme, event: Event, role: Role, window: Range
) -> list[Mention | Event]:
    there = {argument.target for argument in event.arguments if argument.role == role.id}
    items: list[Mention | Event] = [*annotations.mentions_in(window), *annotations.events_in(window)]
    return [
        item
        for item in items
        if item.id not in there
        and scheme.may_fill(role, item.type)
        and not (isinstance(item, Event) and reaches(annotations, item, event.id))
    ]


def _sentence(text: str, trigger: Range) -> Range:
    """Return the sentence in which a trigger starts, as far as it lies near."""
    low, high = max(0, trigger.start - _SENTENCE), min(len(text), trigger.end + _SENTENCE)
    piece = text[low:high]
    words = tokens(piece)
    starts = [low + words[index].start for index in sentence_starts(piece, words)]
    start = max((one for one in starts if one <= trigger.start), default=low)
    return Range.at(start, min((one for one in starts if one > start and one >= trigger.end), default=high))
