"""Where articles begin on a glued page of plain text: how sure each place is, by numbers that hold no words.

Between two articles the words change (Hearst, 1997, "TextTiling"), a headline is echoed by the text below it
and not by the text above, and furniture stands around it: an outlet, an age, a date, a place line. No single
one of these is there on every page, so that trees weigh them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import log

from annotator.domain.ranges import Range
from annotator.domain.tokens import sentence_starts, tokens

from .cues import Cues, shipped
from .inline import opens_story
from .lines import width

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_RUN = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")  # scripts that run words together
_ENDS = re.compile("[.!?…。！？؟।۔](?:[\"'”’»›)）」』\\]]|\\s)*$")
_JOINT = re.compile('(?<=[.!?…”»"])(?=[^\\W\\d_])|(?<=[a-zß-öø-ÿа-яё])(?=[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яё]+[ ])')
_STEM = 5  # letters of a word that count, so that endings do not part what is the same
_SIDE = 700  # Latin letters' worth on either side that is compared
_HEADLINE = (12, 170)  # width of a line that may be a headline
_FURNITURE = 60  # width of a line of outlet, age, date or name
_PROSE = 60  # width from which a line with a full stop reads as running text
_FIRST = 90  # width of what may be a headline at the beginning of a line that goes on
_CUES = ("dateline", "source_attribution", "byline", "kicker")


@dataclass(frozen=True, slots=True)
class Unit:
    """A line, or a sentence of one: where it stands, and whether it begins and ends its line."""

    range: Range
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A place where an article may begin: the unit, and the numbers that speak for it."""

    unit: int
    start: int
    values: tuple[float, ...]


NAMES = (
    "first", "gap", "glued", "after end", "headline", "below prose", "echo below", "echo above",
    "lead echo below", "lead echo above", "cohesion", "cohesion depth", "shared", "furniture",
    "furniture above", "furniture below", "place", "place soon", "rule above", "again", "outlet", "digits",
    "width", "paragraph", "short above",
)  # fmt: skip


