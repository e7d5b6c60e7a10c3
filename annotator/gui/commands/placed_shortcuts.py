"""Keys with Ctrl, Alt or Meta on a keyboard without Latin letters: the place of the key tells the shortcut.

Qt finds the letter itself where a second layout has it. With Russian, Greek or Hebrew as the only layout
nothing has the Z of Ctrl+Z, and the key goes unused up to the window.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ..widgets.key_places import held_by_place
from .keystrokes import HELD, types_with_alt_gr
from .registry import CommandRegistry


class PlacedShortcuts(QObject):
    """Sees the keys that nobody in a window had a use for."""

    def __init__(self, window: QWidget, registry: CommandRegistry) -> None:
        """Serve one window, with the commands of its registry."""
        super().__init__(window)
        self._registry, self._again = registry, False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self._again:
            return False
        if not event.modifiers() & HELD or types_with_alt_gr(event):
            return False
        sign = held_by_place(event)
        return bool(sign) and self._pressed(event, sign)

    def _pressed(self, event: QKeyEvent, sign: str) -> bool:
        """Do what a key with this sign would do: a field's own keys come first, as with any shortcut."""
        key, focus = ord(sign.upper()), QApplication.focusWidget()
        if focus is not None:
            # As if it were repeated: the stroke is counted already.
            asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, event.modifiers(), "", True)
            asked.ignore()
            self._again = True
            QCoreApplication.sendEvent(focus, asked)
            if asked.isAccepted():
                QCoreApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, event.modifiers()))
            self._again = False
            if asked.isAccepted():
                return True
        return self._registry.run_keys(QKeySequence(event.modifiers().value | key))
