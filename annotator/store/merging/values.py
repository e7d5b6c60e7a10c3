"""What a merge is asked and what it answers with, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any

from annotator.domain.sentences import Message

Progress = Callable[[int, int, str], None]
"""Told what is done: documents so far, documents in all, the name of the one in hand."""
Cancelled = Callable[[], bool]


class Prefer(StrEnum):
    """Whose side is taken where both changed the same."""

    MINE = "mine"
    THEIRS = "theirs"


class How(StrEnum):
    """How a set came in: there was none, the other one is newer, both went on and it fits together."""

    NEW = "new"
    NEWER = "newer"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class MergeWish:
    """What was asked. ``rehearse``: do it all and write nothing."""

    prefer: Prefer | None = None
    rehearse: bool = False


@dataclass(frozen=True, slots=True)
class TakenSet:
    """A set of which something came in: ``edits`` in number, the first of them in ``said``."""

    file: str
    document: str
    name: str
    author: str
    how: How
    edits: int
    said: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """What was done to the same set on both sides and excludes each other.

    ``mine`` and ``theirs`` are the edits of both sides that are in each other's way. ``kept_as`` is the
    author under whom the other version is kept whole; ``prefer`` whose side was taken, if asked for.
    """

    file: str
    document: str
    name: str
    author: str
    reason: Message
    mine: tuple[Message, ...] = ()
    theirs: tuple[Message, ...] = ()
    kept_as: str | None = None
    prefer: Prefer | None = None


@dataclass(frozen=True, slots=True)
class SharedClash:
    """An entity or event cluster that both sides changed: how each has it."""

    file: str
    kind: str
    id: str
    mine: str
    theirs: str
    prefer: Prefer | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two entities or event clusters with one name and type: perhaps the same, and not merged."""

    file: str
    kind: str
    name: str
    id: str
    other: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What did not come in: a page, or an author's set on it ("": the page itself), and why."""

    file: str
    name: str
    author: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Handed:
    """What an author is handed out: the file, and what is in it, in numbers.

    ``suggestions`` are the sets of models on the pages, ``sets`` the author's own.
    """

    author: str
    file: str
    documents: int
    sets: int
    suggestions: int
    assignments: int
    remarks: int
    entities: int
    clusters: int


@dataclass(slots=True)
class MergeReport:
    """What came of a merge. ``unchanged`` counts sets that both sides have, or that are newer here."""

    files: list[str] = field(default_factory=list)
    scheme: str = ""
    """Of which file the scheme was taken; "": it stays."""
    documents: int = 0
    entities: int = 0
    clusters: int = 0
    remarks: int = 0
    assignments: int = 0
    withdrawals: int = 0
    hand_ins: int = 0
    unchanged: int = 0
    taken: list[TakenSet] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    shared_clashes: list[SharedClash] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    changed: bool = False
    """Whether anything was written; of a rehearsal, would be."""
    rehearsed: bool = False
    backup: str | None = None
    """Where the project as it was before was copied to; None on a server, or if nothing was written."""

    def renamed(self, names: Mapping[str, str]) -> None:
        """Call files by the names that a person gave them."""
        self.files = [names.get(one, one) for one in self.files]
        self.scheme = names.get(self.scheme, self.scheme)
        parts: list[list[Any]] = [
            self.taken, self.clashes, self.shared_clashes, self.proposals, self.left_out,
        ]  # fmt: skip
        for listed in parts:
            listed[:] = [replace(one, file=names.get(one.file, one.file)) for one in listed]

    def as_dict(self) -> dict[str, Any]:
        """Return the report as plain JSON values; sentences are in English."""
        return {field: _plain(getattr(self, field)) for field in self.__dataclass_fields__}


def _plain(value: Any) -> Any:
    if isinstance(value, Message):
        return str(value)
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    return value.value if isinstance(value, StrEnum) else value
