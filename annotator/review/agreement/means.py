"""The mean of a measure over pairs of authors: the figure of a whole group for measures of two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.domain.sentences import message

from . import messages
from .figures import Figure
from .intervals import FEWEST_PAGES, drawn, interval_of
from .measure import Measure
from .tallies import Tally, pooled


def mean(measure: Measure, pairs: Sequence[Sequence[Tally]], seed: int, draws: int) -> Figure:
    """Return the mean of the values of pairs, each pooled over its pages.

    ``pairs`` has for each pair what was counted on every page, nothing where one of the two is missing; for
    the interval pages are drawn for all pairs at once. A pair without a value does not count.
    """
    found = [measure.value(pooled(pages)) for pages in pairs]
    pages = len(pairs[0])
    values = [one.value for one in found if one.value is not None]
    units = sum(one.units for one in found)
    if not values:
        return Figure(None, units, pages, {}, next(one.why for one in found))
    parts = {"pairs": float(len(values))}
    value = sum(values) / len(values)
    if not draws or pages < FEWEST_PAGES:
        few = message(messages.TOO_FEW_PAGES) if pages < FEWEST_PAGES else None
        return Figure(value, units, pages, parts, no_interval=few)
    each = zip(*(drawn(one, seed, draws) for one in pairs), strict=True)
    interval = interval_of(_means(measure, each))
    return Figure(value, units, pages, parts, low=interval.low, high=interval.high)


def mean_of(values: Sequence[Figure]) -> Figure:
    """Return the mean of figures of pairs, without an interval; of those that have a value."""
    found = [one.value for one in values if one.value is not None]
    units, pages = sum(one.units for one in values), max(one.pages for one in values)
    if not found:
        return Figure(None, units, pages, {}, next(one.why for one in values))
    few = message(messages.TOO_FEW_PAGES) if pages < FEWEST_PAGES else None
    parts = {"pairs": float(len(found))}
    return Figure(sum(found) / len(found), units, pages, parts, no_interval=few)


def _means(measure: Measure, draws: Iterable[Sequence[Tally]]) -> list[float]:
    means = []
    for tallies in draws:
        values = [value for one in tallies if (value := measure.value(one).value) is not None]
        if values:
            means.append(sum(values) / len(values))
    return means
