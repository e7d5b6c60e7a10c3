"""Where in a text the words stand that a list of documents was searched for."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from . import search_words
from .search_words import SIGN_OF_WORD, SIGNS

_NO_WORD = f"(?<!{SIGN_OF_WORD})", f"(?!{SIGN_OF_WORD})"
_BETWEEN = r"[^\p{L}\p{N}]*"
_REST = f"{SIGN_OF_WORD}*"


class Places:
    """What was typed, ready to be found in many texts."""

    def __init__(self, typed: str) -> None:
        found = search_words.elements(typed)
        last = len(found) - 1
        elements = [
            _pattern(search_words.folded(one), whole, whole and n == last)
            for n, (one, whole) in enumerate(found)
        ]
        self._row = regex.compile(_BETWEEN.join(elements), regex.V1)
        self._each = regex.compile("|".join(elements), regex.V1)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield places as code points, half-open: of everything in a row, or else of each word."""
        parts = [SIGNS[sign] for sign in text]
        folded = "".join(parts)
        starts: list[int] | None = None
        if len(folded) != len(text) or any(len(part) != 1 for part in parts):
            starts = [at for at, part in enumerate(parts) for _ in part]
            starts.append(len(text))
        used = self._row if self._row.search(folded) else self._each
        for match in used.finditer(folded):
            start, end = match.span()
            yield (start, end) if starts is None else (starts[start], starts[end])


def _pattern(folded: str, whole: bool, prefix: bool) -> str:
    literal = regex.escape(folded)
    if not whole:
        return literal
    return f"{_NO_WORD[0]}{literal}{_REST if prefix else _NO_WORD[1]}"
