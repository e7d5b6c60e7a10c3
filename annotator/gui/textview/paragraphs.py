"""The text in display paragraphs, and their heights in a structure that stays fast at 10 MB. No Qt."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.ranges import Range, cluster_end, cluster_start

LIMIT = 4000
"""Code points above which a paragraph is laid out in parts: layout time grows with a part's length."""

_SENTENCE = re.compile(r"[.!?…]['\"”’)\]]*\s+|[。！？][」』）]*")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Display paragraphs in text order: ``text[starts[i]:ends[i]]``; a newline lies between true ones.

    ``tails[i]`` is 1 if a true paragraph ends with part ``i``, 0 if the next part goes on with it.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    tails: bytes

    def __len__(self) -> int:
        """Return the number of display paragraphs, at least 1."""
        return len(self.starts)

    def at(self, position: int) -> int:
        """Return the display paragraph a position belongs to; a newline belongs to the one it ends."""
        return max(0, bisect_right(self.starts, position) - 1)

    def head(self, index: int) -> int:
        """Return the first part of the true paragraph that part ``index`` belongs to."""
        while index > 0 and not self.tails[index - 1]:
            index -= 1
        return index

    def tail(self, index: int) -> int:
        """Return the last part of the true paragraph that part ``index`` belongs to."""
        while not self.tails[index]:
            index += 1
        return index


def split_text(text: str, limit: int = LIMIT) -> Paragraphs:
    """Cut a text at newlines, and what is longer than ``limit`` between sentences, words or graphemes."""
    starts: list[int] = []
    ends: list[int] = []
    tails = bytearray()
    start = 0
    while True:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end - start > limit:
            cut = _cut(text, start, limit)
            if cut >= end:
                break
            starts.append(start)
            ends.append(cut)
            tails.append(0)
            start = cut
        starts.append(start)
        ends.append(end)
        tails.append(1)
        start = end + 1
        if start > len(text):
            return Paragraphs(starts, ends, bytes(tails))


def _cut(text: str, start: int, limit: int) -> int:
    low, high = start + limit * 3 // 4, start + limit
    for pattern in (_SENTENCE, _SPACE):
        for found in reversed(list(pattern.finditer(text, low, high))):
            if found.end() < high and cluster_start(text, found.end()) == found.end():
                return found.end()
    edge = cluster_start(text, high)
    return edge if edge > start else cluster_end(text, high)


def covered(paragraphs: Paragraphs, text: str, asked: Range) -> range:
    """Return the display paragraphs that lie wholly in a range, white space at its edges not counted."""
    if not len(asked):
        return range(0)
    first, last = paragraphs.at(asked.start), paragraphs.at(asked.end - 1)
    if text[paragraphs.starts[first] : asked.start].strip():
        first += 1
    if text[asked.end : paragraphs.ends[last]].strip():
        last -= 1
    return range(first, max(first, last + 1))


class HeightIndex:
    """Heights of paragraphs as a Fenwick tree (Fenwick, 1994): sums and searches in O(log n)."""

    __slots__ = ("_heights", "_step", "_tree")

    def __init__(self, heights: Sequence[int]) -> None:
        """Build in O(n)."""
        count = len(heights)
        self._heights = list(heights)
        tree = [0, *heights]
        for node in range(1, count + 1):
            above = node + (node & -node)
            if above <= count:
                tree[above] += tree[node]
        self._tree = tree
        self._step = 1 << max(0, count.bit_length() - 1)

    def __len__(self) -> int:
        """Return the number of paragraphs."""
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        """Return one paragraph's height."""
        return self._heights[index]

    def __iter__(self) -> Iterator[int]:
        """Yield the heights in order."""
        return iter(self._heights)

    @property
    def total(self) -> int:
        """The sum of all heights."""
        return self.before(len(self._heights))

    def before(self, index: int) -> int:
        """Return the sum of the heights of the paragraphs before ``index``: its top."""
        found, tree = 0, self._tree
        while index > 0:
            found += tree[index]
            index -= index & -index
        return found

    def set(self, index: int, height: int) -> None:
        """Give a paragraph another height."""
        by = height - self._heights[index]
        if not by:
            return
        self._heights[index] = height
        node, count, tree = index + 1, len(self._heights), self._tree
        while node <= count:
            tree[node] += by
            node += node & -node

    def find(self, y: int) -> int:
        """Return the paragraph that holds the pixel row ``y``; the nearest one with a height if none does."""
        node, step, count, rest, tree = 0, self._step, len(self._heights), y, self._tree
        while step:
            after = node + step
            if after <= count and tree[after] <= rest:
                node, rest = after, rest - tree[after]
            step >>= 1
        index = min(node, count - 1)
        while index > 0 and not self._heights[index]:
            index -= 1
        while index < count - 1 and not self._heights[index]:
            index += 1
        return index
