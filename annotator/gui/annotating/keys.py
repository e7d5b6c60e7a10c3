"""What a key of the page means before commands and the page view have seen it, and after. No Qt.

The whole order is told in `annotator.gui.commands.page_keys`. A key is named as the command table names it:
a character, "Return", "Space", "Tab", "Escape", with "Shift+" where that makes another key.
"""

from __future__ import annotations

from ..textview.geometry import Mode
from . import event_keys, mention_keys, picks, relation_keys, segment_keys
from .asked import Asked, Result
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


# --- what Tab may stop at while something is looked for ----------------------------------------------------


def waits_for(hand: Hand) -> str | None:
    """Return the role that waits for its filler, "relation" if one waits for its target, or None."""
    return "relation" if hand.relating else hand.armed


def fits(hand: Hand, asked: Asked, item_id: str) -> bool:
    """Tell whether an item may be what is waited for."""
    if hand.relating:
        return bool(relation_keys.types_to(hand, asked, item_id))
    return event_keys.fits(hand, asked, item_id)
