"""What a measure says of a tally: a number, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.sentences import Message, message

from . import messages


@dataclass(frozen=True, slots=True)
class Value:
    """A number and what belongs to it.

    ``value`` is None where the measure is undefined, and ``why`` then says why. ``units`` is how many
    things were compared; ``parts`` are further numbers of the same tally (precision, raw agreement);
    ``notes`` say when the number misleads.
    """

    value: float | None
    units: float = 0
    parts: Mapping[str, float | None] = field(default_factory=dict)
    why: Message | None = None
    notes: tuple[Message, ...] = ()


def undefined(why: Message, units: float = 0, **parts: float | None) -> Value:
    """Return that a measure has no value here."""
    return Value(None, units, parts, why)


def ratio(part: float, whole: float) -> float | None:
    """Return ``part / whole``, or None where there is nothing to divide by."""
    return part / whole if whole else None


def f1(both: float, key: float, other: float, **parts: float | None) -> Value:
    """Return F1 = ``2·both / (key + other)`` with precision ``both / other`` and recall ``both / key``.

    F1 is the agreement of two authors on what is labelled: the positive specific agreement of Hripcsak and
    Rothschild 2005. It is symmetric; precision and recall change places. Undefined where neither side has
    anything.
    """
    named = {"precision": ratio(both, other), "recall": ratio(both, key), **parts}
    if not key + other:
        return undefined(message(messages.NOTHING), 0, **named)
    return Value(2 * both / (key + other), key + other, named)


def f1_of(precision: float | None, recall: float | None, units: float) -> Value:
    """Return the harmonic mean of a precision and a recall that have different units.

    A side that is None has nothing to divide by: F1 is 0 if the other one has something, undefined if not.
    """
    named = {"precision": precision, "recall": recall}
    if precision is None and recall is None:
        return undefined(message(messages.NOTHING), units, **named)
    one, two = precision or 0.0, recall or 0.0
    return Value(2 * one * two / (one + two) if one + two else 0.0, units, named)
