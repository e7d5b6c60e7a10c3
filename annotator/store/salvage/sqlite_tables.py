"""The tables of a damaged project file, by their columns, with what is known of how much is missing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from ..tables import ALL, METADATA
from .sqlite_pages import SqlitePages
from .sqlite_rows import Broken, Tree, Value, read_tree

Row = dict[str, Any]
"""A row by column; a value that could not be read is `Broken`."""
_NAMES = frozenset(table.name for table in ALL)
_LEAVES = {0x0D: True, 0x0A: False}
_KINDS: Mapping[str, tuple[type, ...]] = {
    "TEXT": (str,), "INTEGER": (int,), "BIGINT": (int,), "FLOAT": (int, float), "BLOB": (bytes,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name and SQL type, whether it may be NULL, what it is where a row has no value."""

    name: str
    kind: str
    optional: bool
    default: Value

    def holds(self, value: Value | Broken) -> bool:
        """Tell whether a value can stand in the column."""
        return (value is None and self.optional) or isinstance(value, _KINDS.get(self.kind, (object,)))


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of a table lie in the file: its root, its columns in order, its rowid's column."""

    name: str
    root: int
    columns: tuple[Column, ...]
    by_rowid: bool
    rowid: str | None

    def row(self, rowid: int | None, values: Sequence[Value | Broken]) -> Row | None:
        """Return a record as a row; None if it cannot be one of this table."""
        if len(values) > len(self.columns) or len(values) < len(self.columns) - 6:
            return None
        found: Row = {}
        for place, column in enumerate(self.columns):
            value = values[place] if place < len(values) else column.default
            found[column.name] = rowid if column.name == self.rowid else value
        return found

    def fits(self, row: Row) -> bool:
        """Tell whether every value can stand in its column."""
        return all(column.holds(row[column.name]) for column in self.columns)


@dataclass(slots=True)
class Left:
    """What is left of a file, by table: its rows, how many pages and cells could not be read, and rows that
    may have been deleted before the file was damaged.
    """

    rows: dict[str, list[Row]] = field(default_factory=dict)
    damaged: dict[str, int] = field(default_factory=dict)
    doubtful: dict[str, list[Row]] = field(default_factory=dict)


def layouts(entries: Iterable[Sequence[Any]]) -> dict[str, Layout]:
    """Return the layouts of a project's tables from rows of ``sqlite_schema``; others are passed over."""
    found = {}
    for entry in entries:
        if len(entry) >= 5 and entry[0] == "table" and entry[1] in _NAMES:
            with suppress(sqlite3.Error, TypeError, ValueError):
                found[str(entry[1])] = _layout(str(entry[1]), int(entry[3]), str(entry[4]))
    return found


def _layout(name: str, root: int, sql: str) -> Layout:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(sql)
        described = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
    columns = [
        (Column(str(row[1]), str(row[2]).upper(), not row[3] and not row[5], _default(row[4])), int(row[5]))
        for row in described
    ]
    if "WITHOUT ROWID" in sql.upper():
        keys = sorted((one for one in columns if one[1]), key=lambda one: one[1])
        ordered = [*keys, *(one for one in columns if not one[1])]
        return Layout(name, root, tuple(column for column, _ in ordered), by_rowid=False, rowid=None)
    own = [column.name for column, key in columns if key]
    kind = next((column.kind for column, key in columns if key), "")
    rowid = own[0] if len(own) == 1 and kind == "INTEGER" else None
    return Layout(name, root, tuple(column for column, _ in columns), by_rowid=True, rowid=rowid)


def _default(written: str | None) -> Value:
    if written is None or written.upper() == "NULL":
        return None
    if written.startswith("'"):
        return written[1:-1].replace("''", "'")
    return int(written)


@cache
def schema_of_new_project() -> tuple[Sequence[Any], ...]:
    """Return the rows of ``sqlite_schema`` of a project made by this version."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        with engine.begin() as connection:
            METADATA.create_all(connection, tables=ALL, checkfirst=False)
            found = connection.exec_driver_sql(
                "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema"
            )
            return tuple(tuple(row) for row in found)
    finally:
        engine.dispose()


def read_left(pages: SqlitePages, references: Iterable[Sequence[Sequence[Any]]]) -> Left:
    """Read all tables. ``references`` are schemas of like files, the likeliest first."""
    own = [values for _, values in read_tree(pages, 1).rows if values and values[0] in ("table", "index")]
    found = layouts(own)
    roots = {int(entry[3]) for entry in own if len(entry) > 3 and isinstance(entry[3], int) and entry[3] > 0}
    for reference in references:
        missing = {name: one for name, one in layouts(reference).items() if name not in found}
        if not missing:
            break
        found |= {
            name: one for name, one in missing.items() if one.root not in roots and _is_there(pages, one)
        }
    left = Left()
    used: set[int] = set()
    for name, layout in found.items():
        tree = read_tree(pages, layout.root)
        used |= tree.pages
        left.rows[name], wrong = _rows(layout, tree)
        left.damaged[name] = tree.damaged + wrong
    for name in _NAMES - found.keys():
        left.rows[name], left.damaged[name] = [], 1
    for root in roots - {layout.root for layout in found.values()}:
        used |= read_tree(pages, root).pages
    _take_orphans(pages, found, left, used)
    return left


def _is_there(pages: SqlitePages, layout: Layout) -> bool:
    found = pages.tree_page(layout.root)
    return found is not None and (found[0] in (0x05, 0x0D)) == layout.by_rowid


def _rows(layout: Layout, tree: Tree) -> tuple[list[Row], int]:
    rows, wrong = [], 0
    for rowid, values in tree.rows:
        row = layout.row(rowid, values)
        if row is None:
            wrong += 1
        else:
            rows.append(row)
    return rows, wrong


def _take_orphans(pages: SqlitePages, found: Mapping[str, Layout], left: Left, used: set[int]) -> None:
    """Find leaves that a damaged page above them has cut off; what may be free pages is only doubtful."""
    wanting = [layout for name, layout in found.items() if left.damaged[name]]
    free = pages.free_pages()
    if not wanting:
        return
    for number in range(2, pages.count + 1):
        if number in used or (free is not None and number in free):
            continue
        leaf = pages.tree_page(number)
        if leaf is None or leaf[0] not in _LEAVES:
            continue
        tree = read_tree(pages, number)
        owner = _owner([one for one in wanting if one.by_rowid == _LEAVES[leaf[0]]], tree)
        if owner is None:
            continue
        used |= tree.pages
        rows, _ = _rows(owner, tree)
        (left.rows if free is not None else left.doubtful).setdefault(owner.name, []).extend(rows)


def _owner(candidates: Sequence[Layout], tree: Tree) -> Layout | None:
    """Return the table that the rows of a leaf belong to, if only one has such rows."""
    fitting = [one for one in candidates if _all_fit(one, tree)]
    return fitting[0] if len(fitting) == 1 else None


def _all_fit(layout: Layout, tree: Tree) -> bool:
    rows = list(_read(layout, tree))
    return bool(rows) and all(row is not None and layout.fits(row) for row in rows)


def _read(layout: Layout, tree: Tree) -> Iterator[Row | None]:
    for rowid, values in tree.rows:
        yield layout.row(rowid, values) if len(values) == len(layout.columns) else None
