"""What the writers of event corpora share: names in one word, and arguments whose fillers are events."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.domain.external import ExternalNames
from annotator.domain.items import Event, Mention
from annotator.domain.scheme import Scheme

from .. import messages
from ..accounting import Left


def names_of(scheme: Scheme, key: str) -> ExternalNames:
    """Return what labels are called in a format."""
    return ExternalNames(scheme, key)


def event_fillers(items: Mapping[str, Mention | Event], left: Left) -> None:
    """Leave out arguments that are events: these formats know mentions as arguments alone."""
    for event in items.values():
        for place, argument in enumerate(event.arguments if isinstance(event, Event) else ()):
            if isinstance(items.get(argument.target), Event):
                left.arguments[event.id, place] = messages.EVENT_FILLER
