"""The journal of one set against the set: each can be made again from the other.

Forwards from what the set was at first, every entry's ``before`` must be there; backwards from what is
stored, every ``after``. Where the two meet, all is well. What lies between them is the edit that cannot be
read: its changes are the difference of the two states.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit
from annotator.domain.errors import AnnotatorError
from annotator.edits import verbs
from annotator.edits.differences import changes

from .. import bundle_checks
from .sqlite_tables import Row


@dataclass(slots=True)
class Entry:
    """An entry of the journal; without an ``edit`` its changes cannot be read. ``again``: made again here."""

    id: int
    row: Row
    edit: Edit | None
    again: bool = False


@dataclass(slots=True)
class History:
    """The state that a journal leads to, and the journal; ``gone`` are entries that nothing is left of."""

    result: AnnotationSet
    entries: list[Entry]
    gone: list[Entry] = field(default_factory=list)
    unsure: bool = False
    """Whether the state was put together, so that nothing vouches for it."""


def forwards(base: AnnotationSet, entries: Sequence[Entry]) -> list[AnnotationSet]:
    """Return the states from the first one on, as far as the entries fit."""
    states = [base]
    for entry in entries:
        if entry.edit is None:
            break
        try:
            states.append(states[-1].applied(entry.edit))
        except AnnotatorError:
            break
    return states


def backwards(result: AnnotationSet, entries: Sequence[Entry]) -> list[AnnotationSet]:
    """Return the states up to the last one, in order, as far back as the entries fit."""
    states = [result]
    for entry in reversed(entries):
        if entry.edit is None:
            break
        try:
            states.append(states[-1].applied(entry.edit.inverse()))
        except AnnotatorError:
            break
    return states[::-1]


def replayed(base: AnnotationSet, entries: Sequence[Entry]) -> AnnotationSet | None:
    """Return the state that all entries lead to; None if one cannot be read or does not fit."""
    states = forwards(base, entries)
    return states[-1] if len(states) == len(entries) + 1 else None


def loosely(base: AnnotationSet, entries: Sequence[Entry]) -> AnnotationSet:
    """Return the state that the entries lead to if what does not fit is passed over."""
    current = base
    for entry in entries:
        for change in entry.edit.changes if entry.edit is not None else ():
            current = _put(current, change)
    return current


def _put(current: AnnotationSet, change: Change) -> AnnotationSet:
    for before in (change.before, None, _stored(current, change)):
        try:
            edit = Edit(verbs.SALVAGE, {}, (Change(change.kind, change.id, before, change.after),))
            return current.applied(edit)
        except (AnnotatorError, KeyError, TypeError, AttributeError):
            continue
    return current


def _stored(current: AnnotationSet, change: Change) -> Any:
    try:
        return current.of(change.kind).get(change.id)
    except KeyError:
        return None


def mended(
    base: AnnotationSet | None, entries: Sequence[Entry], result: AnnotationSet, missing: list[int]
) -> History:
    """Return a journal that leads from ``base`` (None: not known) to ``result``.

    ``missing`` are numbers of the project's journal that no entry has: one that belongs here is taken out.
    """
    after = backwards(result, entries)
    first = len(entries) - len(after) + 1  # the first entry that fits backwards
    if base is None:
        return History(result, list(entries[first:]), [one for one in entries[:first] if one.edit is None])
    before = forwards(base, entries)
    last = len(before) - 1  # so many entries fit forwards
    if last >= first:
        return _with_a_missing_one(before, after, first, last, entries, result, missing)
    edit = Edit(verbs.SALVAGE, {}, tuple(changes(before[last], after[0])))
    put = entries[last]
    made = Entry(put.id, put.row, edit, again=True)
    return History(result, [*entries[:last], made, *entries[first:]], list(entries[last + 1 : first]))


def _with_a_missing_one(
    before: Sequence[AnnotationSet],
    after: Sequence[AnnotationSet],
    first: int,
    last: int,
    entries: Sequence[Entry],
    result: AnnotationSet,
    missing: list[int],
) -> History:
    """Put in an entry if there is a place where the states before and after differ."""
    for place in range(last, first - 1, -1):
        if bundle_checks.same_content(before[place], after[place - first]):
            return History(result, list(entries))
    place, number = last, None
    for one in missing:
        found = sum(entry.id < one for entry in entries)
        if first <= found <= last:
            place, number = found, one
    if number is not None:
        missing.remove(number)
    edit = Edit(verbs.SALVAGE, {}, tuple(changes(before[place], after[place - first])))
    made = Entry(number or 0, {}, edit, again=True)
    return History(result, [*entries[:place], made, *entries[place:]])
