"""Entities and event clusters of two projects, by id.

The journals say who changed what: a side whose value the other one once had is the older one. Where neither
was, both sides changed it. What one side removed comes back only if something refers to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.codec import value_from_json
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Entity, EventCluster

from .. import json_text, rows
from .. import messages as of_store
from ..bundle_checks import check_entity
from ..tables import CLUSTER, ENTITY, EVENT, JOURNAL, MENTION
from .reading import stored
from .values import MergeReport, Prefer, Proposal, SharedClash

_LINKS: Mapping[Kind, Any] = {Kind.ENTITY: MENTION.c.entity, Kind.CLUSTER: EVENT.c.cluster}
_TABLES = {Kind.ENTITY: ENTITY, Kind.CLUSTER: CLUSTER}
_Values = Mapping[str, Any] | None
_Past = Sequence[tuple[_Values, _Values]]


@dataclass
class Shared:
    """What two projects share besides pages, while one of them is taken in."""

    connection: Connection
    other: Connection
    file: str
    prefer: Prefer | None
    report: MergeReport
    held: dict[tuple[Kind, str], Mapping[str, Any]] = field(default_factory=dict)
    """What was removed here, as the other side still has it."""
    gone: list[tuple[Kind, str]] = field(default_factory=list)
    """What was removed there, and is here as it was then."""
    known: dict[Kind, set[str]] = field(default_factory=dict)

    def take(self) -> None:
        """Take in what is new, and what is newer."""
        for kind, table in _TABLES.items():
            own, theirs = _read(self.connection, table), _read(self.other, table)
            self.known[kind] = set(own)
            if own == theirs:
                continue
            mine, past = _history(self.connection, kind), _history(self.other, kind)
            names = _by_name(own)
            for one in theirs.values():
                self._one(kind, table, own.get(one["id"]), one, mine[one["id"]], past[one["id"]])
                if one["id"] not in own and one["id"] in self.known[kind]:
                    self._propose(kind, names, one)
            for item in own.keys() - theirs.keys():
                if past[item] and past[item][-1] == (_said(own[item]), None):
                    self.gone.append((kind, item))

    def _one(
        self, kind: Kind, table: Table, own: _Values, other: Mapping[str, Any], mine: _Past, theirs: _Past
    ) -> None:
        if own is None:
            if mine and mine[-1][1] is None:
                self.held[kind, other["id"]] = other
            else:
                self._put(kind, other)
            return
        here, there = _said(own), _said(other)
        if here == there:
            return
        older_here = here in [before for before, _ in theirs]
        older_there = there in [before for before, _ in mine]
        if older_there and not older_here:
            return
        if older_there == older_here:
            clash = SharedClash(self.file, kind.value, other["id"], _shown(own), _shown(other), self.prefer)
            self.report.shared_clashes.append(clash)
            if self.prefer is not Prefer.THEIRS:
                return
        self.connection.execute(update(table).where(table.c.id == other["id"]), dict(there or {}))
        self.report.changed = True

    def _put(self, kind: Kind, values: Mapping[str, Any]) -> None:
        said = _said(values) or {}
        check_entity(Entity(**said) if kind is Kind.ENTITY else EventCluster(**said))
        self.connection.execute(insert(_TABLES[kind]), dict(values))
        self.known[kind].add(values["id"])
        self.report.changed = True
        if kind is Kind.ENTITY:
            self.report.entities += 1
        else:
            self.report.clusters += 1

    def _propose(
        self, kind: Kind, names: Mapping[tuple[str, str], list[str]], new: Mapping[str, Any]
    ) -> None:
        for other in names.get(_name(new), ()):
            self.report.proposals.append(Proposal(self.file, kind.value, new["name"], other, new["id"]))

    def need(self, one: AnnotationSet) -> None:
        """Let there be what a set refers to. Raises AnnotatorError for what neither side has."""
        wanted = [(Kind.ENTITY, mention.id, mention.entity) for mention in one.mentions.values()]
        wanted += [(Kind.CLUSTER, event.id, event.cluster) for event in one.events.values()]
        for kind, item, target in wanted:
            if target is None or target in self.known[kind]:
                continue
            if (kind, target) not in self.held:
                missing = of_store.ENTITY_MISSING if kind is Kind.ENTITY else of_store.CLUSTER_MISSING
                raise AnnotatorError(missing, item=item, id=target)
            self._put(kind, self.held[kind, target])

    def drop(self) -> None:
        """Remove what the other side removed and nothing here refers to."""
        for kind, item in self.gone:
            table, link = _TABLES[kind], _LINKS[kind]
            if self.connection.execute(select(link).where(link == item).limit(1)).first() is None:
                self.connection.execute(delete(table).where(table.c.id == item))
                self.report.changed = True


def _read(connection: Connection, table: Table) -> dict[str, Mapping[str, Any]]:
    return {
        row["id"]: row for row in sorted(stored(connection, select(table)), key=lambda row: str(row["id"]))
    }


def _said(row: Mapping[str, Any]) -> _Values:
    return {name: value for name, value in row.items() if name != "made_by"}


def _shown(row: Mapping[str, Any]) -> str:
    return " · ".join(str(row[name]) for name in ("name", "type", "kb") if row.get(name))


def _name(row: Mapping[str, Any]) -> tuple[str, str]:
    return str(row["name"]).casefold(), str(row.get("type") or "")


def _by_name(own: Mapping[str, Mapping[str, Any]]) -> dict[tuple[str, str], list[str]]:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in own.values():
        found[_name(row)].append(row["id"])
    return found


def _history(connection: Connection, kind: Kind) -> defaultdict[str, list[tuple[_Values, _Values]]]:
    """Return what the journal did to each entity or event cluster, in its order, by id."""
    found: defaultdict[str, list[tuple[_Values, _Values]]] = defaultdict(list)
    named = JOURNAL.c.changes.contains(f'"kind":"{kind.value}"', autoescape=True)
    query = select(JOURNAL.c.changes).where(named).order_by(JOURNAL.c.id)
    for changes in connection.execute(query).scalars():
        for change in json_text.from_json(changes):
            if change["kind"] == kind.value:
                sides = (_values(kind, change[side]) for side in ("before", "after"))
                found[change["id"]].append((next(sides), next(sides)))
    return found


def _values(kind: Kind, stored: Any) -> _Values:
    return None if stored is None else rows.project_values(value_from_json(kind, stored))
