"""Format 6: nothing is kept twice. Sources that are the text, indexes of what is not said, places of words.

Written out in full, not taken from the program, which moves on with the newest format.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from annotator.domain.packing import PackingError, unpack
from annotator.store.migrations import folded_words

revision = "6"
down_revision = "5"

_DOCUMENTS = 100  # at a time
_DOCUMENT = sa.table("document", *map(sa.column, ("id", "position", "name", "text_sha256", "source_sha256")))
_BODY = sa.table("document_body", *map(sa.column, ("document_id", "text", "source")))
_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(name, text, content='', detail=none,"
    " tokenize='unicode61 remove_diacritics 2 categories ''L* N* Co Mc''')"
)


def upgrade() -> None:
    """Take away what can be made again from what stays."""
    connection = op.get_bind()
    for name in ("mention", "event"):
        op.drop_index(f"{name}_type", table_name=name)  # the index of surfaces begins with the type too
    _index_where_given("mention_entity", "mention", "entity")
    _index_where_given("event_cluster_of", "event", "cluster")
    _index_where_given("journal_batch", "journal", "batch")
    files = connection.dialect.name == "sqlite"
    if files:
        connection.exec_driver_sql("DROP TABLE IF EXISTS search")
        connection.exec_driver_sql(_SEARCH)
    for documents in _documents(connection):
        _leave_out_sources(connection, documents)
        if files:
            _index(connection, documents)


def _index_where_given(name: str, table: str, column: str) -> None:
    op.drop_index(name, table_name=table)
    given = sa.text(f"{column} IS NOT NULL")
    op.create_index(name, table, [column], sqlite_where=given, postgresql_where=given)


def _documents(connection: sa.Connection) -> Iterator[list[Any]]:
    d, last = _DOCUMENT.c, None
    same = d.source_sha256 == d.text_sha256
    query = sa.select(
        d.id, d.position, d.name, _BODY.c.text, sa.case((same, _BODY.c.source), else_=None).label("source")
    )
    query = query.join_from(_DOCUMENT, _BODY, _BODY.c.document_id == d.id).order_by(d.position)
    while True:
        part = query if last is None else query.where(d.position > last)
        if not (found := connection.execute(part.limit(_DOCUMENTS)).all()):
            return
        last = found[-1].position
        yield list(found)


def _leave_out_sources(connection: sa.Connection, documents: list[Any]) -> None:
    """Keep no source that is the text; of a damaged page both stay, so that one may heal the other."""
    same = [{"of_id": row.id} for row in documents if row.source is not None and _is_text(row)]
    if same:
        empty = sa.update(_BODY).where(_BODY.c.document_id == sa.bindparam("of_id")).values(source=b"")
        connection.execute(empty, same)


def _is_text(row: Any) -> bool:
    try:
        return bool(unpack(row.source) == row.text.encode())
    except (PackingError, TypeError, UnicodeEncodeError):  # damage, which a check names
        return False


def _index(connection: sa.Connection, documents: list[Any]) -> None:
    rows = [(r.position, folded_words.for_sqlite(r.name), folded_words.for_sqlite(r.text)) for r in documents]
    connection.exec_driver_sql("INSERT INTO search (rowid, name, text) VALUES (?, ?, ?)", rows)
