"""Word F1: how far two texts consist of the same words, whatever their order.

Source: ``evaluate.py`` of Murrough-Foley/web-content-extraction-benchmark (WCXB, 2026, arXiv 2605.21097).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import regex

from .counts import Counts, Scores

_WORD = re.compile(r"\w+")
_WIDE = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_APART = regex.compile(rf"[{_WIDE}]\p{{M}}*|(?:(?![{_WIDE}])\w)+")


def field_words(text: str) -> list[str]:
    r"""Return the runs of ``\w``, as the scorers of the field take a text apart.

    In writing without spaces (Chinese, Japanese, Thai) all between two marks is one such "word": scores
    are then too low for small differences. ``apart_words`` is fairer there, but no published number has it.
    """
    return _WORD.findall(text)


def apart_words(text: str) -> list[str]:
    r"""Return the runs of ``\w``, but each character of a writing without spaces as a word of its own."""
    return _APART.findall(text)


def word_counts(predicted: str, gold: str) -> Counts:
    r"""Compare two texts as bags of words.

    Unit: words, the runs of ``\w`` of the lower-cased text, each as often as it occurs.
    ``tp = Σ min(n_pred, n_gold)``, ``fp`` and ``fn`` are what is over on either side. Two texts without
    words score 1; one without words against one with words scores 0. The order of the words does not
    count, so a related article of the same words scores well.
    """
    ours, theirs = Counter(field_words(predicted.lower())), Counter(field_words(gold.lower()))
    common = (ours & theirs).total()
    return Counts(common, ours.total() - common, theirs.total() - common)


def mean_scores(pages: Iterable[Scores | Counts]) -> Scores:
    """Return precision, recall and F1, each averaged over the pages, as the source does (macro-average).

    The F1 is the mean of the pages' F1, not the F1 of the means. No page at all scores 0.
    """
    every: Sequence[Scores | Counts] = tuple(pages)
    size = len(every) or 1
    return Scores(
        sum(page.precision for page in every) / size,
        sum(page.recall for page in every) / size,
        sum(page.f1 for page in every) / size,
    )
