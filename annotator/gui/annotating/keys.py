"""Which transition a key of the page means, and which a command: the one order in which a key is understood.

A key is named as the command table names it: a character, "Return", "Space", "Tab", "Escape", with "Shift+"
where that makes another key. No Qt.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ..textview.geometry import Mode
from . import edges, event_keys, mention_keys, picks, relation_keys, segment_keys, stretches
from .asked import Asked, ChooseEvent, Result, Transition
from .hand import Hand


def first(hand: Hand, asked: Asked, key: str) -> Result | None:
    """Do what a key means before any command: a role's filler, Escape, Enter, the open event's roles."""
    if key in ("Tab", "Shift+Tab"):
        return event_keys.next_filler(hand, asked, forward=key == "Tab")
    if key == "Escape":
        return picks.escape(hand, asked)
    if key in ("Return", "Shift+Return"):
        return _enter(hand, asked)
    return event_keys.role_key(hand, asked, key)


def _enter(hand: Hand, asked: Asked) -> Result | None:
    """Fill the armed role, or lead a relation, with what is shown; else add a fragment, or tag."""
    if waits_for(hand) and hand.selected and hand.selected != hand.open_event:
        return picks.activate(hand, asked, hand.selected)
    return mention_keys.enter(hand, asked)


def last(hand: Hand, asked: Asked, key: str) -> Result | None:
    """Do what a character means that neither a command nor the page view takes: a label, an article."""
    return (segment_keys.key if hand.mode is Mode.SEGMENTS else mention_keys.label_key)(hand, asked, key)


def choose_event(hand: Hand, _asked: Asked) -> Result:
    """Let the type of an event be chosen."""
    return Result(hand, (ChooseEvent(),))


SEGMENTS: Mapping[str, Transition] = {
    "segments.mark": segment_keys.set_or_drop_mark,
    "segments.to_end": stretches.to_the_end,
    "segments.grow": stretches.grow,
    "segments.shrink": stretches.shrink,
    "segments.next_unlabelled": segment_keys.next_unlabelled,
    "segments.new_article": segment_keys.new_article,
    "segments.split": segment_keys.split,
    "segments.extend": segment_keys.extend,
    "segments.start": segment_keys.start_here,
    "segments.join": segment_keys.join,
    "segments.renumber": segment_keys.renumber,
    **{f"article.{n}": partial(segment_keys.whole_article, number=n) for n in range(1, 10)},
}
"""The commands of the segments mode by id."""
ENTITIES: Mapping[str, Transition] = {
    "entities.event": choose_event,
    "entities.relation": relation_keys.begin,
    "entities.fragment": mention_keys.add_fragment,
    "entities.take_out": mention_keys.take_out,
    "entities.next_name": partial(mention_keys.go_to_name, forward=True),
    "entities.previous_name": partial(mention_keys.go_to_name, forward=False),
    "entities.cycle": picks.cycle,
    "entities.lock": mention_keys.lock_or_unlock,
    "entities.copy_frame": event_keys.copy_frame,
    "entities.paste_frame": event_keys.paste_frame,
}
"""The commands of the entities mode by id."""
RESIZING: Mapping[str, Transition] = {
    "entities.grow_end": partial(mention_keys.resize, end=True, right=True),
    "entities.shrink_end": partial(mention_keys.resize, end=True, right=False),
    "entities.grow_start": partial(mention_keys.resize, end=False, right=False),
    "entities.shrink_start": partial(mention_keys.resize, end=False, right=True),
}
"""Those that move the selected item's edges, while the page view's keys of the same name would select."""
BOTH: Mapping[str, Transition] = {"edit.delete": picks.delete, "edit.edges": edges.take}
"""Those of both modes."""


# --- what Tab may stop at while something is looked for ----------------------------------------------------


def waits_for(hand: Hand) -> str | None:
    """Return the role that waits for its filler, "relation" if one waits for its target, or None."""
    return "relation" if hand.relating else hand.armed


def fits(hand: Hand, asked: Asked, item_id: str) -> bool:
    """Tell whether an item may be what is waited for."""
    if hand.relating:
        return bool(relation_keys.types_to(hand, asked, item_id))
    return event_keys.fits(hand, asked, item_id)
