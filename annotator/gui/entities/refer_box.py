"""The box that asks what something refers to: a field, the rows that fit, and a knowledge-base id."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice

from PySide6.QtCore import (
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..look import scale
from ..look.i18n import key_names, tr
from ..look.sheet import mixed
from ..widgets.field_reason import show_reason
from ..widgets.fuzzy import score
from ..widgets.labels import plain, small_font
from ..widgets.list_model import ROW, Index, ListModel
from ..widgets.mirror import flipped, lead
from ..widgets.overlay import Overlay, begin_row

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NEW = "new"
_WIDTH, _ROW_HEIGHT, _ROWS = 460, 28, 9
_SHOWN = 60
_SLICE = 0.008
"""Seconds that a long list is gone through at a time, so that the next key need not wait."""
_STEP = 64  # rows between two looks at the clock
_LATE = 1_000_000
Key = tuple[bool, ...] | tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Something to refer to. ``kind`` is NEW, or the caller's word for what ``id`` is the id of.

    ``recent``: its place among those used last, 0 the latest; below 0: the same words referred to it before.
    ``fits``: it is of the right type.
    """

    kind: str
    id: str
    name: str
    detail: str = ""
    kb: str = ""
    fits: bool = True
    recent: int = _LATE
    current: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked for. ``rows`` yields everything there is to choose from.

    ``take`` gets the chosen row and the knowledge-base id typed (None: not touched), and returns why it
    cannot be, or "". ``new``: the words of the row that makes something new, with ``{name}``; "": nothing
    new can be made; ``new_last``: it does not stand before what is there, unless nothing there fits.
    ``unlink`` is called for Delete in the empty field. ``with_kb``: there is a field for it.
    """

    title: str
    name: str
    rows: Callable[[], Iterator[Row]]
    take: Callable[[Row, str | None], str]
    new: str = ""
    new_last: bool = False
    unlink: Callable[[], None] | None = None
    with_kb: bool = False


class _Rows(ListModel[Row]):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.new = "{name}"

    def shown(self, row: Row, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (self.words(row), row.detail) if part)
        return None

    def words(self, row: Row) -> str:
        """Return a row as it reads."""
        return self.new.format(name=row.name) if row.kind == NEW else row.name


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDTH - 40, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, palette, way = QRectF(option.rect), QPalette(option.palette), option.direction
        row = index.data(ROW)
        begin_row(painter, option)
        inner = rect.adjusted(10, 0, -10, 0)
        painter.setFont(small_font(option.font, scale.SMALL))
        painter.setPen(mixed(palette, 0.62))
        room = int(inner.width() * 0.45)
        detail = painter.fontMetrics().elidedText(row.detail, Qt.TextElideMode.ElideRight, room)
        width = painter.fontMetrics().horizontalAdvance(detail) + 1
        place = QRectF(inner.right() - width, inner.top(), width, inner.height())
        painter.drawText(flipped(place, rect, way), lead(way), detail)
        font = small_font(option.font, scale.USUAL)
        font.setBold(row.current)
        font.setItalic(row.kind == NEW)
        painter.setFont(font)
        painter.setPen(mixed(palette, 1.0 if row.fits else 0.7))
        left = inner.adjusted(0, 0, -width - 12, 0)
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideMiddle, int(left.width())
        )
        painter.drawText(flipped(left, rect, way), lead(way), words)
        painter.restore()


class ReferBox(Overlay):
    """Lies over the window near the words; Enter takes the marked row, Escape closes. Not modal.

    Rows that fit the type come first, then those used last. Long lists are gone through in slices.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("refer", parent)
        self._asking: Asking | None = None
        self._left: Iterator[Row] | None = None
        self._best: list[tuple[Key, int, Row]] = []
        self._seen, self._kb_typed = 0, False
        self.kb = QLineEdit()
        self.search.textChanged.connect(self._narrow)
        self.kb.setPlaceholderText(tr("Knowledge base: Q42 or https://…"))
        self.kb.setAccessibleName(tr("Knowledge-base id"))
        self.kb.textEdited.connect(self._kb_edited)
        self.model = _Rows(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Painter(self.view))
        self.view.clicked.connect(lambda _index: self._take())
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._marked())
        self.reason = plain("", danger=True, small=True)
        self.reason.setWordWrap(True)
        self.hint = plain("", muted=True, tiny=True)
        self.rows.setContentsMargins(scale.NEAR, scale.NEAR, scale.NEAR, scale.NEAR)
        self.rows.setSpacing(scale.NEAR)
        for widget in (self.kb, self.reason, self.hint):
            self.rows.addWidget(widget)
        self.kb.installEventFilter(self)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._look_on)

    def open_at(self, place: QPoint, line_height: int, asking: Asking) -> None:
        """Open below a point of the parent (above it where there is no room) and take the keyboard."""
        self._asking = asking
        self.setAccessibleName(asking.title)
        self.search.setPlaceholderText(asking.title)
        self.search.setAccessibleName(asking.title)
        self.view.setAccessibleName(asking.title)
        self.model.new = asking.new or "{name}"
        self.kb.setVisible(asking.with_kb)
        hints = [tr("{key} chooses").format(key="↵")]
        if asking.with_kb:
            hints.append(tr("{key} knowledge base").format(key=key_names("Tab")))
        if asking.unlink is not None:
            hints.append(tr("empty and {key}: refers to nothing").format(key=key_names("Del")))
        self.hint.setText(" · ".join(hints))
        self._say("")
        self.search.clear()
        self._narrow("")
        room = self._parent.rect().adjusted(8, 8, -8, -8)
        fields = 150 if asking.with_kb else 110
        width, height = min(_WIDTH, room.width()), min(_ROW_HEIGHT * _ROWS + fields, room.height())
        x = min(max(place.x() - 24, room.left()), room.right() - width)
        below = place.y() + line_height + 6
        y = below if below + height <= room.bottom() else max(room.top(), place.y() - height - 6)
        self.open_in(QRect(x, y, width, height))

    # --- looking ------------------------------------------------------------------------------------

    def _narrow(self, _text: str) -> None:
        if self._asking is None:
            return
        self._left, self._best, self._seen, self._kb_typed = self._asking.rows(), [], 0, False
        self._look_on()

    def look_again(self) -> None:
        """Order the rows anew, which others are known of now, unless somebody has begun to choose."""
        if self.isVisible() and not self.search.text() and self.view.currentIndex().row() <= 0:
            self._narrow("")

    def _look_on(self) -> None:
        wanted, until = self.search.text().strip(), time.perf_counter() + _SLICE
        keyed: list[tuple[Key, int, Row]] = []
        first = more = self._left is not None
        while self._left is not None and more and (first or time.perf_counter() < until):
            first = False
            part = list(islice(self._left, _STEP))
            more = len(part) == _STEP
            keyed += self._keyed(part, wanted)
        self._best = nsmallest(_SHOWN, [*self._best, *keyed], key=lambda one: one[:2])
        if not more:
            self._slices.stop()
            self._left = None
        elif not self._slices.isActive():
            self._slices.start()
        self._show(wanted)

    def _keyed(self, part: list[Row], wanted: str) -> Iterator[tuple[Key, int, Row]]:
        for row in part:
            self._seen += 1
            if (key := self._key(row, wanted)) is not None:
                yield key, self._seen, row

    def _key(self, row: Row, wanted: str) -> Key | None:
        """Return what rows are sorted by, the best first; None: the row does not fit the letters."""
        if not wanted:
            exact = self._asking is not None and row.name.casefold() == self._asking.name.casefold()
            return (not row.current, not exact, not row.fits, row.recent, row.name.casefold())
        points = [found for part in (row.name, row.kb) if part and (found := score(wanted, part)) is not None]
        if not points:
            return None
        return (not row.fits, -max(points) - max(0, 30 - row.recent), row.name.casefold())

    def _show(self, wanted: str) -> None:
        asking, rows = self._asking, [row for _key, _at, row in self._best]
        if asking is None:
            return
        name = " ".join((wanted or asking.name).split())
        if asking.new and name:
            # What is new stands first where nothing there has that name, or those letters at a stretch.
            if wanted:
                first = not any(wanted.casefold() in f"{row.name} {row.kb}".casefold() for row in rows)
            else:
                told = rows[:1] and rows[0].recent < 0
                same = any(row.current or row.name.casefold() == name.casefold() for row in rows[:2])
                first = not told and not same
            nothing_fits = not any(row.fits for row in rows)
            first = first and (not asking.new_last or nothing_fits)
            rows.insert(0 if first else len(rows), Row(NEW, "", name))
        if rows != self.model.rows:
            self.model.show(rows)
        if rows:
            self.view.setCurrentIndex(self.model.index(0))
        self._marked()

    def marked(self) -> Row | None:
        """Return the row that Enter takes."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def _marked(self) -> None:
        row = self.marked()
        said = str(self.model.data(self.view.currentIndex(), int(Qt.ItemDataRole.AccessibleTextRole)) or "")
        self.search.setAccessibleDescription(said)
        if not self._kb_typed:
            self.kb.setText(row.kb if row is not None else "")

    # --- keys ---------------------------------------------------------------------------------------

    def _kb_edited(self, _text: str) -> None:
        self._kb_typed = True
        self._say("")

    def _press(self, event: QKeyEvent, *, in_search: bool) -> bool:
        """The arrows move the mark, Enter takes it, Tab changes fields, Escape closes."""
        row, last, asking = self.view.currentIndex().row(), len(self.model.rows) - 1, self._asking
        match event.key():
            case Qt.Key.Key_Escape:
                self._close()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                self.view.setCurrentIndex(self.model.index((row + by) % (last + 1) if last >= 0 else 0))
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                other = self.kb if in_search and asking and asking.with_kb else self.search
                other.setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if in_search and not self.search.text():
                if asking is not None and asking.unlink is not None:
                    self._close()
                    asking.unlink()
            case _:
                return False
        return True

    def _take(self) -> None:
        row, asking = self.marked(), self._asking
        if row is None or asking is None:
            return
        reason = asking.take(row, self.kb.text() if self._kb_typed else None)
        self._say(reason)
        if reason:
            self.kb.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._close()

    def _say(self, reason: str) -> None:
        show_reason(self.kb, self.reason, reason)

    def _go(self) -> None:
        self._slices.stop()
        self.hide()

    def _close(self) -> None:
        self._go()
        self.closed.emit()
