"""From a suggestion to a person's labels: one stretch, a run of them, or all; and what is left to accept.

Nothing here writes: each function returns the edit, to be committed as any other. Its values say from whom
the suggestion was, so that the journal records what was suggested and what was kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import uuid7
from annotator.domain.items import Segment
from annotator.domain.ranges import Range, trimmed
from annotator.domain.rules import require_segment_kind
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from . import messages, verbs
from .common import edit

Which = Collection[str] | Range | None


def accept(
    human: AnnotationSet,
    scheme: Scheme,
    suggestion: AnnotationSet,
    which: Which = None,
    new_id: NewId = uuid7,
) -> Edit:
    """Return the edit that puts suggested segments into a person's set.

    ``which``: ids of suggested segments; or a range of code points: all that share a character with it; or
    None: all. What the person has labelled is never touched: a suggestion is cut to what is unlabelled, and
    one of which nothing is left counts as not kept. Kinds and article numbers are the suggestion's. The edit
    is empty if nothing is kept. Raises EditError if the texts differ, an id is not there any more, or the
    scheme does not have a kind.
    """
    asked = _chosen(human, suggestion, which)
    made: list[Segment] = []
    kept = 0
    for one in asked:
        require_segment_kind(scheme, one.kind, one.article)
        pieces = [Segment(new_id(), piece, one.kind, one.article) for piece in _free(human, one.range)]
        made += pieces
        kept += bool(pieces)
    changes = [Change(Kind.SEGMENT, one.id, None, one) for one in made]
    values: dict[str, Any] = {"suggester": suggestion.author.name, "n": len(asked), "kept": kept}
    if len(asked) == 1:
        values |= {"kind": asked[0].kind, "article": asked[0].article}
    return edit(human, verbs.ACCEPT, values, changes)


def reject(suggestion: AnnotationSet, which: Which = None) -> Edit:
    """Return the edit of the suggester's own set that takes suggestions away, and the notes on them.

    Commit it to the suggestion's set. A later ``suggest`` of the same suggester proposes anew.
    """
    asked = _chosen(suggestion, suggestion, which)
    changes = [
        Change(Kind.NOTE, one.id, suggestion.notes[one.id], None)
        for one in asked
        if one.id in suggestion.notes
    ]
    changes += [Change(Kind.SEGMENT, one.id, one, None) for one in asked]
    values = {"suggester": suggestion.author.name, "n": len(asked)}
    return Edit(verbs.REJECT, values, tuple(changes))


def open_pieces(human: AnnotationSet, suggestion: AnnotationSet, asked: Range | None = None) -> list[Segment]:
    """Return what could still be accepted, in text order, cut to what the person has not labelled.

    Each piece keeps the id of the suggested segment it is of; several may have one. With ``asked``, only
    those that share a character with the range: the cost goes with what lies there, not with the page.
    """
    listed = suggestion.segments_in_order() if asked is None else iter(suggestion.segments_in(asked))
    return [
        Segment(one.id, piece, one.kind, one.article) for one in listed for piece in _free(human, one.range)
    ]


def next_open(human: AnnotationSet, suggestion: AnnotationSet, position: int) -> Segment | None:
    """Return the first piece that could be accepted and ends after a position, or None."""
    here = suggestion.segment_at(position) or suggestion.segment_from(position)
    while here is not None:
        for piece in _free(human, here.range):
            if piece.end > position:
                return Segment(here.id, piece, here.kind, here.article)
        here = suggestion.segment_from(max(here.range.end, here.range.start + 1))
    return None


def _chosen(human: AnnotationSet, suggestion: AnnotationSet, which: Which) -> list[Segment]:
    if human.document != suggestion.document or human.text != suggestion.text:
        raise EditError(messages.OTHER_PAGE)
    if which is None:
        return list(suggestion.segments_in_order())
    if isinstance(which, Range):
        return suggestion.segments_in(which)
    if any(one not in suggestion.segments for one in which):
        raise EditError(messages.SUGGESTION_GONE)
    return sorted((suggestion.segments[one] for one in set(which)), key=lambda segment: segment.range)


def _free(human: AnnotationSet, asked: Range) -> Iterator[Range]:
    """Yield what of a range lies under no segment, without white space at the edges."""
    at = asked.start
    for taken in human.segments_in(asked):
        yield from _inked(human.text, at, min(taken.range.start, asked.end))
        at = max(at, taken.range.end)
    yield from _inked(human.text, at, asked.end)


def _inked(text: str, start: int, end: int) -> Iterator[Range]:
    if start < end and len(piece := trimmed(text, Range.at(start, end))):
        yield piece
