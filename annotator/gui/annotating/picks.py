"""Picks: what is selected, opened and let go by a click, by walking there, by Enter and by Escape. No Qt."""

from __future__ import annotations

from dataclasses import replace

from annotator import edits
from annotator.domain.items import Segment
from annotator.domain.sentences import sentence

from ..textview import items
from ..textview.geometry import Mode
from . import event_keys, relation_keys
from .asked import (
    Announce,
    Asked,
    Result,
    Select,
    Tell,
    Wish,
    perform,
    refused,
    told,
    unchanged,
    walk,
)
from .hand import Hand, Stay

NOTHING_HERE = sentence("hand.nothing-here", "nothing is tagged here")
NOTHING_SELECTED = sentence("hand.nothing-selected", "nothing is selected")
WHICH_HERE = sentence("hand.which-here", "{number} of {among} here")


# --- selecting --------------------------------------------------------------------------------------------


def select(hand: Hand, asked: Asked, item_id: str | None) -> Result:
    """Select an item; an event is opened as well, a mention leaves the open event open."""
    return Result(hand.selecting(asked.annotations, item_id))


def walked(hand: Hand, asked: Asked) -> Result:
    """The caret was moved to where it is now."""
    return Result(hand.walking(asked.annotations, asked.caret))


def pick(hand: Hand, asked: Asked, item_id: str, *, by_mouse: bool, walked: bool = False) -> Result:
    """Take what was clicked or went under the caret: a click fills an armed role, else it is selected.

    With the keyboard, Tab and the arrows only show the candidate; Enter (``activate``) fills. Going to
    plain text ("") lets go of a mention and leaves the open event open. ``walked``: the caret came by.
    """
    if item_id != hand.open_event and hand.open and hand.open.stay is Stay.PASSING:
        hand = hand.closing()
    if not item_id:
        return Result(hand.letting_go())
    waiting = hand.relating or (hand.armed and item_id != hand.open_event)
    if waiting and by_mouse and item_id != hand.relating:
        return activate(hand, asked, item_id)
    picked, wishes = hand, tuple[Wish, ...]()
    if waiting and not by_mouse:
        away = Stay.KEPT if walked else Stay.AWAY
        picked = (hand.staying(away) if hand.armed else hand).showing(item_id)
    elif not waiting and item_id != hand.selected:
        picked, wishes = _selected(hand, asked, item_id)
    if walked and picked.open_event == item_id != hand.open_event:
        picked = picked.staying(Stay.PASSING)
    if picked.held is walked:
        picked = replace(picked, held=not walked and picked.selected == item_id)
    return Result(picked, wishes)


def _selected(hand: Hand, asked: Asked, item_id: str) -> tuple[Hand, tuple[Wish, ...]]:
    picked = hand.selecting(asked.annotations, item_id)
    item = picked.item(asked.annotations)
    if isinstance(item, Segment) and asked.segment_here() != item:  # picked in the gutter
        moved = walk(picked, asked, item.range.start, reveal=False)
        return moved.hand, moved.wishes
    return picked, ()


def activate(hand: Hand, asked: Asked, item_id: str) -> Result:
    """Fill the armed role with the item, or let a relation lead there, else select it."""
    if hand.relating:
        return relation_keys.relate_to(hand, asked, item_id)
    if hand.armed and item_id != hand.open_event:
        return event_keys.fill(hand, asked, item_id)
    return select(hand, asked, item_id)


def cycle(hand: Hand, asked: Asked) -> Result:
    """Select the next one of the items that lie under the caret: the smallest first, then wider ones."""
    found = items.all_under(asked.annotations, hand.mode, asked.caret)
    if not found:
        return refused(hand, NOTHING_HERE)
    at = (found.index(hand.selected) + 1) % len(found) if hand.selected in found else 0
    picked = pick(hand, asked, found[at], by_mouse=False).hand
    if picked.open and picked.open.stay is Stay.PASSING:
        picked = picked.staying(Stay.KEPT)
    which = told(replace(picked, held=True), WHICH_HERE, number=at + 1, among=len(found))
    return replace(which, wishes=(Announce(found[at]), *which.wishes))


# --- going back -------------------------------------------------------------------------------------------


def escape(hand: Hand, asked: Asked) -> Result | None:
    """Go one step back: disarm, unlock, close the event, deselect, drop the mark; None: none of it."""
    if hand.relating or hand.adding:
        return _not_now(hand, asked)
    if hand.armed:
        return event_keys.disarm(hand, asked)
    if hand.locking or (hand.locked and asked.selection is None):
        return Result(replace(hand, locked=None, locking=False), (Tell(),))
    if asked.selection is not None:
        return Result(hand, (Select(None),))
    if (event := hand.event(asked.annotations)) is not None:
        away = hand.open is not None and hand.open.stay is Stay.AWAY
        back = walk(hand, asked, event.span.start) if away else Result(hand)
        return replace(back, hand=back.hand.selecting(asked.annotations, None))
    if hand.selected:
        return select(hand, asked, None)
    return Result(replace(hand, mark=None)) if hand.mark is not None else None


def _not_now(hand: Hand, asked: Asked) -> Result:
    """Let nothing wait any more for the target of a relation, or for a fragment."""
    if hand.relating:
        back = replace(hand, relating=None).selecting(asked.annotations, hand.relating)
    else:
        back = replace(hand, adding=None).selecting(asked.annotations, hand.adding)
    return Result(back, (Tell(),))


# --- another page, another mode, another set --------------------------------------------------------------


def reset(hand: Hand, _asked: Asked) -> Result:
    """Forget everything that belongs to the page before."""
    return Result(Hand(mode=hand.mode, locked=hand.locked, locking=hand.locking, steps=hand.steps))


def forget(hand: Hand, _asked: Asked) -> Result:
    """Forget everything but the mode: the labels are other ones now."""
    return Result(Hand(mode=hand.mode, steps=hand.steps))


def set_work(hand: Hand, _asked: Asked, work: Mode) -> Result:
    """Change what is being annotated."""
    if work is hand.mode:
        return Result(hand)
    turned = Hand(mode=work, article=hand.article, frame=hand.frame, steps=hand.steps)
    return Result(turned, (Tell(),) if hand.locked or hand.locking else ())


def follow(hand: Hand, asked: Asked) -> Result:
    """Let go of what an edit or undo took away, and of edges that were being moved."""
    annotations = asked.annotations
    kept = replace(hand, gripped=None)
    if kept.event(annotations) is None:
        kept = kept.closing()
    elif kept.armed and kept.role(annotations, asked.scheme) is None:
        kept = kept.arming(None)
    if kept.adding and annotations.find(kept.adding) is None:
        kept = replace(kept, adding=None)
    if kept.relating and annotations.placed(kept.relating) is None:
        kept = replace(kept, relating=None)
    if kept.item(annotations) is None:
        kept = kept.showing(None)
    return Result(kept)


# --- deleting ---------------------------------------------------------------------------------------------


def delete(hand: Hand, asked: Asked) -> Result:
    """Delete the selected item; when segments are annotated, the segment at the caret."""
    segments = hand.mode is Mode.SEGMENTS
    item = asked.segment_here() if segments else hand.item(asked.annotations)
    if item is None:
        return refused(hand, NOTHING_SELECTED)
    doomed, event = item.id, hand.open_event

    def back(hand: Hand, asked: Asked, _edit: object) -> Result:
        return select(hand, asked, event if event != doomed else None)

    return perform(hand, lambda a: edits.delete_items(a, [doomed]), unchanged if segments else back)
