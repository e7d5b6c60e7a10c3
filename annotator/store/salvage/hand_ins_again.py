"""Hand-ins healed: what a set was when it was called done is what its journal leads to there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.items import Entity, EventCluster, State
from annotator.domain.packing import PackingError, pack, unpack
from annotator.edits.verbs import TAKE_NEWER

from .. import hand_ins
from . import messages
from .evidence import Evidence
from .histories import Entry, backwards, forwards
from .report import Outcome, SalvageReport
from .sets_again import SavedSet
from .sqlite_tables import Row

_TOLD = ("revision", "recorded", "by")
_ALIKE = 3
"""So many of revision, time, name and contents have to agree for a row to be a hand-in that was expected."""


def hand_in_rows(
    evidence: Evidence,
    sets: Sequence[SavedSet],
    there: Sequence[Row],
    tables: Mapping[str, Sequence[Row]],
    report: SalvageReport,
) -> list[Row]:
    """Return all hand-ins: those that are there, put right by the journals, and those that are missing."""
    shared = _Shared(sets, tables)
    by_set: dict[str, list[Row]] = {}
    for row in there:
        by_set.setdefault(row["set_id"], []).append(row)
    found: list[Row] = []
    for one in sets:
        found += _of_set(one, by_set.pop(one.annotations.id, []), shared, report)
    found += [row for rows in by_set.values() for row in rows]
    _tell_of_missing(evidence, sets, found, report)
    return found


def _tell_of_missing(
    evidence: Evidence, sets: Sequence[SavedSet], found: Sequence[Row], report: SalvageReport
) -> None:
    """Say that hand-ins may be missing if that may be so, and not of one that came back that it is lost."""
    whole = all(_known_from_its_beginning(one, evidence) for one in sets)
    there = {f"{row['set_id']}, {row['number']}" for row in found}
    report.lost[:] = [
        one
        for one in report.lost
        if one.id != messages.ROW_LOST.id
        or one.values["table"] != "hand_in"
        or not (whole or one.values["key"] in there)
    ]
    if (count := evidence.damaged.get("hand_in")) and not whole:
        report.add(Outcome.LOST, messages.ROWS_LOST, table="hand_in", n=count)


def _known_from_its_beginning(one: SavedSet, evidence: Evidence) -> bool:
    """Tell whether every hand-in of a set is accounted for.

    Its journal leads there, and before it the set was empty, or as it stands, with its hand-ins, in a backup.
    """
    begun = one.annotations.revision == len(one.entries)
    kept = any(
        backup.schema() and backup.row("beginning", (one.annotations.id,)) for backup in evidence.backups
    )
    return one.proven and (begun or kept)


def _of_set(one: SavedSet, there: list[Row], shared: _Shared, report: SalvageReport) -> list[Row]:
    outcome, said = (
        (Outcome.HEALED, messages.HAND_IN_FOUND) if one.proven else (Outcome.MENDED, messages.HAND_IN_AGAIN)
    )
    left, found = list(there), []
    for expected in _expected(one, shared):
        row = max(left, key=lambda row: _alike(row, expected), default=None)
        if row is None or _alike(row, expected) < _ALIKE:
            found.append((expected | {"data": pack(expected["data"])}, False))
        else:
            left.remove(row)
            # Without a whole chain the journal is no better a witness than the row.
            right = row | {name: expected[name] for name in _TOLD} if one.proven else row
            right = right | {"revision": min(right["revision"], one.annotations.revision)}
            found.append((right, right == row))
    for place, row in enumerate(left):
        if row["revision"] > one.annotations.revision:  # of edits that are lost
            left[place] = row | {"revision": one.annotations.revision}
            values = {"number": row["number"], "page": one.page, "author": one.annotations.author.name}
            report.add(Outcome.MENDED, messages.HAND_IN_AGAIN, **values)
    if left:  # what came with a file or a merge: the journal knows nothing of it, so numbers stay
        taken = {row["number"] for row in there}
        for row, _ in found:
            row.setdefault("number", next(n for n in range(1, len(taken) + 2) if n not in taken))
            taken.add(row["number"])
    else:
        for number, (row, sound) in enumerate(found, start=1):
            found[number - 1] = (row | {"number": number}, sound and row["number"] == number)
    for row, sound in found:
        if not sound:
            author = one.annotations.author.name
            report.add(outcome, said, number=row["number"], page=one.page, author=author)
    return left + [row for row, _ in found]


def _alike(row: Row, expected: Row) -> int:
    told = sum(1 for name in _TOLD if row[name] == expected[name])
    try:
        return told + int(unpack(row["data"]) == expected["data"])
    except (PackingError, TypeError):
        return told


def _expected(one: SavedSet, shared: _Shared) -> Iterator[Row]:
    """Yield the hand-ins that the journal accounts for, with their data unpacked: see ``hand_ins.keep``."""
    last: bytes | None = None
    for before, after, entry in _steps(one):
        was_done = bool(before.revision) and before.state is State.DONE
        recorded = str(entry.row.get("recorded", ""))
        handed_in = []
        if was_done and last is None:
            handed_in.append((before, before.author.name))
        again = entry.edit is not None and entry.edit.verb == TAKE_NEWER
        if after.state is State.DONE and (not was_done or again):
            handed_in.append((after, str(entry.row.get("by") or after.author.name)))
        for state, by in handed_in:
            data = hand_ins.written(state, *shared.referred(state, entry.id))
            if data != last:
                last = data
                yield {"set_id": state.id, "revision": state.revision, "recorded": recorded, "by": by,
                       "data": data}  # fmt: skip


def _steps(one: SavedSet) -> Iterator[tuple[AnnotationSet, AnnotationSet, Entry]]:
    """Yield what a set was before and after each entry of its journal, as far as that is known."""
    annotations, first = one.annotations, one.annotations.revision - len(one.entries)
    if first == 0:
        base = AnnotationSet(annotations.id, annotations.document, annotations.text, annotations.author)
    else:
        states = backwards(annotations, one.entries)
        if len(states) <= len(one.entries):
            return
        base = replace(states[0], revision=first)
    states = forwards(base, one.entries)
    yield from zip(states, states[1:], one.entries, strict=False)


@dataclass(frozen=True, slots=True)
class _Named:
    """What an entity or a cluster was: the numbers of the entries that changed it, and the values after."""

    entries: list[int]
    values: list[Any]
    first: Any
    """Before the first of them."""

    def at(self, entry: int) -> Any:
        """Return what it was after an entry."""
        place = bisect_right(self.entries, entry)
        return self.values[place - 1] if place else self.first


class _Shared:
    """Entities and event clusters as they were at a time, by the journals of all sets."""

    def __init__(self, sets: Sequence[SavedSet], tables: Mapping[str, Sequence[Row]]) -> None:
        now: dict[tuple[Kind, str], Any] = {
            (Kind.ENTITY, row["id"]): Entity(row["id"], row["name"], row["type"], row["kb"])
            for row in tables["entity"]
        }
        now |= {
            (Kind.CLUSTER, row["id"]): EventCluster(row["id"], row["name"]) for row in tables["event_cluster"]
        }
        self._of = {key: _Named([], [], value) for key, value in now.items()}
        changed: dict[tuple[Kind, str], _Named] = {}
        for entry in sorted((entry for one in sets for entry in one.entries), key=lambda entry: entry.id):
            for change in entry.edit.changes if entry.edit is not None else ():
                if change.kind in (Kind.ENTITY, Kind.CLUSTER):
                    named = changed.setdefault((change.kind, change.id), _Named([], [], change.before))
                    named.entries.append(entry.id)
                    named.values.append(change.after)
        self._of |= changed

    def referred(
        self, annotations: AnnotationSet, entry: int
    ) -> tuple[dict[str, Entity], dict[str, EventCluster]]:
        """Return what a set's mentions and events referred to after an entry of the journal."""
        linked = {one.entity for one in annotations.mentions.values()}
        grouped = {one.cluster for one in annotations.events.values()}
        return self._some(Kind.ENTITY, linked, entry), self._some(Kind.CLUSTER, grouped, entry)

    def _some(self, kind: Kind, wanted: set[str | None], entry: int) -> dict[str, Any]:
        found = {one: self._of[kind, one].at(entry) for one in wanted if one and (kind, one) in self._of}
        return {key: value for key, value in found.items() if value is not None}
