"""What a key meets on the page, and what a transition gives back. No Qt.

``transition(hand, asked, …) -> Result``: the hand as it is next, what is wished of the page and the person,
and an edit to perform. What depends on the edit is in ``then``, asked once it is performed or refused.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, Sentence, message

from ..textview import items, motion
from ..textview.geometry import Mode
from .hand import Hand

MakeEdit = Callable[[AnnotationSet], Edit]
Find = Callable[[AnnotationSet, int, bool], Range | None]
Propose = Callable[[AnnotationSet, int], Range | None]
Hidden = Callable[[Range], int]


def no_name(_annotations: AnnotationSet, _position: int, _forward: bool) -> Range | None:
    """Return no name."""
    return None


def no_proposal(_annotations: AnnotationSet, _position: int) -> Range | None:
    """Return no proposal."""
    return None


def in_sight(_place: Range) -> int:
    """Return 0: all of it is in sight."""
    return 0


@dataclass(frozen=True, slots=True)
class Asked:
    """The set and the scheme as they are, and where caret and selection stand (code points).

    A ``selection`` is never empty. ``find_name`` returns the next name (before a position: False) that nobody
    tagged, ``proposed`` what is proposed for the first unlabelled text that ends after a position.
    ``goes_on``: whether the caret goes on to the next text after a label. ``hidden`` returns how many lines a
    range takes of which a part is out of sight, else 0.
    """

    annotations: AnnotationSet
    scheme: Scheme
    caret: int = 0
    selection: Range | None = None
    goes_on: bool = True
    find_name: Find = no_name
    proposed: Propose = no_proposal
    hidden: Hidden = in_sight

    @property
    def text(self) -> str:
        """The document's text."""
        return self.annotations.text

    def segment_here(self) -> Segment | None:
        """Return the segment at the caret; one right after a segment still belongs to it, unless it stands
        before text that is glued to the segment and has no label.
        """
        return self.annotations.segments.get(items.under(self.annotations, Mode.SEGMENTS, self.caret))

    def selection_or_word(self) -> Range | None:
        """Return the selection, or the word under the caret."""
        return self.selection or motion.word_at(self.text, self.caret)

    def at(self, position: int) -> Asked:
        """Return the same with the caret elsewhere and nothing selected."""
        return replace(self, caret=position, selection=None)

    def unselected(self) -> Asked:
        """Return the same with nothing selected."""
        return replace(self, selection=None)


# --- what is wished ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tell:
    """Something to show in the status bar; None takes away what is there. ``lasting``: until the next."""

    message: Message | None = None
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Refuse:
    """Why something was not done."""

    message: Message


@dataclass(frozen=True, slots=True)
class Select:
    """Select a range, the caret at its end; None: select nothing, the caret stays."""

    range: Range | None


@dataclass(frozen=True, slots=True)
class PutCaret:
    """Put the caret somewhere, with nothing selected; ``reveal`` brings it into sight."""

    position: int
    reveal: bool = True


@dataclass(frozen=True, slots=True)
class Reveal:
    """Bring a range into sight."""

    range: Range


@dataclass(frozen=True, slots=True)
class Announce:
    """Let a screen reader say which item was gone to."""

    item: str


@dataclass(frozen=True, slots=True)
class ChooseRelation:
    """Let it be chosen which of several relations leads to a mention or event."""

    target: str
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FillAttribute:
    """Give the keyboard to the field of an attribute: it is text, not a choice."""

    attribute: str


Wish = Tell | Refuse | Select | PutCaret | Reveal | Announce | ChooseRelation | FillAttribute


# --- what a transition gives back -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Result:
    """What comes of a key or a pick, in this order: hand, wishes, edit, and ``then`` what depends on it.

    ``then`` gets the hand and what is asked anew, and the edit: None if it was refused or put off. ``waits``
    is asked instead of all this once an undo, or another page, that is on its way is there.
    """

    hand: Hand
    wishes: tuple[Wish, ...] = ()
    edit: MakeEdit | None = None
    then: Then | None = None
    waits: Transition | None = None

    def wished(self, before: Hand) -> tuple[Wish, ...]:
        """Return the wishes; what was told of edges in hand is taken back where they are let go."""
        let_go = before.gripped is not None and self.hand.gripped is None
        return (Tell(), *self.wishes) if let_go else self.wishes


Then = Callable[[Hand, Asked, Edit | None], Result]
Transition = Callable[[Hand, Asked], Result | None]


def told(hand: Hand, sentence: Sentence, **values: object) -> Result:
    """Return a hand with something to tell."""
    return Result(hand, (Tell(message(sentence, **values)),))


def refused(hand: Hand, sentence: Sentence, **values: object) -> Result:
    """Return the hand as it was, with the reason why nothing was done."""
    return Result(hand, (Refuse(message(sentence, **values)),))


def unchanged(hand: Hand, _asked: Asked, _edit: Edit | None = None) -> Result:
    """Return the hand as it is."""
    return Result(hand)


def perform(hand: Hand, make: MakeEdit, then: Then = unchanged, otherwise: Then = unchanged) -> Result:
    """Perform an edit of the selection and let that go, so that the next key means the next word.

    ``then`` is asked when the edit is performed, ``otherwise`` when it is not.
    """

    def after(hand: Hand, asked: Asked, edit: Edit | None) -> Result:
        if edit is None:
            return otherwise(hand, asked, edit)
        if hand.mode is Mode.SEGMENTS:
            here = asked.segment_here()
            hand = hand.selecting(asked.annotations, here.id if here else None)
        result = then(hand, asked.unselected(), edit)
        return replace(result, wishes=(Tell(), Select(None), *result.wishes))

    return Result(hand, edit=make, then=after)


# --- moving the caret -------------------------------------------------------------------------------------


def choose(hand: Hand, asked: Asked, chosen: Range, *more: Wish) -> Result:
    """Select a range of text, the caret at its end."""
    moved = hand if chosen.end == asked.caret else hand.walking(asked.annotations, chosen.end)
    return Result(moved, (Select(chosen), *more))


def walk(hand: Hand, asked: Asked, position: int, *, reveal: bool = True) -> Result:
    """Put the caret somewhere."""
    moved = hand if position == asked.caret else hand.walking(asked.annotations, position)
    return Result(moved, (PutCaret(position, reveal),))


def stand_at(hand: Hand, asked: Asked, position: int) -> Result:
    """Put the caret somewhere; the segment there is what the next key means."""
    walked = walk(hand, asked, position)
    here = asked.at(position).segment_here()
    return replace(walked, hand=walked.hand.selecting(asked.annotations, here.id if here else None))
