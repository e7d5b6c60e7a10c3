"""The rows of SQLite's b-trees, read page by page: what one damaged page held is lost, and nothing else.

Formats: https://sqlite.org/fileformat2.html, sections 1.6 (b-tree pages) and 2 (records).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from .sqlite_pages import SqlitePages

Value = int | float | str | bytes | None
_INTERIOR_INDEX, _INTERIOR_TABLE, _LEAF_INDEX, _LEAF_TABLE = 0x02, 0x05, 0x0A, 0x0D
_INTERIOR = (_INTERIOR_INDEX, _INTERIOR_TABLE)
_OF_TABLE = (_INTERIOR_TABLE, _LEAF_TABLE)
_DEEPEST = 40
_MOST_BYTES = 1_000_000_000


class UnreadableError(ValueError):
    """Bytes are no page, cell or record."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A value that could not be read: text that is not UTF-8, or that lies on a page that is gone."""

    data: bytes = b""


@dataclass(slots=True)
class Tree:
    """What was read of one b-tree: rows by rowid (None: the table has none), and what could not be."""

    rows: list[tuple[int | None, list[Value | Broken]]] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)
    damaged: int = 0
    """Pages and cells that could not be read."""


def read_tree(pages: SqlitePages, root: int) -> Tree:
    """Read everything that can be reached from the root of a b-tree."""
    tree = Tree()
    _walk(pages, root, tree, 0)
    return tree


def _walk(pages: SqlitePages, number: int, tree: Tree, depth: int) -> None:
    found = pages.tree_page(number)
    if found is None or number in tree.pages or depth > _DEEPEST:
        tree.damaged += 1
        return
    kind, page = found
    tree.pages.add(number)
    at = 100 if number == 1 else 0
    count = struct.unpack_from(">H", page, at + 3)[0]
    start = at + (12 if kind in _INTERIOR else 8)
    if start + 2 * count > len(page):
        tree.damaged += 1
        return
    for place in struct.unpack_from(f">{count}H", page, start):
        try:
            child = _cell(pages, page, place, kind, tree)
        except (UnreadableError, IndexError, struct.error):
            tree.damaged += 1
            continue
        if child is not None:
            _walk(pages, child, tree, depth + 1)
    if kind in _INTERIOR:
        _walk(pages, struct.unpack_from(">I", page, at + 8)[0], tree, depth + 1)


def _cell(pages: SqlitePages, page: bytes, at: int, kind: int, tree: Tree) -> int | None:
    """Read a cell: its row goes into the tree; return the page below it, if there is one."""
    child = None
    if kind in _INTERIOR:
        child = int(struct.unpack_from(">I", page, at)[0])
        at += 4
    if kind == _INTERIOR_TABLE:
        return child
    length, at = varint(page, at)
    rowid: int | None = None
    if kind == _LEAF_TABLE:
        rowid, at = varint(page, at)
    try:
        payload, whole = _payload(pages, page, at, length, table=kind == _LEAF_TABLE, used=tree.pages)
        tree.rows.append((rowid, list(record(payload, whole=whole))))
    except UnreadableError:
        tree.damaged += 1
    return child


def varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at a place, and the place after it. Raises IndexError."""
    number = 0
    for n in range(9):
        byte = data[at + n]
        if n == 8:
            number = (number << 8) | byte
            break
        number = (number << 7) | (byte & 0x7F)
        if byte < 0x80:
            break
    return (number - (1 << 64) if number >> 63 else number), at + n + 1


def _payload(
    pages: SqlitePages, page: bytes, at: int, length: int, *, table: bool, used: set[int]
) -> tuple[bytes, bool]:
    """Return the bytes of a record, and whether they are all there: the rest may lie on other pages."""
    if not 0 <= length <= _MOST_BYTES:
        raise UnreadableError
    usable = pages.usable
    most = usable - 35 if table else (usable - 12) * 64 // 255 - 23
    if length <= most:
        data = page[at : at + length]
        return data, len(data) == length
    least = (usable - 12) * 32 // 255 - 23
    here = least + (length - least) % (usable - 4)
    here = here if here <= most else least
    parts, left = [page[at : at + here]], length - here
    (number,) = struct.unpack_from(">I", page, at + here)
    while left > 0:
        other = pages.page(number)
        if len(other) < pages.size or number in used:
            return b"".join(parts), False
        used.add(number)
        parts.append(other[4 : 4 + min(left, usable - 4)])
        left -= usable - 4
        (number,) = struct.unpack_from(">I", other)
    return b"".join(parts), True


def record(data: bytes, *, whole: bool = True) -> Iterator[Value | Broken]:
    """Yield the values of a record, those that are not all there as Broken. Raises UnreadableError."""
    try:
        size, at = varint(data, 0)
        if not 1 <= size <= len(data):
            raise UnreadableError
        types = []
        while at < size:
            kind, at = varint(data, at)
            types.append(kind)
    except IndexError:
        raise UnreadableError from None
    if at != size:
        raise UnreadableError
    lengths = [_length(kind) for kind in types]
    if whole and size + sum(lengths) != len(data):
        raise UnreadableError
    at = size
    for kind, length in zip(types, lengths, strict=True):
        part = data[at : at + length]
        yield _value(kind, part) if len(part) == length else Broken(part)
        at += length


_LENGTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def _length(kind: int) -> int:
    if 0 <= kind < len(_LENGTHS):
        return _LENGTHS[kind]
    if kind < 12:
        raise UnreadableError
    return (kind - 12) // 2


def _value(kind: int, data: bytes) -> Value | Broken:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return float(struct.unpack(">d", data)[0])
    if kind < 7:
        return int.from_bytes(data, signed=True)
    if kind % 2 == 0:
        return data
    try:
        return data.decode()
    except UnicodeDecodeError:
        return Broken(data)
