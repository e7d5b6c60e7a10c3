"""Where the program remembers things; without anything else, as a start asks before all else is loaded."""

from __future__ import annotations

from PySide6.QtCore import QSettings

PROGRAM = "Annotator"
"""The name under which everything is remembered."""
LAST_PERSON = "last/author"


def stored() -> QSettings:
    """Return what the program remembers on this machine."""
    return QSettings(PROGRAM, PROGRAM)
