"""Columns that several tables have."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Text, text

CLUSTERED = {"sqlite_with_rowid": False}
"""Rows lie in the order of their key, so that a set is read from neighbouring pages."""


def folded_surface() -> Column[str]:
    """Return the column of the words that an item stands on, as the search compares them.

    Ordered by code points on either database, so that what begins with some letters is one stretch of it.
    """
    by_code_point = Text().with_variant(Text(collation="C"), "postgresql")
    return Column("surface", by_code_point, nullable=False, server_default="")


def of_set() -> Column[str]:
    """Return the column that leads the key of what belongs to an annotation set."""
    return Column("set_id", Text, ForeignKey("annotation_set.id", ondelete="CASCADE"), primary_key=True)


def of_document() -> Column[str]:
    """Return the column that leads a key: whatever is of a document goes with it."""
    return Column(Text, ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)


def of_author(*, primary_key: bool = False) -> Column[str]:
    """Return a column that names an author of the project."""
    return Column(Text, ForeignKey("author.name"), primary_key=primary_key, nullable=False)


def where_given(name: str, column: str) -> Index:
    """Return an index of the rows alone that say something in a column, where most say nothing."""
    given = text(f"{column} IS NOT NULL")
    return Index(name, column, sqlite_where=given, postgresql_where=given)
