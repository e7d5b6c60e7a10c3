"""What stands in an export that keeps spans and labels alone: the first of those that would be alike."""

from __future__ import annotations

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention

from .. import messages
from ..accounting import Left
from ..flat import unfit

Item = Mention | Event


def standing(chosen: AnnotationSet, *, fragments: bool = False) -> tuple[dict[str, Item], Left]:
    """Return the mentions and events that stand, in text order, and what is left out with the reason.

    Discontinuous items (but for formats that have ``fragments``) and those with white space at an edge go,
    and so does a second item with the same place and label (events: and the same fillers of roles), which
    nobody could tell from the first.
    """
    items: list[Item] = [*chosen.mentions.values(), *chosen.events.values()]
    left = Left({one.id: reason for one in items if (reason := unfit(chosen.text, one, fragments=fragments))})
    placed = sorted(items, key=lambda one: (one.span, one.id))
    before = -1
    # An event that goes takes arguments along, which may make two others alike.
    while len(left.items) != before:
        before = len(left.items)
        seen = set[object]()
        for one in placed:
            if one.id in left.items:
                continue
            says = (one.span, one.type, _fillers(one, left))
            if says in seen:
                left.items[one.id] = messages.SAME
            seen.add(says)
    return {one.id: one for one in placed if one.id not in left.items}, left


def _fillers(item: Item, left: Left) -> tuple[tuple[str, str], ...] | None:
    if not isinstance(item, Event):
        return None
    return tuple((one.role, one.target) for one in item.arguments if one.target not in left.items)
