"""Whole annotation sets copied from one database to another, row by row, with everything that is theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from .. import chain
from ..dialects import Dialect
from ..tables import (
    ARGUMENT,
    BEGINNING,
    BOOKMARK,
    DECISION,
    EVENT,
    FLAG,
    HAND_IN,
    JOURNAL,
    MENTION,
    NOTE,
    REJECTED,
    RELATION,
    SEGMENT,
    SET,
)
from .reading import Values, stored

OF_SETS = (
    SEGMENT, MENTION, EVENT, ARGUMENT, RELATION, NOTE, FLAG, BOOKMARK, DECISION, REJECTED, HAND_IN,
)  # fmt: skip
"""The tables whose rows belong to a set, each after those that it refers to; the journal comes last."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A set that is copied: its row there, its id, document and author here, the version of the scheme."""

    row: Mapping[str, Any]
    set_id: str
    document: str
    author: str
    scheme: int | None


def used_ids(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Return which of some ids sets here have."""
    return set(connection.execute(select(SET.c.id).where(SET.c.id.in_(ids))).scalars())


def copy_sets(connection: Connection, dialect: Dialect, other: Connection, wanted: Sequence[Copied]) -> None:
    """Copy sets with their items, hand-ins and journals; what they refer to must be there.

    A set that keeps its id and author keeps the hashes of its journal; of another one it begins a new chain.
    """
    by_id = {one.row["id"]: one for one in wanted}
    columns = set(SET.c.keys())
    begun = {row["set_id"]: row for row in _rows(other, BEGINNING, list(by_id))}
    journals = _journals(connection, dialect, _rows(other, JOURNAL, list(by_id)), by_id)
    made: list[Values] = []
    beginnings: list[Values] = []
    for one in wanted:
        whole = {name: value for name, value in one.row.items() if name in columns}
        own = {"id": one.set_id, "document_id": one.document, "author": one.author, "scheme": one.scheme}
        made.append(whole | own)
        if one.row["id"] not in begun:  # damage, which a check names there and here
            continue
        beginning = begun[one.row["id"]] | {"document_id": one.document}
        if (one.set_id, one.author) != (one.row["id"], one.row["author"]):
            beginning |= {"set_id": one.set_id, "author": one.author}
            first = chain.beginning_hash(beginning)
            made[-1]["head"] = chain.linked(first, beginning["revision"], journals[one.row["id"]])
        beginnings.append(beginning)
    if made:
        connection.execute(insert(SET), made)
    if beginnings:
        connection.execute(insert(BEGINNING), beginnings)
    for table in OF_SETS:
        found = _rows(other, table, list(by_id))
        if found:
            values = [dict(row) | {"set_id": by_id[row["set_id"]].set_id} for row in found]
            connection.execute(insert(table), values)
    if values := sorted((row for rows in journals.values() for row in rows), key=lambda row: int(row["id"])):
        connection.execute(insert(JOURNAL), values)


def _rows(connection: Connection, table: Table, sets: Sequence[str]) -> list[Values]:
    return stored(connection, select(table).where(table.c.set_id.in_(sets)))


def _journals(
    connection: Connection, dialect: Dialect, rows: Sequence[Mapping[str, Any]], by_id: Mapping[str, Copied]
) -> dict[str, list[Values]]:
    """Return the rows of the journals as they will be here, by the id of the set there."""
    ordered = sorted(rows, key=lambda row: int(row["id"]))
    ids = dialect.journal_ids(connection, len(ordered))
    numbers = {row["id"]: number for row, number in zip(ordered, ids, strict=True)}
    found: dict[str, list[Values]] = {one: [] for one in by_id}
    for row in ordered:
        one = by_id[row["set_id"]]
        found[row["set_id"]].append(
            dict(row)
            | {"id": numbers[row["id"]], "set_id": one.set_id, "document_id": one.document}
            | {"author": one.author, "target": numbers.get(row["target"])}
        )
    return found
