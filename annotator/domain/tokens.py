"""Words and sentences of a text, without a language model: for formats and commands that need tokens.

Tokens are stretches without white space that together hold every other character of the text. Rules:
runs of letters, marks and digits (an apostrophe or a hyphen between letters stays inside, a last ``'s``
is cut off); numbers with their separators; abbreviations with inner stops (``U.S.``); addresses of the
web; one token a character for Han and Hiragana, which are written without spaces; runs of one mark
(``...``); else one grapheme cluster (UAX #29), so that no emoji is cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

import regex

from .ranges import Range

_CHUNK = re.compile(r"\S+")  # str.isspace() and \S of re agree; regex has another idea of U+001C … U+001F
_TOKEN = regex.compile(
    r"""
      (?:https?://|www\.)[^\s<>"'“”‘’]*[\p{L}\p{N}/]
    | (?:\p{L}\p{M}*\.){2,}
    | ['’]s(?![\p{L}\p{N}])
    | [\p{Han}\p{Hiragana}]\p{M}*
    | [\p{Katakana}ー]+
    | \p{N}+(?:[.,:]\p{N}+)+
    | (?:(?![\p{Han}\p{Hiragana}\p{Katakana}])[\p{L}\p{N}]\p{M}*)+
      (?:(?:[-‐‑](?=\p{L})|['’](?=\p{L})(?!s(?![\p{L}\p{N}])))
         (?:(?![\p{Han}\p{Hiragana}\p{Katakana}])[\p{L}\p{N}]\p{M}*)+)*
    | ([\p{P}\p{S}])\1+(?!\p{M})
    | \X
    | .
    """,
    regex.VERBOSE | regex.DOTALL | regex.V1,
)
_STOPS = frozenset(".!?…؟۔।")
_WIDE_STOPS = frozenset("。！？｡")
_CLOSERS = frozenset("\"'”’»›)]}」』）】")
_MOST_CLOSERS = 6  # more never close one sentence, and looking further costs quadratic time
_ABBREVIATIONS = frozenset(
    (
        *("adm", "apr", "art", "aug", "bros", "ca", "capt", "cf", "co", "col", "corp", "dec", "dept", "dr"),
        *("etc", "feb", "fig", "gen", "gov", "hon", "inc", "jan", "jr", "jul", "jun", "lt", "ltd", "maj"),
        *("mar", "messrs", "mr", "mrs", "ms", "mt", "nov", "oct", "prof", "rep", "rev", "sen", "sep", "sept"),
        *("sgt", "sr", "st", "vs"),
    )
)
_BEFORE_NUMBERS = frozenset(("no", "nos", "p", "pp", "vol"))


def tokens(text: str, edges: Iterable[int] = ()) -> list[Range]:
    """Return the tokens of a text in order; none is empty, holds white space, or crosses one of ``edges``.

    ``edges`` are positions (code points) at which a token must end or start, such as the ends of
    mentions.
    """
    chunks = _CHUNK.finditer(text)
    found = (match.span() for one in chunks for match in _TOKEN.finditer(text, one.start(), one.end()))
    return cut_at(found, edges)


def cut_at(places: Iterable[tuple[int, int]], edges: Iterable[int]) -> list[Range]:
    """Return places as ranges, each cut at every one of ``edges`` that lies inside it."""
    cuts = sorted(set(edges))
    found: list[Range] = []
    for start, end in places:
        inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        found += [Range.at(left, right) for left, right in pairwise([start, *inner, end])]
    return found


def sentence_starts(text: str, words: Sequence[Range], unbroken: Iterable[Range] = ()) -> list[int]:
    """Return the indices of the tokens that start a sentence; the first token always does.

    A sentence ends at a line break, or after ``. ! ? …`` (with quotes and brackets that close there)
    before white space and what can open a sentence, unless an abbreviation or an initial stands before
    the stop. No sentence starts inside a range of ``unbroken``.
    """
    kept = sorted(unbroken)
    barred = [False] * len(words)
    starts = [int(word.start) for word in words]
    for one in kept:
        for index in range(bisect_right(starts, one.start), bisect_left(starts, one.end)):
            barred[index] = True
    return [i for i in range(len(words)) if i == 0 or (not barred[i] and _breaks(text, words, i))]


def _breaks(text: str, words: Sequence[Range], index: int) -> bool:
    """Tell whether a sentence ends between token ``index - 1`` and token ``index``."""
    here, before = words[index], words[index - 1]
    gap = text[before.end : here.start]
    if "\n" in gap:
        return True
    last = index - 1
    while last > max(0, index - _MOST_CLOSERS) and text[words[last].start : words[last].end] in _CLOSERS:
        last -= 1
    ending = text[words[last].start : words[last].end]
    first = text[here.start]
    if ending[-1] in _WIDE_STOPS:
        return first not in _CLOSERS and first not in _WIDE_STOPS
    if ending[-1] not in _STOPS or not gap or first.islower() or first in _CLOSERS:
        return False
    if ending[0].isalpha():  # the stop is part of the token: U.S.
        return False
    return ending != "." or not _abbreviates(text, words, last, first)


def _abbreviates(text: str, words: Sequence[Range], stop: int, following: str) -> bool:
    """Tell whether the full stop at token ``stop`` belongs to the word before it (``following`` is next)."""
    if stop == 0 or words[stop - 1].end != words[stop].start:
        return False
    word = text[words[stop - 1].start : words[stop - 1].end]
    if word.casefold() in _BEFORE_NUMBERS:
        return following.isdigit()
    return word.casefold() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())
