"""A project as a whole into another database: from a file to a server, back, or to another file or server."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import BigInteger, Connection, Float, Integer, Table, insert, select

from . import messages
from .connection import Database
from .errors import ProjectError
from .tables import ALL, BODY, DOCUMENT

_BATCH = 500
Progress = Callable[[int, int, str], None]


def fill(origin: Database, copy: Database, progress: Progress | None, cancelled: Callable[[], bool]) -> None:
    """Fill a new, empty project with everything of another one as it stands at one moment, and compare.

    Rows, their numbers and the project's id are the same; the search index is made anew. It is one
    transaction: what fails or is cancelled leaves nothing. Raises ProjectError then, or if what was written
    is not what was read.
    """
    with (
        origin.engine.connect().execution_options(**origin.dialect.snapshot) as reading,
        copy.writing() as writing,
    ):
        copy.dialect.make_schema(writing)
        for done, table in enumerate(ALL):
            if progress is not None:
                progress(done, len(ALL) + 1, table.name)
            _copy_table(table, reading, writing, cancelled)
        if progress is not None:
            progress(len(ALL), len(ALL) + 1, "search")
        _index(copy, writing)
        copy.dialect.go_on_counting(writing)


def _copy_table(
    table: Table, reading: Connection, writing: Connection, cancelled: Callable[[], bool]
) -> None:
    read, numbers = 0, _numbers(table)
    for rows in _batches(reading, table):
        if cancelled():
            raise ProjectError(messages.COPY_STOPPED)
        _require_numbers(table, numbers, rows)
        read += _mark(rows)
        writing.execute(insert(table), [row._asdict() for row in rows])
    written = sum(_mark(rows) for rows in _batches(writing, table))
    if read != written:
        raise ProjectError(messages.COPY_DIFFERS, table=table.name)


def _numbers(table: Table) -> list[str]:
    """Return the columns that hold numbers."""
    return [one.name for one in table.columns if isinstance(one.type, Integer | BigInteger | Float)]


def _require_numbers(table: Table, numbers: Sequence[str], rows: Sequence[Any]) -> None:
    """Raise ProjectError for a word where a number must be: SQLite keeps it, and no other place takes it."""
    for row in rows:
        values = row._mapping
        for name in numbers:
            if not isinstance(values[name], int | float | None):
                key = ", ".join(str(values[one.name]) for one in table.primary_key)
                raise ProjectError(
                    messages.COPY_NO_NUMBER, table=table.name, key=key, column=name, found=str(values[name])
                )


def _batches(connection: Connection, table: Table) -> Iterator[Sequence[Any]]:
    # An option of the statement: as one of the connection it would hold for the inserts too.
    yield from connection.execute(select(table).execution_options(yield_per=_BATCH)).partitions()


def _mark(rows: Sequence[Any]) -> int:
    """Return a number that tells rows from others in whatever order they come."""
    return sum(int.from_bytes(hashlib.sha256(repr(tuple(row)).encode()).digest()) for row in rows)


def _index(copy: Database, writing: Connection) -> None:
    query = select(DOCUMENT.c.position, DOCUMENT.c.name, BODY.c.text)
    query = query.join(BODY, BODY.c.document_id == DOCUMENT.c.id)
    for rows in writing.execute(query.execution_options(yield_per=_BATCH)).partitions():
        copy.dialect.index(writing, [tuple(row) for row in rows])
