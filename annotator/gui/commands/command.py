"""A command is one value: what it is called, which keys it has, what it does and when it can be done.

It is declared once, in the room where its feature lives. Menus, shortcuts, the palette, hints, the key table,
the settings' list of keys and the manual are made from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..look.i18n import tr

GROUPS = (
    "Project", "Edit", "Page", "Segments", "Suggestions", "Entities & events", "Review", "Find", "View",
    "Help",
)  # fmt: skip
"""The menus, in their order. Commands of any other group stand in no menu."""

ENTITIES, SEGMENTS = "entities", "segments"

T = TypeVar("T", contravariant=True)
_SIGNS = {"Return": "↵", "Backspace": "⌫", "Shift": "⇧"}


@dataclass(frozen=True)  # without slots, so that Command[Owner](…) can be called
class Command(Generic[T]):
    """A thing to do, by an owner of type ``T``: the object that is handed to ``run`` and ``can``.

    ``keys`` are portable Qt sequences; the first is shown. ``typed`` keys are pressed as plain characters, or
    as ``Return``, ``Del``, ``Space``, ``Shift+Space`` or ``Insert``, while the page has the keyboard, in the
    command's ``mode`` (None: in each): the page's key filter runs them, so that typing elsewhere is safe.

    ``hint`` is what the command does in a word or two, beside its key in the status bar; ``hint_key`` is how
    its usual key is written there where that is not simply the key. Without ``can`` it can always be done.
    """

    id: str
    title: str
    group: str
    run: Callable[[T], object]
    can: Callable[[T], bool] | None = None
    keys: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    mode: str | None = None
    in_menu: bool = True
    hint: str = ""
    hint_key: str = ""

    def usual_key(self) -> str:
        """Return the key as a hint writes it ("Ctrl ↵"), while nobody has changed it; "" if there is none."""
        if self.hint_key or self.typed:
            return self.hint_key or _SIGNS.get(self.typed[0], self.typed[0])
        parts = self.keys[0].split("+") if self.keys else []
        return " ".join(_SIGNS.get(part, part) for part in parts)


AnyCommand = Command[Any]


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does just now. ``key`` is a command, whose key is shown, or the key itself."""

    key: AnyCommand | str
    words: str


def hint(command: AnyCommand) -> Hint:
    """Return a command's own hint."""
    return Hint(command, tr(command.hint))
