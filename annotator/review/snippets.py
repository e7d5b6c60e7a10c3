"""With/without snippets: which phrases that must be there are there, and which that must not.

Source: ``tests/eval_common.py`` of adbar/trafilatura.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .counts import Counts, Scores, harmonic, share


@dataclass(frozen=True, slots=True)
class SnippetCounts:
    """Snippets found rightly, found wrongly, missed, and rightly absent; of one page or many.

    As in the source an empty denominator makes 0.
    """

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    def __add__(self, other: SnippetCounts) -> SnippetCounts:
        """Return both together: the scores of the sum are the source's micro-averages."""
        return SnippetCounts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn, self.tn + other.tn)

    @property
    def with_rate(self) -> float:
        """The share of the wanted snippets that are there: recall."""
        return share(self.tp, self.tp + self.fn)

    @property
    def without_rate(self) -> float:
        """The share of the unwanted snippets that are there all the same; lower is better."""
        return share(self.fp, self.fp + self.tn)

    @property
    def accuracy(self) -> float:
        """The share of all snippets on which the text is right."""
        return share(self.tp + self.tn, self.tp + self.fp + self.fn + self.tn)

    @property
    def scores(self) -> Scores:
        """Precision (wanted among the found), recall and F1."""
        precision = share(self.tp, self.tp + self.fp)
        return Scores(precision, self.with_rate, harmonic(precision, self.with_rate))

    def as_dict(self) -> dict[str, float]:
        """Return counts and scores by name."""
        return {
            **Counts(self.tp, self.fp, self.fn).as_dict(),
            **self.scores.as_dict(),
            "tn": self.tn,
            "accuracy": self.accuracy,
            "with_rate": self.with_rate,
            "without_rate": self.without_rate,
        }


def snippet_counts(text: str | None, wanted: Iterable[str], unwanted: Iterable[str]) -> SnippetCounts:
    """Look for snippets in a text.

    Unit: snippets. Text and snippets are compared with every run of white space folded to one space and
    none at the edges; case counts. ``None`` is an extractor that failed: it found nothing. Snippets of
    nothing but white space would be found everywhere, so they are passed over (the source refuses them).
    """
    folded = None if text is None else fold(text)
    present, absent = _found(folded, wanted)
    leaked, kept_out = _found(folded, unwanted)
    return SnippetCounts(present, leaked, absent, kept_out)


def fold(text: str) -> str:
    """Return a text with its white space folded."""
    return " ".join(text.split())


def _found(folded: str | None, snippets: Iterable[str]) -> tuple[int, int]:
    there = [folded is not None and piece in folded for piece in map(fold, snippets) if piece]
    return sum(there), len(there) - sum(there)
