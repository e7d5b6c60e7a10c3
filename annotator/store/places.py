"""Where in a text the words stand that a list of documents was searched for."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from annotator.domain.folding import Folded

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
        there = Folded(text, accents=False)
        used = self._row if self._row.search(there.folded) else self._each
        for match in used.finditer(there.folded):
            start, end = there.start(match.start()), there.end(match.end())
            if start is not None and end is not None:
                yield start, end


def _pattern(folded: str, whole: bool, prefix: bool) -> str:
    literal = regex.escape(folded)
    if not whole:
        return literal
    return f"{_NO_WORD[0]}{literal}{_REST if prefix else _NO_WORD[1]}"
