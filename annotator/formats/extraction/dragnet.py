"""``dragnet``: the training data of dragnet, the corrected text and its blocks.

``HTML/N.html`` in UTF-8; ``Corrected/N.html.corrected.txt`` is the content, then, if there are any, the
line ``!@#$%^&*() COMMENTS`` and the comments. ``block_corrected/N.block_corrected.txt`` has one line for
each of dragnet's blocks: the share of its tokens that is content, the share that is comments, all tokens,
those of the content, those of the comments, parted by tabs. dragnet aligns text to get these shares; here
they are counted from the segments. It takes a block as content if the share is above 0.1. The blocks
follow the rules of dragnet's ``blocks.pyx``, restated in ``dragnet_blocks``. Read is ``Corrected`` with
``HTML``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.sentences import message
from annotator.formats.base import Dataset, Incoming, Losses, Refusal, Request, SourceTree
from annotator.formats.files import write_lines, write_text

from . import messages
from .dragnet_blocks import TOKEN, blocks
from .gold_reader import Piece, each_page, first_there, gold_page, read_bytes, read_text
from .markup import Marking, TextNode, page_of
from .page_ids import PageIds
from .profiles import Role
from .projection import Mark, Projection, lines_of, projections

PROFILE = "dragnet"
THRESHOLD = 0.1
DELIMITER = "!@#$%^&*()  COMMENTS"
SUFFIX = ".html.corrected.txt"
_DELIMITER = re.compile(r"\n*!@#\$%\^&\*\(\)\s+COMMENTS\n*")
_Intervals = dict[TextNode, list[tuple[int, int]]]


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the three folders; with a split each part has a folder of its own."""
    ids = PageIds()
    for number, page in enumerate(projections(dataset, PROFILE, losses), start=1):
        place, name = folder / page.entry.part, ids.of(page.entry.document, f"{number:04d}")
        markup = page_of(dataset, page.entry.document, losses)
        comments = [mark for mark in page.marks if _is_comment(mark)]
        text = _text(page, page.content())
        if comments:
            text += f"\n\n{DELIMITER}\n{_text(page, comments)}"
        write_text(place / "HTML" / f"{name}.html", markup.html)
        write_text(place / "Corrected" / f"{name}{SUFFIX}", text.strip("\n") + "\n")
        lines = list(_lines(page, comments, markup, losses))
        write_lines(place / "block_corrected" / f"{name}.block_corrected.txt", lines)
        page.lose_all_but_content(_is_comment)
        page.settle(losses, kinds=lambda mark: "" if _is_comment(mark) else "content")


def _is_comment(mark: Mark) -> bool:
    return mark.role is Role.SEPARATE and mark.kind == "comments"


def _text(page: Projection, marks: list[Mark]) -> str:
    lines = lines_of(page.text, (mark.range for mark in marks))
    return "\n\n".join(page.text[line.start : line.end] for line in lines)


def _lines(page: Projection, comments: list[Mark], markup: SourceTree, losses: Losses) -> Iterator[str]:
    marking = Marking(markup.root(), markup.nodes)
    content, apart = _intervals(marking, page.content()), _intervals(marking, comments)
    for block in blocks(marking.root):
        words = [(node, found) for node in block for found in TOKEN.finditer(node.text)]
        if not words:
            continue
        mine = [found[0] for node, found in words if _in(content, node, found)]
        theirs = [found[0] for node, found in words if _in(apart, node, found)]
        losses.change(messages.MIXED, int(0 < len(mine) < len(words)))
        shares = f"{len(mine) / len(words)!r}\t{len(theirs) / len(words)!r}"
        yield f"{shares}\t{' '.join(found[0] for _, found in words)}\t{' '.join(mine)}\t{' '.join(theirs)}"


def _intervals(marking: Marking, marks: list[Mark]) -> _Intervals:
    found: _Intervals = defaultdict(list)
    for mark in marks:
        for piece in marking.pieces(mark.range):
            found[piece.node].append((piece.start, piece.end))
    return found


def _in(intervals: _Intervals, node: TextNode, found: re.Match[str]) -> bool:
    return any(start < found.end() and found.start() < end for start, end in intervals.get(node, ()))


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the pages of a folder with ``Corrected`` and ``HTML``, or the page of one corrected text."""
    folder = path / "Corrected"
    files = sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else [] if path.is_dir() else [path]
    none = message(messages.NO_CORRECTED, pattern=f"*{SUFFIX}")
    yield from each_page(path, files, lambda file: _page(file, request), none)


def _page(file: Path, request: Request) -> Incoming:
    stem = file.name.removesuffix(SUFFIX)
    page = first_there(file.parent.parent / "HTML" / f"{stem}.html", file.with_name(f"{stem}.html"))
    content, *comments = _DELIMITER.split(read_text(file), maxsplit=1)
    pieces = [Piece(content), *(Piece(one, "comments") for one in comments)]
    return gold_page(request, read_bytes(page), page, pieces, page_id=stem, in_order=False)
