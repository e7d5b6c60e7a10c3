"""Drift: whether somebody annotates otherwise by and by, told by pages whose gold they cannot know.

Control pages stand unmarked among an author's others. On each the author is compared with gold; a window of
the last pages moves along, and where the interval of the last window leaves that of the first, this is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .agreement.intervals import FEWEST_PAGES, SEED, Interval, intervals
from .agreement.measure import Measure
from .agreement.tallies import Tally, pooled
from .charts import Strip, strips
from .reporting import Field, Section

WINDOW = FEWEST_PAGES
"""Control pages that are added up; fewer give no interval."""


@dataclass(frozen=True, slots=True)
class ControlPage:
    """What a measure counted between gold and an author; ``recorded``: handed in, ISO 8601, or ""."""

    document: str
    recorded: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Drift:
    """An author's control pages in the order in which they were handed in.

    ``values`` are those of each page alone, ``moving`` those of the window that ends with it; None where the
    measure is undefined. ``first`` and ``last`` are the intervals of the first and the last window, None with
    fewer pages than two windows have, or where the measure is undefined.
    """

    author: str
    pages: tuple[ControlPage, ...]
    values: tuple[float | None, ...]
    moving: tuple[float | None, ...]
    first: Interval | None = None
    last: Interval | None = None

    @property
    def way(self) -> int:
        """-1: the author has moved away from gold, 1: towards it, 0: nothing can be said."""
        if self.first is None or self.last is None:
            return 0
        return (self.last.low > self.first.high) - (self.last.high < self.first.low)

    @property
    def begin(self) -> float | None:
        """The value of the first window, or of all pages while they are fewer."""
        return self.moving[min(WINDOW, len(self.moving)) - 1] if self.moving else None

    @property
    def end(self) -> float | None:
        """The value of the last window."""
        return self.moving[-1] if self.moving else None


def drift(author: str, pages: Sequence[ControlPage], measure: Measure, seed: int = SEED) -> Drift:
    """Return how an author's agreement with gold went on control pages, given in their order."""
    tallies = [one.tally for one in pages]
    windows = [tallies[max(0, at + 1 - WINDOW) : at + 1] for at in range(len(tallies))]

    def evaluate(tally: Tally) -> Mapping[str, float | None]:
        return {author: measure.value(tally).value}

    def interval(window: Sequence[Tally]) -> Interval | None:
        return intervals(window, evaluate, seed).get(author)

    enough = len(tallies) >= 2 * WINDOW
    return Drift(
        author,
        tuple(pages),
        tuple(measure.value(one).value for one in tallies),
        tuple(measure.value(pooled(window)).value for window in windows),
        interval(tallies[:WINDOW]) if enough else None,
        interval(tallies[-WINDOW:]) if enough else None,
    )


# --- the report ---------------------------------------------------------------------------------------

WAYS = {-1: "away from gold", 0: "", 1: "towards gold"}


def drift_section(found: Sequence[tuple[Measure, Sequence[Drift]]], names: Mapping[str, str]) -> Section:
    """Return the control pages of everybody by measure; ``names`` are of documents."""
    rows: list[tuple[Field, ...]] = []
    drawings = []
    for measure, drifts in found:
        drawn = [one for one in drifts if any(value is not None for value in one.values)]
        if drawn:
            drawings.append(strips(str(measure.title), [strip(one, names, *_words(one)) for one in drawn]))
        for one in drawn:
            way = WAYS[one.way]
            for page, value, moving in zip(one.pages, one.values, one.moving, strict=True):
                name, day = names[page.document], page.recorded
                rows.append((one.author, measure.id, name, page.document, day, value, moving, way))
    return Section(
        "control_pages",
        "Control pages",
        ("author", "measure", "page", "document", "handed_in", "value", "last_pages", "drift"),
        tuple(rows),
        "Pages whose gold was finished before they were given out. A dot is a page, the line the last "
        f"{WINDOW} of them added up. From {2 * WINDOW} pages on, an author has moved if the intervals of the "
        f"first and the last {WINDOW} do not touch.",
        "No control page was handed in yet: `annotator assign --control N` gives some out.",
        tuple(drawings),
        long=True,
    )


def _words(one: Drift) -> tuple[str, str]:
    return f"{one.author}: {', '.join(number(value) for value in one.moving)}", WAYS[one.way]


def strip(one: Drift, names: Mapping[str, str], told: str, way: str) -> Strip:
    """Return the strip of an author; ``names`` are of documents, ``told`` and ``way`` what is said of it."""
    shown = f"{number(one.begin)} → {number(one.end)}"
    return Strip(
        one.author,
        one.values,
        one.moving,
        tuple(f"{names[p.document]}: {number(v)}" for p, v in zip(one.pages, one.values, strict=True)),
        tuple((p.document,) for p in one.pages),
        told,
        " · ".join(filter(None, (shown, way))),
        days(one),
    )


def days(one: Drift) -> tuple[str, str]:
    """Return the days of the first and the last control page, ISO 8601; "" for a page without a time."""
    if not one.pages:
        return "", ""
    first, last = (page.recorded[:10] for page in (one.pages[0], one.pages[-1]))
    return first, last if len(one.pages) > 1 else ""


def number(value: float | None) -> str:
    """Return a value as it is shown; a dash where it is undefined."""
    return "–" if value is None else f"{value:.2f}"
