"""Bytes as they are stored: packed by zlib (RFC 1950), and unpacked within bounds.

A few kilobytes can be made that unpack to gigabytes, and a project may come from a stranger. This is the one
place that unpacks what is stored; ruff refuses ``zlib.decompress`` and its like everywhere else.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

MOST = 256_000_000
"""Bytes that anything stored unpacks to at most; a page has 100 million at most when it is imported."""
_PIECE = 2**20


class PackingError(ValueError):
    """Packed bytes are damaged, end too early, or unpack to more than they may."""


def pack(data: bytes) -> bytes:
    """Return bytes as they are stored."""
    return zlib.compress(data)


def unpack(packed: bytes, most: int = MOST) -> bytes:
    """Return what ``pack`` was given. Raises PackingError; no more than ``most`` bytes are ever made."""
    return b"".join(unpacked_pieces(packed, most))


def unpacked_pieces(packed: bytes, most: int = MOST) -> Iterator[bytes]:
    """Yield what ``pack`` was given, a megabyte at a time, for whoever need not hold it whole."""
    work = zlib.decompressobj()
    made, waiting = 0, packed
    try:
        while not work.eof:
            piece = work.decompress(waiting, _PIECE)
            waiting = work.unconsumed_tail
            if not piece and not waiting and not work.eof:
                raise PackingError("the packed bytes end too early")
            made += len(piece)
            if made > most:
                raise PackingError(f"the packed bytes unpack to more than {most:,} bytes")
            yield piece
    except zlib.error as error:
        raise PackingError(str(error)) from error
    if work.unused_data:
        raise PackingError("something follows the packed bytes")
