"""Where each character of an old text stands in a new one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from annotator.domain.ranges import Range, trimmed

from .runs import Runs, TextRun

_CELLS = 20_000  # pairs of characters that are compared in a gap
_LEAST = 2  # characters in a row that are no chance there


@dataclass(slots=True)
class Piece:
    """``length`` code points from ``old`` on are the same as those from ``new`` on."""

    old: int
    new: int
    length: int

    @property
    def old_end(self) -> int:
        """Where the piece ends in the old text."""
        return self.old + self.length

    @property
    def new_end(self) -> int:
        """Where the piece ends in the new text."""
        return self.new + self.length


class TextMap:
    """An old text laid over a new one. Positions are code points, ranges half-open.

    ``pieces`` are what is the same in both, in the order of the old text; ``follows[n]`` tells whether piece
    ``n + 1`` is the next one in the new text, too.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.runs = Runs(old, new)
        self.pieces = self._pieces()
        ahead = sorted(self.pieces, key=lambda piece: piece.new)
        following = {id(one): id(other) for one, other in pairwise(ahead)}
        self.follows = [following.get(id(one)) == id(other) for one, other in pairwise(self.pieces)]
        self._starts = [piece.old for piece in self.pieces]

    # --- asking -----------------------------------------------------------------------------------------

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return which pieces share a character with a range of the old text, half-open."""
        first = max(0, bisect_right(self._starts, start) - 1)
        if first < len(self.pieces) and self.pieces[first].old_end <= start:
            first += 1
        return first, max(first, bisect_left(self._starts, end))

    def is_kept(self, position: int) -> bool:
        """Tell whether a character of the old text is there in the new one."""
        first, last = self.between(position, position + 1)
        return first < last

    def landing(self, asked: Range) -> Range | None:
        """Return where a range stands now, or None if it is gone or no longer in one piece.

        An edge that changed is that of the word it is in.
        """
        first, last = self.between(asked.start, asked.end)
        if first == last:
            return self._replaced(asked, first)
        if not all(self.follows[first : last - 1]):
            return None
        start, end = self._start(asked.start, first), self._end(asked.end, last - 1)
        if start >= end:
            return None
        found = Range.at(start, end)
        kept = self.old[asked.start].isspace() or self.old[asked.end - 1].isspace()
        return found if kept else trimmed(self.new, found)

    def _replaced(self, asked: Range, after: int) -> Range | None:
        """Return what stands for a range whose every character changed, if both its edges are kept."""
        if not 0 < after < len(self.pieces) or not self.follows[after - 1]:
            return None
        left, right = self.pieces[after - 1], self.pieces[after]
        whole = left.old_end == asked.start and asked.end == right.old and left.new_end < right.new
        altered = self.runs.run_of(self.runs.token_at(asked.start)) is not None
        return Range.at(left.new_end, right.new) if whole and altered else None

    def _start(self, start: int, number: int) -> int:
        piece, tokens = self.pieces[number], self.runs.tokens
        if piece.old <= start:
            return piece.new + start - piece.old
        before = self.pieces[number - 1] if number and self.follows[number - 1] else None
        least = before.new_end if before else 0
        word = bisect_right(tokens[1].starts, piece.new) - 1
        inside = word >= 0 and tokens[1].starts[word] < piece.new < tokens[1].ends[word]
        if inside and among(tokens[0].starts, start):
            return max(least, tokens[1].starts[word])
        if before is None:
            return piece.new
        if before.old_end == start:
            return before.new_end
        same_length = piece.old - before.old_end == piece.new - before.new_end
        return piece.new - (piece.old - start) if same_length else piece.new

    def _end(self, end: int, number: int) -> int:
        piece, tokens = self.pieces[number], self.runs.tokens
        if end <= piece.old_end:
            return piece.new + end - piece.old
        goes_on = number + 1 < len(self.pieces) and self.follows[number]
        after = self.pieces[number + 1] if goes_on else None
        most = after.new if after else len(self.new)
        word = bisect_left(tokens[1].ends, piece.new_end)
        inside = word < len(tokens[1].ends) and tokens[1].starts[word] < piece.new_end < tokens[1].ends[word]
        if inside and among(tokens[0].ends, end):
            return min(most, tokens[1].ends[word])
        if after is None:
            return piece.new_end
        if after.old == end:
            return after.new
        same_length = after.old - piece.old_end == after.new - piece.new_end
        return piece.new_end + end - piece.old_end if same_length else piece.new_end

    # --- building ---------------------------------------------------------------------------------------

    def _pieces(self) -> list[Piece]:
        listed = [(run, list(self._inside(run))) for run in self.runs.runs]
        ahead = sorted(listed, key=lambda one: one[0].j0)
        for run, pieces in listed:
            pieces[-1].length += _common(*self._after(run))
        for before, (run, pieces) in zip([None, *ahead], ahead, strict=False):
            room = pieces[0].new - (before[1][-1].new_end if before else 0)
            back = min(room, _common(*(marks[::-1] for marks in self._before(run))))
            pieces[0] = Piece(pieces[0].old - back, pieces[0].new - back, pieces[0].length + back)
        return _merged(piece for _, pieces in listed for piece in pieces)

    def _after(self, run: TextRun) -> tuple[str, str]:
        """Return the marks between a run and the next word, in both texts."""
        (ours, theirs), (i, j) = self.runs.tokens, (run.i1, run.j1)
        ends = (*ours.starts[i : i + 1], len(self.old))[0], (*theirs.starts[j : j + 1], len(self.new))[0]
        return self.old[ours.ends[i - 1] : ends[0]], self.new[theirs.ends[j - 1] : ends[1]]

    def _before(self, run: TextRun) -> tuple[str, str]:
        """Return the marks between the word before and a run, in both texts."""
        (ours, theirs), (i, j) = self.runs.tokens, (run.i0, run.j0)
        starts = ours.ends[i - 1] if i else 0, theirs.ends[j - 1] if j else 0
        return self.old[starts[0] : ours.starts[i]], self.new[starts[1] : theirs.starts[j]]

    def _inside(self, run: TextRun) -> Iterator[Piece]:
        at = run.i0, run.j0
        for i0, i1, j0, j1 in run.gaps:
            yield from self._stretch(*at, i0 - at[0])
            yield from self._gap(i0 - 1, i1, j0 - 1, j1)
            at = i1, j1
        yield from self._stretch(*at, run.i1 - at[0])

    def _stretch(self, i: int, j: int, length: int) -> Iterator[Piece]:
        """Yield the pieces of tokens that are the same; white space and marks between them may differ."""
        ours, theirs = self.runs.tokens
        start, end = ours.starts[i], ours.ends[i + length - 1]
        there = theirs.starts[j]
        whole = theirs.ends[j + length - 1] - there == end - start
        if whole and self.old[start:end] == self.new[there : there + end - start]:
            yield Piece(start, there, end - start)
            return
        for n in range(length):
            if n:
                yield from self._gap(i + n - 1, i + n, j + n - 1, j + n)
            yield Piece(ours.starts[i + n], theirs.starts[j + n], ours.ends[i + n] - ours.starts[i + n])

    def _gap(self, i0: int, i1: int, j0: int, j1: int) -> Iterator[Piece]:
        """Yield what is the same between two tokens of the old text and two of the new one."""
        ours, theirs = self.runs.tokens
        a, b, c, d = ours.ends[i0], ours.starts[i1], theirs.ends[j0], theirs.starts[j1]
        old, new = self.old[a:b], self.new[c:d]
        front = _common(old, new)
        back = min(_common(old[::-1], new[::-1]), len(old) - front, len(new) - front)
        if front:
            yield Piece(a, c, front)
        old, new = old[front : len(old) - back], new[front : len(new) - back]
        if old and new and len(old) * len(new) <= _CELLS:
            for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
                if block.size >= _LEAST:
                    yield Piece(a + front + block.a, c + front + block.b, block.size)
        if back:
            yield Piece(b - back, d - back, back)


def among(places: list[int], place: int) -> bool:
    """Tell whether a place is one of some, in rising order."""
    at = bisect_left(places, place)
    return at < len(places) and places[at] == place


def _common(old: str, new: str) -> int:
    """Return how many characters two texts begin with in common."""
    if old == new:
        return len(old)
    return next(
        (n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
    )


def _merged(pieces: Iterator[Piece]) -> list[Piece]:
    """Return the pieces, those that go on in both texts as one; what one has, the next gives up."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else Piece(0, 0, 0)
        over = last.old_end - piece.old
        if over > 0:
            piece = Piece(piece.old + over, piece.new + over, piece.length - over)
        if piece.length <= 0:
            continue
        if found and (last.old_end, last.new_end) == (piece.old, piece.new):
            last.length += piece.length
        else:
            found.append(piece)
    return found
