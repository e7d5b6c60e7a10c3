"""The grip: the edges of a segment, mention or trigger in hand, moved by keys, kept as one edit. No Qt."""

from __future__ import annotations

from dataclasses import replace

from annotator import edits
from annotator.domain.changes import Edit
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import sentence

from ..textview import motion
from ..textview.geometry import Mode
from . import targets
from .asked import Asked, MakeEdit, Result, Reveal, Select, Tell, refused, told
from .hand import Gripped, Hand
from .mention_keys import keep_caret

NO_SEGMENT = sentence("hand.no-segment-to-grip", "put the caret in a segment to move its edges")
NO_SPAN = sentence("hand.no-span-to-grip", "go to a mention or event to move its edges")
IN_HAND = sentence("hand.edges-in-hand", "moving edges: Enter keeps them, Esc restores them")
MOVING_END = sentence("hand.moving-end", "moving the end of {kind:kind}", "moving the end of {type:type}")
MOVING_START = sentence(
    "hand.moving-start", "moving the start of {kind:kind}", "moving the start of {type:type}"
)

_Item = Segment | Mention | Event
_SIDEWAYS = {
    "Right": (True, "character"),
    "Left": (False, "character"),
    "Ctrl+Right": (True, "word"),
    "Ctrl+Left": (False, "word"),
    "Alt+Right": (True, "sentence"),
    "Alt+Left": (False, "sentence"),
}


# --- taking and letting go --------------------------------------------------------------------------------


def take(hand: Hand, asked: Asked) -> Result:
    """Take the segment at the caret, or the selected mention or trigger, by the edge nearer the caret.

    Nothing is changed before ``keep``. Whatever changes the page otherwise drops the grip.
    """
    segments, caret = hand.mode is Mode.SEGMENTS, asked.caret
    item = asked.segment_here() if segments else hand.item(asked.annotations)
    place = targets.place_of(asked.annotations, item.id) if item else None
    if item is None or place is None:
        return refused(hand, NO_SEGMENT if segments else NO_SPAN)
    return grab(hand, asked, item.id, at_end=place.end - caret <= caret - place.start)


def grab(hand: Hand, asked: Asked, item_id: str, *, at_end: bool) -> Result:
    """Take an item by one of its edges, as a drag does."""
    place = targets.place_of(asked.annotations, item_id)
    if place is None:
        return Result(hand)
    held = Gripped(item_id, place.start, place.end, at_end)
    shown = _moved(hand.selecting(asked.annotations, item_id), asked, held)
    return replace(shown, wishes=(Select(None), *shown.wishes))


def drop(hand: Hand, _asked: Asked) -> Result:
    """Let go and leave the item as it was."""
    return Result(replace(hand, gripped=None))


def keep(hand: Hand, asked: Asked) -> Result:
    """Make the edges the item's, as one edit."""
    held, item = hand.gripped, _held(hand, asked)
    if held is None or item is None:
        return drop(hand, asked)

    def kept(hand: Hand, asked: Asked, edit: Edit | None) -> Result:
        place = targets.place_of(asked.annotations, held.item)
        if edit is None or place is None:
            return Result(hand)
        after = keep_caret(hand, asked, place)
        return replace(after, hand=after.hand.selecting(asked.annotations, held.item))

    edit = _edit(asked.scheme, item, held.range)
    return Result(replace(hand, gripped=None), (), edit, kept)


def _held(hand: Hand, asked: Asked) -> _Item | None:
    found = asked.annotations.find(hand.gripped.item) if hand.gripped else None
    item = found[1] if found else None
    return item if isinstance(item, _Item) else None


def _edit(scheme: Scheme, item: _Item, asked: Range) -> MakeEdit:
    if isinstance(item, Segment):
        return lambda annotations: edits.resize_segment(annotations, item.id, asked)
    span = Span((asked,))
    if item.span.discontinuous:
        first, *between, last = item.span.fragments
        span = Span((Range.at(asked.start, first.end), *between, Range.at(last.start, asked.end)))
    return lambda annotations: edits.resize_span(annotations, scheme, item.id, span)


