"""Whole annotation sets copied from one database to another, row by row, with everything that is theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from annotator.domain.ids import uuid7

from ..dialects import Dialect
from ..tables import (
    ARGUMENT,
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


def free_id(connection: Connection, set_id: str) -> str:
    """Return an id for a set that comes in: its own one, if that is free."""
    taken = connection.execute(select(SET.c.id).where(SET.c.id == set_id)).first()
    return set_id if taken is None else uuid7()


def copy_sets(connection: Connection, dialect: Dialect, other: Connection, wanted: Sequence[Copied]) -> None:
    """Copy sets with their items, hand-ins and journals; what they refer to must be there."""
    by_id = {one.row["id"]: one for one in wanted}
    columns = set(SET.c.keys())
    for one in wanted:
        whole = {name: value for name, value in one.row.items() if name in columns}
        own = {"id": one.set_id, "document_id": one.document, "author": one.author, "scheme": one.scheme}
        connection.execute(insert(SET), whole | own)
    for table in OF_SETS:
        found = _rows(other, table, list(by_id))
        if found:
            values = [dict(row) | {"set_id": by_id[row["set_id"]].set_id} for row in found]
            connection.execute(insert(table), values)
    _copy_journal(connection, dialect, _rows(other, JOURNAL, list(by_id)), by_id)


def _rows(connection: Connection, table: Table, sets: Sequence[str]) -> list[Values]:
    return stored(connection, select(table).where(table.c.set_id.in_(sets)))


def _copy_journal(
    connection: Connection, dialect: Dialect, rows: Sequence[Mapping[str, Any]], by_id: Mapping[str, Copied]
) -> None:
    ordered = sorted(rows, key=lambda row: int(row["id"]))
    ids = dialect.journal_ids(connection, len(ordered))
    numbers = {row["id"]: number for row, number in zip(ordered, ids, strict=True)}
    values = []
    for row in ordered:
        one = by_id[row["set_id"]]
        values.append(
            dict(row)
            | {"id": numbers[row["id"]], "set_id": one.set_id, "document_id": one.document}
            | {"author": one.author, "target": numbers.get(row["target"])}
        )
    if values:
        connection.execute(insert(JOURNAL), values)
