"""A project file before it is trusted: everything is looked at without changing a byte."""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from annotator.domain.errors import fault_of
from annotator.domain.sentences import Message, message

from . import foreign_schema, header, messages, place
from .dialects import Sqlite, harden
from .errors import ProjectError
from .header import SCHEMA_VERSION
from .refusals import format_of
from .sqlite_files import set_journal

_WHOLE_CHECK = 32 * 2**20  # bytes up to which every page is looked at
_CHECK_SECONDS = 1.0  # for larger files, table by table
_READ_AT_ONCE = ("project", "scheme_version", "author")
_NUMBERED_OTHERWISE = "CHECK constraint failed in project"
"""The project's one row has another number than 1, which nothing asks for; `check` names it."""
_SMALL_FIRST = ("project", "scheme_version", "annotation_set", "document", "journal", "mention", "segment")


def inspected(path: Path, newest: int = SCHEMA_VERSION, *, hasty: bool = False) -> int:
    """Return the schema version of a project file; raises ProjectError if it is none, or is damaged.

    ``hasty``: of a large file only what opening reads is looked at; somebody calls `look_through` then.
    """
    version = format_of(path, newest)
    try:
        connection = _look(path)
    except sqlite3.Error as error:
        raise ProjectError(messages.NOT_OPENED, project=str(path), reason=fault_of(error)) from error
    try:
        harden(connection)
        if missing := foreign_schema.missing_table(path, connection, current=version == SCHEMA_VERSION):
            raise _damaged(path, message(messages.TABLE_MISSING, table=missing))
        _refuse_damage(path, connection, hasty=hasty)
    except sqlite3.Error as error:
        if "locked" in str(error):
            raise ProjectError(messages.IN_USE, project=str(path)) from error
        raise _damaged(path, str(error)) from error
    except UnicodeDecodeError as error:  # a table's own description may be what is damaged
        raise _damaged(path, str(error)) from error
    finally:
        connection.close()
    return version


def _look(path: Path) -> sqlite3.Connection:
    """Open without leaving anything beside the file; with a log beside it, that has to be read too."""
    uri = path.absolute().as_uri() + ("?mode=ro" if has_log(path) else "?mode=ro&immutable=1")
    return sqlite3.connect(uri, uri=True, timeout=2.0, isolation_level=None)


def has_log(path: Path) -> bool:
    """Tell whether a write-ahead log stands beside the file: it is open elsewhere, or was not closed."""
    return path.with_name(path.name + "-wal").exists()


def _refuse_damage(path: Path, connection: sqlite3.Connection, *, hasty: bool) -> None:
    """Run ``quick_check``; on a large file table by table, the small ones first, for a second at most."""
    if not is_large(path):
        _quick_check(path, connection, "")
        return
    until = time.monotonic() + _CHECK_SECONDS
    for table in _READ_AT_ONCE if hasty else _SMALL_FIRST:
        if time.monotonic() > until:
            return
        _quick_check(path, connection, f"({table})")


def is_large(path: Path) -> bool:
    """Tell whether looking at every page of a file would keep somebody waiting who opens it."""
    return path.stat().st_size > _WHOLE_CHECK


def look_through(path: Path, cancelled: Callable[[], bool] = bool) -> None:
    """Look at every table and index of a file that may be open. Raises ProjectError if it is damaged.

    Table by table: in between the log of a file at work can be folded, and ``cancelled`` is asked.
    """
    try:
        with closing(_look(path)) as connection:
            harden(connection)
            tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY rootpage"
            for (table,) in connection.execute(tables).fetchall():
                if cancelled():
                    return
                _quick_check(path, connection, f"({_quoted(table)})")
    except sqlite3.OperationalError as error:  # in use, or no longer there
        raise ProjectError(messages.NOT_READ, project=str(path), reason=fault_of(error)) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise _damaged(path, str(error)) from error


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _quick_check(path: Path, connection: sqlite3.Connection, of: str) -> None:
    for (found,) in connection.execute(f"PRAGMA quick_check{of}"):
        if found not in ("ok", _NUMBERED_OTHERWISE):
            raise _damaged(path, str(found).splitlines()[0])


def _damaged(path: Path, reason: Message | str) -> ProjectError:
    return ProjectError(messages.DAMAGED, project=str(path), reason=reason)


def sqlite_dialect(path: Path, *, read_only: bool) -> Sqlite:
    """Return how to open a file that was looked at: to read only if asked to or if nothing can be written."""
    if not _protected(path) and not _protected(path.parent):
        return Sqlite(path, read_only=read_only)
    return Sqlite(path, read_only=True, access="ro" if has_log(path) else "immutable")


def choose_log(path: Path) -> None:
    """Let a file on a network drive be written without a write-ahead log, and any other one with it.

    The log's index is memory that programs share, which no network carries (https://sqlite.org/wal.html).
    Left as it is where it cannot be changed, or is open elsewhere.
    """
    if not has_log(path) and not _protected(path) and not _protected(path.parent):
        logged = header.read(path)[18:20] == b"\x02\x02"
        if logged == (place.network_drive(Path(os.path.realpath(path))) is not None):
            with suppress(sqlite3.Error):
                set_journal(path, "DELETE" if logged else "WAL")


def _protected(path: Path) -> bool:
    """Tell whether a file or folder cannot be written to, or is marked so (which stops no administrator)."""
    marked = not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    return marked or not os.access(path, os.W_OK)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder survive a power cut; systems that cannot open folders need no such help."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
