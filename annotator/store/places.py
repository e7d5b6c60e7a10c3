"""Where in a text the words stand that a list of documents was searched for."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

import regex

from annotator.domain.folding import Folded, LineEnd, divided_words

from . import search_words
from .search_words import SIGN_OF_WORD

_NO_WORD = f"(?<!{SIGN_OF_WORD})", f"(?!{SIGN_OF_WORD})"
_BETWEEN = r"[^\p{L}\p{N}]*"
_REST = f"{SIGN_OF_WORD}*"


class Places:
    """What was typed, ready to be found in many texts, in whatever signs they write it."""

    def __init__(self, typed: str) -> None:
        found = search_words.elements(Folded(typed, accents=False).folded)
        last = len(found) - 1
        elements = [_pattern(one, whole, whole and n == last) for n, (one, whole) in enumerate(found)]
        self._row = regex.compile(_BETWEEN.join(elements), regex.V1)
        self._each = regex.compile("|".join(elements), regex.V1)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield places as code points, half-open: of everything in a row, or else of each word."""
        read = [
            Folded(text, accents=False, line_end=one)
            for one in (LineEnd.USUAL, LineEnd.HYPHENATED)
            if one is LineEnd.USUAL or divided_words(text)
        ]
        used = self._row if any(self._row.search(there.folded) for there in read) else self._each
        after = 0
        for start, end in merge(*(_found(used, there) for there in read)):
            if start >= after:
                yield start, end
                after = end


def _found(pattern: regex.Pattern[str], there: Folded) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(there.folded):
        start, end = there.start(match.start()), there.end(match.end())
        if start is not None and end is not None:
            yield start, end


def _pattern(folded: str, whole: bool, prefix: bool) -> str:
    literal = regex.escape(folded)
    if not whole:
        return literal
    return f"{_NO_WORD[0]}{literal}{_REST if prefix else _NO_WORD[1]}"
