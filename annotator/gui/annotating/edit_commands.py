"""The commands of both modes: what is selected is deleted, or its edges are taken in hand."""

from __future__ import annotations

from functools import partial

from ..commands.command import Command
from . import edges, picks
from .annotating import Annotating, asks


def _possible(annotating: Annotating) -> bool:
    return annotating.session.editable


_command = partial(Command[Annotating], group="Edit", can=_possible)

DELETE = _command("edit.delete", "Delete", run=asks(picks.delete), typed=("Del",), hint="delete")
EDGES = _command("edit.edges", "Move edges", run=asks(edges.take), typed=("<", "Insert"), hint="edges")
COMMANDS = (DELETE, EDGES)
