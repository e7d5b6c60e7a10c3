"""Where articles begin on a glued page of plain text: how sure each place is, by numbers that hold no words.

Between two articles the words change (Hearst, 1997, "TextTiling"), a headline is echoed by the text below it
and not by the text above, and furniture stands around it: an outlet, an age, a date, a place line. No single
one of these is there on every page, so that trees weigh them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from annotator.domain.ranges import Range
from annotator.domain.tokens import sentence_starts, tokens

from .cues import Cues, shipped
from .inline import opens_story
from .lines import width
from .openings import dateline_end, dates, joints, reads_on, title_like
from .topics import changes

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_RUN = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")  # scripts that run words together
ENDS = re.compile("[.!?…。！？؟।۔](?:[\"'”’»›)）」』\\]]|\\s)*$")
_TOKEN = re.compile(r"\w+")
_STEM = 5  # letters of a word that count, so that endings do not part what is the same
_SIDE = 700  # Latin letters' worth on either side that is compared
_HEADLINE = (12, 170)  # width of a line that may be a headline
_FURNITURE = 60  # width of a line of outlet, age, date or name
_PROSE = 60  # width from which a line with a full stop reads as running text
_SMALL = 3  # letters of a word that tells a language, not a topic
_OPENING = 100  # code points of a unit in which outlet, date and headline stand
OUTLET = 45  # width of a line with an outlet's name
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
    "lead echo below", "lead echo above", "furniture", "furniture above", "furniture below", "place",
    "place soon", "rule above", "again", "outlet", "digits", "width", "paragraph", "short above",
    "cohesion", "cohesion depth", "shared", "topic", "topic top", "topic cheap", "small words",
    "cohesion rank", "dated", "dated above", "title-like", "reads on", "wide blank", "unbroken", "units",
    "names shared", "names new", "opens again", "lead in rest", "to prose", "since prose", "block",
    "own echo", "echo before", "echo after", "like others", "starts small", "quoted", "dateline", "datelines",
)  # fmt: skip


class Page:
    """A page's units and their terms."""

    def __init__(self, text: str, outlets: Collection[str] = (), cues: Cues | None = None) -> None:
        """Cut a text. ``outlets`` are names of outlets known in the project."""
        self.text, self.cues = text, cues or shipped()
        self.units = units(text)
        self.pieces = [text[one.range.start : one.range.end] for one in self.units]
        self.terms = [terms(piece) for piece in self.pieces]
        counts = Counter(term for held in self.terms for term in set(held))
        total = len(self.units)
        self.weight = {term: log((1 + total) / count) for term, count in counts.items()}
        self.sizes = [width(piece) for piece in self.pieces]
        self.starts = [one.range.start for one in self.units]
        self._outlets = {one.casefold() for one in outlets if one.strip()}
        self.smalls = [_smalls(piece) for piece in self.pieces]
        self.names = [_names(piece) for piece in self.pieces]
        self.dates = dates(self.cues)
        self._seen: list[frozenset[str]] = []
        for held in ([], *self.names[:-1]):
            self._seen.append((self._seen[-1] if self._seen else frozenset()) | frozenset(held))
        self._known: dict[tuple[int, int], Counter[str]] = {}
        self._openings = Counter(_opening(piece) for piece in self.pieces)
        self._lines = Counter(" ".join(piece.split()).casefold() for piece in self.pieces)
        self.datelines = [dateline_end(text, at) > at for at in self.starts]
        self.furnished = [self._furniture(at) for at in range(total)]
        self.headlines = [self._headline(at) for at in range(total)]

    def places(self) -> list[Place]:
        """Return every place but the first where an article may begin, in order."""
        total = len(self.units)
        self.blocks = self._blocks()
        self._echoes = [
            self._share(set(self.terms[at]), self._side(end if end > at else at + 1, 1))
            for at, (_, end) in enumerate(self.blocks)
        ]
        rows = [self._values(at) for at in range(1, total)]
        around = self._around()
        return [
            Place(at, self.units[at].range.start, (*row, *more))
            for at, (row, more) in enumerate(zip(rows, around, strict=True), 1)
        ]

    def _furniture(self, at: int) -> bool:
        piece, unit = self.pieces[at], self.units[at]
        if not (unit.first and unit.last) or self.sizes[at] > _FURNITURE or ENDS.search(piece):
            return False
        if " ".join(piece.split()).casefold() in self._outlets:
            return True
        cue = self.cues.of(piece)
        if cue is not None:
            return cue.kind in _CUES
        return any(map(str.isdigit, piece)) and self.sizes[at] <= OUTLET

    def _headline(self, at: int) -> bool:
        unit, piece = self.units[at], self.pieces[at]
        low, high = _HEADLINE
        whole = unit.first and unit.last and low <= self.sizes[at] <= high
        return whole and not self.furnished[at] and not re.search(r"[.。।۔]\W*$", piece)

    def prose(self, at: int) -> bool:
        """Tell whether a unit reads as running text."""
        return 0 <= at < len(self.units) and self.sizes[at] >= _PROSE and bool(ENDS.search(self.pieces[at]))

    def _values(self, at: int) -> tuple[float, ...]:
        unit, piece = self.units[at], self.pieces[at]
        before = self.text[self.units[at - 1].range.end : unit.range.start]
        head = at
        while head < len(self.units) - 1 and head < at + 4 and self.furnished[head]:
            head += 1
        lead = piece if unit.first and unit.last else piece[:_FIRST]
        below, above = self._side(head + 1, 1), self._side(at - 1, -1)
        title = set(self.terms[head])
        own = terms(lead)
        return (
            float(unit.first),
            float(before.count("\n")),
            float(not before and not _RUN.match(piece)),
            float(bool(ENDS.search(self.pieces[at - 1]))),
            float(self.headlines[head]),
            float(self.prose(head + 1) or self.prose(head + 2)),
            self._share(title, below),
            self._share(title, above),
            self._repeats(own, piece[len(lead) :], at),
            self._share(set(own), above),
            float(self.furnished[at]),
            float(self.furnished[at - 1]),
            float(head + 1 < len(self.units) and self.furnished[head + 1]),
            float(opens_story(self.text, unit.range.start) or self.datelines[at]),
            float(self._place_soon(head)),
            float(not any(map(str.isalnum, self.pieces[at - 1]))),
            float(min(self._lines[" ".join(self.pieces[head].split()).casefold()], 3)),
            float(self._starts_with_outlet(piece)),
            sum(map(str.isdigit, piece[:_FIRST])) / min(len(piece), _FIRST),
            float(min(self.sizes[at], 400)),
            float(self.prose(at)),
            float(self.headlines[at - 1]),
        )

    def _around(self) -> list[tuple[float, ...]]:
        """Return for every place but the first how the words around it change, and what is of the page."""
        total = len(self.units)
        alike = [self._cohesion(at) for at in range(total)]
        ranks = {
            at: place / total for place, at in enumerate(sorted(range(total), key=lambda at: alike[at][0]))
        }
        topics, cheap = changes(self._topical(), (1.0, 0.5))
        dated = sum(self.datelines)
        unbroken = sum(not one.first for one in self.units) / max(total, 1)
        found: list[tuple[float, ...]] = []
        for at in range(1, total):
            near = range(max(1, at - 4), min(total, at + 5))
            piece, lead = self.pieces[at], set(terms(self.pieces[at][:_FIRST]))
            names = self.names[at]
            earlier = self._seen[at]
            found.append(
                (
                    alike[at][0],
                    max(alike[one][0] for one in near) - alike[at][0],
                    alike[at][1],
                    topics[at],
                    topics[at] - max(topics[one] for one in near if one != at) if len(near) > 1 else 0.0,
                    cheap[at],
                    self._small(at),
                    ranks[at],
                    float(bool(self.dates.search(piece[:_OPENING]))),
                    float(bool(self.dates.search(self.pieces[at - 1][-_OPENING:]))),
                    title_like(piece),
                    float(reads_on(piece)),
                    float("　" in piece[:_OPENING] or "  " in piece[:_OPENING]),
                    unbroken,
                    log(total),
                    float(min(len(self._named(at, 1) & self._named(at - 1, -1)), 8)),
                    sum(name not in earlier for name in names) / len(names) if names else 0.5,
                    float(min(self._openings[_opening(piece)], 4)),
                    self._share(lead, Counter(terms(piece[_FIRST:]))),
                    *self._in_block(at),
                    float(self.datelines[at]),
                    float(min(dated, 4)),
                )
            )
        return found

    def _starts_with_outlet(self, piece: str) -> bool:
        low = piece[:_FURNITURE].casefold()
        return any(low.startswith(one) for one in self._outlets)

    def _place_soon(self, head: int) -> bool:
        soon = head + 1 < len(self.units) and (
            opens_story(self.text, self.units[head + 1].range.start) or self.datelines[head + 1]
        )
        return soon or any(
            opens_story(self.text, self.units[head].range.start + at) for at in _spaces(self.pieces[head])
        )

    # --- words that come back ----------------------------------------------------------------------

    def _side(self, at: int, way: int) -> Counter[str]:
        """Return the terms of some text on one side of a place, with how often they stand there."""
        known = self._known.get((at, way))
        if known is None:
            known = self._known[at, way] = self._read(at, way)
        return known

    def _read(self, at: int, way: int) -> Counter[str]:
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
        side = self._side(at + 1, 1) + Counter(terms(rest))
        return self._share(set(lead), side)

    def _topical(self) -> list[list[str]]:
        """Return each unit's terms that are not on every second line: these say nothing of a topic."""
        total = len(self.units)
        common = {term for term, weight in self.weight.items() if total > 8 and weight < log(4)}
        return [[term for term in held if term not in common] for held in self.terms]

    def _blocks(self) -> list[tuple[int, int]]:
        """Return for each unit where the short lines around it begin, and where the prose after them does."""
        total = len(self.units)
        ends = [total] * (total + 1)
        for at in range(total - 1, -1, -1):
            ends[at] = at if self.prose(at) or not self.units[at].last else ends[at + 1]
        starts, start = [], 0
        for at in range(total):
            if at and (self.prose(at - 1) or not self.units[at].first):
                start = at
            starts.append(start)
        return list(zip(starts, ends[:total], strict=True))

    def _in_block(self, at: int) -> tuple[float, ...]:
        """Return where in a block of short lines a unit stands, and how it and they are echoed below."""
        start, end = self.blocks[at]
        echoes = self._echoes
        size = self.sizes[at]
        like = sum(abs(self.sizes[one] - size) <= 8 for one in range(max(start, at - 6), min(end, at + 7)))
        piece = self.pieces[at]
        return (
            float(min(end - at, 9)),
            float(min(at - start, 9)),
            float(min(end - start, 20)),
            echoes[at],
            max(echoes[max(start, at - 4) : at], default=-1.0),
            max(echoes[at + 1 : min(end, at + 5)], default=-1.0),
            float(like),
            float(piece[0].islower()),
            float(piece[0] in "\"'“„«»‘「『"),
        )

    def _small(self, at: int) -> float:
        """Return how alike the short words before and after a unit's start are: languages differ in them."""
        sides = []
        for start, way in ((at - 1, -1), (at, 1)):
            side: Counter[str] = Counter()
            left = _SIDE
            while 0 <= start < len(self.units) and left > 0:
                side.update(self.smalls[start])
                left -= self.sizes[start]
                start += way
            sides.append(side)
        dot = sum(count * sides[1][word] for word, count in sides[0].items())
        norms = [sum(count**2 for count in side.values()) for side in sides]
        return dot / (norms[0] * norms[1]) ** 0.5 if all(norms) else 0.5

    def _named(self, at: int, way: int) -> set[str]:
        found: set[str] = set()
        left = 2 * _SIDE
        while 0 <= at < len(self.units) and left > 0:
            found.update(self.names[at])
            left -= self.sizes[at]
            at += way
        return found

    def _cohesion(self, at: int) -> tuple[float, float]:
        """Return how alike the text before and after a unit's start is (a cosine), and their common terms."""
        if at == 0:
            return 0.0, 0.0
        left, right = self._side(at - 1, -1), self._side(at, 1)
        both = [term for term in left if term in right]
        dot = sum(self.weight[term] ** 2 for term in both)
        norms = [sum(self.weight[term] ** 2 for term in side) for side in (left, right)]
        return dot / (norms[0] * norms[1]) ** 0.5 if all(norms) else 0.0, float(min(len(both), 12))


