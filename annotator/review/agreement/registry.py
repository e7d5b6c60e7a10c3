"""Every measure there is, by its id."""

from __future__ import annotations

from collections.abc import Iterable

from .. import messages
from ..counts import ReviewError
from . import (
    alpha,
    articles,
    attributes,
    boundaries,
    characters,
    coreference,
    events,
    links,
    relations,
    segments,
    spans,
    suggested,
    units,
)
from .measure import Measure

_MODULES = (
    characters, alpha, boundaries, segments, articles, suggested, spans, units, attributes, relations, events,
    coreference, links,
)  # fmt: skip
MEASURES: dict[str, Measure] = {one.id: one for module in _MODULES for one in module.MEASURES}
"""The measures, by id, in the order they are shown."""


def measures_named(ids: Iterable[str]) -> list[Measure]:
    """Return measures by their ids. Raises ReviewError that lists what there is."""
    found = []
    for one in ids:
        if one not in MEASURES:
            raise ReviewError(messages.NO_MEASURE, name=one, known=list(MEASURES))
        found.append(MEASURES[one])
    return found
