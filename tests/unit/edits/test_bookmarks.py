"""Bookmarks: set, changed, removed, journalled and archived."""

from __future__ import annotations

import pytest

from annotator import edits
from annotator.domain.changes import Kind
from annotator.domain.codec import change_from_json, change_to_json
from annotator.domain.errors import EditError
from annotator.domain.items import Bookmark, State
from tests.unit.strategies import blank_set


def test_a_bookmark_is_set_changed_and_removed_and_all_undoes() -> None:
    page = blank_set("One two three.")
    edit = edits.set_bookmark(page, 4, " look here ", new_id=lambda: "b")
    marked = page.applied(edit)
    assert marked.bookmarks == {"b": Bookmark("b", 4, "look here")}
    assert marked.state is State.IN_PROGRESS
    assert marked.applied(edit.inverse()).bookmarks == {}
    assert marked.find("b") is None, "it is a place, no label"
    moved = marked.applied(edits.change_bookmark(marked, "b", position=14))
    assert moved.bookmarks["b"] == Bookmark("b", 14, "look here")
    again = marked.applied(edits.set_bookmark(marked, 4, "and here", new_id=lambda: "c"))
    assert again.bookmarks == {"b": Bookmark("b", 4, "and here")}, "one a place"
    assert not edits.change_bookmark(marked, "b")
    assert marked.applied(edits.remove_bookmark(marked, "b")).bookmarks == {}


def test_bookmarks_come_in_text_order() -> None:
    page = blank_set("One two three.")
    for name, position in (("b", 8), ("a", 8), ("c", 1)):
        edit = edits.set_bookmark(page, position, new_id=lambda name=name: name)
        page = page.applied(edit) if edit else page
    assert [one.id for one in page.bookmarks_in_order()] == ["c", "b"]


@pytest.mark.parametrize("position", [-1, 15])
def test_a_place_outside_the_text_is_refused(position: int) -> None:
    with pytest.raises(EditError, match="outside the text"):
        edits.set_bookmark(blank_set("One two three."), position)


def test_what_is_gone_is_said() -> None:
    with pytest.raises(EditError, match="bookmark no longer exists"):
        edits.remove_bookmark(blank_set("One"), "b")


def test_the_journal_keeps_it() -> None:
    (change, _) = edits.set_bookmark(blank_set("One"), 0, "x", new_id=lambda: "b").changes
    assert change.kind is Kind.BOOKMARK
    assert change_from_json(change_to_json(change)) == change
    with pytest.raises(ValueError, match="whole numbers"):
        change_from_json({**change_to_json(change), "after": {"id": "b", "position": 1.5, "comment": ""}})
