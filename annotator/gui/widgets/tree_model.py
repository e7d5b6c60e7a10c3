"""What a tree of rows that are made on demand tells Qt, whatever the rows stand for."""

from __future__ import annotations

from typing import Generic, Self, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex


class TreeNode:
    """A row that exists. ``number`` is its place among its neighbours, ``low`` what the first row below is.

    ``filled``: the rows below were made.
    """

    __slots__ = ("children", "filled", "low", "number", "parent")

    def __init__(self, parent: Self | None) -> None:
        self.parent = parent
        self.number, self.low, self.filled = 0, 0, False
        self.children: list[Self] = []


N = TypeVar("N", bound=TreeNode)


class TreeModel(QAbstractItemModel, Generic[N]):
    """One column of nodes. Whoever makes nodes puts them into ``_nodes``, and takes them out by ``_drop``."""

    def __init__(self, root: N, parent: QObject | None = None) -> None:
        """``root`` is above the first rows."""
        super().__init__(parent)
        self.root = root
        self._nodes: dict[int, N] = {}

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own signature
        children = self.node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, id(children[row]))

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - QObject.parent has the same name
        above = self.node(index).parent if index.isValid() else None
        return self.index_of(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return len(self.node(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 1

    def node(self, index: Index) -> N:
        """Return the node of an index; the root for the invalid one."""
        return self._nodes.get(index.internalId(), self.root) if index.isValid() else self.root

    def index_of(self, node: N) -> QModelIndex:
        """Return the index of a node."""
        return self.createIndex(node.number, 0, id(node)) if node.parent is not None else QModelIndex()

    def _drop(self, node: N) -> None:
        """Forget a node and everything below."""
        waiting = [node]
        while waiting:
            one = waiting.pop()
            self._nodes.pop(id(one), None)
            waiting += one.children
