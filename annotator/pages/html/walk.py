"""The walk over a page's tree: the text as a reader sees it, and the place of each of its characters.

White space is that of CSS ``white-space: normal`` (CSS Text 3, section 4.1): runs of blanks, tabs and line
breaks are one blank, none at the beginning or end of a line, NBSP is none of them; ``pre`` keeps its own.
Blocks begin and end a line; there is never an empty line between two of them, as in scraped text. A line
break put in between blocks, or a tab between the cells of a row, stands in no node.

The walk goes down with a stack of its own, so that no depth is too deep. It is one long loop over local
variables: it runs for every node of every page, and a call for each would take longer than all the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_OWN_LINE = (BLOCK, PRE)
_RUN = re.compile("  +")
_ALONE: dict[Any, int] = {"*": 2}
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_KEPT_WHITE = re.compile(r"white-space\s*:\s*(?:pre(?!-line)|break-spaces)", re.IGNORECASE)
# What is due before the next character: nothing, a blank, a tab between cells, a new line.
_NOTHING, _BLANK, _TAB, _NEW_LINE = range(4)


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
    text, hidden = _walked(root, kinds(scripting), _unusual(root), columns)
    return Walked(text, columns.node_map(), tuple(_trimmed(text, hidden)))


def _walked(
    root: etree._Element, known_kinds: dict[Any, int], unusual: dict[etree._Element, tuple[bool, bool]],
    columns: Columns,
) -> tuple[str, list[tuple[int, int]]]:  # fmt: skip
    known, enter, add = known_kinds.get, columns.enter, columns.add
    starts, ends, nodes, offsets = columns.starts, columns.ends, columns.nodes, columns.offsets
    parents, leads = columns.parents, columns.leads
    out: list[str] = []
    write = out.append
    hidden: list[tuple[int, int]] = []
    position = line_began = cell_began = row_began = hidden_since = pre = 0
    hidden_at, pending = -1, _NOTHING
    blank = (-1, 0, 0)  # element, number and offset of the blank that is due
    # The open element: what is left of its children, itself, how many of each name, text nodes and children
    # it had so far; its kind, whether it keeps white space, and the text after it.
    stack: list[tuple[Any, ...]] = []
    children: Iterator[etree._Element] = iter((root,))
    here = -1
    counts: dict[Any, int] = {}
    texts = place = of_kind = 0
    keeps, after, first_break = False, None, False
    leaf: etree._Element | None = None  # an element without children whose text is being written
    leaf_kind = around = 0
    held: str | None = None  # a text node, the ``texts``-th of ``here``, that is to be written
    while True:
        if held is None:
            pass
        elif pre:
            shown, offset = held.replace("\r", "\n"), 0
            if first_break and shown[0] == "\n":  # not shown right after the tag (WHATWG HTML, 13.1.2.5)
                shown, offset = shown[1:], 1
            if shown:
                if pending != _NOTHING and position > line_began:
                    if pending == _BLANK:
                        add(position, 1, enter(blank[0], blank[1]), blank[2])
                    write("\n" if pending == _NEW_LINE else " " if pending == _BLANK else "\t")
                    position += 1
                    line_began = position if pending == _NEW_LINE else line_began
                pending = _NOTHING
                write(shown)
                add(position, len(shown), enter(here, texts), offset)
                if "\n" in shown:
                    line_began = position + shown.rindex("\n") + 1
                position += len(shown)
        else:
            shown = held.strip(_WHITE)
            if not shown:
                if pending == _NOTHING:
                    pending, blank = _BLANK, (here, texts, 0)
            else:
                offset = 0
                if shown[0] != held[0]:
                    offset = held.index(shown[0])
                    if pending == _NOTHING and position > line_began:
                        shown = " " + shown
                        offset -= 1
                if pending != _NOTHING:
                    if position > line_began:
                        if pending == _NEW_LINE:
                            write("\n")
                            position += 1
                            line_began = position
                        else:
                            if pending == _BLANK:
                                add(position, 1, enter(blank[0], blank[1]), blank[2])
                            write(" " if pending == _BLANK else "\t")
                            position += 1
                    pending = _NOTHING
                # ``enter`` and ``add`` written out: here it is always another node and another stretch.
                node = columns.node = len(parents)
                columns.last = (here, texts)
                parents.append(here)
                leads.append(text_step(texts))
                length = len(shown)
                if not shown.isprintable():  # nearly always it is, and has none of these
                    shown = shown.replace("\n", " ").replace("\t", " ").replace("\r", " ").replace("\f", " ")
                if "  " in shown:
                    at = 0
                    for run in _RUN.finditer(shown, 1):
                        cut = run.start() + 1
                        write(shown[at:cut])
                        add(position, cut - at, node, offset + at)
                        position += cut - at
                        at = run.end()
                    write(shown[at:])
                    add(position, length - at, node, offset + at)
                    position += length - at
                else:
                    write(shown)
                    starts.append(position)
                    position += length
                    ends.append(position)
                    nodes.append(node)
                    offsets.append(offset)
                if offset + length < len(held):
                    pending, blank = _BLANK, (here, texts, offset + length)
        first_break = False
        if leaf is not None:  # its text was all: it ends here, and what follows it is next
            if (leaf_kind in _OWN_LINE and pending != _TAB) or leaf_kind == LINE:
                pending = _NEW_LINE
            elif leaf_kind == TABLE:
                pending, cell_began = _NEW_LINE, -1
            pre -= leaf_kind == PRE
            here, texts, held, leaf = parents[here], around, leaf.tail, None
            if held is not None:
                texts += 1
                continue
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
                    if kind == INLINE:
                        pass
                    elif kind in _OWN_LINE:
                        if pending != _TAB:
                            pending = _NEW_LINE
                    elif kind == CELL:
                        # The columns of a layout table hold whole pieces of a page: after several lines of
                        # one, the next begins on a new line.
                        row_began = position if place == 1 else row_began
                        same = position > row_began and (pending != _NEW_LINE or line_began <= cell_began)
                        pending, cell_began = (_TAB if same else _NEW_LINE), position + 1
                    else:
                        pending = _NEW_LINE
                    held = child.text
                    if not len(child) and (held is None or not unusual or child not in unusual):
                        if held is not None:
                            parents.append(here)
                            leads.append(("*", place, _ALONE) if odd else (tag, number, counts))
                            leaf, leaf_kind, here, around, texts = child, kind, len(leads) - 1, texts, 1
                            if kind == PRE:
                                pre += 1
                                first_break = True
                            break
                    else:
                        stack.append((children, here, counts, texts, place, of_kind, keeps, after))
                        of_kind, keeps, after = kind, kind == PRE, child.tail
                        if unusual and child in unusual:
                            hides, keeping = unusual[child]
                            keeps = keeps or keeping
                            if hides and hidden_at < 0:
                                hidden_at, hidden_since = len(stack), position
                        pre += keeps
                        first_break = kind == PRE
                        parents.append(here)
                        leads.append(("*", place, _ALONE) if odd else (tag, number, counts))
                        here = len(leads) - 1
                        children = iter(child)
                        counts, place = {}, 0
                        texts = 0 if held is None else 1
                        break
            held = child.tail
            if held is not None:
                texts += 1
                break
        else:
            if not stack:
                return "".join(out), hidden
            if of_kind == INLINE:
                pass
            elif of_kind in _OWN_LINE:
                if pending != _TAB:
                    pending = _NEW_LINE
            elif of_kind == TABLE:
                pending, cell_began = _NEW_LINE, -1
            elif of_kind == LINE:
                pending = _NEW_LINE
            if hidden_at == len(stack):
                hidden.append((hidden_since, position))
                hidden_at = -1
            pre -= keeps
            held = after
            children, here, counts, texts, place, of_kind, keeps, after = stack.pop()
            if not stack:
                return "".join(out), hidden
            texts += held is not None


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
