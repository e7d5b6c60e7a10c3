"""Going to a page by some letters of its name; the pages opened last come first."""

from __future__ import annotations

import heapq
import re
import time
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Protocol

from PySide6.QtCore import (
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ..commands.command import Command
from ..desk import Desk
from ..look import scale
from ..look.i18n import tr
from ..look.sheet import mixed
from ..widgets.fuzzy import score
from ..widgets.labels import small_font
from ..widgets.list_model import ROW, Index, ListModel
from ..widgets.mirror import lead, trail
from ..widgets.overlay import Overlay, begin_row

_WIDTH, _HEIGHT = 560, 420
_SHOWN = 60
_STEP, _BUDGET = 200, 0.008
"""Names between two looks at the clock, and the seconds that one go may take."""
_NUMBER = ROW + 1


class _Names(ListModel[tuple[str, str, str]]):
    """The pages that fit: id, name and number in the project."""

    def shown(self, row: tuple[str, str, str], role: int) -> object:
        _id, name, number = row
        return number if role == _NUMBER else name if role == Qt.ItemDataRole.DisplayRole else None


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDTH - 20, 30)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, palette = QRectF(option.rect), QPalette(option.palette)
        begin_row(painter, option)
        inner, number = rect.adjusted(12, 0, -12, 0), str(index.data(_NUMBER))
        painter.setFont(small_font(option.font, scale.SMALL))
        painter.setPen(mixed(palette, 0.55))
        painter.drawText(inner, trail(option.direction), number)
        room = int(inner.width()) - painter.fontMetrics().horizontalAdvance(number) - 16
        painter.setFont(option.font)
        painter.setPen(mixed(palette, 1.0))
        name = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(inner, lead(option.direction), name)
        painter.restore()


class Pages(Protocol):
    """What is asked of the list of pages."""

    @property
    def names(self) -> Mapping[str, str]:
        """Names of pages by id, in project order."""

    def place(self, document_id: str) -> tuple[int, int]:
        """Return the number of a page in the project, and how many there are."""

    def open(self, document_id: str) -> None:
        """Open a page."""


class GoToPage(Overlay):
    """A field and the names that fit; Enter opens, Escape closes. Long lists are gone through in slices."""

    def __init__(self, desk: Desk, pages: Pages) -> None:
        """Make the overlay; it is hidden."""
        super().__init__("goto", desk.centre)
        self._desk, self._pages = desk, pages
        self._places: dict[str, int] = {}
        self._left: Iterator[tuple[str, str]] | None = None
        self._best: list[tuple[int, int, str, str]] = []
        self._fits = re.compile("")
        self.setAccessibleName(tr("Go to page"))
        self.search.setPlaceholderText(tr("Which page? Type a few letters of its name"))
        self.search.setAccessibleName(tr("Search page names"))
        self.search.textChanged.connect(self._narrow)
        self.model = _Names(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Painter(self.view))
        self.view.setAccessibleName(tr("Pages"))
        self.view.clicked.connect(self._open)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._look_on)

    def open(self) -> None:
        """Open over the top of the window with the pages opened last."""
        self.search.clear()
        self._narrow("")
        self.open_on_top(_WIDTH, _HEIGHT)

    # --- looking ------------------------------------------------------------------------------------

    def _narrow(self, text: str) -> None:
        names = self._pages.names
        self._recent = {one: at for at, one in enumerate(self._desk.remembered.recent_documents())}
        self._wanted = text.strip()
        self._fits = re.compile(
            ".*?".join(map(re.escape, "".join(self._wanted.casefold().split()))), re.DOTALL
        )
        # What was opened last is looked at first, so that it is there at once in any project.
        first = [(one, names[one]) for one in self._recent if one in names]
        rest = ((one, name) for one, name in list(names.items()) if one not in self._recent)
        self._left = iter([*first, *rest])
        self._best, self._count = [], 0
        self._look_on()

    def _look_on(self) -> None:
        end = time.perf_counter() + _BUDGET
        while self._left is not None and time.perf_counter() < end:
            part = list(islice(self._left, _STEP))
            self._look_at(part)
            if len(part) < _STEP:
                self._left = None
        if self._left is None:
            self._slices.stop()
        elif not self._slices.isActive():
            self._slices.start()
        self._show()

    def _look_at(self, part: list[tuple[str, str]]) -> None:
        for one, name in part:
            self._count += 1
            if self._fits.search(name.casefold()) is None:
                continue
            points = score(self._wanted, name)
            if points is not None:
                # The page in the window is where one is already: it comes after the others opened last.
                at = self._recent.get(one)
                recent = 0 if at is None else 30 - at if at else -1
                heapq.heappush(self._best, (points + recent, -self._count, one, name))
                if len(self._best) > _SHOWN:
                    heapq.heappop(self._best)

    def _show(self) -> None:
        chosen = self.view.currentIndex().row() if self._left is not None else 0
        found = [
            (one, name, self._number(one)) for _points, _at, one, name in sorted(self._best, reverse=True)
        ]
        if found != self.model.rows:
            self.model.show(found)
        if found:
            self.view.setCurrentIndex(self.model.index(min(max(chosen, 0), len(found) - 1)))

    def _number(self, document_id: str) -> str:
        at, count = self._pages.place(document_id)
        return f"{at} / {count}"

    # --- keys ---------------------------------------------------------------------------------------

    def _press(self, event: QKeyEvent, *, in_search: bool) -> bool:
        """The arrows move the mark, Enter opens, Escape closes."""
        row, rows = self.view.currentIndex().row(), len(self.model.rows)
        match event.key():
            case Qt.Key.Key_Escape:
                self._go()
                self._desk.focus_page()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(self.view.currentIndex())
            case Qt.Key.Key_Down:
                self.view.setCurrentIndex(self.model.index(min(row + 1, rows - 1)))
            case Qt.Key.Key_Up:
                self.view.setCurrentIndex(self.model.index(max(row - 1, 0)))
            case _:
                return False
        return True

    def _go(self) -> None:
        self._slices.stop()
        self.hide()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            document_id = self.model.rows[index.row()][0]
            self._go()
            self._pages.open(document_id)


GO_TO_PAGE: Command[GoToPage] = Command("go.page", "Go to page…", "Find", GoToPage.open, keys=("Ctrl+P",))
COMMANDS = (GO_TO_PAGE,)
