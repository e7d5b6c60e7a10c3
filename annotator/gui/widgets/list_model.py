"""What a list of rows tells Qt, whatever the rows are; and rows of places below the names of their pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
"""The role under which a model gives the row itself."""
R = TypeVar("R")


class ListModel(QAbstractListModel, Generic[R]):
    """Rows in a list; a subclass says by ``shown`` what a row shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[R] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return row if role == ROW else self.shown(row, role)

    def shown(self, row: R, role: int) -> object:
        """Return what a row has to show under a role of Qt, or None."""
        raise NotImplementedError

    def show(self, rows: Sequence[R]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def follow(self, rows: Sequence[R]) -> None:
        """Show rows most of which are there already: only those that differ are drawn anew.

        Rows are the same at the beginning and at the end; what lies between is changed, added or taken away.
        """
        old, new = self.rows, list(rows)
        most = min(len(old), len(new))
        first = next((n for n in range(most) if _differ(old[n], new[n])), most)
        same = next((n for n in range(most - first) if _differ(old[-1 - n], new[-1 - n])), most - first)
        shared, end = most - same, len(new) - same
        self.rows[first:shared] = new[first:shared]
        if first < shared:
            self.dataChanged.emit(self.index(first, 0), self.index(shared - 1, 0))
        if len(old) > len(new):
            self.beginRemoveRows(QModelIndex(), shared, len(old) - same - 1)
            del self.rows[shared : len(old) - same]
            self.endRemoveRows()
        elif len(new) > len(old):
            self.beginInsertRows(QModelIndex(), shared, end - 1)
            self.rows[shared:shared] = new[shared:end]
            self.endInsertRows()

    def append(self, rows: Sequence[R]) -> None:
        """Show further rows below those that are there."""
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()


def _differ(old: object, new: object) -> bool:
    return old is not new and old != new


class Place(Protocol):
    """Something found in a page."""

    @property
    def document(self) -> str:
        """The id of the page."""

    @property
    def name(self) -> str:
        """The name of the page."""


P = TypeVar("P", bound=Place)


class PlaceModel(ListModel[str | P], Generic[P]):
    """Rows are places, and before those of each page its name (``str``)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = True
        """Whether pages are named."""
        self._last = ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def show(self, rows: Sequence[str | P]) -> None:
        """Show other rows; the next place begins a page."""
        self._last = ""
        super().show(rows)

    def add(self, found: Sequence[P]) -> list[int]:
        """Add places below; return the row numbers of the page names that came with them."""
        rows: list[str | P] = []
        heads: list[int] = []
        for one in found:
            if self.heads and one.document != self._last:
                self._last = one.document
                heads.append(len(self.rows) + len(rows))
                rows.append(one.name)
            rows.append(one)
        self.append(rows)
        return heads
