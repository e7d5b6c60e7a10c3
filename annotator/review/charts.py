"""Charts as plain shapes: bars, lines and heat maps, for whoever paints them (a window) or writes them (SVG).

A drawing has its size and shapes in user units, from the top left corner; colours are tones that the painter
knows (`Tone`), so that one drawing fits light, dark and paper. Each shape that stands for a number says in
words what it shows.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import east_asian_width

LINE = 22.0
"""Height of a row."""
_CHARACTER = 7.0  # width of one, about, at the size of the words
_WIDE = 12.0  # of a Chinese or Japanese one
_LONGEST = 24  # characters of a label; the rest is said by the shape's name
_GAP = 8.0
_BAR = 320.0
_CELL = 58.0


class Tone(StrEnum):
    """What a colour is for."""

    INK = "ink"
    MUTED = "muted"
    RULE = "rule"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"


SERIES = (Tone.FIRST, Tone.SECOND, Tone.THIRD)
"""The tones of several series, in turn."""
STATES = (Tone.SECOND, Tone.THIRD, Tone.RULE)
"""The tones of the states done, in progress and to do, as in the list of pages."""


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; ``strength`` (0…1) is how far its tone stands out from the ground.

    ``name`` says what it shows; ``key`` is what the chart's maker knows it by, empty: it only decorates.
    """

    x: float
    y: float
    width: float
    height: float
    tone: Tone
    strength: float = 1.0
    name: str = ""
    key: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; ``name`` says what it shows."""

    points: tuple[tuple[float, float], ...]
    tone: Tone
    name: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A text whose base line starts, has its middle or ends at a point; ``strength`` is its ground's."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    tone: Tone = Tone.INK
    strength: float = 0.0


Shape = Box | Stroke | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart: what it is called, its size, and its shapes from back to front."""

    title: str
    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a bar chart: its label, the parts of the bar, and how the value is written."""

    label: str
    parts: tuple[float, ...]
    shown: str
    key: tuple[str, ...] = ()


def bars(
    title: str,
    rows: Sequence[Bar],
    series: Sequence[str] = (),
    most: float | None = None,
    tones: Sequence[Tone] = SERIES,
) -> Drawing:
    """Return a chart of horizontal bars, each of one or more parts; ``most`` is as long as a bar gets.

    With several ``series`` a line above the bars says which of the ``tones`` is which.
    """
    left = _width([one.label for one in rows]) + _GAP
    top = LINE if series else 0.0
    longest = most or max((sum(one.parts) for one in rows), default=0) or 1
    shapes: list[Shape] = list(_legend(series, left, tones))
    for n, row in enumerate(rows):
        y, x = top + n * LINE, left
        shapes.append(Words(left - _GAP, y + 15, clipped(row.label), "end"))
        for at, part in enumerate(row.parts):
            name = ": ".join(filter(None, (row.label, series[at] if series else "", row.shown)))
            width = _BAR * part / longest
            shapes.append(Box(x, y + 3, width, LINE - 6, tones[at % len(tones)], 1.0, name, row.key))
            x += width
        shapes.append(Words(x + _GAP, y + 15, row.shown, tone=Tone.MUTED))
    width = left + _BAR + _GAP + _width([one.shown for one in rows])
    return Drawing(title, width, top + len(rows) * LINE, tuple(shapes))


def _legend(series: Sequence[str], left: float, tones: Sequence[Tone] = SERIES) -> list[Shape]:
    shapes: list[Shape] = []
    for at, name in enumerate(series):
        shapes += [
            Box(left, 5, 12, 12, tones[at % len(tones)]),
            Words(left + 17, 15, name, tone=Tone.MUTED),
        ]
        left += 17 + _width([name]) + 2 * _GAP
    return shapes


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a heat map: how strong it is (0…1), what stands in it, and what it says in words."""

    strength: float
    shown: str
    name: str


def heat_map(
    title: str,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Mapping[tuple[str, str], Cell],
) -> Drawing:
    """Return a heat map; a cell that is not there stays blank.

    The labels of columns stand at two heights in turn, so that long ones stay level and readable.
    """
    left = _width(rows) + _GAP
    top = 2 * LINE
    shapes: list[Shape] = []
    for n, label in enumerate(columns):
        y = top - 6 - (LINE * ((n + 1) % 2) if len(columns) > 1 else 0)
        shapes.append(Words(left + (n + 0.5) * _CELL, y, clipped(label, _COLUMN), "middle", Tone.MUTED))
    for m, row in enumerate(rows):
        shapes.append(Words(left - _GAP, top + m * LINE + 15, clipped(row), "end"))
        for n, column in enumerate(columns):
            if (cell := cells.get((row, column))) is not None:
                x, y = left + n * _CELL, top + m * LINE
                shapes.append(
                    Box(x, y, _CELL - 1, LINE - 1, Tone.FIRST, cell.strength, cell.name, (row, column))
                )
                shapes.append(Words(x + _CELL / 2, y + 15, cell.shown, "middle", strength=cell.strength))
    width = left + len(columns) * _CELL + _COLUMN * _CHARACTER / 2
    return Drawing(title, width, top + len(rows) * LINE, tuple(shapes))


