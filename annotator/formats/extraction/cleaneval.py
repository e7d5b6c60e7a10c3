"""``cleaneval``: the text of CleanEval 2007, one block a line, marked as heading, paragraph or list item.

``input/N.html`` is the page inside one ``<text id title encoding>`` line pair; ``GoldStandard/N.txt`` is
``URL: …``, an empty line, and then ``<h>``, ``<p>`` or ``<l>`` before each block of content. What a block
is follows the page's markup (``h1`` … ``h6``, ``li``), a title is a heading. Read are the folder pairs
``input``/``GoldStandard`` (CleanPortalEval), ``orig``/``clean`` (Web2Text), and ``N.txt`` beside
``N.html``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from annotator.domain.ranges import Range
from annotator.domain.sentences import message
from annotator.formats.base import Dataset, Incoming, Losses, Refusal, Request, SourceTree
from annotator.formats.files import write_lines, write_text

from . import messages
from .gold_reader import Piece, each_page, first_there, gold_page, read_bytes, read_text
from .markup import page_of
from .page_ids import PageIds
from .projection import Projection, lines_of, projections

PROFILE = "cleaneval"
PAIRS = (("input", "GoldStandard"), ("orig", "clean"))
_BLOCK_STEP = re.compile(r"/(h[1-6]|li|p|blockquote|td|dd|dt|div)(?=[/\[])")
_MARK = re.compile(r"\s*<([hpl])>[ \t]*", re.IGNORECASE)
_URL = re.compile(r"URL:[^\S\n]*(\S*)[^\n]*", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_OPEN = re.compile(rb"\A\s*<text\b([^>]*)>[ \t]*\r?\n?", re.IGNORECASE)
_CLOSE = re.compile(rb"\r?\n?</text>\s*\Z", re.IGNORECASE)
_ENCODING = re.compile(rb"encoding\s*=\s*[\"']?([A-Za-z0-9_.:-]+)")
_BULLET = re.compile(r"[•·▪◦*–-]\s*")


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the two folders; with a split each part has a folder of its own."""
    ids = PageIds()
    for number, page in enumerate(projections(dataset, PROFILE, losses), start=1):
        document, place = page.entry.document, folder / page.entry.part
        markup, name = page_of(dataset, document, losses), ids.of(document, f"{number:04d}")
        write_gold(place / "GoldStandard" / f"{name}.txt", page, markup)
        file = place / "input" / f"{name}.html"
        title = html.escape(" ".join(document.name.split()), quote=True)
        write_text(
            file,
            f'<text id="{name}" title="{title}" encoding="utf-8">\n{markup.html}\n</text>\n',
        )
        page.lose_all_but_content()
        page.settle(losses)


def write_gold(path: Path, page: Projection, markup: SourceTree) -> None:
    """Write the gold text of one page."""
    marks = page.content()
    titles = {mark.range.start for mark in marks if mark.kind == "title"}
    lines = [f"URL: {page.entry.document.source.uri or ''}".rstrip(), ""]
    for line in lines_of(page.text, (mark.range for mark in marks)):
        written = page.text[line.start : line.end]
        lines.append(f"<{_sort(line, written, titles, markup)}>{written}")
    write_lines(path, lines)


def _sort(line: Range, written: str, titles: Collection[int], markup: SourceTree) -> str:
    if line.start in titles:
        return "h"
    point = markup.nodes.to_node(line.start)
    steps = _BLOCK_STEP.findall(point.node) if point else []
    innermost = next((step for step in reversed(steps) if step[0] == "h" or step == "li"), "")
    if innermost:
        return "l" if innermost == "li" else "h"
    return "l" if _BULLET.match(written) else "p"


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the pages of a folder with their gold, or the page of one gold file."""
    files = gold_files(path)
    none = message(messages.NO_GOLD)
    yield from each_page(path, files, lambda file: _page(file, request), none)


def gold_files(path: Path) -> list[Path]:
    """Return the gold files of a folder in the order of their names."""
    if path.is_file():
        return [path]
    for _, gold in PAIRS:
        if (path / gold).is_dir():
            return sorted((path / gold).glob("*.txt"))
    return sorted(file for file in path.glob("*.txt") if file.with_suffix(".html").is_file())


def _page(file: Path, request: Request) -> Incoming:
    beside = [file.parent.parent / pages / f"{file.stem}.html" for pages, gold in PAIRS
              if file.parent.name == gold]  # fmt: skip
    page = first_there(*beside, file.with_suffix(".html"))
    uri, pieces = parse_gold(read_text(file))
    data, encoding = unwrapped(read_bytes(page))
    return gold_page(request, data, page, pieces, page_id=file.stem, declared=encoding, uri=uri)


def parse_gold(text: str) -> tuple[str | None, list[Piece]]:
    """Return the URL and the blocks of a gold text; the first heading is the title.

    Blank lines before it and comments, which annotators left, are no text. Entities are read as the
    characters they stand for: CleanPortalEval left them undecoded.
    """
    text = _COMMENT.sub("", text).lstrip("\ufeff\n\t\x0b\x0c \xa0")
    uri = None
    if named := _URL.match(text):
        uri, text = named[1] or None, text[named.end() :]
    blocks: list[tuple[str, list[str]]] = []
    for line in text.split("\n"):
        mark = _MARK.match(line)
        if mark:
            blocks.append((mark[1].lower(), [line[mark.end() :]]))
        elif blocks:
            blocks[-1][1].append(line.strip())
        elif line.strip():
            blocks.append(("p", [line.strip()]))
    pieces = []
    for place, (sort, said) in enumerate(blocks):
        kind = "title" if sort == "h" and place == 0 else "body"
        pieces.append(Piece(html.unescape("\n".join(said).strip()), kind))
    return uri, pieces


def unwrapped(data: bytes) -> tuple[bytes, str | None]:
    """Return a page without the ``<text>`` line pair round it, and the encoding that the pair names."""
    found = _OPEN.match(data)
    if not found:
        return data, None
    named = _ENCODING.search(found[1])
    return _CLOSE.sub(b"", data[found.end() :]), named[1].decode("ascii") if named else None
