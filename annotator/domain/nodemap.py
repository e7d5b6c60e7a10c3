"""Which stretch of a text came from which node of the page, readable both ways.

A plain text is one node, ``/text()``, and its map is the identity. An HTML page has one node a DOM text
node; text that no node holds (a line break put in between two blocks) lies under no stretch.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from . import messages
from .errors import AnnotatorError
from .nodepaths import NodePaths
from .offsets import CodePoint
from .packing import pack, unpack
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
    """The text ``[start, end)`` stands, character by character, in ``node`` from ``offset`` on.

    A blank of the text may stand there as another white-space character: a line break within a paragraph
    of HTML is shown as a blank.
    """

    start: int
    end: int
    node: str
    offset: int

    @property
    def length(self) -> int:
        """Return the number of code points."""
        return self.end - self.start


class NodeMap:
    """Ties text positions to node positions; every question takes O(log n) for n stretches.

    Kept as columns: where each stretch starts and ends in the text, the number of its node, its offset there.
    """

    __slots__ = ("_ends", "_node_order", "_nodes", "_offsets", "_order", "_starts", "paths")

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        """Take the stretches in any order. Raises AnnotatorError if two overlap, in the text or in a node."""
        taken = sorted(stretches, key=lambda s: s.start)
        paths, numbers = NodePaths.of(s.node for s in taken)
        columns = (
            [s.start for s in taken], [s.end for s in taken],
            [numbers[s.node] for s in taken], [s.offset for s in taken],
        )  # fmt: skip
        self._set(paths, *columns)
        self._check()

    @classmethod
    def of_columns(
        cls, paths: NodePaths, starts: Sequence[int], ends: Sequence[int], nodes: Sequence[int],
        offsets: Sequence[int],
    ) -> NodeMap:  # fmt: skip
        """Return the map of columns that are known to be right: in text order, no stretch over another."""
        made = cls.__new__(cls)
        made._set(paths, starts, ends, nodes, offsets)
        return made

    def _set(
        self, paths: NodePaths, starts: Sequence[int], ends: Sequence[int], nodes: Sequence[int],
        offsets: Sequence[int],
    ) -> None:  # fmt: skip
        self.paths = paths
        self._starts, self._ends, self._nodes, self._offsets = starts, ends, nodes, offsets
        # Places of the stretches in the order of their nodes, and those nodes; made when first needed.
        self._order: Sequence[int] = ()
        self._node_order: Sequence[int] = ()

    @classmethod
    def identity(cls, length: int) -> NodeMap:
        """Return the map of a plain text of ``length`` code points."""
        return cls([Stretch(0, length, PLAIN_NODE, 0)] if length else [])

    @property
    def plain(self) -> bool:
        """Tell whether this is the map of a plain text."""
        if len(self._starts) > 1 and len(self.paths) > 1:
            return False
        return all(s.node == PLAIN_NODE and s.start == s.offset for s in self.stretches)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Return the stretches in text order."""
        return tuple(map(self._stretch, range(len(self._starts))))

    @property
    def columns(self) -> tuple[Sequence[int], Sequence[int], Sequence[int], Sequence[int]]:
        """Return starts, ends, node numbers (of ``paths``) and offsets of the stretches in text order."""
        return self._starts, self._ends, self._nodes, self._offsets

    def node_at(self, position: int) -> int | None:
        """Return the number of the node that holds the character at a text position, or None."""
        place = bisect_right(self._starts, position) - 1
        return None if place < 0 or position >= self._ends[place] else self._nodes[place]

    def to_node(self, position: int) -> NodePoint | None:
        """Return where the character at a text position stands, or None for one that no node holds."""
        place = bisect_right(self._starts, position) - 1
        if place < 0 or position >= self._ends[place]:
            return None
        path = self.paths.path(self._nodes[place])
        return NodePoint(path, self._offsets[place] + position - self._starts[place])

    def to_text(self, point: NodePoint) -> CodePoint | None:
        """Return the text position of a node's character, or None for one that is not in the text."""
        node = self.paths.number(point.node)
        if node is None:
            return None
        if not self._order:
            self._sort()
        first = bisect_left(self._node_order, node)
        last = bisect_right(self._node_order, node, first)
        at = bisect_right(self._order, point.offset, first, last, key=self._offsets.__getitem__) - 1
        if at < first:
            return None
        place = self._order[at]
        found = self._starts[place] + point.offset - self._offsets[place]
        return CodePoint(found) if found < self._ends[place] else None

    def pieces(self, asked: Range) -> list[Stretch]:
        """Return a text range as stretches cut to it, in text order; O(log n + hits)."""
        place = max(bisect_right(self._starts, asked.start) - 1, 0)
        found: list[Stretch] = []
        while place < len(self._starts) and self._starts[place] < asked.end:
            one = self._stretch(place)
            start, end = max(one.start, asked.start), min(one.end, asked.end)
            if start < end:
                found.append(Stretch(start, end, one.node, one.offset + start - one.start))
            place += 1
        return found

    @property
    def end(self) -> int:
        """Return where the last stretch ends in the text; 0 if there is none."""
        return self._ends[-1] if self._ends else 0

    def to_record(self) -> dict[str, list[int] | list[str]]:
        """Return the map as plain lists: every step of every path once, stretches by what parts them."""
        return {
            "parents": list(self.paths.parents),
            "steps": list(self.paths.steps),
            "gaps": [start - end for start, end in zip(self._starts, (0, *self._ends), strict=False)],
            "lengths": [end - start for start, end in zip(self._starts, self._ends, strict=True)],
            "nodes": list(self._nodes),
            "offsets": list(self._offsets),
        }

    def to_bytes(self) -> bytes:
        """Return the map for storing: the record as compressed JSON."""
        return pack(json.dumps(self.to_record(), separators=(",", ":")).encode())

    @classmethod
    def from_bytes(cls, stored: bytes) -> NodeMap:
        """Read what ``to_bytes`` made. Raises AnnotatorError if it is damaged."""
        try:
            found = json.loads(unpack(stored))
        except (ValueError, RecursionError) as error:
            raise AnnotatorError(messages.NODE_MAP_DAMAGED, reason=str(error)) from error
        return cls.from_record(found)

    @classmethod
    def from_record(cls, found: Mapping[str, Any]) -> NodeMap:
        """Read what ``to_record`` made. Raises AnnotatorError if it is damaged."""
        try:
            parents, steps = found["parents"], found["steps"]
            if any(not -1 <= parent < node for node, parent in enumerate(parents)):
                raise ValueError("a node stands in itself")
            if len(parents) != len(steps) or not all(isinstance(step, str) for step in steps):
                raise ValueError("nodes without a step")
            starts, ends, at = [], [], 0
            for gap, length in zip(found["gaps"], found["lengths"], strict=True):
                starts.append(at + gap)
                at += gap + length
                ends.append(at)
            nodes, offsets = found["nodes"], found["offsets"]
            if not len(starts) == len(nodes) == len(offsets):
                raise ValueError("columns of different lengths")
            if nodes and not 0 <= min(nodes) <= max(nodes) < len(parents):
                raise ValueError("a stretch of a node that is not there")
            made = cls.of_columns(NodePaths(parents, steps), starts, ends, nodes, offsets)
            made._check()
        except (ValueError, KeyError, TypeError) as error:
            raise AnnotatorError(messages.NODE_MAP_DAMAGED, reason=str(error)) from error
        return made

    def to_json(self) -> list[list[int | str]]:
        """Return ``[[start, end, node, offset], …]`` in text order."""
        return [[s.start, s.end, s.node, s.offset] for s in self.stretches]

    def _stretch(self, place: int) -> Stretch:
        node = self.paths.path(self._nodes[place])
        return Stretch(self._starts[place], self._ends[place], node, self._offsets[place])

    def _sort(self) -> None:
        nodes, offsets = self._nodes, self._offsets
        self._order = sorted(range(len(nodes)), key=lambda place: (nodes[place], offsets[place]))
        self._node_order = [nodes[place] for place in self._order]

    def _check(self) -> None:
        for start, end, offset in zip(self._starts, self._ends, self._offsets, strict=True):
            if start < 0 or offset < 0 or end <= start:
                raise AnnotatorError(messages.NOT_A_STRETCH, start=start, end=end, offset=offset)
        for end, start in zip(self._ends, self._starts[1:], strict=False):
            if end > start:
                raise AnnotatorError(messages.STRETCHES_OVERLAP, at=start)
        self._sort()
        for left, right in pairwise(self._order):
            past = self._offsets[left] + self._ends[left] - self._starts[left]
            if self._nodes[left] == self._nodes[right] and past > self._offsets[right]:
                node, offset = self.paths.path(self._nodes[left]), self._offsets[right]
                raise AnnotatorError(messages.NODE_TWICE, node=node, offset=offset)
