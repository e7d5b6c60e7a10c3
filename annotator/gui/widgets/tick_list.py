"""A list with ticks: a page's name, below it its places, each with a box; of any length."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..look import scale
from ..look.i18n import tr
from ..look.literal import literal
from ..look.sheet import mixed
from .key_places import letter
from .labels import small_font
from .list_model import ROW, Index, PlaceModel
from .long_list import LongList
from .mirror import flipped, lead
from .snippets import Part, draw_head, draw_place, first_words, last_words, place_size

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BEFORE, _AFTER = 24, 50
NOTE = ROW + 1
"""The role of what is said of a place before its words."""
BOX = 15.0
"""The width and height of the box of a row."""


class Found(Protocol):
    """A place in a page, with its words and what stands around them."""

    @property
    def document(self) -> str:
        """The id of the page."""

    @property
    def name(self) -> str:
        """The name of the page."""

    @property
    def key(self) -> Hashable:
        """What it is known by when everything is looked for anew."""

    @property
    def before(self) -> str:
        """The text before the words."""

    @property
    def surface(self) -> str:
        """The words."""

    @property
    def after(self) -> str:
        """The text after the words."""


F = TypeVar("F", bound=Found)


class Ticks(PlaceModel[F], Generic[F]):
    """Rows are page names (``str``) and places. Ticks last when the list is made anew."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject, variant: Callable[[F], bool] | None = None) -> None:
        """``variant`` tells which places hold the same words in other signs: they are marked as such."""
        super().__init__(parent)
        self._variant = variant
        self.found: list[F] = []
        self._unticked: set[Hashable] = set()

    def shown(self, row: str | F, role: int) -> object:
        if isinstance(row, str):
            return row if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.ticked(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return row.surface
        if role == NOTE:
            return tr("spelt otherwise") if self._variant is not None and self._variant(row) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = tr("ticked") if self.ticked(row) else tr("not ticked")
            note = str(self.shown(row, NOTE))
            return ", ".join(filter(None, ("".join(_shortened(row)), note, state)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal(f"{row.before}{row.surface}{row.after}")
        return None

    def ticked(self, row: F) -> bool:
        """Tell whether a place is ticked."""
        return row.key not in self._unticked

    def chosen(self) -> list[F]:
        """Return what is ticked."""
        return [row for row in self.found if row.key not in self._unticked]

    def clear(self, *, forget: bool) -> None:
        """Show nothing; ``forget``: the ticks are for something else now."""
        self.found = []
        if forget:
            self._unticked = set()
        self.show([])

    def add(self, found: Sequence[F]) -> list[int]:
        """Add places below; return the row numbers of the page names that came with them."""
        self.found += found
        heads = super().add(found)
        if found:
            self.ticks_changed.emit()
        return heads

    def toggle(self, index: QModelIndex) -> None:
        """Tick or untick a row; a page's name: all its rows."""
        if not index.isValid():
            return
        row, at = self.rows[index.row()], index.row()
        if isinstance(row, str):
            end = at + 1
            while end < len(self.rows) and not isinstance(self.rows[end], str):
                end += 1
            part = [one for one in self.rows[at + 1 : end] if not isinstance(one, str)]
        else:
            part = [row]
        self._set(part, on=not all(self.ticked(one) for one in part))

    def toggle_all(self) -> None:
        """Tick everything; if everything is ticked, nothing."""
        self._set(self.found, on=not all(self.ticked(one) for one in self.found))

    def _set(self, part: Sequence[F], *, on: bool) -> None:
        keys = {one.key for one in part}
        self._unticked = self._unticked - keys if on else self._unticked | keys
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.ticks_changed.emit()


class TickList(LongList):
    """Space ticks, Ctrl+A ticks all, Enter is done; letters and digits are left to the panel.

    ``typed`` gets a small letter, a capital one with Shift.
    """

    done = Signal()
    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if not isinstance(model, Ticks):
            return
        if event.key() == Qt.Key.Key_Space:
            model.toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            model.toggle_all()
        elif event.key() in ENTER:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif letter(event) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.typed.emit(letter(event).upper() if shifted else letter(event))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index, model = self.indexAt(event.position().toPoint()), self.model()
        if isinstance(model, Ticks) and event.button() == Qt.MouseButton.LeftButton:
            model.toggle(index)


class TickPainter(QStyledItemDelegate):
    """Draws a page's name in one line, a place in two, with its box and the words in bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return place_size(option)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect, palette = index.data(ROW), QRectF(option.rect), QPalette(option.palette)
        way = option.direction
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text has its own
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            draw_head(painter, option, row)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                focus = bool(option.state & QStyle.StateFlag.State_Active)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(mixed(palette, 0.16 if focus else 0.08, QPalette.ColorRole.Highlight))
                painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), scale.ROUND, scale.ROUND)
            on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            box = QRectF(rect.left() + 13.5, rect.top() + 6.5, BOX, BOX)
            draw_box(painter, palette, flipped(box, rect, way), on=on)
            words = flipped(rect.adjusted(38, 5, -12, -4), rect, way)
            parts, side = _parts(row, str(index.data(NOTE)), palette, 1.0 if on else 0.8), lead(way)
            side &= Qt.AlignmentFlag.AlignHorizontal_Mask
            draw_place(painter, words, small_font(option.font, scale.LIST), parts, side)
        painter.restore()


def draw_box(painter: QPainter, palette: QPalette, box: QRectF, *, on: bool) -> None:
    """Draw the box of a row, ticked or not."""
    accent = palette.color(QPalette.ColorRole.Highlight)
    painter.setPen(QPen(accent if on else mixed(palette, 0.4), 1))
    painter.setBrush(accent if on else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, scale.CRISP, scale.CRISP)
    if on:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), 1.8))
        left, middle = box.left(), box.center().y()
        tick = (QPointF(3.5, 0), QPointF(6.5, 3), QPointF(11.5, -3.5))
        painter.drawPolyline([QPointF(left + p.x(), middle + p.y()) for p in tick])


def _parts(row: Found, note: str, palette: QPalette, strength: float) -> list[Part]:
    before, surface, after = _shortened(row)
    dim = mixed(palette, 0.75 * strength)
    marked = [(f"{note}  ", palette.color(QPalette.ColorRole.Highlight), False)] if note else []
    return [*marked, (before, dim, False), (surface, mixed(palette, strength), True), (after, dim, False)]


def _shortened(row: Found) -> tuple[str, str, str]:
    """Return the words and what is around them on one line, cut between words."""
    before, after = " ".join(row.before.split()), " ".join(row.after.split())
    if len(before) > _BEFORE:
        before = "… " + last_words(before, _BEFORE)
    if len(after) > _AFTER:
        after = first_words(after, _AFTER) + " …"
    left = " " if row.before[-1:].isspace() else ""
    right = " " if row.after[:1].isspace() else ""
    return before + left, " ".join(row.surface.split()), right + after
