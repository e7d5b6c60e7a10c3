"""The history of the page at the right: what was done, the newest first, by stints."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.items import AuthorKind
from annotator.domain.sentences import shortened
from annotator.store.history import SetHistory

from ..look import scale
from ..look.i18n import tr
from ..look.literal import literal, set_name
from ..look.sheet import is_strong, mixed
from ..widgets.buttons import Chip, Choices
from ..widgets.labels import heading, small_font, wrapped
from ..widgets.list_model import ROW, Index, ListModel
from ..widgets.long_list import LongList, blank
from ..widgets.mirror import flipped, lead
from . import wording
from .history_work import HistoryWork
from .left_by_esc import LeftByEsc
from .lines import Group, Heading, Line, lines

_SURFACE = 24
_CLOCK = 44
"""Width of the time of day before a line."""
Row = Heading | Line | None
"""None: the beginning, before the first edit."""


class HistoryRows(ListModel[Row]):
    """Lines of the history; what they say is made when they come into sight."""

    def __init__(self, work: HistoryWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def shown(self, row: Row, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal(self.words(row))
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Line):
            undone = tr("undone") if wording.is_undone(row.row) else ""
            parts = (wording.when(row.row.recorded, self._work.now), self.words(row), undone)
            return ", ".join(part for part in parts if part)
        return self.words(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def words(self, row: Row) -> str:
        """Return what a row says."""
        session = self._work.session
        if row is None:
            return tr("The beginning, before the first edit")
        if isinstance(row, Heading):
            count = tr("{n} edits", n=row.count)
            return f"{wording.stint_name(row.stint, self._work.now)} · {count}"
        who = wording.by_whom(row.row, named=not session.project.settings.blind)
        what = wording.done(row.row, session.scheme)
        return f"{what} · {who}" if who else what

    def row_of(self, place: int) -> int:
        """Return the row of the last listed edit that stands at a place."""
        for number, row in enumerate(self.rows):
            if row is None or (isinstance(row, Line) and row.place <= place):
                return number
        return -1


class HistoryPainter(QStyledItemDelegate):
    """Draws lines: those later than the place looked at are paler, those undone struck through."""

    def __init__(self, work: HistoryWork) -> None:
        super().__init__()
        self._work = work

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, option.fontMetrics.height() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, palette, way = index.data(ROW), QPalette(option.palette), option.direction
        rect = QRectF(option.rect).adjusted(8, 0, -8, 0)
        painter.save()
        blank(painter, option)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(
                palette.color(QPalette.ColorRole.Highlight) if is_strong(palette) else Qt.PenStyle.NoPen
            )
            painter.setBrush(mixed(palette, 0.16, QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), scale.ROUND, scale.ROUND)
        font = small_font(option.font, scale.LIST)
        inner = rect.adjusted(8, 0, -8, 0)
        if isinstance(row, Heading):
            font.setBold(True)
            inner = inner.adjusted(0, 6, 0, 0)
            painter.setPen(mixed(palette, 0.72))
        else:
            self._draw_clock(painter, option, inner, row)
            inner = inner.adjusted(_CLOCK, 0, 0, 0)
            later = isinstance(row, Line) and row.place > self._work.place
            undone = isinstance(row, Line) and wording.is_undone(row.row)
            font.setStrikeOut(undone)
            painter.setPen(mixed(palette, 0.5 if later or undone else 1.0))
        painter.setFont(font)
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(flipped(inner, rect, way), lead(way), text)
        painter.restore()

    def _draw_clock(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRectF, row: Line | None
    ) -> None:
        if row is not None:
            painter.setFont(small_font(option.font, scale.SMALL))
            painter.setPen(mixed(option.palette, 0.6))
            place = QRectF(inner.left(), inner.top(), _CLOCK - 8, inner.height())
            painter.drawText(
                flipped(place, inner, option.direction), lead(option.direction), wording.clock(row.row)
            )


class HistoryPanel(LeftByEsc):
    """Follows the work. Arrow keys in the list go from edit to edit, and the page with them."""

    def __init__(self, work: HistoryWork) -> None:
        """Made hidden: the window shows it while somebody looks back."""
        super().__init__(work)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group: Group | None = None
        self.rows = HistoryRows(work, self)
        painter = HistoryPainter(work)
        self.list = LongList(self.rows, painter)
        painter.setParent(self.list)
        self.list.setAccessibleName(tr("History of this page"))
        named = {one.value: wording.group_name(one) for one in Group}
        only = tr("Only edits of")
        self.groups = Choices({k: v for k, v in named.items() if k != Group.DECISIONS}, None, only)
        self.of_gold = Choices(named, None, only)
        for one in (self.groups, self.of_gold):
            one.chosen.connect(self._narrow)
        self.whose = QComboBox()
        self.whose.setAccessibleName(tr("Whose annotations"))
        self.whose.activated.connect(lambda _row: work.look_at(str(self.whose.currentData())))
        self.item_row = QWidget()
        self.item = Chip("", removable=True)
        self.item.clicked.connect(lambda _checked=False: work.list_item(None))
        self.empty = wrapped("", muted=True, small=True)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._chosen)
        work.changed.connect(self.refresh)
        work.moved.connect(self._follow)
        self.setMinimumWidth(300)
        self.hide()

    def _lay_out(self) -> None:
        chosen = QHBoxLayout(self.item_row)
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.addWidget(self.item)
        chosen.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(scale.EDGE, scale.APART, scale.APART, scale.NEAR)
        top.setSpacing(scale.NEAR)
        top.addWidget(heading(tr("History of this page")))
        top.addWidget(self.whose)
        top.addWidget(self.groups)
        top.addWidget(self.of_gold)
        top.addWidget(self.item_row)
        top.addWidget(self.empty)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, scale.CLOSE)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self.list, 1)

    def _narrow(self, value: object) -> None:
        self._group = Group(str(value)) if value is not None else None
        self.refresh()

    def refresh(self) -> None:
        """Show the lines that are wanted."""
        work, history = self._work, self._work.history
        if history is None:
            self.rows.show([])
            self._group = None
            return
        self._show_whose(history)
        gold = history.now.author.kind is AuthorKind.GOLD
        self.groups.setVisible(not gold)
        self.of_gold.setVisible(gold)
        for one in (self.groups, self.of_gold):
            one.show_value(self._group.value if self._group is not None else None)
        found: list[Row] = list(lines(history, self._group, work.item))
        if self._group is None and work.item is None and not work.first():
            found.append(None)
        with QSignalBlocker(self.list.selectionModel()):
            self.rows.show(found)
        self.item_row.setVisible(work.item is not None)
        if work.item is not None:
            name = self._item_name(work.item)
            set_name(self.item, name)
            self.item.setAccessibleName(tr("{text}, remove").format(text=name))
            self.item.updateGeometry()
        self.empty.setVisible(not any(isinstance(row, Line) for row in found))
        nobody = tr(
            "Nothing was done to it by hand: it came with an import, or another way was chosen above."
        )
        self.empty.setText(nobody if history.rows else tr("Nothing was done on this page yet."))
        self._follow()

    def _show_whose(self, history: SetHistory) -> None:
        """Offer the sets whose histories can be looked at; one alone is nothing to choose."""
        names = [one.author.name for one in self._work.sets]
        if names != [self.whose.itemData(row) for row in range(self.whose.count())]:
            self.whose.clear()
            for name in names:
                own = name == self._work.session.author.name
                self.whose.addItem(tr("{name} (you)").format(name=name) if own else name, name)
        self.whose.setCurrentIndex(names.index(history.now.author.name))
        self.whose.setVisible(len(names) > 1)

    def _item_name(self, item: str) -> str:
        history = self._work.history
        for of in (self._work.then, history.now if history is not None else None):
            found = of.find(item) if of is not None else None
            if of is not None and found is not None:
                words = wording.described(found[1], of, self._work.session.scheme, lambda one: one, ("span",))
                return shortened(words, 2 * _SURFACE)
        return tr("an item that is gone")

    def _follow(self) -> None:
        """Bring the edit that is looked at into sight."""
        row = self.rows.row_of(self._work.place)
        with QSignalBlocker(self.list.selectionModel()):
            if row >= 0:
                self.list.selectRow(row)
                self._bring_into_sight(row)
            else:
                self.list.clearSelection()
        self.list.viewport().update()

    def _bring_into_sight(self, row: int) -> None:
        """Scroll only if the row or its neighbours are out of sight: then it stands in the middle."""
        area = self.list.visualRect(self.rows.index(row))
        room = self.list.viewport().rect().adjusted(0, area.height(), 0, -area.height())
        if not room.contains(area):
            self.list.scrollTo(self.rows.index(row), LongList.ScrollHint.PositionAtCenter)

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = index.data(ROW)
        if index.isValid() and not isinstance(row, Heading):
            self._work.go_to(row.place if isinstance(row, Line) else self._work.first())

    def focus_first(self) -> None:
        """Put the keyboard into the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
