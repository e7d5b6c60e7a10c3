"""Names in headlines that write most words with a capital: "EU Leaders Visit Japan" holds two, not one.

What is a name there is told by the text around: what it writes with a capital within a sentence is one, what
it writes in small letters is none. Where it says nothing, words that headlines are made of part the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from annotator.domain.ranges import Range

from .cues import Words

_LONGEST = 300  # code points of a headline
_NEAR = 12_000  # code points before and after a headline in which its words are looked up
_FEWEST = 3  # words of a headline that can be told from a name
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\p{N}]*+(?:[-‑’'][\p{L}\p{N}]+)*+")
_SENTENCE = re.compile(r"(?:^|[.!?:;…]|\n)[\s\"“„«»‘'(\[]*$")

Part = tuple[int, int]
Finds = Callable[[str, int, int], Iterable[Range]]
"""Finds the names of running text in ``[start, end)`` of it."""


class _Said(NamedTuple):
    """What running text says of words: folded names of it, and the words it writes in small letters."""

    names: frozenset[str]
    small: frozenset[str]


def in_headline(text: str, position: int, words: Words) -> bool:
    """Tell whether a position is in a line whose words begin with capitals though they are no names."""
    edges = _line(text, position)
    return edges is not None and _titled(text[slice(*edges)], words)


def _line(text: str, position: int) -> Part | None:
    low = text.rfind("\n", max(0, position - _LONGEST), position) + 1
    high = text.find("\n", position, position + _LONGEST)
    if (low == 0 and position > _LONGEST) or (high < 0 and position + _LONGEST < len(text)):
        return None
    high = len(text) if high < 0 else high
    return (low, high) if high - low <= _LONGEST else None


@lru_cache(maxsize=64)
def _titled(line: str, words: Words) -> bool:
    if line.rstrip().endswith((".", ";", ",")):
        return False
    told = [w for w in _WORD.findall(line) if w.casefold() not in words.joining and w not in words.particles]
    return len(told) >= _FEWEST and sum(w[0].isupper() for w in told) >= 0.8 * len(told)


def parted(text: str, parts: Sequence[Part], words: Words, finds: Finds) -> list[list[Part]]:
    """Return the words of a run with capitals as the names in it; words that are no names are left out.

    ``parts`` are the edges of the words, in a headline; ``finds`` finds names in running text.
    """
    around = _said(text, _line(text, parts[0][0]) or parts[0], words, finds)
    shouted = text[parts[0][0] : parts[-1][1]].isupper()
    found: list[list[Part]] = []
    at, joined = 0, False
    while at < len(parts):
        end = _name_from(text, parts, at, around)
        if end > at:
            found.append([*(found.pop() if joined else []), *parts[at:end]])
            at, joined = end, False
            continue
        word = text[slice(*parts[at])]
        if _ordinary(word, around, words):
            joined = False
        elif not shouted and _letters(word).isupper() and len(_letters(word)) > 1:
            found.append([parts[at]])
            joined = False
        else:
            found.append([*(found.pop() if joined else []), parts[at]])
            joined = True
        at += 1
    return found


def _name_from(text: str, parts: Sequence[Part], at: int, around: _Said) -> int:
    """Return after which part the longest name ends that begins at one and stands in running text."""
    for end in range(len(parts), at, -1):
        if _folded(text[parts[at][0] : parts[end - 1][1]]) in around.names:
            return end
    return at


def _ordinary(word: str, around: _Said, words: Words) -> bool:
    folded = _folded(word)
    return folded in around.small or folded in words.headline or folded in words.joining


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, word))


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _said(text: str, line: Part, words: Words, finds: Finds) -> _Said:
    low, high = max(0, line[0] - _NEAR), min(len(text), line[1] + _NEAR)
    return _read(text[low : line[0]] + text[line[1] : high], words, finds)


@lru_cache(maxsize=4)
def _read(around: str, words: Words, finds: Finds) -> _Said:
    names: set[str] = set()
    small: set[str] = set()
    start = 0
    for line in around.splitlines(keepends=True):
        if not _titled(line.rstrip("\n"), words):
            end = start + len(line)
            small.update(word.casefold() for word in _WORD.findall(line) if word[0].islower())
            for name in finds(around, start, end):
                surface = around[name.start : name.end]
                if " " in surface or not _SENTENCE.search(around, max(start, name.start - 8), name.start):
                    names.add(_folded(surface))
        start += len(line)
    return _Said(frozenset(names), frozenset(small))
