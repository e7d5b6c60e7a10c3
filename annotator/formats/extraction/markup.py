"""The markup of a page for formats that need it: as it came, or a minimal page made of the text.

A document that was never HTML gets ``<p>`` for every line that is not blank, with the characters that XML
does not know as U+FFFD. Trees come from the program's one parser; text nodes are found by the paths of the
node map, and marks are put into the tree as ``<span>``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Document
from annotator.domain.nodemap import NodeMap, Stretch
from annotator.domain.ranges import Range
from annotator.formats.base import Dataset, Losses, SourceTree

from . import messages

NO_MARKS = frozenset({"title", "textarea", "option", "optgroup", "select", "script", "style", "iframe"})
"""Elements in whose text an HTML parser reads no tags."""

_STEP = re.compile(r"([^\[\]]+?)(?:\[(\d+)\])?")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CHARSET = re.compile(r"charset\s*=\s*[^;\s\"']+", re.IGNORECASE)
Attributes = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TextNode:
    """A text node as lxml has it: an element's text, or the text after it (its tail)."""

    element: Any
    tail: bool

    @property
    def parent(self) -> Any:
        """The element that holds the text."""
        return self.element.getparent() if self.tail else self.element

    @property
    def text(self) -> str:
        """The characters."""
        return str((self.element.tail if self.tail else self.element.text) or "")


@dataclass(slots=True)
class Nodes:
    """Finds the text nodes of a tree by path; every element is looked into once."""

    root: Any
    _elements: dict[str, Any] = field(default_factory=dict)
    _inside: dict[Any, tuple[dict[str, list[Any]], list[TextNode]]] = field(default_factory=dict)

    def find(self, path: str) -> TextNode | None:
        """Return the text node of a path such as ``/html/body/p[2]/text()[1]``, or None."""
        above, _, last = path.rpartition("/")
        element = self._element(above)
        if element is None or not last.startswith("text()"):
            return None
        number = int(last[7:-1]) if last.endswith("]") else 1
        texts = self._of(element)[1]
        return texts[number - 1] if 0 < number <= len(texts) else None

    def _element(self, path: str) -> Any:
        steps = [path]
        while steps[-1].count("/") > 1 and steps[-1] not in self._elements:
            steps.append(steps[-1].rpartition("/")[0])
        for one in reversed(steps):
            if one not in self._elements:
                self._elements[one] = self._child(*one.rpartition("/")[::2])
        return self._elements[path]

    def _child(self, above: str, step: str) -> Any:
        found = _STEP.fullmatch(step)
        if found is None:
            return None
        if not above:
            return self.root if found[1] in ("*", self.root.tag) else None
        parent = self._elements.get(above)
        same = self._of(parent)[0].get(found[1], []) if parent is not None else []
        number = int(found[2] or 1)
        return same[number - 1] if 0 < number <= len(same) else None

    def _of(self, element: Any) -> tuple[dict[str, list[Any]], list[TextNode]]:
        known = self._inside.get(element)
        if known is None:
            children: dict[str, list[Any]] = defaultdict(list)
            texts = [TextNode(element, False)] if element.text is not None else []
            for child in element:
                if isinstance(child.tag, str):
                    children[child.tag].append(child)
                    children["*"].append(child)
                if child.tail is not None:
                    texts.append(TextNode(child, True))
            known = self._inside[element] = (children, texts)
        return known


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters ``[start, end)`` of one text node, and where they stand in the page's text."""

    node: TextNode
    start: int
    end: int
    text_start: int


@dataclass(slots=True)
class Marking:
    """A tree that marks are put into: they are gathered first and put in once, since paths count nodes."""

    root: Any
    nodes: NodeMap
    found: Nodes = field(init=False)
    gathered: dict[TextNode, list[tuple[int, int, Attributes]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def __post_init__(self) -> None:
        """Begin to know the tree."""
        self.found = Nodes(self.root)

    def pieces(self, asked: Range) -> list[Piece]:
        """Return the characters of a range that stand in text nodes, in text order."""
        made: list[Piece] = []
        for one in self.nodes.pieces(asked):
            node = self.found.find(one.node)
            if node is not None:
                made.append(Piece(node, one.offset, one.offset + one.length, one.start))
        return made

    def mark(self, asked: Range, attributes: Attributes) -> bool:
        """Mark a range; return whether any of it stands where a mark can be."""
        able = False
        for piece in self.pieces(asked):
            if piece.node.parent.tag not in NO_MARKS:
                able |= bool(piece.node.text[piece.start : piece.end].strip())
                self.gathered[piece.node].append((piece.start, piece.end, attributes))
        return able

    def put_in(self) -> None:
        """Put the spans into the tree. Marks of one text node must not overlap."""
        for node, marks in self.gathered.items():
            _put(node, _merged(node.text, sorted(marks, key=lambda mark: mark[0])))
        self.gathered.clear()


def _merged(text: str, marks: Sequence[tuple[int, int, Attributes]]) -> list[tuple[int, int, Attributes]]:
    """Return marks without those of white space; equal ones that white space alone parts are one."""
    found: list[tuple[int, int, Attributes]] = []
    for start, end, attributes in marks:
        if not text[start:end].strip():
            continue
        if found and found[-1][2] == attributes and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], end, attributes)
        else:
            found.append((start, end, attributes))
    return found


