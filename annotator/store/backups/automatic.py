"""Backups that are made without being asked for: which moments call for one, and when it can be spared."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.changes import Edit
from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.sentences import message

from .. import files
from .. import messages as of_store
from ..dialects import Sqlite
from ..values import Kept
from . import folder, journal_copy, messages
from .contents import Holds, held, last_edit, mark, mark_of_file
from .copies import Cancelled, Progress, backup, size_of
from .folder import BackupFile
from .thinning import superfluous

if TYPE_CHECKING:
    from ..connection import Database

MANY = 100
"""So many things deleted at once are worth a backup."""
LARGE = 100 * 2**20
"""Bytes from which a project is not copied whenever it is closed, but once a day."""
_DAY, _SERIES = timedelta(days=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Room:
    """How many backups there are, the bytes they take, and those that are free where the next one goes."""

    count: int
    used: int
    free: int


class Backups:
    """The backups of one project. A project on a server has none here: its server makes them."""

    def __init__(self, database: Database) -> None:
        self._dialect = database.dialect

    @property
    def possible(self) -> bool:
        """Whether the project is a file that may be written to."""
        return isinstance(self._dialect, Sqlite) and not self._dialect.read_only

    @property
    def folder(self) -> Path:
        """Where new backups go. Raises AnnotatorError for a project on a server."""
        return folder.folder_of(self._path)

    @property
    def usual_folder(self) -> Path:
        """Where they go unless another folder was chosen: beside the project."""
        return folder.beside(self._path)

    @property
    def off(self) -> bool:
        """Whether a person does not want them to be made by themselves."""
        return folder.is_off(self._path)

    @property
    def spared(self) -> frozenset[str]:
        """For which reasons, ``daily`` and ``at-close``, a person wants none."""
        return folder.spared(self._path)

    def settle(
        self, where: Path | None, *, off: bool = False, without: Collection[str] | None = None
    ) -> None:
        """Choose another folder, the one beside the project (None), or none; see ``folder.settle``."""
        folder.settle(self._path, where, off=off, without=without)

    def listed(self) -> list[BackupFile]:
        """Return all backups by their names, the newest first."""
        return folder.listed(self._path)

    def room(self) -> Room:
        """Return what the backups take. Raises AnnotatorError if the disk cannot be asked."""
        sizes = [one.size for one in self.listed()]
        where = self.folder if self.folder.is_dir() else self._path.parent
        try:
            free = shutil.disk_usage(where).free
        except OSError as error:
            reason = fault_of(error)
            raise AnnotatorError(messages.NOT_ASKED, folder=str(where), reason=reason) from error
        return Room(len(sizes), sum(sizes), free)

    def holds(self, one: BackupFile) -> Holds:
        """Return what a backup holds."""
        return held(one.path)

    def copy_to(
        self, destination: Path, progress: Progress | None = None, cancelled: Cancelled = bool
    ) -> None:
        """Write a copy of the project, verified and whole, also while it is being changed.

        Raises AnnotatorError as ``copies.backup`` does.
        """
        backup(self._dialect, destination, progress, cancelled)

    def make(self, progress: Progress | None = None, cancelled: Cancelled = bool) -> Path:
        """Make a backup because a person asks for it. Raises AnnotatorError as ``copies.backup`` does."""
        return _made(self._sqlite, "by-hand", progress, cancelled)

    def before(self, reason: str, progress: Progress | None = None) -> Kept:
        """Make a backup before something changes much; it never raises, and says why there is none.

        An empty project has nothing to lose, and one of pages that nobody worked on loses nothing by more
        pages. Imports after each other with no edit between them are taken back together: the first one's
        backup serves.
        """
        if not self._wanted(of_work=reason == "before-import"):
            return Kept()
        newest = self._newest()
        if reason == "before-import" and newest is not None and self._in_a_series(newest):
            return Kept(newest.path)
        return self._kept(reason, newest, progress)

    def before_deleting(self, edits: Sequence[Edit]) -> Kept:
        """Make a backup before edits that take many things away."""
        if sum(change.after is None for edit in edits for change in edit.changes) < MANY:
            return Kept()
        return self.before("before-deleting")

    def daily(self, progress: Progress | None = None, cancelled: Cancelled = bool) -> Kept:
        """Make a backup if the newest one is a day old, by a clock that may be wrong in either direction.

        Of an empty project there is nothing to keep; then the copy of its journal begins, for the first day.
        """
        if not self.possible or self.off:
            return Kept()
        if not held(self._path).pages:
            with closing(self._sqlite.connect()) as connection:
                journal_copy.begin(self._path, connection)
        return Kept() if "daily" in self.spared else self._of_a_day(progress, cancelled)

    def _of_a_day(self, progress: Progress | None, cancelled: Cancelled) -> Kept:
        newest = self._newest() if self._wanted() else None
        if not self._wanted() or (newest is not None and abs(datetime.now(UTC) - newest.made) < _DAY):
            return Kept()
        return self._kept("daily", newest, progress, cancelled)

    def at_close(self, progress: Progress | None = None, cancelled: Cancelled = bool) -> Kept:
        """Make a backup if something changed since the last; of a large project once a day."""
        if not self._wanted() or "at-close" in self.spared:
            return Kept()
        if size_of(self._path) > LARGE:
            return self._of_a_day(progress, cancelled)
        return self._kept("at-close", self._newest(), progress, cancelled)

    @property
    def _sqlite(self) -> Sqlite:
        if not isinstance(self._dialect, Sqlite):
            raise AnnotatorError(of_store.ON_A_SERVER, project=self._dialect.target)
        return self._dialect

    @property
    def _path(self) -> Path:
        return self._sqlite.path

    def _wanted(self, *, of_work: bool = False) -> bool:
        """Tell whether there is something to lose; ``of_work``: pages alone are nothing."""
        if not self.possible or self.off:
            return False
        holds = held(self._path)
        return holds.sets + holds.edits > 0 if of_work else holds.pages > 0

    def _newest(self) -> BackupFile | None:
        return next((one for one in self.listed() if one.number), None)

    def _kept(
        self,
        reason: str,
        newest: BackupFile | None,
        progress: Progress | None = None,
        cancelled: Cancelled = bool,
    ) -> Kept:
        try:
            if newest is not None and self._unchanged(newest):
                return Kept(newest.path)
            return Kept(_made(self._sqlite, reason, progress, cancelled))
        except AnnotatorError as error:
            if cancelled():
                return Kept()
            return Kept(warning=message(messages.NOT_MADE, reason=error.message))

    def _unchanged(self, newest: BackupFile) -> bool:
        """Tell whether a backup holds what the project holds, and can be opened."""
        with closing(self._sqlite.connect()) as connection:
            connection.execute("BEGIN")
            now = mark(connection)
        return now is not None and now == mark_of_file(newest.path) and _sound(newest)

    def _in_a_series(self, newest: BackupFile) -> bool:
        """Tell whether a backup was made before an import of the last hour, and nobody edited since."""
        if newest.reason != "before-import" or abs(datetime.now(UTC) - newest.made) > _SERIES:
            return False
        try:
            with (
                closing(self._sqlite.connect()) as mine,
                closing(Sqlite(newest.path, read_only=True, access="immutable").connect()) as kept,
            ):
                return last_edit(mine) == last_edit(kept) and _sound(newest)
        except sqlite3.Error:
            return False


def _sound(one: BackupFile) -> bool:
    try:
        files.inspected(one.path)
    except AnnotatorError:
        return False
    return True


def backup_beside(dialect: Sqlite, reason: str) -> Path:
    """Make a backup that must be there before something else may begin; return its path.

    Raises AnnotatorError if it cannot be made.
    """
    return _made(dialect, reason)


def _made(
    dialect: Sqlite, reason: str, progress: Progress | None = None, cancelled: Cancelled = bool
) -> Path:
    try:
        path = folder.new_path(dialect.path, reason)
    except OSError as error:
        raise AnnotatorError(
            messages.NOT_SETTLED, folder=str(folder.folder_of(dialect.path)), reason=str(error.strerror)
        ) from error
    backup(dialect, path, progress, cancelled)
    journal_copy.begin_after(dialect.path, path)
    for old in superfluous(folder.listed(dialect.path)):
        try:
            old.path.unlink(missing_ok=True)
        except OSError:
            continue  # in use, or protected: it goes next time
    return path
