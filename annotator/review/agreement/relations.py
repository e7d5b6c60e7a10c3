"""Agreement on relations: the same type between mentions or events that are the same."""

from __future__ import annotations

from . import messages
from .comparison import Comparison
from .found import found_f1, found_rows, found_tally
from .measure import Measure
from .same_items import event_pairs, mention_pairs
from .tallies import Tally


def relations(comparison: Comparison) -> Tally:
    """Count relations by type: those that both sets have, and all of each.

    Both have one if type, source and target are the same. Which mention or event is which is their pairing,
    so one whose span or type differs does not cost its relations too.
    """
    first, second = comparison.sets
    names = {two.id: one.id for one, two in comparison.once(mention_pairs)}
    names |= {two.id: one.id for one, two in comparison.once(event_pairs)}
    ours = [(one.type, (one.source, one.target)) for one in first.relations.values()]
    theirs = [(two.type, (names.get(two.source), names.get(two.target))) for two in second.relations.values()]
    return found_tally(ours, theirs)


MEASURES = (
    Measure(
        "relation_f1", messages.RELATION_F1, "relations", messages.RELATIONS,
        "F1 = 2·both / (first + second)", "Hripcsak and Rothschild 2005",
        relations, found_f1, found_rows, "relation",
    ),
)  # fmt: skip
