"""Candidate mentions: what looks like a name, a sum, a number with a unit or a time, without a model.

Words with capitals and the particles between them, acronyms, sums and dates, runs of Han or Katakana,
Arabic words with the article, and every surface that was tagged before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise, takewhile

import regex

from annotator.domain.ranges import Range
from annotator.store.search_words import spaceless

from . import headlines
from .cues import Words, shipped
from .surfaces import Surfaces, folded

_STEP = 4000  # code points that are searched at once
_REACH = 30_000  # code points that one call looks ahead or back at most
_AFTER = 400  # code points beyond a step that a candidate may reach
_BEFORE = 120  # code points before a position with which the search begins, for what began earlier


_PART = re.compile(r"\S+")
_WHOLE = re.compile(r"[^\W_]+(?:[-‑&'’.][^\W_]+)*")
_BEGINS = regex.compile(r"[\p{Lu}\p{Lt}\p{Han}\p{Katakana}]")
_PEOPLE = re.compile(
    r"(?<!Europe)(?:an|ese|ish|ch|[^l]i|Greek|Finn)$"
)  # German, Japanese, Polish, French, Iraqi


def next_name(
    text: str, position: int, free: Callable[[Range], Iterable[Range]], known: Collection[str] = ()
) -> Range | None:
    """Return the first candidate that starts at or after a position, or what is ``free`` of it; or None.

    ``known`` are surfaces tagged before: found as whole words, also in small letters. Looks at most
    30,000 code points ahead, so None means: none near.
    """
    words, surfaces = shipped().words, _surfaces(frozenset(known))
    edge = min(len(text), position + _REACH)
    low = position
    while low < edge:
        for found in _between(text, low, min(edge, low + _STEP), words, surfaces):
            for left in free(found):
                if left.start >= position:
                    return left
        low += _STEP
    return None


def previous_name(
    text: str, position: int, free: Callable[[Range], Iterable[Range]], known: Collection[str] = ()
) -> Range | None:
    """Return the last candidate that ends at or before a position, or what is ``free`` of it; or None."""
    words, surfaces = shipped().words, _surfaces(frozenset(known))
    high, edge = min(position, len(text)), max(0, position - _REACH)
    while high > edge:
        low = max(edge, high - _STEP)
        for found in reversed(list(_between(text, low, high, words, surfaces))):
            for left in reversed(list(free(found))):
                if left.end <= position:
                    return left
        high = low
    return None


def shaped(text: str, low: int, high: int) -> Iterator[Range]:
    """Yield what looks like a name, whatever was tagged before, in ``[low, high)``, in order."""
    for at in range(low, high, _STEP):
        yield from _between(text, at, min(high, at + _STEP), shipped().words, _surfaces(frozenset()))


def left_of(text: str, name: Range, tagged: Iterable[Range]) -> Iterator[Range]:
    """Yield what is left of a name outside ranges that are tagged: whole words from the first capital on.

    All of it if nothing is tagged; of a name that is tagged but for its article or its particle: nothing.
    """
    at = name.start
    for taken in sorted([*tagged, Range.at(name.end, name.end)], key=lambda one: one.start):
        if taken.start > at:
            yield from _tidy_rest(text, name, at, min(taken.start, name.end))
        at = max(at, taken.end)


def _tidy_rest(text: str, name: Range, low: int, high: int) -> Iterator[Range]:
    if (low, high) == (name.start, name.end):
        yield name
        return
    words = [one for one in _WHOLE.finditer(text, low, high) if not _cut(text, one, name)]
    while words and (_function(text, words[0].span(), shipped().words) or not _BEGINS.match(words[0][0])):
        words.pop(0)
    while words and _function(text, words[-1].span(), shipped().words):
        words.pop()
    if words:
        yield Range.at(words[0].start(), words[-1].end())


def _cut(text: str, word: re.Match[str], name: Range) -> bool:
    """Tell whether an end of a word in a name is within a longer word, a part of which is tagged."""
    start, end = word.span()
    edges = ([start] if start > name.start else []) + ([end] if end < name.end else [])
    return any(text[at - 1 : at + 1].isalnum() and not _WIDE.search(text, at - 1, at + 1) for at in edges)


def _between(text: str, low: int, high: int, words: Words, known: Surfaces) -> Iterator[Range]:
    """Yield the candidates that start in ``[low, high)``, in order, none overlapping another."""
    begin = _calm(text, max(0, low - _BEFORE), low)
    matches = _pattern(words).finditer(text, begin, min(len(text), high + _AFTER))
    shaped = (found for match in matches for found in _tidy(text, match, words))
    ahead = takewhile(lambda found: found.start < high, shaped)
    again = (one.range for one in known.find(text, begin, high))
    done = 0
    for found in sorted([*ahead, *again], key=lambda one: (one.start, -one.end)):
        if found.start >= done:
            done = found.end
            if found.start >= low:
                yield found


def _calm(text: str, low: int, position: int) -> int:
    """Return a place between words at or after ``low``, where a search may begin."""
    if low == 0:
        return 0
    blank = re.compile(r"\s").search(text, low, position)
    return blank.end() if blank else low


def _tidy(text: str, match: regex.Match[str], words: Words) -> Iterator[Range]:
    """Yield the names in a match: without function words at its start, an office and its holder apart."""
    if match.lastgroup != "name":
        yield Range.at(*match.span())
        return
    parts = _parts(text, match, words)
    runs = [parts]
    if parts and headlines.in_headline(text, match.start(), words):
        runs = headlines.parted(text, parts, words, _running)
    for run in runs:
        yield from _pieces(run, _offices(text, run, words))


def _parts(text: str, match: regex.Match[str], words: Words) -> list[tuple[int, int]]:
    """Return the edges of the words of a name, without function words at its start."""
    start, end = match.span()
    parts = [(one.start(), one.end()) for one in _PART.finditer(text, start, end)]
    while parts and _function(text, parts[0], words):
        if (
            text[slice(*parts[0])] in headlines.ARTICLES
            and len(parts) > 1
            and text[start - 2 : start - 1].isalnum()
        ):
            break  # "in La Paz"
        parts.pop(0)
    return parts


def _offices(text: str, parts: list[tuple[int, int]], words: Words) -> set[int]:
    """Return before which parts an office begins or has ended."""
    office = [number for number, part in enumerate(parts) if text[slice(*part)] in words.titles]
    cuts = {office[-1] + 1} if office else set()
    if office and office[-1] in (1, 2) and _PEOPLE.search(text[slice(*parts[0])]):
        cuts.add(1)
    return cuts


def _running(text: str, low: int, high: int) -> Iterator[Range]:
    """Yield the names in running text, where capitals tell them.

    Nothing is parted as a headline: headlines are parted by what is found here.
    """
    words = shipped().words
    for match in _pattern(words).finditer(text, low, high):
        if match.lastgroup == "name":
            run = _parts(text, match, words)
            yield from _pieces(run, _offices(text, run, words))


def _pieces(parts: list[tuple[int, int]], cuts: set[int]) -> Iterator[Range]:
    edges = sorted({0, *cuts, len(parts)})
    for low, high in pairwise(edges):
        yield Range.at(parts[low][0], parts[high - 1][1])


def _function(text: str, part: tuple[int, int], words: Words) -> bool:
    word = text[slice(*part)]
    return word.casefold() in words.stop and (len(word) == 1 or not word.isupper())


@lru_cache(maxsize=4)
def _pattern(words: Words) -> regex.Pattern[str]:
    about = "|".join(map(regex.escape, words.about)) or r"(?!)"
    months = "|".join(sorted(map(regex.escape, words.months), key=len, reverse=True)) or r"(?!)"
    days = "|".join(words.days) or r"(?!)"
    # A blank counts for nothing in a verbose pattern.
    units = "|".join(f"{unit}(?!\\w)" for unit in words.units).replace(" ", "[ ]") or r"(?!)"
    times = "|".join(words.times).replace("[ -]", "[-\\ ]").replace("\\ ", " ").replace(" ", "\\ ") or r"(?!)"
    particles = "|".join(sorted(map(regex.escape, words.particles), key=len, reverse=True)) or r"(?!)"
    digits = r"\d+(?:[.,:\u00a0\u202f]\d+)*"
    word = (
        r"(?:(?:al|el|bin|d|l|Al|El)[-'’])?"
        r"(?:(?:\p{Lu}\.){1,4}(?=\s)|(?:\p{Lu}\.){2,}|[\p{Lu}\p{Lt}][\p{L}\p{M}\p{N}]*+(?:(?:[-‑&]|[’'](?!s\b))[\p{L}\p{N}]++\p{M}*+)*+)"
    )
    link = rf"(?:(?:{particles})[ \u00a0](?:(?:the|la|las|los|der|den|el)[ \u00a0])?)"
    return regex.compile(
        rf"""
          (?=[\p{{Lu}}\p{{Lt}}\d$€£¥\p{{Han}}\p{{Katakana}}ー\p{{Arabic}}]|(?<!\w)\p{{Ll}})
        (?:(?P<date>\b\d{{4}}-\d\d-\d\d\b
            | (?:\d{{4}}年)?\d{{1,2}}月(?:\d{{1,2}}日)? | \d{{4}}年(?:度|代)? | \d{{1,2}}日(?!間)
            | \b(?:(?:{days}),?[ ])?(?:\d{{1,2}}(?:st|nd|rd|th|\.)?[ ](?:de[ ])?)?
              (?:{months})\b(?:\.(?=[ ]\d))?
              (?:[ ]\d{{1,2}}(?:st|nd|rd|th)?\b(?!,\d{{3}})(?:,?[ ]\d{{4}}\b)?|[ ](?:de[ ])?\d{{4}}\b)?
            | \b(?:{days})\b
            | (?<![\w/.,-])(?:19|20)\d\d\b(?![.,]\d|[ ]?%|[/-]\d)
            | (?<!\w)(?i:{times})(?!\p{{Latin}}))
        | (?P<value>(?:(?<!\w)(?i:{about})[ ]?)?
              (?:(?:(?:\b[A-Z]{{1,3}})?[$€£¥]|\b(?:USD|EUR)[ ])[ ]?{digits}
                (?:[ \u00a0\u202f-]?(?:{units}))*
            | {digits}(?:[万億兆千百]+(?:円|ドル|元|人|トン|台|件)?|円|ドル|元|人|トン|年間|か月|件|%|％)
            | \b{digits}(?:[ \u00a0\u202f-]?(?:{units})){{1,3}}
            | (?<![\w/.,-]){digits}\b(?![/-]\d)))
        | (?P<name>(?<![\p{{L}}\p{{N}}_@#/]){word}(?:[ \u00a0]{link}?{word})*)
        | (?P<wide>[\p{{Katakana}}ー][\p{{Katakana}}ー・＝]+|[\p{{Han}}々]{{2,}})
        | (?P<arabic>(?<!\p{{Arabic}})ال[\p{{Arabic}}\p{{M}}]{{2,}}))
        """,
        regex.VERBOSE | regex.V1,
    )


_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")


@lru_cache(maxsize=4)
def _surfaces(known: frozenset[str]) -> Surfaces:
    return Surfaces({one for one in map(folded, known) if len(one) > 1 or spaceless(one)})
