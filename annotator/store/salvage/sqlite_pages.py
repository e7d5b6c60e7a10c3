"""The pages of a SQLite file, read as bytes: SQLite itself refuses a file as soon as it finds a fault.

Formats: https://sqlite.org/fileformat2.html, sections 1.3 (header), 1.5 (free list) and 4 (log).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

_MAGIC = b"SQLite format 3\x00"
_SIZES = frozenset(2**n for n in range(9, 17))
_USUAL = 4096
_LOG_HEADER, _FRAME_HEADER = 32, 24
_LOG_MAGIC = (0x377F0682, 0x377F0683)
TREE_KINDS = frozenset((0x02, 0x05, 0x0A, 0x0D))


class SqlitePages:
    """The pages of a file by number, from 1, as its last whole transaction left them.

    ``missing`` are numbers that something pointed to and that are not there.
    """

    def __init__(self, path: Path) -> None:
        """Read the header and the log beside the file. Raises OSError."""
        self._data = path.read_bytes()
        header = self._data[:100]
        self.has_header = header.startswith(_MAGIC)
        (size,) = struct.unpack_from(">H", header.ljust(100, b"\0"), 16)
        self.size = size if self.has_header and size in _SIZES else _USUAL
        self._log = dict(_frames(path.with_name(path.name + "-wal"), self.size))
        self.count = max(-(-len(self._data) // self.size), *self._log, 0) if self._log else (
            -(-len(self._data) // self.size)
        )  # fmt: skip
        self.usable = self.size - (self.page(1)[20] if self.has_header else 0)

    def page(self, number: int) -> bytes:
        """Return a page; what a truncated file no longer has is empty or short."""
        if number in self._log:
            return self._log[number]
        return self._data[(number - 1) * self.size : number * self.size] if number > 0 else b""

    def tree_page(self, number: int) -> tuple[int, bytes] | None:
        """Return the kind of a page of a b-tree and its bytes; None: there is none under the number."""
        page = self.page(number)
        at = 100 if number == 1 else 0
        if len(page) < self.size or page[at] not in TREE_KINDS:
            return None
        return page[at], page

    def free_pages(self) -> set[int] | None:
        """Return the numbers of the pages that hold nothing; None if the list of them cannot be read."""
        if not self.has_header:
            return None
        trunk, total = struct.unpack_from(">II", self.page(1), 32)
        found: set[int] = set()
        while trunk:
            page = self.page(trunk)
            if trunk in found or len(page) < self.size:
                return None
            found.add(trunk)
            trunk, leaves = struct.unpack_from(">II", page)
            if leaves > (self.size // 4) - 2:
                return None
            numbers = struct.unpack_from(f">{leaves}I", page, 8)
            if any(not 1 < number <= self.count for number in numbers):
                return None
            found.update(numbers)
        return found if len(found) == total else None


def _frames(path: Path, size: int) -> Iterator[tuple[int, bytes]]:
    """Yield the pages of a log up to the last transaction that is whole, as number and bytes."""
    try:
        data = path.read_bytes()
    except OSError:
        return
    if len(data) < _LOG_HEADER:
        return
    magic, _, page_size = struct.unpack_from(">III", data)
    if magic not in _LOG_MAGIC or page_size != size:
        return
    words = ">" if magic & 1 else "<"
    salt, sums = data[16:24], _checksum(data[:24], words, (0, 0))
    if sums != struct.unpack_from(">II", data, 24):
        return
    waiting: list[tuple[int, bytes]] = []
    for at in range(_LOG_HEADER, len(data) - size - _FRAME_HEADER + 1, size + _FRAME_HEADER):
        number, committed = struct.unpack_from(">II", data, at)
        page = data[at + _FRAME_HEADER : at + _FRAME_HEADER + size]
        sums = _checksum(data[at : at + 8] + page, words, sums)
        if data[at + 8 : at + 16] != salt or sums != struct.unpack_from(">II", data, at + 16):
            return
        waiting.append((number, page))
        if committed:
            yield from waiting
            waiting = []


def _checksum(data: bytes, words: str, sums: tuple[int, int]) -> tuple[int, int]:
    one, two = sums
    numbers = struct.unpack(f"{words}{len(data) // 4}I", data)
    for first, second in zip(numbers[::2], numbers[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two
