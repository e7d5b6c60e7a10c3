"""The blocks of a page as Qt asks for them: rows exist only below what was opened, some hundred at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt

from annotator.pages.html.structure import Block

from ..look.i18n import tr
from ..look.literal import literal
from ..widgets.tree_model import Index, TreeModel, TreeNode
from .block_reader import Row, Structure, first_words, row_of

WINDOW = 300
"""Rows of a block that are there at first, and that come with each step."""
ROW = int(Qt.ItemDataRole.UserRole)
SIZE = ROW + 1
WORDS = ROW + 2
HINT = ROW + 3
_MOST_NAMES = 3


class Node(TreeNode):
    """A row that exists: a block, or (``row`` is None) what stands for those that are not shown."""

    __slots__ = ("inside", "place", "row")

    def __init__(self, parent: Node | None, row: Row | None, inside: Sequence[Block], place: int) -> None:
        super().__init__(parent)
        self.row, self.inside, self.place = row, inside, place


class StructureModel(TreeModel[Node]):
    """Rows of a ``Structure``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Node(None, None, (), 0), parent)
        self.structure: Structure | None = None
        self.hints: Mapping[str, str] = {}

    # --- what Qt asks -------------------------------------------------------------------------------

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's own signature
        return bool(self.node(parent).inside)

    def canFetchMore(self, parent: Index) -> bool:
        node = self.node(parent)
        return not node.filled and bool(node.inside)

    def fetchMore(self, parent: Index) -> None:
        self._fill(self.node(parent), 0)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        node, structure = self.node(index), self.structure
        row = node.row
        if row is None or structure is None:
            left = node.parent.low if node.parent and node.number == 0 else self._after(node.parent)
            more = tr("… {n} before", n=left) if node.number == 0 else tr("… {n} more", n=left)
            return more if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.names(row)
        if role == HINT:
            return self.hint(row)
        if role == SIZE:
            return f"{row.end - row.start:,}".replace(",", " ")
        if role in (WORDS, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = first_words(structure.text, row.start, row.end)
            if role == WORDS:
                return words
            size = tr("{n} characters", n=row.end - row.start)
            named = " ".join(part for part in (self.names(row, whole=True), self.hint(row)) if part)
            if role == Qt.ItemDataRole.ToolTipRole:
                return literal("\n".join((named, words, size)))
            return ", ".join((named, words, size))
        return None

    def names(self, row: Row, *, whole: bool = False) -> str:
        """Return the elements of a row by name; of many only the first and the last one."""
        names = [element.tag for element in row.elements]
        if len(names) > _MOST_NAMES and not whole:
            names = [names[0], "…", names[-1]]
        return " › ".join(names if len(names) <= 20 else [*names[:10], "…", *names[-9:]])

    def hint(self, row: Row) -> str:
        """Return what the page calls a row: the innermost element that says something."""
        said = (self.hints.get(element.xpath, "") for element in reversed(row.elements))
        return next((one for one in said if one), "")

    # --- rows ---------------------------------------------------------------------------------------

    def show(self, structure: Structure | None) -> None:
        """Show another page, or nothing."""
        self.beginResetModel()
        self.structure, self.hints = structure, {}
        self.root, self._nodes = Node(None, None, structure.top if structure else (), 0), {}
        self.endResetModel()
        self._fill(self.root, 0)

    def show_hints(self, hints: Mapping[str, str]) -> None:
        """Say what the page calls its elements."""
        self.hints = hints
        self.layoutChanged.emit()

    def reach(self, places: Iterable[int], deepest: int = 100) -> Node:
        """Return the node at the end of a way (places among neighbours); rows on it are made."""
        node = self.root
        for depth, place in enumerate(places):
            if depth == deepest:
                break
            if not node.filled or not node.low <= place < node.low + self._shown(node):
                self._fill(node, max(0, place - WINDOW // 2) if place >= WINDOW else 0)
            node = next(child for child in node.children if child.row is not None and child.place == place)
        return node

    def widen(self, node: Node) -> Node | None:
        """Show the rows a row stands for; return the one that is in its place then."""
        parent = node.parent
        if parent is None or node.row is not None:
            return None
        before = node.number == 0
        self._fill(parent, max(0, parent.low - WINDOW) if before else parent.low + self._shown(parent))
        rows = [child for child in parent.children if child.row is not None]
        return rows[-1] if before else rows[0]

    def _shown(self, node: Node) -> int:
        return sum(child.row is not None for child in node.children)

    def _after(self, node: Node | None) -> int:
        return len(node.inside) - node.low - self._shown(node) if node else 0

    def _fill(self, node: Node, low: int) -> None:
        """Make the rows below a node, from a place on, in the place of those that are there."""
        parent = self.index_of(node)
        if node.children:
            self.beginRemoveRows(parent, 0, len(node.children) - 1)
            for child in node.children:
                self._drop(child)
            node.children = []
            self.endRemoveRows()
        node.filled, node.low = True, low
        made: list[Node] = [Node(node, None, (), -1)] if low else []
        for place, block in enumerate(node.inside[low : low + WINDOW], low):
            row = row_of(block)
            made.append(Node(node, row, row.inside, place))
        if low + WINDOW < len(node.inside):
            made.append(Node(node, None, (), -1))
        if not made:
            return
        for number, child in enumerate(made):
            child.number = number
        self.beginInsertRows(parent, 0, len(made) - 1)
        self._nodes.update((id(child), child) for child in made)
        node.children = made
        self.endInsertRows()
