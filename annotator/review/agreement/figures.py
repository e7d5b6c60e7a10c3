"""A number as it is shown: with its interval, what it is of, and when it misleads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.domain.sentences import Message, message

from . import messages
from .intervals import FEWEST_PAGES, Interval, intervals
from .measure import Measure
from .tallies import Tally, pooled
from .values import Value

FEWEST_UNITS = 50


@dataclass(frozen=True, slots=True)
class Figure:
    """What a measure says of some pages.

    ``value`` is None where the measure is undefined, and ``why`` says why. ``low`` and ``high`` are the
    95 % interval, or ``no_interval`` says why there is none. ``units`` of the measure's unit on ``pages``
    pages were compared. ``parts`` are further numbers by name; ``notes`` say when the number misleads.
    """

    value: float | None
    units: float
    pages: int
    parts: Mapping[str, float | None] = field(default_factory=dict)
    why: Message | None = None
    low: float | None = None
    high: float | None = None
    no_interval: Message | None = None
    notes: tuple[Message, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """Return all by name, ready for JSON; messages with their code, values and English text."""
        return {
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "units": self.units,
            "pages": self.pages,
            "parts": dict(sorted(self.parts.items())),
            "undefined": self.why and messages.as_dict(self.why),
            "no_interval": self.no_interval and messages.as_dict(self.no_interval),
            "notes": [messages.as_dict(note) for note in self.notes],
        }


@dataclass(frozen=True, slots=True)
class Measured:
    """The figure of a measure and of each label."""

    figure: Figure
    rows: Mapping[str, Figure] = field(default_factory=dict)


def figures(
    measures: Sequence[Measure], pages: Sequence[Tally], seed: int, draws: int
) -> dict[str, Measured]:
    """Return the figures of measures that count the same, by their ids.

    ``pages`` is what they counted on each page. Measures of one tally share the draws of the bootstrap;
    with 0 ``draws`` there are no intervals.
    """
    total = pooled(pages)
    enough = draws and len(pages) >= FEWEST_PAGES
    drawn = intervals(pages, lambda tally: _numbers(measures, tally), seed, draws) if enough else {}
    made = {}
    for one in measures:
        rows = {
            label: _figure(value, len(pages), drawn.get((one.id, label)))
            for label, value in one.rows(total).items()
        }
        figure = _figure(one.value(total), len(pages), drawn.get((one.id, "")))
        made[one.id] = Measured(replace(figure, notes=(*figure.notes, *_few(figure, one))), rows)
    return made


def summed(measure: Measure, tally: Tally, pages: int) -> Measured:
    """Return the figures of a measure by the sum of what it counted on so many pages, without intervals."""
    rows = {label: _figure(value, pages, None) for label, value in measure.rows(tally).items()}
    figure = _figure(measure.value(tally), pages, None)
    return Measured(replace(figure, notes=(*figure.notes, *_few(figure, measure))), rows)


def _numbers(measures: Iterable[Measure], tally: Tally) -> Mapping[tuple[str, str], float | None]:
    """Return the value of each measure, under its id, and of each row, under id and label."""
    numbers = {(one.id, ""): one.value(tally).value for one in measures}
    for one in measures:
        numbers |= {(one.id, label): value.value for label, value in one.rows(tally).items()}
    return numbers


def _figure(value: Value, pages: int, interval: Interval | None) -> Figure:
    figure = Figure(value.value, value.units, pages, value.parts, value.why, notes=value.notes)
    if value.value is None:
        return figure
    if interval is None:
        few = message(messages.TOO_FEW_PAGES) if pages < FEWEST_PAGES else None
        return replace(figure, no_interval=few)
    return replace(figure, low=interval.low, high=interval.high)


def _few(figure: Figure, measure: Measure) -> tuple[Message, ...]:
    """Return a note if there is too little to read anything into the number."""
    if figure.value is None:
        return ()
    if figure.pages < FEWEST_PAGES:
        return (message(messages.FEW_PAGES, n=figure.pages),)
    if figure.units < FEWEST_UNITS:
        return (message(messages.FEW_UNITS, units=message(measure.unit, n=round(figure.units))),)
    return ()
