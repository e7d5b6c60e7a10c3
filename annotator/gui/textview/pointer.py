"""What the mouse does: press and drag to select, click to pick, double-click for a word or an item."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from annotator.domain.ranges import Range

from . import dragged_edges, ghosts, motion
from .caret_view import CaretView
from .dragged_edges import Edge
from .geometry import Mode
from .hit_test import Box, Part, pick

_SCROLL_MS = 30
_FAR = 4  # pixels the pointer moves before a press becomes a drag


class Pointer:
    """Follows the mouse over one view."""

    def __init__(self, view: CaretView) -> None:
        """Serve one view."""
        self._view = view
        self._pressed: QPoint | None = None
        self._dragging = False
        self._on_ruler = False
        self._edge: Edge | None = None
        self._fold: Box | None = None
        self._exact = False
        self._last = QPoint()
        self._timer = QTimer(view)
        self._timer.setInterval(_SCROLL_MS)
        self._timer.timeout.connect(self._scroll_on)

    def box_at(self, point: QPoint) -> Box | None:
        """Return what can be clicked at a point of the viewport."""
        view = self._view
        top = view.top()
        around = view.page().metrics.pitch
        found = view.scene().boxes(top + point.y() - around, top + point.y() + around)
        return pick(found, point.x(), point.y() + top)

    def press(self, event: QMouseEvent) -> None:
        """Set the caret, or act on the gutter or the strip."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        view, point = self._view, event.position().toPoint()
        self._pressed, self._dragging, self._last = point, False, point
        metrics = view.page().metrics
        self._on_ruler = point.x() >= metrics.ruler_left
        if self._on_ruler:
            view.jump_to_share(point.y() / max(1, view.viewport().height()))
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._edge = None if extend else self.edge_at(point)
        if self._edge is not None:
            return  # a click when the button is let go, unless it is dragged first
        box = self.box_at(point)
        on_text = point.x() >= metrics.text_left - 6
        self._fold = box if box is not None and box.part is Part.FOLD and on_text else None
        if self._fold is not None:
            self._put_caret(point, extend=extend)
            return
        if box is not None and box.part in (Part.FOLD, Part.BOOKMARK, Part.CHIP, Part.GHOST):
            self._pressed = None
            if box.part is Part.GHOST:
                view.ghost_activated.emit(ghosts.place_of(box.item))
            elif box.part is Part.BOOKMARK:
                view.bookmark_activated.emit(box.item)
            elif box.part is Part.FOLD:
                view.set_folded(box.item, box.item not in view.scene().folded)
            else:
                view.chip_activated.emit(box.item)
            return
        self._put_caret(point, extend=extend)

    def _put_caret(self, point: QPoint, *, extend: bool = False) -> None:
        position, upstream = self._view.position_under(point)
        self._view.move_caret(position, keep_anchor=extend, upstream=upstream, reveal=False, picks=False)

    def edge_at(self, point: QPoint) -> Edge | None:
        """Return the edge of an item that a drag from a point of the viewport would move."""
        view = self._view
        return dragged_edges.edge_at(view.scene(), view.selected(), point.x(), point.y() + view.top())

    def move(self, event: QMouseEvent) -> None:
        """Select while the button is down; else show what can be clicked."""
        view, point = self._view, event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            view.show_cursor(point, self.box_at(point), self.edge_at(point))
            return
        self._last = point
        self._exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._on_ruler:
            view.jump_to_share(point.y() / max(1, view.viewport().height()))
        elif self._pressed is not None:
            if not self._dragging and (point - self._pressed).manhattanLength() < _FAR:
                return
            if not self._dragging and self._edge is not None:
                view.edge_grabbed.emit(self._edge.item, self._edge.at_end)
            self._dragging = True
            self._drag()

    def _drag(self) -> None:
        view = self._view
        if self._edge is not None:
            x, y = self._last.x(), self._last.y() + view.top()
            to = dragged_edges.destination(view.scene(), self._edge, x, y, exact=self._exact)
            view.edge_dragged.emit(to)
        else:
            self._put_caret(self._last, extend=True)
        outside = not 0 <= self._last.y() < view.viewport().height()
        if outside and not self._timer.isActive():
            self._timer.start()
        elif not outside:
            self._timer.stop()

    def _scroll_on(self) -> None:
        view = self._view
        y, height = self._last.y(), view.viewport().height()
        if 0 <= y < height:
            self._timer.stop()
            return
        by = y if y < 0 else y - height
        view.scroll_by(max(-60, min(60, by)))
        self._drag()

    def release(self, event: QMouseEvent) -> None:
        """End a drag; without one, pick what was clicked."""
        self._timer.stop()
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None or self._on_ruler:
            return
        view, dragged = self._view, self._dragging
        point, self._pressed, self._dragging = self._pressed, None, False
        edge, fold, self._edge, self._fold = self._edge, self._fold, None, None
        if edge is not None and dragged:
            view.edge_dropped.emit()
            return
        if edge is not None:
            self._put_caret(point)
        if fold is not None and not dragged:
            view.set_folded(fold.item, False)
        elif dragged:
            view.snap_selection()
            self._chosen()
        elif view.selection() is None:
            self._pick(point)

    def _pick(self, point: QPoint) -> None:
        view = self._view
        if view.mode() is Mode.SEGMENTS:
            segment = view.annotations().segment_at(view.caret())
            view.pick(segment.id if segment else "")
        else:
            box = self.box_at(point)
            view.pick(box.item if box else "")

    def point_at(self, point: QPoint) -> bool:
        """Choose what is under the pointer, as a click does, unless it is in the selection.

        Returns whether that is in the text; what belongs to a segment in the gutter is picked there.
        """
        view, box = self._view, self.box_at(point)
        if point.x() < view.page().metrics.text_left - 6:
            if box is not None and box.part is Part.CHIP:
                view.chip_activated.emit(box.item)
            return False
        chosen, (position, _upstream) = view.selection(), view.position_under(point)
        if chosen is None or not chosen.start <= position <= chosen.end:
            self._put_caret(point)
            self._pick(point)
        return True

    def double_click(self, event: QMouseEvent) -> None:
        """Open the item under the pointer, else select the word."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        view, point = self._view, event.position().toPoint()
        box = self.box_at(point)
        if box is not None and box.part in (Part.FOLD, Part.BOOKMARK, Part.GHOST):
            return
        if box is not None:
            view.pick(box.item)
            view.item_activated.emit(box.item)
            return
        position = view.position_under(point)[0]
        word = motion.word_at(view.text(), position)
        if word is not None:
            view.set_selection(word)
            self._chosen()
            return
        end = motion.next_grapheme(view.text(), position)
        if end > position and not view.text()[position:end].isspace():
            view.set_selection(Range.at(position, end))
            self._chosen()

    def _chosen(self) -> None:
        chosen = self._view.selection()
        if chosen is not None:
            self._view.span_chosen.emit(chosen)
