"""What the lines of an ``.ann`` file point to, and the true reason where that is not to be had."""

from __future__ import annotations

from collections.abc import Collection

from annotator.domain.sentences import Message, message

from . import messages
from .brat_lines import Lines


class Targets:
    """Tells why an id that a line names cannot be taken; ``kept`` are the ids that were read and taken."""

    def __init__(self, lines: Lines, kept: Collection[str], segments: Collection[str]) -> None:
        self.lines, self.kept, self.segments = lines, kept, segments
        self.trigger_of = {event.trigger: key for key, event in reversed(list(lines.events.items()))}

    def filler(self, target: str) -> Message | None:
        """Return why a target is no mention or event that was taken, or None if it is one."""
        return message(messages.IS_SEGMENT, id=target) if target in self.segments else self.placed(target)

    def placed(self, target: str) -> Message | None:
        """Return why a target has no place in the text, or None if it has."""
        if target in self.kept and target in self.lines.relations:
            return message(messages.IS_RELATION, id=target)
        return self.anything(target)

    def anything(self, target: str) -> Message | None:
        """Return why a target is nothing that was taken, or None if it is."""
        if target in self.kept:
            return None
        if target in self.trigger_of and target in self.lines.bound:
            return message(messages.IS_TRIGGER, id=target, event=self.trigger_of[target])
        return self.absent(target)

    def absent(self, target: str) -> Message:
        """Return why there is nothing under an id."""
        if target in self.lines.first:
            return message(messages.LEFT_OUT_ITSELF, id=target, line=self.lines.first[target][0])
        return message(messages.NO_TARGET, id=target)
