"""The commands of the session: to take back, to do again, to store what could not be stored."""

from __future__ import annotations

from ..work.line import SaveState
from ..work.session import Session
from .command import Command

UNDO: Command[Session] = Command(
    "edit.undo",
    "Undo",
    "Edit",
    Session.undo,
    lambda session: session.editable and session.steps[0] is not None,
    keys=("Ctrl+Z",),
    hint="undo",
)
REDO: Command[Session] = Command(
    "edit.redo",
    "Redo",
    "Edit",
    Session.redo,
    lambda session: session.editable and session.steps[1] is not None,
    keys=("Ctrl+Shift+Z", "Ctrl+Y"),
)
RETRY: Command[Session] = Command(
    "edit.retry",
    "Save again",
    "Edit",
    Session.retry,
    lambda session: session.state is SaveState.NOT_SAVED,
    keys=("Ctrl+S",),
)
COMMANDS = (UNDO, REDO, RETRY)
