"""Relations by keys: from the selected mention or event to the one that is picked next. No Qt."""

from __future__ import annotations

from dataclasses import replace

from annotator import edits
from annotator.domain.items import Event, Mention
from annotator.domain.sentences import sentence

from . import targets
from .asked import Asked, ChooseRelation, Result, perform, refused, told
from .hand import Hand

NO_SOURCE = sentence(
    "hand.no-relation-source", "put the caret on the mention or event where the relation starts"
)
RELATING = sentence("hand.relating", "from “{words}”: go to where it leads with Tab and Enter, or click it")
NO_RELATION = sentence("hand.no-relation", "the scheme has no relation between these two")


def begin(hand: Hand, asked: Asked) -> Result:
    """Let a relation from the selected mention or event wait for what it leads to."""
    item = hand.item(asked.annotations)
    if not isinstance(item, Mention | Event):
        return refused(hand, NO_SOURCE)
    return told(replace(hand.arming(None), relating=item.id), RELATING, words=item.span.surface(asked.text))


def types_to(hand: Hand, asked: Asked, target: str) -> tuple[str, ...]:
    """Return the relation types that may lead from what waits to something else."""
    source, other = asked.annotations.placed(hand.relating or ""), asked.annotations.placed(target)
    return targets.relations_between(asked.scheme, source, other) if source and other else ()


def relate_to(hand: Hand, asked: Asked, target: str) -> Result:
    """Ask which relation leads to a mention or event; where but one can, that is the one."""
    if target == hand.relating:
        return Result(hand)
    found = types_to(hand, asked, target)
    if not found:
        return refused(hand, NO_RELATION)
    if len(found) == 1:
        return relate(hand, asked, found[0], target)
    return Result(hand, (ChooseRelation(target, found),))


def relate(hand: Hand, asked: Asked, type_id: str, target: str) -> Result:
    """Make the relation from the mention or event that waits."""
    scheme, source = asked.scheme, hand.relating
    if source is None:
        return Result(hand)

    def made(hand: Hand, asked: Asked, _edit: object) -> Result:
        return Result(replace(hand, relating=None).selecting(asked.annotations, source))

    return perform(hand, lambda a: edits.relate(a, scheme, type_id, source, target), made)
