"""Which article each stretch of a glued page belongs to, from how probable each place is to begin one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from annotator.domain.ranges import Range, trimmed

from .glued_cuts import begins
from .glued_pages import ENDS, OUTLET, Page

SURE = 0.5
"""Probability from which on a place is a boundary."""
OPEN = 0.08
"""Probability of having passed a boundary unseen from which on text is left open."""
DOUBT = 0.08
"""Probability that one place must have for text to be left open: less, added up, is a long article."""

_ABOVE = 2  # lines of outlet and age above a headline
_LEAST = 150  # width of an article
_NOTHING = 0.02  # probability that does not add up


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why the text after a stretch is left open: where another article is likeliest to begin in it."""

    range: Range
    chance: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a page that belongs to one article, with its headline if it has one (code points).

    Text after it that may be of another article, up to the next stretch, is left open for a ``doubt``.
    """

    range: Range
    article: int
    title: Range | None
    doubt: Doubt | None = None


def stretches(page: Page, likely: Sequence[float]) -> list[Stretch]:
    """Return what belongs to which article; what may belong to either of two is left out, and so are lists.

    ``likely`` are the probabilities of the places, in order; nothing is returned for a page that seems
    to hold one article. Of two boundaries closer than the shortest article the more probable one counts.
    """
    before = list(accumulate(page.sizes, initial=0))
    gathered = _gathered(page, likely)
    chances = {unit: chance for unit, chance in gathered.items() if before[unit] >= _LEAST}
    taken = [0]
    for unit, chance in sorted(chances.items(), key=lambda pair: (-pair[1], pair[0])):
        if chance < SURE:
            break
        if all(abs(before[unit] - before[one]) >= _LEAST for one in taken):
            taken.append(unit)
    if len(taken) == 1 and max(chances.values(), default=0.0) < DOUBT:
        return []
    doubts = {unit: chance for unit, chance in chances.items() if chance >= _NOTHING}
    found = list(_stretches(page, sorted(taken), doubts))
    single = len(found) == 1 and found[0].range.end == page.units[-1].range.end
    return [] if single else found


def whole(page: Page) -> Stretch:
    """Return all of a page as one article."""
    title = _title(page, 0, len(page.units))
    inked = Range(page.units[0].range.start, page.units[-1].range.end)
    return Stretch(inked, 1, page.units[title].range if title is not None else None)


def _gathered(page: Page, likely: Sequence[float]) -> dict[int, float]:
    """Return the chances by unit; of a block of short lines they are together at its likeliest line.

    So are those of short pieces glued to each other: an agency, an outlet, an age, a headline.
    """
    found: dict[int, float] = {}
    groups: dict[int, list[tuple[float, int]]] = {}
    for unit, chance in enumerate(likely, 1):
        groups.setdefault(page.blocks[_run(page, unit)][1], []).append((chance, unit))
    for held in groups.values():
        most, unit = max(held, key=lambda pair: (pair[0], -pair[1]))
        glued = len(held) > 1 and _run(page, held[0][1]) == held[-1][1]
        start = _after_agency(page, held) if glued else _head(page, unit)
        found[start] = max(most, found.get(start, 0.0), min(0.99, sum(chance for chance, _ in held)))
    return found


def _after_agency(page: Page, held: Sequence[tuple[float, int]]) -> int:
    """Return the first of some pieces glued to each other that is no agency's name."""
    names = (at for _, at in held if not page.cues.agencies.fullmatch(page.pieces[at]))
    return next(names, held[-1][1])


def _run(page: Page, unit: int) -> int:
    """Return the last of the short pieces that are glued to each other without a blank, from one on."""
    while (
        unit + 1 < len(page.units)
        and page.sizes[unit] <= OUTLET
        and not ENDS.search(page.pieces[unit])
        and page.units[unit + 1].range.start == page.units[unit].range.end
    ):
        unit += 1
    return unit


def _head(page: Page, unit: int) -> int:
    """Return where the lines of outlet and age above a headline begin, if no list of such stands above."""
    start = unit
    while unit - start < _ABOVE and start - 1 > 0 and page.units[start].first and page.furnished[start - 1]:
        start -= 1
    if not page.furnished[unit] and page.furnished[start] and start - 1 > 0 and unit - start < _ABOVE:
        above = page.units[start - 1]
        named = page.sizes[start - 1] <= OUTLET and not ENDS.search(page.pieces[start - 1])
        if above.first and above.last and named and page.headlines[unit]:
            start -= 1
    listed = any(page.furnished[one] for one in range(page.blocks[unit][0], start))
    return unit if listed else start


def _stretches(page: Page, taken: Sequence[int], chances: Mapping[int, float]) -> Iterator[Stretch]:
    cuts: dict[int, int] = {taken[0]: page.starts[taken[0]]}
    cuts |= {unit: begins(page, unit, before) for before, unit in pairwise(taken)}
    for number, (start, end) in enumerate(pairwise([*taken, len(page.units)]), 1):
        same, last = 1.0, start + 1
        while last < end and (same := same * (1 - chances.get(last, 0.0))) > 1 - OPEN:
            last += 1
        while last == end < len(page.units) and last - 1 > start and _listed(page, last - 1):
            last -= 1
            end -= 1
        title = _title(page, start, last)
        stop: int = page.units[last - 1].range.end
        if last == end:  # the piece in which the next one begins may begin with the end of this one
            stop = max(stop, cuts.get(end, 0))
        inked = trimmed(page.text, Range.at(cuts[start], stop))
        doubt = _doubt(page, range(last, end), chances)
        yield Stretch(inked, number, page.units[title].range if title is not None else None, doubt)


def _doubt(page: Page, left: range, chances: Mapping[int, float]) -> Doubt | None:
    """Return which of the units that are left open is likeliest to begin an article."""
    most = max(left, key=lambda unit: chances.get(unit, 0.0), default=None)
    chance = chances.get(most, 0.0) if most is not None else 0.0
    return Doubt(page.units[most].range, chance) if most is not None and chance else None


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
    return unit.first and unit.last and not page.prose(at) and not ENDS.search(page.pieces[at])
