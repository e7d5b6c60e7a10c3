"""The history of a set as lines of a list: the newest first, each stint below its heading."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.changes import Kind
from annotator.edits.stints import Stint, stints
from annotator.store.history import SetHistory
from annotator.store.values import JournalRow


class Group(StrEnum):
    """What the lines can be narrowed down to: the things that an edit changed."""

    SEGMENTS = "segments"
    MENTIONS = "mentions"
    EVENTS = "events"
    DECISIONS = "decisions"
    REST = "rest"


KINDS = {
    Group.SEGMENTS: {Kind.SEGMENT},
    Group.MENTIONS: {Kind.MENTION},
    Group.EVENTS: {Kind.EVENT, Kind.RELATION},
    Group.DECISIONS: {Kind.DECISION},
    Group.REST: {Kind.NOTE, Kind.BOOKMARK, Kind.FLAG, Kind.REJECTION, Kind.ENTITY, Kind.CLUSTER, Kind.STATE},
}
_COMES_ALONG = {Kind.STATE}


@dataclass(frozen=True, slots=True)
class Heading:
    """A stint; ``count`` of its edits are listed."""

    stint: Stint[JournalRow]
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """An edit, and the place right after it."""

    row: JournalRow
    place: int


def lines(history: SetHistory, group: Group | None = None, item: str | None = None) -> list[Heading | Line]:
    """Return the lines of a history: all, those that changed things of a group, or what befell one item."""
    wanted = None if item is None else set(history.timeline.edits_of(item))
    found: list[Heading | Line] = []
    place = len(history.rows)
    for stint in reversed(list(stints(history.rows))):
        kept: list[Line] = []
        for row in reversed(stint.rows):
            if _fits(row, place - 1, group, wanted):
                kept.append(Line(row, place))
            place -= 1
        if kept:
            found += [Heading(stint, len(kept)), *kept]
    return found


def _fits(row: JournalRow, before: int, group: Group | None, wanted: Collection[int] | None) -> bool:
    if wanted is not None and before not in wanted:
        return False
    if group is None:
        return True
    kinds = {change.kind for change in row.edit.changes}
    return bool((kinds - _COMES_ALONG or kinds) & KINDS[group])