# --- keys -------------------------------------------------------------------------------------------------


def press(hand: Hand, asked: Asked, key: str, to: int | None = None, column: float | None = None) -> Result:
    """Do what a key means while edges are in hand; any other key is refused with a word.

    "Right" means on in the text, whichever way it is written. ``to``: where a key of the page's lines (Up,
    Home …) takes the edge, and ``column`` where such keys keep to.
    """
    held, text = hand.gripped, asked.text
    if held is None or key == "Escape":
        return drop(hand, asked)
    if key == "Return":
        return keep(hand, asked)
    if key in ("Tab", "Shift+Tab"):
        return _moved(hand, asked, replace(held, at_end=not held.at_end, column=None))
    if key in _SIDEWAYS:
        forward, by = _SIDEWAYS[key]
        to = _sideways(text, held, forward, by)
    if to is None:
        return refused(hand, IN_HAND)
    return _moved(hand, asked, _limited(asked, hand, replace(held, column=column), to))


def _sideways(text: str, held: Gripped, forward: bool, by: str) -> int:
    if by == "word":
        return word_edge(text, held.edge, forward=forward, end=held.at_end)
    if by == "sentence":
        return sentence_edge(text, held.edge, forward=forward, end=held.at_end)
    return (motion.next_grapheme if forward else motion.previous_grapheme)(text, held.edge)


def _limited(asked: Asked, hand: Hand, held: Gripped, to: int) -> Gripped:
    """Take the edge in hand to a place, but not over the other one or into another fragment."""
    item = _held(hand, asked)
    pieces = item.span.fragments if isinstance(item, Mention | Event) else ()
    if held.at_end:
        low = pieces[-1].start if len(pieces) > 1 else held.start
        return replace(held, end=max(to, motion.next_grapheme(asked.text, low)))
    high = pieces[0].end if len(pieces) > 1 else held.end
    return replace(held, start=min(to, motion.previous_grapheme(asked.text, high)))


def _moved(hand: Hand, asked: Asked, held: Gripped) -> Result:
    hand = replace(hand, gripped=held)
    item = _held(hand, asked)
    name = {"kind": item.kind} if isinstance(item, Segment) else {"type": getattr(item, "type", "")}
    shown = told(hand, MOVING_END if held.at_end else MOVING_START, **name)
    lasting = tuple(replace(wish, lasting=True) if isinstance(wish, Tell) else wish for wish in shown.wishes)
    return Result(hand, (Reveal(Range.at(held.edge, held.edge)), *lasting))


# --- where words and sentences end ------------------------------------------------------------------------


def word_edge(text: str, edge: int, *, forward: bool, end: bool) -> int:
    """Return the nearest end of a word (``end``), or start of one, before or after an edge."""
    if not end:
        return (motion.next_word if forward else motion.previous_word)(text, edge)
    if forward:
        return motion.next_word_end(text, edge)
    at = edge
    while at > 0:
        at = motion.previous_word(text, at)
        word = motion.word_at(text, at)
        if word is not None and word.end < edge:
            return word.end
        if word is None:
            break
    return 0


def sentence_edge(text: str, edge: int, *, forward: bool, end: bool) -> int:
    """Return the nearest end of a sentence (``end``), or start of one, before or after an edge.

    Its end leaves out the white space before the next sentence.
    """
    if not end:
        return (motion.next_sentence if forward else motion.previous_sentence)(text, edge)
    if forward:
        at = edge
        while at < len(text):
            at = motion.next_sentence(text, at)
            if (ended := _without_blanks(text, edge, at)) > edge:
                return ended
        return len(text)
    start = motion.previous_sentence(text, edge)
    return _without_blanks(text, 0, start)


def _without_blanks(text: str, low: int, position: int) -> int:
    while position > low and text[position - 1].isspace():
        position -= 1
    return position
