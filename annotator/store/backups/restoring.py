"""A backup put in the place of its project: whole or not at all, and the present state is kept first.

In this order, so that a kill at any moment leaves the old state or the new one, and a log only beside the
file that it belongs to: the backup is copied beside the project and checked; the present state is kept as a
backup of its own; its log is folded in, or set aside with it if it is damaged; then one rename.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import fault_of

from .. import files
from ..dialects import Sqlite
from ..errors import ProjectError
from ..sqlite_files import copy_connection
from . import folder, messages
from .contents import Holds, held
from .copies import backup, require_room, size_of
from .folder import BackupFile

_LOCKED = (0x40000002, 510)
"""The bytes of a file on which SQLite holds a lock while it reads (https://sqlite.org/lockingv3.html)."""


@dataclass(frozen=True, slots=True)
class Restored:
    """The backup put in place, what it holds, and where the state before it is kept, if there was one."""

    backup: Path
    holds: Holds
    kept: Path | None


def newest_good(project: Path) -> BackupFile | None:
    """Return the newest backup that can be opened and is not of another project of the same name."""
    uuid = held(project).uuid
    for one in folder.listed(project):
        holds = held(one.path)
        if holds.fault is None and uuid in ("", holds.uuid):
            return one
    return None


def found(project: Path, asked: str | None) -> Path:
    """Return the backup that a person names by number, name or path; None: the newest good one.

    Raises ProjectError if there is none.
    """
    if asked is None:
        newest = newest_good(project)
        if newest is None:
            raise ProjectError(
                messages.NO_BACKUP, project=str(project), folder=str(folder.folder_of(project))
            )
        return newest.path
    for one in folder.listed(project):
        if asked in (one.path.name, one.path.stem) or (asked.isdigit() and int(asked) == one.number > 0):
            return one.path
    if not Path(asked).is_file():
        raise ProjectError(messages.NO_SUCH_BACKUP, project=str(project), asked=asked)
    return Path(asked)


def restore(project: Path, asked: str | None = None) -> Restored:
    """Put a backup in the place of a project; see ``found`` for which.

    Raises ProjectError, and leaves the project as it is, if there is no such backup, if it is damaged or of
    another project, if the project is open anywhere, or if there is no room for both states.
    """
    chosen = found(project, asked)
    holds = _required(project, chosen)
    if project.exists() and not os.access(project, os.W_OK):
        raise ProjectError(messages.READ_ONLY, project=str(project))
    temporary = project.with_name(f".{project.name}.{os.getpid()}.restoring")
    try:
        with ExitStack() as stack:
            stack.callback(temporary.unlink, missing_ok=True)
            temporary.unlink(missing_ok=True)
            require_room(project.parent, size_of(chosen))
            _copy_of(chosen, temporary)
            kept = _set_aside(project) if project.exists() else None
            temporary.replace(project)
            files.sync_folder(project.parent)
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(messages.NOT_RESTORED, project=str(project), reason=fault_of(error)) from error
    return Restored(chosen, holds, kept)


def _required(project: Path, chosen: Path) -> Holds:
    """Return what a backup holds. Raises ProjectError if it must not be put in the project's place."""
    holds = held(chosen)
    if holds.fault is not None:
        raise ProjectError(messages.BACKUP_DAMAGED, backup=str(chosen), reason=holds.fault)
    present = held(project) if project.exists() else Holds()
    if present.uuid not in ("", holds.uuid):
        raise ProjectError(messages.OTHER_PROJECT, backup=str(chosen), name=holds.name)
    return holds


def _copy_of(chosen: Path, temporary: Path) -> None:
    """Copy a backup, with what is still in its log if somebody opened it, and look at the copy."""
    access = "ro" if files.has_log(chosen) else "immutable"
    with closing(Sqlite(chosen, read_only=True, access=access).connect()) as origin:
        copy_connection(origin, temporary)
    files.inspected(temporary)


def _set_aside(project: Path) -> Path:
    """Keep the present state, and leave the file without a log."""
    if held(project).fault is None:
        with _alone(project):
            pass  # nobody else has it open
        kept = folder.new_path(project, "before-restoring")
        backup(Sqlite(project), kept)
        with _alone(project) as connection:  # closing folds the log in and takes it away
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return kept
    _refuse_open(project)
    kept = folder.new_path(project, "damaged")
    require_room(kept.parent, size_of(project))
    for ending in ("", "-wal"):
        one = project.with_name(project.name + ending)
        if one.exists():
            _copy_bytes(one, kept.with_name(kept.name + ending))
    files.sync_folder(kept.parent)
    for ending in ("-wal", "-shm"):
        project.with_name(project.name + ending).unlink(missing_ok=True)
    return kept


def _copy_bytes(origin: Path, copy: Path) -> None:
    shutil.copyfile(origin, copy)
    with copy.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def _alone(project: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that nobody else has one beside. Raises ProjectError if somebody has."""
    uri = project.absolute().as_uri() + "?mode=rw"
    with closing(sqlite3.connect(uri, uri=True, timeout=2.0, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise ProjectError(messages.STILL_OPEN, project=str(project)) from error
            raise
        yield connection


def _refuse_open(project: Path) -> None:
    """Refuse a damaged file that is open elsewhere; SQLite cannot be asked about one that it cannot open."""
    try:
        import fcntl
    except ImportError:  # Windows refuses to replace a file that is open
        return
    with project.open("rb+") as file:
        start, length = _LOCKED
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
        except OSError as error:
            raise ProjectError(messages.STILL_OPEN, project=str(project)) from error
