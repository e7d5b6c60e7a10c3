"""The project on disk or on a server. Everything a caller needs is here; the other modules are internal.

``Project`` is loaded when it is first asked for: SQLAlchemy takes longer to import than a window to open, and
who only needs the errors and values should not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import (
    Conflict,
    DuplicateDocument,
    FindError,
    NotSaved,
    ProjectError,
    ReadOnlyError,
    WriteOutsideEdit,
)
from .values import (
    NO_EFFORT,
    AddedBundle,
    Answer,
    Assignment,
    Bundle,
    Committed,
    DocumentRow,
    Effort,
    Facets,
    Finding,
    FindItems,
    GuidelineExample,
    GuidelineNote,
    HandedIn,
    HandIn,
    Hit,
    JournalRow,
    PageCounts,
    ProjectSettings,
    Refused,
    Remark,
    Stored,
    TextHit,
)

if TYPE_CHECKING:
    from .project import Project

__all__ = [
    "NO_EFFORT",
    "AddedBundle",
    "Answer",
    "Assignment",
    "Bundle",
    "Committed",
    "Conflict",
    "DocumentRow",
    "DuplicateDocument",
    "Effort",
    "Facets",
    "FindError",
    "FindItems",
    "Finding",
    "GuidelineExample",
    "GuidelineNote",
    "HandIn",
    "HandedIn",
    "Hit",
    "JournalRow",
    "NotSaved",
    "PageCounts",
    "Project",
    "ProjectError",
    "ProjectSettings",
    "ReadOnlyError",
    "Refused",
    "Remark",
    "Stored",
    "TextHit",
    "WriteOutsideEdit",
]


def __getattr__(name: str) -> Any:
    """Load ``Project``."""
    if name != "Project":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .project import Project

    return Project
