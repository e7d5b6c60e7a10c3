"""A window on the screen it is on: no larger, and not beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_NONE = ("offscreen", "minimal")
"""Platforms whose screen nobody looks at: its size says nothing."""


def placed(frame: QRect, free: QRect, least: QSize) -> QRect:
    """Return where a window with its frame goes so that it lies within what is free of a screen.

    It shrinks to it, but not below ``least``, and moves no further than it must.
    """
    size = frame.size().boundedTo(free.size()).expandedTo(least)
    left = max(free.left(), min(frame.left(), free.right() + 1 - size.width()))
    top = max(free.top(), min(frame.top(), free.bottom() + 1 - size.height()))
    return QRect(QPoint(left, top), size)


def bring_onto_screen(window: QWidget) -> None:
    """Let a window be no larger than the screen it is on, and lie on it.

    One kept at another scale, or on a screen that is gone, is larger or elsewhere: Qt does not restore
    a window whose screen had another width, so it would open in its first size.
    """
    if not window.isWindow() or window.isMaximized() or window.isFullScreen():
        return
    if QGuiApplication.platformName() in _NONE:
        return
    frame = window.frameGeometry()
    edges = frame.size() - window.size()
    wanted = placed(frame, window.screen().availableGeometry(), window.minimumSize() + edges)
    if wanted != frame:
        window.resize(wanted.size() - edges)
        window.move(wanted.topLeft())
