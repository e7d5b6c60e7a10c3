"""The CleanEval score: a word-level difference, and how well the marks of blocks were set.

Source: ``cleaneval.py`` 1.0 (Stefan Evert, 2008), shipped with CleanEval and CleanPortalEval. It reads
bytes and prints percentages; here are texts and 0 … 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .counts import Counts, Scores, harmonic, share, total
from .words import mean_scores

MOST_WORDS = 20_000  # of one side; above it the alignment may take minutes, so ``scores`` leaves it out
_URL = re.compile(r"^\s*URL.*$", re.MULTILINE | re.ASCII)
_MARK = re.compile(r"<[phl]>", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_BLANKS = re.compile(r" +")


@dataclass(frozen=True, slots=True)
class CleanEvalCounts:
    """One page, or many added up: words (marks are words too), and the marks alone.

    The scores are as the source has them: an empty denominator makes 0, never 1.
    """

    words: Counts
    marks: Counts

    def __add__(self, other: CleanEvalCounts) -> CleanEvalCounts:
        """Return both together."""
        return CleanEvalCounts(self.words + other.words, self.marks + other.marks)

    @property
    def word_scores(self) -> Scores:
        """Precision, recall and F of the words."""
        return _scores(self.words)

    @property
    def mark_scores(self) -> Scores:
        """Precision, recall and F of the marks."""
        return _scores(self.marks)

    def as_dict(self) -> dict[str, object]:
        """Return both by name."""
        return {
            "words": {**self.words.as_dict(), **self.word_scores.as_dict()},
            "marks": {**self.marks.as_dict(), **self.mark_scores.as_dict()},
        }


def cleaneval_words(text: str, labelled: bool = True, ascii_only: bool = False) -> list[str]:
    """Return the words that are compared, as the source makes them.

    Lines that begin with ``URL`` go, wherever they stand. Control characters and ASCII blanks part words;
    a no-break space does not. A mark ``<h>``, ``<p>`` or ``<l>`` is a word of its own (case kept; unlabelled:
    each becomes ``<p>``). ``ascii_only`` deletes all other characters after that. A text that begins or
    ends with a blank, and one that begins with a mark, has an empty first or last word: it counts.
    """
    text = _CONTROL.sub(" ", _URL.sub("", text))
    text = _MARK.sub(lambda mark: f" {mark[0]} " if labelled else " <p> ", text)
    if ascii_only:
        text = _BEYOND_ASCII.sub("", text)
    return _BLANKS.split(text)


def cleaneval_counts(
    predicted: str, gold: str, labelled: bool = True, ascii_only: bool = False
) -> CleanEvalCounts:
    """Compare two texts in CleanEval's form (``<h>``, ``<p>``, ``<l>`` before each block).

    Unit: words parted by white space. They are aligned by ``difflib`` (with its rule that words which make
    up more than 1 % of a long text are no anchors, as in the source); equal stretches are ``tp``, the rest
    of the prediction ``fp``, the rest of the gold ``fn``. Marks are counted in the same alignment;
    ``labelled=False`` takes the three for one. Cost: near linear on pages, quadratic in the number of
    stretches that differ, so it is not for texts of megabytes. Swapping the texts may change the alignment.
    """
    ours = cleaneval_words(predicted, labelled, ascii_only)
    theirs = cleaneval_words(gold, labelled, ascii_only)
    words = marks = 0
    for block in SequenceMatcher(None, ours, theirs).get_matching_blocks():
        words += block.size
        marks += _marks(ours[block.a : block.a + block.size])
    return CleanEvalCounts(
        Counts(words, len(ours) - words, len(theirs) - words),
        Counts(marks, _marks(ours) - marks, _marks(theirs) - marks),
    )


def micro(pages: Iterable[CleanEvalCounts]) -> CleanEvalCounts:
    """Return the pages added up: its scores are what the source prints as ``total``."""
    every = tuple(pages)
    return CleanEvalCounts(total(page.words for page in every), total(page.marks for page in every))


def macro(pages: Iterable[CleanEvalCounts]) -> tuple[Scores, Scores]:
    """Return the means over the pages, words and marks (the source's summary, where no gold is missing)."""
    every = tuple(pages)
    return (
        mean_scores(page.word_scores for page in every),
        mean_scores(page.mark_scores for page in every),
    )


def _marks(words: Sequence[str]) -> int:
    return sum(1 for word in words if _MARK.match(word))


def _scores(counts: Counts) -> Scores:
    precision = share(counts.tp, counts.tp + counts.fp)
    recall = share(counts.tp, counts.tp + counts.fn)
    return Scores(precision, recall, harmonic(precision, recall))
