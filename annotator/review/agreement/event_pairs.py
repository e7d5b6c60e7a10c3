"""Which event of one set is which of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from annotator.domain.items import Event

from .comparison import Comparison
from .pairing import Pair, paired
from .spans import mention_pairs

COMMON_FILLERS = 0.5
"""What it weighs that two events have all their fillers in common."""


def event_pairs(comparison: Comparison) -> list[tuple[Event, Event]]:
    """Return the events of two sets that are the same one, in the order of the first set.

    Triggers are paired like mentions (``pairing.paired``), with 0.5 times the share of common fillers added:
    fillers that are the same mention, or events whose triggers overlap. So two events on one trigger are
    told apart by type, then by fillers. Triggers that do not touch, such as a light verb and its noun,
    are tried where type and a filler are the same.
    """
    first, second = (list(one.events.values()) for one in comparison.sets)
    names = _names(comparison)
    ours = [_fillers(one, {}) for one in first]
    theirs = [_fillers(two, names) for two in second]

    def bonus(here: int, there: int) -> float:
        every = ours[here] | theirs[there]
        return COMMON_FILLERS * len(ours[here] & theirs[there]) / len(every) if every else 0.0

    found = paired(first, second, bonus, _kindred(first, second, ours, theirs))
    return [(first[here], second[there]) for here, there in found]


def _names(comparison: Comparison) -> Mapping[str, str]:
    """Return what mentions of the second set, and events by their triggers alone, are in the first."""
    first, second = (list(one.events.values()) for one in comparison.sets)
    triggers = {second[there].id: first[here].id for here, there in paired(first, second)}
    return triggers | {two.id: one.id for one, two in comparison.once(mention_pairs)}


def _fillers(event: Event, names: Mapping[str, str]) -> frozenset[str]:
    return frozenset(names.get(one.target, one.target) for one in event.arguments)


def _kindred(
    first: Sequence[Event],
    second: Sequence[Event],
    ours: Sequence[frozenset[str]],
    theirs: Sequence[frozenset[str]],
) -> Iterable[Pair]:
    """Yield the events of one type with a filler in common."""
    with_filler: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for there, event in enumerate(second):
        for filler in theirs[there]:
            with_filler[event.type, filler].append(there)
    for here, event in enumerate(first):
        for filler in sorted(ours[here]):
            yield from ((here, there) for there in with_filler[event.type, filler])
