"""Edits of the segmentation: label, clear, split, extend, join, number articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from annotator.domain import messages as of_domain
from annotator.domain import segmentation
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.clusters import cluster_start
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Segment
from annotator.domain.ranges import Range, snapped, trimmed
from annotator.domain.rules import require_inside, require_segment_kind
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from . import messages, verbs
from .common import compacted, edit


def label_segment(
    annotations: AnnotationSet,
    scheme: Scheme,
    asked: Range,
    kind: str,
    article: int | None,
    new_id: NewId = fresh_id,
) -> Edit:
    """Make a range one segment of a kind; boilerplate may belong to no article (None)."""
    require_segment_kind(scheme, kind, article)
    require_inside(annotations.text, asked)
    changes = segmentation.label(annotations, asked, kind, article, new_id)
    return _edit(annotations, verbs.LABEL_SEGMENT, {"kind": kind, "article": article}, changes)


def continue_segment(
    annotations: AnnotationSet,
    scheme: Scheme,
    asked: Range,
    kind: str,
    article: int | None,
    new_id: NewId = fresh_id,
) -> Edit:
    """Make a range a segment of a kind, or part of the one right before it if that says the same.

    "Right before" leaves but white space between the two; "the same" is kind and article. A kind that
    the scheme keeps ``apart`` always starts a segment of its own.
    """
    labelled = label_segment(annotations, scheme, asked, kind, article, new_id)
    start = trimmed(annotations.text, snapped(annotations.text, asked)).start
    before = annotations.segment_before(start)
    if scheme.is_apart(kind) or before is None or (before.kind, before.article) != (kind, article):
        return labelled
    if before.range.end > start or annotations.text[before.range.end : start].strip():
        return labelled
    whole = Range.at(before.range.start, asked.end)
    changes = segmentation.resized(annotations, before, whole, new_id)
    return _edit(annotations, labelled.verb, labelled.values, changes)


def label_many(
    annotations: AnnotationSet,
    scheme: Scheme,
    labels: Iterable[tuple[Range, str, int | None]],
    new_id: NewId = fresh_id,
) -> Edit:
    """Make each range a segment of its kind and article, as one edit; of two that overlap the later wins."""
    work, changes = annotations, list[Change]()
    for asked, kind, article in labels:
        one = label_segment(work, scheme, asked, kind, article, new_id)
        work = work.applied(one)
        changes += [change for change in one.changes if change.kind is not Kind.STATE]
    changes = compacted(changes)
    made = sum(change.after is not None for change in changes if change.kind is Kind.SEGMENT)
    return edit(annotations, verbs.LABEL_MANY, {"n": made}, changes)


def clear_segments(annotations: AnnotationSet, asked: Range, new_id: NewId = fresh_id) -> Edit:
    """Make a range unlabelled again."""
    return _edit(annotations, verbs.CLEAR_SEGMENTS, {}, segmentation.cleared(annotations, asked, new_id))


def split_segment(annotations: AnnotationSet, position: int, new_id: NewId = fresh_id) -> Edit:
    """Cut the segment at a position in two."""
    return _edit(annotations, verbs.SPLIT_SEGMENT, {}, segmentation.split(annotations, position, new_id))


def extend_to_here(annotations: AnnotationSet, position: int, new_id: NewId = fresh_id) -> Edit:
    """Let the segment before a position reach up to it."""
    return _edit(annotations, verbs.EXTEND_TO_HERE, {}, segmentation.extended(annotations, position, new_id))


def start_here(annotations: AnnotationSet, position: int, new_id: NewId = fresh_id) -> Edit:
    """Let the segment after a position start there."""
    return _edit(annotations, verbs.START_HERE, {}, segmentation.extended_back(annotations, position, new_id))


def resize_segment(
    annotations: AnnotationSet, segment_id: str, asked: Range, new_id: NewId = fresh_id
) -> Edit:
    """Give a segment another range; its neighbours lose what it takes."""
    segment = annotations.segments.get(segment_id)
    if segment is None:
        raise EditError(messages.SEGMENT_GONE)
    require_inside(annotations.text, asked)
    return _edit(
        annotations, verbs.RESIZE_SEGMENT, {}, segmentation.resized(annotations, segment, asked, new_id)
    )


def join_segment(annotations: AnnotationSet, position: int) -> Edit:
    """Join the segment at a position to the one before it."""
    return _edit(annotations, verbs.JOIN_SEGMENT, {}, segmentation.joined(annotations, position))


def set_article(annotations: AnnotationSet, ids: Iterable[str], article: int | None) -> Edit:
    """Say to which article segments belong."""
    if article is not None and article < 1:
        raise EditError(of_domain.ARTICLE_NUMBER, article=article)
    changes = []
    for segment_id in ids:
        segment = annotations.segments.get(segment_id)
        if segment is None:
            raise EditError(messages.SEGMENT_GONE)
        if segment.article != article:
            changes.append(Change(Kind.SEGMENT, segment.id, segment, replace(segment, article=article)))
    return edit(annotations, verbs.SET_ARTICLE, {"article": article}, changes)


def new_article_here(annotations: AnnotationSet, position: int, new_id: NewId = fresh_id) -> Edit:
    """Let a new article start at a position: what follows of the article there gets the next free number.

    The segment at the position is split there; in unlabelled text or in boilerplate of no article the
    next segment with an article starts the new one. It reaches to the next segment of yet another
    article; segments of no article stay as they are.
    """
    place = cluster_start(annotations.text, position)
    here = annotations.segment_at(place)
    if here is not None and here.article is not None and here.range.start < place:
        changes = segmentation.split(annotations, place, new_id)
        old, start = here.article, here.range.end
    else:
        changes, start = [], place
        first = next((s for s in _from(annotations, start) if s.article is not None), None)
        if first is None or first.article is None:
            raise EditError(messages.NO_ARTICLE_FROM_HERE)
        old = first.article
    new = max(s.article or 0 for s in annotations.segments.values()) + 1
    changes = [_numbered(c, new) if c.before is None else c for c in changes]
    for segment in _from(annotations, start):
        if segment.article not in (old, None):
            break
        if segment.article is not None:
            changes.append(Change(Kind.SEGMENT, segment.id, segment, replace(segment, article=new)))
    return edit(annotations, verbs.NEW_ARTICLE_HERE, {"article": new}, changes)


def _from(annotations: AnnotationSet, position: int) -> Iterator[Segment]:
    """Yield the segments that start at or after a position, in text order."""
    segment = annotations.segment_from(position)
    while segment is not None:
        yield segment
        segment = annotations.segment_from(segment.range.end)


def _numbered(change: Change, article: int) -> Change:
    made = change.after
    return replace(change, after=replace(made, article=article)) if isinstance(made, Segment) else change


def renumber_articles(annotations: AnnotationSet) -> Edit:
    """Number the articles 1…n in the order in which they come on the page."""
    numbers = segmentation.order_of_appearance(annotations)
    changes = segmentation.renumbered(annotations, numbers)
    return edit(annotations, verbs.RENUMBER_ARTICLES, {}, changes)


def merge_articles(annotations: AnnotationSet, gone: int, into: int) -> Edit:
    """Let the segments of one article belong to another."""
    changes = segmentation.renumbered(annotations, {gone: into})
    return edit(annotations, verbs.MERGE_ARTICLES, {"article": gone, "into": into}, changes)


def _edit(annotations: AnnotationSet, verb: str, values: Mapping[str, Any], changes: list[Change]) -> Edit:
    """Return the edit; notes on segments that go, go with them."""
    gone = {c.id for c in changes if c.after is None and isinstance(c.before, Segment)}
    notes = [Change(Kind.NOTE, n, annotations.notes[n], None) for n in gone if n in annotations.notes]
    return edit(annotations, verb, values, [*notes, *changes])
