"""Whether what a suggester proposes saves keys, label by label, on finished pages that it had not seen.

A mention takes about two keys by hand: one that goes to the words, one for the label. A proposal that is
right takes one; one on the right words with another label takes one too, the key of that label; one that is
wrong takes one to reject, and saves none. A label for which that does not pay is not proposed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from annotator.domain.sentences import Message, message

from . import messages

BY_HAND, BY_KEY = 2.0, 1.0
"""Keys for an item that is made by hand, and for one that is taken or rejected."""
LEAST = 8
"""Proposals of a label that must have been judged before it is silenced, or heard at less than usual."""
USUAL = 0.5
"""The confidence from which a label is heard of which too little is known."""
_STEP = 0.05


class Outcome(Enum):
    """What became of a proposal on a finished page."""

    RIGHT = "right"
    OTHER_LABEL = "other_label"
    WRONG = "wrong"

    @property
    def saved(self) -> float:
        """The keys it saves; negative: it costs them."""
        return -BY_KEY if self is Outcome.WRONG else BY_HAND - BY_KEY


@dataclass(frozen=True, slots=True)
class Tried:
    """A proposal for a page that its suggester had not seen, and what became of it."""

    label: str
    confidence: float
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Voice:
    """From which confidence on a label is proposed (None: never), how often it was tried, what it saves."""

    least: float | None
    tried: int
    saved: float


def voices(tried: Iterable[Tried]) -> dict[str, Voice]:
    """Return for each label that was tried from which confidence on proposing it saves most keys."""
    by_label: defaultdict[str, list[Tried]] = defaultdict(list)
    for one in tried:
        by_label[one.label].append(one)
    return {label: _voice(listed) for label, listed in sorted(by_label.items())}


def _voice(listed: Sequence[Tried]) -> Voice:
    if len(listed) < LEAST:
        heard = [one for one in listed if one.confidence >= USUAL]
        return Voice(USUAL, len(listed), sum(one.outcome.saved for one in heard))
    best, most = None, 0.0
    for step in range(round(1 / _STEP) + 1):
        least = round(step * _STEP, 2)
        saved = sum(one.outcome.saved for one in listed if one.confidence >= least)
        if saved > most:
            best, most = least, saved
    return Voice(best, len(listed), most)


def is_heard(heard: Mapping[str, Voice], label: str, confidence: float) -> bool:
    """Tell whether a proposal is worth a look."""
    voice = heard.get(label)
    if voice is None:
        return confidence >= USUAL
    return voice.least is not None and confidence >= voice.least


def silent(heard: Mapping[str, Voice]) -> list[str]:
    """Return the labels that are not proposed."""
    return [label for label, voice in heard.items() if voice.least is None]


def said_of(heard: Mapping[str, Voice]) -> list[Message]:
    """Return what is to be said of labels that are not proposed, if there are any."""
    labels = silent(heard)
    return [message(messages.SILENT, labels=labels)] if labels else []


def to_json(heard: Mapping[str, Voice]) -> dict[str, object]:
    """Return the figures as plain JSON values, label by label."""
    return {
        label: {"tried": one.tried, "from": one.least, "keys_saved": round(one.saved, 1)}
        for label, one in heard.items()
    }
