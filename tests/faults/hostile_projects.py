"""Project files made to harm whoever opens them: bombs in columns, odd schemas, pages that lead in circles.

Each sort takes a sound project file and makes it hostile. What reads it may refuse it, or leave out what is
damaged; it may not crash, hang, fill the memory, connect, or write anywhere else.
"""

from __future__ import annotations

import json
import random
import sqlite3
import struct
import zlib
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from .hostile import CANARY, SECRET

Harm = Callable[[Path, random.Random, int], None]
SORTS: dict[str, Harm] = {}
_PAGE = 4096
PLACES = {CANARY: CANARY, SECRET: SECRET}
"""What stands in the files for an address that nothing may connect to, and for a file of this machine."""


def sort(harm: Harm) -> Harm:
    """Enter a way to make a project hostile under its name."""
    SORTS[harm.__name__.strip("_").replace("_", "-")] = harm
    return harm


def _put(path: Path, *statements: str, values: Mapping[str, object] | None = None) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        for one in statements:
            connection.execute(one, dict(values or {}) if ":" in one else {})
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _bomb(million: int) -> bytes:
    """Return zlib bytes that unpack to so many million zeros."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(million)) + packer.flush()


# --- bombs in columns -----------------------------------------------------------------------------------


@sort
def _source_bomb(path: Path, _chance: random.Random, scale: int) -> None:
    _put(path, "UPDATE document_body SET source = :v", values={"v": _bomb(300 * min(scale, 13))})


@sort
def _node_map_bomb(path: Path, _chance: random.Random, scale: int) -> None:
    _put(path, "UPDATE document_body SET node_map = :v", values={"v": _bomb(300 * min(scale, 13))})


@sort
def _hand_in_bomb(path: Path, _chance: random.Random, scale: int) -> None:
    _put(path, "UPDATE hand_in SET data = :v", values={"v": _bomb(300 * min(scale, 13))})


@sort
def _endless_bomb(path: Path, _chance: random.Random, _scale: int) -> None:
    """A stream that never says that it ends, and one with another one behind it."""
    never = zlib.compress(bytes(1000))[:-6]
    _put(path, "UPDATE document_body SET source = :v, node_map = :w",
         values={"v": never * 50, "w": zlib.compress(b"[]") * 50})  # fmt: skip


@sort
def _deep_json(path: Path, chance: random.Random, scale: int) -> None:
    _each(path, chance.choice(("[", '{"a":')) * 50_000 * scale)


def _each(path: Path, value: object) -> None:
    """Put a value into every column that holds JSON, of every second row."""
    for table, column in (
        ("document", "metadata"), ("mention", "attributes"), ("mention", "spans"), ("event", "spans"),
        ("journal", "changes"), ("journal", "values"), ("remark", "answers"), ("guideline_note", "examples"),
    ):  # fmt: skip
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            names = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")') if row[5]]
            keys = connection.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall()[::2]
            same = " AND ".join(f'"{name}" IS ?' for name in names)
            for key in keys:
                connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE {same}', (value, *key))


@sort
def _deep_scheme(path: Path, _chance: random.Random, scale: int) -> None:
    _put(path, "UPDATE scheme_version SET data = :v", values={"v": "[" * 100_000 * scale})


@sort
def _deep_settings(path: Path, _chance: random.Random, scale: int) -> None:
    value = '{"policies":' + '{"a":' * 100_000 * scale
    _put(path, "UPDATE project SET settings = :v", values={"v": value})


@sort
def _large_json(path: Path, _chance: random.Random, scale: int) -> None:
    _each(path, json.dumps({"a": [0] * 50_000 * scale}))


@sort
def _odd_numbers(path: Path, chance: random.Random, _scale: int) -> None:
    odd = (
        "[[0,1e400]]", f"[[0,{'9' * 5000}]]", "[[-1,4]]", "[[4,2]]", "[[0,99999999999]]", "[[0.5,2]]",
        "[[true,2]]", "[[0,NaN]]", "[]", "{}", "7", "null", "\"x\"",
    )  # fmt: skip
    for table in ("mention", "event"):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for (one,) in connection.execute(f"SELECT id FROM {table}").fetchall():
                connection.execute(f"UPDATE {table} SET spans = ? WHERE id = ?", (chance.choice(odd), one))


@sort
def _odd_values(path: Path, _chance: random.Random, _scale: int) -> None:
    """Numbers where words belong and words where numbers do, the largest and the smallest there are."""
    _put(
        path,
        'UPDATE segment SET start = -9223372036854775808, "end" = 9223372036854775807',
        "UPDATE document SET position = 9223372036854775807, characters = -5 WHERE position = 1",
        "UPDATE annotation_set SET revision = 9223372036854775807, mentions = -1",
        "UPDATE journal SET seconds = 1e308, keys = -9223372036854775808",
        "UPDATE author SET kind = x'00ff', role = 5",
        "UPDATE project SET name = x'00', imports = 9223372036854775807",
    )


@sort
def _names(path: Path, chance: random.Random, scale: int) -> None:
    """Names with markup, that lead out of folders, that no terminal should be sent, and that never end."""
    odd = (
        "../" * 60 + "etc/passwd", f"<img src='http://{PLACES[CANARY]}/x'>",
        f"<img src='file://{PLACES[SECRET]}'>", "\x1b[31m\x07", "a\x00b", "\u202etxt", "con", "-rf",
        "x" * 300_000 * scale, "\n\n",
    )  # fmt: skip
    _put(path, "UPDATE document SET name = :v, uri = :w",
         values={"v": chance.choice(odd), "w": f"http://{PLACES[CANARY]}/u"})  # fmt: skip
    _put(path, "UPDATE project SET name = :v", values={"v": chance.choice(odd)})


@sort
def _long_author(path: Path, _chance: random.Random, scale: int) -> None:
    value = "../mary\x1b" + "m" * 200_000 * scale
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for table, column in (
            ("author", "name"),
            ("annotation_set", "author"),
            ("journal", "author"),
            ("journal", "by"),
        ):
            connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE "{column}" = ?', (value, "mary"))


_ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"


# --- odd schemas ----------------------------------------------------------------------------------------


@sort
def _trigger(path: Path, _chance: random.Random, _scale: int) -> None:
    _put(path, "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM document; END",
         "CREATE TRIGGER u AFTER UPDATE ON annotation_set BEGIN DELETE FROM journal; END")  # fmt: skip


@sort
def _view(path: Path, _chance: random.Random, _scale: int) -> None:
    endless = (
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, randomblob(1000) FROM n"
    )
    _put(path, "ALTER TABLE remark RENAME TO was", f"CREATE VIEW remark AS {endless}")


@sort
def _view_for_scheme(path: Path, _chance: random.Random, _scale: int) -> None:
    endless = f"{_ENDLESS} SELECT x AS number, x AS data, x AS sha256, x AS created FROM n"
    _put(path, "ALTER TABLE scheme_version RENAME TO was", f"CREATE VIEW scheme_version AS {endless}")


@sort
def _virtual(path: Path, _chance: random.Random, _scale: int) -> None:
    _put(path, "CREATE VIRTUAL TABLE extra USING fts5(x, content='journal')")


@sort
def _foreign_search(path: Path, _chance: random.Random, _scale: int) -> None:
    """The search index says that its contents stand in another table."""
    sql = "CREATE VIRTUAL TABLE search USING fts5(name, text, content='journal', content_rowid='id')"
    _put(path, "UPDATE sqlite_schema SET sql = :v WHERE name = 'search'", values={"v": sql})


def _table(path: Path, name: str, old: str, new: str) -> None:
    """Change how a table is described, and leave its rows as they lie."""
    _put(
        path,
        f"UPDATE sqlite_schema SET sql = replace(sql, '{old}', :v) WHERE name = '{name}'",
        values={"v": new},
    )


@sort
def _check_without_end(path: Path, _chance: random.Random, _scale: int) -> None:
    """A condition that takes for ever, whenever a row is written or the file is checked."""
    endless = "CHECK (length(replace(hex(zeroblob(60000000)), '00', 'storm')) > 0), PRIMARY KEY"
    _table(path, "author", "PRIMARY KEY", endless)


@sort
def _generated(path: Path, _chance: random.Random, _scale: int) -> None:
    """A column that is counted whenever it is read, and is large."""
    _table(
        path,
        "document_body",
        "text TEXT NOT NULL",
        "text TEXT GENERATED ALWAYS AS (hex(zeroblob(400000000))) VIRTUAL",
    )


@sort
def _default_of_many(path: Path, _chance: random.Random, _scale: int) -> None:
    _table(path, "remark", "settled TEXT", "settled TEXT DEFAULT (hex(zeroblob(400000000)))")


@sort
def _index_on_a_function(path: Path, _chance: random.Random, _scale: int) -> None:
    _put(
        path,
        "DROP INDEX document_name",
        "CREATE INDEX document_name ON document (hex(zeroblob(1000000)) || name)",
    )


@sort
def _collation(path: Path, _chance: random.Random, _scale: int) -> None:
    _table(path, "author", "name TEXT NOT NULL", "name TEXT COLLATE nosuch NOT NULL")


@sort
def _long_schema(path: Path, _chance: random.Random, scale: int) -> None:
    _table(path, "note", "CREATE TABLE", "CREATE TABLE /*" + "x" * 900_000 * min(scale, 1) + "*/")


@sort
def _one_root_for_all(path: Path, _chance: random.Random, _scale: int) -> None:
    """Every table says that its rows are those of one table."""
    root = "(SELECT rootpage FROM sqlite_schema WHERE name = 'journal')"
    _put(path, f"UPDATE sqlite_schema SET rootpage = {root} WHERE type = 'table' AND rootpage > 0")


@sort
def _roots_that_are_none(path: Path, _chance: random.Random, _scale: int) -> None:
    _put(path, "UPDATE sqlite_schema SET rootpage = 2147483646 WHERE name IN ('note', 'remark')")


@sort
def _broken_search(path: Path, _chance: random.Random, _scale: int) -> None:
    _search_blocks(path)


def _search_blocks(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        tables = [
            row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE name LIKE 'search_%'")
        ]
        for name in tables:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            column = columns[-1]
            connection.execute(f'UPDATE OR IGNORE "{name}" SET "{column}" = randomblob(3000)')


# --- files that are no sound database -------------------------------------------------------------------


def _bytes(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def _header(path: Path, at: int, number: int, size: int = 4) -> None:
    _bytes(path, at, number.to_bytes(size, "big"))


@sort
def _circle_of_pages(path: Path, chance: random.Random, _scale: int) -> None:
    """Inner pages of every tree lead back to the root."""
    data = bytearray(path.read_bytes())
    for at in range(_PAGE, len(data), _PAGE):
        if data[at] in (2, 5) and chance.random() < 0.7:
            data[at + 8 : at + 12] = struct.pack(">I", at // _PAGE + 1)
    path.write_bytes(data)


@sort
def _circle_of_rests(path: Path, _chance: random.Random, _scale: int) -> None:
    """What does not fit on a page goes on where it began: every page that is of no tree leads to itself."""
    data = bytearray(path.read_bytes())
    for at in range(_PAGE, len(data), _PAGE):
        if data[at] not in (2, 5, 10, 13):
            data[at : at + 4] = struct.pack(">I", at // _PAGE + 1)
    path.write_bytes(data)


@sort
def _free_list_without_end(path: Path, _chance: random.Random, _scale: int) -> None:
    _header(path, 32, 2)
    _header(path, 36, 2**31)


@sort
def _header_of_lies(path: Path, chance: random.Random, _scale: int) -> None:
    at, number, size = chance.choice(
        ((16, 1, 2), (16, 512, 2), (20, 255, 1), (28, 2**31, 4), (56, 2, 4), (44, 9, 4))
    )
    _header(path, at, number, size)


@sort
def _cells_that_lead_out(path: Path, chance: random.Random, _scale: int) -> None:
    data = bytearray(path.read_bytes())
    for at in range(_PAGE, len(data), _PAGE):
        if data[at] in (2, 5, 10, 13) and chance.random() < 0.5:
            data[at + 3 : at + 5] = struct.pack(">H", chance.choice((0xFFFF, 1500, 2040)))
    path.write_bytes(data)


@sort
def _log_of_a_stranger(path: Path, chance: random.Random, _scale: int) -> None:
    Path(f"{path}-wal").write_bytes(
        struct.pack(">IIII", 0x377F0682, 3007000, _PAGE, 1) + chance.randbytes(200_000)
    )
    Path(f"{path}-shm").write_bytes(chance.randbytes(32768))


@sort
def _beside(path: Path, chance: random.Random, scale: int) -> None:
    """What lies beside it is hostile: a pointer, a journal's copy, backups; the project is damaged."""
    folder = path.with_name(path.stem + ".backups")
    folder.mkdir(exist_ok=True)
    (folder / "where.json").write_text("[" * 100_000)
    head = json.dumps({"format": "annotator-journal/1", "project": "x", "after": "y"}).encode()
    deep = b'{"table":"journal","row":' + b"[" * 100_000
    lines = [
        b"%08x %b\n" % (zlib.crc32(one), one)
        for one in (head, deep, b'{"table":[],"row":{"a":{"base64":5}}}')
    ]
    (folder / f"{path.stem}.journal").write_bytes(b"".join(lines) + b"x" * 5_000_000 * scale)
    (folder / f"{path.stem}.0001-20260101T000000Z-daily.annotator").write_bytes(chance.randbytes(100_000))
    (folder / f"{path.stem}.0002-20260102T000000Z-daily.annotator").write_bytes(path.read_bytes()[:50_000])
    _header(path, 28, 2**30)


@sort
def _random_pages(path: Path, chance: random.Random, _scale: int) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(20):
        at = _PAGE * chance.randrange(1, len(data) // _PAGE)
        data[at : at + _PAGE] = chance.randbytes(_PAGE)
    path.write_bytes(data)
