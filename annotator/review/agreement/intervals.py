"""How far a number could be off: the bootstrap of pages (Efron and Tibshirani 1993).

Pages are drawn with replacement, as many as there are, and the measure is made anew of each draw; the middle
95 % of what comes out is the interval. Pages, not characters: those of one page depend on each other.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import floor, fsum
from typing import TypeVar

from .tallies import Key, Tally

SEED, DRAWS = 20090, 1_000
FEWEST_PAGES = 10
"""With fewer pages the interval says more about chance than about authors, and none is given."""
_LOW, _HIGH = 0.025, 0.975
_LANE = 8  # bytes of a whole number in a packed page
_MOST = 1 << 44  # a number below, added up over a million pages, stays in its lane

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Interval:
    """The 2.5th and the 97.5th percentile, and of how many draws: those for which there was a number."""

    low: float
    high: float
    defined: int


def intervals(
    pages: Sequence[Tally],
    evaluate: Callable[[Tally], Mapping[K, float | None]],
    seed: int = SEED,
    draws: int = DRAWS,
) -> dict[K, Interval]:
    """Return the interval of each number that ``evaluate`` makes of the sum of pages, by its name.

    The same pages in the same order, seed and number of draws give the same intervals. Cost: pages × draws
    additions, and draws times the measure.
    """
    found: dict[K, list[float]] = {}
    for tally in drawn(pages, seed, draws):
        for name, number in evaluate(tally).items():
            if number is not None:
                found.setdefault(name, []).append(number)
    return {name: interval_of(numbers) for name, numbers in found.items()}


def drawn(pages: Sequence[Tally], seed: int, draws: int) -> Iterator[Tally]:
    """Yield the sums of ``draws`` draws of pages, by ``random.Random(seed).choices``."""
    if not pages:
        return
    generator, packed = random.Random(seed), _Packed(pages)
    for _ in range(draws):
        yield packed.sum_of(generator.choices(range(len(pages)), k=len(pages)))


class _Packed:
    """Tallies whose whole numbers are one long number a page, so that one addition adds them all up."""

    def __init__(self, pages: Sequence[Tally]) -> None:
        keys = sorted({key for page in pages for key in page})
        self.whole = [key for key in keys if all(_fits(page.get(key, 0)) for page in pages)]
        self.pages = [_packed([int(page.get(key, 0)) for key in self.whole]) for page in pages]
        self.broken: dict[Key, list[float]] = {
            key: [page.get(key, 0) for page in pages] for key in sorted(set(keys) - set(self.whole))
        }
        self.lanes = struct.Struct(f"<{len(self.whole)}Q")

    def sum_of(self, draw: Sequence[int]) -> Tally:
        """Return the sum of pages by their numbers, without what is 0."""
        total = sum(map(self.pages.__getitem__, draw)).to_bytes(self.lanes.size, "little")
        numbers = zip(self.whole, self.lanes.unpack(total), strict=True)
        sums: dict[Key, float] = {key: number for key, number in numbers if number}
        for key, column in self.broken.items():
            sums[key] = fsum(map(column.__getitem__, draw))
        return sums


def _fits(number: float) -> bool:
    return isinstance(number, int) and 0 <= number < _MOST


def _packed(numbers: Sequence[int]) -> int:
    return int.from_bytes(struct.pack(f"<{len(numbers)}Q", *numbers), "little")


def interval_of(numbers: list[float]) -> Interval:
    """Return the interval of the numbers of all draws; there is at least one."""
    numbers.sort()
    return Interval(_percentile(numbers, _LOW), _percentile(numbers, _HIGH), len(numbers))


def _percentile(numbers: Sequence[float], share: float) -> float:
    """Return a percentile of sorted numbers, linear between ranks."""
    rank = share * (len(numbers) - 1)
    below = floor(rank)
    above = min(below + 1, len(numbers) - 1)
    return numbers[below] + (numbers[above] - numbers[below]) * (rank - below)
