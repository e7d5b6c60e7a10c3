"""Statements of an edit, compiled once for each sort of database and handed to its driver as they are.

An edit runs a handful of short statements. On the way through SQLAlchemy each of them costs several times
what the database needs for it, so those of every edit go the short way, inside a transaction that the engine
began: `Database.writing` looks after that one, and after the errors, as ever.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Insert, Update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.dml import Delete

Row = Mapping[str, Any]


class Prepared:
    """A statement that writes, with values by name: each row has all of them, of types any driver takes.

    Nothing is converted on the way: texts, numbers and None alone.
    """

    def __init__(self, statement: Insert | Update | Delete) -> None:
        self._statement = statement
        self._compiled: dict[str, tuple[str, tuple[str, ...] | None]] = {}

    def run(self, connection: Connection, rows: Sequence[Row]) -> Any:
        """Run the statement for each row, in the transaction that was begun; return the driver's cursor.

        Raises DBAPIError, as a connection of SQLAlchemy does.
        """
        dialect = connection.dialect
        text, places = self._compiled.get(dialect.name) or self._compile(connection)
        cursor = connection.connection.cursor()
        given = rows if places is None else [tuple([row[name] for name in places]) for row in rows]
        try:
            if len(given) == 1:
                cursor.execute(text, given[0])
            else:
                cursor.executemany(text, given)
        except Exception as error:
            base = dialect.loaded_dbapi.Error
            if isinstance(error, base):
                raise DBAPIError.instance(text, None, error, base, dialect=dialect) from error
            raise
        return cursor

    def _compile(self, connection: Connection) -> tuple[str, tuple[str, ...] | None]:
        compiled = self._statement.compile(dialect=connection.dialect)
        places = tuple(compiled.positiontup or ()) if compiled.positional else None
        made = self._compiled[connection.dialect.name] = str(compiled), places
        return made
