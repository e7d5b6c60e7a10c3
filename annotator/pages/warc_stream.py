"""The bytes of a web archive, plain or gzip members one after another, with a way on after damage."""

from __future__ import annotations

import os
import zlib
from typing import Any, BinaryIO

from annotator.domain.sentences import Message, Sentence, message

from . import messages

_CHUNK = 65_536
_GROWN = 1_000_000  # bytes that one step of decompressing may make
_LINE = 65_536
_MAGIC = b"\x1f\x8b\x08"
_RECORD = b"\nWARC/1."
_LARGEST = 2_000_000_000  # bytes of a compressed record: what claims more may be a bomb


class Damaged(Exception):  # noqa: N818 - a state of the file, never shown as an error of the program
    """Bytes that are not as they should be, from ``at`` (bytes of the file) on."""

    def __init__(self, reason: Message, at: int) -> None:
        super().__init__(reason)
        self.reason, self.at = reason, at


class Bytes:
    """What an archive holds, decompressed, read in order; holds a chunk, or the block asked for.

    ``block`` is how many bytes of the block of a record are still to be read.
    """

    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw
        self._size = os.fstat(raw.fileno()).st_size
        self._zipped = raw.read(len(_MAGIC)) == _MAGIC
        raw.seek(0)
        self._buffer = bytearray()
        self._waiting = b""
        self._inflate: zlib._Decompress | None = None
        self._start = 0
        self._broken = False
        self._inside = False
        self.block = 0

    # --- reading -----------------------------------------------------------------------------------

    def line(self) -> bytes:
        """Return a line with its end, b"" at the end; a very long one in parts. Stays inside a block."""
        limit = min(_LINE, self.block) if self._inside else _LINE
        while (end := self._buffer.find(b"\n", 0, limit)) < 0 and len(self._buffer) < limit:
            if not self._more():
                break
        return self._take(min(end + 1 if end >= 0 else limit, len(self._buffer)))

    def begin_block(self, length: int) -> None:
        """Say that the next ``length`` bytes are the block of a record. Raises Damaged if they cannot be."""
        if self._zipped:
            self._broken = length > _LARGEST
        if self._broken or (not self._zipped and length > self._size - self._position()):
            raise self.damage(messages.IMPOSSIBLE_LENGTH, length=length)
        self.block, self._inside = length, True

    def rest_of_block(self) -> bytes:
        """Return what is left of the block. Raises Damaged if the file ends before."""
        while len(self._buffer) < self.block:
            if not self._more():
                raise self.damage(messages.ENDS_INSIDE)
        return self._take(self.block)

    def end_record(self) -> None:
        """Pass over what was not read of the block. Raises Damaged if the file ends before."""
        while self.block:
            if not self._buffer and not self._more():
                raise self.damage(messages.ENDS_INSIDE)
            self._take(min(self.block, len(self._buffer)))
        self._inside = False

    def _take(self, size: int) -> bytes:
        found = bytes(self._buffer[:size])
        del self._buffer[:size]
        if self._inside:
            self.block -= size
        return found

    def _position(self) -> int:
        return self._raw.tell() - len(self._buffer)

    def _more(self) -> bool:
        """Read on; False at the end. Raises Damaged for compressed data that is broken or cut off."""
        if self._zipped:
            return self._more_of_members()
        part = self._raw.read(_CHUNK)
        self._buffer += part
        return bool(part)

    def _more_of_members(self) -> bool:
        while True:
            self._waiting = self._waiting or self._raw.read(_CHUNK)
            ended = not self._waiting
            if self._inflate is None:
                self._waiting = self._waiting.lstrip(b"\x00")  # some programs put zeros between members
                if ended:
                    return False
                if not self._waiting:
                    continue
                self._begin_member()
            made = self._inflated()
            if made:
                self._buffer += made
                return True
            if ended and self._inflate is not None:
                self._broken = True
                raise self.damage(messages.ENDS_INSIDE_PACKED)

    def _begin_member(self) -> None:
        if self._inside and self.block > len(self._buffer):
            # A record never goes on in the next member (ISO 28500, annex D), so its length is a lie.
            self._buffer[:] = b"\n"
            raise self.damage(messages.SHORTER)
        self._start = self._raw.tell() - len(self._waiting)
        self._inflate = zlib.decompressobj(31)

    def _inflated(self) -> bytes:
        work = self._inflate
        assert work is not None  # noqa: S101 - the caller has begun a member
        try:
            made = work.decompress(self._waiting, _GROWN)
        except zlib.error as error:
            self._broken = True
            raise self.damage(messages.DAMAGED_RECORD, fault=str(error)) from error
        self._waiting = work.unused_data if work.eof else work.unconsumed_tail
        if work.eof:
            self._inflate = None
        return made

    # --- damage ------------------------------------------------------------------------------------

    def damage(self, what: Sentence, /, **values: Any) -> Damaged:
        """Return the error for what is at hand."""
        return Damaged(message(what, **values), self._start if self._zipped else self._position())

    def find_next(self) -> bool:
        """Go to the next place where a record begins; False if there is none."""
        self._inside, self.block = False, 0
        while not self._broken:
            at = self._buffer.find(_RECORD)
            if at >= 0:
                del self._buffer[: at + 1]
                return True
            del self._buffer[: max(len(self._buffer) - len(_RECORD), 0)]
            try:
                if not self._more():
                    return False
            except Damaged:
                break
        return self._find_member()

    def _find_member(self) -> bool:
        """Go to the next bytes that begin a gzip member, after those of the one in hand."""
        self._buffer.clear()
        self._waiting, self._inflate, self._broken = b"", None, False
        at, tail = self._start + 1, b""
        self._raw.seek(at)
        while part := self._raw.read(_CHUNK):
            looked = tail + part
            found = looked.find(_MAGIC)
            if found >= 0:
                self._start = at - len(tail) + found
                self._raw.seek(self._start)
                return True
            at, tail = at + len(part), looked[1 - len(_MAGIC) :]
        self._start = at
        return False
