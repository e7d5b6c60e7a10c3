"""The file of an open project, as a person has to do with it: what was found, saving it elsewhere."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.sentences import Message

from . import files, messages, place
from .backups.copies import verified_copy
from .connection import Database


class ProjectFile:
    """What can be asked of the file; of a project on a server there is none, and nothing happens."""

    def __init__(self, database: Database) -> None:
        """Take the database of the project."""
        self._database = database

    def notices(self) -> tuple[Message, ...]:
        """Return what was found about the file when it was opened, and a person should know.

        What is so of its place is said once to whoever runs the program, damage first and always.
        """
        return (*self.damage(), *self._around())

    def damage(self) -> tuple[Message, ...]:
        """Return what is damaged of the project's name, scheme and settings, and what stands in for it."""
        return self._database.damage

    def _around(self) -> tuple[Message, ...]:
        keeper, found = self._database.keeper, self._database.notices
        if keeper is None:
            return found
        lasting = [one for one in found if one.id in place.LASTING]
        fresh = place.not_said_yet(keeper.file.path, lasting)
        return tuple(one for one in found if one not in lasting or one in fresh)

    def look(self) -> None:
        """Raise FileLost if the file is no longer at its place."""
        self._database.look()

    def look_through(self, cancelled: Callable[[], bool] = bool) -> None:
        """Look for damage in a large file, which opening did not read to the end; a connection of its own.

        Raises ProjectError if there is some, or if the file cannot be read now.
        """
        keeper = self._database.keeper
        if keeper is not None and files.is_large(keeper.file.path):
            files.look_through(keeper.file.path, cancelled)

    def fold(self) -> bool:
        """Put the log into the file now; tell whether the one file holds everything."""
        keeper = self._database.keeper
        return keeper is None or keeper.fold()

    def put_back(self) -> None:
        """Write what is open to the path where it was, and go on there. Raises as ``save_elsewhere`` does."""
        keeper = self._database.keeper
        if keeper is not None:
            self.save_elsewhere(keeper.file.path)

    def save_elsewhere(self, path: Path) -> None:
        """Write what is open, wherever its file is now, to a path, and go on there.

        Raises AnnotatorError, and leaves everything as it is, if something has that name, if it cannot be
        written, and if nothing whole is held any more.
        """
        database = self._database
        path = path.absolute()
        temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
        temporary.unlink(missing_ok=True)
        try:
            with database.alone():
                verified_copy(database.held_connection(), temporary)
                _put(temporary, path)
                files.sync_folder(path.parent)
                database.go_on_at(path)
        except (OSError, sqlite3.Error) as error:
            reason = fault_of(error)
            raise AnnotatorError(messages.COPY_NOT_WRITTEN, copy=str(path), reason=reason) from error
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _put(temporary: Path, path: Path) -> None:
    """Give a file its name, unless something has it. Raises AnnotatorError, OSError."""
    try:
        os.link(temporary, path)
    except FileExistsError as error:
        raise AnnotatorError(messages.COPY_EXISTS, copy=str(path)) from error
    except OSError as error:  # a file system without links
        if path.exists():
            raise AnnotatorError(messages.COPY_EXISTS, copy=str(path)) from error
        temporary.rename(path)
