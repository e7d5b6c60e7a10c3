"""F1 of things that both sets have or have not: what both found, and all of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping

from .tallies import Key, Tally
from .values import Value, f1

BOTH, FIRST, SECOND = "both", "first", "second"
Things = Collection[tuple[str, Hashable]]
"""Each thing with its label; what is more than once in a list has to be found as often."""


def found_tally(first: Things, second: Things) -> Tally:
    """Count things by label: those of both lists, and all of each."""
    ours, theirs = Counter(first), Counter(second)
    tally: Counter[Key] = Counter()
    for name, things in ((BOTH, ours & theirs), (FIRST, ours), (SECOND, theirs)):
        for (label, _), times in things.items():
            tally[name, label] += times
    return tally


def found_f1(tally: Tally) -> Value:
    """Return ``F1 = 2·both / (first + second)`` (see ``values.f1``)."""
    sums: defaultdict[str, float] = defaultdict(int)
    for (name, _), number in tally.items():
        sums[name] += number
    return f1(sums[BOTH], sums[FIRST], sums[SECOND])


def found_rows(tally: Tally) -> Mapping[str, Value]:
    """Return F1 of each label."""
    labels = sorted({label for _, label in tally})
    return {each: f1(*(tally.get((name, each), 0) for name in (BOTH, FIRST, SECOND))) for each in labels}
