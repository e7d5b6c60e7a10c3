"""Looks after the file of an open project: is it still there, is it still ours, is everything in it?

Its methods are called by the `Database` it belongs to, under that one's lock, but `fold`.
The reasons are in docs/decisions/0031.
"""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection

from annotator.domain.errors import fault_of

from . import held_file, log_marks, messages
from .backups.journal_copy import JournalCopy
from .dialects import Sqlite
from .errors import FileLost, NotSaved
from .folding import Folding
from .held_file import HeldFile, Loss
from .log_marks import BEGUN

log = logging.getLogger(__name__)


class FileKeeper:
    """One file, from when it is opened until it is closed or given up for another one."""

    def __init__(self, dialect: Sqlite, prepare: Callable[[], None]) -> None:
        """Hold the dialect's file. ``prepare`` begins the next log when one was folded. Raises OSError."""
        self._dialect = dialect
        self.file = HeldFile(dialect.path, writable=dialect.access == "rw")
        self._log = log_marks.log_of(dialect.path)
        self._index = self._log.with_name(self._log.name.removesuffix("-wal") + "-shm")
        self.loss: Loss | None = None
        self._logged = dialect.access == "rw" and self.file.has_log()
        self._word = self.file.word()
        """As it stood in the file when that was last known to be ours."""
        begun = self._word is not None and bool(self._word & BEGUN)
        self._unfinished = begun and not log_marks.states_in(self._log)
        """A log is said to be begun, but nothing is in it: the program was killed, or this is a copy."""
        self._lacks = self._unfinished and not self._log.exists()
        """It is a copy that lacks edits: it goes on saying so until somebody works on it."""
        self._state: int | None = None
        self._linked: int | None = None
        """The word of the file on which a log was begun that holds nothing yet but what it goes on from."""
        self._wrote = self._unnamed = False
        self._poked: tuple[int, int] | None = None
        self._log_identity: tuple[int, int] | None = None
        self._folder: sqlite3.Connection | None = None
        self._folder_lock = threading.Lock()
        self._prepare = prepare
        self._journal_copy = JournalCopy(dialect.path)
        self.folding = Folding(self._fold_and_prepare)

    # --- is it there ---------------------------------------------------------------------------------

    def look(self) -> Loss | None:
        """Return why the path does not lead to the file, or not to what we know of it; None: all is well."""
        found = self.file.loss()
        if found is Loss.REPLACED and self.loss is Loss.GONE and self._is_back():
            return None
        if found is None and self._logged and (self.loss is None or self.loss is Loss.OVERWRITTEN):
            found = self._overwritten()
        return found

    def _is_back(self) -> bool:
        """Tell whether a drive that was gone is back, under another number: the file has our state."""
        try:
            head = held_file.header(self._dialect.path, 64)
        except OSError:
            return False
        state = log_marks.state_of(int.from_bytes(head[60:], "big"))
        return state != 0 and state in (self._state, log_marks.state_of(self._word or 0))

    def confirm(self) -> None:
        """While a connection is open that has read: take log and state as ours.

        Until then another program may have been the last one to close, and put its log into the file.
        """
        self._word = self.file.word()
        with suppress(OSError):
            status = self._log.stat()
            self._log_identity = (status.st_dev, status.st_ino)

    def _overwritten(self) -> Loss | None:
        word = self.file.word()
        if self._log_identity is None or (word == self._word and self.loss is None):
            return None
        if word is None or (self._word is not None and not _same_format(word, self._word)):
            return Loss.OVERWRITTEN
        if log_marks.state_of(word) != self._state:
            states = log_marks.states_in(self._log)
            if not states or not log_marks.belongs(word, states):
                # Once more: another program may just have begun the log anew.
                states, word = log_marks.states_in(self._log), self.file.word()
                if word is None or not states or not log_marks.belongs(word, states):
                    return Loss.OVERWRITTEN
        self._word = word
        return None

    def lost(self) -> FileLost:
        """Return the error that says what became of the file."""
        loss = self.loss or self.file.loss() or Loss.GONE
        return FileLost(loss, self._dialect.path, self.file.now_at() if loss is Loss.MOVED else None)

    def let_go(self, loss: Loss, writer: sqlite3.Connection | None) -> None:
        """Take away what would mix with another file of that name; put the log into the file that was ours.

        SQLite finds a log by its name alone: one that is left would be played into whatever has the name
        next. A file that was written over gets nothing more, also not when the connections are closed.
        """
        self.loss = loss
        with self._folder_lock:
            if loss is Loss.OVERWRITTEN:
                self._empty_log()
                return
            away = self._log.with_name(f".{self._log.name}.{os.getpid()}.left")
            taken = self._take_away(self._log, away)
            if writer is None:
                return
            try:
                busy, *_ = writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                if not busy and taken:
                    away.unlink()
            except (sqlite3.Error, OSError) as error:
                log.warning("the log of a lost file could not be put into it: %s", error)

    def _empty_log(self) -> None:
        """Keep the log under another name, and leave nothing that a connection could put into the file."""
        aside = free_name(self._log.with_name(f"{self._log.name}.set-aside"))
        if not self._take_away(self._log, aside):
            return
        emptied = aside.with_name(f".{aside.name}.{os.getpid()}.left")
        aside.rename(emptied)
        if log_marks.states_in(emptied):
            shutil.copyfile(emptied, aside)
        os.truncate(emptied, 0)  # it is what the connections hold: what they look for in it is not there
        emptied.unlink()

    def _take_away(self, name: Path, to: Path) -> bool:
        """Give the log another name and drop its index, if they are those of our file."""
        try:
            status = name.stat()
            if (status.st_dev, status.st_ino) != self._log_identity:
                return False
            name.rename(to)
            self._index.unlink(missing_ok=True)
        except OSError:
            return False
        return True

    # --- the names of states --------------------------------------------------------------------------

    def _in_log(self, word: int | None) -> bool:
        return word is not None and bool(word & BEGUN) and not self._unfinished

    def mark(self, connection: Connection) -> None:
        """At the end of a transaction that wrote: name the state, and let the file say that it lacks it.

        The first commit of a log is named after the state it goes on from, the others at random.
        """
        self._wrote = True
        word = self.file.word()
        if not self._logged or word is None or (self._in_log(word) and not self._unnamed):
            return
        begins = not self._in_log(word) and word != self._linked
        after = log_marks.following(word) if begins else log_marks.named(word)
        connection.exec_driver_sql(f"PRAGMA user_version = {after}")
        self._poke(word, word | BEGUN)
        self._state, self._unnamed, self._unfinished, self._lacks = (
            log_marks.state_of(after), begins, False, False
        )  # fmt: skip

    def _poke(self, word: int, new: int) -> None:
        try:
            self.file.set_word(new)
        except OSError as error:
            reason = fault_of(error)
            raise NotSaved(messages.NOT_SAVED, project=self._dialect.target, reason=reason) from error
        self._poked, self._word = (word, new), new

    def stored(self, connection: Connection) -> None:
        """After a commit."""
        wrote, self._wrote, self._poked = self._wrote, False, None
        if not wrote:
            return
        if self._unnamed:
            # Somebody who works on a copy of the same state gets there under the same name.
            self._unnamed = not self._commit_name(connection, log_marks.named)
        # If the log was put into the file meanwhile, the file says that it lacks nothing: too early.
        self.folding.wrote(now=self._logged and not self._in_log(self.file.word()))

    def begin_log(self, connection: Connection) -> None:
        """After the log was folded: begin the next one with a commit that says what it goes on from."""
        word = self.file.word()
        if not self._logged or self._in_log(word) or word == self._linked:
            return
        if self._commit_name(connection, log_marks.following, begins=True):
            self._linked = word

    def _commit_name(
        self, connection: Connection, rename: Callable[[int], int], *, begins: bool = False
    ) -> bool:
        """Commit nothing but another name, if the log is begun or is to begin; tell whether it was done.

        It is not synced: nobody needs it but the next commit, and that one puts both on the disk.
        """
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - a keeper has a SQLite file
        raw.execute("PRAGMA synchronous = NORMAL")
        try:
            raw.execute("BEGIN IMMEDIATE")
            word = self.file.word()
            done = word is not None and self._in_log(word) is not begins
            if word is not None and done:
                named = rename(word)
                raw.execute(f"PRAGMA user_version = {named}")
                self._state = log_marks.state_of(named)
            raw.execute("COMMIT")
        except sqlite3.Error as error:
            log.warning("a state could not be named: %s", error)
            done = False
            if raw.in_transaction:
                raw.execute("ROLLBACK")
        finally:
            raw.execute("PRAGMA synchronous = FULL")
        return done

    def failed(self) -> None:
        """After a transaction that did not get through: the file lacks nothing, as before."""
        poked, self._poked, self._wrote = self._poked, None, False
        if poked is not None and self.file.word() == poked[1]:
            with suppress(OSError):
                self.file.set_word(poked[0])
            self._word = poked[0]

    # --- everything in the one file -------------------------------------------------------------------

    def fold(self) -> bool:
        """Put the log into the file, as far as nobody reads an older state; tell whether all of it is there.

        Waits for nobody, and nobody who commits waits for it. Any thread may call it.
        """
        with self._folder_lock:
            if self.loss is not None or not self._logged or self.look() is not None:
                return False
            if self._folder is None:
                self._folder = self._dialect.connect()
                self._folder.execute("PRAGMA busy_timeout = 0")
            seen = self._seen(self._folder)
            busy, total, done = self._folder.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            whole = not busy and total == done
            word = self.file.word()
            if word is not None and bool(word & BEGUN) == whole and not self._lacks:
                self._set_right(self._folder, seen, whole=whole)
            self._journal_copy.go_on(self._folder)
            return whole

    def _fold_and_prepare(self) -> bool:
        whole = self.fold()
        if whole:
            self._prepare()
        return whole

    def _seen(self, connection: sqlite3.Connection) -> int:
        return int(connection.execute("PRAGMA data_version").fetchone()[0])

    def _set_right(self, connection: sqlite3.Connection, seen: int, *, whole: bool) -> None:
        """Let the file say whether it lacks something, if nobody wrote since ``seen``.

        What it said came into it with a part of the log, or stayed because that part was there before.
        """
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return  # somebody writes, and says so
        try:
            word = self.file.word()
            if word is not None and self._seen(connection) == seen:
                self.file.set_word(word & ~BEGUN if whole else word | BEGUN)
                self._word = self.file.word()
        finally:
            connection.execute("ROLLBACK")

    def close(self) -> None:
        """Put everything into the file if it is there, and let go of it; the connections are closed after."""
        self.folding.stop()
        word = self.file.word() if self.loss is None else None
        if self.loss is None and (self.folding.due() or (word is not None and word & BEGUN)):
            try:
                self.fold()
            except sqlite3.Error as error:
                log.warning("the log could not be put into the file: %s", error)
        if self._folder is not None:
            self._folder.close()
            self._folder = None

    def release(self) -> None:
        """After every connection is closed."""
        self.file.release()


def _same_format(one: int, other: int) -> bool:
    return log_marks.format_of(one) == log_marks.format_of(other)


def free_name(path: Path) -> Path:
    """Return a path that nothing has yet."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.name}-{number}")
    return found
