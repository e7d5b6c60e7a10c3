"""The tree of annotations as Qt asks for it: rows exist only for what was looked at.

Of a long group a window of some hundred rows is shown, with a row above and below that stands for the rest.
After an edit the rows of the touched groups are compared with what should be there, and only the difference
is told, so that nothing opens, closes or scrolls.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFont

from annotator.domain.annotation_set import AnnotationSet

from ..look.i18n import tr
from ..look.literal import literal
from ..widgets.tree_model import Index, TreeModel, TreeNode
from .groups import SECTIONS, Contents, Entry
from .wording import Row, Wording

WINDOW = 300
"""Rows of a group that are there at first, and that come with each step."""
BEFORE, AFTER = "\x00before", "\x00after"


class Node(TreeNode):
    """A row that exists. ``level`` is 0 for the root, 1 section, 2 group, 3 entry."""

    __slots__ = ("key", "level", "size")

    def __init__(self, parent: Node | None, key: str, level: int) -> None:
        super().__init__(parent)
        self.key, self.level, self.size = key, level, WINDOW

    @property
    def stands_for_more(self) -> bool:
        """Whether the row stands for rows that are not shown."""
        return self.key in (BEFORE, AFTER)


class OutlineModel(TreeModel[Node]):
    """Rows of a ``Contents``. Whoever changes the contents calls ``follow`` with the touched sections."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(Node(None, "", 0), parent)
        self._wording = wording
        self.contents: Contents | None = None
        self.annotations: AnnotationSet | None = None
        self.dark = False
        self.matching: dict[str, list[Entry]] | None = None
        """Groups that match the filter, by section; None: there is no filter."""

    # --- what Qt asks -------------------------------------------------------------------------------

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's own signature
        node = self.node(parent)
        return bool(node.children) or (not node.filled and bool(self.entries(node)))

    def canFetchMore(self, parent: Index) -> bool:
        node = self.node(parent)
        return not node.filled and bool(self.entries(node))

    def fetchMore(self, parent: Index) -> None:
        node = self.node(parent)
        node.filled = True
        self._sync(node)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.FontRole and self.node(index).level == 1:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.DecorationRole,
        ):
            return None
        row = self.row(self.node(index))
        if role == Qt.ItemDataRole.DecorationRole:
            return QColor(row.color.dark if self.dark else row.color.light) if row.color else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken or row.text
        return literal(row.text) if role == Qt.ItemDataRole.ToolTipRole else row.text

    # --- nodes --------------------------------------------------------------------------------------

    def row(self, node: Node) -> Row:
        """Return what a node's row says and leads to."""
        contents, annotations = self.contents, self.annotations
        if contents is None or annotations is None or node.parent is None:
            return Row("")
        if node.stands_for_more:
            left = node.parent.low if node.key == BEFORE else self._after(node.parent)
            return Row(tr("… {n} before", n=left) if node.key == BEFORE else tr("… {n} more", n=left))
        if node.level == 1:
            return self._wording.section(contents, node.key)
        if node.level == 2:
            there = node.key in contents.sections[node.parent.key].groups
            return self._wording.group(contents, annotations, node.parent.key, node.key) if there else Row("")
        above = node.parent.parent
        section = above.key if above else ""
        if node.parent.key not in contents.sections[section].groups:
            return Row("")
        return self._wording.entry(contents, annotations, section, node.parent.key, node.key)

    def entries(self, node: Node) -> list[Entry]:
        """Return everything below a node, shown or not."""
        if self.contents is None or node.stands_for_more:
            return []
        if node.level == 0:
            return [((at,), name) for at, name in enumerate(SECTIONS) if self._wanted(name)]
        if node.level == 1:
            if self.matching is not None:
                return self.matching.get(node.key, [])
            return self.contents.sections[node.key].order
        if node.level == 2 and node.parent is not None:
            group = self.contents.sections[node.parent.key].groups.get(node.key)
            return group.entries if group else []
        return []

    def _wanted(self, section: str) -> bool:
        if self.contents is None:
            return False
        if self.matching is not None:
            return bool(self.matching.get(section))
        return bool(self.contents.sections[section].order)

    def _after(self, node: Node) -> int:
        return max(0, len(self.entries(node)) - node.low - node.size)

    # --- changes ------------------------------------------------------------------------------------

    def show(self, contents: Contents | None, annotations: AnnotationSet | None) -> None:
        """Show another page."""
        self.beginResetModel()
        self.contents, self.annotations = contents, annotations
        self.root, self._nodes = Node(None, "", 0), {}
        self.root.filled = True
        self.endResetModel()
        self._sync(self.root)

    def follow(self, annotations: AnnotationSet, sections: Iterable[str]) -> None:
        """Show the same page after some sections changed."""
        self.annotations = annotations
        self._sync(self.root)
        touched = set(sections)
        for section in self.root.children:
            if section.key in touched:
                self._sync_below(section)

    def _sync_below(self, node: Node) -> None:
        self._sync(node)
        index = self.index_of(node)
        self.dataChanged.emit(index, index)
        for child in node.children:
            if child.filled:
                self._sync_below(child)
        if node.children:
            self.dataChanged.emit(self.index_of(node.children[0]), self.index_of(node.children[-1]))

    def widen(self, node: Node) -> None:
        """Show more of a group: the row stood for what lies before or after."""
        parent = node.parent
        if parent is None:
            return
        if node.key == BEFORE:
            step = min(WINDOW, parent.low)
            parent.low, parent.size = parent.low - step, parent.size + step
        else:
            parent.size += WINDOW
        self._sync(parent)
        for edge in (parent.children[0], parent.children[-1]) if parent.children else ():
            index = self.index_of(edge)
            self.dataChanged.emit(index, index)

    def reach(self, parent: Node, entry: Entry) -> Node | None:
        """Return the row of an entry below a node, moving the window there if need be."""
        entries = self.entries(parent)
        at = bisect_left(entries, entry)
        if at >= len(entries) or entries[at] != entry:
            return None
        parent.filled = True
        if not parent.low <= at < parent.low + parent.size:
            parent.low, parent.size = max(0, at - WINDOW // 2), WINDOW
        self._sync(parent)
        shift = 1 if parent.low > 0 else 0
        return parent.children[at - parent.low + shift]

    def section(self, name: str) -> Node | None:
        """Return the row of a section, if it has anything in it."""
        return next((node for node in self.root.children if node.key == name), None)

    def _sync(self, node: Node) -> None:
        """Make the rows below a node what they should be, telling Qt the difference."""
        if not node.filled:
            return
        entries = self.entries(node)
        node.low = min(node.low, max(0, len(entries) - 1))
        keys = [key for _sort, key in entries[node.low : node.low + node.size]]
        if node.low > 0:
            keys.insert(0, BEFORE)
        if node.low + node.size < len(entries):
            keys.append(AFTER)
        kept = _kept([child.key for child in node.children], keys)
        parent = self.index_of(node)
        for low, high in _runs([row for row, c in enumerate(node.children) if c.key not in kept], back=True):
            self.beginRemoveRows(parent, low, high)
            for child in node.children[low : high + 1]:
                self._drop(child)
            del node.children[low : high + 1]
            self._number(node, low)
            self.endRemoveRows()
        for low, high in _runs([row for row, key in enumerate(keys) if key not in kept]):
            self.beginInsertRows(parent, low, high)
            made = [Node(node, key, node.level + 1) for key in keys[low : high + 1]]
            self._nodes.update((id(child), child) for child in made)
            node.children[low:low] = made
            self._number(node, low)
            self.endInsertRows()

    def _number(self, node: Node, first: int) -> None:
        for row in range(first, len(node.children)):
            node.children[row].number = row


def _kept(before: list[str], after: list[str]) -> set[str]:
    """Return the keys of rows that can stay: they are in both lists, in the same order."""
    places = {key: at for at, key in enumerate(after)}
    kept: set[str] = set()
    last = -1
    for key in before:
        at = places.get(key, -1)
        if at > last:
            kept.add(key)
            last = at
    return kept


def _runs(rows: list[int], *, back: bool = False) -> list[tuple[int, int]]:
    """Return neighbouring row numbers as ``(first, last)``, from the end on if ``back``."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found[::-1] if back else found
