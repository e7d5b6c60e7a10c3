"""Where a key is on the keyboard: what it would type on the layout that the scheme's keys are written for.

A keyboard that types Cyrillic, Greek, Hebrew or Arabic has no ``t``, a French one types ``&`` where ``1`` is
printed. Where the character that came means nothing, the place of its key tells what is meant. A Latin letter
is always taken as what is printed on the key.

Codes of the keys: set 1 of the IBM PC (Windows: ``nativeScanCode``; Linux' ``input-event-codes.h`` has the
same numbers, to which X and Wayland add 8); macOS: ``kVK_ANSI_*`` of HIToolbox' ``Events.h``
(``nativeVirtualKey``).
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key = Qt.Key
_ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'`", 43: "\\zxcvbnm,./", 86: "<"}
_BY_CODE = {first + n: sign for first, signs in _ROWS.items() for n, sign in enumerate(signs)}
_MAC = dict(
    zip(
        (*range(10), *range(11, 36), 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 50),
        "asdfhgzxcvbqweryt123465=97-80]ou[iplj'k;\\,/nm.`",
        strict=True,
    )
)
_SHIFTED = dict(zip("1234567890-=[];'`\\,./<", '!@#$%^&*()_+{}:"~|<>?>', strict=True))
_X_ADDS = 8
_DEAD = {
    Key.Key_Dead_Grave: "`", Key.Key_Dead_Acute: "´", Key.Key_Dead_Circumflex: "^", Key.Key_Dead_Tilde: "~",
    Key.Key_Dead_Diaeresis: "¨", Key.Key_Dead_Macron: "¯", Key.Key_Dead_Cedilla: "¸",
    Key.Key_Dead_Abovering: "°", Key.Key_Dead_Caron: "ˇ", Key.Key_Dead_Belowdot: "·",
}  # fmt: skip
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def character(event: QKeyEvent) -> str:
    """Return the character that a key types; of a dead key, which waits for a letter elsewhere, its sign."""
    return event.text() or _DEAD.get(Key(event.key()), "")


def is_dead(event: QKeyEvent) -> bool:
    """Tell whether a key types nothing until another one follows."""
    return not event.text() and Key(event.key()) in _DEAD


def by_place(event: QKeyEvent) -> str:
    """Return the character that the place of a key means, where it types another one; "" for a Latin letter.

    Keys that type nothing, or several signs at once as input methods do, mean nothing by their place.
    """
    typed = character(event)
    if len(typed) != 1 or not typed.isprintable() or typed.isspace() or _latin(typed):
        return ""
    sign = _sign(event, shifted=bool(event.modifiers() & _SHIFT))
    return "" if sign == typed else sign


def held_by_place(event: QKeyEvent) -> str:
    """Return the character of the place of a key that is pressed with Ctrl, Alt or Meta, without its Shift.

    "" where the key itself names a Latin letter or no character.
    """
    code = event.key()
    if not 0x20 < code < 0x110000 or _latin(chr(code)):
        return ""
    sign = _sign(event, shifted=False)
    return "" if sign.upper() == chr(code) else sign


def letter(event: QKeyEvent) -> str:
    """Return the small letter or the digit that a key means in a list of choices, or ""."""
    typed = event.text()
    return (typed if typed.isascii() and typed.isalnum() else by_place(event)).casefold()


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def _sign(event: QKeyEvent, *, shifted: bool) -> str:
    if sys.platform == "darwin":  # the code of A is 0, as that of no key at all; a true key has a scan code
        sign = _MAC.get(event.nativeVirtualKey(), "") if event.nativeScanCode() else ""
    else:
        adds = 0 if sys.platform == "win32" else _X_ADDS
        sign = _BY_CODE.get(event.nativeScanCode() - adds, "")
    if not shifted:
        return sign
    return _SHIFTED.get(sign, sign.upper())
