"""The tables that format 3 has for work between people: decisions, hand-ins, remarks, assignments, …"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _of_document() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["document_id"], ["document.id"], ondelete="CASCADE")


def _author(column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["author.name"])


def create() -> None:
    """Add the tables, all of them empty."""
    op.create_table(
        "decision",
        *map(_text, ("set_id", "id", "asked")),
        *map(_number, ("start", "end")),
        *map(_text, ("outcome", "field", "value", "items")),
        _text("rule", nullable=True),
        *map(_text, ("by", "reason", "votes")),
        sa.ForeignKeyConstraint(["set_id"], ["annotation_set.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("set_id", "id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "hand_in",
        _text("set_id"),
        _number("number"),
        _number("revision"),
        _text("recorded"),
        _text("by"),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["set_id"], ["annotation_set.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("set_id", "number"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "remark",
        *map(_text, ("id", "document_id", "about", "item")),
        *map(_number, ("start", "end")),
        *map(_text, ("author", "text", "answers")),
        _text("settled", nullable=True),
        _text("recorded"),
        *(_of_document(), _author("about"), _author("author")),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("remark_document", "remark", ["document_id", "about"])
    op.create_index("remark_about", "remark", ["about", "settled"])
    op.create_table(
        "assignment",
        *map(_text, ("document_id", "author", "task")),
        *map(_number, ("round", "position")),
        _text("due", nullable=True),
        *map(_text, ("made", "by")),
        *(_of_document(), _author("author")),
        sa.PrimaryKeyConstraint("document_id", "author", "task"),
        sqlite_with_rowid=False,
    )
    op.create_index("assignment_author", "assignment", ["author", "task", "position"])
    op.create_table(
        "open_page",
        _text("document_id"),
        *map(_number, ("position", "wanted", "free")),
        _of_document(),
        sa.PrimaryKeyConstraint("document_id"),
    )
    free = sa.text("free > 0")
    op.create_index("open_page_free", "open_page", ["position"], sqlite_where=free, postgresql_where=free)
    op.create_table(
        "agreement_page",
        *map(_text, ("document_id", "hand_ins", "measure", "counts")),
        _of_document(),
        sa.PrimaryKeyConstraint("document_id", "hand_ins", "measure"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "guideline_note",
        *map(_text, ("id", "sort", "label_a", "label_b", "text", "examples", "by")),
        _text("settled", nullable=True),
        _text("recorded"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("guideline_note_labels", "guideline_note", ["sort", "label_a", "label_b"])
