"""A text in windows that a model can take whole: as many sentences or paragraphs as fit, no mention cut."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.domain.ranges import Range

from ..tokenization import Tokenization


@dataclass(frozen=True, slots=True)
class Window:
    """A run of tokens (half-open, of the text's tokens) and its place in the text."""

    first: int
    end: int
    place: Range


def windows(
    made: Tokenization, kept: Sequence[Range], most: int, *, paragraphs: bool = False
) -> Iterator[Window]:
    """Yield the windows of a text: runs of at most ``most`` tokens that together are all of its tokens.

    A window ends at the end of a paragraph if asked and possible, else of a sentence, else between any two
    tokens; never inside one of the places ``kept``, whose edges are edges of tokens. A place longer than a
    window makes a longer one.
    """
    text, tokens = made.words.text, made.words.tokens
    starts = [one.start for one in tokens]
    barred: set[int] = set()
    for place in kept:
        barred.update(range(bisect_right(starts, place.start), bisect_left(starts, place.end)))
    sentences = [one for one in made.starts if one not in barred]
    lines = [one for one in sentences if one and "\n" in text[tokens[one - 1].end : tokens[one].start]]
    free = [one for one in range(1, len(tokens) + 1) if one not in barred]
    levels = [*([lines] if paragraphs else []), sentences, free]
    cuts = [0]
    while cuts[-1] < len(tokens):
        cuts.append(_cut(cuts[-1], len(tokens), most, levels))
    for first, end in pairwise(cuts):
        yield Window(first, end, Range(tokens[first].start, tokens[end - 1].end))


def _cut(first: int, last: int, most: int, levels: Sequence[Sequence[int]]) -> int:
    """Return where a window that begins at a token ends."""
    if last - first <= most:
        return last
    for cuts in levels:
        at = bisect_right(cuts, first + most) - 1
        if at >= 0 and cuts[at] > first:
            return cuts[at]
    free = levels[-1]
    return free[bisect_right(free, first)]
