"""What can go wrong between a person and a stored project; every message says what to do."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.errors import AnnotatorError

from . import messages
from .held_file import Loss


class ProjectError(AnnotatorError):
    """A project cannot be made or opened; what stands at its place is unchanged."""


class DamagedJson(ProjectError, ValueError):  # noqa: N818 - named after what it is about
    """What a column holds is no JSON that can be read."""


class PasswordNeeded(ProjectError):  # noqa: N818 - named like the others
    """The server wants a password and none is known; `passwords.learn` it and try again."""


class ReadOnlyError(AnnotatorError):
    """The project is open to read only, so nothing can be stored in it."""


class NotAllowed(AnnotatorError):  # noqa: N818 - named like the others
    """The account on the server has no right to do this; nothing was written."""


class Conflict(AnnotatorError):  # noqa: N818 - the name that people see in the interface
    """The annotation set was changed elsewhere since it was loaded; nothing was written."""


class NotSaved(AnnotatorError):  # noqa: N818 - the name that people see in the interface
    """Storing failed (disk full, input/output error, locked, connection lost) and was rolled back whole."""


class FileLost(NotSaved):
    """The path no longer leads to the file that was opened; nothing is written until it does again.

    ``loss`` says why, ``now_at`` where the file is now, if that is known.
    """

    def __init__(self, loss: Loss, path: Path, now_at: Path | None = None) -> None:
        """Say what became of the file at ``path``."""
        self.loss, self.path, self.now_at = loss, path, now_at
        where = str(now_at) if now_at else None
        super().__init__(messages.LOST[loss], project=str(path), name=path.name, where=where)

    def __reduce__(self) -> tuple[type, tuple[Loss, Path, Path | None]]:
        return FileLost, (self.loss, self.path, self.now_at)


class FindError(AnnotatorError):
    """What a person searches for is no pattern, or takes too long to look for."""


class DuplicateDocument(AnnotatorError):  # noqa: N818 - named after what it is about
    """The page is in the project already, or its id belongs to another page."""


class WriteOutsideEdit(RuntimeError):  # noqa: N818 - a fault of the program, never of a person
    """Code tried to write annotations outside an edit or an import; the statement was not run."""
