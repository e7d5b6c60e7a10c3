"""The list of labels in their groups: chosen, moved by keys and by the mouse, found by letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.domain.label_map import Label, parts
from annotator.domain.scheme_draft import labels_in

from ..look.i18n import tr
from ..look.sheet import mixed
from .editing import Editing
from .row_painter import ROW, Row, RowPainter
from .wording import HEADINGS, INSIDE, color_of, listed_name, name_of, object_of, sort_name

LABEL = ROW + 1
_HEAD, _GONE = "head", "gone"
Item = QTreeWidgetItem


class LabelTree(QTreeWidget):
    """Shows the labels of an `Editing` and puts the current one in hand.

    Insert adds a label beside the current one, Shift+Insert one inside of it, Delete removes it, Alt with an
    arrow moves it, F2 or Enter goes to its id.
    """

    add_wanted = Signal(bool)
    """``inside``: a role of the event type, a value of the attribute."""
    remove_wanted = Signal()
    id_wanted = Signal()
    restore_wanted = Signal(object)
    """A label that went is wanted back."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("labels")
        self.editing = editing
        self.counts: Mapping[Label, int] | None = None
        """Items by label, as the project's scheme calls them; None: there is no project."""
        self._order: list[object] = []
        self._items: dict[object, Item] = {}
        self._following = False
        self._wanted = ""
        self.setAccessibleName(tr("Labels"))
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setItemDelegate(RowPainter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.currentItemChanged.connect(lambda now, _before: self._choose(now))
        self.itemActivated.connect(lambda item: self._activated(item))
        editing.changed.connect(self.follow)
        editing.checked.connect(lambda: None if editing.pending else self._show_all())
        self.follow()

    # --- following ----------------------------------------------------------------------------------

    def show_counts(self, counts: Mapping[Label, int] | None) -> None:
        """Show how many items labels have."""
        self.counts = counts
        self._show_all()

    def narrow(self, words: str) -> None:
        """Show only labels whose id or name has the words."""
        self._wanted = words.strip().casefold()
        self._narrow()

    def follow(self) -> None:
        """Show the draft as it is; the label in hand is the current one."""
        keys = list(self._keys())
        self._following = True
        if keys != self._order:
            self._build(keys)
        self._show_all()
        current = self._items.get(self.editing.label or _HEAD)
        between = self.editing.label is None and not _is_label(self.current())
        if current is not None and current is not self.currentItem() and not between:
            self.setCurrentItem(current)
            self.scrollToItem(current)
        self._following = False

    def _keys(self) -> Iterator[object]:
        """Yield what has a row: the scheme, groups by sort, labels, and labels that went."""
        yield _HEAD
        by_sort: dict[str, list[Label]] = {sort: [] for sort in HEADINGS}
        for label in labels_in(self.editing.data):
            owner = {"role": "event", "value": "attribute"}.get(label[0], label[0])
            by_sort[owner].append(label)
        for sort in HEADINGS:
            yield sort
            yield from by_sort[sort]
        gone = self.editing.draft.gone()
        if gone:
            yield _GONE
            yield from ((_GONE, label) for label in gone)

    def _build(self, keys: list[object]) -> None:
        opened = {key for key, item in self._items.items() if item.isExpanded()}
        shut = {key for key, item in self._items.items() if item.childCount()} - opened
        self.clear()
        self._items, self._order = {}, keys
        for key in keys:
            item = Item(self._above(key))
            item.setData(0, LABEL, key)
            item.setFlags(_flags(key))
            self._items[key] = item
        for key, item in self._items.items():
            item.setExpanded(key in opened or (isinstance(key, str) and key not in shut))
        self._narrow()

    def _above(self, key: object) -> Item | QTreeWidget:
        """Return below which row a row stands."""
        if isinstance(key, str):
            return self
        if isinstance(key, tuple) and key[0] == _GONE:
            return self._items[_GONE]
        assert isinstance(key, tuple)  # noqa: S101 - the keys are made above
        whole, _ = parts(*key)
        if whole:
            return self._items["event" if key[0] == "role" else "attribute", whole]
        return self._items[key[0]]

    def _show_all(self) -> None:
        for key, item in self._items.items():
            row = self._row(key)
            if item.data(0, ROW) != row:
                item.setData(0, ROW, row)
                item.setText(0, _spoken(row, key))

    def _row(self, key: object) -> Row:
        data, draft = self.editing.data, self.editing.draft
        if key == _HEAD:
            wrong = any(one.label is None for one in self.editing.faults)
            return Row(str(data.get("title") or data.get("name")), state="wrong" if wrong else "")
        if key == _GONE:
            return Row(tr("Removed"), heading=True)
        if isinstance(key, str):
            return Row(tr(HEADINGS[key]), heading=True)
        assert isinstance(key, tuple)  # noqa: S101 - the keys are made above
        if key[0] == _GONE:
            label = key[1]
            name = name_of(draft.start, label)
            return Row(
                name,
                parts(*label)[1],
                color=color_of(draft.start, label),
                count=self._count(label),
                faint=True,
            )
        one = object_of(data, key) or {}
        color = None if key[0] == "role" else color_of(data, key)
        was = draft.origins.get(key)
        state = "wrong" if self.editing.faults_of(key) else "new" if was is None else ""
        state = state or ("changed" if draft.differs(key) or was != key else "")
        count = self._count(was) if was is not None else None
        return Row(listed_name(data, key), parts(*key)[1], str(one.get("key", "")), color, count, state)

    def _count(self, was: Label) -> int | None:
        if self.counts is None or was[0] in ("attribute", "value"):
            return None
        return self.counts.get(was, 0)

    def _narrow(self) -> None:
        for key, item in self._items.items():
            if isinstance(key, tuple):
                item.setHidden(bool(self._wanted) and not self._fits(item))
        for key, item in self._items.items():
            above = item.parent()
            if isinstance(key, tuple) and not item.isHidden() and above is not None:
                above.setHidden(False)

    def _fits(self, item: Item) -> bool:
        row = item.data(0, ROW)
        return isinstance(row, Row) and self._wanted in f"{row.name}\n{row.id}".casefold()

    # --- choosing -----------------------------------------------------------------------------------

    def current(self) -> object:
        """Return what the current row stands for: a label, a sort, or something else."""
        item = self.currentItem()
        return item.data(0, LABEL) if item is not None else None

    def sort(self) -> str:
        """Return the sort of which another label may be added beside the current row; "": none."""
        key = self.current()
        if isinstance(key, str):
            return key if key in HEADINGS else ""
        return "" if not isinstance(key, tuple) or key[0] == _GONE else str(key[0])

    def next_after_removal(self) -> Label | None:
        """Return the label that comes into hand when the current one goes."""
        item = self.currentItem()
        above = item.parent() if item is not None else None
        if item is None or above is None:
            return None
        at = above.indexOfChild(item)
        other = above.child(at + 1) or above.child(at - 1) or above
        key = other.data(0, LABEL)
        return key if isinstance(key, tuple) and len(key) == 2 and key[0] != _GONE else None

    def _choose(self, item: Item | None) -> None:
        if self._following or item is None:
            return
        key = item.data(0, LABEL)
        label = key if isinstance(key, tuple) and key[0] != _GONE else None
        self.editing.choose(label)

    def _activated(self, item: Item) -> None:
        key = item.data(0, LABEL)
        if isinstance(key, tuple) and key[0] == _GONE:
            self.restore_wanted.emit(key[1])
        elif isinstance(key, tuple) or key == _HEAD:
            self.id_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight where what is wrong takes room below."""
        super().resizeEvent(event)
        if (item := self.currentItem()) is not None:
            self.scrollToItem(item)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the arrow alone: the bar of the current row begins where its words do."""
        if not self.model().hasChildren(index):
            return
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = QPointF(rect.left() + 8 if right else rect.right() - 7, rect.center().y() + 0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(mixed(self.palette(), 0.6), 1.5))
        way = -1 if right else 1
        arrow = (
            ((-3.5, -2), (0, 2), (3.5, -2))
            if self.isExpanded(index)
            else ((-2 * way, -3.5), (2 * way, 0), (-2 * way, 3.5))
        )
        painter.drawPolyline([middle + QPointF(x, y) for x, y in arrow])
        painter.restore()

    # --- keys and mouse -----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take what the window's shortcuts would have, while the list has the keyboard."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_ours(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        moves = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        return (moves and alt) or event.key() in (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_F2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_ours(event):
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Insert:
                self.add_wanted.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case Qt.Key.Key_Delete:
                self.remove_wanted.emit()
            case Qt.Key.Key_F2:
                self.id_wanted.emit()
            case Qt.Key.Key_Up:
                self.move_label(-1)
            case _:
                self.move_label(1)

    def move_label(self, by: int) -> None:
        """Move the label in hand so many places down among its sort."""
        label = self.editing.label
        if label is not None:
            self.editing.do(lambda draft: draft.moved(label, by))

    def dropEvent(self, event: QDropEvent) -> None:
        """Put a label that was dragged before or behind the one it was dropped on, if they are of a sort."""
        label, target = self.editing.label, self.itemAt(event.position().toPoint())
        key = target.data(0, LABEL) if target is not None else None
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if label is None or not isinstance(key, tuple) or target is None or not _beside(label, key):
            return
        at, to = (_place(self._items[one]) for one in (label, key))
        below = self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem
        to += 1 if below else 0
        by = to - at - (1 if to > at else 0)
        if by:
            self.editing.do(lambda draft: draft.moved(label, by))


def _is_label(key: object) -> bool:
    return key is None or (isinstance(key, tuple) and key[0] != _GONE)


def _place(item: Item) -> int:
    above = item.parent()
    return above.indexOfChild(item) if above is not None else 0


def _beside(label: Label, other: Label) -> bool:
    """Tell whether two labels stand in one list."""
    return label[0] == other[0] and parts(*label)[0] == parts(*other)[0]


def _flags(key: object) -> Qt.ItemFlag:
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if isinstance(key, tuple) and key[0] != _GONE:
        flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
    return flags


def _spoken(row: Row, key: object) -> str:
    """Return what a screen reader says of a row."""
    told = [row.name]
    if isinstance(key, tuple):
        told.append(tr("removed") if key[0] == _GONE else sort_name(key))
    told += [tr("key {key}").format(key=row.key)] if row.key else []
    told += [tr("{n} items", n=row.count)] if row.count is not None else []
    told += {"wrong": [tr("not right")], "new": [tr("new")], "changed": [tr("changed")]}.get(row.state, [])
    return ", ".join(told)


def inside_of(label: Label | None) -> str:
    """Return the sort of what can be added inside of a label, "" for nothing."""
    if label is None:
        return ""
    whole = label if label[0] in INSIDE else None
    return INSIDE[whole[0]] if whole else label[0] if label[0] in INSIDE.values() else ""


def owner_of(label: Label) -> str:
    """Return the id of the event type or attribute that something added inside would be of."""
    return parts(*label)[0] or label[1]
