"""Two texts cut into tokens, and which token of the one is which of the other.

Runs that are unique in both, of many tokens, then of fewer, are found first and the heaviest chain of them
that is in order in both is kept; what lies between two of them is compared with ``difflib``. The work grows
as n log n for n tokens: no comparison of two long stretches is ever quadratic.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate

_SINGLE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer: written without spaces
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # CJK
)
_SIGNS = "\u2600-\u27bf\U0001f000-\U0001faff"  # emoji
TOKEN = re.compile(f"[{_SINGLE}{_SIGNS}]|[^\\W{_SINGLE}]+")
_PARTS = re.compile(f"({TOKEN.pattern})")
_SIZES = (8, 5, 3, 2, 1)  # tokens of a run that must be unique
_LOOKED_AT = {8: (0, 2, 5, 7), 5: (0, 1, 2, 3, 4), 3: (0, 1, 2), 2: (0, 1), 1: (0,)}
"""Which tokens of a run are compared first; the rest is when the run is grown."""
_SAMPLED = 8  # runs of this many are begun at every fourth token of the gold: they grow to both sides anyway
_CELLS = 30_000  # token pairs that difflib may compare in one gap
_COPIES = 4  # occurrences at which a run is still tried when none is unique


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: words, or single signs of scripts without spaces; places in code points."""

    words: list[str]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=2)
def tokens_of(text: str) -> Tokens:
    """Cut a text into tokens; the last two are remembered, since a page is aligned with several texts."""
    parts = _PARTS.split(text)
    edges = list(accumulate(map(len, parts)))
    return Tokens(parts[1::2], edges[0:-1:2], edges[1::2])


def match(g: list[int], p: list[int]) -> list[int]:
    """Return for each gold token the page token it is, or -1; strictly rising."""
    matched = [-1] * len(g)
    gaps = [(0, len(g), 0, len(p), 0, 1)]
    while gaps:
        g0, g1, p0, p1, level, copies = gaps.pop()
        if g0 == g1 or p0 == p1:
            continue
        if (g1 - g0) * (p1 - p0) <= _CELLS:
            _compare(g, p, (g0, g1, p0, p1), matched)
            continue
        chain = _chain(g, p, (g0, g1, p0, p1), _SIZES[level], copies)
        if not chain:
            if level + 1 < len(_SIZES):
                gaps.append((g0, g1, p0, p1, level + 1, copies))
            elif copies == 1:
                gaps.append((g0, g1, p0, p1, 0, _COPIES))
            else:
                _same_edges(g, p, (g0, g1, p0, p1), matched)
            continue
        for i, j, length in chain:
            matched[i : i + length] = range(j, j + length)
            gaps.append((g0, i, p0, j, level, copies))
            g0, p0 = i + length, j + length
        gaps.append((g0, g1, p0, p1, level, copies))
    return matched


_Gap = tuple[int, int, int, int]
Run = tuple[int, int, int]


def _same_edges(g: list[int], p: list[int], gap: _Gap, matched: list[int]) -> None:
    """Match what two long stretches, in which nothing is ever unique, begin and end with in common."""
    g0, g1, p0, p1 = gap
    while g0 < g1 and p0 < p1 and g[g0] == p[p0]:
        matched[g0] = p0
        g0, p0 = g0 + 1, p0 + 1
    while g0 < g1 and p0 < p1 and g[g1 - 1] == p[p1 - 1]:
        g1, p1 = g1 - 1, p1 - 1
        matched[g1] = p1


def _compare(g: list[int], p: list[int], gap: _Gap, matched: list[int]) -> None:
    """Compare two short stretches; at the start of the page the nearest to what follows wins."""
    g0, g1, p0, p1 = gap
    backward = p0 == 0 and p1 < len(p)
    a, b = g[g0:g1], p[p0:p1]
    if backward:
        a.reverse()
        b.reverse()
    for i, j, length in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        for step in range(length):
            if backward:
                matched[g1 - 1 - i - step] = p1 - 1 - j - step
            else:
                matched[g0 + i + step] = p0 + j + step


