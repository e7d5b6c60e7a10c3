"""What an edit does, as data: a named list of changes, each the inverse of itself when turned round."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .items import Bookmark, Entity, Event, EventCluster, Mention, Note, Relation, Segment

Value = Segment | Mention | Event | Relation | Note | Bookmark | Entity | EventCluster | str | None


class Kind(StrEnum):
    """What a change is about. ``STATE`` and ``FLAG`` are of the set, the last two of the project."""

    SEGMENT = "segment"
    MENTION = "mention"
    EVENT = "event"
    RELATION = "relation"
    NOTE = "note"
    BOOKMARK = "bookmark"
    STATE = "state"
    FLAG = "flag"
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
    """One thing a person did, however large: the unit of undo, journal and transaction."""

    name: str
    changes: tuple[Change, ...]

    def inverse(self) -> Edit:
        """Return the edit that undoes this one: same list reversed, before and after swapped."""
        return Edit(self.name, tuple(change.inverse() for change in reversed(self.changes)))

    def __bool__(self) -> bool:
        """Tell whether the edit changes anything."""
        return bool(self.changes)


def made(
    kind: Kind, values: Iterable[Segment | Mention | Event | Relation | Note | Bookmark]
) -> list[Change]:
    """Return the changes that add ``values``."""
    return [Change(kind, value.id, None, value) for value in values]
