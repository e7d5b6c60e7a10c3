"""Format 5: the folded words beside each mention and event; the index of words made anew.

Written out in full, not taken from the program, which moves on with the newest format. Until format 4 a file
and a server folded some signs differently, and an Arabic or Hindi word was not found in a file at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from annotator.store.migrations import folded_words

revision = "5"
down_revision = "4"

_DOCUMENTS = 100  # at a time
_BY_CODE_POINT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_DOCUMENT = sa.table("document", *map(sa.column, ("id", "position", "name")))
_BODY = sa.table("document_body", *map(sa.column, ("document_id", "text")))
_SET = sa.table("annotation_set", *map(sa.column, ("id", "document_id")))
_ITEMS = {
    name: sa.table(name, *map(sa.column, ("set_id", "id", "start", "end", "spans", "surface")))
    for name in ("mention", "event")
}


def upgrade() -> None:
    """Add what format 5 has, and fill it from the texts."""
    for name in _ITEMS:
        op.add_column(name, sa.Column("surface", _BY_CODE_POINT, nullable=False, server_default=""))
    connection = op.get_bind()
    _empty_search(connection)
    for documents in _documents(connection):
        for table in _ITEMS.values():
            _fill(connection, table, {row.id: row.text for row in documents})
        _index(connection, documents)
    for name in _ITEMS:
        op.create_index(f"{name}_surface", name, ["type", "surface"])
    if connection.dialect.name != "sqlite":
        # Words that wait to be put in are gone through by every search: none wait.
        made = "CREATE INDEX search_words ON search USING gin (words) WITH (fastupdate = off)"
        connection.exec_driver_sql(made)


def _documents(connection: sa.Connection) -> Iterator[list[Any]]:
    d, last = _DOCUMENT.c, None
    query = sa.select(d.id, d.position, d.name, _BODY.c.text)
    query = query.join_from(_DOCUMENT, _BODY, _BODY.c.document_id == d.id).order_by(d.position)
    while True:
        part = query if last is None else query.where(d.position > last)
        if not (found := connection.execute(part.limit(_DOCUMENTS)).all()):
            return
        last = found[-1].position
        yield list(found)


def _fill(connection: sa.Connection, table: sa.TableClause, texts: dict[str, str]) -> None:
    c = table.c
    query = sa.select(_SET.c.document_id, c.set_id, c.id, c.start, c.end, c.spans)
    query = query.join_from(_SET, table, c.set_id == _SET.c.id).where(_SET.c.document_id.in_(list(texts)))
    rows = [
        {"of_set": row.set_id, "of_id": row.id, "its_surface": _surface(texts[row.document_id], row)}
        for row in connection.execute(query)
    ]
    if rows:
        same = (c.set_id == sa.bindparam("of_set"), c.id == sa.bindparam("of_id"))
        connection.execute(sa.update(table).where(*same).values(surface=sa.bindparam("its_surface")), rows)


def _surface(text: str, row: Any) -> str:
    if row.spans == f"[[{row.start},{row.end}]]":
        return folded_words.surface(text[row.start : row.end])
    try:
        parts = [text[start:end] for start, end in json.loads(row.spans)]
    except (ValueError, TypeError):  # damage, which a check names
        return ""
    return folded_words.surface(" ".join(parts))


# --- the index of words ------------------------------------------------------------------------------


def _empty_search(connection: sa.Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DROP TABLE IF EXISTS search")
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE search USING"
            " fts5(name, text, content='', tokenize='unicode61 remove_diacritics 2')"
        )
    else:
        connection.exec_driver_sql("DROP INDEX search_words")
        connection.exec_driver_sql("DELETE FROM search")


def _index(connection: sa.Connection, documents: list[Any]) -> None:
    if connection.dialect.name == "sqlite":
        rows = [
            (r.position, folded_words.for_sqlite(r.name), folded_words.for_sqlite(r.text)) for r in documents
        ]
        connection.exec_driver_sql("INSERT INTO search (rowid, name, text) VALUES (?, ?, ?)", rows)
        return
    put = sa.text("INSERT INTO search VALUES (:position, array_to_tsvector(CAST(:words AS text[])))")
    words = [
        {"position": row.position, "words": folded_words.for_server(f"{row.name} {row.text}")}
        for row in documents
    ]
    connection.execute(put, words)
