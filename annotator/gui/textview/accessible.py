"""What a screen reader is told about a page view: that it is a document, and the line the caret is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from .view import PageView


class PageInterface(QAccessibleWidget):
    """Role, name and value of one view."""

    def __init__(self, view: PageView) -> None:
        """Describe one view."""
        super().__init__(view, QAccessible.Role.Document)
        self._view = view

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value:
            low, high = self._view.line_edges()
            return self._view.text()[low:high]
        return super().text(kind)


_made: dict[int, PageInterface] = {}  # Qt keeps no reference to a Python interface
_installed = False


def _make(name: str, described: QObject | None) -> QAccessibleInterface | None:
    from .view import PageView

    if not isinstance(described, PageView):
        return None
    key = id(described)
    if key not in _made:
        _made[key] = PageInterface(described)
        described.destroyed.connect(lambda: _made.pop(key, None))
    return _made[key]


def install() -> None:
    """Let Qt ask here for the interfaces of page views; does something once a process."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_make)


def tell(view: PageView) -> None:
    """Tell a screen reader, if one listens, that the caret is on another line."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ValueChanged))
