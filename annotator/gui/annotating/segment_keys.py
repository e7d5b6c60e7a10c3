"""Segments by keys: label stretch after stretch, number, mark, split, extend, join. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from annotator import edits
from annotator.domain import coverage
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message, message, sentence

from ..textview.geometry import Mode
from . import stretches, targets
from .asked import Asked, PutCaret, Result, Tell, perform, refused, stand_at, told
from .hand import Hand, Step

_LAST = 24  # code points that tell where a stretch ends
REMEMBERED = 1000
"""So many labels are remembered with where the caret stood before and after."""

NO_STRETCH = sentence("hand.no-stretch", "no unlabelled text here: press j to go to the next")
ALL_LABELLED = sentence("hand.all-labelled", "all text is labelled")
ALL_LABELLED_FROM_HERE = sentence(
    "hand.all-labelled-from-here",
    "everything from here on is labelled: press j to go to the first unlabelled text",
)
FROM_THE_TOP = sentence("hand.from-the-top", "from the top of the page")
NEXT_LABELS = sentence("hand.next-labels", "next labels: article {number}")
TOOK = sentence("hand.took", "{label:kind}: {n} lines, to {end:quoted}")
TOOK_AND = sentence("hand.took-and", "{took:said}; {then:said}")
TOOK_ALL = sentence(
    "hand.took-all",
    "all {n} lines are {label:kind} now; for a part alone: undo, go to where it begins, press Return",
)
NO_SEGMENT = sentence("hand.no-segment", "put the caret in a segment to remove it from its article")
NEW_ARTICLE = sentence("hand.new-article", "article {number} starts here")
NO_ARTICLE = sentence(
    "hand.no-article", "put the caret in a segment of the article that should become {number}"
)
FROM_HERE = sentence(
    "hand.from-here", "from here: go to the end of the stretch, then press the key of its kind"
)


def key(hand: Hand, asked: Asked, text: str) -> Result | None:
    """Do what a character means where segments are made: number the article, or label."""
    if text in "0123456789":
        return set_article(hand, asked, int(text) or None)
    kind = targets.by_key(asked.scheme.segment_kinds, text)
    return label(hand, asked, kind) if kind is not None else None


# --- label ------------------------------------------------------------------------------------------------


def label(hand: Hand, asked: Asked, kind: str) -> Result:
    """Label the selection, the text from the mark or the stretch, and go on; else change the segment.

    In a segment, with nothing selected, the caret stays.
    """
    result = _label(hand, asked, kind, _article_for(hand, asked, kind))
    return replace(result, waits=partial(label, kind=kind))


def _label(hand: Hand, asked: Asked, kind: str, article: int | None) -> Result:
    scheme, caret = asked.scheme, asked.caret
    selection = asked.selection or stretches.from_mark(hand, caret)
    here = None if selection else asked.segment_here()
    if here is not None:
        place, several = here.range, "\n" in asked.text[here.range.start : here.range.end]

        def changed(hand: Hand, asked: Asked, _edit: Edit | None) -> Result:
            lines = asked.hidden(place) or asked.text.count("\n", place.start, place.end) + 1
            return told(hand, TOOK_ALL, label=kind, n=lines) if several else Result(hand)

        return perform(hand, lambda a: edits.label_segment(a, scheme, place, kind, article), changed)
    chosen = selection or stretches.stretch(asked)
    if chosen is None:
        return refused(hand, NO_STRETCH)
    back = caret if selection is None else selection.start
    lines = asked.hidden(chosen)

    def labelled(hand: Hand, asked: Asked, edit: Edit | None) -> Result:
        hand = replace(hand, mark=None)
        on = Result(hand)
        if asked.goes_on:
            on = _go_on(hand, asked, chosen.end, over_labelled=selection is None)
        if lines > 1:
            on = _with_size(on, message(TOOK, label=kind, n=lines, end=_end_of(asked.text, chosen)))
        caret = next((wish.position for wish in on.wishes if isinstance(wish, PutCaret)), asked.caret)
        return replace(on, hand=_keeping(on.hand, edit, back, caret))

    return perform(hand, lambda a: edits.continue_segment(a, scheme, chosen, kind, article), labelled)


def _with_size(on: Result, took: Message) -> Result:
    """Say how much a key took, before what else there is to say."""
    told = next((wish.message for wish in on.wishes if isinstance(wish, Tell) and wish.message), None)
    both = took if told is None else message(TOOK_AND, took=took, then=told)
    others = (wish for wish in on.wishes if not isinstance(wish, Tell))
    return replace(on, wishes=(Tell(both), *others))


def _end_of(text: str, place: Range) -> str:
    """Return the last words of a stretch."""
    last = " ".join(text[max(place.start, place.end - 2 * _LAST) : place.end].split())
    return "… " + (last[-_LAST:].partition(" ")[2] or last[-_LAST:])


def _article_for(hand: Hand, asked: Asked, kind: str) -> int | None:
    if not asked.scheme.is_content(kind):
        return None
    here = asked.segment_here()
    if asked.selection is None and hand.mark is None and here is not None and here.article:
        return here.article
    return hand.article


def _go_on(hand: Hand, asked: Asked, end: int, *, over_labelled: bool) -> Result:
    """Take the caret to the next text after a place; ``over_labelled``: to the next without a label."""
    annotations = asked.annotations
    ahead = coverage.next_unlabelled(annotations, end)
    after = annotations.segment_from(end)
    if not over_labelled and after is not None and (ahead is None or after.range.start < ahead.start):
        return stand_at(hand, asked, after.range.start)
    if ahead is not None:
        return stand_at(hand, asked, ahead.start)
    whole = coverage.next_unlabelled(annotations, 0) is None
    return told(hand, ALL_LABELLED if whole else ALL_LABELLED_FROM_HERE)


def next_unlabelled(hand: Hand, asked: Asked) -> Result:
    """Go to the next unlabelled stretch; after the last one to the first."""
    here = stretches.stretch(asked)
    ahead = coverage.next_unlabelled(asked.annotations, here.end if here else asked.caret)
    first = ahead or coverage.next_unlabelled(asked.annotations, 0)
    if first is None:
        return told(hand, ALL_LABELLED)
    tell = told(hand, FROM_THE_TOP).wishes if ahead is None else (Tell(),)
    there = stand_at(hand, asked, first.start)
    return replace(there, wishes=(*tell, *there.wishes))


# --- where the caret stood before labels ------------------------------------------------------------------


def keep_step(hand: Hand, asked: Asked, edit: Edit, before: int) -> Result:
    """Remember where the caret stood before an edit, and where it stands now, for undo and redo."""
    return Result(_keeping(hand, edit, before, asked.caret))


def _keeping(hand: Hand, edit: Edit | None, before: int, after: int) -> Hand:
    if not edit:
        return hand
    return replace(hand, steps=(*hand.steps[1 - REMEMBERED :], Step(edit.changes, before, after)))


def turned(hand: Hand, asked: Asked, changes: tuple[Change, ...]) -> Result:
    """Bring the caret back to where it stood before a label that is undone, or after one done again."""
    ids = {change.id for change in changes if change.kind is Kind.SEGMENT}
    if not ids or hand.mode is not Mode.SEGMENTS:
        return Result(hand)
    now = asked.annotations.segments
    known = False
    for step in reversed(hand.steps):
        own = [change for change in step.changes if change.kind is Kind.SEGMENT]
        if {change.id for change in own} != ids:
            continue
        known = True
        if all(now.get(change.id) == change.before for change in own):
            return stand_at(hand, asked, step.before)
        if all(now.get(change.id) == change.after for change in own):
            return stand_at(hand, asked, step.after)
    return Result(hand) if known else _stand_where_changed(hand, asked, changes)


def _stand_where_changed(hand: Hand, asked: Asked, changes: tuple[Change, ...]) -> Result:
    """Go to the first segment that changed, of whose edit nobody remembers where the caret stood."""
    items = (item for change in changes for item in (change.before, change.after))
    places = [item.range for item in items if isinstance(item, Segment)]
    if not places or any(one.start <= asked.caret <= one.end for one in places):
        return Result(hand)
    return stand_at(hand, asked, min(place.start for place in places))


# --- articles ---------------------------------------------------------------------------------------------


def set_article(hand: Hand, asked: Asked, number: int | None) -> Result:
    """Number the segment here; the number also holds for the labels that come next."""
    here = asked.segment_here()
    numbered = replace(hand, article=number) if number is not None else hand
    if here is not None:
        segment = here.id
        return perform(numbered, lambda a: edits.set_article(a, [segment], number))
    return refused(hand, NO_SEGMENT) if number is None else told(numbered, NEXT_LABELS, number=number)


def new_article(hand: Hand, asked: Asked) -> Result:
    """Let a new article start at the caret; the labels that come next belong to it."""
    annotations, caret = asked.annotations, asked.caret
    free = max((s.article or 0 for s in annotations.segments.values()), default=0) + 1

    def started(hand: Hand, _asked: Asked, _edit: Edit | None) -> Result:
        return told(replace(hand, article=free), NEW_ARTICLE, number=free)

    follows = _article_follows(annotations, caret)
    result = (
        perform(hand, lambda a: edits.new_article_here(a, caret), started)
        if follows
        else started(hand, asked, None)
    )
    return replace(result, waits=new_article)


def _article_follows(annotations: AnnotationSet, caret: int) -> bool:
    here = annotations.segment_at(caret) or annotations.segment_from(caret)
    while here is not None and here.article is None:
        here = annotations.segment_from(here.range.end)
    return here is not None


def whole_article(hand: Hand, asked: Asked, number: int) -> Result:
    """Give all segments of the article at the caret another number."""
    here = asked.segment_here()
    gone = here.article if here else None
    if gone is None:
        return refused(hand, NO_ARTICLE, number=number)

    def numbered(hand: Hand, _asked: Asked, _edit: Edit | None) -> Result:
        return Result(replace(hand, article=number))

    if gone == number:
        return numbered(hand, asked, None)
    return perform(hand, lambda a: edits.merge_articles(a, gone, number), numbered)


def renumber(hand: Hand, _asked: Asked) -> Result:
    """Number the articles in the order of the page."""
    return perform(hand, edits.renumber_articles)


# --- mark and edges ---------------------------------------------------------------------------------------


def set_or_drop_mark(hand: Hand, asked: Asked) -> Result:
    """Put the mark at the caret; at the same place it goes."""
    if hand.mark == asked.caret:
        return Result(replace(hand, mark=None))
    return told(replace(hand, mark=asked.caret), FROM_HERE)


def set_mark(hand: Hand, _asked: Asked, position: int | None) -> Result:
    """Put the mark somewhere, or take it away."""
    return Result(replace(hand, mark=position))


def split(hand: Hand, asked: Asked) -> Result:
    """Cut the segment at the caret in two."""
    return _at_caret(hand, asked, edits.split_segment)


def extend(hand: Hand, asked: Asked) -> Result:
    """Let the segment before the caret reach up to it."""
    return _at_caret(hand, asked, edits.extend_to_here)


def start_here(hand: Hand, asked: Asked) -> Result:
    """Let the segment after the caret start there."""
    return _at_caret(hand, asked, edits.start_here)


def _at_caret(hand: Hand, asked: Asked, make: Callable[[AnnotationSet, int], Edit]) -> Result:
    caret = asked.caret
    return perform(hand, lambda annotations: make(annotations, caret))


def join(hand: Hand, asked: Asked) -> Result:
    """Join the segment at the caret with the one before it."""
    here = asked.segment_here()
    position = here.range.start if here else asked.caret
    return perform(hand, lambda annotations: edits.join_segment(annotations, position))
