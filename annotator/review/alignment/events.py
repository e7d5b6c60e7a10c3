"""Events of several authors beside each other: by trigger, type, and what fills their roles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event

from .places import Marked, Pair, Place, places

SAME_TYPE = 0.25
"""Added to what the same type weighs for mentions: two events on one trigger go by type, then fillers."""
SAME_FILLERS = 0.5
APART = 40
"""So many code points may lie between a light verb and its noun that are triggers of one event."""

Where = Mapping[str, int]
"""The number of the place that an author's item is at, by its id."""


def numbered(listed: Sequence[Place[Marked]], authors: int) -> list[dict[str, int]]:
    """Return for each author which place each item is at."""
    at: list[dict[str, int]] = [{} for _ in range(authors)]
    for number, place in enumerate(listed):
        for author, item in enumerate(place.items):
            if item is not None:
                at[author][item.id] = number
    return at


def event_places(sets: Sequence[AnnotationSet], mentions: Sequence[Where]) -> list[Place[Event]]:
    """Lay events beside each other; ``mentions`` says at which place each author's mentions are.

    Weight of a pair: that of mentions, ``+ 0.25·[same type] + 0.5·share of common fillers`` (those that are
    at one place, by all that either has). Triggers that do not overlap may be one event if type and a filler
    are the same and they are near. Events that fill roles count by the places they have without each other.
    """
    names = [one.author.name for one in sets]
    listed = [one.events.values() for one in sets]
    fillers = _Fillers(sets, mentions)
    found = places(listed, names, fillers.alike, fillers.near)
    if fillers.nested:
        again = _Fillers(sets, mentions, numbered(found, len(sets)))
        found = places(listed, names, again.alike, again.near)
    return found


class _Fillers:
    """What fills the roles of each event, as places: mentions by number, events by number from -1 down."""

    def __init__(
        self, sets: Sequence[AnnotationSet], mentions: Sequence[Where], events: Sequence[Where] = ()
    ) -> None:
        self.nested = False
        self.of: list[dict[str, frozenset[int]]] = []
        for author, one in enumerate(sets):
            at = dict(mentions[author])
            if events:
                at.update((item, -1 - n) for item, n in events[author].items())
            held = {}
            for event in one.events.values():
                targets = [argument.target for argument in event.arguments]
                self.nested = self.nested or not one.events.keys().isdisjoint(targets)
                held[event.id] = frozenset([at[target] for target in targets if target in at])
            self.of.append(held)

    def alike(self, author: int, event: Event, second: int, other: Event) -> float:
        """Return what type and common fillers weigh."""
        mine, theirs = self.of[author][event.id], self.of[second][other.id]
        share = len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0
        return SAME_TYPE * (event.type == other.type) + SAME_FILLERS * share

    def near(self, nodes: Sequence[Mapping[int, Event]]) -> Iterator[Pair]:
        """Yield the pairs that have a type and a filler in common and lie near."""
        by_filler: dict[tuple[str, int], list[int]] = defaultdict(list)
        for number, node in enumerate(nodes):
            for author, event in node.items():
                for filler in self.of[author][event.id]:
                    held = by_filler[event.type, filler]
                    if held[-1:] != [number]:
                        held.append(number)
        for held in by_filler.values():
            for n, one in enumerate(held):
                for other in held[n + 1 :]:
                    if _gap(nodes[one], nodes[other]) > APART:
                        break
                    if len({*nodes[one], *nodes[other]}) > 1:
                        yield one, other


def _gap(before: Mapping[int, Event], after: Mapping[int, Event]) -> int:
    """Return how many code points lie between two triggers, of which the first starts first."""
    return next(iter(after.values())).span.start - next(iter(before.values())).span.end
