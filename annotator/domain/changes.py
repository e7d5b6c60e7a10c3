"""What an edit does, as data: a verb, its values, and changes that can be turned round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .items import (
    Bookmark,
    Decision,
    Entity,
    Event,
    EventCluster,
    Item,
    Mention,
    Note,
    Rejection,
    Relation,
    Segment,
)
from .sentences import Message

SENTENCE = "edit."
"""How the ids of the sentences of edits begin; the verb follows."""

Value = (
    Segment | Mention | Event | Relation | Note | Bookmark | Decision | Entity | EventCluster | Rejection
    | str | int | None
)  # fmt: skip


class Kind(StrEnum):
    """What a change is about. ``STATE``, ``FLAG``, ``LEFT_OUT`` are of the set, the last two of the project.

    The id of a ``REJECTION`` is that of the item that is rejected; that of ``LEFT_OUT``, a number, is "".
    """

    SEGMENT = "segment"
    MENTION = "mention"
    EVENT = "event"
    RELATION = "relation"
    NOTE = "note"
    BOOKMARK = "bookmark"
    DECISION = "decision"
    STATE = "state"
    FLAG = "flag"
    REJECTION = "rejection"
    LEFT_OUT = "left_out"
    ENTITY = "entity"
    CLUSTER = "cluster"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing before and after; ``before`` None: it is made, ``after`` None: it goes."""

    kind: Kind
    id: str
    before: Value
    after: Value

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.kind, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing a person did, however large: the unit of undo, journal and transaction.

    ``verb`` is an id of the table ``edits.verbs``; ``values`` are plain JSON, what its sentence names.
    """

    verb: str
    values: Mapping[str, Any]
    changes: tuple[Change, ...]

    @property
    def message(self) -> Message:
        """What the edit does, to be said in the reader's language; ``str`` of it is English."""
        return Message(SENTENCE + self.verb, self.values)

    def inverse(self) -> Edit:
        """Return the edit that undoes this one: same list reversed, before and after swapped."""
        changes = tuple(change.inverse() for change in reversed(self.changes))
        return Edit(self.verb, self.values, changes)

    def __bool__(self) -> bool:
        """Tell whether the edit changes anything."""
        return bool(self.changes)


def made(kind: Kind, values: Iterable[Item]) -> list[Change]:
    """Return the changes that add ``values``."""
    return [Change(kind, value.id, None, value) for value in values]
