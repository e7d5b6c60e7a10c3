"""The unitizing α family (Krippendorff, Mathet, Bouvry and Widlöcher 2016, doi 10.1007/s11135-015-0266-1).

As α over characters, but a unit counts as one thing, so chance is where units of that length could lie. With
``o(c,k)`` the coincidences of characters, ``n(c)`` the characters of kind c of all authors, ``n`` their sum,
and ``S(c)`` the sum of the squared lengths of the units of c (of gaps: the sum of their lengths):
``e(c,k) = n·(n(c)·n(k) − [c = k]·S(c)) / (n² − Σ S(c))``, ``uα = 1 − (n − Σ o(c,c)) / (n − Σ e(c,c))``.
Text under no unit is the gap, with the label "".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.domain.sentences import message

from . import messages
from .tables import margins
from .tallies import Tally, under
from .values import Value, undefined

PAIRS, SQUARES, LEFT_OUT = "pairs", "squares", "left out"


@dataclass(frozen=True, slots=True)
class _Coincidences:
    """By label: n(c), o(c,c), S(c); and between all units: Σ o(c,k)."""

    sizes: Mapping[str, float]
    same: Mapping[str, float]
    squares: Mapping[str, float]
    between_units: float

    @property
    def n(self) -> float:
        return sum(self.sizes.values())

    @property
    def units(self) -> list[str]:
        return sorted(label for label in self.sizes if label)


def unitizing_alpha(tally: Tally) -> Value:
    """Return uα of units and their labels."""
    found = _coincidences(tally)
    n = found.n
    if len(found.sizes) < 2:
        return _undefined(n)
    apart = n - sum(found.same.values())
    free = n * n - sum(found.squares.values())
    expected = n * (n * n - sum(size * size for size in found.sizes.values())) / free
    return Value(1 - apart / expected, n, _parts(apart, n, tally))


def unit_or_gap_alpha(tally: Tally) -> Value:
    """Return |uα: unit or gap, whatever the label. Where long units fill the page it means nothing."""
    found = _coincidences(tally)
    size, squares = (sum(of[label] for label in found.units) for of in (found.sizes, found.squares))
    value = _against_the_rest(size, found.between_units, squares, found.n)
    return Value(value.value, value.units, {**value.parts, **_left_out(tally)}, value.why)


def label_alpha(tally: Tally) -> Value:
    """Return cuα: labels alone, over the coincidences of one unit with another.

    One minus the share of pairs with two labels, over the same share of the expected pairs.
    """
    found = _coincidences(tally)
    if not found.between_units:
        return undefined(message(messages.NO_UNIT_SHARED))
    differing = found.between_units - sum(found.same[label] for label in found.units)
    parts = {"percent": 1 - differing / found.between_units, **_left_out(tally)}
    if len(found.units) < 2:
        return undefined(message(messages.ONE_LABEL), found.between_units, **parts)
    squares = sum(found.squares[label] for label in found.units)
    chance = sum(found.sizes[label] for label in found.units) ** 2 - squares
    apart = chance + squares - sum(found.sizes[label] ** 2 for label in found.units)
    value = 1 - (differing / found.between_units) / (apart / chance)
    return Value(value, found.between_units, parts)


def label_alphas(tally: Tally) -> Mapping[str, Value]:
    """Return (k)uα of each label: its units, all else being gap."""
    found = _coincidences(tally)
    return {
        label: _against_the_rest(found.sizes[label], found.same[label], found.squares[label], found.n)
        for label in found.units
    }


def _against_the_rest(size: float, same: float, squares: float, n: float) -> Value:
    """Return uα of two labels: one with ``size`` characters, and a gap of all others."""
    rest = n - size
    if not size or not rest:
        return _undefined(n)
    apart = 2 * (size - same)
    expected = 2 * n * size * rest / (n * n - squares - rest)
    return Value(1 - apart / expected, n, {"percent": 1 - apart / n})


def _undefined(n: float) -> Value:
    if not n:
        return undefined(message(messages.NOTHING_SHARED))
    return undefined(message(messages.ONE_LABEL), n, percent=1.0)


def _coincidences(tally: Tally) -> _Coincidences:
    observed: defaultdict[tuple[str, str], float] = defaultdict(float)
    for (values, c, k), pairs in under(tally, PAIRS).items():
        observed[c, k] += pairs / (int(values) - 1)
    sizes, _ = margins(observed)
    return _Coincidences(
        sizes,
        {label: observed.get((label, label), 0.0) for label in sizes},
        {label: tally.get((SQUARES, label), 0) for label in sizes},
        sum(number for (c, k), number in observed.items() if c and k),
    )


def _parts(apart: float, n: float, tally: Tally) -> Mapping[str, float | None]:
    return {"percent": 1 - apart / n, **_left_out(tally)}


def _left_out(tally: Tally) -> Mapping[str, float | None]:
    return {"left_out": tally.get((LEFT_OUT,), 0)}
