"""The command that shows what became of the project's file."""

from __future__ import annotations

from ..commands.command import Command
from .around_file import AroundFile


def show(around: AroundFile) -> None:
    """Show what became of the file, and what can be done, beside the window."""
    if around.loss is not None:
        from .lost_dialog import LostDialog

        LostDialog(around, around.window).show()


LOST: Command[AroundFile] = Command("project.lost", "The file was lost…", "Project", show, AroundFile.any)
COMMANDS = (LOST,)
