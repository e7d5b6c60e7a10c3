"""How a key is written, and how one that was pressed is read.

A key is written either as ``Command.typed`` holds it (``e``, ``Return``, ``Shift+Space``: pressed in the page
alone) or as a portable Qt sequence (``Ctrl+E``, ``F7``: pressed anywhere in the window).
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ..widgets.key_places import character

Key = Qt.Key
TAB = (Key.Key_Tab, Key.Key_Backtab)
SHIFT = Qt.KeyboardModifier.ShiftModifier
HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
"""What makes a key one that is pressed anywhere, and no character."""
_HELD_ALONE = (
    Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta, Key.Key_CapsLock,
    Key.Key_NumLock, Key.Key_unknown,
)  # fmt: skip
_NAMED = {
    Key.Key_Return: "Return",
    Key.Key_Enter: "Return",
    Key.Key_Delete: "Del",
    Key.Key_Backspace: "Del",
    Key.Key_Insert: "Insert",
    Key.Key_Space: "Space",
    Key.Key_Tab: "Tab",
    Key.Key_Backtab: "Tab",
    Key.Key_Escape: "Escape",
}
NAMED_KEYS = frozenset(_NAMED.values()) - {"Tab", "Escape"}
"""The typed keys that are no characters."""


def token_of(event: QKeyEvent) -> str:
    """Return the key as ``Command.typed`` writes it; "" if it is held with Ctrl, Alt or Meta."""
    if event.modifiers() & HELD and not types_with_alt_gr(event):
        return ""
    name = _NAMED.get(Key(event.key()))
    if name is None:
        return character(event)
    shifted = event.modifiers() & SHIFT or event.key() == Key.Key_Backtab
    return f"Shift+{name}" if shifted else name


def types_with_alt_gr(event: QKeyEvent) -> bool:
    """Tell whether AltGr makes a character, such as a bracket: on Windows it comes as Ctrl with Alt."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.modifiers() & HELD == both and len(event.text()) == 1 and event.text().isprintable()


def is_typed(key: str) -> bool:
    """Tell whether a key is pressed in the page alone (a character, or a named key without Ctrl and Alt)."""
    return len(key) == 1 or key.removeprefix("Shift+") in NAMED_KEYS


def pressed(event: QKeyEvent) -> str:
    """Return the key that was pressed as it is stored, or "" while there are only modifiers."""
    if event.key() in _HELD_ALONE:
        return ""
    token = token_of(event)
    if is_typed(token) and (len(token) > 1 or token.isprintable()):
        return token
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)


def shown_key(key: str) -> str:
    """Return a key as a person reads it."""
    if is_typed(key):
        return key
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def same(one: str, other: str) -> bool:
    """Tell whether two keys are one: the Enter of the keypad is Return."""
    return _normal(one) == _normal(other)


def _normal(key: str) -> str:
    if is_typed(key):
        return key
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText).replace("Enter", "Return")


def both_enters(keys: Iterable[str]) -> tuple[str, ...]:
    """Return sequences; one with Return gets its twin with the keypad's Enter."""
    found = dict.fromkeys(keys)
    for key in list(found):
        if key.endswith("+Return"):
            found[key.removesuffix("Return") + "Enter"] = None
    return tuple(found)
