"""The project on disk or on a server. Everything a caller needs is here; the other modules are internal.

Each name is loaded when it is first asked for: SQLAlchemy takes longer to import than a window to open, and
who looks at the first bytes of a file alone should wait for nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .errors import (
        Conflict,
        DuplicateDocument,
        FindError,
        NotSaved,
        ProjectError,
        ReadOnlyError,
        WriteOutsideEdit,
    )
    from .project import Project
    from .review_values import (
        Answer,
        Assignment,
        CameBack,
        GuidelineExample,
        GuidelineNote,
        HandedIn,
        HandIn,
        PageCounts,
        Remark,
        SentBack,
    )
    from .values import (
        NO_EFFORT,
        AddedBundle,
        Bundle,
        Committed,
        DocumentRow,
        Effort,
        Facets,
        Finding,
        FindItems,
        Hit,
        JournalRow,
        ProjectSettings,
        Refused,
        Stored,
        TextHit,
    )

__all__ = [
    "NO_EFFORT",
    "AddedBundle",
    "Answer",
    "Assignment",
    "Bundle",
    "CameBack",
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
    "SentBack",
    "Stored",
    "TextHit",
    "WriteOutsideEdit",
]

_ROOMS = ("errors", "review_values", "values", "project")
"""Where the names are, the quickest to load first."""


def __getattr__(name: str) -> Any:
    """Load a name, and keep it: the next time it is found at once."""
    if name in __all__:
        for room in _ROOMS:
            found = vars(import_module(f".{room}", __name__)).get(name)
            if found is not None:
                globals()[name] = found
                return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
