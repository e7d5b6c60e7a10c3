"""Text that is shown as it is: nothing of a page, a file or a stranger's project is markup in the window.

Qt guesses. A tooltip or a message that looks like HTML is shown as HTML, and the pictures it names are read
from the disk; an ampersand in the name of a button or menu becomes a key; ``[*]`` in a title becomes a mark.
"""

from __future__ import annotations

from html import escape
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, Qt
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget


class HasTip(Protocol):
    """A widget, an action or an item of a list."""

    def setToolTip(self, text: str, /) -> None: ...


def literal(text: str, *, wrapped: bool = False) -> str:
    """Return what Qt, where it guesses, shows as the text itself; ``wrapped``: in lines, however long."""
    if not wrapped and not Qt.mightBeRichText(text):
        return text
    return f"<qt>{escape(text, quote=False).replace(chr(10), '<br>')}</qt>" if text else ""


def set_tip(shown: HasTip, text: str) -> None:
    """Give a widget, an action or an item the text as its tooltip."""
    shown.setToolTip(literal(text))


def show_tip(place: QPoint, text: str, widget: QWidget) -> None:
    """Show the text as a tooltip at a place of the screen."""
    QToolTip.showText(place, literal(text), widget)


def caption(text: str) -> str:
    """Return what a button, a menu or a tab shows as the text itself."""
    return text.replace("&", "&&")


def set_name(button: QAbstractButton, text: str) -> None:
    """Name a button that paints its text itself: an ampersand in it is no key."""
    button.setText(text)
    button.setShortcut(QKeySequence())


def title(text: str) -> str:
    """Return what the title of a window shows as the text itself."""
    return text.replace("[*]", "[*][*]")
