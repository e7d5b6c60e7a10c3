"""The page's keys before the page view sees them: typed commands, roles, and who picked an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from .keystrokes import ENTER, HELD, SHIFT, TAB, Key, token_of

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


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
            self._walking = event.key() not in TAB
            return self._key(event)
        return False

    def _picked(self, item: str) -> None:
        self._annotating.pick(item, by_mouse=self._by_mouse, walked=self._walking)

    def _key(self, event: QKeyEvent) -> bool:
        annotating, token = self._annotating, token_of(event)
        if annotating.annotations is None or not token:
            return False
        if event.key() in TAB:
            back = event.key() == Key.Key_Backtab or bool(event.modifiers() & SHIFT)
            return annotating.next_filler(forward=not back)
        if event.key() == Key.Key_Escape:
            return self._finishing.dismiss() or annotating.escape()
        if event.key() in ENTER and annotating.picks_with_enter():
            annotating.activate(annotating.selected or "")
            return True
        if event.key() in ENTER and annotating.enter():
            return True
        return self._command(token)

    def _command(self, token: str) -> bool:
        if self._annotating.role_key(token):
            return True
        command = self._registry.typed_command(token, self._annotating.mode)
        return command is not None and self._registry.run(command)

    def press(self, key: str) -> None:
        """Do what a key does in the page (a label of the inspector was clicked)."""
        if not self._command(key):
            self._annotating.key(key)

    def _typed(self, text: str, modifiers: Qt.KeyboardModifier) -> None:
        if not modifiers & HELD:
            self._annotating.key(text)
