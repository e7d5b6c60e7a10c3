"""What the panel shows of a page's structure, read away from the window's thread; knows no widget."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.items import Document
from annotator.domain.nodemap import NodeMap
from annotator.pages.html import guarded, parse_again
from annotator.pages.html.structure import Block, blocks, hints

if TYPE_CHECKING:
    from annotator.store.project import Project

WORDS = 60
"""Code points of a block's text that a row shows at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """Elements with the same text, outermost first, as one row: each of them chooses the same.

    ``[start, end)`` in code points; ``inside`` are the blocks that share the text between them.
    """

    elements: tuple[Block, ...]
    inside: tuple[Block, ...]

    @property
    def start(self) -> int:
        """Return where the text begins."""
        return self.elements[0].start

    @property
    def end(self) -> int:
        """Return where the text ends."""
        return self.elements[0].end


@dataclass(frozen=True, slots=True)
class Structure:
    """A page's outermost blocks, and the map that leads from a position to its elements."""

    document: str
    text: str
    node_map: NodeMap
    top: tuple[Block, ...]


def row_of(block: Block) -> Row:
    """Return a block as a row, with those inside it that hold exactly the same text."""
    elements = [block]
    while len(block.children) == 1 and _range(block.children[0]) == _range(block):
        block = block.children[0]
        elements.append(block)
    return Row(tuple(elements), block.children)


def way_to(top: Sequence[Block], position: int) -> Iterator[int]:
    """Yield the places of the rows that hold a position, each among its neighbours, outermost first."""
    listed = top
    while listed:
        at = bisect_right(listed, position, key=lambda block: block.start) - 1
        if at < 0 or position >= listed[at].end:
            return
        yield at
        listed = row_of(listed[at]).inside


def read_structure(project: Project, document: Document) -> Structure | None:
    """Return the structure of a stored page; None for a plain text, which has none."""
    if "html" not in document.source.media_type:
        return None
    node_map = project.node_map(document.id)
    top = () if node_map.plain else blocks(node_map)
    return Structure(document.id, document.text, node_map, top) if top else None


def read_hints(project: Project, document: Document) -> Mapping[str, str]:
    """Return what the page calls its elements, by XPath; nothing if its source was not kept.

    The source is parsed in a process with limits. Raises FormatError if that cannot read it.
    """
    data = project.source_bytes(document.id)
    if data is None:
        return {}
    return guarded(hints_of_source, data, document.source.encoding or "utf-8")


def hints_of_source(data: bytes, encoding: str) -> dict[str, str]:
    """Return the hints of a page's source; for the process with limits."""
    return hints(parse_again(data, encoding).root)


def first_words(text: str, start: int, end: int) -> str:
    """Return how a stretch of text begins, on one line."""
    piece = " ".join(text[start : min(end, start + 4 * WORDS)].split())
    return piece if len(piece) <= WORDS else piece[: WORDS - 1].rstrip() + "…"


def _range(block: Block) -> tuple[int, int]:
    return block.start, block.end
