"""The stretch that a kind key means, and how Space and its likes make it longer or shorter. No Qt."""

from __future__ import annotations

from functools import lru_cache

from annotator.assist.boundaries import Boundaries
from annotator.domain import coverage
from annotator.domain.ranges import Range, trimmed
from annotator.domain.sentences import sentence

from ..textview.geometry import Mode
from .asked import Asked, Result, Reveal, choose, told, walk
from .hand import Hand

NO_TEXT_AFTER = sentence("hand.no-text-after", "no text after this")


# A stretch is asked for several times a key, on the same text.


@lru_cache(maxsize=2)
def boundaries(text: str) -> Boundaries:
    """Return where a text may be cut."""
    return Boundaries(text)


@lru_cache(maxsize=16)
def _cut(text: str, gap: Range) -> Range:
    return boundaries(text).stretch(gap.start, gap.end)


def stretch(asked: Asked) -> Range | None:
    """Return the unlabelled text that a kind key means when nothing is selected.

    It reaches from the caret (or the first text after it) to the next strong boundary; where something
    is proposed there, it is what the proposal covers. None where the caret is in a segment, or where
    there is only white space up to the next one.
    """
    annotations, caret = asked.annotations, asked.caret
    if asked.segment_here() is not None:
        return None
    gap = coverage.next_unlabelled(annotations, caret)
    after = annotations.segment_from(caret)
    if gap is None or (after is not None and after.range.start < gap.start):
        return None
    if (proposal := asked.proposed(annotations, gap.start)) is not None:
        if proposal.start <= gap.start:
            return proposal
        gap = trimmed(asked.text, Range.at(gap.start, min(gap.end, proposal.start)))
    return _cut(asked.text, gap)


def on_proposal(asked: Asked) -> bool:
    """Tell whether the stretch at the caret is what somebody proposes."""
    here = stretch(asked)
    return here is not None and asked.proposed(asked.annotations, here.start) == here


def from_mark(hand: Hand, caret: int) -> Range | None:
    """Return the text between the mark and the caret."""
    if hand.mark is None or hand.mark == caret:
        return None
    return Range.at(min(hand.mark, caret), max(hand.mark, caret))


def meant(hand: Hand, asked: Asked) -> Range | None:
    """Return what the page tints: what a kind key means, if it is no segment and not selected."""
    if hand.mode is not Mode.SEGMENTS or asked.selection is not None:
        return None
    return from_mark(hand, asked.caret) or stretch(asked)


# --- further and back -------------------------------------------------------------------------------------


def grow(hand: Hand, asked: Asked) -> Result:
    """Select the stretch and what follows up to the next boundary, or let the selection grow so."""
    text, (start, end) = asked.text, _growing(asked)
    after = asked.annotations.segment_from(end)
    # Text that has a label is taken in only by one more press.
    stops = after is not None and text[end : after.range.start].strip()
    stop = after.range.start if after is not None and stops else len(text)
    to = boundaries(text).next(end)
    while to is not None:
        grown = trimmed(text, Range.at(start, min(to, stop)))
        if grown.end > end:
            return _chosen(hand, asked, grown)
        to = boundaries(text).next(to)
    return told(hand, NO_TEXT_AFTER)


def shrink(hand: Hand, asked: Asked) -> Result:
    """Take the selection, or the stretch, back to the boundary before."""
    start, end = _growing(asked)
    to = boundaries(asked.text).previous(end)
    shorter = trimmed(asked.text, Range.at(start, max(start, to or 0)))
    return _chosen(hand, asked, shorter) if len(shorter) else walk(hand, asked, start)


def to_the_end(hand: Hand, asked: Asked) -> Result:
    """Select from the caret to the end of the segment or unlabelled text here; again: of the page."""
    text, (start, end) = asked.text, _growing(asked)
    chosen = trimmed(text, Range.at(start, _end_of_here(asked, start, end)))
    if chosen == asked.selection:
        chosen = trimmed(text, Range.at(start, len(text)))
    return _chosen(hand, asked, chosen) if len(chosen) else Result(hand)


def _end_of_here(asked: Asked, start: int, end: int) -> int:
    """Return where the segment or unlabelled text at ``start`` ends; if that is ``end``, the page's end."""
    annotations = asked.annotations
    here, after = annotations.segment_at(start), annotations.segment_from(max(start, end))
    if here is not None:
        return here.range.end if here.range.end > end else len(asked.text)
    if after is not None and (asked.selection is None or after.range.start > end):
        return after.range.start
    return len(asked.text)


def _growing(asked: Asked) -> tuple[int, int]:
    """Return the start and end that Space and Shift+Space go out from."""
    found = asked.selection or stretch(asked)
    return (found.start, found.end) if found is not None else (asked.caret, asked.caret)


def _chosen(hand: Hand, asked: Asked, chosen: Range) -> Result:
    return choose(hand, asked, chosen, Reveal(Range(chosen.end, chosen.end)))
