"""What a backup holds, read without changing a byte of it; and whether a project changed since."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.sentences import Message, message

from .. import files, header
from .. import messages as of_store
from ..dialects import harden

_SEEN = (
    "SELECT name, imports, uuid, settings, format_version FROM project",
    "SELECT number, sha256 FROM scheme_version ORDER BY number",
    "SELECT name, kind, role FROM author ORDER BY name",
    "SELECT id, name, text_sha256, source_sha256 FROM document ORDER BY position",
    "SELECT coalesce(max(id), 0), count(*) FROM journal",
    "SELECT count(*), total(revision), total(left_out) FROM annotation_set",
    "SELECT * FROM remark ORDER BY 1",
    "SELECT * FROM assignment ORDER BY 1, 2, 3",
    "SELECT * FROM withdrawal ORDER BY 1, 2, 3",
    "SELECT * FROM open_page ORDER BY 1",
    "SELECT * FROM newer_form ORDER BY 1",
    "SELECT * FROM guideline_note ORDER BY 1",
    "SELECT count(*) FROM near_duplicate",
    "SELECT count(*) FROM hand_in",
)
"""What changes with everything that a person may want back. Items change with the revision of their set."""


@dataclass(frozen=True, slots=True)
class Holds:
    """What a project file holds: its name, its own id, its pages, sets and edits; ``fault``: why it cannot
    be opened, and then the rest says what could still be counted.
    """

    name: str = ""
    uuid: str = ""
    pages: int = 0
    sets: int = 0
    edits: int = 0
    fault: Message | None = None


def _is_database(path: Path) -> bool:
    try:
        return header.is_database(header.read(path))
    except OSError:
        return False


def held(path: Path) -> Holds:
    """Return what a project file holds. Never raises for what is in the file."""
    fault: Message | None = None
    try:
        files.inspected(path)
    except AnnotatorError as error:
        fault = error.message
        if not _is_database(path):
            return Holds(fault=fault)  # SQLite would take away a log beside it
    try:
        with closing(looking(path)) as connection:
            name, uuid = connection.execute("SELECT name, uuid FROM project").fetchone() or ("", "")
            pages, sets, edits = (_count(connection, t) for t in ("document", "annotation_set", "journal"))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        fault = fault or message(of_store.NOT_OPENED, project=str(path), reason=fault_of(error))
        return Holds(fault=fault)
    return Holds(str(name), str(uuid), pages, sets, edits, fault)


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - ours


def looking(path: Path) -> sqlite3.Connection:
    """Open a project file to look at, its log included; no byte of it changes. Raises sqlite3.Error."""
    uri = path.absolute().as_uri() + ("?mode=ro" if files.has_log(path) else "?mode=ro&immutable=1")
    connection = sqlite3.connect(uri, uri=True, timeout=2.0, isolation_level=None)
    harden(connection)
    return connection


def mark_of_file(path: Path) -> str | None:
    """Return the ``mark`` of a file, or None if it cannot be read."""
    try:
        with closing(looking(path)) as connection:
            return mark(connection)
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def mark(connection: sqlite3.Connection) -> str | None:
    """Return a digest that is another one after any change that a person may want back; None: unreadable."""
    digest = hashlib.sha256()
    try:
        for row in _rows(connection):
            digest.update(repr(row).encode())
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return digest.hexdigest()


def _rows(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    for query in _SEEN:
        yield (query,)
        yield from connection.execute(query)


def last_edit(connection: sqlite3.Connection) -> int:
    """Return the number of the last edit, 0 if there is none."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()[0])
