"""Rows of a list that follow what they show: what Qt was told is what became of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex

from annotator.gui.widgets.list_model import ROW, ListModel


class _Letters(ListModel[str]):
    def shown(self, row: str, role: int) -> object:
        return row


def told(before: str, after: str) -> tuple[list[str], int]:
    """Follow from some rows to others, as a view does; return what it has then, and how many it drew anew."""
    model = _Letters()
    model.show(before)
    view, drawn = list(before), 0

    def asked(row: int) -> str:
        return str(model.index(row, 0).data(ROW))

    def changed(first: QModelIndex, last: QModelIndex) -> None:
        nonlocal drawn
        for row in range(first.row(), last.row() + 1):
            view[row] = asked(row)
            drawn += 1

    def added(_parent: QModelIndex, first: int, last: int) -> None:
        nonlocal drawn
        view[first:first] = [asked(row) for row in range(first, last + 1)]
        drawn += last - first + 1

    def gone(_parent: QModelIndex, first: int, last: int) -> None:
        del view[first : last + 1]

    model.dataChanged.connect(changed)
    model.rowsInserted.connect(added)
    model.rowsRemoved.connect(gone)
    model.follow(after)
    assert model.rowCount() == len(after)
    return view, drawn


@given(st.text("ab", max_size=6), st.text("ab", max_size=6))
def test_a_view_that_is_told_the_changes_has_the_rows(before: str, after: str):
    assert told(before, after)[0] == list(after)


@given(st.text("ab", max_size=4), st.text("ab", max_size=4))
def test_what_is_the_same_at_both_ends_is_not_drawn_again(begin: str, end: str):
    assert told(f"{begin}x{end}", f"{begin}y{end}")[1] == 1
    assert told(f"{begin}{end}", f"{begin}y{end}")[1] == 1
    assert told(f"{begin}x{end}", f"{begin}{end}")[1] == 0
