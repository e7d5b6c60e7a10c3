"""The text in display paragraphs, and their heights in a structure that stays fast at 10 MB. No Qt."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from annotator.domain.clusters import cluster_end, cluster_start
from annotator.domain.ranges import Range

LIMIT = 4000
"""Code points above which a paragraph is laid out in parts: layout time grows with a part's length."""

_BLOCK = 1 << 20
"""Code points of a text that are cut into lines in one go."""
_SHORT = 64
"""Mean length of lines up to which they are cut by the block."""
_WIDTH = 128
"""Paragraphs of a block whose heights are added up."""

_SENTENCE = re.compile(r"[.!?…]['\"”’)\]]*\s+|[。！？][」』）]*")
_SPACE = re.compile(r"\s+")
_SPACES = re.compile(r"[^\S\n]{1,64}")


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


@lru_cache(maxsize=1)
def split_text(text: str, limit: int = LIMIT) -> Paragraphs:
    """Cut a text at newlines, and what is longer than ``limit`` between sentences, words or graphemes.

    Goes through the text in blocks of whole lines, so that Python does nothing line by line unless a block
    has a line to cut: the first picture of a page waits for this. The last text's is kept: what was cut in
    another thread is there when the page comes up.
    """
    starts, ends, tails = array("I"), array("I"), bytearray()
    low = 0
    while low <= len(text):
        high = text.find("\n", low + _BLOCK)
        high = len(text) if high < 0 else high
        short = text.count("\n", low, high) > (high - low) // _SHORT  # else copying costs more than it saves
        lengths = [len(line) + 1 for line in text[low:high].split("\n")] if short else []
        if lengths and max(lengths) <= limit + 1:
            edges = list(accumulate(lengths, initial=low))
            starts.extend(edges[:-1])
            ends.extend(edge - 1 for edge in edges[1:])
            tails += b"\1" * len(lengths)
        else:
            _split_lines(text, low, high, limit, (starts, ends, tails))
        low = high + 1
    return Paragraphs(starts, ends, bytes(tails))


def _split_lines(
    text: str, low: int, high: int, limit: int, into: tuple[array[int], array[int], bytearray]
) -> None:
    """Add the display paragraphs of the lines between two places; a newline or the end stands at ``high``."""
    starts, ends, tails = into
    start = low
    while start <= high:
        end = text.find("\n", start, high)
        end = high if end < 0 else end
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


def _cut(text: str, start: int, limit: int) -> int:
    low, high = start + limit * 3 // 4, start + limit
    for pattern in (_SENTENCE, _SPACE):
        for found in reversed(list(pattern.finditer(text, low, high))):
            if found.end() < high and cluster_start(text, found.end()) == found.end():
                return found.end()
    edge = cluster_start(text, high)
    return edge if edge > start else cluster_end(text, high)


def cut_at(base: Paragraphs, places: Sequence[int]) -> Paragraphs:
    """Return display paragraphs that are cut at more places (ascending); an edge is not cut."""
    starts, ends, tails = array("I", base.starts), array("I", base.ends), bytearray(base.tails)
    for place in places:
        index = bisect_right(starts, place) - 1
        if starts[index] < place < ends[index]:
            starts.insert(index + 1, place)
            ends.insert(index, place)
            tails.insert(index, 0)
    return Paragraphs(starts, ends, bytes(tails))


def fold_edges(text: str, asked: Range) -> Range:
    """Return what folding a range hides: whole graphemes, with the spaces after it on its line."""
    start = int(cluster_start(text, asked.start))
    end = int(cluster_start(text, asked.end))
    end = end if end == asked.end else int(cluster_end(text, asked.end))
    found = _SPACES.match(text, end)
    return Range.at(start, found.end() if found else end)


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
    """Heights of paragraphs in blocks, whose sums are a Fenwick tree (Fenwick, 1994).

    Built at the speed of ``sum``; sums and searches take O(log n) and one block.
    """

    __slots__ = ("_heights", "_step", "_tree")

    def __init__(self, heights: Iterable[int]) -> None:
        """Build in O(n)."""
        self._heights = array("i", heights)
        sums = [sum(self._heights[at : at + _WIDTH]) for at in range(0, len(self._heights), _WIDTH)]
        count, tree = len(sums), [0, *sums]
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
        block, tree = index // _WIDTH, self._tree
        found = sum(self._heights[block * _WIDTH : index])
        while block > 0:
            found += tree[block]
            block -= block & -block
        return found

    def set(self, index: int, height: int) -> None:
        """Give a paragraph another height."""
        by = height - self._heights[index]
        if not by:
            return
        self._heights[index] = height
        node, tree = index // _WIDTH + 1, self._tree
        while node < len(tree):
            tree[node] += by
            node += node & -node

    def find(self, y: int) -> int:
        """Return the paragraph that holds the pixel row ``y``; the nearest one with a height if none does."""
        block, step, rest, tree = 0, self._step, y, self._tree
        while step:
            after = block + step
            if after < len(tree) and tree[after] <= rest:
                block, rest = after, rest - tree[after]
            step >>= 1
        sums = list(accumulate(self._heights[block * _WIDTH : (block + 1) * _WIDTH]))
        count = len(self._heights)
        index = min(block * _WIDTH + bisect_right(sums, rest), count - 1)
        while index > 0 and not self._heights[index]:
            index -= 1
        while index < count - 1 and not self._heights[index]:
            index += 1
        return index
