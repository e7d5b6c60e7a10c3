"""Where the words of a text change for good: how probable each place is to part two topics, by words alone.

Each topic has words of its own (Utiyama and Isahara, 2001): a stretch costs as much as its words cost under
their own frequencies in it, and every stretch costs a little by itself. All ways to cut the text are weighed
against each other (forward and backward sums), so that a place counts only as far as cutting there explains
the whole text better.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log

import numpy as np
from numpy.typing import NDArray

_LONGEST = 120  # units of a topic that are looked at
_COST = 1.0  # of a further topic, in logarithms of the number of terms


def changes(terms: Sequence[Sequence[str]], costs: Sequence[float] = (_COST,)) -> list[NDArray[np.float64]]:
    """Return for each unit the log-odds (clipped to ±12) that a topic begins there; 12 for the first one.

    ``terms`` are the terms of each unit in order; the answer is one for each cost of a further topic. Time
    grows with the units times ``120``.
    """
    total = len(terms)
    if total < 2:
        return [np.full(total, 12.0) for _ in costs]
    numbers: dict[str, int] = {}
    coded = [[numbers.setdefault(term, len(numbers)) for term in held] for held in terms]
    worth = _worth(coded, len(numbers))
    words = max(2, sum(map(len, coded)))
    return [_begun(worth, cost * log(words)) for cost in costs]


def _begun(worth: NDArray[np.float64], fixed: float) -> NDArray[np.float64]:
    """Return the log-odds that a topic begins at each unit, if a further one costs so much."""
    total = len(worth)
    forward, backward = np.full(total + 1, -np.inf), np.full(total + 1, -np.inf)
    forward[0] = backward[total] = 0.0
    for end in range(1, total + 1):
        low = max(0, end - _LONGEST)
        forward[end] = (
            _sum(forward[low:end] + worth[np.arange(low, end), end - 1 - np.arange(low, end)]) - fixed
        )
    for start in range(total - 1, -1, -1):
        high = min(total, start + _LONGEST)
        backward[start] = _sum(backward[start + 1 : high + 1] + worth[start, : high - start]) - fixed
    share = np.clip(forward[:total] + backward[:total] - forward[total], -12.0, -6e-6)
    odds: NDArray[np.float64] = np.clip(share - np.log(-np.expm1(share)), -12.0, 12.0)
    return odds


def _worth(coded: Sequence[Sequence[int]], size: int) -> NDArray[np.float64]:
    """Return the log-probability of the words of each stretch, by its start and its length less one."""
    found = np.zeros((len(coded), _LONGEST))
    most = max(Counter(chain.from_iterable(coded)).values(), default=0)
    logs = [0.0, *(count * log(count + 1.0) - (count - 1) * log(count) for count in range(1, most + 1))]
    for start in range(len(coded)):
        counts: dict[int, int] = {}
        gained, words = 0.0, 0
        for length in range(min(_LONGEST, len(coded) - start)):
            held = coded[start + length]
            for term in held:
                count = counts[term] = counts.get(term, 0) + 1
                gained += logs[count]
            words += len(held)
            found[start, length] = gained - words * log(words + size) if words else 0.0
    return found


def _sum(scores: NDArray[np.float64]) -> float:
    most = float(scores.max())
    return most + float(np.log(np.exp(scores - most).sum()))