def _chain(g: list[int], p: list[int], gap: _Gap, size: int, copies: int) -> list[Run]:
    """Return the heaviest chain of runs that are in order in both."""
    g0, g1, p0, p1 = gap
    if min(g1 - g0, p1 - p0) < size:
        return []
    here = _grams(g, g0, g1, size, copies)
    there: dict[tuple[int, ...], list[int]] = {}
    for j, gram in enumerate(zip(*(p[p0 + k : p1] for k in _LOOKED_AT[size]), strict=False), p0):
        if gram in here:
            there.setdefault(gram, []).append(j)
    pairs = [
        (i, j)
        for gram, places in there.items()
        if len(places) <= copies and len(here[gram]) <= copies
        for i in here[gram]
        for j in places
    ]
    return _heaviest(_runs(g, p, gap, sorted(pairs, key=lambda pair: (pair[1] - pair[0], pair[0])), size))


def _grams(g: list[int], g0: int, g1: int, size: int, copies: int) -> dict[tuple[int, ...], list[int]]:
    found: dict[tuple[int, ...], list[int]] = {}
    step = size // 2 if size >= _SAMPLED else 1
    grams = zip(*(g[g0 + k : g1 : step] for k in _LOOKED_AT[size]), strict=False)
    for i, gram in zip(range(g0, g1, step), grams, strict=False):
        places = found.setdefault(gram, [])
        if len(places) <= copies:
            places.append(i)
    return found


def _runs(g: list[int], p: list[int], gap: _Gap, pairs: list[tuple[int, int]], size: int) -> list[Run]:
    """Grow each pair to both sides as far as the tokens agree; pairs come by diagonal, then by place.

    What is shorter than ``size`` then is none: of a long run not every token was compared before.
    """
    g0, g1, p0, p1 = gap
    runs: list[Run] = []
    diagonal, reached = None, 0
    for i, j in pairs:
        if j - i == diagonal and i < reached:
            continue  # inside the run before
        low = reached if j - i == diagonal else g0
        start = end = i
        while start > low and start + j - i > p0 and g[start - 1] == p[start - 1 + j - i]:
            start -= 1
        while end < g1 and end + j - i < p1 and g[end] == p[end + j - i]:
            end += 1
        if end - start >= size:
            runs.append((start, start + j - i, end - start))
            diagonal, reached = j - i, end
    return runs


def _heaviest(runs: list[Run]) -> list[Run]:
    """Return the chain of most tokens; runs that cross or overlap exclude each other. O(n log n)."""
    if len(runs) < 2:
        return runs
    runs.sort()
    ends = sorted({j + length for _, j, length in runs})
    best: list[tuple[int, int]] = [(0, -1)] * (len(ends) + 1)  # Fenwick tree: greatest weight, its run
    weight, link = [0] * len(runs), [-1] * len(runs)
    waiting = sorted(range(len(runs)), key=lambda n: runs[n][0] + runs[n][2])
    done = 0
    for n, (i, j, length) in enumerate(runs):
        while done < len(waiting) and runs[waiting[done]][0] + runs[waiting[done]][2] <= i:
            _raise(best, bisect_left(ends, runs[waiting[done]][1] + runs[waiting[done]][2]) + 1,
                   (weight[waiting[done]], waiting[done]))  # fmt: skip
            done += 1
        before, link[n] = _greatest(best, bisect_left(ends, j + 1))
        weight[n] = before + length
    at = max(range(len(runs)), key=lambda n: (weight[n], -runs[n][1]))
    chain = []
    while at >= 0:
        chain.append(runs[at])
        at = link[at]
    return chain[::-1]


def _raise(tree: list[tuple[int, int]], place: int, value: tuple[int, int]) -> None:
    while place < len(tree):
        if value[0] > tree[place][0]:
            tree[place] = value
        place += place & -place


def _greatest(tree: list[tuple[int, int]], place: int) -> tuple[int, int]:
    found = (0, -1)
    while place:
        if tree[place][0] > found[0]:
            found = tree[place]
        place &= place - 1
    return found


def matched_runs(matched: list[int]) -> Iterator[Run]:
    """Yield runs of tokens that follow one another in both: gold place, page place, length."""
    start = 0
    for i in range(1, len(matched) + 1):
        if i == len(matched) or matched[i] != matched[i - 1] + 1 or matched[i - 1] < 0:
            if matched[start] >= 0:
                yield start, matched[start], i - start
            start = i
