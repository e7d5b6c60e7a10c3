"""The first bytes of a project file: what must stand there. Loads nothing, so that a start can look first."""

from __future__ import annotations

from pathlib import Path

from . import held_file, log_marks

SCHEMA_VERSION = 7
"""The version that this program writes; SQLite keeps it in ``user_version``, PostgreSQL in ``project``."""
APPLICATION_ID = 0x414E4F54
"""``PRAGMA application_id`` of a project file: "ANOT" in ASCII."""
MAGIC = b"SQLite format 3\x00"
SIZE = 100
"""Bytes of a header (https://sqlite.org/fileformat.html, section 1.3)."""
_VERSION_AT, _APPLICATION_AT = 60, 68


def read(path: Path) -> bytes:
    """Return the header of a file, shorter if the file is. Raises OSError."""
    return held_file.header(path, SIZE)


def is_database(header: bytes) -> bool:
    """Tell whether a file with this header is an SQLite database."""
    return len(header) == SIZE and header.startswith(MAGIC)


def is_ours(header: bytes) -> bool:
    """Tell whether a database with this header says that it is a project."""
    return _number(header, _APPLICATION_AT) == APPLICATION_ID


def format_of(header: bytes) -> int:
    """Return the format of a project with this header."""
    return log_marks.format_of(_number(header, _VERSION_AT))


def is_fine(path: Path) -> bool:
    """Tell whether a file begins as a project does that this program can read."""
    try:
        found = read(path)
    except OSError:
        return False
    return is_database(found) and is_ours(found) and 1 <= format_of(found) <= SCHEMA_VERSION


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
