"""What there is to heal a project from: the rows that are left, and sound backups of the same project."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..backups import journal_copy
from ..backups.contents import held
from ..backups.folder import listed
from ..backups.journal_copy import Copied
from ..dialects import harden
from ..tables import METADATA
from .sqlite_pages import SqlitePages
from .sqlite_rows import Broken
from .sqlite_tables import Left, Row, layouts, read_left, schema_of_new_project

Key = tuple[Any, ...]
_MOST_BACKUPS = 5


def keys_of(table: str) -> tuple[str, ...]:
    """Return the columns of a table's primary key."""
    return tuple(column.name for column in METADATA.tables[table].primary_key)


class SoundCopy:
    """A sound backup, asked row by row."""

    def __init__(self, path: Path) -> None:
        uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True)
        harden(self._connection)
        self._connection.row_factory = sqlite3.Row

    def schema(self) -> list[Sequence[Any]]:
        """Return the rows of its ``sqlite_schema``; the roots are those of the project it is a copy of."""
        query = "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema"
        return [tuple(row) for row in self._connection.execute(query)]

    def row(self, table: str, key: Key) -> Row | None:
        """Return a row by its primary key."""
        where = " AND ".join(f'"{name}" = ?' for name in keys_of(table))
        return next(self._rows(table, f" WHERE {where}", key), None)

    def rows(self, table: str, **where: object) -> Iterator[Row]:
        """Yield the rows with some values."""
        given = " AND ".join(f'"{name}" = ?' for name in where)
        return self._rows(table, f" WHERE {given}" if given else "", tuple(where.values()))

    def _rows(self, table: str, rest: str, values: Sequence[object]) -> Iterator[Row]:
        try:
            yield from map(dict, self._connection.execute(f'SELECT * FROM "{table}"{rest}', values))  # noqa: S608
        except sqlite3.Error:
            return

    def close(self) -> None:
        """Close it."""
        self._connection.close()


class JournalOfCopy:
    """The rows that the journal's copy has, asked like a backup's; it has no other tables."""

    def __init__(self, copied: Copied) -> None:
        self._tables = {
            table: {tuple(row.get(name) for name in keys_of(table)): row for row in rows}
            for table, rows in copied.rows.items()
            if table in METADATA.tables
        }

    def schema(self) -> list[Sequence[Any]]:
        """Return nothing: it is no database."""
        return []

    def row(self, table: str, key: Key) -> Row | None:
        """Return a row by its primary key."""
        found = self._tables.get(table, {}).get(key)
        return None if found is None else dict(found)

    def rows(self, table: str, **where: object) -> Iterator[Row]:
        """Yield the rows with some values."""
        for row in self._tables.get(table, {}).values():
            if all(row.get(name) == value for name, value in where.items()):
                yield dict(row)

    def close(self) -> None:
        """There is nothing to close."""


@dataclass(slots=True)
class Evidence:
    """The rows by table and primary key; ``broken`` are rows of which something cannot be read.

    ``damaged`` counts places that could not be read, ``doubtful`` rows that may have been deleted before.
    ``backups`` begins with the journal's copy, if there is one.
    """

    rows: dict[str, dict[Key, Row]] = field(default_factory=dict)
    broken: dict[str, list[Row]] = field(default_factory=dict)
    damaged: Mapping[str, int] = field(default_factory=dict)
    doubtful: Mapping[str, int] = field(default_factory=dict)
    backups: list[SoundCopy | JournalOfCopy] = field(default_factory=list)

    followed: frozenset[str] = frozenset()
    """The tables of which the journal's copy has all that changed since the newest backup."""

    def from_backups(self, table: str, key: Key) -> Iterator[Row]:
        """Yield a row as the backups have it, the newest first."""
        for backup in self.backups:
            if (found := backup.row(table, key)) is not None:
                yield found

    def close(self) -> None:
        """Close the backups."""
        for backup in self.backups:
            backup.close()


def gather(project: Path) -> Evidence:
    """Read what is left of a project and find its sound backups. Raises OSError."""
    pages = SqlitePages(project)
    backups = [SoundCopy(path) for path in _sound(project)]
    left = read_left(pages, [*(one.schema() for one in backups), schema_of_new_project()])
    own = {str(row["uuid"]) for row in left.rows["project"] if isinstance(row.get("uuid"), str)}
    same = [one for one in backups if not own or own & {str(row["uuid"]) for row in one.rows("project")}]
    for one in backups:
        if one not in same:
            one.close()
    uuids = own or {str(row["uuid"]) for one in same for row in one.rows("project")}
    copied = journal_copy.read(project)
    kept: list[SoundCopy | JournalOfCopy] = [*same]
    followed: frozenset[str] = frozenset()
    if copied is not None and (copied.project in uuids or not uuids):
        kept.insert(0, JournalOfCopy(copied))
        followed = copied.whole
    doubtful = {name: len(rows) for name, rows in left.doubtful.items()}
    found = Evidence(damaged=left.damaged, doubtful=doubtful, backups=kept)
    _sort(left, found)
    found.followed = frozenset(table for table in followed if len(found.rows[table]) < journal_copy.MOST)
    return found


def _sound(project: Path) -> Iterable[Path]:
    sound = (one.path for one in listed(project) if held(one.path).fault is None)
    return [path for path, _ in zip(sound, range(_MOST_BACKUPS), strict=False)]


def _sort(left: Left, found: Evidence) -> None:
    expected = layouts(schema_of_new_project())
    for table, rows in left.rows.items():
        keys = keys_of(table)
        layout = expected[table]
        by_key = found.rows.setdefault(table, {})
        for row in rows:
            whole = {column.name: row.get(column.name, column.default) for column in layout.columns}
            key = tuple(whole[name] for name in keys)
            good = layout.fits(whole) and not any(isinstance(value, Broken) for value in whole.values())
            if good and key not in by_key:
                by_key[key] = whole
            elif not good:
                found.broken.setdefault(table, []).append(whole)
