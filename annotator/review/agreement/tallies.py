"""What a measure counts on one page: numbers by name, which add up over pages.

A tally has whole numbers wherever the measure allows, so that sums do not depend on the order of pages or
authors. It is kept as JSON: a list of rows ``[name, name, …, number]``.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

Key = tuple[str, ...]
Tally = Mapping[Key, float]
"""Numbers by their names: ``("body", "title")`` for characters that one author calls body, another title."""
UNLABELLED = ""
"""The label of what has no label, and of what one side has not."""


def pooled(tallies: Sequence[Tally]) -> Tally:
    """Return the sum of tallies. Their order does not matter: broken numbers are added exactly."""
    if len(tallies) == 1:
        return tallies[0]
    total: defaultdict[Key, int] = defaultdict(int)
    broken: dict[Key, list[float]] = {}
    for tally in tallies:
        for key, number in tally.items():
            if isinstance(number, int):
                total[key] += number
            else:
                broken.setdefault(key, []).append(number)
    sums: dict[Key, float] = dict(total)
    for key, numbers in broken.items():
        sums[key] = math.fsum([sums.get(key, 0), *numbers])
    return sums


def whole(tally: Tally) -> bool:
    """Tell whether all numbers are whole: then sums of sums are the same to the last bit."""
    return all(isinstance(number, int) for number in tally.values())


def under(tally: Tally, *names: str) -> Tally:
    """Return the part of a tally whose keys begin with ``names``, without them."""
    depth = len(names)
    return {key[depth:]: number for key, number in tally.items() if key[:depth] == names}


def placed(tally: Tally, *names: str) -> Tally:
    """Return a tally with ``names`` put before each key."""
    return {(*names, *key): number for key, number in tally.items()}


def joined(tallies: Iterable[Tally]) -> Tally:
    """Return one tally of several that have no key in common."""
    return {key: number for tally in tallies for key, number in tally.items()}


def dumped(tally: Tally) -> list[list[str | float]]:
    """Return a tally as plain JSON values, sorted."""
    return [[*key, number] for key, number in sorted(tally.items())]


def loaded(rows: Iterable[Sequence[str | float]]) -> Tally:
    """Return the tally that ``dumped`` wrote."""
    return {tuple(cast("Sequence[str]", row[:-1])): cast("float", row[-1]) for row in rows}
