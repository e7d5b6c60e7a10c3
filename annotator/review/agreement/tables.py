"""Agreement on nominal labels, computed from counts of label pairs.

Weighted by length, the few stretches of a page give the same numbers as its thousands of characters.
Unweighted they do not: such a value depends on how many cuts others made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeVar

from annotator.domain.sentences import Message, message

from . import messages
from .tallies import Key, Tally
from .values import Value, f1, undefined

K = TypeVar("K", Key, tuple[str, str])
MOSTLY_ONE = 0.9
"""Expected agreement above which κ says little (Feinstein and Cicchetti 1990)."""


def kappa(table: Tally, sort: str = "") -> Value:
    """Return Cohen's κ of a table with the keys ``(label of the first, label of the second)``.

    ``po = Σ n(c,c) / n``, ``pe = Σ n(c,·)·n(·,c) / n²``, ``κ = (po − pe) / (1 − pe)`` (Cohen 1960).
    Undefined where nothing was compared, and where only one label occurs (``1 − pe = 0``). Parts:
    ``percent`` (po), ``expected`` (pe), and for a look where one label prevails ``gwet_ac1``:
    ``(po − pγ) / (1 − pγ)``, ``pγ = Σ π(1 − π) / (q − 1)``, ``π`` the mean share of a label (Gwet 2008).
    ``sort`` is how labels are shown in the note on prevalence.
    """
    n, same = sum(table.values()), sum(number for (one, two), number in table.items() if one == two)
    if not n:
        return undefined(message(messages.NOTHING_SHARED))
    first, second = margins(table)
    chance = sum(number * second.get(label, 0) for label, number in first.items())
    if chance == n * n:
        return undefined(message(messages.ONE_LABEL), n, percent=1.0)
    parts = {"percent": same / n, "expected": chance / n**2, "gwet_ac1": _ac1(first, second, same / n)}
    notes: tuple[Message, ...] = ()
    if chance > MOSTLY_ONE * n * n:
        notes = (messages.prevails(max(sorted(first), key=first.__getitem__), sort),)
    return Value((n * same - chance) / (n * n - chance), n, parts, notes=notes)


def alpha(coincidences: Tally) -> Value:
    """Return Krippendorff's nominal α of coincidences with the keys ``(values of the unit, c, k)``.

    A unit with m values adds a pair for each two of them, both ways round, which weigh ``1 / (m − 1)``:
    ``o(c,k) = Σ pairs / (m − 1)``, ``n(c) = Σk o(c,k)``, ``n = Σ n(c)``,
    ``α = 1 − (n − 1)·Σ(c≠k) o(c,k) / Σ(c≠k) n(c)·n(k)`` (Krippendorff 2019, chapter 12). The tally holds
    the pairs by m, so it stays whole. Undefined where no unit has two values, and where only one label
    occurs. Part ``percent``: the share of pairs that are the same.
    """
    observed: defaultdict[tuple[str, str], float] = defaultdict(float)
    for (values, c, k), pairs in coincidences.items():
        observed[c, k] += pairs / (int(values) - 1)
    n, same = sum(observed.values()), sum(number for (c, k), number in observed.items() if c == k)
    if not n:
        return undefined(message(messages.NOTHING_SHARED))
    each, _ = margins(observed)
    spread = n * n - sum(number * number for number in each.values())
    if len(each) == 1:
        return undefined(message(messages.ONE_LABEL), n, percent=1.0)
    return Value(1 - (n - 1) * (n - same) / spread, n, {"percent": same / n})


def table_alpha(table: Tally) -> Value:
    """Return the nominal α of two authors from their table of labels."""
    pairs: defaultdict[Key, float] = defaultdict(float)
    for (one, two), number in table.items():
        pairs["2", one, two] += number
        pairs["2", two, one] += number
    return alpha(pairs)


def label_f1s(table: Tally) -> Mapping[str, Value]:
    """Return F1 of each label: ``2·n(c,c) / (n(c,·) + n(·,c))``. What one side left unlabelled counts."""
    first, second = margins(table)
    labels = sorted(label for label in {*first, *second} if label)
    return {each: f1(table.get((each, each), 0), first.get(each, 0), second.get(each, 0)) for each in labels}


def margins(table: Mapping[K, float]) -> tuple[dict[str, float], dict[str, float]]:
    """Return how many units each side gives each label."""
    first: defaultdict[str, float] = defaultdict(int)
    second: defaultdict[str, float] = defaultdict(int)
    for (one, two), number in table.items():
        first[one] += number
        second[two] += number
    return first, second


def _ac1(first: Mapping[str, float], second: Mapping[str, float], percent: float) -> float:
    labels, n = sorted({*first, *second}), sum(first.values())
    means = [(first.get(label, 0) + second.get(label, 0)) / (2 * n) for label in labels]
    chance = sum(mean * (1 - mean) for mean in means) / (len(labels) - 1)
    return (percent - chance) / (1 - chance)
