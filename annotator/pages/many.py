"""Files that hold many pages, read from end to end: the pieces of a file, and the page of each piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annotator.domain.errors import FormatError, told_by
from annotator.domain.sentences import message

from . import messages
from .page import Page
from .pieces import MAX_BYTES, TOO_LARGE, Found, Options, Passed, Piece, Refused, Remark, shortened
from .registry import importer, read_page
from .text import NAME_LENGTH


def pieces(path: Path, key: str, options: Options) -> Iterator[Found]:
    """Yield the pages that a file holds, unread, in their order; a file that is one page yields that.

    Raises FormatError if the file as a whole cannot be read, and OSError.
    """
    kind = importer(key, str(path))
    if kind.stream is not None:
        yield from kind.stream(path, options)
        return
    if path.stat().st_size > MAX_BYTES:
        raise FormatError(TOO_LARGE, path=str(path))
    yield from apart(Piece(path.read_bytes(), key), options)


def apart(piece: Piece, options: Options) -> Iterator[Found]:
    """Yield the pages in the bytes of a file that is held; of a kind that is one page, the piece itself."""
    take_apart = importer(piece.key).take_apart
    if take_apart is None:
        yield piece
    elif not piece.data:
        yield Refused(message(messages.EMPTY))
    else:
        yield from take_apart(piece.data, options)


def read_piece(piece: Piece, options: Options, path: str = "") -> Page:
    """Make a page of a piece; what its container knows of it wins. Raises FormatError with the reason."""
    page = read_page(
        piece.data,
        path=path,
        encoding=piece.encoding or options.encoding,
        declared=piece.declared,
        key=piece.key,
    )
    return replace(
        page,
        name=shortened(piece.name, NAME_LENGTH) or page.name,
        uri=piece.uri or page.uri,
        encoding_from="declared" if piece.encoding and page.encoding_from == "asked" else page.encoding_from,
        metadata={**page.metadata, **piece.metadata},
        warnings=(*piece.warnings, *page.warnings),
    )


def read_many(path: Path, key: str, options: Options | None = None) -> Iterator[Page | Refused | Remark]:
    """Yield the pages of a file one after another, in this process and without limits of time.

    Never raises on bad input: what cannot be read is yielded as refused.
    """
    wishes = options or Options()
    try:
        for found in pieces(path, key, wishes):
            if isinstance(found, Passed):
                continue
            if not isinstance(found, Piece):
                yield found
                continue
            try:
                yield read_piece(found, wishes, str(path))
            except FormatError as error:
                yield Refused(error.reason, found.place)
    except FormatError as error:
        yield Refused(error.reason, error.place)
    except OSError as error:
        yield Refused(told_by(error))
