"""The columns of a page's node map while its tree is walked."""

from __future__ import annotations

from typing import Any

from annotator.domain.nodemap import NodeMap
from annotator.domain.nodepaths import NodePaths

Lead = tuple[str, int, dict[Any, int]] | str
"""A path's last step: an element (its name, its number among those of its name, how many there are of each
name in the end), or a text node as it is written."""
_FEW = 64
TEXT_STEPS = tuple(f"/text()[{number}]" for number in range(_FEW))


def text_step(number: int) -> str:
    """Return the step to a text node."""
    return TEXT_STEPS[number] if number < _FEW else f"/text()[{number}]"


class Columns:
    """The columns of a node map while it is made."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.nodes: list[int] = []
        self.offsets: list[int] = []
        self.parents: list[int] = []
        self.leads: list[Lead] = []
        self.last = (-1, 0)
        self.node = -1

    def enter(self, element: int, number: int) -> int:
        """Return the number of a text node's path. Nodes come in order: only the last may come again."""
        if self.last != (element, number):
            self.last = (element, number)
            self.node = len(self.parents)
            self.parents.append(element)
            self.leads.append(text_step(number))
        return self.node

    def paths(self) -> NodePaths:
        """Return the paths, once all is seen: only then is it known which names are the only ones."""
        steps = [
            one if isinstance(one, str)
            else f"/{one[0]}[{one[1]}]" if one[2][one[0]] > 1
            else f"/{one[0]}"
            for one in self.leads
        ]  # fmt: skip
        return NodePaths(self.parents, steps)

    def add(self, start: int, length: int, node: int, offset: int) -> None:
        """Add a stretch, or make the last one longer if it goes on there."""
        ends = self.ends
        if (
            ends and ends[-1] == start and self.nodes[-1] == node
            and self.offsets[-1] + start - self.starts[-1] == offset
        ):  # fmt: skip
            ends[-1] = start + length
            return
        self.starts.append(start)
        ends.append(start + length)
        self.nodes.append(node)
        self.offsets.append(offset)

    def node_map(self) -> NodeMap:
        """Return the map, once all is seen."""
        return NodeMap.of_columns(self.paths(), self.starts, self.ends, self.nodes, self.offsets)
