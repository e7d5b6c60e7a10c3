"""Where words that are known stand in a text, in whatever signs they are written; see `domain.folding`.

The one finder: for names tagged before, for what is proposed, and for triggers of events.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from annotator.domain.folding import Folded, cuts_cluster
from annotator.domain.ranges import Range, trimmed
from annotator.store.search_words import LONGEST, same_words, spaceless

_WORD = re.compile(r"\w+")
_BEYOND = 400  # code points beyond where a surface may start that it may reach


@dataclass(frozen=True, slots=True)
class Found:
    """A known surface, folded, and where it stands (code points)."""

    surface: str
    range: Range


class Surfaces:
    """Folded surfaces by the word, or in scripts that run words together the sign, they begin with."""

    def __init__(self, surfaces: Collection[str]) -> None:
        """Take surfaces as `same_words` folds them."""
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        self._by_sign: defaultdict[str, list[str]] = defaultdict(list)
        for surface in sorted(surfaces, key=len, reverse=True):
            word = _WORD.search(surface)
            if not surface or len(surface) > LONGEST:
                continue
            if spaceless(surface) or word is None or word.start():
                self._by_sign[surface[0]].append(surface)
            else:
                self._by_word[word[0]].append(surface)
        signs = "".join(map(re.escape, self._by_sign))
        self._signs = re.compile(f"[{signs}]") if signs else None

    def find(self, text: str, low: int = 0, high: int | None = None) -> Iterator[Found]:
        """Yield every place of every surface as whole words, by where it starts, the longest first.

        Of those that start in ``[low, high)`` (code points); ``low`` is no place inside a word.
        """
        if not self:
            return
        end = len(text) if high is None else high
        there = Folded(text[low : end + _BEYOND], case=False, accents=False)
        for surface, at in sorted(self._places(there.folded), key=lambda one: (one[1], -len(one[0]))):
            first, after = there.start(at), there.end(at + len(surface))
            if first is None or after is None or low + first >= end:
                continue
            if cuts_cluster(text, low + first) or cuts_cluster(text, low + after):
                continue
            if len(place := trimmed(text, Range.at(low + first, low + after))):
                yield Found(surface, place)

    def __bool__(self) -> bool:
        """Tell whether anything is known."""
        return bool(self._by_word or self._by_sign)

    def _places(self, words: str) -> Iterator[tuple[str, int]]:
        for word in _WORD.finditer(words) if self._by_word else ():
            for surface in self._by_word.get(word[0], ()):
                if words.startswith(surface, word.start()) and _ends(words, word.start() + len(surface)):
                    yield surface, word.start()
        for sign in self._signs.finditer(words) if self._signs is not None else ():
            for surface in self._by_sign[sign[0]]:
                if words.startswith(surface, sign.start()) and _ends(words, sign.start() + len(surface)):
                    yield surface, sign.start()


def _ends(words: str, end: int) -> bool:
    """Tell whether no word goes on over a place; where words run together one may end anywhere."""
    return end >= len(words) or not (_is_word(words[end]) and _is_word(words[end - 1]))


def _is_word(sign: str) -> bool:
    return sign.isalnum() and not spaceless(sign)


def folded(surface: str) -> str:
    """Return a surface as `Surfaces` knows it."""
    return same_words(surface)
