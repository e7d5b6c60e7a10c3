"""Copies of a project file that are whole, verified and never half there."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from annotator.domain.errors import AnnotatorError, fault_of

from . import files, messages
from .dialects import Dialect, Sqlite, copy_connection, row_counts, table_counts, use_wal
from .tables import ALL

_TABLES = tuple(table.name for table in ALL)


def backup(dialect: Dialect, destination: Path) -> None:
    """Copy a project, also while it is written to: what stands at one moment, checked, then put in place.

    Raises AnnotatorError if the destination is there or cannot be written, or the project is on a server.
    """
    if not isinstance(dialect, Sqlite):
        raise AnnotatorError(messages.ON_A_SERVER, project=dialect.target)
    if destination.is_dir():
        raise AnnotatorError(messages.COPY_TO_FOLDER, copy=str(destination))
    if destination.exists():
        raise AnnotatorError(messages.COPY_EXISTS, copy=str(destination))
    temporary = destination.with_name(f".{destination.name}.{os.getpid()}.backup")
    temporary.unlink(missing_ok=True)
    try:
        _copy(dialect, temporary)
        temporary.replace(destination)
        files.sync_folder(destination.parent)
    except (OSError, sqlite3.Error) as error:
        reason = fault_of(error)
        raise AnnotatorError(messages.COPY_NOT_WRITTEN, copy=str(destination), reason=reason) from error
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
        raise AnnotatorError(
            messages.COPY_INCOMPLETE, found=found[wrong], table=wrong, expected=expected[wrong]
        )


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
