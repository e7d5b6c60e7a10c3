"""What was found for each annotation, as rows: the older text on one side, this page's on the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.items import Argument
from annotator.domain.ranges import Range
from annotator.domain.scheme import Label, Scheme
from annotator.edits.carrying import CarriedItem, CarryPlan, Fate, Key, Sort

from ..look import scale
from ..look.i18n import said, tr
from ..look.literal import literal
from ..look.sheet import mixed
from ..widgets.labels import small_font
from ..widgets.list_model import ROW, Index, ListModel
from ..widgets.long_list import LongList, blank
from ..widgets.mirror import flipped, lead
from ..widgets.snippets import Part, draw_place, first_words, last_words
from ..widgets.tick_list import BOX, draw_box

LABEL, VERDICT, OLD, NEW = ROW + 1, ROW + 2, ROW + 3, ROW + 4
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Surface = tuple[str, str, str]
"""The words before, the words themselves, the words after."""
_BEFORE, _AFTER, _MOST = 30, 60, 80
_ORDER = (Fate.DOUBTFUL, Fate.MOVED, Fate.GONE)


class CarryRows(ListModel[CarriedItem]):
    """Rows are items: doubtful ones first, then what moved, then what is gone. What moved is ticked."""

    ticks_changed = Signal()

    def __init__(self, plan: CarryPlan, scheme: Scheme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan, self._scheme = plan, scheme
        self.ticked = {one.key for one in plan.items if one.fate() is Fate.MOVED}
        """The keys of the items that are to be carried over."""
        self.show(sorted(plan.items, key=lambda one: _ORDER.index(one.fate())))

    def chosen(self) -> list[Key]:
        """Return the keys of what is ticked, in the order of the rows."""
        return [one.key for one in self.rows if one.key in self.ticked]

    def shown(self, row: CarriedItem, role: int) -> object:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.key in self.ticked else Qt.CheckState.Unchecked
        if role in (LABEL, Qt.ItemDataRole.DisplayRole):
            return label_of(self._plan, self._scheme, row)
        if role == VERDICT:
            return verdict_of(row, self._scheme)
        if role == OLD:
            return around(self._plan.old.text, row.old)
        if role == NEW:
            return around(self._plan.text, row.new)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = tr("ticked") if row.key in self.ticked else tr("not ticked")
            surface = around(self._plan.old.text, row.old)[1]
            parts = (label_of(self._plan, self._scheme, row), surface, verdict_of(row, self._scheme), state)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal(verdict_of(row, self._scheme))
        return None

    def run_of(self, at: int) -> range:
        """Return the rows around one that share its sort and fate: a run is ticked as one."""
        sort, fate = self.rows[at].sort, self.rows[at].fate()
        first, last = at, at + 1
        while first and (self.rows[first - 1].sort, self.rows[first - 1].fate()) == (sort, fate):
            first -= 1
        while last < len(self.rows) and (self.rows[last].sort, self.rows[last].fate()) == (sort, fate):
            last += 1
        return range(first, last)

    def toggle(self, rows: Sequence[int]) -> None:
        """Tick rows, or untick them if all of them are ticked; what is gone has nothing to tick."""
        keys = {self.rows[at].key for at in rows if self.rows[at].fate() is not Fate.GONE}
        self.ticked = self.ticked - keys if keys <= self.ticked else self.ticked | keys
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.ticks_changed.emit()


def label_of(plan: CarryPlan, scheme: Scheme, row: CarriedItem) -> str:
    """Return what an item is, by its name in the scheme."""
    old, item = plan.old, row.id
    named: dict[Sort, Callable[[], str]] = {
        Sort.SEGMENT: lambda: _name(scheme.segment_kinds, old.segments[item].kind),
        Sort.MENTION: lambda: _name(scheme.entity_types, old.mentions[item].type),
        Sort.EVENT: lambda: _name(scheme.event_types, old.events[item].type),
        Sort.ARGUMENT: lambda: _role(scheme, old.events[item].type, row.argument),
        Sort.RELATION: lambda: _name(scheme.relation_types, old.relations[item].type),
        Sort.NOTE: lambda: tr("Note"),
        Sort.BOOKMARK: lambda: tr("Bookmark"),
        Sort.FLAG: lambda: _name(scheme.page_flags, item),
    }
    return named[row.sort]()


def _name(labels: Mapping[str, Label], item: str) -> str:
    return labels[item].name if item in labels else item


def _role(scheme: Scheme, event: str, argument: Argument | None) -> str:
    of, role = scheme.event_types.get(event), argument.role if argument else ""
    found = of.role(role) if of else None
    return f"{of.name if of else event} · {found.name if found else role}"


def verdict_of(row: CarriedItem, scheme: Scheme) -> str:
    """Return how sure an item is, and why."""
    reason = said(row.reason, scheme)
    if not row.confidence:
        return reason
    return tr("{percent} % · {reason}").format(percent=int(100 * row.confidence), reason=reason)


def around(text: str, places: Sequence[Range]) -> Surface:
    """Return the words of places on one line, and those before and after them; without a place, nothing."""
    if not places:
        return "", "", ""
    start, end = places[0].start, places[-1].end
    words = " ".join(" … ".join(text[one.start : one.end] for one in places).split())
    before = last_words(" ".join(text[max(0, start - 2 * _BEFORE) : start].split()), _BEFORE)
    after = first_words(" ".join(text[end : end + 2 * _AFTER].split()), _AFTER)
    left = " " if start and text[start - 1].isspace() else ""
    right = " " if text[end : end + 1].isspace() else ""
    if len(words) > _MOST:
        words = f"{first_words(words, _MOST // 2)} … {last_words(words, _MOST // 2)}"
    return before + left, words, right + after


class CarryList(LongList):
    """Space ticks a row, Shift+Space its run, Ctrl+A all; Enter carries over."""

    accepted = Signal()

    def __init__(self, model: CarryRows) -> None:
        painter = CarryPainter()
        super().__init__(model, painter)
        painter.setParent(self)
        self.rows = model
        self.setAccessibleName(tr("Annotations of the older page"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, held = self.currentIndex().row(), event.modifiers()
        if event.key() == Qt.Key.Key_Space and at >= 0:
            run = held & Qt.KeyboardModifier.ShiftModifier
            self.rows.toggle(self.rows.run_of(at) if run else [at])
        elif event.key() == Qt.Key.Key_A and held & Qt.KeyboardModifier.ControlModifier:
            self.rows.toggle(range(len(self.rows.rows)))
        elif event.key() in ENTER:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.rows.toggle([index.row()])


class CarryPainter(QStyledItemDelegate):
    """Draws an item: its box, label and verdict in one line, the two texts beside each other below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 3 * option.fontMetrics.lineSpacing() + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, palette, way = index.data(ROW), QPalette(option.palette), option.direction
        rect = QRectF(option.rect).adjusted(8, 1, -8, -1)
        painter.save()
        blank(painter, option)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text has its own
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(palette, 0.14, QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(rect, scale.ROUND, scale.ROUND)
        if row.fate() is not Fate.GONE:
            on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            box = QRectF(rect.left() + 10, rect.top() + 7, BOX, BOX)
            draw_box(painter, palette, flipped(box, rect, way), on=on)
        line = QRectF(rect.left() + 36, rect.top() + 6, rect.width() - 48, option.fontMetrics.lineSpacing())
        label = small_font(option.font, scale.LIST)
        label.setBold(True)
        painter.setFont(label)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        text = str(index.data(LABEL))
        painter.drawText(flipped(line, rect, way), lead(way), text)
        rest = line.adjusted(painter.fontMetrics().horizontalAdvance(text) + 12, 0, 0, 0)
        painter.setFont(small_font(option.font, scale.LIST))
        painter.setPen(mixed(palette, 0.72))
        shown = painter.fontMetrics().elidedText(
            str(index.data(VERDICT)), Qt.TextElideMode.ElideRight, int(rest.width())
        )
        painter.drawText(flipped(rest, rect, way), lead(way), shown)
        half = line.width() / 2 - 10
        two = 2 * QFontMetrics(small_font(option.font, scale.LIST)).lineSpacing() + 2
        below = QRectF(line.left(), line.bottom() + 3, half, two)
        for place, role in ((below, OLD), (below.translated(half + 20, 0), NEW)):
            side = lead(way) & Qt.AlignmentFlag.AlignHorizontal_Mask
            parts = _parts(index.data(role), palette)
            painter.save()
            draw_place(painter, flipped(place, rect, way), small_font(option.font, scale.LIST), parts, side)
            painter.restore()
        painter.restore()


def _parts(surface: Surface, palette: QPalette) -> list[Part]:
    before, words, after = surface
    dim, ink = mixed(palette, 0.7), palette.color(QPalette.ColorRole.WindowText)
    return [(before, dim, False), (words, ink, True), (after, dim, False)]
