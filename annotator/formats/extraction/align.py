"""Gold text onto a page: which stretches of our text a text from elsewhere is made of.

Both are cut into tokens and these are matched (`domain.matching`), words that are glued on one side alone
by their characters. A plain longest common subsequence would scatter the gold over every "the" of the page,
so short matches far from any other are dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain, repeat

from annotator.domain.matching import TOKEN, Tokens, match, matched_runs, tokens_of
from annotator.domain.ranges import Range

_CHARACTERS = 90_000  # character pairs in one gap
_EDGE = 24  # tokens at either end of a long gap that may be glued
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
    matched = match(g, p)
    spans = list(zip(there.starts, there.ends, strict=True))
    places: list[_Place | None] = [spans[j] if j >= 0 else None for j in matched]
    _unglue(matched, places, words, page, spans)
    _drop_strays(matched, places, len(spans))
    return matched, places


# --- tokens -------------------------------------------------------------------------------------------


def _drop_strays(matched: list[int], places: list[_Place | None], page_size: int) -> None:
    """Undo matches by chance: where less than half of what lies there was found.

    Judged is each stretch of the gold between two runs of three tokens or more; it counts as found if half of
    it, or of the page there, is matched.
    """
    first = page_first = 0
    for i, j, length in [*matched_runs(matched), (len(matched), page_size, _SOLID)]:
        if length < _SOLID:
            continue
        found = sum(1 for place in places[first:i] if place)
        if 2 * found < min(i - first, j - page_first):
            places[first:i] = [None] * (i - first)
        first, page_first = i + length, j + length


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
            between = sum(1 for _ in TOKEN.finditer(page, before[1], place[0]))
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
