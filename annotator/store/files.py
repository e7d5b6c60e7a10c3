"""A project file before it is trusted: everything is looked at without changing a byte."""

from __future__ import annotations

import os
import sqlite3
import stat
import struct
import time
from contextlib import suppress
from pathlib import Path

from annotator.domain.errors import fault_of
from annotator.domain.sentences import Message, message

from . import held_file, log_marks, messages, place
from .dialects import APPLICATION_ID, Sqlite, harden, set_journal, sqlite_schema_names
from .errors import ProjectError
from .tables import SCHEMA_VERSION

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_VERSION_AT, _APPLICATION_AT = 60, 68  # https://sqlite.org/fileformat.html, section 1.3
_WHOLE_CHECK = 32 * 2**20  # bytes up to which every page is looked at
_CHECK_SECONDS = 1.0  # for larger files, table by table
_SMALL_FIRST = ("project", "scheme_version", "annotation_set", "document", "journal", "mention", "segment")


def inspected(path: Path, newest: int = SCHEMA_VERSION) -> int:
    """Return the schema version of a project file; raises ProjectError if it is none, or is damaged."""
    version = _header_version(path, newest)
    try:
        connection = _look(path)
    except sqlite3.Error as error:
        raise ProjectError(messages.NOT_OPENED, project=str(path), reason=fault_of(error)) from error
    try:
        harden(connection)
        _refuse_foreign_schema(path, connection, current=version == SCHEMA_VERSION)
        _refuse_damage(path, connection)
    except sqlite3.Error as error:
        if "locked" in str(error):
            raise ProjectError(messages.IN_USE, project=str(path)) from error
        raise _damaged(path, str(error)) from error
    except UnicodeDecodeError as error:  # a table's own description may be what is damaged
        raise _damaged(path, str(error)) from error
    finally:
        connection.close()
    return version


def _header_version(path: Path, newest: int) -> int:
    if path.is_dir():
        raise ProjectError(messages.IS_FOLDER, project=str(path))
    try:
        header = held_file.header(path, _HEADER)
    except FileNotFoundError:
        raise ProjectError(messages.NO_FILE, project=str(path)) from None
    except OSError as error:
        raise ProjectError(messages.NOT_READ, project=str(path), reason=fault_of(error)) from error
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise ProjectError(messages.NOT_A_PROJECT, project=str(path))
    version = log_marks.format_of(int.from_bytes(header[_VERSION_AT : _VERSION_AT + 4], "big"))
    (application,) = struct.unpack_from(">I", header, _APPLICATION_AT)
    if application != APPLICATION_ID:
        raise ProjectError(messages.OTHER_PROGRAM, project=str(path))
    if version > newest:
        raise ProjectError(messages.TOO_NEW, project=str(path), found=version, known=newest)
    if version < 1:
        raise ProjectError(messages.NO_VERSION, project=str(path), found=version)
    return version


def is_database(path: Path) -> bool:
    """Tell whether a file begins as every SQLite database does."""
    try:
        with path.open("rb") as file:
            return file.read(_HEADER)[: len(_MAGIC)] == _MAGIC
    except OSError:
        return False


def _look(path: Path) -> sqlite3.Connection:
    """Open without leaving anything beside the file; with a log beside it, that has to be read too."""
    uri = path.absolute().as_uri() + ("?mode=ro" if has_log(path) else "?mode=ro&immutable=1")
    return sqlite3.connect(uri, uri=True, timeout=2.0, isolation_level=None)


def has_log(path: Path) -> bool:
    """Tell whether a write-ahead log stands beside the file: it is open elsewhere, or was not closed."""
    return path.with_name(path.name + "-wal").exists()


def _refuse_foreign_schema(path: Path, connection: sqlite3.Connection, *, current: bool) -> None:
    """Refuse views, triggers and tables that pass for ours, before a query can run into them.

    What an older version had besides is known to the migrations alone, which end with the same check.
    """
    expected = sqlite_schema_names()
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    found = set()
    for kind, name, sql in rows:
        if name.startswith("sqlite_"):
            continue
        virtual = sql.upper().startswith("CREATE VIRTUAL")
        if kind not in ("table", "index") or virtual != (name == "search"):
            raise ProjectError(messages.FOREIGN, project=str(path), name=f"{kind} {name}")
        found.add((kind, name))
    missing = {("table", "project"), ("table", "document"), ("table", "journal")} - found
    if missing:
        raise _damaged(path, message(messages.TABLE_MISSING, table=min(missing)[1]))
    strange = found - expected
    if strange and current:
        raise ProjectError(messages.FOREIGN, project=str(path), name=min(strange)[1])


def _refuse_damage(path: Path, connection: sqlite3.Connection) -> None:
    """Run ``quick_check``; on a large file table by table, the small ones first, for a second at most."""
    if path.stat().st_size <= _WHOLE_CHECK:
        _quick_check(path, connection, "")
        return
    until = time.monotonic() + _CHECK_SECONDS
    for table in _SMALL_FIRST:
        if time.monotonic() > until:
            return
        _quick_check(path, connection, f"({table})")


def _quick_check(path: Path, connection: sqlite3.Connection, of: str) -> None:
    found = connection.execute(f"PRAGMA quick_check{of}").fetchone()
    if found is not None and found[0] != "ok":
        raise _damaged(path, str(found[0]).splitlines()[0])


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
        logged = held_file.header(path, _HEADER)[18:20] == b"\x02\x02"
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
