"""From another set, mostly a suggestion, to a person's labels: take its segments over, or reject them.

Nothing here writes: each function returns an edit of the person's own set, to be committed as any other; the
suggestion is never touched, so what one person rejects is still offered to all others. The edit's values say
from whom the suggestion was, so that the journal records what was suggested and what was kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Rejection, Segment
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
    new_id: NewId = fresh_id,
) -> Edit:
    """Return the edit that puts suggested segments into a person's set.

    ``which``: ids of suggested segments; or a range of code points: all that share a character with it; or
    None: all, with the flags of the page. What the person rejected is taken only if its id is named. What
    the person has labelled is never touched: a suggestion is cut to what is unlabelled, and one of which
    nothing is left counts as not kept. Kinds and article numbers are the suggestion's. The edit is empty if
    nothing is kept. Raises EditError if the texts differ, an id is not there any more, or the scheme does not
    have a kind.
    """
    asked = _chosen(human, suggestion, which)
    if which is None or isinstance(which, Range):
        asked = [one for one in asked if not _is_rejected(human, suggestion, one)]
    made: list[Segment] = []
    kept = 0
    for one in asked:
        require_segment_kind(scheme, one.kind, one.article)
        pieces = [Segment(new_id(), piece, one.kind, one.article) for piece in _free(human, one.range)]
        made += pieces
        kept += bool(pieces)
    changes = [Change(Kind.SEGMENT, one.id, None, one) for one in made]
    if which is None:
        wanted = open_flags(human, scheme, suggestion)
        changes += [Change(Kind.FLAG, one, None, one) for one in sorted(wanted)]
    values: dict[str, Any] = {"suggester": suggestion.author.name, "n": len(asked), "kept": kept}
    if len(asked) == 1:
        values |= {"kind": asked[0].kind, "article": asked[0].article}
    return edit(human, verbs.ACCEPT, values, changes)


def open_flags(human: AnnotationSet, scheme: Scheme, suggestion: AnnotationSet) -> frozenset[str]:
    """Return the page flags that are suggested and that the person has not raised."""
    return (suggestion.flags & frozenset(scheme.page_flags)) - human.flags


def accept_flags(human: AnnotationSet, scheme: Scheme, suggestion: AnnotationSet) -> Edit:
    """Return the edit that raises the suggested page flags; empty if the person has raised them."""
    wanted = sorted(open_flags(human, scheme, suggestion))
    values = {"flag": next(iter(wanted), ""), "suggester": suggestion.author.name}
    return edit(human, verbs.SET_FLAG, values, [Change(Kind.FLAG, one, None, one) for one in wanted])


def reject(human: AnnotationSet, suggestion: AnnotationSet, which: Which = None) -> Edit:
    """Return the edit that notes in a person's set that suggested segments are not wanted.

    ``which``: as for ``accept``. They are offered to this person no more, as long as the suggester
    proposes them just so. The edit is empty if all were rejected before. Raises EditError as ``accept``.
    """
    asked = _chosen(human, suggestion, which)
    return _turned(human, suggestion, [one.id for one in asked if not _is_rejected(human, suggestion, one)])


def restore(human: AnnotationSet, suggestion: AnnotationSet, which: Collection[str]) -> Edit:
    """Return the edit that offers suggested segments again which the person had rejected, by their ids."""
    asked = _chosen(human, suggestion, which)
    back = [one.id for one in asked if _is_rejected(human, suggestion, one)]
    return _turned(human, suggestion, back, back=True)


def rejected(human: AnnotationSet, suggestion: AnnotationSet) -> list[Segment]:
    """Return the suggested segments that a person has rejected, in text order."""
    return [one for one in suggestion.segments_in_order() if _is_rejected(human, suggestion, one)]


def _turned(
    human: AnnotationSet, suggestion: AnnotationSet, items: Collection[str], *, back: bool = False
) -> Edit:
    author = suggestion.author.name
    made = [Change(Kind.REJECTION, one, None, Rejection(author, one)) for one in items]
    changes = [change.inverse() for change in made] if back else made
    verb = verbs.RESTORE if back else verbs.REJECT
    return edit(human, verb, {"suggester": author, "n": len(items)}, changes)


def open_pieces(human: AnnotationSet, suggestion: AnnotationSet, asked: Range | None = None) -> list[Segment]:
    """Return what could still be accepted, in text order, cut to what the person has not labelled.

    What the person rejected is left out. Each piece keeps the id of the suggested segment it is of; several
    may have one. With ``asked``, only those that share a character with the range: the cost goes with what
    lies there, not with the page.
    """
    listed = suggestion.segments_in_order() if asked is None else iter(suggestion.segments_in(asked))
    return [
        Segment(one.id, piece, one.kind, one.article)
        for one in listed
        if not _is_rejected(human, suggestion, one)
        for piece in _free(human, one.range)
    ]


def next_open(human: AnnotationSet, suggestion: AnnotationSet, position: int) -> Segment | None:
    """Return the first piece that could be accepted and ends after a position, or None."""
    here = suggestion.segment_at(position) or suggestion.segment_from(position)
    while here is not None:
        for piece in () if _is_rejected(human, suggestion, here) else _free(human, here.range):
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


def _is_rejected(human: AnnotationSet, suggestion: AnnotationSet, one: Segment) -> bool:
    return bool(human.rejected) and Rejection(suggestion.author.name, one.id) in human.rejected


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
