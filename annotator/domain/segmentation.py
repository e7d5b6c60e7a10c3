"""Cutting a page into segments that never overlap: label, split, extend, join, renumber.

Each function returns the changes to a set's segments and makes nothing else. White space at a segment's
edges is left out of it; a segment of which nothing but white space would remain goes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from . import messages
from .annotation_set import AnnotationSet
from .changes import Change, Kind
from .clusters import cluster_start
from .errors import EditError
from .ids import fresh_id
from .items import Segment
from .ranges import Range, snapped, trimmed

NewId = Callable[[], str]


def label(
    annotations: AnnotationSet, asked: Range, kind: str, article: int | None, new_id: NewId = fresh_id
) -> list[Change]:
    """Make ``asked`` one segment; segments it overlaps keep what lies outside it.

    If a segment with the very same range is there it keeps its id and changes kind and article.
    """
    wanted = _tidy(annotations.text, asked)
    if not len(wanted):
        raise EditError(messages.ONLY_SPACE)
    same = next((s for s in annotations.segments_in(wanted) if s.range == wanted), None)
    made = Segment(same.id if same else new_id(), wanted, kind, article)
    if same:
        return [] if same == made else [Change(Kind.SEGMENT, same.id, same, made)]
    return [*_cleared(annotations, wanted, (), new_id), Change(Kind.SEGMENT, made.id, None, made)]


def cleared(annotations: AnnotationSet, asked: Range, new_id: NewId = fresh_id) -> list[Change]:
    """Make ``asked`` unlabelled; segments that reach beyond it keep the rest."""
    return _cleared(annotations, snapped(annotations.text, asked), (), new_id)


def split(annotations: AnnotationSet, position: int, new_id: NewId = fresh_id) -> list[Change]:
    """Cut the segment at ``position`` in two; both parts keep kind and article."""
    segment = annotations.segment_at(position)
    if segment is None or position <= segment.range.start:
        raise EditError(messages.NOT_IN_SEGMENT)
    cut = cluster_start(annotations.text, position)
    left = trimmed(annotations.text, Range(segment.range.start, max(cut, segment.range.start)))
    right = trimmed(annotations.text, Range(max(cut, segment.range.start), segment.range.end))
    if not len(left) or not len(right):
        raise EditError(messages.NOTHING_TO_SPLIT)
    second = Segment(new_id(), right, segment.kind, segment.article)
    return [
        Change(Kind.SEGMENT, segment.id, segment, replace(segment, range=left)),
        Change(Kind.SEGMENT, second.id, None, second),
    ]


def resized(
    annotations: AnnotationSet, segment: Segment, asked: Range, new_id: NewId = fresh_id
) -> list[Change]:
    """Give a segment another range; what it takes from its neighbours they lose."""
    wanted = _tidy(annotations.text, asked)
    if not len(wanted):
        raise EditError(messages.SEGMENT_OF_SPACE)
    if wanted == segment.range:
        return []
    after = replace(segment, range=wanted)
    return [
        *_cleared(annotations, wanted, (segment.id,), new_id),
        Change(Kind.SEGMENT, segment.id, segment, after),
    ]


def extended(annotations: AnnotationSet, position: int, new_id: NewId = fresh_id) -> list[Change]:
    """Let the segment before ``position`` reach up to it ("extend to here").

    Inside a segment it is the one before that grows, and this one loses what lies before ``position``.
    """
    here = annotations.segment_at(position)
    limit = here.range.start if here else position
    before = annotations.segment_before(limit)
    if before is None:
        raise EditError(messages.NO_SEGMENT_BEFORE)
    return resized(annotations, before, Range.at(before.range.start, position), new_id)


def extended_back(annotations: AnnotationSet, position: int, new_id: NewId = fresh_id) -> list[Change]:
    """Let the segment after ``position`` start there; inside a segment, the next one takes its rest."""
    here = annotations.segment_at(position)
    after = annotations.segment_from(here.range.end if here else position)
    if after is None:
        raise EditError(messages.NO_SEGMENT_AFTER)
    return resized(annotations, after, Range.at(position, after.range.end), new_id)


def joined(annotations: AnnotationSet, position: int) -> list[Change]:
    """Join the segment at ``position`` to the one before it, whose kind and article win."""
    segment = annotations.segment_at(position) or annotations.segment_before(position)
    before = annotations.segment_before(segment.range.start) if segment else None
    if segment is None or before is None:
        raise EditError(messages.NONE_TO_JOIN)
    grown = replace(before, range=Range(before.range.start, segment.range.end))
    return [
        Change(Kind.SEGMENT, segment.id, segment, None),
        Change(Kind.SEGMENT, before.id, before, grown),
    ]


def renumbered(annotations: AnnotationSet, numbers: Mapping[int, int]) -> list[Change]:
    """Give articles other numbers, as ``old → new``; two old ones with one new number become one article."""
    changes = []
    for segment in annotations.segments_in_order():
        new = numbers.get(segment.article, segment.article) if segment.article else None
        if new != segment.article:
            changes.append(Change(Kind.SEGMENT, segment.id, segment, replace(segment, article=new)))
    return changes


def order_of_appearance(annotations: AnnotationSet) -> dict[int, int]:
    """Return the renumbering that counts the articles 1…n as they come on the page."""
    seen = dict.fromkeys(s.article for s in annotations.segments_in_order() if s.article)
    return {old: new for new, old in enumerate(seen, start=1)}


def _tidy(text: str, asked: Range) -> Range:
    return trimmed(text, snapped(text, asked))


def _cleared(annotations: AnnotationSet, asked: Range, kept: tuple[str, ...], new_id: NewId) -> list[Change]:
    """Return the changes after which no segment but those in ``kept`` overlaps ``asked``."""
    changes: list[Change] = []
    for segment in annotations.segments_in(asked):
        if segment.id in kept:
            continue
        # Not snapped: growing a piece to whole clusters could bring it back into what was cleared.
        rest = [trimmed(annotations.text, piece) for piece in segment.range.cut(asked)]
        pieces = [piece for piece in rest if len(piece)]
        first = replace(segment, range=pieces[0]) if pieces else None
        changes.append(Change(Kind.SEGMENT, segment.id, segment, first))
        changes += [
            Change(Kind.SEGMENT, added.id, None, added)
            for added in (replace(segment, id=new_id(), range=piece) for piece in pieces[1:])
        ]
    return changes
