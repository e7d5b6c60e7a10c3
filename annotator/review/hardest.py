"""What is hardest: labels, pages and surfaces, with what chance in the draw of pages would make of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .agreement.intervals import DRAWS, FEWEST_PAGES, SEED, Interval, intervals
from .agreement.measure import Measure
from .agreement.registry import MEASURES
from .agreement.tallies import Tally
from .confusion import Confusion
from .digest import ALL, BY_LABEL, PEOPLE, Digest, HardPage, Parted
from .label_pairs import Sort

FEWEST = 20
"""Items from which a label is called hard."""
MOST = 20
"""Rows of what is hardest, and of where authors part."""
Intervals = Mapping[tuple[str, str], Interval]
"""By measure and label, or by sort of labels and surface."""


@dataclass(frozen=True, slots=True)
class HardLabel:
    """A label with its F1 by a measure, over so many items of both sides together."""

    measure: Measure
    label: str
    f1: float
    items: int


def whom_of(found: Digest, measure: str) -> str:
    """Return whose pairs a label's F1 is of: people's, or if there are none, those with gold."""
    return PEOPLE if found.tallies.get((measure, PEOPLE)) else ALL


def hard_labels(found: Digest) -> list[HardLabel]:
    """Return the labels with the lowest F1, pooled over the pairs of people; without pairs, of gold's."""
    listed = []
    for one in BY_LABEL:
        measure = MEASURES[one]
        tally = found.tallies.get((one, whom_of(found, one)), {})
        listed += [
            HardLabel(measure, label, value.value, int(value.units))
            for label, value in measure.rows(tally).items()
            if label and value.value is not None and value.units >= FEWEST
        ]
    return sorted(listed, key=lambda each: (each.f1, each.measure.name, each.label))[:MOST]


@dataclass(frozen=True, slots=True)
class HardSurface:
    """Words on which authors part, and in how many places.

    ``first`` and ``second`` are the two labels that they mostly get, in order of name, ``most`` in how many
    places; ``where`` says between whom that is commonest.
    """

    surface: str
    sort: Sort
    places: int
    first: str
    second: str
    most: int
    where: Parted


def hard_surfaces(confusion: Confusion) -> list[HardSurface]:
    """Return the surfaces on which authors part most often."""
    of: defaultdict[tuple[str, Sort], Counter[Parted]] = defaultdict(Counter)
    for (surface, between, sort, first, second), n in confusion.surfaces.items():
        of[surface, sort][between, sort, first, second] += n
    found = []
    for (surface, sort), parts in of.items():
        labels: Counter[tuple[str, str]] = Counter()
        for part, n in parts.items():
            labels[min(part[2:]), max(part[2:])] += n
        pair = min(labels, key=lambda one: (-labels[one], one))
        alike = [one for one in parts if set(one[2:]) == set(pair)]
        where = min(alike, key=lambda one: (-parts[one], one))
        found.append(HardSurface(surface, sort, parts.total(), *pair, labels[pair], where))
    return sorted(found, key=lambda one: (-one.places, one.surface, one.sort))[:MOST]


def page_units(figures: HardPage) -> int:
    """Return by how many of the measures a page's mean is taken: those with anything to compare."""
    return sum(one is not None for one in figures.figures)


def hard_intervals(
    pages: Sequence[Digest], total: Digest, seed: int = SEED, draws: int = DRAWS
) -> tuple[Intervals, Intervals]:
    """Return the 95 % intervals of the hardest labels' F1, and of how often authors part on surfaces.

    The bootstrap of pages (`agreement.intervals`); none from fewer than ``FEWEST_PAGES``. A page itself has
    none: there is one of it to draw.
    """
    if len(pages) < FEWEST_PAGES:
        return {}, {}
    labels: dict[tuple[str, str], Interval] = {}
    wanted: defaultdict[Measure, set[str]] = defaultdict(set)
    for one in hard_labels(total):
        wanted[one.measure].add(one.label)
    for measure, of in wanted.items():
        key = measure.id, whom_of(total, measure.id)
        found = intervals([page.tallies.get(key, {}) for page in pages], _values(measure, of), seed, draws)
        labels |= {(measure.id, label): interval for label, interval in found.items()}
    return labels, _of_surfaces(pages, total, seed, draws)


def _values(measure: Measure, labels: set[str]) -> Callable[[Tally], Mapping[str, float | None]]:
    def evaluate(tally: Tally) -> Mapping[str, float | None]:
        return {label: one.value for label, one in measure.rows(tally).items() if label in labels}

    return evaluate


def _of_surfaces(pages: Sequence[Digest], total: Digest, seed: int, draws: int) -> Intervals:
    wanted = {(one.sort.value, one.surface) for one in hard_surfaces(total.confusion)}
    tallies: list[Tally] = []
    for page in pages:
        counted: Counter[tuple[str, ...]] = Counter()
        for (surface, _, sort, _, _), n in page.confusion.surfaces.items():
            if (sort.value, surface) in wanted:
                counted[sort.value, surface] += n
        tallies.append(dict(counted))

    def evaluate(tally: Tally) -> Mapping[tuple[str, str], float | None]:
        return {(sort, surface): tally.get((sort, surface), 0) for sort, surface in wanted}

    return intervals(tallies, evaluate, seed, draws)
