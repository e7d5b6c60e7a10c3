"""Projects of older formats, for the tests of migrations."""

from __future__ import annotations

import lzma
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData

from annotator.store import migrating
from annotator.store.addresses import postgres_url
from annotator.store.connection import Database
from annotator.store.dialects import APPLICATION_ID, Postgres, Sqlite
from annotator.store.sqlite_files import use_wal
from annotator.store.tables import ALL

FIXTURES = Path(__file__).parent / "fixtures"
Rows = dict[str, list[dict[str, Any]]]


def empty(target: str) -> Database:
    """Return an empty database, with the file if it is one."""
    if target.startswith("postgresql"):
        return Database(Postgres(postgres_url(target)))
    sqlite3.connect(target).close()
    Path(target).touch()
    return Database(Sqlite(Path(target)))


def put_back(target: str, content: Rows, version: int) -> None:
    """Make a project of an older format of these rows, leaving out what that format does not have."""
    database = empty(target)
    with database.writing() as connection:
        migrating.upgrade(connection, 0, version)
        old = MetaData()
        old.reflect(connection)
        for table in ALL:
            if table.name in old.tables and content[table.name]:
                known = old.tables[table.name].columns.keys()
                rows = [{name: row[name] for name in known} for row in content[table.name]]
                connection.execute(old.tables[table.name].insert(), rows)
        bodies = {row["document_id"]: row["text"] for row in content["document_body"]}
        indexed = [(row["position"], row["name"], bodies[row["id"]]) for row in content["document"]]
        database.dialect.index(connection, indexed)
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        else:
            highest = max(row["id"] for row in content["journal"])
            connection.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('journal', 'id'), {highest})")
        database.dialect.set_version(connection, version)
    database.close()
    if not target.startswith("postgresql"):
        use_wal(Path(target))


def format_2(path: Path) -> Rows:
    """Write the project of format 2 to a path; return its rows. How it was made: ``make_format2.py``."""
    return unpacked("format2", path)


def unpacked(name: str, path: Path) -> Rows:
    """Write a project that an older program made to a path; return its rows."""
    path.write_bytes(lzma.decompress((FIXTURES / f"{name}.annotator.xz").read_bytes()))
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return {
            name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')]
            for name in tables
            if not name.startswith(("search", "sqlite"))
        }
