"""What a screen reader takes for the window: the frame, and not the main window that is put into it.

Qt calls every QMainWindow a window, and a plain widget a filler, also where it is the one on the screen.
Orca looks for the window around what has the focus, finds the inner one, which is never active, and says
nothing of anything in it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QMainWindow, QWidget

_made: dict[int, QAccessibleWidget] = {}  # Qt keeps no reference to a Python interface
_installed = False


def install() -> None:
    """Let Qt ask here for the interfaces of frames; does something once a process."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_make)


def _make(name: str, described: QObject | None) -> QAccessibleInterface | None:
    if name == "Shell" and isinstance(described, QWidget):
        role = QAccessible.Role.Window
    elif isinstance(described, QMainWindow) and described.parentWidget() is not None:
        role = QAccessible.Role.Grouping
    else:
        return None
    key = id(described)
    if key not in _made:
        _made[key] = QAccessibleWidget(described, role)
        described.destroyed.connect(lambda: _made.pop(key, None))
    return _made[key]
