"""The page view as the window knows it: the page with its caret, moved by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ..look.i18n import tr
from ..look.literal import show_tip
from . import accessible, ghosts, offered
from .caret_view import CaretView
from .hit_test import Part
from .keyboard import Keyboard
from .pointer import Pointer
from .touch import Touch


class PageView(CaretView):
    """Shows one document with one annotation set. Positions are code points, ranges half-open.

    It changes nothing: keys it does not use itself go out through ``key_typed``, and the window answers
    an edit with ``refresh``, which neither scrolls nor moves text.
    """

    _touch: Touch | None = None  # events come before everything is made
    menu_wanted = Signal(QPoint, bool)
    """Where on the screen a menu is wanted, and whether it is for the text (else for what is beside it)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        accessible.install()  # before Qt asks for the first time, which is while a widget is made
        super().__init__(parent)
        self._keyboard, self._pointer = Keyboard(self), Pointer(self)
        self._touch = Touch(self, self._pointer)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(tr("Page text"))
        self._reader = accessible.CaretReader(self)

    def pick(self, item_id: str, at: int | None = None) -> None:
        """Emphasise an item as the person's choice; it is said, not the caret's way to it."""
        self._reader.quiet = bool(item_id)
        super().pick(item_id, at)
        self._reader.quiet = False

    def announce(self, text: str) -> None:
        """Let a screen reader, if one listens, say a text."""
        accessible.announce(self, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._keyboard.press(event):
            event.accept()
        else:
            event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a bookmark's comment as its tooltip; follow fingers."""
        if self._touch is not None and self._touch.takes(event):
            return True
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show_tip(event.globalPos(), self.tooltip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def tooltip_at(self, point: QPoint) -> str:
        """Return what a tooltip says at a point of the viewport: a bookmark's comment, a proposal."""
        box = self._pointer.box_at(point)
        if box is not None and box.part is Part.GHOST and (offer := self.scene().offer(box.item)) is not None:
            return offered.tooltip(offer, self._scheme)
        if box is not None and box.part is Part.GHOST and (proposed := self.scene().ghosts) is not None:
            return ghosts.tooltip(box.item, self.annotations(), self._scheme, proposed)
        if box is None or box.part is not Part.BOOKMARK:
            return ""
        bookmark = self.annotations().bookmarks.get(box.item)
        return (bookmark.comment or tr("Bookmark")) if bookmark else ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu at the pointer, on what is there; by the keyboard, at the caret."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            on_text = self._pointer.point_at(event.pos())
            self.menu_wanted.emit(event.globalPos(), on_text)
        else:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.position_of(self.caret())), True)
        event.accept()

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep Tab for going from item to item."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)
