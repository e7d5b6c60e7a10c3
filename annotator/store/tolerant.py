"""Reading a SQLite file in which a text is damaged: one bad byte must not keep anybody from the rest.

Python's driver gives up on a whole query when one value is not UTF-8. Such a query is asked again and bad
bytes are read as U+FFFD; the connection counts how often: whoever needs certainty asks ``damage_seen``.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from sqlalchemy import Connection

from annotator.domain.errors import AnnotatorError

log = logging.getLogger(__name__)
T = TypeVar("T")

_UNDECODED = "Could not decode to UTF-8"
_REPLACED = "\ufffd"


class TolerantConnection(sqlite3.Connection):
    """A connection whose cursors read what is not UTF-8; ``damaged`` counts such values."""

    damaged = 0

    def cursor(self, factory: Any = None) -> Any:
        """Return a cursor."""
        return super().cursor(factory or _Cursor)

    def decoded(self, data: bytes) -> str:
        """Return a text, with a sign for what cannot be read of it."""
        try:
            return data.decode()
        except UnicodeDecodeError:
            self.damaged += 1
            return data.decode(errors="replace")


class _Cursor(sqlite3.Cursor):
    """A cursor that asks again when a text cannot be read."""

    connection: TolerantConnection
    _asked: tuple[Any, ...] = ()
    _given = 0

    def execute(self, *asked: Any) -> Any:
        """Run a statement."""
        self._asked, self._given = asked, 0
        return super().execute(*asked)

    def fetchone(self) -> Any:
        """Return the next row."""
        row = self._read(super().fetchone, lambda: super(_Cursor, self).fetchone())
        self._given += row is not None
        return row

    def fetchmany(self, size: int | None = 1) -> Any:
        """Return the next rows."""
        count = size or 1
        rows = self._read(
            lambda: super(_Cursor, self).fetchmany(count), lambda: super(_Cursor, self).fetchmany(count)
        )
        self._given += len(rows)
        return rows

    def fetchall(self) -> Any:
        """Return the rest of the rows."""
        return self._read(super().fetchall, lambda: super(_Cursor, self).fetchall())

    def _read(self, read: Callable[[], Any], again: Callable[[], Any]) -> Any:
        try:
            return read()
        except sqlite3.OperationalError as error:
            if _UNDECODED not in str(error) or not self._asked:
                raise
        before = self.connection.text_factory
        self.connection.text_factory = self.connection.decoded
        try:
            given = self._given
            super().execute(*self._asked)
            for _ in range(given):
                super().fetchone()
            return again()
        finally:
            self.connection.text_factory = before


def readable(found: Iterable[Any], made: Callable[[Any], T]) -> list[T]:
    """Return what is made of rows; a damaged one is left out, with a line in the log: `check` names it."""
    kept = []
    for row in found:
        try:
            kept.append(made(row))
        except (ValueError, TypeError, KeyError, AttributeError, AnnotatorError) as error:
            log.warning("a row is damaged and left out; run “annotator check”: %s", error)
    return kept


def damage_seen(connection: Connection) -> int:
    """Return how many values could not be decoded on a connection so far; 0 on a server."""
    return int(getattr(connection.connection.dbapi_connection, "damaged", 0))
