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
from collections.abc import Iterable

import regex

from .memo import Memo
from .places import Places
from .ranges import Range

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
# What most chunks are made of, found by the quicker `re`: what it takes is what _TOKEN takes at that place,
# as the tests show. The group holds the rest of any other chunk, for _TOKEN. Possessive and bounded, so that
# time grows with the text alone. White space is what `re` (and str.isspace) takes for it: regex thinks
# otherwise of U+001C … U+001F.
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_CLOSING = r"""(?=[.,;:!?…%)\]"'”’]{0,4}+(?!\S))"""
_PLAIN = re.compile(
    rf"""
      [{_LATIN}0-9]++ (?:(?:-(?=[{_LATIN}])|['’](?=[{_LATIN}])(?!s(?![{_LATIN}0-9])))[{_LATIN}0-9]++)*+
      (?=(?:['’]s)?+{_CLOSING})
    | ['’]s{_CLOSING}
    | ([.,;:!?…%)\]"'”’])(?!\1){_CLOSING}
    | [0-9]++(?:[.,:][0-9]++)++{_CLOSING}
    | (?:[{_LATIN}]\.){{2,}}+{_CLOSING}
    | ["“‘(\[$£€](?=[{_LATIN}0-9])
    | (?P<rest>\S+)
    """,
    re.VERBOSE,
)
_STOPS = frozenset(".!?…؟۔।")
_WIDE_STOPS = frozenset("。！？｡")
_CLOSERS = frozenset("\"'”’»›)]}」』）】")
# Where a sentence can end at all, with the white space up to the next token.
_MAY_END = re.compile(rf"(?:[{re.escape(''.join(sorted(_STOPS | _WIDE_STOPS | _CLOSERS)))}]|\n)\s*")
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


def tokens(text: str, edges: Iterable[int] = ()) -> Places:
    """Return the tokens of a text in order; none is empty, holds white space, or crosses one of ``edges``.

    ``edges`` are positions (code points) at which a token must end or start, such as the ends of
    mentions.
    """
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    # A line break ends a token as a blank does. What is between two blanks is cut the same everywhere.
    words = text.replace("\n", " ").split(" ")
    for word, inner in zip(words, map(_known.__getitem__, words), strict=True):
        if inner is None:
            starts.append(at)
            at += len(word)
            ends.append(at)
        else:
            for start, end in inner:
                starts.append(at + start)
                ends.append(at + end)
            at += len(word)
        at += 1
    return _cut(starts, ends, edges)


def _inner(word: str) -> tuple[tuple[int, int], ...] | None:
    """Return where tokens are in what stands between two blanks, None if it is one token."""
    found = tuple(_places(word))
    return None if found == ((0, len(word)),) else found


_known = Memo(_inner)


def _places(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for plain in _PLAIN.finditer(text):
        if plain["rest"] is None:
            found.append(plain.span())
        else:
            found += [match.span() for match in _TOKEN.finditer(text, *plain.span())]
    return found


def cut_at(places: Iterable[tuple[int, int]], edges: Iterable[int]) -> Places:
    """Return places, in text order and apart, each cut at every one of ``edges`` inside it."""
    whole = list(places)
    return _cut([start for start, _ in whole], [end for _, end in whole], edges)


def _cut(starts: list[int], ends: list[int], edges: Iterable[int]) -> Places:
    inside: list[int] = []
    for edge in sorted(set(edges)):
        before = bisect_left(starts, edge) - 1
        if before >= 0 and edge < ends[before]:
            inside.append(edge)
    if inside:  # each ends one token and starts another; two runs in order are merged in linear time
        starts, ends = sorted(starts + inside), sorted(ends + inside)
    return Places(starts, ends)


def sentence_starts(text: str, words: Places, unbroken: Iterable[Range] = ()) -> list[int]:
    """Return the indices of the tokens that start a sentence; the first token always does.

    A sentence ends at a line break, or after ``. ! ? …`` (with quotes and brackets that close there)
    before white space and what can open a sentence, unless an abbreviation or an initial stands before
    the stop. No sentence starts inside a range of ``unbroken``.
    """
    starts = words.starts
    barred: set[int] = set()
    for one in unbroken:
        barred.update(range(bisect_right(starts, one.start), bisect_left(starts, one.end)))
    found = [0] if words else []
    for match in _MAY_END.finditer(text):
        index = bisect_left(starts, match.end())
        begins = 0 < index < len(starts) and starts[index] == match.end()
        if begins and index not in barred and _breaks(text, words, index):
            found.append(index)
    return found


def _breaks(text: str, words: Places, index: int) -> bool:
    """Tell whether a sentence ends between token ``index - 1`` and token ``index``."""
    starts, ends = words.starts, words.ends
    here, last = starts[index], index - 1
    gap = text[ends[last] : here]
    if "\n" in gap:
        return True
    while last > max(0, index - _MOST_CLOSERS) and text[starts[last] : ends[last]] in _CLOSERS:
        last -= 1
    ending = text[starts[last] : ends[last]]
    first = text[here]
    if ending[-1] in _WIDE_STOPS:
        return first not in _CLOSERS and first not in _WIDE_STOPS
    if ending[-1] not in _STOPS or not gap or first.islower() or first in _CLOSERS:
        return False
    if ending[0].isalpha():  # the stop is part of the token: U.S.
        return False
    return ending != "." or not _abbreviates(text, words, last, first)


def _abbreviates(text: str, words: Places, stop: int, following: str) -> bool:
    """Tell whether the full stop at token ``stop`` belongs to the word before it (``following`` is next)."""
    if stop == 0 or words.ends[stop - 1] != words.starts[stop]:
        return False
    word = text[words.starts[stop - 1] : words.ends[stop - 1]]
    if word.casefold() in _BEFORE_NUMBERS:
        return following.isdigit()
    return word.casefold() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())
