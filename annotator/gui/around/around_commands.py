"""The command that shows what became of the project's file."""

from __future__ import annotations

from ..commands.command import Command
from .around_file import AroundFile

LOST: Command[AroundFile] = Command(
    "project.lost", "The file was lost…", "Project", AroundFile.show, AroundFile.any
)
COMMANDS = (LOST,)
