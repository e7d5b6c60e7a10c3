"""The page's keys before the page view sees them: typed commands, roles, and who picked an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from ..annotating import keys

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

Key = Qt.Key
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
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def token_of(event: QKeyEvent) -> str:
    """Return the key as ``Command.typed`` writes it; "" if it is held with Ctrl, Alt or Meta."""
    if event.modifiers() & _HELD:
        return ""
    name = _NAMED.get(Key(event.key()))
    if name is None:
        return event.text()
    held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier or event.key() == Key.Key_Backtab
    return f"Shift+{name}" if held else name


class PageKeys(QObject):
    """Sees the page view's keys first, in this order: the edges being moved, Escape, an armed role's pick,
    the open event's roles, typed commands. What is left goes to the page view, and its letters to the labels.
    """

    def __init__(self, window: MainWindow) -> None:
        """Listen to the window's page view."""
        super().__init__(window)
        self._annotating, self._registry = window.annotating, window.registry
        self._grip, self._finishing = window.grip, window.finishing
        self._by_mouse, self._walking = False, False
        page = window.page
        page.installEventFilter(self)
        page.viewport().installEventFilter(self)
        page.key_typed.connect(self._typed)
        page.item_picked.connect(self._picked)
        page.item_activated.connect(self._annotating.activate)
        page.mark_changed.connect(self._annotating.set_mark)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._grip.active:
            event.accept()  # no command's shortcut works now: every key comes here as a key
            return True
        if event.type() == QEvent.Type.MouseButtonPress:
            self._grip.drop()
            self._by_mouse, self._walking = True, False
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._by_mouse = False
            if self._grip.active:
                self._grip.press(event)
                return True
            self._walking = event.key() not in (Key.Key_Tab, Key.Key_Backtab)
            return self._key(event)
        return False

    def _picked(self, item: str) -> None:
        self._annotating.pick(item, by_mouse=self._by_mouse, walked=self._walking)

    def _key(self, event: QKeyEvent) -> bool:
        key = token_of(event)
        if self._annotating.annotations is None or not key:
            return False
        return (key == "Escape" and self._finishing.dismiss()) or self._command(key)

    def _command(self, key: str) -> bool:
        if self._annotating.ask(keys.first, key):
            return True
        command = self._registry.typed_command(key, self._annotating.mode)
        return command is not None and self._registry.run(command)

    def press(self, key: str) -> None:
        """Do what a key does in the page (a label of the inspector was clicked)."""
        if not self._command(key):
            self._annotating.ask(keys.last, key)

    def _typed(self, text: str, modifiers: Qt.KeyboardModifier) -> None:
        if not modifiers & _HELD:
            self._annotating.ask(keys.last, text)
