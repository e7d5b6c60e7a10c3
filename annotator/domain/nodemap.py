"""Which stretch of a text came from which node of the page, readable both ways.

A plain text is one node, ``/text()``, and its map is the identity. An HTML page has one node a DOM text
node; text that no node holds (a line break put in between two blocks) lies under no stretch.
"""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from .errors import AnnotatorError
from .offsets import CodePoint
from .ranges import Range

PLAIN_NODE = "/text()"
"""The path of the only node of a plain text."""


@dataclass(frozen=True, slots=True, order=True)
class NodePoint:
    """A character of a node: the node's path (XPath) and the code points before it in the node."""

    node: str
    offset: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The text ``[start, end)`` stands, character by character, in ``node`` from ``offset`` on."""

    start: int
    end: int
    node: str
    offset: int

    @property
    def length(self) -> int:
        """Return the number of code points."""
        return self.end - self.start


class NodeMap:
    """Ties text positions to node positions; every question takes O(log n) for n stretches."""

    __slots__ = ("_by_node", "_keys", "_starts", "_stretches")

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        """Take the stretches in any order. Raises AnnotatorError if two overlap, in the text or in a node."""
        self._stretches = tuple(sorted(stretches, key=lambda s: s.start))
        self._starts = [s.start for s in self._stretches]
        self._by_node = sorted(self._stretches, key=lambda s: (s.node, s.offset))
        self._keys = [(s.node, s.offset) for s in self._by_node]
        self._check()

    @classmethod
    def identity(cls, length: int) -> NodeMap:
        """Return the map of a plain text of ``length`` code points."""
        return cls([Stretch(0, length, PLAIN_NODE, 0)] if length else [])

    @property
    def plain(self) -> bool:
        """Tell whether this is the map of a plain text."""
        return all(s.node == PLAIN_NODE and s.start == s.offset for s in self._stretches)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Return the stretches in text order."""
        return self._stretches

    def to_node(self, position: int) -> NodePoint | None:
        """Return where the character at a text position stands, or None for one that no node holds."""
        place = bisect_right(self._starts, position) - 1
        if place < 0 or position >= self._stretches[place].end:
            return None
        found = self._stretches[place]
        return NodePoint(found.node, found.offset + position - found.start)

    def to_text(self, point: NodePoint) -> CodePoint | None:
        """Return the text position of a node's character, or None for one that is not in the text."""
        place = bisect_right(self._keys, (point.node, point.offset)) - 1
        if place < 0:
            return None
        found = self._by_node[place]
        if found.node != point.node or point.offset >= found.offset + found.length:
            return None
        return CodePoint(found.start + point.offset - found.offset)

    def pieces(self, asked: Range) -> list[Stretch]:
        """Return a text range as stretches cut to it, in text order; O(log n + hits)."""
        place = max(bisect_right(self._starts, asked.start) - 1, 0)
        found: list[Stretch] = []
        while place < len(self._stretches) and self._stretches[place].start < asked.end:
            one = self._stretches[place]
            start, end = max(one.start, asked.start), min(one.end, asked.end)
            if start < end:
                found.append(Stretch(start, end, one.node, one.offset + start - one.start))
            place += 1
        return found

    def to_bytes(self) -> bytes:
        """Return the map for storing: compressed JSON, every path once."""
        nodes = {node: place for place, node in enumerate(dict.fromkeys(s.node for s in self._stretches))}
        flat = [number for s in self._stretches for number in (s.start, s.end, nodes[s.node], s.offset)]
        packed = json.dumps({"nodes": list(nodes), "stretches": flat}, separators=(",", ":"))
        return zlib.compress(packed.encode())

    @classmethod
    def from_bytes(cls, stored: bytes) -> NodeMap:
        """Read what ``to_bytes`` made. Raises AnnotatorError if it is damaged."""
        try:
            found = json.loads(zlib.decompress(stored))
            nodes, flat = found["nodes"], iter(found["stretches"])
            return cls(Stretch(start, next(flat), nodes[next(flat)], next(flat)) for start in flat)
        except (
            zlib.error,
            ValueError,
            KeyError,
            IndexError,
            TypeError,
            StopIteration,
            RuntimeError,
        ) as error:
            raise AnnotatorError(f"the stored node map is damaged ({error})") from error

    def to_json(self) -> list[list[int | str]]:
        """Return ``[[start, end, node, offset], …]`` in text order."""
        return [[s.start, s.end, s.node, s.offset] for s in self._stretches]

    def _check(self) -> None:
        for one in self._stretches:
            if one.start < 0 or one.offset < 0 or one.end <= one.start:
                raise AnnotatorError(f"node map: [{one.start}, {one.end}) at {one.offset} is no stretch")
        for left, right in pairwise(self._stretches):
            if left.end > right.start:
                raise AnnotatorError(f"node map: two stretches hold the character at {right.start}")
        for left, right in pairwise(self._by_node):
            if left.node == right.node and left.offset + left.length > right.offset:
                raise AnnotatorError(f"node map: {right.node} at {right.offset} is in two stretches")
