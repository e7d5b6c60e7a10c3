"""What every measure comes down to: how much was found rightly, found wrongly, and missed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.errors import AnnotatorError


class ReviewError(AnnotatorError):
    """Two annotation sets, or two lists of texts, cannot be compared."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and F1, each 0 … 1."""

    precision: float
    recall: float
    f1: float

    def as_dict(self) -> dict[str, float]:
        """Return the three numbers by name."""
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1}


@dataclass(frozen=True, slots=True)
class Counts:
    """True positives, false positives and false negatives, in whatever unit a measure counts.

    Precision is ``tp / (tp + fp)``, recall ``tp / (tp + fn)``, F1 their harmonic mean, which is
    ``2 tp / (2 tp + fp + fn)``. Where there was nothing to find and nothing was found all three are 1;
    any other empty denominator makes 0.
    """

    tp: float = 0
    fp: float = 0
    fn: float = 0

    def __add__(self, other: Counts) -> Counts:
        """Return both together."""
        return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @property
    def empty(self) -> bool:
        """Whether there was nothing to find and nothing was found."""
        return not (self.tp or self.fp or self.fn)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return 1.0 if self.empty else share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float:
        """The share of what was there that was found."""
        return 1.0 if self.empty else share(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 1.0 if self.empty else share(2 * self.tp, 2 * self.tp + self.fp + self.fn)

    @property
    def scores(self) -> Scores:
        """Precision, recall and F1 as one value."""
        return Scores(self.precision, self.recall, self.f1)

    def as_dict(self) -> dict[str, float]:
        """Return the counts and the scores by name."""
        return {"tp": self.tp, "fp": self.fp, "fn": self.fn, **self.scores.as_dict()}


def share(part: float, whole: float) -> float:
    """Return ``part / whole``, or 0 where the whole is nothing."""
    return part / whole if whole else 0.0


def harmonic(precision: float, recall: float) -> float:
    """Return the harmonic mean of two numbers, 0 where both are 0."""
    return share(2 * precision * recall, precision + recall)


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum: scores of it are micro-averages."""
    return sum(counts, Counts())
