"""Lines that come back on many pages of one outlet: what the site puts on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.formats.reference import is_boilerplate

from .base import Maker
from .cues import Cues, shipped
from .lines import WINDOW
from .proposals import OTHER, Proposal, joined

if TYPE_CHECKING:
    from annotator.store.project import Project

PAGES, SHARE, MANY = 3, 0.1, 10
"""A line counts if it stands on so many pages, and on this share of the outlet's pages or on so many."""

COUNTED = 2_000
"""Pages of an outlet that are counted at most, spread evenly over the project."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_DIGITS = re.compile(r"\d+")
_LONGEST = 2_000  # code points: longer lines are stories that were imported twice


def maker(project: Project) -> Maker:
    """Return what finds repeated lines; outlets are counted one after the other, as their pages come up."""
    outlets = _Outlets(project)

    def made(document: Document) -> list[Proposal]:
        return proposals(document.text, outlets.lines_of(document.id))

    return made


def proposals(text: str, repeated: Collection[int], cues: Cues | None = None) -> list[Proposal]:
    """Return the lines of a text whose fingerprints (``fingerprint``) are among the repeated ones.

    A line takes the kind its cue names, else that of the repeated line right above, else right below. A line
    whose cue names a part of an article (a byline, an age) is left out: the same author comes back, too.
    """
    table = cues or shipped()
    found: list[Proposal] = []
    run: list[tuple[Range, str | None]] = []
    for place, line in _lines(text):
        kind = _kind(line, table)
        if fingerprint(line) in repeated and (kind is None or is_boilerplate(kind)):
            run.append((place, kind))
        else:
            found += _named(run)
            run = []
    return joined(text, [*found, *_named(run)])


def fingerprint(line: str) -> int:
    """Return a number that lines share if they differ in white space, case and numbers alone."""
    return hash(_DIGITS.sub("0", " ".join(line.split()).casefold()))


def repeated_lines(texts: Iterable[str]) -> frozenset[int]:
    """Return the fingerprints of the lines that come back on enough of some pages of one outlet."""
    counts: Counter[int] = Counter()
    pages = 0
    for text in texts:
        counts.update(_fingerprints(text))
        pages += 1
    least = max(PAGES, min(MANY, SHARE * pages))
    return frozenset(one for one, count in counts.items() if count >= least)


def _fingerprints(text: str) -> set[int]:
    return {fingerprint(line) for _, line in _lines(text)}


def _lines(text: str) -> Iterator[tuple[Range, str]]:
    for found in _LINE.finditer(text):
        line = found[0].strip()
        if len(line) <= _LONGEST:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            yield Range.at(start, start + len(line)), line


def _kind(line: str, cues: Cues) -> str | None:
    cue = cues.of(line) if len(line) <= WINDOW else None
    return cue.kind if cue else None


def _named(run: Sequence[tuple[Range, str | None]]) -> Iterator[Proposal]:
    below = next((kind for _, kind in run if kind), OTHER)
    for place, kind in run:
        below = kind or below
        yield Proposal(place, below)


class _Outlets:
    """The repeated lines of each outlet, counted when first asked for; near-duplicates count as one page."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._firsts = project.near_duplicates.firsts()
        self._outlet: dict[str, str] = {}
        for outlet in project.facets().outlets:
            for row in project.documents(outlet=outlet):
                self._outlet[row.id] = outlet
        self._lines: dict[str, frozenset[int]] = {}

    def lines_of(self, document_id: str) -> frozenset[int]:
        outlet = self._outlet.get(document_id, "")
        if not outlet:
            return frozenset()  # pages of unknown outlets have nothing in common
        if outlet not in self._lines:
            self._lines[outlet] = self._counted(outlet)
        return self._lines[outlet]

    def _counted(self, outlet: str) -> frozenset[int]:
        ids = [one for one, name in self._outlet.items() if name == outlet]
        ids = [one for one in ids if self._firsts.get(one, one) == one]
        ids = ids[:: -(-len(ids) // COUNTED) or 1]
        return repeated_lines(text for _, _, text in self._project.search.texts(ids))
