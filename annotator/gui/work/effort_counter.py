"""What the hands do: key strokes and pointer actions, counted for the journal.

A key that is held down is one stroke, a key pressed alone to hold others (Shift, Ctrl …) is none. A click, a
double-click and a drag are one pointer action each. What was pressed is not kept, only how often.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

_HOLDING = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
_KEY, _PRESS = QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress


class EffortCounter(QObject):
    """Counts in one window from ``begin`` to ``stop``; ``taken`` returns the counts since it was last asked.

    It sees every event of the program: the thousands of a window that comes up or goes need not pass it.
    """

    def __init__(self, window: QWidget) -> None:
        """Count what is pressed in a window and in what it opens, from ``begin`` on."""
        super().__init__(window)
        self.keys = self.pointers = 0
        self._taken = 0
        self._press = -1
        self._window = window

    def begin(self) -> None:
        """Count from now on: there is a page to work on."""
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)

    def stop(self) -> None:
        """Count no more: the window closes."""
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count and let everything pass.

        Qt asks for a shortcut before each key press, also of keys that become one; the first to be asked is
        the widget with the keyboard. A press goes up to the parents with the same time stamp.
        """
        kind = event.type()
        if kind == _KEY:
            if isinstance(event, QKeyEvent) and watched is QApplication.focusWidget() and self._ours(watched):
                self.keys += not event.isAutoRepeat() and event.key() not in _HOLDING
        elif kind == _PRESS and isinstance(event, QMouseEvent) and self._ours(watched):
            self.pointers += event.timestamp() != self._press
            self._press = event.timestamp()
        return False

    def _ours(self, watched: QObject) -> bool:
        if not isinstance(watched, QWidget):
            return False
        window, over = self._window.window(), watched.window().parentWidget()
        return watched.window() is window or (over is not None and over.window() is window)

    def taken(self) -> tuple[int, int]:
        """Return key strokes and pointer actions since the last call."""
        counts = (self.keys, self.pointers)
        self._taken += sum(counts)
        self.keys = self.pointers = 0
        return counts

    def total(self) -> int:
        """Return how many actions there were since the window came up."""
        return self._taken + self.keys + self.pointers
