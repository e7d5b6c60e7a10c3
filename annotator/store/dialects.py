"""Everything that SQLite and PostgreSQL do differently. No other module holds SQL of one dialect."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Engine,
    FromClause,
    QueuePool,
    and_,
    bindparam,
    cast,
    collate,
    create_engine,
    event,
    exists,
    func,
    inspect,
    literal,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from annotator.domain.sentences import Message, message

from . import log_marks, messages, passwords, search_words
from .addresses import shown
from .dialect import Dialect as Dialect
from .header import APPLICATION_ID
from .tables import ALL, BODY, DOCUMENT, JOURNAL, METADATA, PROJECT, SCHEMA_VERSION
from .tolerant import TolerantConnection

BUSY_SECONDS = 5.0
WRITES = "annotator_writes"
"""Execution option of the connection whose transactions write."""

_POOL = 4
_PATIENCE = {
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
"""libpq's limits, so that a server that went away without a word is noticed in seconds, not in hours."""
_NO_RIGHT = "42501"
"""SQLSTATE of insufficient_privilege, which broken row-level policies have too."""


def _pieces(query: search_words.Query) -> list[ColumnElement[bool]]:
    """Return a condition for each literal piece; LIKE here ignores case (SQLite: of ASCII letters)."""
    conditions: list[ColumnElement[bool]] = []
    for ways in query.pieces:
        body: ColumnElement[str] = BODY.c.text
        if len(ways[0]) > 1 and search_words.spaceless(ways[0]):
            for sign in search_words.UNBROKEN:
                body = func.replace(body, sign, "")
        patterns = [search_words.like_pattern(one) for one in ways]
        in_name = [DOCUMENT.c.name.ilike(one, escape="!") for one in patterns]
        in_text = or_(*(body.ilike(one, escape="!") for one in patterns))
        conditions.append(or_(*in_name, exists().where(BODY.c.document_id == DOCUMENT.c.id, in_text)))
    return conditions


# --- SQLite -------------------------------------------------------------------------------------------

SEARCH_TABLE = (
    "CREATE VIRTUAL TABLE search USING fts5(name, text, content='', detail=none,"
    " tokenize='unicode61 remove_diacritics 2 categories ''L* N* Co Mc''')"
)
"""Which documents have a word; places are found in the texts. ``Mc``: that one word is one word here too.

Some signs that are letters of Unicode today are marks (Mc) in the tables of ``unicode61``; what they part
would be a phrase, which needs places.
"""


def as_indexed(row: tuple[int, str, str]) -> tuple[int, str, str]:
    """Return a position, name and text with the words that both databases index."""
    position, name, body = row
    return position, search_words.indexed(name), search_words.indexed(body)