_COLUMN = 14  # characters over a column; neighbours stand at two heights


def lines(
    title: str, series: Mapping[str, Sequence[float]], most: float = 1.0, height: float = 120.0
) -> Drawing:
    """Return a chart of lines over equal steps, from 0 to ``most``; a legend names the series."""
    left, top = 4 * _CHARACTER, LINE
    shapes: list[Shape] = [
        Stroke(((left, top + height), (left + _BAR, top + height)), Tone.RULE),
        Words(left - 4, top + height, "0", "end", Tone.MUTED),
        Words(left - 4, top + 10, f"{most:g}", "end", Tone.MUTED),
        *_legend(list(series), left),
    ]
    for n, (name, values) in enumerate(series.items()):
        step = _BAR / max(1, len(values) - 1)
        points = tuple((left + k * step, top + height * (1 - one / most)) for k, one in enumerate(values))
        shapes.append(
            Stroke(points, SERIES[n % len(SERIES)], f"{name}: {', '.join(f'{v:g}' for v in values)}")
        )
    return Drawing(title, left + _BAR + _GAP, top + height + _GAP, tuple(shapes))


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of `strips`: values one by one as dots, a line through what they come to; None: no value.

    ``named`` says of each dot what it shows, ``keys`` what the chart's maker knows it by; ``name`` says what
    the line shows, ``shown`` stands behind it. ``ends`` are written below its first and its last value.
    """

    label: str
    dots: tuple[float | None, ...]
    line: tuple[float | None, ...]
    named: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    name: str
    shown: str
    ends: tuple[str, str] = ("", "")


def strips(title: str, rows: Sequence[Strip]) -> Drawing:
    """Return a chart with a strip for each row, all on one scale, from a tenth below the least to 1."""
    values = [one for row in rows for one in (*row.dots, *row.line) if one is not None]
    least = max(0.0, (math.ceil(10 * min(values, default=0.0)) - 1) / 10)
    left = _width([one.label for one in rows]) + _GAP + 4 * _CHARACTER
    shapes: list[Shape] = []
    for n, row in enumerate(rows):
        shapes += _strip(row, left, n * _STRIP + 6, least)
    width = left + _BAR + 2 * _GAP + _width([one.shown for one in rows])
    return Drawing(title, width, len(rows) * _STRIP, tuple(shapes))


_STRIP = 78.0  # height of a strip, with the words below it
_HIGH = 48.0  # of its scale
_DOT = 5.0


def _strip(row: Strip, left: float, top: float, least: float) -> Iterator[Shape]:
    step = _BAR / max(1, len(row.line) - 1)

    def place(at: int, value: float) -> tuple[float, float]:
        return left + at * step, top + _HIGH * (1 - (value - least) / (1 - least))

    for mark in (least, 1.0):
        y = place(0, mark)[1]
        yield Stroke(((left, y), (left + _BAR, y)), Tone.RULE)
        yield Words(left - 6, y + 4, f"{mark:g}", "end", Tone.MUTED)
    yield Words(left - 4 * _CHARACTER - _GAP, top + _HIGH / 2 + 4, clipped(row.label), "end")
    for at, value in enumerate(row.dots):
        if value is not None:
            x, y = place(at, value)
            named = row.named[at], row.keys[at]
            yield Box(x - _DOT / 2, y - _DOT / 2, _DOT, _DOT, Tone.FIRST, 0.5, *named)
    points = tuple(place(at, value) for at, value in enumerate(row.line) if value is not None)
    if points:
        yield Stroke(points, Tone.FIRST, row.name)
    yield Words(left + _BAR + _GAP, top + _HIGH / 2 + 4, row.shown)
    for x, anchor, text in ((left, "start", row.ends[0]), (left + _BAR, "end", row.ends[1])):
        yield Words(x, top + _HIGH + 17, text, anchor, Tone.MUTED)


def clipped(text: str, longest: int = _LONGEST) -> str:
    """Return a label on one line, with an ellipsis where it is longer than fits."""
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _width(labels: Sequence[str]) -> float:
    return max((_breadth(clipped(one)) for one in labels), default=0.0)


def _breadth(text: str) -> float:
    return sum(_WIDE if east_asian_width(one) in "WF" else _CHARACTER for one in text)
