"""Gold text onto a page: which stretches of our text a text from elsewhere is made of.

Both are cut into tokens. Runs that are unique in both, of many tokens, then of fewer, are found first and
the heaviest chain of them that is in order in both is kept; what lies between two of them is compared
with ``difflib``, and words that are glued on one side alone by their characters. A plain longest common
subsequence would scatter the gold over every "the" of the page, so short matches far from any other are
dropped. The work grows as n log n for n tokens: no comparison of two long stretches is ever quadratic.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate, chain, repeat

from annotator.domain.ranges import Range

_SINGLE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer: written without spaces
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # CJK
)
_SIGNS = "\u2600-\u27bf\U0001f000-\U0001faff"  # emoji
_TOKEN = re.compile(f"[{_SINGLE}{_SIGNS}]|[^\\W{_SINGLE}]+")
_PARTS = re.compile(f"({_TOKEN.pattern})")
_SIZES = (8, 5, 3, 2, 1)  # tokens of a run that must be unique
_LOOKED_AT = {8: (0, 2, 5, 7), 5: (0, 1, 2, 3, 4), 3: (0, 1, 2), 2: (0, 1), 1: (0,)}
"""Which tokens of a run are compared first; the rest is when the run is grown."""
_SAMPLED = 8  # runs of this many are begun at every fourth token of the gold: they grow to both sides anyway
_CELLS = 30_000  # token pairs that difflib may compare in one gap
_CHARACTERS = 90_000  # character pairs in one gap
_EDGE = 24  # tokens at either end of a long gap that may be glued
_COPIES = 4  # occurrences at which a run is still tried when none is unique
_SOLID = 3  # tokens that are no chance if they follow one another in both


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a piece of gold text stands: ranges of the page's text in order, and how much was found.

    ``found`` of ``tokens`` were; where every character has its place, they are characters.
    """

    ranges: tuple[Range, ...]
    found: int
    tokens: int


def coverage(placed: Iterable[Placed]) -> float:
    """Return the share (0 … 1) of the gold's tokens that were found; 1 for a gold without any."""
    found = tokens = 0
    for one in placed:
        found, tokens = found + one.found, tokens + one.tokens
    return found / tokens if tokens else 1.0


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


def align(gold: str, page: str) -> Placed:
    """Return where one gold text stands on a page; glued to other words it has to be there once."""
    placed = align_pieces([gold], page)[0]
    at = -1 if placed.found else page.find(gold.strip())
    if at < 0 or not placed.tokens or page.find(gold.strip(), at + 1) >= 0:
        return placed
    return Placed((Range.at(at, at + len(gold.strip())),), placed.tokens, placed.tokens)


def follow_pieces(pieces: Sequence[str], page: str) -> list[Placed] | None:
    """Return where the pieces stand if together they are the whole page but for white space, else None.

    Then nothing needs to be looked for: every character has its place by its number.
    """
    squeezed = ["".join(piece.split()) for piece in pieces]
    if "".join(squeezed) != "".join(page.split()):
        return None
    places = [place for place, character in enumerate(page) if not character.isspace()]
    found, first = [], 0
    for piece in squeezed:
        last = first + len(piece)
        ranges = (Range.at(places[first], places[last - 1] + 1),) if piece else ()
        found.append(Placed(ranges, len(piece), len(piece)))
        first = last
    return found


def align_pieces(pieces: Sequence[str], page: str) -> list[Placed]:
    """Return where each of several pieces, which follow one another on the page, stands.

    No two ranges overlap. A range begins and ends with what the piece has, marks beside its words included;
    words of the page that are not in the gold part one range from the next.
    """
    gold = [tokens_of(piece) for piece in pieces]
    words = list(chain.from_iterable(one.words for one in gold))
    matched, places = _places(words, page)
    found: list[Placed] = []
    first = before = 0
    for piece, one in zip(pieces, gold, strict=True):
        last = first + len(one.words)
        ranges, used = [] if one.words else _signs(piece, page, before), 0
        before = ranges[-1].end if ranges else before
        for start, end in _ranges(places[first:last], matched[first:last], one, page):
            left = _grown(piece, page, start, (used, before), -1)[1]
            used, before = _grown(piece, page, end, (len(piece), len(page)), 1)
            ranges.append(Range.at(left, before))
        here = len(one.words) - places[first:last].count(None)
        found.append(Placed(tuple(ranges), here, len(one.words)))
        first = last
    return found


_Place = tuple[int, int]
"""A gold token's place on the page in code points, half-open."""


def _places(words: list[str], page: str) -> tuple[list[int], list[_Place | None]]:
    """Return for each gold word which page token it is (-1: none, or glued), and where it stands."""
    there = tokens_of(page)
    known = {word: number for number, word in enumerate(dict.fromkeys(words))}
    g = [known[word] for word in words]
    p = list(map(known.get, there.words, repeat(-1)))
    matched = _match(g, p)
    spans = list(zip(there.starts, there.ends, strict=True))
    places: list[_Place | None] = [spans[j] if j >= 0 else None for j in matched]
    _unglue(matched, places, words, page, spans)
    _drop_strays(matched, places, len(spans))
    return matched, places


# --- tokens -------------------------------------------------------------------------------------------


def _match(g: list[int], p: list[int]) -> list[int]:
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
_Run = tuple[int, int, int]


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


def _chain(g: list[int], p: list[int], gap: _Gap, size: int, copies: int) -> list[_Run]:
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


