"""A page read and made ready for the store where it is read: in a process of its own."""

from __future__ import annotations

import contextlib
import signal
from dataclasses import dataclass, field

from annotator.domain.items import Document
from annotator.domain.packing import pack
from annotator.domain.sentences import Message

from .many import apart, read_piece
from .page import to_document
from .pieces import Found, Options, Piece


@dataclass(frozen=True, slots=True)
class Ready:
    """A page to store: its document, its source compressed (zlib), its node map (None: a plain text's)."""

    document: Document
    warnings: tuple[Message, ...]
    source: bytes = field(repr=False)
    node_map: bytes | None = field(repr=False)


def read_ready(piece: Piece, options: Options, path: str) -> Ready:
    """Read a piece and pack what becomes of it. Raises FormatError with the reason."""
    page = read_piece(piece, options, path)
    nodes = None if page.node_map.plain else page.node_map.to_bytes()
    return Ready(to_document(page), page.warnings, pack(page.source), nodes)


def taken_apart(piece: Piece, options: Options) -> list[Found]:
    """Return the pages in the bytes of a file. Raises FormatError if the file as a whole cannot be read."""
    return list(apart(piece, options))


def in_worker(piece: Piece, options: Options, path: str) -> Ready:
    """Read a piece in a worker, which an interrupt typed at the terminal must not end."""
    _ignore_interrupts()
    return read_ready(piece, options, path)


def apart_in_worker(piece: Piece, options: Options) -> list[Found]:
    """Take a file apart in a worker."""
    _ignore_interrupts()
    return taken_apart(piece, options)


def _ignore_interrupts() -> None:
    with contextlib.suppress(ValueError):  # outside the main thread nothing interrupts
        signal.signal(signal.SIGINT, signal.SIG_IGN)


__all__ = ["Ready", "apart_in_worker", "in_worker", "read_ready", "taken_apart"]
