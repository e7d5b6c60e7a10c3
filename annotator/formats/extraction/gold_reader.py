"""Gold text of other people's datasets, put onto pages that our own reader makes.

A reader hands over the page's bytes and its gold as pieces of text, each with the segment kind it stands
for. The pieces are aligned onto the page's text and become segments of article 1; what could not be found
is said in a warning, page by page.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any

from annotator.domain.errors import FormatError, told_by
from annotator.domain.ids import fresh_id
from annotator.domain.items import GOLD, Author, AuthorKind, Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message
from annotator.formats.admission import Raw, admit, incomplete
from annotator.formats.base import Incoming, Refusal, Request
from annotator.formats.messages import PAGE
from annotator.formats.reference import fitted
from annotator.formats.strict_json import parse_line

from . import messages
from .align import Placed, align, align_pieces, coverage, follow_pieces
from .page_ids import KEY

MOST = 100_000_000
"""Bytes that a file of such a dataset may have, unpacked."""

_NAME = re.compile(r"[^/\\\0]{1,200}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of gold text in page order; ``kind`` is "" for text that is only there to be passed over."""

    text: str
    kind: str = "body"
    counts: bool = True
    """Whether it is missed if it is not on the page."""


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes, unpacked if its name ends in ``.gz``. Raises FormatError with the reason."""
    try:
        if path.stat().st_size > MOST:
            raise FormatError(messages.TOO_LARGE, path=str(path), most=MOST // 1_000_000)
        data = path.read_bytes()
        if path.suffix == ".gz":
            with gzip.GzipFile(fileobj=BytesIO(data)) as stream:
                data = stream.read(MOST + 1)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        if getattr(error, "strerror", None):
            raise FormatError(told_by(error), path=str(path)) from error
        raise FormatError(messages.NOT_UNPACKED, path=str(path), fault=str(error)) from error
    if len(data) > MOST:
        raise FormatError(messages.TOO_LARGE_UNPACKED, path=str(path), most=MOST // 1_000_000)
    return data


def read_json(path: Path) -> dict[str, Any]:
    """Return the JSON object that a file is. Raises FormatError with the reason."""
    return parse_line(read_bytes(path).removeprefix(b"\xef\xbb\xbf"), path=str(path), place=None)


def read_text(path: Path) -> str:
    """Return a gold file's characters: UTF-8, else Windows-1252, which old sets are in; breaks are LF."""
    data = read_bytes(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def plain_name(name: object) -> str:
    """Return a file name that a dataset gives. Raises FormatError for one that leads to another folder."""
    if not isinstance(name, str) or not _NAME.fullmatch(name) or name in (".", ".."):
        raise FormatError(messages.NOT_A_FILE_NAME, name=str(name))
    return name


def first_there(*paths: Path) -> Path:
    """Return the first path that is a file. Raises FormatError that names the first if none is."""
    for path in paths:
        if path.is_file():
            return path
    raise FormatError(messages.NO_SUCH_FILE, path=str(paths[0]))


def gold_page(
    request: Request,
    source: bytes,
    path: Path,
    pieces: Sequence[Piece],
    *,
    page_id: str,
    encoding: str | None = None,
    declared: str | None = None,
    uri: str | None = None,
    in_order: bool = True,
    more: Mapping[str, object] = MappingProxyType({}),
) -> Incoming:
    """Return a page with its gold as segments. Raises FormatError if the page cannot be read.

    ``page_id`` is the dataset's own. ``encoding`` is what its bytes were written in, ``declared`` what the
    dataset says of them; what the person said goes before both. ``more`` is put to the metadata. Pieces that
    do not follow one another on the page (``in_order`` False) are looked for one by one; where two would
    stand in the same place the first has it.
    """
    if request.pages is None:
        raise FormatError(messages.NEEDS_READER, path=str(path))
    made = request.pages.page(
        source, path=str(path), encoding=request.encoding or encoding, declared=declared, uri=uri
    )
    text = made.document.text
    said = [piece.text for piece in pieces]
    if in_order:
        placed = follow_pieces(said, text) or align_pieces(said, text)
    else:
        placed = [align(piece.text, text) for piece in pieces]
    found = _apart(
        (one, fitted(request.scheme, piece.kind) or piece.kind)
        for piece, place in zip(pieces, placed, strict=True)
        if piece.kind
        for one in place.ranges
    )
    kind = AuthorKind.GOLD if request.author == GOLD else AuthorKind.HUMAN
    raw = Raw(Author(request.author, kind), segments=segments_of(found, text, request.scheme))
    share = coverage(
        place for piece, place in zip(pieces, placed, strict=True) if piece.kind and piece.counts
    )
    document = replace(
        made.document,
        metadata={**made.document.metadata, "gold_coverage": round(share, 4), KEY: page_id, **more},
    )
    given, left_out = admit(document, raw, request.scheme)
    given = incomplete(given, _missing(zip(pieces, placed, strict=True), request.scheme))
    warnings = [*made.warnings, *left_out]
    if share < 1:
        # Rounded down: 100 % would be said of a page on which something is missing.
        warnings.append(message(messages.FOUND_SHARE, share=int(share * 100)))
    return Incoming(
        document,
        (given,),
        warnings=tuple(warnings),
        source_bytes=made.source,
        node_map=made.nodes,
        place=message(PAGE, name=path.name if path.stem == page_id else page_id),
    )


def _missing(placed: Iterable[tuple[Piece, Placed]], scheme: Scheme) -> int:
    """Return how many pieces of content stand nowhere on the page: gold that could not be taken in."""
    return sum(
        piece.counts and place.tokens > 0 and not place.ranges
        for piece, place in placed
        if piece.kind and scheme.is_content(fitted(scheme, piece.kind) or piece.kind)
    )


def marked_pages(
    path: Path, request: Request, *, marked: str, raw: str, pieces: Callable[[Any], list[Piece]]
) -> Iterator[Incoming | Refusal]:
    """Yield the pages of a dataset that marks its gold in the HTML itself.

    ``path`` has a folder ``marked``, and perhaps a folder ``raw`` with the pages as they came under the same
    names; or it is one marked page. ``pieces``, a function of a module, reads the marks from a root element.
    """
    folder = path / marked
    files = sorted(folder.glob("*.htm*")) if folder.is_dir() else [] if path.is_dir() else [path]
    none = message(messages.NO_PAGE_IN, folder=marked)
    yield from each_page(path, files, lambda file: _marked_page(file, request, raw, pieces), none)


def each_page(
    path: Path, files: Sequence[Path], page: Callable[[Path], Incoming], none: Message
) -> Iterator[Incoming | Refusal]:
    """Yield the page that each file is, or why it is none; ``none`` says that ``path`` has no such file."""
    for file in files:
        try:
            yield page(file)
        except FormatError as error:
            yield Refusal.of(error, file)
    if not files:
        yield Refusal(str(path), none)


def _marked_page(file: Path, request: Request, raw: str, pieces: Callable[[Any], list[Piece]]) -> Incoming:
    if request.pages is None:
        raise FormatError(messages.NEEDS_READER, path=str(file))
    marked = read_bytes(file)
    gold = request.pages.of_tree(pieces, marked, path=str(file), encoding=request.encoding)
    came = file.parent.parent / raw / file.name
    # Without the page as it came the marked one serves: marks change nothing of what a reader sees.
    if came.is_file():
        return gold_page(request, read_bytes(came), came, gold, page_id=file.stem)
    return gold_page(request, marked, file, gold, page_id=file.stem)


def _apart(found: Iterable[tuple[Range, str]]) -> list[tuple[Range, str]]:
    """Return ranges in text order, each without what one before it in the list has already."""
    taken: list[tuple[Range, str]] = []
    reached = 0
    for one, kind in found:
        left = [one]
        if one.start < reached:
            for other, _ in taken:
                left = [piece for part in left for piece in part.cut(other)]
        reached = max(reached, one.end)
        taken += [(piece, kind) for piece in left if len(piece)]
    return sorted(taken, key=lambda pair: pair[0])


def segments_of(found: Iterable[tuple[Range, str]], text: str, scheme: Scheme) -> list[Segment]:
    """Return segments of ranges in text order; those of a kind that only white space parts become one."""
    merged: list[tuple[Range, str]] = []
    for one, kind in found:
        if merged and merged[-1][1] == kind and not text[merged[-1][0].end : one.start].strip():
            merged[-1] = (Range(merged[-1][0].start, one.end), kind)
        elif len(one):
            merged.append((one, kind))
    return [Segment(fresh_id(), one, kind, 1 if scheme.is_content(kind) else None) for one, kind in merged]