class Page:
    """A page's units and their terms."""

    def __init__(self, text: str, outlets: Collection[str] = (), cues: Cues | None = None) -> None:
        """Cut a text. ``outlets`` are names of outlets known in the project."""
        self.text, self.cues = text, cues or shipped()
        self.units = units(text)
        self.pieces = [text[one.range.start : one.range.end] for one in self.units]
        self.terms = [_terms(piece) for piece in self.pieces]
        counts = Counter(term for held in self.terms for term in set(held))
        total = len(self.units)
        self.weight = {term: log((1 + total) / count) for term, count in counts.items()}
        self.sizes = [width(piece) for piece in self.pieces]
        self.starts = [one.range.start for one in self.units]
        self._outlets = {one.casefold() for one in outlets if one.strip()}
        self._lines = Counter(" ".join(piece.split()).casefold() for piece in self.pieces)
        self.furnished = [self._furniture(at) for at in range(total)]
        self.headlines = [self._headline(at) for at in range(total)]

    def places(self) -> list[Place]:
        """Return every place but the first where an article may begin, in order."""
        cohesion = [self._cohesion(at) for at in range(len(self.units))]
        return [
            Place(at, self.units[at].range.start, self._values(at, cohesion))
            for at in range(1, len(self.units))
        ]

    def _furniture(self, at: int) -> bool:
        piece, unit = self.pieces[at], self.units[at]
        if not (unit.first and unit.last) or self.sizes[at] > _FURNITURE or _ENDS.search(piece):
            return False
        if " ".join(piece.split()).casefold() in self._outlets:
            return True
        cue = self.cues.of(piece)
        if cue is not None:
            return cue.kind in _CUES
        return any(map(str.isdigit, piece)) and self.sizes[at] <= _OUTLET

    def _headline(self, at: int) -> bool:
        unit, piece = self.units[at], self.pieces[at]
        low, high = _HEADLINE
        whole = unit.first and unit.last and low <= self.sizes[at] <= high
        return whole and not self.furnished[at] and not re.search(r"[.。।۔]\W*$", piece)

    def prose(self, at: int) -> bool:
        """Tell whether a unit reads as running text."""
        return 0 <= at < len(self.units) and self.sizes[at] >= _PROSE and bool(_ENDS.search(self.pieces[at]))

    def _values(self, at: int, cohesion: Sequence[tuple[float, float]]) -> tuple[float, ...]:
        unit, piece = self.units[at], self.pieces[at]
        before = self.text[self.units[at - 1].range.end : unit.range.start]
        head = at
        while head < len(self.units) - 1 and head < at + 4 and self.furnished[head]:
            head += 1
        lead = piece if unit.first and unit.last else piece[:_FIRST]
        below, above = self._side(head + 1, 1), self._side(at - 1, -1)
        title = set(self.terms[head])
        own = _terms(lead)
        near = [cohesion[one][0] for one in range(max(1, at - 4), min(len(self.units), at + 5))]
        return (
            float(unit.first),
            float(before.count("\n")),
            float(not before and at > 0),
            float(bool(_ENDS.search(self.pieces[at - 1]))),
            float(self.headlines[head]),
            float(self.prose(head + 1) or self.prose(head + 2)),
            self._share(title, below),
            self._share(title, above),
            self._repeats(own, piece[len(lead) :], at),
            self._share(set(own), above),
            cohesion[at][0],
            max(near) - cohesion[at][0],
            cohesion[at][1],
            float(self.furnished[at]),
            float(self.furnished[at - 1]),
            float(head + 1 < len(self.units) and self.furnished[head + 1]),
            float(opens_story(self.text, unit.range.start)),
            float(self._place_soon(head)),
            float(not any(map(str.isalnum, self.pieces[at - 1]))),
            float(min(self._lines[" ".join(self.pieces[head].split()).casefold()], 3)),
            float(self._starts_with_outlet(piece)),
            sum(map(str.isdigit, piece[:_FIRST])) / min(len(piece), _FIRST),
            float(min(self.sizes[at], 400)),
            float(self.prose(at)),
            float(self.headlines[at - 1]),
        )

    def _starts_with_outlet(self, piece: str) -> bool:
        low = piece[:_FURNITURE].casefold()
        return any(low.startswith(one) for one in self._outlets)

    def _place_soon(self, head: int) -> bool:
        soon = head + 1 < len(self.units) and opens_story(self.text, self.units[head + 1].range.start)
        return soon or any(
            opens_story(self.text, self.units[head].range.start + at) for at in _spaces(self.pieces[head])
        )

    # --- words that come back ----------------------------------------------------------------------

    def _side(self, at: int, way: int) -> Counter[str]:
        """Return the terms of some text on one side of a place, with how often they stand there."""
        found: Counter[str] = Counter()
        left = _SIDE
        while 0 <= at < len(self.units) and left > 0:
            found.update(self.terms[at])
            left -= self.sizes[at]
            at += way
        return found

    def _share(self, terms: Collection[str], side: Counter[str]) -> float:
        total = sum(self.weight[term] for term in terms if term in self.weight)
        there = sum(self.weight[term] for term in terms if term in side and term in self.weight)
        return there / total if total else 0.0

    def _repeats(self, lead: Sequence[str], rest: str, at: int) -> float:
        side = self._side(at + 1, 1)
        side.update(_terms(rest))
        return self._share(set(lead), side)

    def _cohesion(self, at: int) -> tuple[float, float]:
        """Return how alike the text before and after a unit's start is (a cosine), and their common terms."""
        if at == 0:
            return 0.0, 0.0
        left, right = self._side(at - 1, -1), self._side(at, 1)
        both = [term for term in left if term in right]
        dot = sum(self.weight[term] ** 2 for term in both)
        norms = [sum(self.weight[term] ** 2 for term in side) for side in (left, right)]
        return dot / (norms[0] * norms[1]) ** 0.5 if all(norms) else 0.0, float(min(len(both), 12))


GLUED, SURE, OPEN = 0.58, 0.4, 0.12
"""Probability that one place must have for a page to count as glued; from which on a place of such a page is
a boundary; and from which on what follows it is left open."""