def _runs(g: list[int], p: list[int], gap: _Gap, pairs: list[tuple[int, int]], size: int) -> list[_Run]:
    """Grow each pair to both sides as far as the tokens agree; pairs come by diagonal, then by place.

    What is shorter than ``size`` then is none: of a long run not every token was compared before.
    """
    g0, g1, p0, p1 = gap
    runs: list[_Run] = []
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


def _heaviest(runs: list[_Run]) -> list[_Run]:
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


def _drop_strays(matched: list[int], places: list[_Place | None], page_size: int) -> None:
    """Undo matches by chance: where less than half of what lies there was found.

    Judged is each stretch of the gold between two runs of three tokens or more; it counts as found if half of
    it, or of the page there, is matched.
    """
    first = page_first = 0
    for i, j, length in [*_matched_runs(matched), (len(matched), page_size, _SOLID)]:
        if length < _SOLID:
            continue
        found = sum(1 for place in places[first:i] if place)
        if 2 * found < min(i - first, j - page_first):
            places[first:i] = [None] * (i - first)
        first, page_first = i + length, j + length


def _matched_runs(matched: list[int]) -> Iterator[_Run]:
    """Yield runs of tokens that follow one another in both: gold place, page place, length."""
    start = 0
    for i in range(1, len(matched) + 1):
        if i == len(matched) or matched[i] != matched[i - 1] + 1 or matched[i - 1] < 0:
            if matched[start] >= 0:
                yield start, matched[start], i - start
            start = i


# --- characters ---------------------------------------------------------------------------------------


def _unglue(
    matched: list[int],
    places: list[_Place | None],
    words: list[str],
    page: str,
    spans: list[tuple[int, int]],
) -> None:
    """Place gold tokens that are glued to others, here or there, by comparing characters in the gaps."""
    for g0, g1 in _unmatched(matched):
        p0 = matched[g0 - 1] + 1 if g0 else 0
        p1 = matched[g1] if g1 < len(matched) else len(spans)
        left, right = g0 > 0, g1 < len(matched)
        if g1 - g0 > 2 * _EDGE or not (left or right or p1 - p0 <= 2 * _EDGE):
            continue
        near = [*range(p0, min(p0 + _EDGE, p1))] if left or p1 - p0 <= _EDGE else []
        near += range(max(p1 - _EDGE, near[-1] + 1 if near else p0), p1) if right or not left else []
        _characters(g0, words[g0:g1], page, [spans[j] for j in near], places)


def _unmatched(matched: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the gold's stretches without a match."""
    start = None
    for i, j in enumerate([*matched, 0]):
        if j < 0 and start is None:
            start = i
        elif j >= 0 and start is not None:
            yield start, i
            start = None


def _characters(
    first: int, words: list[str], page: str, spans: list[tuple[int, int]], places: list[_Place | None]
) -> None:
    here = "".join(words)
    at = [place for start, end in spans for place in range(start, end)]
    there = "".join(page[start:end] for start, end in spans)
    if not here or not there or len(here) * len(there) > _CHARACTERS:
        return
    blocks = SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks()
    start = 0
    for n, word in enumerate(words, first):
        end = start + len(word)
        for i, j, length in blocks:
            # A word counts as found if all of it is there in one piece, and is not a chance letter or two.
            if i <= start and end <= i + length and length >= min(3, len(here)):
                low = j + start - i
                place = at[low], at[low + len(word) - 1] + 1
                # A whole word there was compared as such before, and is no part of the gold.
                if place not in spans:
                    places[n] = place
        start = end


# --- ranges -------------------------------------------------------------------------------------------


def _signs(piece: str, page: str, before: int) -> list[Range]:
    """Return where a piece without any word stands, if it follows right on what came before it."""
    signs = piece.strip()
    at = before
    while signs and at < len(page) and page[at].isspace():
        at += 1
    return [Range.at(at, at + len(signs))] if signs and page.startswith(signs, at) else []


def _ranges(
    places: Sequence[_Place | None], matched: Sequence[int], gold: Tokens, page: str
) -> Iterator[tuple[_Place, _Place]]:
    """Yield first and last edge, each a (gold place, page place), of runs without a gap."""
    first = last = -1
    for n, place in enumerate(places):
        if place is None:
            continue
        before = places[last] if last >= 0 else None
        follows = last == n - 1 and 0 <= matched[last] == matched[n] - 1
        if before is not None and not follows:
            between = sum(1 for _ in _TOKEN.finditer(page, before[1], place[0]))
            # What the gold has here in other words (a spelling, an entity) does not break a stretch in two.
            if between > 2 * (n - last - 1):
                yield _ends(places, gold, first, last)
                first = n
        first = n if first < 0 else first
        last = n
    if last >= 0:
        yield _ends(places, gold, first, last)


def _ends(places: Sequence[_Place | None], gold: Tokens, first: int, last: int) -> tuple[_Place, _Place]:
    start, end = places[first], places[last]
    if start is None or end is None:
        raise AssertionError("a run begins and ends with a token that was found")
    return (gold.starts[first], start[0]), (gold.ends[last], end[1])


def _grown(
    piece: str, page: str, edge: tuple[int, int], limit: tuple[int, int], step: int
) -> tuple[int, int]:
    """Move an edge (gold place, page place) over the marks that stand there in the gold and on the page.

    White space is passed over but never the last thing passed. ``limit`` is where to stop in either.
    """
    i, j = kept = edge
    back = -1 if step < 0 else 0  # the character before a place, or the one at it
    while j != limit[1] and not page[j + back].isalnum():
        there = page[j + back]
        here = piece[i + back] if i != limit[0] else ""
        if here == there and not there.isspace():
            i, j = kept = i + step, j + step
        elif there.isspace():
            j += step
        elif here.isspace():
            i += step
        else:
            break
    return kept
