"""What labels are called for models that read them: in words, which they understand better than ids."""

from __future__ import annotations

import re

from annotator.domain.external import ExternalNames
from annotator.domain.items import Event, Mention
from annotator.domain.scheme import Label, Scheme
from annotator.domain.sentences import message

from .. import messages
from ..base import Losses

_SENTENCE = re.compile(r"(.+?[.!?。！？])(?:\s|$)", re.DOTALL)
_LONGEST = 300  # characters of a description


class Worded:
    """The words of a scheme's labels for one format: its own names for it, else the label's name."""

    def __init__(self, scheme: Scheme, key: str) -> None:
        """Take the names that labels have for a format."""
        self.scheme, self.names = scheme, ExternalNames(scheme, key)

    def item(self, item: Mention | Event, losses: Losses) -> str:
        """Return what an item's label is called; names that two labels share are noted."""
        mention = isinstance(item, Mention)
        labels = self.scheme.entity_types if mention else self.scheme.event_types
        sort = "type" if mention else "event"
        name = self.names.of(sort, item.type, item.attributes)
        word = self._word(labels.get(item.type), name)
        if sum(self._word(one, self.names.of(sort, one.id)) == word for one in labels.values()) > 1:
            losses.change(message(messages.SHARED_NAME, label=item.type, name=word))
        return word

    def label(self, sort: str, label: Label) -> str:
        """Return what a label is called: ``type``, ``event`` or ``relation``."""
        return self._word(label, self.names.of(sort, label.id))

    def role(self, event: str, role: str) -> str:
        """Return what a role of an event type is called."""
        return self.names.of("role", role, of_type=event)

    def _word(self, label: Label | None, name: str) -> str:
        return label.name.lower() if label is not None and name == label.id else name


def first_sentence(guideline: str) -> str:
    """Return the first sentence of a guideline on one line, without marks of Markdown."""
    line = next((one for one in guideline.splitlines() if one.strip(" #*-")), "").strip(" #*-")
    found = _SENTENCE.match(line)
    return (found[1] if found else line).replace("`", "").replace("**", "")[:_LONGEST]