def units(text: str) -> list[Unit]:
    """Return a text's lines, and those that go on after a sentence as sentences; no white space at edges."""
    found: list[Unit] = []
    often = {word for word, count in Counter(_TOKEN.findall(text)).items() if count > 1}
    for line in _LINE.finditer(text):
        body = line[0]
        held = tokens(body)
        cuts: set[int] = {held[index].start for index in sentence_starts(body, held)}
        cuts |= {cut for cut in joints(body) if _around(body, cut) not in often}  # "GitHub" is a name
        edges, opened = [0], dateline_end(body, 0)
        for cut in sorted(cut for cut in cuts if 0 < cut < len(body)):
            if cut >= opened:  # "OSLO, 3. March (Nordpress) — " is no sentence and another one
                edges.append(cut)
                opened = dateline_end(body, cut)
        edges.append(len(body))
        parts = []
        for low, high in pairwise(edges):
            inked = body[low:high].strip()
            if inked:
                start = line.start() + low + len(body[low:high]) - len(body[low:high].lstrip())
                parts.append(Range.at(start, start + len(inked)))
        found += [Unit(part, at == 0, at == len(parts) - 1) for at, part in enumerate(parts)]
    return found


def _around(body: str, cut: int) -> str:
    """Return the word that a place is inside of, or "" for one at a word's edge."""
    low, high = cut, cut
    while low and (body[low - 1].isalnum() or body[low - 1] == "_"):
        low -= 1
    while high < len(body) and (body[high].isalnum() or body[high] == "_"):
        high += 1
    return body[low:high] if low < cut < high else ""


