"""A spaCy ``DocBin`` file written doc by doc: the bytes of ``DocBin.to_bytes``, never all in memory.

The format is a compressed msgpack map of columns (https://spacy.io/api/docbin). Each column waits in a
temporary file of its own, since its length stands before it; so do distinct strings once they are many.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, Self

from annotator.domain.errors import FormatError

from . import messages
from .distinct import Distinct

_PIECE = 1 << 16  # bytes of a column that are compressed at once
_LARGEST = 2**32 - 1  # bytes of a value in msgpack
_BYTES, _LISTS = ("tokens", "spaces", "lengths"), ("cats", "flags", "span_groups", "user_data")
_ORDER = ("tokens", "spaces", "lengths", "strings", "cats", "flags", "span_groups", "user_data")


@dataclass(frozen=True, slots=True)
class Row:
    """One document's part of every column, as bytes, and its strings."""

    columns: dict[str, bytes]
    strings: frozenset[str]


def row_of(doc: Any, attributes: tuple[str, ...]) -> Row:
    """Return what a ``DocBin`` with these attributes and user data holds of a document."""
    import numpy
    from spacy.tokens import DocBin

    one = DocBin(attrs=attributes, store_user_data=True)
    one.add(doc)
    columns = {
        "tokens": one.tokens[0].tobytes("C"),
        "spaces": one.spaces[0].tobytes("C"),
        "lengths": numpy.asarray([len(one.tokens[0])], dtype="int32").tobytes("C"),
    }
    for name in _LISTS:
        (value,) = getattr(one, name)
        columns[name] = _packed(value)
    return Row(columns, frozenset(one.strings))


class DocBinFile:
    """Takes rows and writes them, when it is closed, to a file."""

    def __init__(self, path: Path, attributes: tuple[str, ...]) -> None:
        """Open the columns beside the file. Raises OSError."""
        self.path, self.attributes, self.count = path, attributes, 0
        self._stack = ExitStack()
        self._strings = Distinct(path.parent, self._stack)
        self._columns: dict[str, IO[bytes]] = {}
        for name in (*_BYTES, *_LISTS):
            column = TemporaryFile(dir=path.parent)  # noqa: SIM115 - the stack closes it
            self._columns[name] = self._stack.enter_context(column)

    def add(self, row: Row) -> None:
        """Add one document."""
        self.count += 1
        self._strings.update(row.strings)
        for name, written in row.columns.items():
            self._columns[name].write(written)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with self._stack:
            if kind is None:
                self._write()

    def _write(self) -> None:
        packer = zlib.compressobj()
        with self.path.open("wb") as out:
            for piece in self._pieces():
                out.write(packer.compress(piece))
            out.write(packer.flush())

    def _pieces(self) -> Iterator[bytes]:
        from spacy.tokens import DocBin

        empty = DocBin(attrs=self.attributes, store_user_data=True)
        head = _packed({"version": empty.version, "attrs": empty.attrs})
        yield bytes([0x80 | (2 + len(_ORDER))]) + head[1:]  # a map of more keys
        for name in _ORDER:
            yield _packed(name)
            if name == "strings":
                yield _length(0x90, 0xDC, sum(1 for _ in self._strings))
                for one in self._strings:
                    yield _packed(one)
                continue
            column = self._columns[name]
            yield _length(0x90, 0xDC, self.count) if name in _LISTS else self._size(column.tell())
            column.seek(0)
            while piece := column.read(_PIECE):
                yield piece

    def _size(self, size: int) -> bytes:
        if size > _LARGEST:
            raise FormatError(messages.SPACY_TOO_LARGE, path=str(self.path))
        if size < 2**8:
            return struct.pack(">BB", 0xC4, size)
        return struct.pack(">BH", 0xC5, size) if size < 2**16 else struct.pack(">BI", 0xC6, size)


def _packed(value: object) -> bytes:
    """Return a value as ``srsly.msgpack_dumps`` packs it."""
    packed: bytes = _packer().pack(value)
    return packed


@cache
def _packer() -> Any:
    """Return what packs values, made once: ``srsly`` looks through all installed packages for each value."""
    from srsly.msgpack import Packer

    return Packer(use_bin_type=True)


def _length(few: int, many: int, count: int) -> bytes:
    """Return the head of a msgpack array of so many values (https://github.com/msgpack/msgpack)."""
    if count < 2**4:
        return bytes([few | count])
    return struct.pack(">BH", many, count) if count < 2**16 else struct.pack(">BI", many + 1, count)
