"""Format 2: effort and batches in the journal, outlets, node maps, bookmarks, near-duplicates.

Written out in full, not taken from the program, which moves on with the newest format.
"""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = "1"

_ROWS = 1_000
_LABELS = (("segment", "kind"), ("mention", "type"), ("event", "type"))


def upgrade() -> None:
    """Add what format 2 has; nothing that format 1 had is taken away."""
    for name in ("keys", "pointers"):
        op.add_column("journal", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.add_column("journal", sa.Column("batch", sa.Text(), nullable=True))
    op.create_index("journal_batch", "journal", ["batch"])
    op.create_index("journal_author", "journal", ["author", "id"])
    op.add_column("document_body", sa.Column("node_map", sa.LargeBinary(), nullable=True))
    op.add_column("document", sa.Column("outlet", sa.Text(), nullable=True))
    _fill_outlets()
    op.create_index("document_language", "document", ["language", "position"])
    op.create_index("document_outlet", "document", ["outlet", "position"])
    for table, label in _LABELS:
        # With the set in it, whether a set has a label is one look into the index.
        op.drop_index(f"{table}_{label}", table_name=table)
        op.create_index(f"{table}_{label}", table, [label, "set_id"])
    op.create_table(
        "bookmark",
        sa.Column("set_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["set_id"], ["annotation_set.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("set_id", "id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "near_duplicate",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("first", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["first"], ["document.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("near_duplicate_first", "near_duplicate", ["first"])


def _fill_outlets() -> None:
    connection = op.get_bind()
    document = sa.table("document", *map(sa.column, ("id", "position", "uri", "metadata", "outlet")))
    fill = (
        sa.update(document)
        .where(document.c.id == sa.bindparam("of_id"))
        .values(outlet=sa.bindparam("its_outlet"))
    )
    asked = sa.select(document.c.position, document.c.id, document.c.uri, document.c.metadata)
    asked = asked.order_by(document.c.position).limit(_ROWS)
    position = -1
    while found := connection.execute(asked.where(document.c.position > position)).all():
        position = found[-1].position
        connection.execute(fill, [{"of_id": row[1], "its_outlet": _outlet(row[3], row[2])} for row in found])


def _outlet(metadata: str, uri: str | None) -> str | None:
    try:
        given = json.loads(metadata)
    except ValueError:  # damage that a check names; it must not keep the project shut
        given = {}
    for key in ("outlet", "publisher", "site"):
        value = given.get(key) if isinstance(given, dict) else None
        if isinstance(value, str) and value.strip() and _storable(value):
            return value.strip()
    try:
        host = urlsplit(uri or "").hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None


def _storable(value: str) -> bool:
    return "\x00" not in value and not any("\ud800" <= sign <= "\udfff" for sign in value)
