"""Copies of a project file that are whole, verified and never half there."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from annotator.domain.errors import AnnotatorError

from . import files
from .dialects import Dialect, Sqlite, copy_connection, row_counts, table_counts, use_wal
from .tables import ALL

_TABLES = tuple(table.name for table in ALL)


def backup(dialect: Dialect, destination: Path) -> None:
    """Copy a project, also while it is written to: what stands at one moment, checked, then put in place.

    Raises AnnotatorError if the destination is there or cannot be written, or the project is on a server.
    """
    if not isinstance(dialect, Sqlite):
        raise AnnotatorError(
            f"{dialect.target} is on a PostgreSQL server: back it up with pg_dump, or export it as jsonl"
        )
    if destination.is_dir():
        raise AnnotatorError(f"{destination} is a folder: name the file that the copy should be")
    if destination.exists():
        raise AnnotatorError(f"{destination} is there already: take another name")
    temporary = destination.with_name(f".{destination.name}.{os.getpid()}.backup")
    temporary.unlink(missing_ok=True)
    try:
        _copy(dialect, temporary)
        temporary.replace(destination)
        files.sync_folder(destination.parent)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise AnnotatorError(f"{destination} could not be written, no copy was made: {reason}") from error
    finally:
        temporary.unlink(missing_ok=True)


def _copy(dialect: Sqlite, temporary: Path) -> None:
    origin = dialect.connect()
    try:
        origin.execute("BEGIN")  # the counts and the copy see the same moment
        expected = table_counts(origin, _TABLES)
        copy_connection(origin, temporary)
    finally:
        origin.close()
    use_wal(temporary)
    files.inspected(temporary)
    found = row_counts(temporary, _TABLES)
    if found != expected:
        wrong = next(name for name in _TABLES if found[name] != expected[name])
        raise AnnotatorError(f"the copy has {found[wrong]} rows in {wrong}, not {expected[wrong]}: not kept")


def backup_beside(dialect: Sqlite, reason: str) -> Path:
    """Back a project up in its own folder as ``<name>.<reason>-<time>.annotator``; return the path."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    for number in range(1, 1000):
        again = "" if number == 1 else f"-{number}"
        path = dialect.path.with_name(f"{dialect.path.stem}.{reason}-{stamp}{again}{dialect.path.suffix}")
        if not path.exists():
            break
    backup(dialect, path)
    return path
