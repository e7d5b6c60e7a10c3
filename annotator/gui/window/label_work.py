"""The rooms about labels as such: the editor, data that brings its own, and who follows another scheme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ..bringing import bring_commands
from ..bringing.bring_commands import Bringing
from ..commands.keymap import Keymap
from ..desk import Desk
from ..scheme import scheme_commands
from ..scheme.scheme_commands import SchemeEditing
from .other_scheme import OtherScheme, ShowsLabels


class LabelWork:
    """Makes these rooms for a window."""

    def __init__(self, desk: Desk, keymap: Keymap, showing: Sequence[ShowsLabels], window: QWidget) -> None:
        """``showing`` are the parts of the window that show labels."""
        self._desk = desk
        self.scheme, self.bringing = SchemeEditing(desk), Bringing(desk, window)
        self.other = OtherScheme(desk, keymap, showing)

    def bind(self) -> None:
        """Let the rooms do their commands."""
        self._desk.registry.bind(scheme_commands.COMMANDS, self.scheme)
        self._desk.registry.bind(bring_commands.COMMANDS, self.bringing)
