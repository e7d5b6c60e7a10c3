"""What is proposed and what is not: counted in keys, on finished pages that were held out."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

POOLED = "*"
"""Stands for all labels together; it speaks for those of which too little was seen."""

_ENOUGH = 6
"""Proposals of a label on held-out pages, without which all labels together decide."""

_MARGIN = 2
"""Wrong proposals more than were seen must not turn the sum: the best bar of few looks too good."""

_FLOOR = 0.1
"""What is less probable is not shown, whatever it would have saved: nobody would know why it is there."""

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
    """What a proposal has to reach to be shown: ``least``, or None: it is never shown.

    ``saved`` are the keys that showing saved on the pages held out, ``shown`` and ``right`` the proposals.
    """

    least: float | None
    saved: float = 0.0
    shown: int = 0
    right: int = 0


@dataclass(frozen=True, slots=True)
class Gate:
    """By label what a proposal has to reach, and by `POOLED` for the others."""

    bars: Mapping[str, Bar] = field(default_factory=dict)
    steps: Sequence[tuple[float, float]] = ()
    """From which probability on which share was right, both rising."""

    def bar(self, label: str) -> Bar:
        """Return what proposals of a label have to reach."""
        return self.bars.get(label) or self.bars.get(POOLED) or Bar(_HOPE)

    def shows(self, label: str, likely: float) -> bool:
        """Tell whether a proposal is shown."""
        least = self.bar(label).least
        return least is not None and likely >= least

    def confidence(self, likely: float) -> float:
        """Return how often proposals as probable as this were right on pages held out (0 … 1).

        Without any it is the probability itself.
        """
        place = bisect_right(self.steps, (likely, 1.1)) - 1
        return self.steps[place][1] if place >= 0 else likely

    def silent(self) -> list[str]:
        """Return the labels of which nothing is shown, because it would cost more keys than it saves."""
        return sorted(one for one, bar in self.bars.items() if bar.least is None and one != POOLED)


def gate(guesses: Iterable[Guess], keys: Keys) -> Gate:
    """Return the gate that would have saved most keys on the pages that the guesses are of."""
    by_label: defaultdict[str, list[Guess]] = defaultdict(list)
    for one in guesses:
        by_label[one.label].append(one)
        by_label[POOLED].append(one)
    bars = {
        label: _bar(listed, keys)
        for label, listed in by_label.items()
        if len(listed) >= _ENOUGH or label == POOLED
    }
    return Gate(bars, _steps(by_label.get(POOLED, ())))


def _bar(guesses: Sequence[Guess], keys: Keys) -> Bar:
    """Return the bar where the sum of keys saved is the highest; of equals the higher bar."""
    best, least = Bar(None), _MARGIN * keys.wrong
    saved, shown, right = 0.0, 0, 0
    ordered = sorted(guesses, key=lambda one: -one.likely)
    for place, one in enumerate(ordered):
        saved += keys.made - keys.accepted if one.right else -keys.wrong
        shown, right = shown + 1, right + one.right
        last = place + 1 == len(ordered) or ordered[place + 1].likely < one.likely
        if last and saved > max(best.saved, least):
            below = ordered[place + 1].likely if place + 1 < len(ordered) else 0.0
            best = Bar(max(_FLOOR, (one.likely + below) / 2), saved, shown, right)
    return best


def _steps(guesses: Sequence[Guess]) -> list[tuple[float, float]]:
    """Return the share that was right from which probability on: neighbours pooled until it only rises.

    (Pool adjacent violators; Ayer and others, 1955.) One right and one wrong are added to each, so that none
    is certain.
    """
    blocks: list[tuple[float, int, int]] = []
    for one in sorted(guesses, key=lambda guess: guess.likely):
        blocks.append((one.likely, int(one.right), 1))
        while len(blocks) > 1 and blocks[-2][1] * blocks[-1][2] >= blocks[-1][1] * blocks[-2][2]:
            low, right, count = blocks.pop()
            first = blocks.pop()
            blocks.append((first[0], first[1] + right, first[2] + count))
    shares = [(low, (right + 1) / (count + 2)) for low, right, count in blocks if count >= _ENOUGH]
    rising: list[tuple[float, float]] = []
    for low, share in shares:
        rising.append((low, max(share, rising[-1][1] if rising else 0.0)))
    return rising
