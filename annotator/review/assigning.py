"""Who annotates which page: a plan that shares pages fairly, drawn the same from the same seed.

A share of the pages, drawn within outlets and lengths, goes to several authors; the rest to one each. Pairs
of authors share about as many pages as any other pair (a balanced incomplete block design, approached one
page at a time: Fisher & Yates 1938), so that agreement can be measured between all of them.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import comb

_WEIGHED = 500
"""Up to so many ways to choose a page's authors are all weighed; of more they are chosen one by one."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be shared out.

    ``stratum`` is what the sample must represent: outlet and class of length, say. Pages of one ``group``
    ("": none) say nearly the same and go to the same authors. ``authors`` have the page already; those who
    are ``barred`` must not get it.
    """

    document: str
    stratum: tuple[str, int] = ("", 0)
    group: str = ""
    authors: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shares:
    """How pages are shared: ``overlap`` (0 … 1) of them go to ``each`` authors, the others to one."""

    authors: Sequence[str]
    overlap: float = 0.0
    each: int = 2
    seed: int = 0


@dataclass
class Given:
    """What authors have by now: pages of each, and pages that two of them share."""

    pages: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, authors: Sequence[str], more: Sequence[str], pages: int) -> None:
        """Add pages that ``authors`` have and that ``more`` get now."""
        known = list(authors)
        for one in more:
            self.pages[one] += pages
            for other in known:
                self.pairs[_pair(one, other)] += pages
            known.append(one)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def plan(pages: Sequence[Page], shares: Shares) -> dict[str, tuple[str, ...]]:
    """Return who gets which page, in the order of ``pages``.

    A page that somebody has is not drawn again: it stays with those who have it, and is not in the plan.
    Nobody gets a page of which all authors are barred.
    """
    units = _units(pages)
    given = Given()
    for unit in units:
        given.add((), sorted(_having(unit)), len(unit))
    fresh = [unit for unit in units if not _having(unit)]
    shared = _sample(fresh, shares) if min(shares.each, len(shares.authors)) > 1 else set()
    ranks = {one: _drawn(shares.seed, one) for one in shares.authors}
    plans: dict[str, tuple[str, ...]] = {}
    for unit in fresh:
        barred = frozenset[str]().union(*(page.barred for page in unit))
        allowed = {one: rank for one, rank in ranks.items() if one not in barred}
        chosen = _authors(shares.each if unit[0].document in shared else 1, given, allowed)
        given.add((), chosen, len(unit))
        plans |= {page.document: chosen for page in unit}
    return {page.document: plans[page.document] for page in pages if page.document in plans}


def _units(pages: Sequence[Page]) -> list[list[Page]]:
    """Return pages that stay together, in the order of their first ones."""
    units: dict[str, list[Page]] = {}
    for page in pages:
        units.setdefault(f"group {page.group}" if page.group else page.document, []).append(page)
    return list(units.values())


def _having(unit: Sequence[Page]) -> frozenset[str]:
    return frozenset[str]().union(*(page.authors for page in unit))


def _drawn(seed: int, name: str) -> bytes:
    """Return what puts names into an order that a seed draws and that a new name does not change."""
    return hashlib.sha256(f"{seed}:{name}".encode()).digest()


def _sample(units: Sequence[list[Page]], shares: Shares) -> set[str]:
    """Return the first pages of the units drawn: stratum after stratum, never far from the share wanted."""
    strata: defaultdict[tuple[str, int], list[list[Page]]] = defaultdict(list)
    for unit in units:
        strata[unit[0].stratum].append(unit)
    drawn: set[str] = set()
    owed = 0.0
    for _, members in sorted(strata.items()):
        for unit in sorted(members, key=lambda one: _drawn(shares.seed, one[0].document)):
            owed += len(unit) * shares.overlap
            if owed >= len(unit) / 2:
                owed -= len(unit)
                drawn.add(unit[0].document)
    return drawn


def _authors(wanted: int, given: Given, ranks: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the authors of a page: those who share the fewest pages first, then those with the fewest."""
    wanted = min(wanted, len(ranks))

    def burden(asked: Iterable[str]) -> tuple[int, int, list[bytes]]:
        chosen = tuple(asked)
        shared = sum(given.pairs[_pair(*two)] for two in combinations(chosen, 2))
        return shared, sum(given.pages[one] for one in chosen), sorted(ranks[one] for one in chosen)

    if comb(len(ranks), wanted) <= _WEIGHED:
        return tuple(sorted(min(combinations(ranks, wanted), key=burden)))
    chosen: tuple[str, ...] = ()
    while len(chosen) < wanted:
        chosen = min(((*chosen, one) for one in ranks if one not in chosen), key=burden)
    return tuple(sorted(chosen))


def spread(pages: Sequence[str], among: Sequence[str], every: int, seed: int) -> Iterator[str]:
    """Yield ``pages`` with one of ``among`` after each ``every`` of them, at a place drawn by the seed.

    Of ``among`` the first ones that the seed draws are taken; it may run out. They carry no mark.
    """
    waiting = sorted(among, key=lambda one: _drawn(seed, one))
    for first in range(0, len(pages), every):
        part = list(pages[first : first + every])
        if waiting and len(part) == every:
            part.insert(_drawn(seed, part[0])[0] % (every + 1), waiting.pop(0))
        yield from part
