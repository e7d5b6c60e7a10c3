"""The list of occurrences: a page's name, below it its places with a box to tick; of any length."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..i18n import tr
from ..long_list import LongList
from ..mirror import flipped, lead
from ..parts import mixed, small_font
from .looking import Occurrence

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BEFORE, _AFTER = 24, 50
_BOX = 15.0


class Occurrences(QAbstractListModel):
    """Rows are page names (``str``) and occurrences. Ticks last when the list is made anew."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[str | Occurrence] = []
        self.found: list[Occurrence] = []
        self.heads = False
        """Whether pages are named."""
        self._unticked: set[tuple[str, int]] = set()
        self._last = ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if isinstance(row, str):
            return row if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.ticked(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return row.surface
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = tr("ticked") if self.ticked(row) else tr("not ticked")
            return f"{''.join(_shortened(row))}, {state}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.before}{row.surface}{row.after}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def ticked(self, row: Occurrence) -> bool:
        """Tell whether an occurrence is to be tagged."""
        return row.key not in self._unticked

    def chosen(self) -> list[Occurrence]:
        """Return what is ticked."""
        return [row for row in self.found if row.key not in self._unticked]

    def clear(self, *, forget: bool) -> None:
        """Show nothing; ``forget``: the ticks are for something else now."""
        self.beginResetModel()
        self.rows, self.found, self._last = [], [], ""
        if forget:
            self._unticked = set()
        self.endResetModel()

    def append(self, found: Sequence[Occurrence]) -> list[int]:
        """Add occurrences below; return the row numbers of the page names that came with them."""
        rows: list[str | Occurrence] = []
        heads: list[int] = []
        for one in found:
            if self.heads and one.document != self._last:
                self._last = one.document
                heads.append(len(self.rows) + len(rows))
                rows.append(one.name)
            rows.append(one)
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.found += found
            self.endInsertRows()
            self.ticks_changed.emit()
        return heads

    def toggle(self, index: QModelIndex) -> None:
        """Tick or untick a row; a page's name: all its rows."""
        if not index.isValid():
            return
        row, at = self.rows[index.row()], index.row()
        if isinstance(row, str):
            end = at + 1
            while end < len(self.rows) and isinstance(self.rows[end], Occurrence):
                end += 1
            part = [one for one in self.rows[at + 1 : end] if isinstance(one, Occurrence)]
        else:
            part = [row]
        self._set(part, on=not all(self.ticked(one) for one in part))

    def toggle_all(self) -> None:
        """Tick everything; if everything is ticked, nothing."""
        self._set(self.found, on=not all(self.ticked(one) for one in self.found))

    def _set(self, part: Sequence[Occurrence], *, on: bool) -> None:
        keys = {one.key for one in part}
        self._unticked = self._unticked - keys if on else self._unticked | keys
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.ticks_changed.emit()


class OccurrenceList(LongList):
    """Space ticks, Ctrl+A ticks all, Enter tags; letters are left to the panel."""

    tag_wanted = Signal()
    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if not isinstance(model, Occurrences):
            return
        if event.key() == Qt.Key.Key_Space:
            model.toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            model.toggle_all()
        elif event.key() in ENTER:
            self.tag_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.typed.emit(event.text().casefold())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index, model = self.indexAt(event.position().toPoint()), self.model()
        if isinstance(model, Occurrences) and event.button() == Qt.MouseButton.LeftButton:
            model.toggle(index)


def head_height(metrics: QFontMetrics) -> int:
    """Return the height of a row that names a page."""
    return metrics.height() + 12


class OccurrencePainter(QStyledItemDelegate):
    """Draws a page's name in one line, a place in two, with its box and the words in bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 2 * QFontMetrics(small_font(option.font, 9)).lineSpacing() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect, palette = index.data(ROW), QRectF(option.rect), QPalette(option.palette)
        way = option.direction
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text has its own
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            font = small_font(option.font, 8.5)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(mixed(palette, 0.72))
            inner = rect.adjusted(14, 6, -12, 0)
            text = painter.fontMetrics().elidedText(row, Qt.TextElideMode.ElideRight, int(inner.width()))
            painter.drawText(inner, lead(way), text)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                focus = bool(option.state & QStyle.StateFlag.State_Active)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(mixed(palette, 0.16 if focus else 0.08, QPalette.ColorRole.Highlight))
                painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 5, 5)
            on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            box = QRectF(rect.left() + 13.5, rect.top() + 6.5, _BOX, _BOX)
            _draw_box(painter, palette, flipped(box, rect, way), on=on)
            words = flipped(rect.adjusted(38, 5, -12, -4), rect, way)
            _draw_place(painter, palette, words, small_font(option.font, 9), row, 1.0 if on else 0.8, way)
        painter.restore()


def _draw_box(painter: QPainter, palette: QPalette, box: QRectF, *, on: bool) -> None:
    accent = palette.color(QPalette.ColorRole.Highlight)
    painter.setPen(QPen(accent if on else mixed(palette, 0.4), 1))
    painter.setBrush(accent if on else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 4, 4)
    if on:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), 1.8))
        left, middle = box.left(), box.center().y()
        tick = (QPointF(3.5, 0), QPointF(6.5, 3), QPointF(11.5, -3.5))
        painter.drawPolyline([QPointF(left + p.x(), middle + p.y()) for p in tick])


def _draw_place(
    painter: QPainter,
    palette: QPalette,
    rect: QRectF,
    font: QFont,
    row: Occurrence,
    strength: float,
    way: Qt.LayoutDirection,
) -> None:
    before, surface, after = _shortened(row)
    layout = QTextLayout(before + surface + after, font)
    option = QTextOption(lead(way) & Qt.AlignmentFlag.AlignHorizontal_Mask)
    layout.setTextOption(option)
    start, end = _units(before), _units(before + surface)
    dim = mixed(palette, 0.75 * strength)
    layout.setFormats(
        [
            _format(0, start, dim),
            _format(start, end - start, mixed(palette, strength), bold=True),
            _format(end, _units(after), dim),
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


def _shortened(row: Occurrence) -> tuple[str, str, str]:
    """Return the words and what is around them on one line, cut between words."""
    before, after = " ".join(row.before.split()), " ".join(row.after.split())
    if len(before) > _BEFORE:
        before = "… " + (before[-_BEFORE:].partition(" ")[2] or before[-_BEFORE:])
    if len(after) > _AFTER:
        after = (after[:_AFTER].rpartition(" ")[0] or after[:_AFTER]) + " …"
    left = " " if row.before[-1:].isspace() else ""
    right = " " if row.after[:1].isspace() else ""
    return before + left, " ".join(row.surface.split()), right + after


def _units(text: str) -> int:
    """Return the length as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def _format(start: int, length: int, color: QColor, *, bold: bool = False) -> QTextLayout.FormatRange:
    made, style = QTextLayout.FormatRange(), QTextCharFormat()
    style.setForeground(color)
    if bold:
        style.setFontWeight(QFont.Weight.Bold)
    made.start, made.length, made.format = start, length, style
    return made
