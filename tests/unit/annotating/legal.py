"""What every hand keeps to, whatever was pressed: the list at the top of `annotator.gui.annotating.hand`."""

from __future__ import annotations

import re

from annotator.domain.items import Event, Mention
from annotator.gui.annotating.hand import Hand
from annotator.gui.textview.geometry import Mode

from .player import Player


def faults(player: Player) -> list[str]:
    """Return what is wrong with a hand on its page."""
    hand, text = player.hand, player.annotations.text
    checks = {
        "the caret is in the text": 0 <= player.caret <= len(text),
        "the selection is in the text": 0 <= player.anchor <= len(text),
        "what is held is selected": not hand.held or hand.selected is not None,
        "one thing is looked for": not (hand.relating and hand.armed),
        "one lock": not (hand.locked and hand.locking),
        "a locked label is in the scheme": hand.locked is None or hand.locked in player.scheme.entity_types,
        "articles count from 1": hand.article >= 1,
        "the mark is in the text": hand.mark is None or 0 <= hand.mark <= len(text),
        **_there(player),
        **_of_the_mode(hand),
        **_gripped(player),
    }
    return [name for name, kept in checks.items() if not kept]


def _there(player: Player) -> dict[str, bool]:
    hand, there = player.hand, player.annotations
    adding = there.find(hand.adding) if hand.adding else None
    return {
        "what is selected is there": hand.selected is None or there.find(hand.selected) is not None,
        "what is open is there": hand.open is None or hand.open.id in there.events,
        "the armed role is one of the open event": (hand.armed is None)
        == (hand.role(there, player.scheme) is None),
        "a relation waits from something": hand.relating is None or there.placed(hand.relating) is not None,
        "a fragment is added to a span": not hand.adding
        or (adding is not None and isinstance(adding[1], Mention | Event)),
    }


def _of_the_mode(hand: Hand) -> dict[str, bool]:
    of_entities = (hand.open, hand.relating, hand.adding, hand.locked, hand.locking or None)
    return {
        "events, relations and locks are of the entities mode": hand.mode is Mode.ENTITIES
        or all(one is None for one in of_entities),
        "the mark is of the segments mode": hand.mode is Mode.SEGMENTS or hand.mark is None,
    }


def _gripped(player: Player) -> dict[str, bool]:
    held, there = player.hand.gripped, player.annotations
    if held is None:
        return {}
    found = there.find(held.item)
    pieces = found[1].span.fragments[1:-1] if found and isinstance(found[1], Mention | Event) else ()
    return {
        "a grip holds something": 0 <= held.start < held.end <= len(there.text),
        "a grip holds no other fragment": all(held.range.covers(piece) for piece in pieces),
        "a grip is on what is selected": player.hand.selected == held.item,
    }


def canonical(player: Player) -> str:
    """Return set, hand, caret and what is told, with ids by the order in which they were made."""
    there = player.annotations
    written = repr((there, player.hand, player.caret, player.anchor, player.told))
    made = dict.fromkeys(re.findall(r"\b[0-9a-hjkmnp-tv-z]{12}(?:[0-9a-hjkmnp-tv-z]{6})?\b", written))
    for number, item_id in enumerate(made):
        written = written.replace(item_id, f"#{number}")
    return written
