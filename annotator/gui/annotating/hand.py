"""The hand: what is selected, open, armed and marked between two keys, as one value. No Qt.

What a key or a pick does is a transition: a pure function ``(hand, asked) -> Result`` in the modules beside
this one (`picks`, `segment_keys`, `mention_keys`, `event_keys`, …). Whatever it returns keeps to this:

- what is selected, open, related from or added to is in the annotation set;
- a role is armed only in an event that is open, and is a role of its type (`OpenEvent` holds both);
- nothing is held that is not selected;
- no relation waits for its target while a role is armed;
- a label is locked, or the next label key locks one, or neither;
- events, relations, fragments and locks belong to the entities mode, the mark to the segments mode;
- a grip is on what is selected; it holds at least one grapheme cluster and no text of another fragment.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change
from annotator.domain.items import Event, Item, Mention
from annotator.domain.ranges import Range
from annotator.domain.scheme import Role, Scheme

from ..textview.geometry import Mode
from . import targets


class Stay(StrEnum):
    """Why an event is open."""

    PASSING = "passing"
    """The caret walked onto its trigger; it closes when the caret leaves."""
    KEPT = "kept"
    """It was tagged, clicked, gone to or opened with Enter."""
    AWAY = "away"
    """It is kept, and the caret was taken to something that may fill one of its roles."""


@dataclass(frozen=True, slots=True)
class OpenEvent:
    """The event whose roles the letters mean; ``armed`` is the role that waits for a filler."""

    id: str
    stay: Stay = Stay.KEPT
    armed: str | None = None


@dataclass(frozen=True, slots=True)
class Gripped:
    """An item whose edges are being moved. ``at_end``: the keys move its end, else its start.

    ``column`` is where Up and Down keep to, in pixels of the page.
    """

    item: str
    start: int
    end: int
    at_end: bool = True
    column: float | None = None

    @property
    def edge(self) -> int:
        """The position of the edge that the keys move."""
        return self.end if self.at_end else self.start

    @property
    def range(self) -> Range:
        """What the item would cover if the edges were kept now."""
        return Range.at(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Step:
    """A label, and where the caret stood before it and after."""

    changes: tuple[Change, ...]
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Hand:
    """What the next key finds selected, open, waiting, locked, gripped and marked; see the module."""

    mode: Mode = Mode.ENTITIES
    selected: str | None = None
    held: bool = False
    """Whether the selected item was tagged, clicked or gone to with Tab, not merely walked over."""
    open: OpenEvent | None = None
    relating: str | None = None
    """The mention or event that a relation is to start from, while its target is looked for."""
    adding: str | None = None
    """The mention or event that waits for a further fragment."""
    locked: str | None = None
    """The entity type that whatever is chosen gets at once."""
    locking: bool = False
    """Whether the next label key locks its label."""
    gripped: Gripped | None = None
    mark: int | None = None
    """Where "from here" was set."""
    article: int = 1
    """The article that the next content labels belong to."""
    frame: str | None = None
    """The event whose frame was copied last."""
    steps: tuple[Step, ...] = ()
    """The labels made last, for undo and redo to bring the caret back to."""

    # --- reading ------------------------------------------------------------------------------------

    @property
    def open_event(self) -> str | None:
        """The id of the open event."""
        return self.open.id if self.open else None

    @property
    def armed(self) -> str | None:
        """The id of the role that waits for a filler."""
        return self.open.armed if self.open else None

    def item(self, annotations: AnnotationSet) -> Item | None:
        """Return the selected item as it is in the set."""
        return _find(annotations, self.selected)

    def event(self, annotations: AnnotationSet) -> Event | None:
        """Return the open event as it is in the set."""
        return annotations.events.get(self.open.id) if self.open else None

    def role(self, annotations: AnnotationSet, scheme: Scheme) -> Role | None:
        """Return the armed role."""
        event = self.event(annotations)
        label = scheme.event_types.get(event.type) if event else None
        return label.role(self.armed) if label and self.armed else None

    # --- the simple changes that transitions are made of --------------------------------------------

    def selecting(self, annotations: AnnotationSet, item_id: str | None) -> Hand:
        """Return the hand with an item selected: an event is opened too, a mention leaves what is open."""
        item, opened = _find(annotations, item_id), self.open
        if isinstance(item, Event):
            opened = self.open if self.open_event == item.id else OpenEvent(item.id)
        elif not isinstance(item, Mention):
            opened = None
        if opened is not None and opened.stay is Stay.PASSING:
            opened = replace(opened, stay=Stay.KEPT)
        shown = self.showing(item.id if item else None)
        return replace(shown, held=item is not None, open=opened)

    def showing(self, item_id: str | None) -> Hand:
        """Return the hand with an item shown as the one that is meant; what is open stays as it is.

        The edges of another item are let go.
        """
        gripped = self.gripped if self.gripped and self.gripped.item == item_id else None
        return replace(self, selected=item_id, held=self.held and item_id is not None, gripped=gripped)

    def closing(self) -> Hand:
        """Return the hand with no event open."""
        return replace(self, open=None)

    def arming(self, role: str | None) -> Hand:
        """Return the hand with a role of the open event waiting for a filler, or with none.

        A relation waits no more then: one thing is looked for at a time.
        """
        if self.open is None:
            return self
        relating = None if role else self.relating
        return replace(self, open=replace(self.open, armed=role), relating=relating)

    def staying(self, stay: Stay) -> Hand:
        """Return the hand with another reason why the event is open."""
        return replace(self, open=replace(self.open, stay=stay)) if self.open else self

    def letting_go(self) -> Hand:
        """Return the hand without the selected item, as over plain text; an event that is kept stays open."""
        hand = self.closing() if self.open and self.open.stay is Stay.PASSING else self
        return replace(hand.showing(hand.open_event), held=False)

    def walking(self, annotations: AnnotationSet, position: int) -> Hand:
        """Return the hand after the caret went to a position.

        What the caret left is no longer held for its edges to be moved; a segment is not even selected then,
        as the letters mean the segment at the caret.
        """
        hand = replace(self, held=False)
        if hand.open and hand.open.stay is Stay.AWAY:
            hand = hand.staying(Stay.KEPT)
        place = targets.place_of(annotations, hand.selected) if hand.selected else None
        left = place is not None and not place.start <= position <= place.end
        return hand.selecting(annotations, None) if left and hand.mode is Mode.SEGMENTS else hand


def _find(annotations: AnnotationSet, item_id: str | None) -> Item | None:
    found = annotations.find(item_id) if item_id else None
    return found[1] if found else None
