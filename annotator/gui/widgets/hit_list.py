"""What was found in the project, as rows: a page, below it its hits with the words around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from annotator.store.values import Hit, TextHit

from ..look import scale
from ..look.i18n import tr
from ..look.literal import literal
from ..look.sheet import mixed
from .labels import small_font
from .list_model import ROW, Index, PlaceModel
from .long_list import blank
from .snippets import Part, draw_head, draw_place, first_words, head_height, last_words, place_size

Found = Hit | TextHit
LABEL = ROW + 1
_BEFORE = 26  # characters before a hit that are shown
_AFTER = 80
_WHOLE = 30  # shorter ends are those of the page; longer ones the store has cut


class Results(PlaceModel[Found]):
    """Rows are page names (``str``) and hits; ``labels`` names the labels of items by id."""

    def __init__(self, labels: Mapping[str, str], parent: QObject) -> None:
        super().__init__(parent)
        self._labels = labels
        self.hits = self.pages = 0

    def take_labels(self, labels: Mapping[str, str]) -> None:
        """Name labels otherwise."""
        self._labels = labels

    def shown(self, row: str | Found, role: int) -> object:
        if role == LABEL:
            return "" if isinstance(row, str) else self.label(row)
        if role == Qt.ItemDataRole.AccessibleTextRole and not isinstance(row, str):
            label = f"{self.label(row)}: " if self.label(row) else ""
            return f"{label}{row.before[-_BEFORE:]}{row.surface}{row.after[:_AFTER]}, {row.name}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else row.surface
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal(row if isinstance(row, str) else f"{row.before}{row.surface}{row.after}")
        return None

    def label(self, hit: Found) -> str:
        """Return what a hit is, if it is an item: its label, and whose it is."""
        return self._labels.get(hit.label, hit.label) if isinstance(hit, Hit) else ""

    def clear(self) -> None:
        """Show nothing."""
        self.hits = self.pages = 0
        self.show([])

    def add(self, found: Sequence[Found]) -> list[int]:
        """Add hits below; return the row numbers of the pages that came with them."""
        heads = super().add(found)
        self.hits, self.pages = self.hits + len(found), self.pages + len(heads)
        return heads


def add_slice(view: QTableView, model: Results, found: Sequence[Found], most: int) -> bool:
    """Show up to ``most`` more of what was found; return whether any of it is not shown yet."""
    height = head_height(view.fontMetrics())
    for row in model.add(found[model.hits : model.hits + most]):
        view.verticalHeader().resizeSection(row, height)
    return len(found) > model.hits


class ResultPainter(QStyledItemDelegate):
    """Draws a page's name in one line, a hit in two, the words that were found in bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return place_size(option)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect, palette = index.data(ROW), QRectF(option.rect), QPalette(option.palette)
        painter.save()
        blank(painter, option)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            draw_head(painter, option, row)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            if selected or option.state & QStyle.StateFlag.State_MouseOver:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(mixed(palette, 0.16 if selected else 0.06, QPalette.ColorRole.Highlight))
                painter.drawRoundedRect(rect.adjusted(8, 1, -8, -1), scale.ROUND, scale.ROUND)
            parts = _parts(row, str(index.data(LABEL)), palette)
            inner, font = rect.adjusted(16, 5, -14, -4), small_font(option.font, scale.LIST)
            draw_place(painter, inner, font, parts, Qt.AlignmentFlag.AlignLeft)
        painter.restore()


def _parts(hit: Found, label: str, palette: QPalette) -> list[Part]:
    """Return what a hit is and its words among those around them, on one line."""
    before, after = " ".join(hit.before.split()), " ".join(hit.after.split())
    if len(before) > _BEFORE:
        before = last_words(before, _BEFORE)
    if len(after) >= _WHOLE:
        after = first_words(after, _AFTER)
    left = " " if hit.before[-1:].isspace() else ""
    right = " " if hit.after[:1].isspace() else ""
    dim = mixed(palette, 0.75)
    return [
        (f"{label}  " if label else "", mixed(palette, 0.6), False),
        (before + left, dim, False),
        (" ".join(hit.surface.split()), palette.color(QPalette.ColorRole.WindowText), True),
        (right + after, dim, False),
    ]


def told(hits: int, pages: int) -> str:
    """Return "12 hits in 3 pages"."""
    return tr("{hits} in {pages}").format(hits=tr("{n} hits", n=hits), pages=tr("{n} pages", n=pages))
