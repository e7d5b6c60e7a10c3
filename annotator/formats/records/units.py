"""In what unit a file without quoted words counts: UTF-16 units, code points or grapheme clusters.

doccano counts UTF-16 units as a browser does, or grapheme clusters if a project asks for it, and its scripts
count code points; a span alone does not say which. Where the units differ, words decide: people mark whole
words, so of a wrong unit most spans begin or end inside one. All spans of a file are asked together.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import regex

from annotator.domain.errors import FormatError
from annotator.domain.sentences import Message, message

from .. import messages
from ..base import Refusal
from ..brat_text import Positions, Way
from .containers import records

_CLUSTER = regex.compile(r"\X")
_SORTS = {
    messages.COUNTED.id: "code points",
    messages.COUNTED_ONE.id: "code points",
    messages.COUNTED_TWO.id: "code points, CRLF",
    messages.UTF16.id: "UTF-16",
    messages.UTF16_ONE.id: "UTF-16",
    messages.UTF16_TWO.id: "UTF-16, CRLF",
    messages.GRAPHEMES.id: "graphemes",
}
_SAME_AS = {
    "code points": ("code points",),
    "code points, CRLF": ("code points, CRLF", "code points"),
    "UTF-16": ("UTF-16", "code points"),
    "UTF-16, CRLF": ("UTF-16, CRLF", "UTF-16", "code points, CRLF", "code points"),
    "graphemes": ("graphemes", "code points"),
}
"""Where a text has nothing that a unit counts in another way, it is the same as the next one."""
BROWSER = ("UTF-16", "code points", "graphemes", "UTF-16, CRLF", "code points, CRLF")
SCRIPT = ("code points", "UTF-16", "graphemes", "code points, CRLF", "UTF-16, CRLF")
Places = Sequence[tuple[int, int]]


def ways_of(positions: Positions) -> dict[str, Way]:
    """Return the ways in which positions in a text can be counted, by the name of the unit."""
    found = {_SORTS[way.name.id]: way for way in positions.ways}
    starts = [match.start() for match in _CLUSTER.finditer(positions.text)]
    if len(starts) < len(positions.text):
        starts.append(len(positions.text))
        found["graphemes"] = Way(messages.GRAPHEMES, lambda at: starts[at] if 0 <= at < len(starts) else None)
    return {unit: next(found[one] for one in same if one in found) for unit, same in _SAME_AS.items()}


def utf16(text: str) -> Way:
    """Return how positions in a text of ours are counted in UTF-16 units."""
    return ways_of(Positions(text))["UTF-16"]


@dataclass(slots=True)
class Units:
    """Which unit the spans of a file fit best; ``order`` says what is taken where several fit alike."""

    order: tuple[str, ...] = BROWSER
    fitting: Counter[str] = field(default_factory=Counter)
    doubtful: int = 0
    """Spans that would be in different places."""

    def ask_all(self, texts: Iterable[tuple[Positions, Places]], enough: int = 2000) -> None:
        """Ask the spans of a file, until ``enough`` of them were in doubt."""
        for positions, places in texts:
            self.ask(positions, places)
            if self.doubtful >= enough:
                return

    def ask(self, positions: Positions, places: Places) -> None:
        """Count for each unit how many ends of spans are at the edge of a word."""
        ways = ways_of(positions)
        if len({id(way) for way in ways.values()}) == 1:
            return
        for start, end in places:
            found = {unit: (way.place(start), way.place(end)) for unit, way in ways.items()}
            if len(set(found.values())) == 1:
                continue
            self.doubtful += 1
            self.fitting.update({unit: _fit(positions.text, *ends) for unit, ends in found.items()})

    @property
    def best(self) -> str:
        """The unit that fits best."""
        return max(self.order, key=lambda unit: (self.fitting[unit], -self.order.index(unit)))

    def warning(self, positions: Positions, places: Places) -> Message | None:
        """Return a warning for a text in which a unit that fits as well would put spans elsewhere."""
        best, ways = self.best, ways_of(positions)
        for other in self.order:
            if other == best or self.fitting[other] < self.fitting[best]:
                continue
            mine, theirs = (
                [[ways[unit].place(at) for at in one] for one in places] for unit in (best, other)
            )
            apart = sum(one != two for one, two in zip(mine, theirs, strict=True))
            if apart:
                taken, instead = message(ways[best].name), message(ways[other].name)
                return message(messages.COUNTED_EITHER, n=apart, taken=taken, other=instead)
        return None


def units_of(
    path: Path, places: Callable[[Mapping[str, Any]], tuple[str, Places] | None], units: Units
) -> Units:
    """Ask the spans of a file of records; ``places`` may change ``units`` as it goes.

    Raises OSError, and FormatError for a file that is none.
    """

    def doubtful() -> Iterator[tuple[Positions, Places]]:
        for _, record in records(path):
            # What is wrong with a record is said where it is read.
            with contextlib.suppress(FormatError):
                if isinstance(record, Refusal) or (found := places(record)) is None:
                    continue
                text, spans = found
                if not text.isascii() or "\r" in text:
                    yield Positions(text), spans

    units.ask_all(doubtful())
    return units


def _fit(text: str, start: int | None, end: int | None) -> int:
    """Return how many of two ends are at the edge of a word, with a word inside; -1 for a place outside."""
    if start is None or end is None or not start < end:
        return -1
    return sum(
        bool(inside) and not inside.isspace() and not (inside.isalnum() and outside.isalnum())
        for inside, outside in (
            (text[start : start + 1], text[start - 1 : start] if start else ""),
            (text[end - 1 : end], text[end : end + 1]),
        )
    )
