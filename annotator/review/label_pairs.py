"""What two authors call the same thing: pairs of labels, one of them empty where only one sees anything.

Counted, they are a confusion table; the places where they differ are examples for the guidelines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from annotator.domain.items import Event, Mention

from .agreement.comparison import Comparison
from .agreement.fillers import Place, by_span
from .agreement.same_items import atoms, event_pairs, mention_pairs

NOTHING = ""
"""The label of what one side does not have."""


class Sort(StrEnum):
    """Which labels are compared."""

    KIND = "segment kind"
    TYPE = "entity type"
    EVENT = "event type"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class LabelPair:
    """The labels of two sets for one thing at ``[start, end)``; a kind weighs its characters, all else 1."""

    sort: Sort
    first: str
    second: str
    start: int
    end: int
    weight: int = 1


def label_pairs(comparison: Comparison) -> Iterator[LabelPair]:
    """Yield what two sets call each stretch of text, mention, event and argument, by their alignment.

    Text that neither labelled is left out: there is nothing to tell apart. Arguments are compared where
    their events are paired, by the span of the filler; those of an event alone have no partner.
    """
    yield from _kinds(comparison)
    yield from _typed(
        Sort.TYPE, comparison.once(mention_pairs), *(each.mentions.values() for each in comparison.sets)
    )
    yield from _typed(
        Sort.EVENT, comparison.once(event_pairs), *(each.events.values() for each in comparison.sets)
    )
    yield from _roles(comparison)


def _kinds(comparison: Comparison) -> Iterator[LabelPair]:
    for atom in comparison.once(atoms):
        first, second = (kind or NOTHING for kind in atom.kinds)
        if first or second:
            yield LabelPair(Sort.KIND, first, second, atom.start, atom.end, len(atom))


def _typed(
    sort: Sort,
    pairs: Collection[tuple[Mention, Mention]] | Collection[tuple[Event, Event]],
    ours: Collection[Mention] | Collection[Event],
    theirs: Collection[Mention] | Collection[Event],
) -> Iterator[LabelPair]:
    first, second = ({pair[n].id for pair in pairs} for n in (0, 1))
    for one, two in pairs:
        yield LabelPair(sort, one.type, two.type, one.span.start, one.span.end)
    for item in ours:
        if item.id not in first:
            yield LabelPair(sort, item.type, NOTHING, item.span.start, item.span.end)
    for item in theirs:
        if item.id not in second:
            yield LabelPair(sort, NOTHING, item.type, item.span.start, item.span.end)


def _roles(comparison: Comparison) -> Iterator[LabelPair]:
    first, second = comparison.once(by_span)
    pairs = comparison.once(event_pairs)
    ours, theirs = ({pair[n].id for pair in pairs} for n in (0, 1))
    for one, two in pairs:
        yield from _arguments(_filled(one, first), _filled(two, second))
    for event in comparison.sets[0].events.values():
        if event.id not in ours:
            yield from _arguments(_filled(event, first), {})
    for event in comparison.sets[1].events.values():
        if event.id not in theirs:
            yield from _arguments({}, _filled(event, second))


def _filled(event: Event, places: Mapping[str, Place]) -> dict[Place, Counter[str]]:
    """Return the roles that each filler has in an event, by its place."""
    found: dict[Place, Counter[str]] = {}
    for one in event.arguments:
        if place := places.get(one.target):
            found.setdefault(place, Counter())[one.role] += 1
    return found


def _arguments(
    ours: Mapping[Place, Counter[str]], theirs: Mapping[Place, Counter[str]]
) -> Iterator[LabelPair]:
    for place in sorted({*ours, *theirs}):
        one, two = ours.get(place, Counter()), theirs.get(place, Counter())
        both = one & two
        rest = zip_longest(
            sorted((one - both).elements()), sorted((two - both).elements()), fillvalue=NOTHING
        )
        for first, second in [*((role, role) for role in sorted(both.elements())), *rest]:
            yield LabelPair(Sort.ROLE, first, second, place[0], place[-1])
