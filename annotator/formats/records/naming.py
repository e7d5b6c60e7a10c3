"""What items are called in a record, by the names that a format has for labels (`domain.external`)."""

from __future__ import annotations

from annotator.domain.external import ExternalNames
from annotator.domain.items import Event, Mention
from annotator.domain.sentences import message

from .. import messages
from ..base import Losses


def called(names: ExternalNames, item: Mention | Event, losses: Losses) -> str:
    """Return what an item's label is called; a name that two labels share is noted, as it tells less."""
    sort = "type" if isinstance(item, Mention) else "event"
    name = names.of(sort, item.type, item.attributes)
    if names.is_shared(sort, name):
        losses.change(message(messages.SHARED_NAME, label=item.type, name=name))
    return name


def role_called(names: ExternalNames, event: Event, role: str) -> str:
    """Return what a role of an event is called."""
    return names.of("role", role, of_type=event.type)
