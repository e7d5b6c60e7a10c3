"""A page's structure for people: the tree of its elements over the text, and the way down to a position.

Both come from the node map alone (names, order, numbers of elements); the words by which a page names its
parts (``id``, ``class``, landmarks, ``itemprop``) are read from its tree by ``hints`` and handed in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotator.domain.nodemap import NodeMap

if TYPE_CHECKING:
    from lxml import etree

_BLOCK_NAMES = """address article aside blockquote body caption center dd details dialog div dl dt fieldset
figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre
search section select summary table tbody td textarea tfoot th thead tr ul xmp"""
_LINES_OF_OWN = frozenset(_BLOCK_NAMES.split())
_WORDS = ("id", "class", "role", "itemprop", "itemtype", "aria-label")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Block:
    """An element that begins a line, and the text from its first to its last character.

    ``[start, end)`` in code points; ``hint`` is what the page calls it (``#main .story article``) or empty.
    """

    tag: str
    hint: str
    xpath: str
    start: int
    end: int
    children: tuple[Block, ...] = ()

    @property
    def length(self) -> int:
        """Return the number of code points, those between its pieces included."""
        return self.end - self.start


@dataclass(slots=True)
class _Open:
    node: int
    start: int
    end: int
    parts: list[_Open] = field(default_factory=list)


def blocks(
    node_map: NodeMap, hints: Mapping[str, str] | None = None, *, inline: bool = False
) -> tuple[Block, ...]:
    """Return the outline of a page: its outermost blocks with their text, each with those inside it.

    ``hints`` maps XPaths to what ``Block.hint`` says; with ``inline``, links and marks are blocks, too. An
    element that holds the same text as the only block inside it stays: both can be chosen.
    """
    paths = node_map.paths
    parents, steps = paths.parents, paths.steps
    wanted: dict[int, bool] = {}
    top: list[_Open] = []
    stack: list[_Open] = []
    depth_of: dict[int, int] = {}
    above: dict[int, int] = {}  # node -> the nearest block it stands in, itself included, or -1

    def is_block(node: int) -> bool:
        known = wanted.get(node)
        if known is None:
            name = _name(steps[node])
            known = wanted[node] = not name.startswith("text()") and (inline or name in _LINES_OF_OWN)
        return known

    def holder(node: int) -> int:
        way = []
        while node >= 0 and node not in above:
            way.append(node)
            if is_block(node):
                above[node] = node
                break
            node = parents[node]
        found = above[node] if node >= 0 else -1
        for one in way:
            above[one] = found
        return found

    for start, end, node, _ in zip(*node_map.columns, strict=True):
        block = holder(node)
        way = []
        while block >= 0 and block not in depth_of:
            way.append(block)
            block = holder(parents[block])
        del stack[(depth_of[block] if block >= 0 else 0) :]
        for one in stack:
            one.end = end
        for number in reversed(way):
            made = _Open(number, start, end)
            (stack[-1].parts if stack else top).append(made)
            stack.append(made)
            depth_of[number] = len(stack)
    return _finished(top, node_map, hints or {})


def _finished(top: list[_Open], node_map: NodeMap, hints: Mapping[str, str]) -> tuple[Block, ...]:
    """Make blocks of what was collected, the innermost first, without recursion."""
    order: list[_Open] = []
    waiting = list(top)
    while waiting:
        one = waiting.pop()
        order.append(one)
        waiting.extend(one.parts)
    made: dict[int, Block] = {}
    for one in reversed(order):
        path = node_map.paths.path(one.node)
        inside = tuple(made.pop(part.node) for part in one.parts)
        tag = _name(node_map.paths.steps[one.node])
        made[one.node] = Block(tag, hints.get(path, ""), path, one.start, one.end, inside)
    return tuple(made[one.node] for one in top)


def dom_path(node_map: NodeMap, position: int) -> list[str]:
    """Return the names of the elements around a text position, outermost first: ``["html", "body", "p[2]"]``.

    Empty for a position that no node holds, and for plain text.
    """
    node = node_map.node_at(position)
    if node is None:
        return []
    steps = [node_map.paths.steps[one].lstrip("/") for one in node_map.paths.ancestors(node)]
    return [step for step in steps if not step.startswith("text()")]


def hints(root: etree._Element) -> dict[str, str]:
    """Return for each element that says what it is: its XPath, and its id, classes, role and properties.

    For ``parse_again``'s tree; in a worker process, as it takes as long as the page is large.
    """
    found: dict[str, str] = {}
    chosen: Any = root.xpath("//*[@id or @class or @role or @itemprop or @itemtype or @aria-label]")
    tree = root.getroottree()
    for element in chosen:
        if said := hint_of(element):
            found[tree.getpath(element)] = said
    return found


def hint_of(element: etree._Element) -> str:
    """Return what a page calls an element, on one line: ``#id .class .class role=… itemprop=…``."""
    said: list[str] = []
    for word in _WORDS:
        values = (element.get(word) or "").split()
        if word == "id":
            said.extend("#" + value for value in values[:1])
        elif word == "class":
            said.extend("." + value for value in values)
        elif values:
            said.append(f"{word}={' '.join(values).rpartition('/')[2]}")
    line = " ".join(said)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _name(step: str) -> str:
    return step.lstrip("/").partition("[")[0]
