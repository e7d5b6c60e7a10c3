r"""4-gram shingle F1, the measure of the article extraction benchmark.

Source: ``evaluate.py`` of scrapinghub/article-extraction-benchmark (as of 2026; standard deviations).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import stdev

from . import messages
from .counts import Counts, ReviewError, harmonic
from .words import field_words

SIZE = 4
RESAMPLES = 1000
SEED = 20090


@dataclass(frozen=True, slots=True)
class PageShingles:
    """One page: counts in shares that sum to 1 (or are all 0), and whether all tokens are the same."""

    counts: Counts
    exact: bool


@dataclass(frozen=True, slots=True)
class Spread:
    """Standard deviations of the four numbers over bootstrap resamples of the pages."""

    precision: float
    recall: float
    f1: float
    accuracy: float


@dataclass(frozen=True, slots=True)
class ShingleScores:
    """The benchmark's numbers for many pages; ``spread`` is None where it was not asked for."""

    pages: int
    precision: float
    recall: float
    f1: float
    accuracy: float
    spread: Spread | None = None

    def as_dict(self) -> dict[str, object]:
        """Return all by name, ready for JSON."""
        return asdict(self)


def shingles(words: Sequence[str], size: int = SIZE) -> Counter[tuple[str, ...]]:
    """Return the runs of ``size`` words, each as often as it occurs.

    Fewer words than that are one shingle; no words are none.
    """
    if not words:
        return Counter()
    columns = (words[at : max(1, len(words) - size + 1) + at] for at in range(min(size, len(words))))
    return Counter(zip(*columns, strict=True))


def shingle_counts(
    predicted: str, gold: str, split: Callable[[str], Sequence[str]] = field_words, size: int = SIZE
) -> PageShingles:
    r"""Compare the shingles of two texts.

    Unit: shares of a page. Tokens are the runs of ``\w`` with case as it is; with the multisets P and G of
    their 4-grams ``tp = |P ∩ G|``, ``fp = |P − G|``, ``fn = |G − P|``, each divided by ``tp + fp + fn``, so
    that a long page weighs no more than a short one. Two texts without tokens give three zeros. ``exact``
    tells whether the token lists are equal. For Chinese, Japanese or Thai a token is all between two marks,
    as in the source; hand over ``apart_words`` as ``split`` for a score that means something there, and
    do not compare it with published ones.
    """
    ours, theirs = split(predicted), split(gold)
    left, right = shingles(ours, size), shingles(theirs, size)
    common = (left & right).total()
    counts = Counts(common, left.total() - common, right.total() - common)
    whole = counts.tp + counts.fp + counts.fn or 1
    return PageShingles(Counts(counts.tp / whole, counts.fp / whole, counts.fn / whole), ours == theirs)


def shingle_scores(
    pages: Sequence[PageShingles], resamples: int = RESAMPLES, seed: int = SEED
) -> ShingleScores:
    """Return the scores of many pages with the averaging of the benchmark.

    Precision is averaged over the pages on which something was predicted, recall over those whose gold has
    text (so an empty prediction costs recall alone); F1 is the harmonic mean of the two means; accuracy is
    the share of exact pages. ``spread``: the sample standard deviation of each over ``resamples`` draws of
    as many pages with replacement, from a generator with the seed, so that it is the same each time; None
    with fewer than two draws. The source stops with an error where no page has anything to average, or
    where both means are 0; here the one is 0 (1 if nothing was to be found on any page), the other F1 0.
    Raises ReviewError for no pages. Cost: pages x resamples.
    """
    if not pages:
        raise ReviewError(messages.NO_PAGES)
    rows = [_row(page) for page in pages]
    whole = _averaged(rows)
    spread = None
    if resamples > 1:
        draw = random.Random(seed)
        drawn = [_averaged(draw.choices(rows, k=len(rows))) for _ in range(resamples)]
        spread = Spread(*(stdev(column) for column in zip(*drawn, strict=True)))
    return ShingleScores(len(pages), *whole, spread)


# A page's precision, recall and exactness; None where the page does not count for the mean.
_Row = tuple[float | None, float | None, bool]


def _row(page: PageShingles) -> _Row:
    counts = page.counts
    return (
        counts.precision if counts.tp + counts.fp > 0 else None,
        counts.recall if counts.tp + counts.fn > 0 else None,
        page.exact,
    )


def _averaged(rows: Sequence[_Row]) -> tuple[float, float, float, float]:
    precisions = [row[0] for row in rows if row[0] is not None]
    recalls = [row[1] for row in rows if row[1] is not None]
    nothing = 0.0 if precisions or recalls else 1.0
    precision = sum(precisions) / len(precisions) if precisions else nothing
    recall = sum(recalls) / len(recalls) if recalls else nothing
    return precision, recall, harmonic(precision, recall), sum(row[2] for row in rows) / len(rows)
