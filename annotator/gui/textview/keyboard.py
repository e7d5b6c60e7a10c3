"""Which key moves the caret where. Holds no state but the column that Up and Down keep to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from . import items, motion
from .caret_view import CaretView

Key = Qt.Key
Motion = Callable[[str, int], int]

_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _META = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier


class Keyboard:
    """Turns keys into moves of a view's caret."""

    def __init__(self, view: CaretView) -> None:
        """Serve one view."""
        self._view = view
        self._column: float | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; tell whether it was ours."""
        key, modifiers = Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key not in (Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown):
            self._column = None
        if key in (Key.Key_Left, Key.Key_Right):
            return self._sideways(key, modifiers)
        if key in (Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown):
            return self._vertically(key, modifiers)
        if key in (Key.Key_Home, Key.Key_End):
            return self._edge(key is Key.Key_End, modifiers)
        if key in (Key.Key_Tab, Key.Key_Backtab) and not modifiers & (_CTRL | _ALT | _META):
            return self.step(key is Key.Key_Tab and not modifiers & _SHIFT)
        if modifiers & (_CTRL | _ALT | _META):
            return False
        return self._plain(key, event)

    def _plain(self, key: Qt.Key, event: QKeyEvent) -> bool:
        view = self._view
        if key is Key.Key_Escape:
            return view.clear()
        if key in (Key.Key_Return, Key.Key_Enter):
            item = view.selected() or items.under(view.annotations(), view.mode(), view.caret())
            if item:
                view.item_activated.emit(item)
            return bool(item)
        if key is Key.Key_Space:
            grown = motion.grown(view.text(), view.selection(), view.caret())
            if grown is not None:
                view.set_selection(grown)
                view.reveal(grown)
            return True
        if event.text() and event.text().isprintable():
            view.key_typed.emit(event.text(), event.modifiers())
            return True
        return False

    # --- sideways ----------------------------------------------------------------------------------

    def _sideways(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        view = self._view
        forward = (key is Key.Key_Right) != view.backwards_at_caret()
        extend = bool(modifiers & _SHIFT)
        if modifiers & _ALT and extend:
            self._other_edge(forward, bool(modifiers & _CTRL))
            return True
        selection = view.selection()
        if selection is not None and not extend and not modifiers & (_CTRL | _ALT):
            view.move_caret(selection.end if forward else selection.start)
            return True
        move = self._motion(forward, modifiers, extend)
        view.move_caret(view.outside_folds(move(view.text(), view.caret()), forward), keep_anchor=extend)
        return True

    def _motion(self, forward: bool, modifiers: Qt.KeyboardModifier, extend: bool) -> Motion:
        if modifiers & _CTRL:
            if not forward:
                return motion.previous_word
            return motion.next_word_end if extend else motion.next_word
        if modifiers & _ALT:
            return motion.next_sentence if forward else motion.previous_sentence
        return motion.next_grapheme if forward else motion.previous_grapheme

    def _other_edge(self, forward: bool, by_word: bool) -> None:
        """Move the edge of the selection at which the caret is not."""
        view = self._view
        move = self._motion(forward, _CTRL if by_word else Qt.KeyboardModifier.NoModifier, extend=True)
        view.set_anchor(move(view.text(), view.anchor()))

    # --- up and down -------------------------------------------------------------------------------

    def _vertically(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        view, extend = self._view, bool(modifiers & _SHIFT)
        down = key in (Key.Key_Down, Key.Key_PageDown)
        if modifiers & (_ALT | _META):
            return False
        if key in (Key.Key_PageUp, Key.Key_PageDown):
            if modifiers & _CTRL:
                return False
            view.page_step(down, extend)
            return True
        if modifiers & _CTRL:
            move = motion.next_paragraph if down else motion.previous_paragraph
            view.move_caret(view.outside_folds(move(view.text(), view.caret()), down), keep_anchor=extend)
            return True
        spot = view.caret_spot()
        self._column = spot.x if self._column is None else self._column
        place = view.page().next_line(spot, 1 if down else -1)
        if place is None:
            view.move_caret(len(view.text()) if down else 0, keep_anchor=extend)
        else:
            position, upstream = view.page().on_line(*place, self._column)
            view.move_caret(position, keep_anchor=extend, upstream=upstream)
        return True

    def _edge(self, end: bool, modifiers: Qt.KeyboardModifier) -> bool:
        view, extend = self._view, bool(modifiers & _SHIFT)
        if modifiers & (_ALT | _META):
            return False
        if modifiers & _CTRL:
            view.move_caret(len(view.text()) if end else 0, keep_anchor=extend)
        else:
            position = view.line_edges()[1 if end else 0]
            view.move_caret(position, keep_anchor=extend, upstream=end)
        return True

    # --- from item to item -------------------------------------------------------------------------

    def step(self, forward: bool) -> bool:
        """Select the next or previous mention or event; in segments mode, segment."""
        view = self._view
        kinds = items.kinds_of(view.mode())
        found = items.step(view.annotations(), kinds, view.caret(), view.selected(), forward)
        while found is not None and not view.fits(found.id):
            start = items.fragments(found)[0].start
            found = items.step(view.annotations(), kinds, start, found.id, forward)
        if found is not None:
            view.go_to(found.id)
        return True
