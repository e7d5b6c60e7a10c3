"""What the writers of event corpora share: names in one word, and arguments whose fillers are events."""

from __future__ import annotations

from annotator.domain.external import ExternalNames
from annotator.domain.items import Event, Mention
from annotator.domain.scheme import Scheme

from .. import messages
from ..accounting import Left


def names_of(scheme: Scheme, key: str) -> ExternalNames:
    """Return what labels are called in a format."""
    return ExternalNames(scheme, key)


def event_fillers(items: dict[str, Mention | Event], left: Left) -> None:
    """Leave out arguments that are events: these formats know mentions as arguments alone."""
    for event in items.values():
        for place, argument in enumerate(event.arguments if isinstance(event, Event) else ()):
            if isinstance(items.get(argument.target), Event):
                left.arguments[event.id, place] = messages.EVENT_FILLER
    distinct(items, left, arguments=True)


def distinct(items: dict[str, Mention | Event], left: Left, *, arguments: bool) -> None:
    """Leave out events that nobody could tell from an earlier one, as what sets them apart is not written.

    With ``arguments`` events are told apart by the mentions that fill their roles, too.
    """
    seen = set[object]()
    for one in [event for event in items.values() if isinstance(event, Event)]:
        filled = [(a.role, a.target) for a in one.arguments if isinstance(items.get(a.target), Mention)]
        says = (one.span, one.type, tuple(filled) if arguments else ())
        if says in seen:
            left.items[one.id] = messages.SAME
            del items[one.id]
        seen.add(says)
