"""What format 4 has for work that meets work: assignments taken back, versions set aside as what they are."""

from __future__ import annotations

import re

import sqlalchemy as sa
from alembic import op


def add() -> None:
    """Add the table; authors that a merge made become what they are."""
    op.create_table(
        "withdrawal",
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("document_id", "author", "task", "recorded")
        ),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["author"], ["author.name"]),
        sa.PrimaryKeyConstraint("document_id", "author", "task"),
        sqlite_with_rowid=False,
    )
    _know_versions_set_aside()


def _know_versions_set_aside() -> None:
    """In format 3 they were people named "mary (2)" whose sets a merge had handed in as mary's."""
    connection = op.get_bind()
    author = sa.table("author", sa.column("name"), sa.column("kind"))
    sets = sa.table("annotation_set", sa.column("id"), sa.column("author"))
    hand_in = sa.table("hand_in", sa.column("set_id"), sa.column("by"))
    asked = sa.select(sets.c.author, hand_in.c.by).join_from(sets, hand_in, hand_in.c.set_id == sets.c.id)
    for name, by in connection.execute(asked.where(sets.c.author != hand_in.c.by).distinct()).all():
        if re.fullmatch(re.escape(by[:120]) + r" \(\d+\)", name):
            named = (author.c.name == name) & (author.c.kind == "human")
            connection.execute(sa.update(author).where(named).values(kind="aside"))
