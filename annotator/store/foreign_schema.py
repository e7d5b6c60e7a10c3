"""What a project file may hold besides rows: the tables and indexes of a project, in a project's words.

A description is code: conditions, defaults and generated columns are counted whenever a row is read or
written, and a stranger's may take for ever or fill the memory. So every word of it must be one of ours.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from . import messages
from .dialects import SEARCH_TABLE
from .errors import ProjectError
from .tables import ALL

_SCHEMA = (
    "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
)
_TEXT = re.compile(r"'(?:[^']|'')*'")
_WORD = re.compile(r"[^\W\d]\w*")
_SHADOW_NAMES = ("search_data", "search_idx", "search_docsize", "search_config")
_SHADOWS = (
    f"{' '.join(_SHADOW_NAMES)} CREATE INTEGER PRIMARY KEY BLOB WITHOUT ROWID id block segid term pgno sz k v"
)
"""What describes the tables in which SQLite keeps the search index (https://sqlite.org/fts5.html, 9)."""
_NEEDED = frozenset((("table", "project"), ("table", "document"), ("table", "journal")))


@dataclass(frozen=True, slots=True)
class _Ours:
    """Everything that a project file holds, as (type, name); the words that describe it; the search index."""

    names: frozenset[tuple[str, str]]
    words: frozenset[str]
    search: str


def missing_table(path: Path, connection: sqlite3.Connection, *, current: bool) -> str | None:
    """Return a table that no project is without and this file is; None: all are there.

    Raises ProjectError for a view, a trigger, a table or a description that is not ours: before a query can
    run into it. What an older format had is known to the migrations alone, which end with the same check.
    """
    ours, found = _ours(), set()
    for kind, name, sql in connection.execute(_SCHEMA).fetchall():
        virtual = sql.upper().startswith("CREATE VIRTUAL")
        if kind not in ("table", "index") or virtual != (name == "search"):
            raise ProjectError(messages.FOREIGN, project=str(path), name=f"{kind} {name}")
        if current and not _is_ours(ours, kind, name, sql):
            raise ProjectError(messages.FOREIGN, project=str(path), name=name)
        found.add((kind, name))
    return min((name for _, name in _NEEDED - found), default=None)


def _is_ours(ours: _Ours, kind: str, name: str, sql: str) -> bool:
    if name == "search":
        return " ".join(sql.split()) == ours.search
    return (kind, name) in ours.names and _words(sql) <= ours.words


def _words(sql: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(_TEXT.sub("", sql)))


@cache
def _ours() -> _Ours:
    ours, words = sqlite.dialect(), _words(_SHADOWS)
    names = {("table", name) for name in ("search", *_SHADOW_NAMES)}
    for table in ALL:
        names.add(("table", table.name))
        words |= _words(str(CreateTable(table).compile(dialect=ours)))
        for index in table.indexes:
            names.add(("index", str(index.name)))
            words |= _words(str(CreateIndex(index).compile(dialect=ours)))
    return _Ours(frozenset(names), words, " ".join(SEARCH_TABLE.split()))
