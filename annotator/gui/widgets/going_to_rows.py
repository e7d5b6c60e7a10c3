"""A list or tree goes to a row by itself: one out of sight comes to the middle, not to an edge."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView

_MIDDLE = 0.5


def go_to_row(view: QAbstractItemView, index: QModelIndex, share: float = _MIDDLE) -> None:
    """Make a row the current one; nothing moves while all of it is in sight.

    ``share``: of the height, 0 … 1, where a row comes that was out of sight. Whoever goes on row by row wants
    less than the middle, so that what follows is in sight.
    """
    if index != view.currentIndex():
        follows = view.hasAutoScroll()
        view.setAutoScroll(False)  # which brings a row to the edge, where the next one is out of sight
        view.setCurrentIndex(index)
        view.setAutoScroll(follows)
    row, height = view.visualRect(index), view.viewport().height()
    if not row.isEmpty() and row.top() >= 0 and row.bottom() < height:
        return
    view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
    if share != _MIDDLE:
        bar, row = view.verticalScrollBar(), view.visualRect(index)
        bar.setValue(bar.value() + row.top() - round(height * share))
