"""The table of notes for the guidelines; see `tables`."""

from __future__ import annotations

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel


class GuidelineNoteRow(SQLModel, table=True):
    """That two labels were told apart in different ways, and a guideline should say how.

    ``sort`` is which labels they are, ``label_a`` and ``label_b`` their ids, "" for nothing, in order of
    name. ``examples`` is a JSON list of places, ``by`` who noted it, ``settled`` when the guideline was
    mended.
    """

    __tablename__ = "guideline_note"
    __table_args__ = (Index("guideline_note_labels", "sort", "label_a", "label_b"),)
    id: str = Field(sa_type=Text, primary_key=True)
    sort: str = Field(sa_type=Text)
    label_a: str = Field(sa_type=Text)
    label_b: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    examples: str = Field(sa_type=Text)
    by: str = Field(sa_type=Text)
    settled: str | None = Field(default=None, sa_type=Text)
    recorded: str = Field(sa_type=Text)
