"""The table of who has seen what became of which page."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Text
from sqlmodel import Field, SQLModel


class SeenRow(SQLModel, table=True):
    """That an author has gone through a page's differences from gold; ``gold`` numbers its hand-in."""

    __tablename__ = "feedback_seen"
    __table_args__ = {"sqlite_with_rowid": False}
    document_id: str = Field(
        sa_column=Column(Text, ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    )
    author: str = Field(sa_column=Column(Text, ForeignKey("author.name"), primary_key=True))
    gold: int
    recorded: str = Field(sa_type=Text)


SEEN = SQLModel.metadata.tables["feedback_seen"]
