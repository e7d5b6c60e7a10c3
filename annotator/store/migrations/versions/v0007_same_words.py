"""Format 7: the words beside mentions and events, and those of the index, are folded as everywhere else.

Until format 6 they had a folding of their own, which knew less (`folded_words`). What is made here follows
from the texts alone, so it is made by the program's own folding: a later one has to be brought in by a later
format, which makes all of it anew once more.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from annotator.store.search_words import distinct_words, folded_surface, indexed

revision = "7"
down_revision = "6"

_DOCUMENTS = 100  # at a time
_DOCUMENT = sa.table("document", *map(sa.column, ("id", "position", "name")))
_BODY = sa.table("document_body", *map(sa.column, ("document_id", "text")))
_SET = sa.table("annotation_set", *map(sa.column, ("id", "document_id")))
_ITEMS = [
    sa.table(name, *map(sa.column, ("set_id", "id", "start", "end", "spans", "surface")))
    for name in ("mention", "event")
]
_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(name, text, content='', detail=none,"
    " tokenize='unicode61 remove_diacritics 2 categories ''L* N* Co Mc''')"
)


def upgrade() -> None:
    """Make the index anew, and the words beside items where they are others."""
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DROP TABLE IF EXISTS search")
        connection.exec_driver_sql(_SEARCH)
    else:
        connection.exec_driver_sql("DELETE FROM search")
    for documents in _documents(connection):
        for table in _ITEMS:
            _fold(connection, table, {row.id: row.text for row in documents})
        _index(connection, documents)


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


def _fold(connection: sa.Connection, table: sa.TableClause, texts: dict[str, str]) -> None:
    c = table.c
    query = sa.select(_SET.c.document_id, c.set_id, c.id, c.start, c.end, c.spans, c.surface)
    query = query.join_from(_SET, table, c.set_id == _SET.c.id).where(_SET.c.document_id.in_(list(texts)))
    rows = [
        {"of_set": row.set_id, "of_id": row.id, "its_surface": words}
        for row in connection.execute(query)
        if (words := _surface(texts[row.document_id], row)) != row.surface
    ]
    if rows:
        same = (c.set_id == sa.bindparam("of_set"), c.id == sa.bindparam("of_id"))
        connection.execute(sa.update(table).where(*same).values(surface=sa.bindparam("its_surface")), rows)


def _surface(text: str, row: Any) -> str:
    if row.spans in ("", f"[[{row.start},{row.end}]]"):
        return folded_surface(text[row.start : row.end])
    try:
        parts = [text[start:end] for start, end in json.loads(row.spans)]
    except (ValueError, TypeError):  # damage, which a check names
        return ""
    return folded_surface(" ".join(parts))


def _index(connection: sa.Connection, documents: list[Any]) -> None:
    if connection.dialect.name == "sqlite":
        rows = [(row.position, indexed(row.name), indexed(row.text)) for row in documents]
        connection.exec_driver_sql("INSERT INTO search (rowid, name, text) VALUES (?, ?, ?)", rows)
        return
    put = sa.text("INSERT INTO search VALUES (:position, array_to_tsvector(CAST(:words AS text[])))")
    words = [
        {"position": row.position, "words": distinct_words(f"{row.name} {row.text}")} for row in documents
    ]
    connection.execute(put, words)
