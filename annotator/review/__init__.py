"""Measures: how far one annotation set, or one extracted text, agrees with gold.

Pure functions on texts, lists and annotation sets; ``docs/manual/measures.md`` explains the numbers.
"""

from __future__ import annotations

from .blocks import Blocks, Boundaries, Repair, blocks_of, line_blocks, repair_cost
from .cleaneval import CleanEvalCounts, cleaneval_counts
from .content import content_segments, content_text, marked_text
from .counts import Counts, ReviewError, Scores
from .page_scores import CorpusScores, PageScores, corpus_scores, scores
from .shingles import PageShingles, ShingleScores, shingle_counts, shingle_scores
from .snippets import SnippetCounts, snippet_counts
from .words import apart_words, mean_scores, word_counts

__all__ = [
    "Blocks",
    "Boundaries",
    "CleanEvalCounts",
    "CorpusScores",
    "Counts",
    "PageScores",
    "PageShingles",
    "Repair",
    "ReviewError",
    "Scores",
    "ShingleScores",
    "SnippetCounts",
    "apart_words",
    "blocks_of",
    "cleaneval_counts",
    "content_segments",
    "content_text",
    "corpus_scores",
    "line_blocks",
    "marked_text",
    "mean_scores",
    "repair_cost",
    "scores",
    "shingle_counts",
    "shingle_scores",
    "snippet_counts",
    "word_counts",
]
