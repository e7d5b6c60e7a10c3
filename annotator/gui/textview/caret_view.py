"""The page with a caret: selection, what is picked and emphasised, the flag, and what the pointer means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.offsets import CodePoint
from annotator.domain.ranges import Range, snapped

from . import items
from .dragged_edges import Edge
from .geometry import TOP, Mode
from .hit_test import Box, Part
from .page_layout import Spot
from .painted import PaintedSurface
from .scene import State
from .vote import Vote


class CaretView(PaintedSurface):
    """A surface in which a person is somewhere. What keys and mouse do is decided elsewhere."""

    caret_moved = Signal(int)
    selection_changed = Signal(object)
    item_picked = Signal(str)
    item_activated = Signal(str)
    key_typed = Signal(str, object)
    mark_changed = Signal(object)
    span_chosen = Signal(object)
    bookmark_activated = Signal(str)
    ghost_activated = Signal(int)
    """The chip of a proposal was clicked; it starts here."""
    chip_activated = Signal(str)
    """The name of a segment in the gutter was clicked."""
    edge_grabbed = Signal(str, bool)
    """An edge of an item is dragged from now on: its id, and whether it is the end."""
    edge_dragged = Signal(int)
    """Where the edge would go."""
    edge_dropped = Signal()
    """The edge was let go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self._anchor = 0
        self._pending: str | None = None
        self._fits: Callable[[str], bool] | None = None
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blinked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def set_annotations(self, annotations: AnnotationSet) -> None:
        """Show another document: caret at the start, nothing selected, nothing folded, no flag."""
        had_selection = self._state.selection is not None
        before, self._anchor = self._state, 0
        self._state = State(caret_shown=before.caret_shown, lock=before.lock, lock_name=before.lock_name)
        super().set_annotations(annotations)
        if had_selection:
            self.selection_changed.emit(None)

    def set_selected(self, item_id: str | None) -> None:
        """Emphasise an item; an event also shows its arguments."""
        if (item_id or None) != self._state.selected:
            self._state.selected = item_id or None
            self.viewport().update()

    def set_open_event(self, event_id: str | None) -> None:
        """Keep an event's curves in sight although another item is selected (None: none)."""
        if event_id != self._state.open_event:
            self._state.open_event = event_id
            self.viewport().update()

    def set_pending(self, role: str | None, fits: Callable[[str], bool] | None = None) -> None:
        """Show by the pointer that the next click fills a role; Tab goes only to items that fit it."""
        shape = Qt.CursorShape.CrossCursor if role else Qt.CursorShape.IBeamCursor
        self._pending, self._fits = role, fits
        self.viewport().setCursor(shape)

    def fits(self, item_id: str) -> bool:
        """Tell whether Tab may stop at an item."""
        return self._fits is None or self._fits(item_id)

    def set_mark(self, position: int | None) -> None:
        """Put a flag at "from here", or take it away."""
        if position != self._state.mark:
            self._state.mark = position
            self.mark_changed.emit(position)
            self.viewport().update()

    def set_stretch(self, stretch: Range | None) -> None:
        """Tint what a key would label now; None takes the tint away."""
        if stretch != self._state.stretch:
            self._state.stretch = stretch
            self.viewport().update()

    def set_votes(self, votes: Sequence[Vote]) -> None:
        """Show the versions of what is asked under its words; none takes them away."""
        if tuple(votes) != self._state.votes:
            self._state.votes = tuple(votes)
            self.viewport().update()

    def set_grip(self, grip: Range | None, edge: Literal["start", "end"] = "end") -> None:
        """Draw handles at the edges of a range, ``edge`` being the one that keys move now."""
        if (grip, edge == "end") != (self._state.grip, self._state.grip_end):
            self._state.grip, self._state.grip_end = grip, edge == "end"
            self.viewport().update()

    def set_lock(self, color: QColor | str | None, name: str = "") -> None:
        """Show at the caret that a label is locked: its colour, and its name in a small chip."""
        lock = QColor(color) if color is not None else None
        if (lock, name) != (self._state.lock, self._state.lock_name):
            self._state.lock, self._state.lock_name = lock, name
            self.viewport().update()

    def selected(self) -> str | None:
        """Return the emphasised item's id."""
        return self._state.selected

    def mark(self) -> int | None:
        """Return where the flag stands."""
        return self._state.mark

    def caret(self) -> CodePoint:
        """Return the caret's position."""
        return CodePoint(self._state.caret)

    def anchor(self) -> CodePoint:
        """Return the other end of the selection (the caret, if there is none)."""
        return CodePoint(self._anchor)

    def selection(self) -> Range | None:
        """Return the selected range, or None if it is empty."""
        return self._state.selection

    def caret_spot(self) -> Spot:
        """Return where the caret stands on the page."""
        return self.page().spot(self._state.caret, self._state.upstream)

    def line_edges(self) -> tuple[int, int]:
        """Return the edges of the line the caret is on."""
        return self.page().line_edges(self._state.caret, self._state.upstream)

    def hidden_lines(self, asked: Range) -> int:
        """Return how many lines a range takes, about, if a part of it is out of sight; else 0."""
        page = self.page()
        end = page.spot(asked.end, upstream=True)
        first, last, pitch = page.spot(asked.start).y, end.y, page.line_pitch(end.paragraph)
        if self.top() <= first and last + pitch <= self.top() + self.viewport().height():
            return 0
        return page.lines_between(page.at(asked.start), page.at(asked.end), (last - first) // pitch + 1)

    def backwards_at_caret(self) -> bool:
        """Tell whether the caret is in a paragraph that runs from right to left."""
        index = self.page().at(self._state.caret)
        return not self.page().folded(index) and self.page().laid(index).right_to_left

    def set_selection(self, asked: Range | None) -> None:
        """Select a range, the caret at its end; None selects nothing."""
        if asked is None:
            self.move_caret(self._state.caret, reveal=False, picks=False)
            return
        self._anchor = asked.start
        self.move_caret(asked.end, keep_anchor=True, upstream=True, reveal=False)

    def set_anchor(self, position: int) -> None:
        """Move the end of the selection at which the caret is not."""
        self._anchor = max(0, min(len(self.text()), position))
        self._selected_anew()

    def snap_selection(self) -> None:
        """Grow the selection to whole grapheme clusters."""
        chosen = self.selection()
        if chosen is not None and (whole := snapped(self.text(), chosen)) != chosen:
            self.set_selection(whole)

    def move_caret(
        self,
        position: int,
        *,
        keep_anchor: bool = False,
        reveal: bool = True,
        upstream: bool = False,
        picks: bool = True,
    ) -> None:
        """Put the caret at a position; ``keep_anchor`` selects up to it. Without a selection it may pick."""
        position = max(0, min(len(self.text()), position))
        before, self._state.caret, self._state.upstream = self._state.caret, position, upstream
        if not keep_anchor:
            self._anchor = position
        self._selected_anew()
        self._blink_anew()
        if position != before:
            self.caret_moved.emit(position)
            if picks and not keep_anchor:
                self._pick_under()
        if reveal:
            self.reveal(Range.at(position, position))
        self.viewport().update()

    def _selected_anew(self) -> None:
        low, high = sorted((self._anchor, self._state.caret))
        chosen = Range.at(low, high) if low < high else None
        if chosen != self._state.selection:
            self._state.selection = chosen
            self.selection_changed.emit(chosen)
            self.viewport().update()

    def _pick_under(self) -> None:
        found = items.under(self.annotations(), self._mode, self._state.caret)
        if found != (self._state.selected or ""):
            self.set_selected(found or None)
            self.item_picked.emit(found)

    def pick(self, item_id: str, at: int | None = None) -> None:
        """Emphasise an item as the person's choice and say so; ``at`` takes the caret there."""
        if at is not None:
            self.move_caret(at, reveal=False, picks=False)
        self.set_selected(item_id or None)
        self.item_picked.emit(item_id)

    def go_to(self, item_id: str) -> bool:
        """Pick an item, take the caret to its start and bring it into sight; tell whether it is there."""
        pieces = self.scene().spans(item_id)
        if not pieces:
            return False
        self.pick(item_id, at=pieces[0].start)
        first = Range.at(pieces[0].start, pieces[0].start + 1)
        self.reveal(pieces[0] if self._mode is Mode.ENTITIES else snapped(self.text(), first))
        return True

    def cycle_under(self) -> tuple[int, int] | None:
        """Pick the next of the items under the caret: the smallest first, then wider ones, then round.

        Returns its number and how many there are, as in (2, 3); None if there is none.
        """
        found = items.all_under(self.annotations(), self._mode, self._state.caret)
        if not found:
            return None
        now = self._state.selected
        at = (found.index(now) + 1) % len(found) if now in found else 0
        self.pick(found[at])
        return at + 1, len(found)

    def clear(self) -> bool:
        """Drop the selection, else the flag, else the emphasis; tell whether there was any."""
        if self.selection() is not None:
            self.set_selection(None)
        elif self._state.mark is not None:
            self.set_mark(None)
        elif self._state.selected is not None:
            self.pick("")
        else:
            return False
        return True

    def _line_that_stays(self) -> tuple[int, int] | None:
        """Return the caret and where its line is, if that is in sight."""
        page, top, height = self.page(), self.top(), self.viewport().height()
        if not page.paragraph_at(top) <= page.at(self._state.caret) <= page.paragraph_at(top + height):
            return None
        spot = self.caret_spot()
        y = spot.y - self.top()
        return (self._state.caret, y) if 0 <= y <= height - page.line_pitch(spot.paragraph) else None

    def outside_folds(self, position: int, forward: bool) -> int:
        """Return a position, or if it is hidden in a fold the nearest one in sight that way."""
        page = self.page()
        index = page.at(position)
        if not page.folded(index):
            return position
        by = 1 if forward else -1
        while 0 <= index < len(page.paragraphs) and page.folded(index):
            index += by
        if not 0 <= index < len(page.paragraphs):
            return self._state.caret
        return page.paragraphs.starts[index] if forward else page.paragraphs.ends[index]

    def page_step(self, down: bool, extend: bool) -> None:
        """Move the caret and the page by a viewport's height."""
        by = (self.viewport().height() - self._scene.metrics.pitch) * (1 if down else -1)
        spot = self.caret_spot()
        y, before = spot.y + self.page().metrics_of(spot.paragraph).baseline + by, self.top()
        self.scroll_by(by)
        if self.top() == before and not 0 <= y < self.page().height:
            self.move_caret(len(self.text()) if down else 0, keep_anchor=extend)
            return
        position, upstream = self.page().position_at(spot.x, max(0, min(y, self.page().height - TOP - 1)))
        self.move_caret(position, keep_anchor=extend, upstream=upstream)

    def show_cursor(self, point: QPoint, box: Box | None, edge: Edge | None) -> None:
        """Show by the pointer's shape what a click or a drag does."""
        if self._pending is not None:
            return
        if edge is not None:
            up, across = Qt.CursorShape.SizeVerCursor, Qt.CursorShape.SizeHorCursor
            self.viewport().setCursor(up if edge.by_line else across)
            return
        on_text = self._scene.metrics.text_left - 6 <= point.x() < self._scene.metrics.ruler_left
        clickable = box is not None and box.part < Part.PILL
        shape = (
            Qt.CursorShape.PointingHandCursor
            if clickable
            else (Qt.CursorShape.IBeamCursor if on_text else Qt.CursorShape.ArrowCursor)
        )
        self.viewport().setCursor(shape)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._blink_anew()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self._state.caret_shown = False
        self.viewport().update()

    def _blink_anew(self) -> None:
        self._state.caret_shown = self.hasFocus()
        flash = QApplication.cursorFlashTime()
        if self.hasFocus() and flash > 0 and QGuiApplication.platformName() not in ("offscreen", "minimal"):
            self._blink.start(flash // 2)

    def _blinked(self) -> None:
        self._state.caret_shown = not self._state.caret_shown
        top, index = self.top(), self.page().at(self._state.caret)
        last = self.page().paragraph_at(top + self.viewport().height())
        if not self.page().paragraph_at(top) <= index <= last:
            return
        spot = self.caret_spot()
        x, pitch = self._scene.metrics.text_left + round(spot.x), self.page().line_pitch(spot.paragraph)
        self.viewport().update(QRect(x - 3, spot.y - self.top() - 4, 6, pitch + 8))
