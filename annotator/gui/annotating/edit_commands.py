"""The commands of both modes: what is selected is deleted, or its edges are taken in hand."""

from __future__ import annotations

from ..commands.command import Command
from .annotating import Annotating
from .grip import Grip

DELETE: Command[Annotating] = Command(
    "edit.delete",
    "Delete",
    "Edit",
    Annotating.delete,
    lambda annotating: annotating.session.editable,
    typed=("Del",),
    hint="delete",
)
EDGES: Command[Grip] = Command(
    "edit.edges",
    "Move edges",
    "Edit",
    Grip.take,
    Grip.possible,
    typed=("<", "Insert"),
    hint="edges",
)
