"""The journal's copy: what was done since the newest backup, in a second file, line by line.

A backup is hours old, and what was done since stands in one file alone. So whenever the log of a project was
put into its file, seconds after the last edit and outside of any commit, the new rows of the journal are
added to ``<name>.journal`` among the backups, with what they need: the beginnings of sets, hand-ins, authors.
It begins with the first backup, or when a window opens a project that is still empty. Salvage takes backup
and copy together; the hash chain proves that they belong to the project.

Remarks and notes for the guidelines are no edits: of them the copy has each row that is another than it was,
so that an altered or missing one is known by it.

A line is the CRC-32 of what follows as eight hexadecimal digits, a space, and a JSON object. The first one is
``{"format": "annotator-journal/1", "project": uuid, "after": id, "with": tables}``: rows up to that id are
in a backup, and of the tables named all that changed since is here. The others are rows, ``{"table": …,
"row": {…}}``, bytes in them ``{"base64": …}``; of two of one row the later holds. A line whose sum is wrong
is passed over; what two programs both wrote stands there twice.
"""

from __future__ import annotations

import base64
import json
import logging
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..dialects import harden
from . import folder

log = logging.getLogger(__name__)

ENDING = ".journal"
CHANGING = ("remark", "guideline_note")
"""Tables of what people do that is no edit; from these nothing is ever taken away."""
MOST = 5000
"""So many rows at once (a merge) are not copied: the next backup has them."""
_FORMAT = "annotator-journal/1"
_AT_ONCE = 500
_BROKEN = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)

Row = dict[str, Any]
_Place = tuple[str, Any]


@dataclass(slots=True)
class Copied:
    """What a copy holds: of which project, after which row of its journal, and its rows by table.

    ``whole``: the tables of which it has all that changed since the newest backup.
    """

    project: str
    after: int
    whole: frozenset[str] = frozenset(CHANGING)
    rows: dict[str, list[Row]] = field(default_factory=dict)

    @property
    def last(self) -> tuple[int, str] | None:
        """The number and hash of the last row of the journal; None: there is none yet."""
        journal = self.rows.get("journal")
        return (journal[-1]["id"], journal[-1]["hash"]) if journal else None


def path_of(project: Path) -> Path:
    """Return where the copy of a project's journal is."""
    return folder.folder_of(project) / f"{folder.name_of(project)}{ENDING}"


def read(project: Path) -> Copied | None:
    """Return what the copy holds; None if there is none that can be read."""
    try:
        data = path_of(project).read_bytes()
    except OSError:
        return None
    found: Copied | None = None
    for one in _lines(data):
        if one.get("format") == _FORMAT and found is None:
            after, whole = one.get("after"), one.get("with")
            tables = frozenset(CHANGING).intersection(map(str, whole if isinstance(whole, list) else ()))
            found = Copied(str(one.get("project")), after if isinstance(after, int) else 0, tables)
        elif found is not None and isinstance(one.get("row"), dict):
            with suppress(*_BROKEN):  # a stranger's: bytes that are none
                found.rows.setdefault(str(one.get("table")), []).append(_row_of(one["row"]))
    return found


