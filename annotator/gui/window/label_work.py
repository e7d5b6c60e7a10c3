"""The rooms about labels as such: the editor of the scheme, and what follows when another one is in use."""

from __future__ import annotations

from collections.abc import Sequence

from ..commands.keymap import Keymap
from ..desk import Desk
from ..scheme import scheme_commands
from ..scheme.scheme_commands import SchemeEditing
from .other_scheme import OtherScheme, ShowsLabels


class LabelWork:
    """Makes these rooms for a window."""

    def __init__(self, desk: Desk, keymap: Keymap, showing: Sequence[ShowsLabels]) -> None:
        """``showing`` are the parts of the window that show labels."""
        self._desk = desk
        self.scheme = SchemeEditing(desk)
        self.other = OtherScheme(desk, keymap, showing)

    def bind(self) -> None:
        """Let the rooms do their commands."""
        self._desk.registry.bind(scheme_commands.COMMANDS, self.scheme)