class Sqlite:
    """A project file.

    ``access`` is "rw"; "ro" if the file must not be written to, or "immutable" if besides nothing can be
    written beside it, so that there can be no locks either. ``read_only`` alone is a promise of ours.
    """

    name = "sqlite"
    snapshot: Mapping[str, str] = {}

    def __init__(
        self, path: Path, *, read_only: bool = False, access: str = "rw", foreign_keys: bool = True
    ) -> None:
        """``foreign_keys`` is for migrations, which may have to make a table anew that others refer to."""
        self.path, self.read_only, self.access, self.foreign_keys = path, read_only, access, foreign_keys
        self.is_ours: Callable[[], object] = bool
        """Raises FileLost if the path does not lead to the file that was opened."""

    @property
    def target(self) -> str:
        """The path."""
        return str(self.path)

    def connect(self) -> sqlite3.Connection:
        """Open the file as a project: explicit transactions, every commit on disk, schema not trusted.

        Raises FileLost if another file has its name by now.
        """
        self.is_ours()
        mode = {"rw": "?mode=rw", "ro": "?mode=ro", "immutable": "?mode=ro&immutable=1"}[self.access]
        connection = sqlite3.connect(
            self.path.absolute().as_uri() + mode,
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,  # the driver starts no transactions of its own
            check_same_thread=False,
            factory=TolerantConnection,
        )
        try:
            self.is_ours()  # or else nothing was read yet, so nothing is written now
            harden(connection)
            connection.execute(f"PRAGMA foreign_keys = {'ON' if self.foreign_keys else 'OFF'}")
            connection.execute("PRAGMA synchronous = FULL")
            if self.read_only:
                connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
        return connection

    def engine(self) -> Engine:
        """Return an engine that begins transactions itself; a write takes its lock at once (IMMEDIATE)."""
        made = create_engine("sqlite://", creator=self.connect, poolclass=QueuePool, pool_size=_POOL)
        event.listen(made, "begin", _begin)
        return made

    def make_schema(self, connection: Connection) -> None:
        """Create everything; the file is marked as a project in the same transaction."""
        METADATA.create_all(connection, tables=ALL, checkfirst=False)
        self.make_search(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        self.set_version(connection, SCHEMA_VERSION)

    def make_search(self, connection: Connection) -> None:
        """Create an FTS5 index that holds words only: the texts stand in ``document_body``."""
        connection.exec_driver_sql(SEARCH_TABLE)

    def index(self, connection: Connection, rows: Sequence[tuple[int, str, str]]) -> None:
        """Index documents under their position, which never changes."""
        connection.exec_driver_sql(
            "INSERT INTO search (rowid, name, text) VALUES (?, ?, ?)", [as_indexed(row) for row in rows]
        )

    def unindex(self, connection: Connection, row: tuple[int, str, str]) -> None:
        """Take a document out; an index without contents of its own must be told what it held."""
        connection.exec_driver_sql(
            "INSERT INTO search (search, rowid, name, text) VALUES ('delete', ?, ?, ?)", as_indexed(row)
        )

    def matches(self, query: search_words.Query) -> ColumnElement[bool]:
        """Return the condition; every word is quoted, so that no sign is an operator."""
        conditions = _pieces(query)
        if query.words:
            asked = " AND ".join(f'"{word}"' for word in query.words) + ("*" if query.prefix else "")
            found = text("SELECT rowid FROM search WHERE search MATCH :asked").bindparams(
                bindparam("asked", asked, unique=True)
            )
            conditions.append(DOCUMENT.c.position.in_(found.columns(Column("rowid"))))
        return and_(*conditions)

    def contains(self, column: ColumnElement[str], piece: str) -> ColumnElement[bool]:
        """Return the condition."""
        return func.instr(column, piece) > 0

    def listed(self, values: Sequence[str], *, surfaces: bool = False) -> FromClause:
        """Return the table; all columns are compared by code points."""
        return func.json_each(json.dumps(values)).table_valued("value")

    def version(self, connection: Connection) -> int:
        """Return the format that ``PRAGMA user_version`` holds beside the name of a state."""
        return log_marks.format_of(connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    def set_version(self, connection: Connection, version: int) -> None:
        """Set ``PRAGMA user_version``, which is part of the transaction; the state gets a new name."""
        connection.exec_driver_sql(f"PRAGMA user_version = {log_marks.named(version)}")
        connection.execute(update(PROJECT).values(format_version=version))

    def go_on_counting(self, connection: Connection) -> None:
        """Do nothing: the numbers of the journal go on after the greatest one."""

    def changes_seen(self, connection: Connection, session: str) -> int:
        """Return ``PRAGMA data_version``: asked on the writing connection it counts only others' commits."""
        return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    def journal_ids(self, connection: Connection, count: int) -> list[int]:
        """Return the numbers after the last one; who writes holds the lock."""
        last = connection.execute(select(func.coalesce(func.max(JOURNAL.c.id), 0))).scalar_one()
        return list(range(last + 1, last + 1 + count))

    def integrity(self, connection: Connection) -> Iterator[Message]:
        """Yield the findings of ``integrity_check`` and ``foreign_key_check``."""
        for (found,) in connection.exec_driver_sql("PRAGMA integrity_check(100)"):
            if found != "ok":
                yield message(messages.STORAGE, found=str(found))
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(100):
            yield message(messages.ROW_DANGLES, table=row[0], other=row[2])

    def cause(self, error: DBAPIError) -> Message | str:
        """Translate the messages of SQLite."""
        said = str(error.orig)
        plain = {
            "database or disk is full": message(messages.NO_ROOM, folder=str(self.path.parent)),
            "database is locked": message(messages.LOCKED, n=round(BUSY_SECONDS)),
            "attempt to write a readonly database": message(messages.NOT_WRITABLE),
            "unable to open database file": message(messages.LOG_NOT_OPENED),
        }
        return plain.get(said, said)


def harden(connection: sqlite3.Connection) -> None:
    """Trust nothing that a stranger's file brings along (https://sqlite.org/security.html).

    Closes the connection where that fails, as with a file that is no database. Raises sqlite3.Error.
    """
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA mmap_size = 0")
    except sqlite3.Error:
        connection.close()
        raise


def _begin(connection: Connection) -> None:
    # A deferred transaction that turns to writing fails at once when somebody else wrote meanwhile,
    # whatever the timeout; IMMEDIATE waits its turn.
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


# --- PostgreSQL ---------------------------------------------------------------------------------------

_MATCHING = "SELECT position FROM search WHERE words @@ CAST(:asked AS tsquery) OFFSET 0"
"""``OFFSET 0`` has the server ask its index of words first, rather than look at the words of each document.

It guesses how many documents have a word: too many where few do, and then it thinks that the first come soon.
"""


class Postgres:
    """A project in a PostgreSQL database, in the first schema of the connection's search path."""

    name = "postgresql"
    snapshot: Mapping[str, str] = {"isolation_level": "REPEATABLE READ"}

    def __init__(self, url: URL, *, read_only: bool = False) -> None:
        self.url, self.read_only = url, read_only
        self.target = shown(url)

    def engine(self) -> Engine:
        """Return an engine of psycopg 3; a lost connection is noticed before it is used again."""
        limits = {name: value for name, value in _PATIENCE.items() if name not in self.url.query}
        made = create_engine(self.url, pool_size=_POOL, pool_pre_ping=True, connect_args=limits)
        event.listen(made, "do_connect", self._connect)
        event.listen(made, "connect", self._connected)
        return made

    def _connect(self, dialect: Any, _record: object, given: Any, named: Any) -> Any:
        """Connect; if the server wants a password that its library does not find, look further."""
        try:
            return dialect.loaded_dbapi.connect(*given, **named)
        except dialect.loaded_dbapi.OperationalError as error:
            password = passwords.known(self.url) if passwords.needed(error) else None
            if password is None:
                raise
        return dialect.loaded_dbapi.connect(*given, **{**named, "password": password})

    def _connected(self, connection: Any, _record: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = '{BUSY_SECONDS:.0f}s'")
            # Making machine code of a query takes the server longer than any query of ours does.
            cursor.execute("SET jit = off")
            # Of a disk with an arm; with it, a list by a rare word goes through all documents, not the index.
            cursor.execute("SET random_page_cost = 1.1")
            if self.read_only:
                cursor.execute("SET default_transaction_read_only = on")
        connection.commit()

    def is_project(self, connection: Connection) -> bool:
        """Tell whether the schema holds a project."""
        return inspect(connection).has_table(PROJECT.name)

    def make_schema(self, connection: Connection) -> None:
        """Create everything; PostgreSQL keeps its schema changes in the transaction."""
        METADATA.create_all(connection, tables=ALL, checkfirst=False)
        self.make_search(connection)

    def make_search(self, connection: Connection) -> None:
        """Create the table of words; the words are made here, so that both databases find the same."""
        connection.exec_driver_sql(
            "CREATE TABLE search (position integer PRIMARY KEY, words tsvector NOT NULL)"
        )
        # Words that wait to be put in are gone through by every search, up to 4 MB of them: none wait.
        made = "CREATE INDEX search_words ON search USING gin (words) WITH (fastupdate = off)"
        connection.exec_driver_sql(made)

    def index(self, connection: Connection, rows: Sequence[tuple[int, str, str]]) -> None:
        """Index documents under their position, which never changes."""
        values = [
            {"position": position, "words": search_words.distinct_words(f"{name} {body}")}
            for position, name, body in rows
        ]
        connection.execute(
            text("INSERT INTO search VALUES (:position, array_to_tsvector(CAST(:words AS text[])))"), values
        )

    def unindex(self, connection: Connection, row: tuple[int, str, str]) -> None:
        """Take a document out."""
        connection.execute(text("DELETE FROM search WHERE position = :position"), {"position": row[0]})

    def matches(self, query: search_words.Query) -> ColumnElement[bool]:
        """Return the condition; words are letters and digits alone, so that no sign is an operator."""
        conditions = _pieces(query)
        if query.words:
            asked = " & ".join(f"'{word}'" for word in query.words) + (":*" if query.prefix else "")
            found = text(_MATCHING).bindparams(bindparam("asked", asked, unique=True))
            conditions.append(DOCUMENT.c.position.in_(found.columns(Column("position"))))
        return and_(*conditions)

    def contains(self, column: ColumnElement[str], piece: str) -> ColumnElement[bool]:
        """Return the condition."""
        return func.strpos(column, piece) > 0

    def listed(self, values: Sequence[str], *, surfaces: bool = False) -> FromClause:
        """Return the table."""
        given = func.json_array_elements_text(cast(literal(values, JSON), JSON)).table_valued("value")
        value = collate(given.c.value, "C") if surfaces else given.c.value
        return select(value.label("value")).subquery()

    def version(self, connection: Connection) -> int:
        """Return the version in the project's row."""
        return int(connection.execute(select(PROJECT.c.format_version)).scalar_one())

    def set_version(self, connection: Connection, version: int) -> None:
        """Set the version in the project's row."""
        connection.execute(update(PROJECT).values(format_version=version))

    def go_on_counting(self, connection: Connection) -> None:
        """Set the sequence of the journal, which knows nothing of numbers that were given."""
        last = func.max(JOURNAL.c.id)
        sequence = func.pg_get_serial_sequence(JOURNAL.name, "id")
        connection.execute(select(func.setval(sequence, func.coalesce(last, 1), last.is_not(None))))

    def changes_seen(self, connection: Connection, session: str) -> int:
        """Return a sum that grows with others' edits and with every import."""
        edits = select(func.max(JOURNAL.c.id)).where(JOURNAL.c.session != session).scalar_subquery()
        return int(connection.execute(select(PROJECT.c.imports + func.coalesce(edits, 0))).scalar_one())

    def journal_ids(self, connection: Connection, count: int) -> list[int]:
        """Take numbers out of the sequence that other sessions take theirs from."""
        following = func.nextval(func.pg_get_serial_sequence(JOURNAL.name, "id"))
        return [connection.execute(select(following)).scalar_one() for _ in range(count)]

    def integrity(self, connection: Connection) -> Iterator[Message]:
        """Yield nothing: the server answers for its own storage."""
        yield from ()

    def cause(self, error: DBAPIError) -> Message | str:
        """Return the first line of the server's message, which names no password."""
        said = str(error.orig).strip().splitlines()
        return said[0] if said else message(messages.CONNECTION_FAILED)


def refers_to_nothing(error: DBAPIError) -> bool:
    """Tell whether a statement failed because what its row refers to is not there."""
    return "foreign key" in str(error.orig).lower()


def not_allowed(error: DBAPIError) -> bool:
    """Tell whether the server refused a statement because the account has no right to it."""
    return getattr(error.orig, "sqlstate", None) == _NO_RIGHT