class JournalCopy:
    """The copy of an open project's journal. It never raises: a copy that cannot be made is no copy."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._seen: tuple[int, int] | None = None
        """The size of the file, and the last row of the journal in it, as we left it."""
        self._authors: set[str] = set()
        self._kept: dict[_Place, Row] = {}
        """The rows of ``CHANGING`` as a backup or the copy has them."""

    def go_on(self, connection: sqlite3.Connection) -> None:
        """Add what the project has and the copy has not. The connection is in no transaction."""
        try:
            if not folder.is_off(self._project):
                connection.execute("BEGIN")
                try:
                    self._go_on(connection)
                finally:
                    connection.execute("ROLLBACK")
        except (*_BROKEN, sqlite3.Error) as error:
            log.info("the journal was not copied: %s", error)

    def _go_on(self, connection: sqlite3.Connection) -> None:
        (newest,) = connection.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()
        path = path_of(self._project)
        last = self._last(connection, path)
        if last is None or newest - last > MOST:
            return
        changed = {place: row for place, row in _changing(connection) if self._kept.get(place) != row}
        added = [*((table, row) for (table, _), row in changed.items()), *self._new(connection, last)]
        if added:
            _append(path, [_line({"table": table, "row": row}) for table, row in added])
            self._kept |= changed
        self._seen = path.stat().st_size, newest

    def _last(self, connection: sqlite3.Connection, path: Path) -> int | None:
        """Return the last row of the journal that is copied; None: it is not copied, for want of a backup.

        A copy of other rows is begun anew.
        """
        size = path.stat().st_size if path.exists() else -1
        if self._seen is not None and self._seen[0] == size:
            return self._seen[1]
        (uuid,) = connection.execute("SELECT uuid FROM project").fetchone()
        found = read(self._project)
        ours = found is not None and found.project == uuid
        self._kept = _in_newest_backup(self._project, uuid)
        if found is not None and ours:
            self._kept |= _places(found.rows)
        if found is not None and ours and (found.last is None or _has(connection, *found.last)):
            return found.after if found.last is None else found.last[0]
        after = _backed_up(self._project, connection)
        if after is None:
            return None
        if size > 0:  # of a state that was given up: nobody's last word is thrown away
            path.replace(path.with_name(f"{path.name}-older"))
        _write(path, uuid, after, ())
        return after

    def _new(self, connection: sqlite3.Connection, last: int) -> Iterator[tuple[str, Row]]:
        """Yield the rows to be copied, by table; those of the journal come last."""
        journal = list(_asked(connection, "SELECT * FROM journal WHERE id > ? ORDER BY id", (last,)))
        first: dict[str, int] = {}
        for row in journal:
            first.setdefault(row["set_id"], row["revision"])
        sets = list(first)
        named = {row[name] for row in journal for name in ("author", "by")} - self._authors
        self._authors |= named
        for table, key, asked in (
            ("author", "name", sorted(named)), ("beginning", "set_id", sets), ("hand_in", "set_id", sets),
        ):  # fmt: skip
            for row in _among(connection, table, key, asked):
                # What a set was before its first change here may have been handed in by that change.
                if table == "author" or row["revision"] >= first[row["set_id"]] - 1:
                    yield table, row
        for row in journal:
            yield "journal", row


def begin(project: Path, connection: sqlite3.Connection) -> None:
    """Begin the copy of a project in which nobody has worked, and of which there is no backup yet."""
    try:
        (edits,) = connection.execute("SELECT count(*) FROM journal").fetchone()
        (uuid,) = connection.execute("SELECT uuid FROM project").fetchone()
        if not edits and not path_of(project).exists():
            _write(path_of(project), uuid, 0, ())
    except (*_BROKEN, sqlite3.Error) as error:
        log.info("the copy of the journal was not begun: %s", error)


def begin_after(project: Path, backup: Path) -> None:
    """Begin the copy, or leave out of it what a backup has: called when the backup is made."""
    if folder.is_off(project):
        return
    try:
        with closing(_opened(backup)) as connection:
            (after,) = connection.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()
            (uuid,) = connection.execute("SELECT uuid FROM project").fetchone()
        found = read(project)
        if found is None or found.project != uuid:
            found = Copied(uuid, after)
        journal = found.rows.get("journal", [])
        since = [row for row in journal if row["id"] > after]
        sets = {row["set_id"] for row in since}
        kept = [
            _line({"table": table, "row": row})
            for table, rows in found.rows.items()
            for row in rows
            if table not in ("journal", *CHANGING) and row.get("set_id", next(iter(sets), None)) in sets
        ]
        kept += [_line({"table": "journal", "row": row}) for row in since]
        _write(path_of(project), found.project, after, kept)
    except (*_BROKEN, sqlite3.Error) as error:
        log.info("the copy of the journal was not begun anew: %s", error)


def _backed_up(project: Path, connection: sqlite3.Connection) -> int | None:
    """Return the last row of the journal that a backup of this state has, 0: of an empty journal."""
    (uuid,) = connection.execute("SELECT uuid FROM project").fetchone()
    for one in folder.listed(project):
        try:
            with closing(_opened(one.path)) as kept:
                row = kept.execute("SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1").fetchone()
                ours = kept.execute("SELECT uuid FROM project").fetchone() == (uuid,)
        except sqlite3.Error:
            continue
        if ours and (row is None or _has(connection, *row)):
            return 0 if row is None else int(row[0])
    return None


def _in_newest_backup(project: Path, uuid: str) -> dict[_Place, Row]:
    """Return the rows of ``CHANGING`` in the newest backup of a project; none if it is of another."""
    for one in folder.listed(project)[:1]:
        with suppress(sqlite3.Error), closing(_opened(one.path)) as kept:
            if kept.execute("SELECT uuid FROM project").fetchone() == (uuid,):
                return dict(_changing(kept))
    return {}


def _changing(connection: sqlite3.Connection) -> Iterator[tuple[_Place, Row]]:
    for table in CHANGING:
        for row in _asked(connection, f'SELECT * FROM "{table}" ORDER BY id LIMIT {MOST}', ()):  # noqa: S608 - ours
            yield (table, row["id"]), row


def _places(rows: Mapping[str, Sequence[Row]]) -> dict[_Place, Row]:
    return {(table, row.get("id")): row for table in CHANGING for row in rows.get(table, ())}


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path.absolute().as_uri() + "?mode=ro&immutable=1", uri=True)
    harden(connection)
    return connection


def _has(connection: sqlite3.Connection, number: int, digest: str) -> bool:
    found = connection.execute("SELECT 1 FROM journal WHERE id = ? AND hash = ?", (number, digest))
    return found.fetchone() is not None


def _asked(connection: sqlite3.Connection, query: str, values: Sequence[object]) -> Iterator[Row]:
    found = connection.execute(query, values)
    names = [column[0] for column in found.description]
    for row in found:
        yield dict(zip(names, row, strict=True))


def _among(connection: sqlite3.Connection, table: str, column: str, wanted: Sequence[str]) -> Iterator[Row]:
    for first in range(0, len(wanted), _AT_ONCE):
        part = wanted[first : first + _AT_ONCE]
        places = ",".join("?" * len(part))
        yield from _asked(connection, f'SELECT * FROM "{table}" WHERE "{column}" IN ({places})', part)  # noqa: S608 - ours


# --- lines ------------------------------------------------------------------------------------------------


def _line(record: Mapping[str, Any]) -> bytes:
    data = json.dumps(record, ensure_ascii=True, separators=(",", ":"), default=_bytes).encode()
    return b"%08x %b\n" % (zlib.crc32(data), data)


def _bytes(value: object) -> object:
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode()}
    raise TypeError(type(value).__name__)


def _lines(data: bytes) -> Iterator[dict[str, Any]]:
    for line in data.split(b"\n"):
        try:
            if int(line[:8], 16) != zlib.crc32(line[9:]):
                continue
            found = json.loads(line[9:])
        except _BROKEN:
            continue
        if isinstance(found, dict):
            yield found


def _row_of(row: Mapping[str, Any]) -> Row:
    return {name: _value_of(value) for name, value in row.items()}


def _value_of(value: Any) -> Any:
    return base64.b64decode(value["base64"]) if isinstance(value, dict) else value


def _append(path: Path, lines: Iterable[bytes]) -> None:
    """Add lines in one write, which no other program's comes between."""
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND)
    try:
        os.write(descriptor, b"\n" + b"".join(lines))
    finally:
        os.close(descriptor)


def _write(path: Path, uuid: str, after: int, lines: Iterable[bytes]) -> None:
    """Put a new file in the place of the copy. Raises OSError."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(_line({"format": _FORMAT, "project": uuid, "after": after, "with": CHANGING}))
        file.writelines(lines)
    temporary.replace(path)
