"""How often an author answers like gold, or like most of the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from .answers import Answer

Z = 1.959964
"""How many standard deviations 95 % of a normal distribution reach."""
Confusion = Mapping[tuple[str, str], int]
"""Items by (right label, label given)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What an author answered to items whose answer was known, or is taken to be."""

    confusion: Confusion

    @property
    def items(self) -> int:
        """The number of items."""
        return sum(self.confusion.values())

    @property
    def same(self) -> float | None:
        """The share of answers that are the same, 0 … 1; None without items."""
        right = sum(number for (known, given), number in self.confusion.items() if known == given)
        return right / self.items if self.items else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the share (Wilson 1927), as if items did not depend on each other."""
        right = sum(number for (known, given), number in self.confusion.items() if known == given)
        return wilson(right, self.items)

    def of(self, label: str) -> float | None:
        """Return the share of right answers to items of a label; None if there are none."""
        every = sum(number for (known, _), number in self.confusion.items() if known == label)
        return self.confusion.get((label, label), 0) / every if every else None

    def as_dict(self) -> dict[str, object]:
        """Return share, items and confusions, ready for JSON."""
        rows = [[*pair, number] for pair, number in sorted(self.confusion.items())]
        return {"same": self.same, "items": self.items, "confusion": rows}


def wilson(right: int, n: int) -> tuple[float, float] | None:
    """Return the 95 % interval of a share of ``n``, as if they did not depend on each other (Wilson 1927)."""
    if not n:
        return None
    share, square = right / n, Z * Z
    spread = Z * sqrt(share * (1 - share) / n + square / (4 * n * n))
    middle, whole = share + square / (2 * n), 1 + square / n
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def against_gold(given: Iterable[Answer], gold: Mapping[str, str]) -> dict[str, Standing]:
    """Return the standing of each author, by name; ``gold`` is the right label of items by their ids.

    Items without gold do not count.
    """
    return _standings((gold[one.item], one) for one in given if one.item in gold)


def leave_one_out(given: Iterable[Answer]) -> dict[str, Standing]:
    """Return the standing of each author against the majority of the others, by name.

    An item counts for an author if at least two others answered it and one label has more of their answers
    than any other. What most say need not be right: an author who alone reads the guideline stands badly.
    """
    by_item: defaultdict[str, list[Answer]] = defaultdict(list)
    for one in given:
        by_item[one.item].append(one)
    return _standings(
        (label, one)
        for together in by_item.values()
        for one in together
        if (label := _majority([other.label for other in together if other is not one])) is not None
    )


def _majority(labels: list[str]) -> str | None:
    first = Counter(labels).most_common(2)
    if len(labels) < 2 or (len(first) > 1 and first[0][1] == first[1][1]):
        return None
    return first[0][0]


def _standings(known: Iterable[tuple[str, Answer]]) -> dict[str, Standing]:
    tables: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for label, one in known:
        tables[one.author][label, one.label] += one.times
    return {author: Standing(table) for author, table in sorted(tables.items())}
