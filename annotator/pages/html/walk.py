"""The walk over a page's tree: the text as a reader sees it, and the place of each of its characters.

White space is that of CSS ``white-space: normal`` (CSS Text 3, section 4.1): runs of blanks, tabs and line
breaks are one blank, none at the beginning or end of a line, NBSP is none of them; ``pre`` keeps its own.
Blocks begin and end a line; there is never an empty line between two of them, as in scraped text. A line
break put in between blocks, or a tab between the cells of a row, stands in no node.

``_nodes`` walks the tree and ``_written`` writes the text: two loops that hand each other one value a text
node. The walk goes down with a stack of its own, so that no depth is too deep. Both keep to local variables,
since they run for every node of every page; docs/performance.md has what it costs that they are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from annotator.domain.nodemap import NodeMap
from annotator.domain.ranges import Range

from .columns import Columns, text_step
from .kinds import BLOCK, CELL, COMMENT, INLINE, LINE, ODD, PRE, SKIP, TABLE, kind_of, kinds

if TYPE_CHECKING:
    from lxml import etree

VERSION = 1
"""Counted up whenever the same tree would give another text: positions are valid for one version."""

_WHITE = " \t\n\r\f"
_RUN = re.compile("  +")
_ALONE: dict[Any, int] = {"*": 2}
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_KEPT_WHITE = re.compile(r"white-space\s*:\s*(?:pre(?!-line)|break-spaces)", re.IGNORECASE)
# What is due before the next character: nothing, a blank, a tab between cells, a new line.
_NOTHING, _BLANK, _TAB, _NEW_LINE = range(4)
_DUE = ("", " ", "\t", "\n")

_Event = tuple[str | None, int, int, int, int]
"""A text node: its text, the number of its element's path, its own number in the element, what elements that
began or ended before it ask for (below), and whether it keeps its white space. Without a text: ``_CELL`` with
its place in the row, ``_HIDE`` or ``_SHOW``."""
_CELL, _HIDE, _SHOW = -2, -3, -4
# Asked for by elements, the stronger one last: a line of its own (unless a tab is due), a new line, and that
# with the end of a table.
_OWN_LINE, _OTHER_LINE, _AFTER_TABLE = 1, 2, 3
_BEFORE = {INLINE: 0, BLOCK: _OWN_LINE, LINE: _OTHER_LINE, PRE: _OWN_LINE, TABLE: _OTHER_LINE}
_AFTER = {**_BEFORE, CELL: 0, TABLE: _AFTER_TABLE}
_OPENS = -1
"""Of a text that keeps its white space: it stands at the very beginning of ``pre``."""


@dataclass(frozen=True, slots=True)
class Walked:
    """The text of a tree, its node map, and the ranges of it that a browser would not show."""

    text: str
    node_map: NodeMap
    hidden: tuple[Range, ...]


def walk(root: etree._Element, *, scripting: bool = True) -> Walked:
    """Return the text of a tree and where its characters stand.

    With ``scripting``, ``noscript`` is left out, as browsers do. Time and memory are linear in the tree.
    """
    columns = Columns()
    text, hidden = _written(_nodes(root, kinds(scripting), _unusual(root), columns), columns)
    return Walked(text, columns.node_map(), tuple(_trimmed(text, hidden)))


def _written(nodes: Iterable[_Event], columns: Columns) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of what `_nodes` yields, and its hidden ranges, untrimmed; fill the columns.

    Each text node comes once, so that its path is always another one, and its stretches are too.
    """
    add, parents, leads = columns.add, columns.parents, columns.leads
    starts, ends, numbers, offsets = columns.starts, columns.ends, columns.nodes, columns.offsets
    out: list[str] = []
    write = out.append
    hidden: list[tuple[int, int]] = []
    position = line_began = cell_began = row_began = hidden_since = 0
    pending = _NOTHING
    blank = (-1, 0, 0)  # element, number and offset of the blank that is due
    for held, element, number, due, keeps in nodes:
        if due and (due != _OWN_LINE or pending != _TAB):
            pending = _NEW_LINE
            cell_began = -1 if due == _AFTER_TABLE else cell_began
        if held is None:
            if element == _CELL:
                # The columns of a layout table hold whole pieces of a page: after several lines of one, the
                # next begins on a new line.
                row_began = position if number == 1 else row_began
                same = position > row_began and (pending != _NEW_LINE or line_began <= cell_began)
                pending, cell_began = (_TAB if same else _NEW_LINE), position + 1
            elif element == _HIDE:
                hidden_since = position
            else:
                hidden.append((hidden_since, position))
            continue
        offset = 0
        if keeps:
            shown = held.replace("\r", "\n")
            if keeps == _OPENS and shown[0] == "\n":  # not shown right after the tag (WHATWG HTML, 13.1.2.5)
                shown, offset = shown[1:], 1
            if not shown:
                continue
        else:
            shown = held.strip(_WHITE)
            if not shown:
                if pending == _NOTHING:
                    pending, blank = _BLANK, (element, number, 0)
                continue
            if shown[0] != held[0]:
                offset = held.index(shown[0])
                if pending == _NOTHING and position > line_began:
                    shown = " " + shown
                    offset -= 1
        if pending != _NOTHING:
            if position > line_began:
                if pending == _BLANK:
                    add(position, 1, columns.enter(blank[0], blank[1]), blank[2])
                write(_DUE[pending])
                position += 1
                line_began = position if pending == _NEW_LINE else line_began
            pending = _NOTHING
        node = columns.node = len(parents)
        columns.last = (element, number)
        parents.append(element)
        leads.append(text_step(number))
        length = len(shown)
        if keeps:
            if "\n" in shown:
                line_began = position + shown.rindex("\n") + 1
        else:
            if not shown.isprintable():  # nearly always it is, and has none of these
                shown = shown.replace("\n", " ").replace("\t", " ").replace("\r", " ").replace("\f", " ")
            if offset + length < len(held):
                pending, blank = _BLANK, (element, number, offset + length)
            if "  " in shown:
                at = 0
                for run in _RUN.finditer(shown, 1):
                    cut = run.start() + 1
                    write(shown[at:cut])
                    add(position, cut - at, node, offset + at)
                    position += cut - at
                    at = run.end()
                shown, offset, length = shown[at:], offset + at, length - at
        write(shown)
        starts.append(position)
        position += length
        ends.append(position)
        numbers.append(node)
        offsets.append(offset)
    return "".join(out), hidden


