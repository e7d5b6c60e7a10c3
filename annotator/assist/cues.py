"""The table of cues (``resources/cues/cues.json``), compiled: what a line of a raw page gives away."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.assets import resource

_DECORATION = r"(?:[^\w\s<(\[#@©\"“„«'‘-]+\s*)?"
_MARK = "[\\s.:…»›>!·|\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]*"


@dataclass(frozen=True, slots=True)
class Cue:
    """One row: the kind a line suggests, how far it reaches, and what the line must look like."""

    kind: str
    where: str
    reach: int
    pattern: re.Pattern[str]

    def fits(self, line: str) -> re.Match[str] | None:
        """Match a line without white space at its edges."""
        if self.where == "start":
            return self.pattern.match(line)
        return self.pattern.fullmatch(line) if self.where == "whole" else self.pattern.search(line)


@dataclass(frozen=True, slots=True)
class Words:
    """The words names, sums and times are made of, in all languages. Units and times are patterns."""

    stop: frozenset[str]
    particles: frozenset[str]
    months: tuple[str, ...]
    days: tuple[str, ...]
    units: tuple[str, ...]
    times: tuple[str, ...]
    ages: tuple[str, ...]
    about: tuple[str, ...]
    joining: frozenset[str]
    titles: frozenset[str]
    headline: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """All rows in the order of the table, what opens a run of headlines in a line, and agencies' names.

    ``walls`` are whole lines that stand where an article is missing: an error, a consent, a login.
    """

    rows: tuple[Cue, ...]
    runs: re.Pattern[str]
    run_kind: str
    walls: re.Pattern[str]
    agencies: re.Pattern[str]
    words: Words

    def of(self, line: str) -> Cue | None:
        """Return the first cue that a line (without white space at its edges) fits, or None."""
        return next((cue for cue in self.rows if cue.fits(line)), None)


def compiled(data: Mapping[str, Any]) -> Cues:
    """Make the rules of a table that keeps ``schemas/cues.schema.json``.

    Raises ValueError for a pattern that is none.
    """
    try:
        rows = tuple(_cue(row) for row in data["cues"])
        runs = re.compile("|".join(_all(data["runs"]["patterns"])), re.IGNORECASE)
        walls = re.compile(f"{_DECORATION}(?:{'|'.join(_all(data['walls']))}){_MARK}", re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"cues: {error.pattern!r}: {error}") from error
    names = sorted({re.escape(name) for name in _all(data["agencies"])}, key=len, reverse=True)
    words = data["words"]
    stop = frozenset(word.casefold() for word in _all(words["stop"]))
    found = Words(
        stop,
        frozenset(words["particles"]),
        tuple(words["months"]),
        tuple(words["days"]),
        tuple(words["units"]),
        tuple(words["times"]),
        tuple(words["ages"]),
        tuple(words["about"]),
        frozenset(words["joining"]),
        frozenset(words["titles"]),
        frozenset(words["headline"]),
    )
    return Cues(rows, runs, data["runs"]["kind"], walls, re.compile("|".join(names)), found)


@cache
def shipped() -> Cues:
    """Return the table that comes with the program."""
    return compiled(json.loads(resource("cues", "cues.json").read_text(encoding="utf-8")))


def _all(by_language: Mapping[str, list[str]]) -> list[str]:
    return [pattern for patterns in by_language.values() for pattern in patterns]


def _cue(row: Mapping[str, Any]) -> Cue:
    body = "|".join(_all(row["patterns"]))
    if row["where"] == "start":
        body = f"{_DECORATION}(?:{body})"
    elif row["where"] == "whole":
        body = f"{_DECORATION}(?:{body}){_MARK}"
    flags = 0 if row.get("exact") else re.IGNORECASE
    return Cue(row["kind"], row["where"], row["reach"], re.compile(body, flags))