def _put(node: TextNode, marks: Sequence[tuple[int, int, Attributes]]) -> None:
    if not marks:
        return
    # What lxml gives but does not take, from a page that has it as it is.
    text = _NOT_XML.sub("\ufffd", node.text.replace("\f", " "))
    ends = [*(start for start, _, _ in marks[1:]), len(text)]
    spans = []
    for (start, end, attributes), after in zip(marks, ends, strict=True):
        span = node.element.makeelement("span", dict(attributes))
        span.text, span.tail = text[start:end], text[end:after] or None
        spans.append(span)
    before = text[: marks[0][0]] or None
    at = node.element
    if node.tail:
        at.tail = None
        at.addnext(spans[0])
    else:
        at.text = None
        at.insert(0, spans[0])
    for left, right in pairwise(spans):
        # A sibling put after an element goes before its tail, which would then be the sibling's.
        tail, left.tail = left.tail, None
        left.addnext(right)
        left.tail = tail
    if node.tail:
        at.tail = before
    else:
        at.text = before


def serialised(root: Any) -> str:
    """Return a tree as HTML that says it is UTF-8, with its document type if it had one."""
    from lxml import etree

    for meta in root.iter("meta"):
        if meta.get("charset"):
            meta.set("charset", "utf-8")
        elif (meta.get("http-equiv") or "").lower() == "content-type":
            meta.set("content", _CHARSET.sub("charset=utf-8", meta.get("content") or ""))
    return etree.tostring(root.getroottree(), method="html", encoding="unicode") + "\n"


# --- the page of a document ---------------------------------------------------------------------------


def page_of(dataset: Dataset, document: Document, losses: Losses) -> SourceTree:
    """Return a document's markup, or a minimal page if it has none that still says what was imported."""
    found = dataset.markup(document) if dataset.markup else None
    if found is None:
        losses.change(messages.MINIMAL)
        return minimal(document)
    if not _still_says(document.text, found):
        losses.change(messages.OTHER_PAGE)
        return minimal(document)
    return found


def _still_says(text: str, page: SourceTree) -> bool:
    """Tell whether the text nodes hold what the node map says they do, white space aside."""
    try:
        found = Nodes(page.root())
    except AnnotatorError:
        return False
    for one in page.nodes.stretches:
        node = found.find(one.node)
        held = node.text[one.offset : one.offset + one.length] if node else ""
        if held != text[one.start : one.end] and held.split() != text[one.start : one.end].split():
            return False
    return True


def minimal(document: Document) -> SourceTree:
    """Return a page of a document's lines, each in a ``<p>``; its text nodes hold them unchanged."""
    clean = _NOT_XML.sub("\ufffd", document.text).replace("\r", "\ufffd")
    starts = list(_line_starts(clean))
    html = serialised(_minimal_root(document.name, [clean[start:end] for start, end in starts]))
    nodes = NodeMap(
        Stretch(start, end, f"/html/body/p[{number}]/text()[1]" if len(starts) > 1 else
                "/html/body/p/text()[1]", 0)
        for number, (start, end) in enumerate(starts, start=1)
    )  # fmt: skip
    lines = [clean[start:end] for start, end in starts]
    return SourceTree(html.encode("utf-8"), "utf-8", html, nodes, lambda: _minimal_root(document.name, lines))


def _line_starts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _minimal_root(name: str, lines: Sequence[str]) -> Any:
    from lxml import etree

    root = etree.Element("html")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "meta", charset="utf-8")
    title = etree.SubElement(head, "title")
    title.text = _NOT_XML.sub("\ufffd", name)
    head.tail = "\n"
    body = etree.SubElement(root, "body")
    body.text = "\n"
    for line in lines:
        paragraph = etree.SubElement(body, "p")
        paragraph.text, paragraph.tail = line, "\n"
    return root


def reread(dataset: Dataset, html: str, text: str, losses: Losses) -> None:
    """Count a page whose text the program's reader no longer finds once the marks are in it."""
    if dataset.pages is None:
        return
    try:
        same = dataset.pages.text(html).split() == text.split()
    except AnnotatorError:
        same = False
    if not same:
        losses.change(messages.REREAD)


def leaves(root: Any, ignored: frozenset[str]) -> Iterator[TextNode]:
    """Yield the text nodes with more than white space in document order, ``ignored`` elements left out."""
    stack: list[TextNode | Any] = [root]
    while stack:
        one = stack.pop()
        if isinstance(one, TextNode):
            yield one
            continue
        inside = isinstance(one.tag, str) and one.tag.lower() not in ignored
        if one.tail and one.tail.strip() and one is not root:
            stack.append(TextNode(one, True))
        if inside:
            stack.extend(reversed(one))
            if one.text and one.text.strip():
                stack.append(TextNode(one, False))
