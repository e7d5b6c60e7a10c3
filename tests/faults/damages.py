"""Ways to damage a project file. Each takes the file and random numbers, and says what it did."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

from annotator.store.tables import ALL

PAGE = 4096
_TABLES = [table.name for table in ALL if table.name != "agreement_page"]


def random_page(path: Path, chance: random.Random) -> str:
    """A page of the file is random bytes: a bad block."""
    data = bytearray(path.read_bytes())
    number = chance.randrange(len(data) // PAGE)
    data[number * PAGE : (number + 1) * PAGE] = chance.randbytes(PAGE)
    path.write_bytes(data)
    return f"page {number + 1} of {len(data) // PAGE} is random bytes"


def zero_page(path: Path, chance: random.Random) -> str:
    """A page of the file is zeros: a write that never came."""
    data = bytearray(path.read_bytes())
    number = chance.randrange(len(data) // PAGE)
    data[number * PAGE : (number + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(data)
    return f"page {number + 1} of {len(data) // PAGE} is zeros"


def some_bytes(path: Path, chance: random.Random) -> str:
    """One to sixteen bytes anywhere are others."""
    data = bytearray(path.read_bytes())
    at, count = chance.randrange(len(data)), chance.randint(1, 16)
    data[at : at + count] = chance.randbytes(count)
    path.write_bytes(data[: len(data)])
    return f"{count} bytes at {at} (page {at // PAGE + 1})"


def cut_tail(path: Path, chance: random.Random) -> str:
    """The end of the file is missing: up to a tenth."""
    data = path.read_bytes()
    left = len(data) - chance.randint(1, len(data) // 10)
    path.write_bytes(data[:left])
    return f"the last {len(data) - left} bytes are missing"


def zero_header(path: Path, chance: random.Random) -> str:
    """The header is zeros."""
    data = bytearray(path.read_bytes())
    count = chance.choice((16, 100))
    data[:count] = bytes(count)
    path.write_bytes(data)
    return f"the first {count} bytes are zeros"


def _filled(
    connection: sqlite3.Connection, chance: random.Random
) -> tuple[str, tuple[object, ...], list[str]]:
    """Return a table with rows, weighed by how many, one of its rows and its columns."""
    counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in _TABLES}
    table = chance.choices(list(counts), [min(one, 40) for one in counts.values()])[0]
    found = connection.execute(
        f'SELECT * FROM "{table}" LIMIT 1 OFFSET ?', (chance.randrange(counts[table]),)
    )
    columns = [str(column[0]) for column in found.description]
    return table, found.fetchone(), columns


def one_value(path: Path, chance: random.Random) -> str:
    """One value of one row is another: a letter of a text, a byte of packed bytes, a number."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for _ in range(50):
        table, row, columns = _filled(connection, chance)
        at = chance.randrange(len(columns))
        value = _other(row[at], chance)
        if value is None:
            continue
        where = " AND ".join(f'"{name}" IS ?' for name in columns)
        try:
            connection.execute(f'UPDATE "{table}" SET "{columns[at]}" = ? WHERE {where}', (value, *row))
        except sqlite3.IntegrityError:
            continue
        break
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return f"{table}.{columns[at]}: {str(row[at])[:60]!r} became {str(value)[:60]!r}"


def _other(value: object, chance: random.Random) -> object:
    if isinstance(value, str) and value:
        at = chance.randrange(len(value))
        letter = chance.choice("abcxyz019#\x01")
        return value[:at] + (letter if letter != value[at] else "~") + value[at + 1 :]
    if isinstance(value, bytes) and value:
        at = chance.randrange(len(value))
        return value[:at] + bytes([value[at] ^ chance.randint(1, 255)]) + value[at + 1 :]
    if isinstance(value, int | float):
        return value + chance.choice((-1, 1, 7, 1000))
    return None


def missing_rows(path: Path, chance: random.Random) -> str:
    """One to three rows of a table are missing."""
    connection = sqlite3.connect(path, isolation_level=None)
    said = ""
    for _ in range(chance.randint(1, 3)):
        table, row, columns = _filled(connection, chance)
        where = " AND ".join(f'"{name}" IS ?' for name in columns)
        connection.execute(f'DELETE FROM "{table}" WHERE {where}', row)
        said += f"{table}: {str(row)[:60]} is missing; "
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return said


KINDS: tuple[Callable[[Path, random.Random], str], ...] = (
    random_page, zero_page, some_bytes, cut_tail, zero_header, one_value, missing_rows,
)  # fmt: skip
