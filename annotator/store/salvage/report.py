"""What salvage did, by name: healed exactly, mended as far as it went, lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from annotator.domain.sentences import Message, Sentence, message


class Outcome(StrEnum):
    """How well something came back."""

    HEALED = "healed"
    MENDED = "mended"
    LOST = "lost"


@dataclass(slots=True)
class SalvageReport:
    """What was found, in the order in which it was found; ``pages``, ``sets``, ``edits``: counts."""

    healed: list[Message] = field(default_factory=list)
    """To the last bit, by a checksum or because it is said twice."""
    mended: list[Message] = field(default_factory=list)
    """As far as it could be: something of it is another than it was."""
    lost: list[Message] = field(default_factory=list)
    pages: int = 0
    sets: int = 0
    edits: int = 0

    def add(self, outcome: Outcome, what: Sentence, **values: Any) -> None:
        """Note something, once."""
        listed: list[Message] = getattr(self, outcome.value)
        said = message(what, **values)
        if said not in listed:
            listed.append(said)

    @property
    def exact(self) -> bool:
        """Whether everything came back to the last bit."""
        return not self.mended and not self.lost

    def lines(self) -> Iterator[tuple[Outcome, Message]]:
        """Yield everything, what is lost first."""
        for outcome in (Outcome.LOST, Outcome.MENDED, Outcome.HEALED):
            for one in getattr(self, outcome.value):
                yield outcome, one
