"""The JSON objects of a file one by one, whether it has one a line or is an array; never all in memory."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from annotator.domain.errors import FormatError
from annotator.domain.sentences import Message, message

from .. import messages
from ..base import Refusal
from ..strict_json import parse_line

BOM = b"\xef\xbb\xbf"
MAX_RECORD = 200_000_000
"""The most bytes of one record: a page has at most half of it."""
_CHUNK = 1 << 16
_BLANK = b" \t\r\n"
# A string, which may go on behind what was read so far, or a bracket. Possessive: time grows with length.
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+("|\Z|\\\Z)|[{}\[\]]', re.DOTALL)

Found = tuple[Message, dict[str, Any] | Refusal]


def records(path: Path) -> Iterator[Found]:
    """Yield each object of a file with its place, or why it cannot be read. Raises OSError.

    A file is an array if it begins with ``[``, a single object if its first line is not a whole one and its
    name ends in ``.json``, else one object a line.
    """
    with path.open("rb") as stream:
        head = stream.read(_CHUNK)
        stream.seek(0)
        begin = head.removeprefix(BOM).lstrip(_BLANK)[:1]
        if begin == b"[":
            pieces = _array(stream)
        elif path.suffix.lower() == ".json" and not _is_object(head):
            pieces = _whole(stream)
        else:
            pieces = _lines(stream)
        for place, piece in pieces:
            yield place, _parsed(piece, path, place)


def _parsed(piece: bytes, path: Path, place: Message) -> dict[str, Any] | Refusal:
    if len(piece) > MAX_RECORD:
        return Refusal(str(path), message(messages.RECORD_TOO_LARGE, most=MAX_RECORD // 1_000_000), place)
    try:
        return _paired(piece, path, place) or parse_line(piece, path=str(path), place=place)
    except FormatError as error:
        return Refusal(str(path), error.reason, place)


def _paired(piece: bytes, path: Path, place: Message) -> dict[str, Any] | None:
    """Return ``[text, {"entities": …}]``, as spaCy's examples were before its version 3, as one object."""
    if not piece.startswith(b"["):
        return None
    with contextlib.suppress(FormatError):  # told of the piece as it stands there
        match parse_line(b'{"pair":%b}' % piece, path=str(path), place=place)["pair"]:
            case [str() as text, dict() as said]:
                return {**said, "text": text}
    return None


def _is_object(head: bytes) -> bool:
    line, _, rest = head.removeprefix(BOM).partition(b"\n")
    return bool(line.rstrip(_BLANK).endswith(b"}")) or (not rest and len(head) == _CHUNK)


def _whole(stream: BinaryIO) -> Iterator[tuple[Message, bytes]]:
    yield message(messages.RECORD, number=1), stream.read(MAX_RECORD + 1).removeprefix(BOM)


def _lines(stream: BinaryIO) -> Iterator[tuple[Message, bytes]]:
    number = 0
    while line := stream.readline(MAX_RECORD + 1):
        number += 1
        line = line.removeprefix(BOM) if number == 1 else line
        if line.strip(_BLANK):
            yield message(messages.LINE, number=number), line
        while not line.endswith(b"\n") and len(line) > MAX_RECORD:
            line = stream.readline(MAX_RECORD + 1)


def _array(stream: BinaryIO) -> Iterator[tuple[Message, bytes]]:
    """Yield the elements of an array; what stands between two of them and is no comma is one, too."""
    for number, piece in enumerate(_Elements(stream), start=1):
        yield message(messages.RECORD, number=number), piece


class _Elements:
    """Finds the elements of an array by its brackets, in a window that moves along the file."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.held = b""
        self.depth = 0
        self.begun = 0
        """Where what has not been handed out begins."""

    def __iter__(self) -> Iterator[bytes]:
        at = 0
        # As much again as is held: an element of many chunks is copied a few times, not many.
        while more := self.stream.read(max(_CHUNK, len(self.held))):
            self.held += more
            at = yield from self._step(at, last=False)
            self.held, at, self.begun = self.held[self.begun :], at - self.begun, 0
            if len(self.held) > MAX_RECORD:
                yield self.held
                return
        yield from self._step(at, last=True)
        rest = self.held[self.begun :].strip(_BLANK + b",")
        if rest or self.depth:
            yield rest or b"["

    def _step(self, at: int, *, last: bool) -> Generator[bytes, None, int]:
        """Yield the elements that end in what is held; return from where to look on."""
        while token := _TOKEN.search(self.held, at):
            sign = token[0][:1]
            if sign == b'"':
                if token[1] != b'"' and not last:
                    return token.start()
            elif sign in b"{[":
                self.depth += 1
                if self.depth == 1:
                    self.begun = token.end()
            else:
                self.depth -= 1
                if self.depth <= 1:
                    yield from self._ended(token.start(), token.end())
            at = token.end()
        return len(self.held)

    def _ended(self, start: int, end: int) -> Iterator[bytes]:
        """Yield an element that ends here, or what stands before the bracket that ends the array."""
        piece = self.held[self.begun : end if self.depth else start].strip(_BLANK + b",")
        self.begun = end
        if piece:
            yield piece
