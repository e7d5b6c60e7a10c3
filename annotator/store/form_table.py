"""The table of pages that came again."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from .columns import CLUSTERED, of_document


class NewerFormRow(SQLModel, table=True):
    """The document is a newer form of the ``older`` one; ``why`` is a ``FormReason``."""

    __tablename__ = "newer_form"
    __table_args__ = (Index("newer_form_older", "older"), CLUSTERED)
    document_id: str = Field(sa_column=of_document())
    older: str = Field(sa_column=Column(Text, ForeignKey("document.id", ondelete="CASCADE"), nullable=False))
    why: str = Field(sa_type=Text)
    recorded: str = Field(sa_type=Text)


FORM = SQLModel.metadata.tables["newer_form"]
