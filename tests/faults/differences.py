"""Two project files beside each other, column by column; and which differences nobody named."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from annotator.domain.packing import PackingError, unpack
from annotator.store.salvage.items import OF_SETS
from annotator.store.salvage.other_rows import COUNTED_AGAIN
from annotator.store.salvage.report import SalvageReport
from annotator.store.tables import ALL

Rows = Mapping[tuple[Any, ...], Mapping[str, Any]]
_PACKED = {("document_body", "source"), ("hand_in", "data")}
_PAGE = ("document", "document_body")
_HISTORY = ("annotation_set", "beginning", "journal")
_COVERS: Mapping[str, tuple[str, ...]] = {
    "salvage.entry_again": _HISTORY,
    "salvage.entry_altered": _HISTORY,
    "salvage.older_set": (*_HISTORY, *OF_SETS),
    "salvage.items_lost": (*_HISTORY, *OF_SETS),
    "salvage.set_lost": (*_HISTORY, *OF_SETS, "hand_in"),
    "salvage.history_unproven": _HISTORY,
    "salvage.set_row_lost": ("annotation_set",),
    "salvage.hand_in_again": ("hand_in",),
    "salvage.name_lost": _PAGE,
    "salvage.unsure_text": _PAGE,
    "salvage.source_lost": _PAGE,
    "salvage.source_again": _PAGE,
    "salvage.nodes_lost": _PAGE,
    "salvage.page_lost": (*_PAGE, *_HISTORY, *OF_SETS, "hand_in", "remark", "assignment", "near_duplicate"),
    "salvage.project_lost": ("project",),
    "salvage.project_from_backup": ("project",),
    "salvage.scheme_unsure": ("scheme_version",),
    "salvage.scheme_completed": ("scheme_version",),
    "salvage.scheme_lost": ("scheme_version",),
    "salvage.author_lost": ("author",),
    "salvage.entity_lost": ("entity", "event_cluster"),
}
"""The tables that a sentence of the report speaks for; the others name a table of their own."""


class Difference(NamedTuple):
    """A value that is another one; ``column`` is "" for a row that is gone or that was not there before."""

    table: str
    key: tuple[Any, ...]
    column: str
    before: Any
    after: Any


def contents(path: Path) -> dict[str, Rows]:
    """Return all rows by table and key, but of what can be counted again; packed bytes are unpacked."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return {one.name: _rows(connection, one) for one in ALL if one.name not in COUNTED_AGAIN}


def _rows(connection: sqlite3.Connection, table: Any) -> Rows:
    keys = [column.name for column in table.primary_key]
    found = {}
    for row in connection.execute(f'SELECT * FROM "{table.name}"'):
        values = {name: _unpacked(table.name, name, row[name]) for name in row.keys()}  # noqa: SIM118
        found[tuple(row[name] for name in keys)] = values
    return found


def _unpacked(table: str, column: str, value: Any) -> Any:
    try:
        return unpack(value) if (table, column) in _PACKED and value is not None else value
    except PackingError:
        return value


def differences(before: Mapping[str, Rows], after: Mapping[str, Rows]) -> Iterator[Difference]:
    """Yield what is another in ``after``."""
    for table, rows in before.items():
        others = after[table]
        for key, row in rows.items():
            if key not in others:
                yield Difference(table, key, "", row, None)
                continue
            for name, value in row.items():
                if others[key][name] != value:
                    yield Difference(table, key, name, value, others[key][name])
        for key in others.keys() - rows.keys():
            yield Difference(table, key, "", None, others[key])


def unsaid(found: list[Difference], report: SalvageReport) -> list[Difference]:
    """Return the differences in tables of which nothing is named as mended or lost."""
    named: set[str] = set()
    made = [one for one in report.healed if one.id == "salvage.source_again"]  # one that was never kept
    for one in (*report.mended, *report.lost, *made):
        table = one.values.get("table")
        named |= {str(table)} if table is not None else set(_COVERS[one.id])
    return [one for one in found if one.table not in named]
