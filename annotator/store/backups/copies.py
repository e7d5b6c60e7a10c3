"""Copies of a project file that are whole, verified and never half there."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from annotator.domain.errors import AnnotatorError, fault_of

from .. import files
from .. import messages as of_store
from ..dialects import Dialect, Sqlite
from ..errors import ProjectError
from ..sqlite_files import copy_connection, row_counts, table_counts, use_wal
from ..tables import ALL
from . import messages

_TABLES = tuple(table.name for table in ALL)
RESERVE = 16 * 2**20
"""Bytes that a copy leaves free on the disk: annotating must be able to go on."""
Progress = Callable[[int, int, str], None]
"""Told how many pages of the file (4,096 bytes) are copied, of how many, and the name of the copy."""
Cancelled = Callable[[], bool]
Report = Callable[[int, int, int], None]


def backup(
    dialect: Dialect, destination: Path, progress: Progress | None = None, cancelled: Cancelled = bool
) -> None:
    """Copy a project, also while it is written to: what stands at one moment, checked, then put in place.

    Raises AnnotatorError if the destination is there or cannot be written, if there is no room for it, if it
    was ``cancelled``, or if the project is on a server. Nothing is left then.
    """
    if not isinstance(dialect, Sqlite):
        raise AnnotatorError(of_store.ON_A_SERVER, project=dialect.target)
    if destination.is_dir():
        raise AnnotatorError(of_store.COPY_TO_FOLDER, copy=str(destination))
    if destination.exists():
        raise AnnotatorError(of_store.COPY_EXISTS, copy=str(destination))
    temporary = destination.with_name(f".{destination.name}.{os.getpid()}.backup")
    try:
        temporary.unlink(missing_ok=True)
        require_room(destination.parent, size_of(dialect.path))
        _copy(dialect, temporary, progress, cancelled)
        temporary.replace(destination)
        files.sync_folder(destination.parent)
    except (OSError, sqlite3.Error) as error:
        reason = fault_of(error)
        raise AnnotatorError(of_store.COPY_NOT_WRITTEN, copy=str(destination), reason=reason) from error
    finally:
        temporary.unlink(missing_ok=True)


def size_of(path: Path) -> int:
    """Return how many bytes a project takes, its log included; 0 if it is not there."""
    found = 0
    for name in (path.name, f"{path.name}-wal"):
        one = path.with_name(name)
        found += one.stat().st_size if one.exists() else 0
    return found


def require_room(folder: Path, needed: int) -> None:
    """Raise ProjectError if a copy of so many bytes would fill the disk that a folder is on."""
    free = shutil.disk_usage(folder).free
    if free < needed + RESERVE:
        raise ProjectError(
            messages.NO_ROOM, folder=str(folder), free=in_words(free), needed=in_words(needed + RESERVE)
        )


def in_words(size: int) -> str:
    """Return a number of bytes as people read it: ``3.4 MB``."""
    for unit, step in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= step:
            return f"{size / step:.1f} {unit}"
    return f"{size} B"


def _copy(dialect: Sqlite, temporary: Path, progress: Progress | None, cancelled: Cancelled) -> None:
    def report(_status: int, left: int, total: int) -> None:
        if cancelled():
            raise AnnotatorError(of_store.COPY_STOPPED)
        if progress is not None:
            progress(total - left, total, temporary.name)

    origin = dialect.connect()
    try:
        verified_copy(origin, temporary, report)
    finally:
        origin.close()


def verified_copy(origin: sqlite3.Connection, temporary: Path, report: Report | None = None) -> None:
    """Copy what a connection sees into a new file, whole and on disk, and compare the two.

    ``report`` is told how far it is, as ``sqlite3.Connection.backup`` tells it. Raises AnnotatorError,
    OSError and sqlite3.Error; the caller takes the file away then.
    """
    origin.execute("BEGIN")  # the counts and the copy see the same moment
    try:
        expected = table_counts(origin, _TABLES)
        copy_connection(origin, temporary, report)
    finally:
        origin.execute("ROLLBACK")
    use_wal(temporary)
    files.inspected(temporary)
    found = row_counts(temporary, _TABLES)
    if found != expected:
        wrong = next(name for name in _TABLES if found[name] != expected[name])
        raise AnnotatorError(
            of_store.COPY_INCOMPLETE, found=found[wrong], table=wrong, expected=expected[wrong]
        )