def terms(piece: str) -> list[str]:
    """Return what stands for the words of a piece: their first letters; of scripts without blanks, pairs."""
    found: list[str] = []
    for word in _WORD.findall(piece):
        if _RUN.search(word):
            found += [word[at : at + 2] for at in range(len(word) - 1)]
        elif len(word) > 3 or word.isdigit() or word.isupper():
            found.append(stem(word))
    return found


def stem(word: str) -> str:
    """Return what stands for a word: its first letters, small."""
    return word.casefold()[:_STEM]


def _spaces(piece: str) -> list[int]:
    return [found.end() for found in re.finditer(r"\s+", piece[:240])]


def _smalls(piece: str) -> list[str]:
    """Return the short words of a piece, in small letters; of scripts without blanks, the characters."""
    found: list[str] = []
    for word in _WORD.findall(piece):
        if _RUN.search(word):
            found += word
        elif len(word) <= _SMALL and word[0].isalpha():
            found.append(word.casefold())
    return found


def _names(piece: str) -> frozenset[str]:
    """Return the words with a capital that do not begin a piece, by their first letters."""
    return frozenset(
        word[0].casefold()[:_STEM]
        for word in _WORD.finditer(piece)
        if word.start() and word[0][0].isupper() and len(word[0]) > 2
    )


def _opening(piece: str) -> str:
    """Return the first two words of a piece; of scripts without blanks, the first characters."""
    return piece[:4] if _RUN.match(piece) else " ".join(piece[:_OPENING].casefold().split()[:2])
