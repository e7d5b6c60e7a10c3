"""Where words that are known stand in a text, in whatever signs they are written; see `domain.folding`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import regex

from annotator.domain.folding import Folded, cuts_cluster
from annotator.domain.ranges import Range, trimmed
from annotator.store.search_words import LONGEST, same_words, spaceless

_WORD = re.compile(r"\w+")
_SIGN = regex.compile(r"\S")


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

    def find(self, text: str) -> Iterator[Found]:
        """Yield every place of every surface as whole words, by where it starts, the longest first."""
        there = Folded(text, case=False, accents=False)
        for surface, at in sorted(self._places(there.folded), key=lambda one: (one[1], -len(one[0]))):
            start, end = there.start(at), there.end(at + len(surface))
            if start is None or end is None or cuts_cluster(text, start) or cuts_cluster(text, end):
                continue
            if len(place := trimmed(text, Range.at(start, end))):
                yield Found(surface, place)

    def _places(self, words: str) -> Iterator[tuple[str, int]]:
        for word in _WORD.finditer(words) if self._by_word else ():
            for surface in self._by_word.get(word[0], ()):
                end = word.start() + len(surface)
                inside = end < len(words) and _is_word(words[end]) and _is_word(surface[-1])
                if not inside and words.startswith(surface, word.start()):
                    yield surface, word.start()
        for sign in self._signs.finditer(words) if self._signs is not None else ():
            for surface in self._by_sign[sign[0]]:
                if words.startswith(surface, sign.start()):
                    yield surface, sign.start()


def _is_word(sign: str) -> bool:
    return sign.isalnum() and not spaceless(sign)


def folded(surface: str) -> str:
    """Return a surface as `Surfaces` knows it."""
    return same_words(surface)
