"""One project's connections: many that read, one that writes, and a guard over the annotation tables."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import regex
from sqlalchemy import Connection, QueuePool, event
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.sentences import Message

from . import messages, passwords
from .dialects import WRITES, Dialect, Sqlite, not_allowed, refers_to_nothing
from .errors import (
    Conflict,
    NotAllowed,
    NotSaved,
    PasswordNeeded,
    ProjectError,
    ReadOnlyError,
    WriteOutsideEdit,
)
from .file_keeper import FileKeeper
from .held_file import Loss
from .tables import GUARDED
from .values import LabelsKnown

Acknowledged = Callable[[int, AnnotationSet], None]
_ALLOWED = "annotator_allowed"
_WRITE = regex.compile(
    r"\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM"
    r"|TRUNCATE(?:\s+TABLE)?|DROP\s+TABLE(?:\s+IF\s+EXISTS)?|ALTER\s+TABLE)"
    r"\s+(?:ONLY\s+)?(?:\w+\.)?[\"`\[]?(\w+)",
    regex.IGNORECASE,
)


@lru_cache(maxsize=1024)
def _writes_to(statement: str) -> frozenset[str]:
    """Return the guarded tables that a statement writes to."""
    return GUARDED & {name.lower() for name in _WRITE.findall(statement)}


class Database:
    """The engine of one open project. Any thread may read; writes of all threads go one after the other.

    ``acknowledged`` is called with the journal's id and the set after every COMMIT of an edit, undo or redo.
    """

    def __init__(self, dialect: Dialect, acknowledged: Acknowledged | None = None) -> None:
        self.dialect = dialect
        self.acknowledged = acknowledged
        self.session = fresh_id()
        self.notices: tuple[Message, ...] = ()
        """What there is to say about the file, found when it was opened."""
        self.damage: tuple[Message, ...] = ()
        """What is damaged of name, scheme and settings, and what stands in for it."""
        self.labels: LabelsKnown | None = None
        """The labels that whoever opened this knows; None before it is loaded."""
        self.engine = dialect.engine()
        self.keeper = FileKeeper(dialect, self._begin_log) if isinstance(dialect, Sqlite) else None
        if isinstance(dialect, Sqlite):
            dialect.is_ours = self._is_ours
        self._writer: Connection | None = None
        self._lock = threading.RLock()
        self._nothing_undone: dict[str, int] = {}
        self._heads: dict[str, tuple[int, str]] = {}
        event.listen(self.engine, "before_cursor_execute", self._guard)

    def _guard(self, connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        if connection.info.get(_ALLOWED):
            return
        written = _writes_to(statement)
        if written:
            raise WriteOutsideEdit(f"{min(written)} may only be written to by an edit or an import")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees the project as it stands at one moment."""
        try:
            with self.engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            if error.orig is not None and passwords.needed(error.orig):
                raise PasswordNeeded(messages.PASSWORD_NEEDED, project=self.dialect.target) from error
            raise ProjectError(messages.NOT_READ, **self._what(error)) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the connection that writes, in one transaction: whole on disk at the end, or not at all.

        A transaction that ends with an exception leaves the file as it is to the byte.
        Raises ReadOnlyError; FileLost if the file is no longer at its place; Conflict if another session
        wrote the same rows; EditError if a row refers to nothing; NotSaved for whatever else the database
        could not do. Everything is rolled back then, and the work can be tried again.
        """
        if self.dialect.read_only:
            raise ReadOnlyError(messages.READ_ONLY, project=self.dialect.target)
        with self._lock:
            self.look()
            try:
                connection = self._writing_connection()
                with connection.begin(), self._marked(connection):
                    connection.info[_ALLOWED] = True
                    yield connection
                if self.keeper is not None:
                    self.keeper.stored(connection)
            except IntegrityError as error:
                self._drop_writer()
                if refers_to_nothing(error):
                    raise EditError(messages.NO_SHARED) from error
                raise Conflict(messages.STORED_MEANWHILE, **self._what(error)) from error
            except DBAPIError as error:
                self._drop_writer()
                if not_allowed(error):
                    raise NotAllowed(messages.NOT_ALLOWED, project=self.dialect.target) from error
                raise NotSaved(messages.NOT_SAVED, **self._what(error)) from error
            finally:
                if self.keeper is not None:
                    self.keeper.failed()  # unless all is stored
                if self._writer is not None:
                    self._writer.info.pop(_ALLOWED, None)

    def _begin_log(self) -> None:
        """Begin the next log now, which takes a sync: the next edit need not. Nothing if one is stored."""
        if not self._lock.acquire(blocking=False):
            return
        try:
            if self.keeper is not None and self._writer is not None:
                self.keeper.begin_log(self._writer)
        except DBAPIError:
            self._drop_writer()  # the next edit tries again, and says what is wrong
        finally:
            self._lock.release()

    @contextmanager
    def _marked(self, connection: Connection) -> Iterator[None]:
        """Let a file say before the COMMIT that it lacks what stands in the log, if something was written."""
        raw = connection.connection.driver_connection
        before = raw.total_changes if isinstance(raw, sqlite3.Connection) else 0
        yield
        if self.keeper is not None and isinstance(raw, sqlite3.Connection) and raw.total_changes != before:
            self.keeper.mark(connection)

    def _writing_connection(self) -> Connection:
        if self._writer is None:
            self._writer = self.engine.connect().execution_options(**{WRITES: True})
        return self._writer

    def _drop_writer(self) -> None:
        """Throw the connection away: after a failed sync what it remembers is not what is on the disk."""
        writer, self._writer = self._writer, None
        if writer is None:
            return
        try:
            writer.info.pop(_ALLOWED, None)
            writer.invalidate()
            writer.close()
        except SQLAlchemyError:
            return  # it was broken, and is out of the pool either way

    def nothing_undone(self, annotations: AnnotationSet) -> bool:
        """Tell whether it is known that no undone edits wait to be redone at the set's revision.

        An undo raises the revision, so what was true of a revision stays true; it spares each edit in a row
        a statement.
        """
        return self._nothing_undone.get(annotations.id) == annotations.revision

    def remember_nothing_undone(self, annotations: AnnotationSet) -> None:
        """Note that an edit has just been stored as the set's revision."""
        self._nothing_undone[annotations.id] = annotations.revision

    def head(self, annotations: AnnotationSet) -> str | None:
        """Return the head of a set's chain at its revision, if it is known: a revision has one alone."""
        revision, head = self._heads.get(annotations.id, (-1, ""))
        return head if revision == annotations.revision else None

    def remember_head(self, annotations: AnnotationSet, head: str) -> None:
        """Note the head of a set that has just been stored."""
        self._heads[annotations.id] = annotations.revision, head

    def changes_seen(self) -> int:
        """Return a number that changes when another session wrote to the project. Raises FileLost."""
        with self._lock:
            self.look()
            try:
                connection = self._writing_connection()
                # The writer's options would begin an IMMEDIATE transaction, which needs the write lock.
                connection = connection.execution_options(**{WRITES: False})
                with connection.begin():
                    return self.dialect.changes_seen(connection, self.session)
            except DBAPIError as error:
                self._drop_writer()
                raise ProjectError(messages.DATABASE_FAILED, **self._what(error)) from error
            finally:
                if self._writer is not None:
                    self._writer.execution_options(**{WRITES: True})

    def _what(self, error: DBAPIError) -> dict[str, Message | str]:
        return {"project": self.dialect.target, "reason": self.dialect.cause(error)}

    # --- the file ------------------------------------------------------------------------------------

    def look(self) -> None:
        """Raise FileLost if the file is not at its place; take it up again if it is there once more."""
        keeper = self.keeper
        if keeper is None:
            return
        with self._lock:
            found = keeper.look()
            if found is None and keeper.loss is None:
                return
            if found is None:
                self.go_on_at(keeper.file.path)
                return
            if keeper.loss is None:
                keeper.let_go(found, self._raw_writer())
            keeper.loss = found
            raise keeper.lost()

    def _is_ours(self) -> None:
        keeper = self.keeper
        if keeper is not None and (keeper.loss or keeper.file.loss()) is not None:
            raise keeper.lost()

    def _raw_writer(self) -> sqlite3.Connection | None:
        if self._writer is None:
            return None
        raw = self._writer.connection.driver_connection
        return raw if isinstance(raw, sqlite3.Connection) else None

    def go_on_at(self, path: Path) -> None:
        """Close every connection and go on with the file at a path, which holds the same project.

        Raises NotSaved while something reads: its connection would go on with the old file's log.
        """
        dialect = self.dialect
        assert isinstance(dialect, Sqlite)  # noqa: S101 - a server's project has no path
        with self._lock:
            pool = self.engine.pool
            reading = pool.checkedout() if isinstance(pool, QueuePool) else 0
            if reading > (self._writer is not None):
                raise NotSaved(messages.STILL_READ, project=dialect.target)
            self._close_connections()
            dialect.path, self.keeper = path, None
            self.keeper = FileKeeper(dialect, self._begin_log)
            self._nothing_undone.clear()
            with self.reading() as connection:
                dialect.version(connection)
                self.keeper.confirm()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep others of this program from writing meanwhile."""
        with self._lock:
            yield

    def held_connection(self) -> sqlite3.Connection:
        """Return a connection that is open on the file as it was opened, wherever that is now.

        Raises ProjectError if there is none, or if what it would give is not whole.
        """
        writer = self._raw_writer()
        if writer is None or (self.keeper is not None and self.keeper.loss is Loss.OVERWRITTEN):
            raise ProjectError(messages.NOTHING_HELD, project=self.dialect.target)
        return writer

    def close(self) -> None:
        """Give everything back; SQLite then folds its log into the file."""
        with self._lock:
            self._close_connections()

    def _close_connections(self) -> None:
        if self.keeper is not None:
            self.keeper.close()
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self.engine.dispose()
        if self.keeper is not None:
            self.keeper.release()
