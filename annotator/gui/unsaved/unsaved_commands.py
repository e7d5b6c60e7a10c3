"""The command that shows the edits that were not saved."""

from __future__ import annotations

from ..commands.command import Command
from .unsaved import Unsaved


def show(unsaved: Unsaved) -> None:
    """Show the list beside the window."""
    from .unsaved_dialog import UnsavedDialog

    UnsavedDialog(unsaved, unsaved.desk.centre.window()).show()


SHOW: Command[Unsaved] = Command("edit.unsaved", "Edits that were not saved…", "Edit", show, Unsaved.any)
COMMANDS = (SHOW,)
