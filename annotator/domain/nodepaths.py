"""The paths (XPath) of a page's nodes, kept as a tree of steps and written out when asked for.

A path as deep as its page is long takes as many characters; thousands of them written out would take the
square of that. So every node is one step (``/div[2]``) under its parent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_REMEMBERED = 4_000_000  # characters of paths that are kept written out


class NodePaths:
    """Numbered nodes, each with a parent (a smaller number, or -1) and a step."""

    __slots__ = ("_by_path", "_characters", "_children", "_written", "parents", "steps")

    def __init__(self, parents: Sequence[int], steps: Sequence[str]) -> None:
        """Take both columns as they are; a step begins with ``/``, except the first of a relative path."""
        self.parents, self.steps = parents, steps
        self._children: dict[tuple[int, str], int] = {}
        self._written: dict[int, str] = {}
        self._by_path: dict[str, int] = {}
        self._characters = 0

    @classmethod
    def of(cls, paths: Iterable[str]) -> tuple[NodePaths, dict[str, int]]:
        """Return the tree of some paths, and the number of each of them."""
        parents: list[int] = []
        steps: list[str] = []
        known: dict[tuple[int, str], int] = {}
        numbers: dict[str, int] = {}
        for path in paths:
            if path in numbers:
                continue
            node = -1
            for step in _steps(path):
                found = known.get((node, step))
                if found is None:
                    found = known[node, step] = len(parents)
                    parents.append(node)
                    steps.append(step)
                node = found
            numbers[path] = node
        return cls(parents, steps), numbers

    def __len__(self) -> int:
        """Return the number of nodes."""
        return len(self.parents)

    def path(self, node: int) -> str:
        """Return a node's path; O(depth) the first time."""
        written = self._written.get(node)
        if written is not None:
            return written
        steps, at = [], node
        while at >= 0 and at not in self._written:
            steps.append(self.steps[at])
            at = self.parents[at]
        steps.append(self._written[at] if at >= 0 else "")
        path = "".join(reversed(steps))
        self._remember(node, path)
        return path

    def number(self, path: str) -> int | None:
        """Return the number of the node with a path, or None; O(depth) the first time."""
        found = self._by_path.get(path)
        if found is not None:
            return found
        if not self._children:
            columns = zip(self.parents, self.steps, strict=True)
            self._children = {key: node for node, key in enumerate(columns)}
        above, at, steps = path, -1, []
        while above:
            known = self._by_path.get(above)
            if known is not None:
                at = known
                break
            cut = max(above.rfind("/"), 0)
            steps.append(above[cut:])
            above = above[:cut]
        for step in reversed(steps or ([""] if not path else [])):
            below = self._children.get((at, step))
            if below is None:
                return None
            at = below
        self._remember(at, path)
        return at

    def ancestors(self, node: int) -> list[int]:
        """Return the node and what it stands in, outermost first."""
        found = []
        while node >= 0:
            found.append(node)
            node = self.parents[node]
        return found[::-1]

    def _remember(self, node: int, path: str) -> None:
        if self._characters > _REMEMBERED:
            self._written.clear()
            self._by_path.clear()
            self._characters = 0
        self._characters += len(path)
        self._written[node] = path
        self._by_path[path] = node


def _steps(path: str) -> list[str]:
    first, *rest = path.split("/")
    return ([first] if first or not rest else []) + ["/" + step for step in rest]
