"""What a search in the project found, as rows: a page, below it its hits with the words around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.store.values import Hit, TextHit

from ..i18n import tr
from ..long_list import blank
from ..mirror import lead as starting
from ..parts import mixed, small_font

Found = Hit | TextHit
Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
LABEL = ROW + 1
_BEFORE = 26  # characters before a hit that are shown
_AFTER = 80
_WHOLE = 30  # shorter ends are those of the page; longer ones the store has cut


class Results(QAbstractListModel):
    """Rows are page names (``str``) and hits; ``labels`` names the labels of items by id."""

    def __init__(self, labels: Mapping[str, str], parent: QObject) -> None:
        super().__init__(parent)
        self._labels = labels
        self.rows: list[str | Found] = []
        self.hits = self.pages = 0
        self._last = ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == LABEL:
            return "" if isinstance(row, str) else self.label(row)
        if role == Qt.ItemDataRole.AccessibleTextRole and not isinstance(row, str):
            label = f"{self.label(row)}: " if self.label(row) else ""
            return f"{label}{row.before[-_BEFORE:]}{row.surface}{row.after[:_AFTER]}, {row.name}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else row.surface
        if role == Qt.ItemDataRole.ToolTipRole:
            return row if isinstance(row, str) else f"{row.before}{row.surface}{row.after}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def label(self, hit: Found) -> str:
        """Return what a hit is, if it is an item: its label, and whose it is."""
        return self._labels.get(hit.label, hit.label) if isinstance(hit, Hit) else ""

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self.rows, self.hits, self.pages, self._last = [], 0, 0, ""
        self.endResetModel()

    def append(self, found: Sequence[Found]) -> list[int]:
        """Add hits below; return the row numbers of the pages that came with them."""
        rows: list[str | Found] = []
        heads: list[int] = []
        for hit in found:
            if hit.document != self._last:
                self._last = hit.document
                heads.append(len(self.rows) + len(rows))
                rows.append(hit.name)
            rows.append(hit)
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.hits, self.pages = self.hits + len(found), self.pages + len(heads)
            self.endInsertRows()
        return heads


def head_height(metrics: QFontMetrics) -> int:
    """Return the height of a row that names a page."""
    return metrics.height() + 12


class ResultPainter(QStyledItemDelegate):
    """Draws a page's name in one line, a hit in two, the words that were found in bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 2 * QFontMetrics(small_font(option.font, 9)).lineSpacing() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect, palette = index.data(ROW), QRectF(option.rect), QPalette(option.palette)
        painter.save()
        blank(painter, option)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            self._head(painter, palette, rect, option, row)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            if selected or option.state & QStyle.StateFlag.State_MouseOver:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(mixed(palette, 0.16 if selected else 0.06, QPalette.ColorRole.Highlight))
                painter.drawRoundedRect(rect.adjusted(8, 1, -8, -1), 5, 5)
            label = str(index.data(LABEL))
            self._hit(painter, palette, rect.adjusted(16, 5, -14, -4), small_font(option.font, 9), label, row)
        painter.restore()

    def _head(
        self, painter: QPainter, palette: QPalette, rect: QRectF, option: QStyleOptionViewItem, name: str
    ) -> None:
        font = small_font(option.font, 8.5)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(mixed(palette, 0.72))
        inner = rect.adjusted(14, 6, -12, 0)
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, starting(option.direction), text)

    def _hit(
        self, painter: QPainter, palette: QPalette, rect: QRectF, font: QFont, label: str, hit: Found
    ) -> None:
        before = _tail(" ".join(hit.before.split()))
        gap = " " if hit.before[-1:].isspace() else ""
        lead = f"{label}  " if label else ""
        start = _units(f"{lead}{before}{gap}")
        surface = " ".join(hit.surface.split())
        after = (" " if hit.after[:1].isspace() else "") + _head(" ".join(hit.after.split()))
        layout = QTextLayout(f"{lead}{before}{gap}{surface}{after}", font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.setFormats(
            [
                _format(0, _units(lead), mixed(palette, 0.6)),
                _format(_units(lead), start - _units(lead), mixed(palette, 0.75)),
                _format(start, _units(surface), palette.color(QPalette.ColorRole.WindowText), bold=True),
                _format(start + _units(surface), _units(after), mixed(palette, 0.75)),
            ]
        )
        layout.beginLayout()
        y = 0.0
        while y < rect.height() - 4 and (line := layout.createLine()).isValid():
            line.setLineWidth(rect.width())
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        painter.setClipRect(rect)
        layout.draw(painter, rect.topLeft())


def _tail(text: str) -> str:
    """Return the last words of a text, none of them cut where words are set apart."""
    if len(text) <= _BEFORE:
        return text
    return text[-_BEFORE:].partition(" ")[2] or text[-_BEFORE:]


def _head(text: str) -> str:
    """Return the first words of a text, none of them cut where words are set apart."""
    if len(text) < _WHOLE:
        return text
    return text[:_AFTER].rpartition(" ")[0] or text[:_AFTER]


def _units(text: str) -> int:
    """Return the length as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def _format(start: int, length: int, color: object, *, bold: bool = False) -> QTextLayout.FormatRange:
    made, style = QTextLayout.FormatRange(), QTextCharFormat()
    style.setForeground(color)  # type: ignore[arg-type]  # a QColor makes a brush
    if bold:
        style.setFontWeight(QFont.Weight.Bold)
    made.start, made.length, made.format = start, length, style
    return made


def told(hits: int, pages: int) -> str:
    """Return "12 hits in 3 pages"."""
    return tr("{hits} in {pages}").format(hits=tr("{n} hits", n=hits), pages=tr("{n} pages", n=pages))
