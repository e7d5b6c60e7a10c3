"""Project files as files of SQLite: copied whole, switched to another journal, their rows counted."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from . import log_marks

Report = Callable[[int, int, int], object]
_PAGES_AT_ONCE = 4096  # 16 MB between two reports


def copy_connection(origin: sqlite3.Connection, destination: Path, report: Report | None = None) -> None:
    """Copy what a connection sees into a new file that only its owner may read, whole and on disk.

    ``report`` is told now and then (status, pages left, pages in all); what it raises ends the copy.
    """
    os.close(os.open(destination, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    copy = sqlite3.connect(destination, isolation_level=None)
    try:
        origin.backup(copy, pages=_PAGES_AT_ONCE, progress=report)
        copy.execute("PRAGMA journal_mode = DELETE")
        # The log of the original must never pass for one of the copy's.
        (word,) = copy.execute("PRAGMA user_version").fetchone()
        copy.execute(f"PRAGMA user_version = {log_marks.named(word)}")
    finally:
        copy.close()
    with destination.open("rb+") as file:
        os.fsync(file.fileno())


def use_wal(path: Path) -> None:
    """Switch a project file to the write-ahead log; the setting stays in the file."""
    set_journal(path, "WAL")


def set_journal(path: Path, mode: str) -> None:
    """Switch a file to a journal mode of SQLite. Raises sqlite3.Error, or leaves it, if it is in use."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute(f"PRAGMA journal_mode = {mode}")
    finally:
        connection.close()


def row_counts(path: Path, tables: Iterable[str]) -> dict[str, int]:
    """Return how many rows each table of a project file has."""
    connection = sqlite3.connect(path.absolute().as_uri() + "?mode=ro&immutable=1", uri=True)
    try:
        return table_counts(connection, tables)
    finally:
        connection.close()


def table_counts(connection: sqlite3.Connection, tables: Iterable[str]) -> dict[str, int]:
    """Return how many rows each table has, as a connection sees them."""
    query = 'SELECT count(*) FROM "{}"'
    return {name: connection.execute(query.format(name)).fetchone()[0] for name in tables}
