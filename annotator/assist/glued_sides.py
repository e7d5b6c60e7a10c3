"""What the text on both sides of a place has in common, as far as the next likely places: two articles share
few words that each of them repeats; the parts of one article share its subject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain
from math import log

import numpy as np
from numpy.typing import NDArray

from .glued_pages import Page, stem

NAMES = (
    "left size", "right size", "less size", "gain", "gain share", "common", "common of least",
    "left within", "right within", "between", "common names", "left keys", "right keys", "titled right",
    "titled left", "page keys right", "numbered", "numbers", "left headed", "right headed", "headed",
)  # fmt: skip
_ASKED = -4.5  # log-odds from which on a place is looked at
_LIKELY = -1.5  # log-odds from which on one ends a side
_LEAST, _MOST = 150, 9_000  # widths of a side
_KEYS = 8  # words that a side repeats most


class Sides:
    """The words of a page's units, coded for comparing any two stretches of them."""

    def __init__(self, page: Page) -> None:
        """Code a page's units."""
        stops = {stem(word) for word in page.cues.words.stop}
        self._terms = [[one for one in held if one not in stops] for held in page.terms]
        self._names = page.names
        self._before = list(accumulate(page.sizes, initial=0))
        self._headed = list(accumulate(page.headlines, initial=0))
        self._numbered = [opens_with_number(piece) for piece in page.pieces]
        self._numbers = float(min(sum(self._numbered), 9))
        self._title = frozenset(self._terms[0]) if self._terms else frozenset()
        whole = Counter(chain.from_iterable(self._terms))
        self._page_keys = _keys(whole)

    def values(self, odds: NDArray[np.float64]) -> NDArray[np.float32]:
        """Return a row for every place but the page's beginning; NaN where none is likely (log-odds)."""
        found = np.full((len(odds), len(NAMES)), np.nan, np.float32)
        likely = [unit for unit, one in enumerate(odds.tolist(), 1) if one >= _LIKELY]
        for at in np.flatnonzero(odds >= _ASKED).tolist():
            found[at] = self._row(at + 1, likely)
        return found

    def _row(self, unit: int, likely: Sequence[int]) -> Sequence[float]:
        low, high = self._edges(unit, likely)
        left, right = self._counted(low, unit), self._counted(unit, high)
        both = left + right
        sizes = self._before[unit] - self._before[low], self._before[high] - self._before[unit]
        gain = _worth(left, len(both)) + _worth(right, len(both)) - _worth(both, len(both))
        words = max(1, min(left.total(), right.total()))
        near = {one for one in left if one in right}
        halves = (
            self._cosine(low, self._middle(low, unit), unit),
            self._cosine(unit, self._middle(unit, high), high),
        )
        names = (
            frozenset(chain.from_iterable(self._names[low:unit])),
            frozenset(chain.from_iterable(self._names[unit:high])),
        )
        keys = _keys(left), _keys(right)
        return (
            log(1 + sizes[0]), log(1 + sizes[1]), log(1 + min(sizes)), gain, gain / words,
            float(min(len(near), 60)), len(near) / max(1, min(len(left), len(right))),
            *halves, _cosine(left, right),
            len(names[0] & names[1]) / max(1, min(map(len, names))),
            _share(keys[0], right), _share(keys[1], left),
            _in(self._title, right), _in(self._title, left), _share(self._page_keys, right),
            float(self._numbered[unit]), self._numbers,
            (self._headed[unit] - self._headed[low]) / (1 + sizes[0] / 1000),
            (self._headed[high] - self._headed[unit]) / (1 + sizes[1] / 1000),
            self._headed[-1] / (1 + self._before[-1] / 1000),
        )  # fmt: skip

    def _edges(self, unit: int, likely: Sequence[int]) -> tuple[int, int]:
        """Return from and to which unit the text around a place is of no other likely one."""
        before = self._before
        low = next(
            (one for one in reversed(likely) if one < unit and before[unit] - before[one] >= _LEAST), 0
        )
        total = len(self._terms)
        high = next((one for one in likely if one > unit and before[one] - before[unit] >= _LEAST), total)
        while low < unit - 1 and before[unit] - before[low] > _MOST:
            low += 1
        while high > unit + 1 and before[high] - before[unit] > _MOST:
            high -= 1
        return low, high

    def _middle(self, low: int, high: int) -> int:
        half = (self._before[low] + self._before[high]) / 2
        return next((one for one in range(low + 1, high) if self._before[one] >= half), low)

    def _counted(self, low: int, high: int) -> Counter[str]:
        return Counter(chain.from_iterable(self._terms[low:high]))

    def _cosine(self, low: int, middle: int, high: int) -> float:
        if not low < middle < high:
            return float("nan")
        return _cosine(self._counted(low, middle), self._counted(middle, high))


def opens_with_number(piece: str) -> bool:
    """Tell whether a line opens as an entry of a row of parts does: "3. ", "3) ", "Step 3"."""
    words = piece[:24].replace("#", " ").replace(".", " ").replace(")", " ").replace(":", " ").split()
    return any(word.isdigit() and len(word) < 3 for word in words[:2])


def _keys(counts: Counter[str]) -> dict[str, int]:
    return {term: count for term, count in counts.most_common(_KEYS) if count > 1}


def _share(keys: dict[str, int], other: Counter[str]) -> float:
    total = sum(keys.values())
    return sum(count for term, count in keys.items() if term in other) / total if total else float("nan")


def _in(terms: frozenset[str], other: Counter[str]) -> float:
    return sum(term in other for term in terms) / len(terms) if terms else float("nan")


def _worth(counts: Counter[str], size: int) -> float:
    words = counts.total()
    return (
        sum(count * log(count + 1) for count in counts.values()) - words * log(words + size) if words else 0.0
    )


def _cosine(left: Counter[str], right: Counter[str]) -> float:
    dot = sum(log(1 + count) * log(1 + right[term]) for term, count in left.items() if term in right)
    norms = [sum(log(1 + count) ** 2 for count in side.values()) for side in (left, right)]
    return dot / (norms[0] * norms[1]) ** 0.5 if all(norms) else float("nan")
