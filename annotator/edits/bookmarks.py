"""Edits of bookmarks: set one, move it or change its comment, remove it."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.clusters import cluster_start
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Bookmark
from annotator.domain.rules import require_position
from annotator.domain.segmentation import NewId

from . import messages, verbs
from .common import edit


def set_bookmark(
    annotations: AnnotationSet, position: int, comment: str = "", new_id: NewId = fresh_id
) -> Edit:
    """Set a bookmark at a position (code points); one that is there already takes the comment."""
    place = _place(annotations, position)
    there = next((one for one in annotations.bookmarks.values() if one.position == place), None)
    if there is not None:
        return change_bookmark(annotations, there.id, comment=comment)
    made = Bookmark(new_id(), place, comment.strip())
    return edit(annotations, verbs.SET_BOOKMARK, {}, [Change(Kind.BOOKMARK, made.id, None, made)])


def change_bookmark(
    annotations: AnnotationSet, bookmark_id: str, comment: str | None = None, position: int | None = None
) -> Edit:
    """Give a bookmark another comment or position; None leaves what is there."""
    before = _the_bookmark(annotations, bookmark_id)
    after = replace(
        before,
        comment=before.comment if comment is None else comment.strip(),
        position=before.position if position is None else _place(annotations, position),
    )
    changes = [Change(Kind.BOOKMARK, before.id, before, after)] if after != before else []
    return edit(annotations, verbs.CHANGE_BOOKMARK, {}, changes)


def remove_bookmark(annotations: AnnotationSet, bookmark_id: str) -> Edit:
    """Remove a bookmark."""
    before = _the_bookmark(annotations, bookmark_id)
    return edit(annotations, verbs.REMOVE_BOOKMARK, {}, [Change(Kind.BOOKMARK, before.id, before, None)])


def _place(annotations: AnnotationSet, position: int) -> int:
    require_position(annotations.text, position)
    return cluster_start(annotations.text, position)


def _the_bookmark(annotations: AnnotationSet, bookmark_id: str) -> Bookmark:
    if (found := annotations.bookmarks.get(bookmark_id)) is None:
        raise EditError(messages.BOOKMARK_GONE)
    return found
