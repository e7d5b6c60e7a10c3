"""The one gate: what a suggester proposes is shown where that saves keys on finished pages it had not seen.

Counted are keys, label by label: what each right proposal saves, and what each wrong one costs. What things
cost is the table below, measured in `tests/effort` and written down in `docs/effort.md`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from annotator.domain.sentences import Message, message

from . import messages

POOLED = "*"
"""Stands for all labels together; it speaks for those of which too little was seen."""

ENOUGH = 6
"""Proposals of a label on held-out pages, without which all labels together decide."""

_MARGIN = 2
"""Wrong proposals more than were seen must not turn the sum: the best bar of few looks too good."""

_FLOOR = 0.1
"""What is less probable is not shown, whatever it would have saved: nobody would know why it is there."""

HOPE = 0.9
"""Of what learns from the project, while nothing was held out: only what is nearly certain is proposed."""
USUAL = 0.5
"""Of names that were tagged before, whose share is known; and of a model from outside that somebody chose."""

NEVER = 2.0
"""Of what is learned from little and says itself too sure: nothing, until it was tried."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What one item costs in keys: made by hand, accepted, and when a wrong proposal is put aside.

    A wrong one takes the key that rejects it, and a second one because the run that it stands in takes two.
    """

    made: float
    accepted: float = 1.0
    wrong: float = 2.0


SEGMENT = Keys(made=1.03, accepted=0.2)
"""A run takes several stretches by one key."""
MENTION = Keys(made=2.47)
"""Of all mentions of the samples: names, and words in small letters."""
EVENT = Keys(made=5.79)
"""The way to a trigger, and the two keys of an event."""
ARGUMENT = Keys(made=2.38)
ATTRIBUTE = Keys(made=2.5, accepted=0.0, wrong=4.5)
"""By hand its key until the value is there. It comes with its item; a wrong one is gone back to first."""


class Outcome(Enum):
    """What became of a proposal on a finished page."""

    RIGHT = "right"
    OTHER_LABEL = "other_label"
    """Right words: the key of another label takes them, and one more goes on to what is offered next."""
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Guess:
    """A proposal on a page held out: its label, how probable it was said to be, and what became of it."""

    label: str
    likely: float
    outcome: Outcome

    @property
    def right(self) -> bool:
        """Whether it was right."""
        return self.outcome is Outcome.RIGHT

    def saved(self, keys: Keys) -> float:
        """Return the keys that showing it saves; negative: it costs them."""
        if self.outcome is Outcome.WRONG:
            return -keys.wrong
        return keys.made - keys.accepted - (self.outcome is Outcome.OTHER_LABEL)


@dataclass(frozen=True, slots=True)
class Bar:
    """What a proposal has to reach to be shown: ``least``, or None: it is never shown.

    ``saved`` are the keys that showing saved on the pages held out; ``shown`` and ``right`` of the ``tried``
    proposals are those that reached it, and those of them that were right.
    """

    least: float | None
    saved: float = 0.0
    shown: int = 0
    right: int = 0
    tried: int = 0


@dataclass(frozen=True, slots=True)
class Gate:
    """By label what a proposal has to reach, by `POOLED` for the others; ``hope`` where nothing was tried."""

    bars: Mapping[str, Bar] = field(default_factory=dict)
    steps: Sequence[tuple[float, float]] = ()
    """From which probability on which share was right, both rising."""
    hope: float = HOPE

    def bar(self, label: str) -> Bar:
        """Return what proposals of a label have to reach."""
        return self.bars.get(label) or self.bars.get(POOLED) or Bar(self.hope)

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

    def said(self) -> list[Message]:
        """Return what is to be said of labels that are silent, if there are any."""
        labels = self.silent()
        return [message(messages.SILENT, labels=labels)] if labels else []

    def to_json(self) -> dict[str, object]:
        """Return the figures as plain JSON values, label by label."""
        return {
            label: {"tried": bar.tried, "from": bar.least, "keys_saved": round(bar.saved, 1)}
            for label, bar in sorted(self.bars.items())
            if label != POOLED
        }


def gate(guesses: Iterable[Guess], keys: Keys, *, hope: float = HOPE) -> Gate:
    """Return the gate that would have saved most keys on the pages that the guesses are of."""
    by_label: defaultdict[str, list[Guess]] = defaultdict(list)
    for one in guesses:
        by_label[one.label].append(one)
        by_label[POOLED].append(one)
    bars = {label: _bar(listed, keys) for label, listed in by_label.items() if len(listed) >= ENOUGH}
    if (pooled := by_label.get(POOLED)) is not None and POOLED not in bars:
        bars[POOLED] = _hoped(pooled, keys, hope)
    return Gate(bars, _steps(by_label.get(POOLED, ())), hope)


def _hoped(guesses: Sequence[Guess], keys: Keys, hope: float) -> Bar:
    """Return the bar that hope sets, unless the few proposals above it cost more than they saved."""
    heard = [one for one in guesses if one.likely >= hope]
    saved = sum(one.saved(keys) for one in heard)
    least = hope if saved >= 0 else None
    return Bar(least, saved, len(heard), sum(one.right for one in heard), len(guesses))


def _bar(guesses: Sequence[Guess], keys: Keys) -> Bar:
    """Return the bar where the sum of keys saved is the highest; of equals the higher bar."""
    best, least = Bar(None, tried=len(guesses)), _MARGIN * keys.wrong
    saved, shown, right = 0.0, 0, 0
    ordered = sorted(guesses, key=lambda one: -one.likely)
    for place, one in enumerate(ordered):
        saved += one.saved(keys)
        shown, right = shown + 1, right + one.right
        last = place + 1 == len(ordered) or ordered[place + 1].likely < one.likely
        if last and saved > max(best.saved, least):
            below = ordered[place + 1].likely if place + 1 < len(ordered) else 0.0
            best = Bar(max(_FLOOR, (one.likely + below) / 2), saved, shown, right, len(ordered))
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
    shares = [(low, (right + 1) / (count + 2)) for low, right, count in blocks if count >= ENOUGH]
    rising: list[tuple[float, float]] = []
    for low, share in shares:
        rising.append((low, max(share, rising[-1][1] if rising else 0.0)))
    return rising
