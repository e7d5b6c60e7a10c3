"""Agreement on which entry of a knowledge base mentions are linked to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from annotator.domain.items import Entity, Mention
from annotator.domain.sentences import message

from . import messages
from .attributes import FIRST, PAIR, SECOND, coverage_of, noted
from .comparison import Comparison
from .measure import Measure
from .same_items import mention_pairs
from .tallies import Key, Tally
from .values import Value, undefined


def links(comparison: Comparison) -> Tally:
    """Count pairs of one type whose mentions both refer to an entity, and those with the same id.

    The id is that of the knowledge base; that there is none (NIL) is an answer too.
    """
    tally: Counter[Key] = Counter()
    for pair in comparison.once(mention_pairs):
        ids = [_id(item, entities) for item, entities in zip(pair, comparison.entities, strict=True)]
        if pair[0].type == pair[1].type and None not in ids:
            tally[PAIR, "same" if ids[0] == ids[1] else "other"] += 1
    for name, one in zip((FIRST, SECOND), comparison.sets, strict=True):
        tally[name, "linked"] += sum(item.entity is not None for item in one.mentions.values())
    return tally


def link_share(tally: Tally) -> Value:
    """Return the share of links that are the same, of pairs that both sides linked; part ``coverage``."""
    same, other = (tally.get((PAIR, name), 0) for name in ("same", "other"))
    coverage = coverage_of(same + other, *(tally.get((side, "linked"), 0) for side in (FIRST, SECOND)))
    if not same + other:
        return undefined(message(messages.NO_LINKS), 0, **coverage)
    return noted(Value(same / (same + other), same + other, coverage))


def _id(mention: Mention, entities: Mapping[str, Entity]) -> str | None:
    if mention.entity is None:
        return None
    entity = entities.get(mention.entity)
    return entity.kb or "" if entity else ""


MEASURES = (
    Measure(
        "entity_links", messages.ENTITY_LINKS, "entities", messages.PAIRS,
        "same / pairs that both linked; no id is an id too", "defined here", links, link_share,
    ),
)  # fmt: skip
