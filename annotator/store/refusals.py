"""Why the file at a path is no project that this program reads, as far as its first bytes tell."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.errors import fault_of

from . import header, messages
from .errors import ProjectError


def format_of(path: Path, newest: int = header.SCHEMA_VERSION) -> int:
    """Return the format of a project file. Raises ProjectError if it is none, or newer than ``newest``."""
    if path.is_dir():
        raise ProjectError(messages.IS_FOLDER, project=str(path))
    try:
        found = header.read(path)
    except FileNotFoundError:
        raise ProjectError(messages.NO_FILE, project=str(path)) from None
    except OSError as error:
        raise ProjectError(messages.NOT_READ, project=str(path), reason=fault_of(error)) from error
    if not header.is_database(found):
        raise ProjectError(messages.NOT_A_PROJECT, project=str(path))
    if not header.is_ours(found):
        raise ProjectError(messages.OTHER_PROGRAM, project=str(path))
    version = header.format_of(found)
    if version > newest:
        raise ProjectError(messages.TOO_NEW, project=str(path), found=version, known=newest)
    if version < 1:
        raise ProjectError(messages.NO_VERSION, project=str(path), found=version)
    return version
