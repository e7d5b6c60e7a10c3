"""Edits of the segmentation: label, clear, split, extend, join, number articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.domain import segmentation
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import uuid7
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.domain.rules import require_inside, require_segment_kind
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from .common import edit


def label_segment(
    annotations: AnnotationSet,
    scheme: Scheme,
    asked: Range,
    kind: str,
    article: int | None,
    new_id: NewId = uuid7,
) -> Edit:
    """Make a range one segment of a kind; boilerplate may belong to no article (None)."""
    require_segment_kind(scheme, kind, article)
    require_inside(annotations.text, asked)
    changes = segmentation.label(annotations, asked, kind, article, new_id)
    where = f" of article {article}" if article else ""
    return _edit(annotations, f"label {scheme.segment_kinds[kind].name}{where}", changes)


def clear_segments(annotations: AnnotationSet, asked: Range, new_id: NewId = uuid7) -> Edit:
    """Make a range unlabelled again."""
    return _edit(annotations, "clear label", segmentation.cleared(annotations, asked, new_id))


def split_segment(annotations: AnnotationSet, position: int, new_id: NewId = uuid7) -> Edit:
    """Cut the segment at a position in two."""
    return _edit(annotations, "split segment", segmentation.split(annotations, position, new_id))


def extend_to_here(annotations: AnnotationSet, position: int, new_id: NewId = uuid7) -> Edit:
    """Let the segment before a position reach up to it."""
    return _edit(annotations, "extend to here", segmentation.extended(annotations, position, new_id))


def start_here(annotations: AnnotationSet, position: int, new_id: NewId = uuid7) -> Edit:
    """Let the segment after a position start there."""
    return _edit(annotations, "start here", segmentation.extended_back(annotations, position, new_id))


def resize_segment(annotations: AnnotationSet, segment_id: str, asked: Range, new_id: NewId = uuid7) -> Edit:
    """Give a segment another range; its neighbours lose what it takes."""
    segment = annotations.segments.get(segment_id)
    if segment is None:
        raise EditError("this segment is not there any more")
    require_inside(annotations.text, asked)
    return _edit(annotations, "resize segment", segmentation.resized(annotations, segment, asked, new_id))


def join_segment(annotations: AnnotationSet, position: int) -> Edit:
    """Join the segment at a position to the one before it."""
    return _edit(annotations, "join segments", segmentation.joined(annotations, position))


def set_article(annotations: AnnotationSet, ids: Iterable[str], article: int | None) -> Edit:
    """Say to which article segments belong."""
    if article is not None and article < 1:
        raise EditError(f"article number {article}: articles count from 1")
    changes = []
    for segment_id in ids:
        segment = annotations.segments.get(segment_id)
        if segment is None:
            raise EditError("this segment is not there any more")
        if segment.article != article:
            changes.append(Change(Kind.SEGMENT, segment.id, segment, replace(segment, article=article)))
    return edit(annotations, f"article {article}" if article else "no article", changes)


def renumber_articles(annotations: AnnotationSet) -> Edit:
    """Number the articles 1…n in the order in which they come on the page."""
    numbers = segmentation.order_of_appearance(annotations)
    return edit(annotations, "renumber articles", segmentation.renumbered(annotations, numbers))


def merge_articles(annotations: AnnotationSet, gone: int, into: int) -> Edit:
    """Let the segments of one article belong to another."""
    return edit(annotations, f"article {gone} → {into}", segmentation.renumbered(annotations, {gone: into}))


def _edit(annotations: AnnotationSet, name: str, changes: list[Change]) -> Edit:
    """Return the edit; notes on segments that go, go with them."""
    gone = {c.id for c in changes if c.after is None and isinstance(c.before, Segment)}
    notes = [Change(Kind.NOTE, n, annotations.notes[n], None) for n in gone if n in annotations.notes]
    return edit(annotations, name, [*notes, *changes])
