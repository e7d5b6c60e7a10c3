"""Hand-ins healed: what a set was when it was called done is what its journal leads to there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.items import Entity, EventCluster, State
from annotator.domain.packing import pack

from .. import hand_ins
from . import messages
from .histories import Entry, forwards
from .report import Outcome, SalvageReport
from .sets_again import SavedSet
from .sqlite_tables import Row


def missing_hand_ins(
    sets: Sequence[SavedSet], there: Sequence[Row], tables: Mapping[str, Sequence[Row]], report: SalvageReport
) -> list[Row]:
    """Return the hand-ins that the journals account for and that are not there.

    They hold what was handed in; entities and event clusters are named as they are now.
    """
    entities = {row["id"]: Entity(row["id"], row["name"], row["type"], row["kb"]) for row in tables["entity"]}
    clusters = {row["id"]: EventCluster(row["id"], row["name"]) for row in tables["event_cluster"]}
    known = {(row["set_id"], row["revision"]) for row in there}
    numbers: dict[str, set[int]] = {}
    for row in there:
        numbers.setdefault(row["set_id"], set()).add(row["number"])
    found: list[Row] = []
    for one in sets:
        last: bytes | None = None
        for state, entry in _handed_in(one):
            data, before = hand_ins.written(state, *_referred(state, entities, clusters)), last
            last = data
            if (state.id, state.revision) in known or data == before:
                continue
            taken = numbers.setdefault(state.id, set())
            number = next(n for n in range(1, len(taken) + 2) if n not in taken)
            taken.add(number)
            made: Row = {"set_id": state.id, "number": number, "revision": state.revision}
            made |= {"recorded": str(entry.row.get("recorded", "")), "by": str(entry.row.get("by", ""))}
            found.append(made | {"data": pack(data)})
            author = state.author.name
            report.add(Outcome.MENDED, messages.HAND_IN_AGAIN, number=number, page=one.page, author=author)
    return found


def _handed_in(one: SavedSet) -> Iterator[tuple[AnnotationSet, Entry]]:
    """Yield what a set was whenever it was called done, with the entry of the journal."""
    if len(one.entries) != one.annotations.revision or not one.entries:
        return  # it came in with something in it, so its states are not known
    annotations = one.annotations
    empty = AnnotationSet(annotations.id, annotations.document, annotations.text, annotations.author)
    states = forwards(empty, one.entries)
    for state, entry in zip(states[1:], one.entries, strict=False):
        changes = entry.edit.changes if entry.edit is not None else ()
        if any(c.kind is Kind.STATE and c.after == State.DONE.value for c in changes):
            yield state, entry


def _referred(
    annotations: AnnotationSet, entities: Mapping[str, Entity], clusters: Mapping[str, EventCluster]
) -> tuple[dict[str, Entity], dict[str, EventCluster]]:
    linked = {one.entity for one in annotations.mentions.values()}
    grouped = {one.cluster for one in annotations.events.values()}
    return (
        {key: one for key, one in entities.items() if key in linked},
        {key: one for key, one in clusters.items() if key in grouped},
    )
