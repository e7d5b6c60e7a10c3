"""What is proposed and what is not: counted in keys, on finished pages that were held out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

POOLED = "*"
"""Stands for all labels together; it speaks for those of which too little was seen."""

_ENOUGH = 6
"""Proposals of a label on held-out pages, without which all labels together decide."""

_SURE = 0.9
"""The share of right ones above which a run goes on without stopping."""

_MARGIN = 2
"""Wrong proposals more than were seen must not turn the sum: the best bar of few looks too good."""

_NEVER = 1.1
_HOPE = 0.9  # nothing was held out yet: only what is nearly certain is proposed


@dataclass(frozen=True, slots=True)
class Keys:
    """What one item costs in keys: made by hand, accepted, and when a wrong proposal is put aside."""

    made: float
    accepted: float = 1.0
    wrong: float = 2.0


EVENT_KEYS = Keys(made=5.8)
"""The way to a trigger, and the two keys of an event (`docs/effort.md`)."""
ARGUMENT_KEYS = Keys(made=2.4)


@dataclass(frozen=True, slots=True)
class Guess:
    """A proposal on a page held out: its label, how probable it was said to be, and whether it was right."""

    label: str
    likely: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """What a proposal has to reach: ``least`` to be shown (None: never), ``sure`` to be part of a run.

    ``saved`` are the keys that showing saved on the pages held out, ``shown`` and ``right`` the proposals.
    """

    least: float | None
    sure: float
    saved: float = 0.0
    shown: int = 0
    right: int = 0


@dataclass(frozen=True, slots=True)
class Gate:
    """By label what a proposal has to reach, and by `POOLED` for the others."""

    bars: Mapping[str, Bar] = field(default_factory=dict)

    def bar(self, label: str) -> Bar:
        """Return what proposals of a label have to reach."""
        return self.bars.get(label) or self.bars.get(POOLED) or Bar(_HOPE, _HOPE)

    def shows(self, label: str, likely: float) -> bool:
        """Tell whether a proposal is shown."""
        least = self.bar(label).least
        return least is not None and likely >= least

    def sure(self, label: str, likely: float) -> bool:
        """Tell whether a run takes a proposal over without stopping at it."""
        return likely >= self.bar(label).sure

    def silent(self) -> list[str]:
        """Return the labels of which nothing is shown, because it would cost more keys than it saves."""
        return sorted(one for one, bar in self.bars.items() if bar.least is None and one != POOLED)


def gate(guesses: Iterable[Guess], keys: Keys) -> Gate:
    """Return the gate that would have saved most keys on the pages that the guesses are of."""
    by_label: defaultdict[str, list[Guess]] = defaultdict(list)
    for one in guesses:
        by_label[one.label].append(one)
        by_label[POOLED].append(one)
    sure = _sure(by_label.get(POOLED, ()))
    return Gate(
        {
            label: _bar(listed, keys, sure)
            for label, listed in by_label.items()
            if len(listed) >= _ENOUGH or label == POOLED
        }
    )


def _bar(guesses: Sequence[Guess], keys: Keys, sure: float) -> Bar:
    """Return the bar where the sum of keys saved is the highest; of equals the higher bar."""
    best, least = Bar(None, _NEVER), _MARGIN * keys.wrong
    saved, shown, right = 0.0, 0, 0
    ordered = sorted(guesses, key=lambda one: -one.likely)
    for place, one in enumerate(ordered):
        saved += keys.made - keys.accepted if one.right else -keys.wrong
        shown, right = shown + 1, right + one.right
        last = place + 1 == len(ordered) or ordered[place + 1].likely < one.likely
        if last and saved > max(best.saved, least):
            below = ordered[place + 1].likely if place + 1 < len(ordered) else 0.0
            best = Bar((one.likely + below) / 2, sure, saved, shown, right)
    return best


def _sure(guesses: Sequence[Guess]) -> float:
    """Return the lowest likelihood from which on nine of ten are right."""
    found, right = _NEVER, 0
    ordered = sorted(guesses, key=lambda one: -one.likely)
    for count, one in enumerate(ordered, 1):
        right += one.right
        if right >= _SURE * count and count >= _ENOUGH:
            found = one.likely
    return found
