"""The project on disk or on a server. Everything a caller needs is here; what begins below is internal."""

from __future__ import annotations

from .errors import Conflict, DuplicateDocument, NotSaved, ProjectError, ReadOnlyError, WriteOutsideEdit
from .project import Project
from .values import (
    AddedBundle,
    Bundle,
    Committed,
    DocumentRow,
    Finding,
    JournalRow,
    Refused,
    Stored,
)

__all__ = [
    "AddedBundle",
    "Bundle",
    "Committed",
    "Conflict",
    "DocumentRow",
    "DuplicateDocument",
    "Finding",
    "JournalRow",
    "NotSaved",
    "Project",
    "ProjectError",
    "ReadOnlyError",
    "Refused",
    "Stored",
    "WriteOutsideEdit",
]
