"""Format 1: the tables as they were first released.

Written out in full, not taken from ``tables.py``, which moves on with the newest format.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

revision = "1"
down_revision = None

_SEARCH_SQLITE = (
    "CREATE VIRTUAL TABLE search USING fts5(name, text, content='', tokenize='unicode61 remove_diacritics 2')"
)
_SEARCH_POSTGRESQL = (
    "CREATE TABLE search (position integer PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX search_words ON search USING gin (words)",
)


def _text(*names: str) -> list[Column[str]]:
    return [Column(name, sa.Text(), nullable=False) for name in names]


def _optional(*names: str) -> list[Column[str]]:
    return [Column(name, sa.Text(), nullable=True) for name in names]


def _number(*names: str) -> list[Column[int]]:
    return [Column(name, sa.Integer(), nullable=False, autoincrement=False) for name in names]


def _of_set() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["set_id"], ["annotation_set.id"], ondelete="CASCADE")


def upgrade() -> None:
    """Create everything in an empty database."""
    _project()
    _documents()
    _shared()
    _items()
    _journal()
    _search()


def _project() -> None:
    op.create_table(
        "project",
        *_number("id"),
        *_text("name", "made_with"),
        *_number("format_version", "imports"),
        sa.CheckConstraint("id = 1", name="project_single"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "scheme_version",
        *_number("number"),
        *_text("data", "sha256", "created"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table("author", *_text("name", "kind"), sa.PrimaryKeyConstraint("name"))


def _documents() -> None:
    op.create_table(
        "document",
        *_text("id"),
        *_number("position"),
        *_text("name", "text_sha256"),
        *_number("characters"),
        *_text("media_type"),
        *_optional("uri", "encoding"),
        *_text("source_sha256"),
        *_optional("language"),
        *_text("metadata", "created"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("position", name="document_position"),
    )
    op.create_index("document_name", "document", ["name"])
    op.create_index("document_sha256", "document", ["source_sha256", "text_sha256"])
    op.create_table(
        "document_body",
        *_text("document_id", "text"),
        Column("source", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document_id"),
    )
    op.create_table(
        "annotation_set",
        *_text("id", "document_id", "author", "state"),
        *_number("revision", "articles", "mentions", "events"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.ForeignKeyConstraint(["author"], ["author.name"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("document_id", "author", name="annotation_set_author"),
    )
    op.create_index("annotation_set_state", "annotation_set", ["author", "state"])


def _shared() -> None:
    op.create_table("entity", *_text("id", "name"), *_optional("type", "kb"), sa.PrimaryKeyConstraint("id"))
    op.create_table("event_cluster", *_text("id", "name"), sa.PrimaryKeyConstraint("id"))


def _items() -> None:
    op.create_table(
        "segment",
        *_text("set_id", "id"),
        *_number("start", "end"),
        *_text("kind"),
        Column("article", sa.Integer(), nullable=True),
        _of_set(),
        sa.PrimaryKeyConstraint("set_id", "id"),
        sqlite_with_rowid=False,
    )
    op.create_index("segment_kind", "segment", ["kind"])
    for table, link, target in (("mention", "entity", "entity"), ("event", "cluster", "event_cluster")):
        op.create_table(
            table,
            *_text("set_id", "id"),
            *_number("start", "end"),
            *_text("spans", "type", "attributes"),
            *_optional(link),
            _of_set(),
            sa.ForeignKeyConstraint([link], [f"{target}.id"]),
            sa.PrimaryKeyConstraint("set_id", "id"),
            sqlite_with_rowid=False,
        )
    op.create_index("mention_type", "mention", ["type"])
    op.create_index("mention_entity", "mention", ["entity"])
    op.create_index("event_type", "event", ["type"])
    op.create_index("event_cluster_of", "event", ["cluster"])
    op.create_table(
        "argument",
        *_text("set_id", "event_id"),
        *_number("position"),
        *_text("role", "target"),
        sa.ForeignKeyConstraint(["set_id", "event_id"], ["event.set_id", "event.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("set_id", "event_id", "position"),
        sqlite_with_rowid=False,
    )
    op.create_index("argument_target", "argument", ["set_id", "target"])
    for table, columns in (
        ("relation", ("id", "type", "source", "target")),
        ("note", ("target", "text")),
        ("page_flag", ("flag",)),
    ):
        key = sa.PrimaryKeyConstraint("set_id", columns[0])
        op.create_table(table, *_text("set_id", *columns), _of_set(), key, sqlite_with_rowid=False)
    op.create_index("relation_type", "relation", ["type"])


def _journal() -> None:
    op.create_table(
        "journal",
        Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        *_text("set_id", "document_id", "author", "name", "kind"),
        Column("target", sa.BigInteger(), nullable=True),
        *_text("changes"),
        Column("seconds", sa.Float(), nullable=False),
        *_text("session", "recorded"),
        *_optional("status"),
        sa.ForeignKeyConstraint(["set_id"], ["annotation_set.id"]),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("journal_set", "journal", ["set_id", "status", "id"])
    op.create_index("journal_document", "journal", ["document_id", "author"])


def _search() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(_SEARCH_SQLITE)
        return
    for statement in _SEARCH_POSTGRESQL:
        op.execute(statement)