_LEAST = 150  # width of an article
_OUTLET = 45  # width of a line with an outlet's name


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a page that belongs to one article, with its headline if it has one (code points)."""

    range: Range
    article: int
    title: Range | None


def stretches(page: Page, likely: Sequence[float]) -> list[Stretch]:
    """Return what belongs to which article; what may belong to either of two is left out, and so are lists.

    ``likely`` are the probabilities of the places, in order; nothing is returned for a page that seems
    to hold one article. Of two boundaries closer than the
    shortest article the more probable one counts.
    """
    if max(likely, default=0.0) < GLUED:
        return []
    heads = _heads(page)
    chances: dict[int, float] = {}
    for place, chance in zip(page.places(), likely, strict=True):
        unit = heads.get(place.unit, place.unit)
        chances[unit] = max(chances.get(unit, 0.0), chance)
    before = list(accumulate(page.sizes, initial=0))
    taken = [heads.get(0, 0)]
    for unit, chance in sorted(chances.items(), key=lambda pair: (-pair[1], pair[0])):
        if chance < SURE:
            break
        if all(abs(before[unit] - before[one]) >= _LEAST for one in taken):
            taken.append(unit)
    open_ = sorted(unit for unit, chance in chances.items() if OPEN <= chance < SURE)
    return list(_stretches(page, sorted(taken), open_))


def _heads(page: Page) -> dict[int, int]:
    """Return for each unit of the lines above running text, and its first one, where these lines begin.

    That is the headline next to the text, with the lines of outlet and age above it; what stands above these
    is a list.
    """
    found: dict[int, int] = {}
    block: list[int] = []
    for at, unit in enumerate(page.units):
        if unit.first and not (page.prose(at) or not unit.last):
            block.append(at)
            continue
        if unit.first and block:
            start = _head(page, block)
            found |= dict.fromkeys([*block, at], start)
        block = []
    return found


def _head(page: Page, block: Sequence[int]) -> int:
    titles = [at for at in block if page.headlines[at]]
    if not titles:
        return block[0]
    start = titles[-1]
    while start - 1 >= block[0] and page.furnished[start - 1]:
        start -= 1
    aged = start < titles[-1]
    if aged and start - 1 >= block[0] and page.sizes[start - 1] <= _OUTLET and titles[-1] - start < 2:
        start -= 1
    return start


def _stretches(page: Page, taken: Sequence[int], open_: Sequence[int]) -> Iterator[Stretch]:
    for number, (start, end) in enumerate(pairwise([*taken, len(page.units)]), 1):
        doubt = next((unit for unit in open_ if start < unit < end), end)
        last = doubt
        while last - 1 > start and doubt == end and end < len(page.units) and _listed(page, last - 1):
            last -= 1
        title = _title(page, start, last)
        whole = Range(page.units[start].range.start, page.units[last - 1].range.end)
        yield Stretch(whole, number, page.units[title].range if title is not None else None)


def _title(page: Page, start: int, last: int) -> int | None:
    """Return the headline next to the running text that an article begins with, if it has one."""
    found = None
    for at in range(start, last):
        if page.prose(at) or not page.units[at].last:
            break
        found = at if page.headlines[at] else found
    return found


def _listed(page: Page, at: int) -> bool:
    """Tell whether a line at the end of an article is an entry of a list or a rule, and no text of it."""
    unit = page.units[at]
    return unit.first and unit.last and not page.prose(at) and not _ENDS.search(page.pieces[at])


def units(text: str) -> list[Unit]:
    """Return a text's lines, and those that go on after a sentence as sentences; no white space at edges."""
    found: list[Unit] = []
    for line in _LINE.finditer(text):
        body = line[0]
        held = tokens(body)
        cuts: set[int] = {held[index].start for index in sentence_starts(body, held)}
        cuts |= {place.start() for place in _JOINT.finditer(body)}
        edges = [0, *sorted(cut for cut in cuts if 0 < cut < len(body)), len(body)]
        parts = []
        for low, high in pairwise(edges):
            inked = body[low:high].strip()
            if inked:
                start = line.start() + low + len(body[low:high]) - len(body[low:high].lstrip())
                parts.append(Range.at(start, start + len(inked)))
        found += [Unit(part, at == 0, at == len(parts) - 1) for at, part in enumerate(parts)]
    return found


def _terms(piece: str) -> list[str]:
    """Return what stands for the words of a piece: their first letters; of scripts without blanks, pairs."""
    found: list[str] = []
    for word in _WORD.findall(piece):
        if _RUN.search(word):
            found += [word[at : at + 2] for at in range(len(word) - 1)]
        elif len(word) > 3 or word.isdigit() or word.isupper():
            found.append(word.casefold()[:_STEM])
    return found


def _spaces(piece: str) -> list[int]:
    return [found.end() for found in re.finditer(r"\s+", piece[:240])]
