"""The keys and drags of the grip: what Qt presses, as the names that `edges` knows, and where lines lie."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from ..look.i18n import tr
from ..textview.page_view import PageView
from . import edges
from .annotating import Annotating

Key = Qt.Key
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_BARE = (Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_Meta, Key.Key_AltGr, Key.Key_CapsLock)
_NAMES = {
    Key.Key_Escape: "Escape",
    Key.Key_Return: "Return",
    Key.Key_Enter: "Return",
    Key.Key_Tab: "Tab",
    Key.Key_Backtab: "Shift+Tab",
}


class Grip(QObject):
    """Sees every key of the page while the hand holds an item's edges."""

    def __init__(self, annotating: Annotating, page: PageView, parent: QObject | None = None) -> None:
        """Serve one page view."""
        super().__init__(parent)
        self._annotating, self._page = annotating, page
        page.edge_grabbed.connect(self._grab)
        page.edge_dragged.connect(lambda to: annotating.ask(edges.press, "", to))
        page.edge_dropped.connect(lambda: annotating.ask(edges.keep))

    def _grab(self, item_id: str, at_end: bool) -> None:
        if self._annotating.session.editable:
            self._annotating.ask(edges.grab, item_id, at_end=at_end)

    @property
    def active(self) -> bool:
        """Whether an item's edges are in hand."""
        return self._annotating.hand.gripped is not None

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that matter while edges are in hand."""
        return (
            ("← →", tr("character")),
            ("↵", tr("keep")),
            ("Esc", tr("restore")),
            ("Tab", tr("other edge")),
            ("Ctrl ← →", tr("word")),
            ("Alt ← →", tr("sentence")),
        )

    def drop(self) -> None:
        """Let go and leave the item as it was."""
        self._annotating.ask(edges.drop)

    def press(self, event: QKeyEvent) -> None:
        """Do what a key means while edges are in hand."""
        key, modifiers = Key(event.key()), event.modifiers()
        if key in _BARE:
            return
        if key in (Key.Key_Up, Key.Key_Down):
            to, column = self._by_line(1 if key is Key.Key_Down else -1)
            self._annotating.ask(edges.press, "", to, column)
        elif key in (Key.Key_Home, Key.Key_End):
            self._annotating.ask(edges.press, "", self._line_edge(key is Key.Key_End))
        elif key in (Key.Key_Left, Key.Key_Right):
            self._annotating.ask(edges.press, self._sideways(key is Key.Key_Right, modifiers))
        else:
            self._annotating.ask(edges.press, _NAMES.get(key, ""))

    def _edge(self) -> tuple[int, bool]:
        held = self._annotating.hand.gripped
        return (held.edge, held.at_end) if held else (0, True)

    def _sideways(self, right: bool, modifiers: Qt.KeyboardModifier) -> str:
        page = self._page.page()
        index = page.paragraphs.at(self._edge()[0])
        backwards = not page.folded(index) and page.laid(index).right_to_left
        held = "Ctrl+" if modifiers & _CTRL else "Alt+" if modifiers & _ALT else ""
        return held + ("Right" if right != backwards else "Left")

    def _by_line(self, by: int) -> tuple[int, float]:
        page, held = self._page.page(), self._annotating.hand.gripped
        spot = page.spot(*self._edge())
        column = spot.x if held is None or held.column is None else held.column
        place = page.next_line(spot, by)
        if place is None:
            return len(self._page.text()) if by > 0 else 0, column
        return page.on_line(*place, column)[0], column

    def _line_edge(self, end: bool) -> int:
        return self._page.page().line_edges(*self._edge())[end]
