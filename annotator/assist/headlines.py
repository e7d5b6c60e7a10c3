"""Names in headlines that write most words with a capital: "EU Leaders Visit Japan" holds two, not one.

What is a name there is told by the text around: what it writes with a capital within a sentence is one, what
it writes in small letters is none. Where it says nothing, words that headlines are made of part the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from annotator.domain.folding import Folded
from annotator.domain.ranges import Range

from .cues import Words

_LONGEST = 300  # code points of a headline
_BLOCK = 6_000  # code points that are read at once; the words of a headline are looked up some blocks around
_FEWEST = 3  # words of a headline that can be told from a name
ARTICLES = frozenset(("El", "La", "Las", "Le", "Les", "Los"))
"""What names of places begin with, though it is a function word elsewhere."""
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\p{N}]*+(?:[-‑’'][\p{L}\p{N}]+)*+")
_SENTENCE = re.compile(r"(?:^|[.!?:;…]|\n)[\s\"“„«»‘'(\[]*$")

Part = tuple[int, int]
Finds = Callable[[str, int, int], Iterable[Range]]
"""Finds the names of running text in ``[start, end)`` of it."""


class _Said(NamedTuple):
    """What running text says of words, all folded: names of it, and the words it writes in small letters."""

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
    around = _said(text, parts[0][0], words, finds)
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
        if joined and word[0].islower():  # a particle, or the article after it
            found[-1].append(parts[at])
        elif _ordinary(text, parts, at, around, words):
            joined = False
        elif not shouted and _letters(word).isupper() and len(_letters(word)) > 1:
            found.append([parts[at]])
            joined = False
        else:
            found.append([*(found.pop() if joined else []), parts[at]])
            joined = True
        at += 1
    return [_without_link(text, run) for run in found]


def _without_link(text: str, run: list[Part]) -> list[Part]:
    """Return a run without the particle at its end, which led to a word that is none of the name."""
    while len(run) > 1 and text[run[-1][0]].islower():
        run = run[:-1]
    return run


def _name_from(text: str, parts: Sequence[Part], at: int, around: _Said) -> int:
    """Return after which part the longest name ends that begins at one and stands in running text."""
    for end in range(len(parts), at, -1):
        if _folded(text[parts[at][0] : parts[end - 1][1]]) in around.names:
            return end
    return at


def _ordinary(text: str, parts: Sequence[Part], at: int, around: _Said, words: Words) -> bool:
    """Tell whether a word is none of a name: an office is one, with the word before it, and "Bank of"."""
    word, after = text[slice(*parts[at])], text[slice(*parts[at + 1])] if at + 1 < len(parts) else ""
    if word in words.titles or after in words.titles or after in words.particles or (at and word in ARTICLES):
        return False
    folded = _folded(word)
    return folded in around.small or folded in words.headline or folded in words.stop


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, word))


def _folded(words: str) -> str:
    return " ".join(Folded(words).folded.split())


def _said(text: str, position: int, words: Words, finds: Finds) -> _Said:
    """Return what the text around a position says; it is read block by block, each once."""
    block = position // _BLOCK
    blocks = [text[n * _BLOCK : (n + 1) * _BLOCK] for n in range(max(0, block - 1), block + 3)]
    read = [_read(one, words, finds) for one in blocks if one]
    return _Said(
        frozenset().union(*(one.names for one in read)), frozenset().union(*(one.small for one in read))
    )


@lru_cache(maxsize=64)
def _read(block: str, words: Words, finds: Finds) -> _Said:
    names: set[str] = set()
    small: set[str] = set()
    start = 0
    for line in block.split("\n"):
        if not _titled(line, words):
            small.update(_folded(word) for word in _WORD.findall(line) if word[0].islower())
            names.update(_folded(one) for one in _names(block, start, start + len(line), finds))
        start += len(line) + 1
    return _Said(frozenset(names), frozenset(small))


def _names(block: str, start: int, end: int, finds: Finds) -> Iterator[str]:
    """Yield the names of a line but the single words that may have their capital for beginning a sentence."""
    for name in finds(block, start, end):
        surface = block[name.start : name.end]
        if " " in surface or not _SENTENCE.search(block, max(start, name.start - 8), name.start):
            yield surface