def _nodes(
    root: etree._Element, known_kinds: dict[Any, int], unusual: dict[etree._Element, tuple[bool, bool]],
    columns: Columns,
) -> Iterator[_Event]:  # fmt: skip
    """Yield the text nodes of a tree in order, cells, and where something hidden begins and ends.

    Elements that may hold text get their paths in the columns, each before its text nodes.
    """
    known, parents, leads = known_kinds.get, columns.parents, columns.leads
    # The open element: what is left of its children, itself, how many of each name, text nodes and children
    # it had so far; its kind, whether it keeps white space, and the text after it.
    stack: list[tuple[Any, ...]] = []
    children: Iterator[etree._Element] = iter((root,))
    here = -1
    counts: dict[Any, int] = {}
    texts = place = of_kind = pre = due = 0
    keeps, after = False, None
    hidden_at = -1
    while True:
        for child in children:
            tag: Any = child.tag
            kind = known(tag)
            if kind is None:
                kind = known_kinds[tag] = kind_of(tag)
            if kind != COMMENT:
                place += 1
                number = counts[tag] = counts.get(tag, 0) + 1
                if kind != SKIP:
                    odd = kind >= ODD
                    if odd:
                        kind -= ODD
                    if kind == CELL:
                        yield None, _CELL, place, due, 0
                        due = 0
                    elif kind and _BEFORE[kind] > due:
                        due = _BEFORE[kind]
                    text = child.text
                    if len(child) or (text is not None and unusual and child in unusual):
                        stack.append((children, here, counts, texts, place, of_kind, keeps, after))
                        of_kind, keeps, after = kind, kind == PRE, child.tail
                        if unusual and child in unusual:
                            hides, keeping = unusual[child]
                            keeps = keeps or keeping
                            if hides and hidden_at < 0:
                                hidden_at = len(stack)
                                yield None, _HIDE, 0, 0, 0
                        pre += keeps
                        parents.append(here)
                        leads.append(("*", place, _ALONE) if odd else (tag, number, counts))
                        here = len(leads) - 1
                        children = iter(child)
                        counts, place, texts = {}, 0, 0
                        if text is not None:
                            texts = 1
                            yield text, here, 1, due, _OPENS if kind == PRE else pre
                            due = 0
                        break
                    if text is not None:
                        parents.append(here)
                        leads.append(("*", place, _ALONE) if odd else (tag, number, counts))
                        yield text, len(leads) - 1, 1, due, _OPENS if kind == PRE else pre
                        due = _AFTER[kind]
            text = child.tail
            if text is not None:
                texts += 1
                yield text, here, texts, due, pre
                due = 0
        else:
            if not stack:
                return
            due = max(due, _AFTER[of_kind])
            if hidden_at == len(stack):
                yield None, _SHOW, 0, 0, 0
                hidden_at = -1
            pre -= keeps
            text = after
            children, here, counts, texts, place, of_kind, keeps, after = stack.pop()
            if text is not None and stack:
                texts += 1
                yield text, here, texts, due, pre
                due = 0


@cache
def _xpath(expression: str) -> Any:
    from lxml import etree

    return etree.XPath(expression)


def _unusual(root: etree._Element) -> dict[etree._Element, tuple[bool, bool]]:
    """Return the elements that are not shown, or keep white space, by an attribute of theirs."""
    found: dict[etree._Element, tuple[bool, bool]] = {}
    for style in _xpath("//@style")(root):
        hidden, keeps = _NOT_SHOWN.search(style) is not None, _KEPT_WHITE.search(style) is not None
        if hidden or keeps:
            found[style.getparent()] = (hidden, keeps)
    for element in (*_xpath("//dialog[not(@open)]")(root), *map(_parent, _xpath("//@hidden")(root))):
        found[element] = (True, found.get(element, (True, False))[1])
    return found


def _parent(attribute: Any) -> Any:
    return attribute.getparent()


def _trimmed(text: str, ranges: list[tuple[int, int]]) -> Iterator[Range]:
    for start, end in ranges:
        while start < end and text[start] in "\n\t ":
            start += 1
        while start < end and text[end - 1] in "\n\t ":
            end -= 1
        if start < end:
            yield Range.at(start, end)
