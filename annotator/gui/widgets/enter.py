"""Enter on a button: it presses the one that has the keyboard, in dialogs and in other windows alike.

Qt lets Enter press what a dialog accepts with, also while another button has the keyboard, such as *Cancel*,
and nothing at all outside dialogs.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


def enter_presses(window: QWidget, event: QKeyEvent) -> bool:
    """Press the button of a window that has the keyboard, if it was Enter; tell whether one was pressed.

    Enter leaves what is ticked alone.
    """
    held = window.focusWidget()
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not enter or not isinstance(held, QAbstractButton) or held.isCheckable():
        return False
    held.click()
    return True
