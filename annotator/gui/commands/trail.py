"""The trail: the names of the last keys and commands, for a crash report. No Qt.

It holds no text: what is typed into a field never comes here, a character that means nothing on the page is
noted as ``NOTHING``, and of a click it is noted that there was one, not where. Played again by
``tests/unit/annotating/player.py``, a trail is a test.
"""

from __future__ import annotations

import re
from collections import deque

KEPT = 50
CLICK = "click"
NOTHING = "·"
NAMED = (
    "Return", "Enter", "Esc", "Tab", "Backtab", "Space", "Del", "Insert", "Backspace", "Home", "End", "PgUp",
    "PgDown", "Left", "Right", "Up", "Down",
)  # fmt: skip
_KEY = re.compile(rf"(?:(?:Ctrl|Alt|Shift|Meta|Num)\+)*(?:\S|F\d+|{'|'.join(NAMED)})")
_COMMAND = re.compile(r"[a-z]+\.[a-z0-9_]+")


class Trail:
    """Keeps the last ``KEPT`` names. What is no name of a key or a command is noted as ``NOTHING``."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._names: deque[str] = deque(maxlen=KEPT)

    def key(self, name: str) -> None:
        """Note a key that is pressed on the page, or in a panel of keys, by its portable name."""
        self._names.append(name if _KEY.fullmatch(name) else NOTHING)

    def command(self, command_id: str) -> None:
        """Note a command that is about to be done."""
        self._names.append(command_id if _COMMAND.fullmatch(command_id) else NOTHING)

    def click(self) -> None:
        """Note a press of a button of the mouse on the page."""
        self._names.append(CLICK)

    def drop_last(self) -> None:
        """Forget the last name: it is noted in another way."""
        if self._names:
            self._names.pop()

    def meant_nothing(self) -> None:
        """Take back which key was pressed last."""
        self.drop_last()
        self._names.append(NOTHING)

    def names(self) -> tuple[str, ...]:
        """Return what was noted, the oldest first."""
        return tuple(self._names)

    def __str__(self) -> str:
        return " ".join(self._names)
