"""Where in a text the words stand that a list of documents was searched for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

from . import search_words

_NO_WORD = r"(?<![\p{L}\p{N}])", r"(?![\p{L}\p{N}])"
_BETWEEN = r"[^\p{L}\p{N}]*"
_REST = r"[\p{L}\p{N}]*"


class _Folding(dict[str, str]):
    """Each sign as it is compared: without case and accents, in spaceless scripts as it stands.

    A Japanese or Thai mark is part of the letter, and the database compares such scripts literally too.
    """

    def __missing__(self, sign: str) -> str:
        folded = (
            sign if search_words.spaceless(sign) else unicodedata.normalize("NFC", search_words.folded(sign))
        )
        self[sign] = folded = "σ" if folded == "ς" else folded
        return folded


_FOLDED = _Folding()


class Places:
    """What was typed, ready to be found in many texts."""

    def __init__(self, typed: str) -> None:
        found = search_words.elements(typed)
        last = len(found) - 1
        elements = [_pattern(_fold(one), whole, whole and n == last) for n, (one, whole) in enumerate(found)]
        self._row = regex.compile(_BETWEEN.join(elements))
        self._each = regex.compile("|".join(elements))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield places as code points, half-open: of everything in a row, or else of each word."""
        parts = [_FOLDED[sign] for sign in text]
        folded = "".join(parts)
        starts: list[int] | None = None
        if len(folded) != len(text) or any(len(part) != 1 for part in parts):
            starts = [at for at, part in enumerate(parts) for _ in part]
            starts.append(len(text))
        used = self._row if self._row.search(folded) else self._each
        for match in used.finditer(folded):
            start, end = match.span()
            yield (start, end) if starts is None else (starts[start], starts[end])


def _fold(text: str) -> str:
    return "".join(_FOLDED[sign] for sign in text)


def _pattern(folded: str, whole: bool, prefix: bool) -> str:
    literal = regex.escape(folded)
    if not whole:
        return literal
    return f"{_NO_WORD[0]}{literal}{_REST if prefix else _NO_WORD[1]}"
