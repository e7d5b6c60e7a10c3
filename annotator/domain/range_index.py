"""An immutable index of ranges that answers "what overlaps this?" in logarithmic time.

A treap (Seidel and Aragon, 1996) ordered by start and augmented with the largest end below each node
(Cormen et al., *Introduction to Algorithms*, section "Interval trees"). Adding or removing an entry
copies only the path to it, so an index can be kept inside an immutable annotation set.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from .ranges import Range

Entry = tuple[int, int, str]
"""Start, end (code points, half-open, not empty) and the id of what lies there."""


class _Node:
    __slots__ = ("entry", "left", "max_end", "priority", "right")

    def __init__(self, entry: Entry, priority: float, left: _Node | None, right: _Node | None) -> None:
        self.entry, self.priority, self.left, self.right = entry, priority, left, right
        self.max_end = entry[1]
        if left is not None and left.max_end > self.max_end:
            self.max_end = left.max_end
        if right is not None and right.max_end > self.max_end:
            self.max_end = right.max_end


def _split(node: _Node | None, entry: Entry) -> tuple[_Node | None, _Node | None]:
    """Cut a treap in two: what sorts before ``entry``, and the rest."""
    if node is None:
        return None, None
    if node.entry < entry:
        less, rest = _split(node.right, entry)
        return _Node(node.entry, node.priority, node.left, less), rest
    less, rest = _split(node.left, entry)
    return less, _Node(node.entry, node.priority, rest, node.right)


def _merge(left: _Node | None, right: _Node | None) -> _Node | None:
    """Join two treaps of which every entry of ``left`` sorts before every entry of ``right``."""
    if left is None or right is None:
        return left or right
    if left.priority > right.priority:
        return _Node(left.entry, left.priority, left.left, _merge(left.right, right))
    return _Node(right.entry, right.priority, _merge(left, right.left), right.right)


def _insert(node: _Node | None, entry: Entry, priority: float) -> _Node:
    if node is None or priority > node.priority:
        return _Node(entry, priority, *_split(node, entry))
    if entry < node.entry:
        return _Node(node.entry, node.priority, _insert(node.left, entry, priority), node.right)
    return _Node(node.entry, node.priority, node.left, _insert(node.right, entry, priority))


def _remove(node: _Node | None, entry: Entry) -> _Node | None:
    if node is None:
        raise KeyError(entry)
    if entry == node.entry:
        return _merge(node.left, node.right)
    if entry < node.entry:
        return _Node(node.entry, node.priority, _remove(node.left, entry), node.right)
    return _Node(node.entry, node.priority, node.left, _remove(node.right, entry))


def _build(entries: list[Entry], low: int, high: int, rank: int, scale: float) -> _Node | None:
    """Build a balanced treap; ranks count level by level so that later random priorities mix in evenly."""
    if low >= high:
        return None
    middle = (low + high) // 2
    left = _build(entries, low, middle, 2 * rank, scale)
    right = _build(entries, middle + 1, high, 2 * rank + 1, scale)
    return _Node(entries[middle], 1.0 - rank * scale, left, right)


class RangeIndex:
    """A set of ``(start, end, id)`` entries; every method that changes it returns a new index."""

    __slots__ = ("_root", "_size")

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        """Build from entries in any order; O(n log n), O(n) when they come sorted."""
        ordered = sorted(entries)
        self._size = len(ordered)
        self._root = _build(ordered, 0, self._size, 1, 1.0 / (1 << self._size.bit_length()))

    @classmethod
    def of(cls, ranges: Iterable[Range]) -> RangeIndex:
        """Return an index of ranges that need no ids, in any order."""
        return cls((one.start, one.end, "") for one in ranges)

    def _with(self, root: _Node | None, size: int) -> RangeIndex:
        index = RangeIndex.__new__(RangeIndex)
        index._root, index._size = root, size
        return index

    def __len__(self) -> int:
        """Return the number of entries."""
        return self._size

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries by start, then end, then id."""
        stack: list[_Node] = []
        node = self._root
        while stack or node is not None:
            while node is not None:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.entry
            node = node.right

    def added(self, entry: Entry) -> RangeIndex:
        """Return an index with one more entry; O(log n)."""
        return self._with(_insert(self._root, entry, random.random()), self._size + 1)

    def removed(self, entry: Entry) -> RangeIndex:
        """Return an index without the entry; O(log n). Raises KeyError if it is not there."""
        return self._with(_remove(self._root, entry), self._size - 1)

    def overlapping(self, start: int, end: int) -> list[Entry]:
        """Return the entries that share a character with ``[start, end)``, sorted; O(log n + hits)."""
        found: list[Entry] = []
        _collect(self._root, start, end, found)
        return found

    def at(self, position: int) -> list[Entry]:
        """Return the entries that hold the character at ``position``, sorted."""
        return self.overlapping(position, position + 1)

    def next_from(self, position: int) -> Entry | None:
        """Return the first entry that starts at or after ``position``; O(log n)."""
        node, best = self._root, None
        while node is not None:
            if node.entry[0] >= position:
                best, node = node.entry, node.left
            else:
                node = node.right
        return best

    def last_before(self, position: int) -> Entry | None:
        """Return the last entry that starts before ``position``; O(log n)."""
        node, best = self._root, None
        while node is not None:
            if node.entry[0] < position:
                best, node = node.entry, node.right
            else:
                node = node.left
        return best


def _collect(node: _Node | None, start: int, end: int, found: list[Entry]) -> None:
    while node is not None and node.max_end > start:
        _collect(node.left, start, end, found)
        if node.entry[0] >= end:
            return
        if node.entry[1] > start:
            found.append(node.entry)
        node = node.right
