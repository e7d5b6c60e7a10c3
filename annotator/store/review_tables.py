"""The tables for work between people: decisions, hand-ins, remarks, assignments; see ``tables``."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Text, text
from sqlmodel import Field, SQLModel

from .columns import CLUSTERED, of_author, of_document, of_set


class DecisionRow(SQLModel, table=True):
    """What was decided on a question that the sets of several authors put; of gold sets alone.

    ``items`` is a JSON list of ids, ``votes`` one of objects.
    """

    __tablename__ = "decision"
    __table_args__ = (CLUSTERED,)
    set_id: str = Field(sa_column=of_set())
    id: str = Field(sa_type=Text, primary_key=True)
    asked: str = Field(sa_type=Text)
    start: int
    end: int
    outcome: str = Field(sa_type=Text)
    field: str = Field(sa_type=Text)
    value: str = Field(sa_type=Text)
    items: str = Field(sa_type=Text)
    rule: str | None = Field(default=None, sa_type=Text)
    by: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    votes: str = Field(sa_type=Text)


class RejectedRow(SQLModel, table=True):
    """An item of ``author`` on the same document that the set's author rejected; it may be gone since."""

    __tablename__ = "rejected"
    __table_args__ = (CLUSTERED,)
    set_id: str = Field(sa_column=of_set())
    item: str = Field(sa_type=Text, primary_key=True)
    author: str = Field(sa_type=Text, primary_key=True)


class HandInRow(SQLModel, table=True):
    """A set as it was when its author called it done, numbered from 1; ``data`` is zlib of a JSON object.

    ``by`` is who handed it in. Later edits of the set leave its hand-ins as they are.
    """

    __tablename__ = "hand_in"
    __table_args__ = (CLUSTERED,)
    set_id: str = Field(sa_column=of_set())
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    revision: int
    recorded: str = Field(sa_type=Text)
    by: str = Field(sa_type=Text)
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class RemarkRow(SQLModel, table=True):
    """What one person says to another about an item or a stretch of a page.

    ``about`` is the author whose work it is about, ``item`` an id in that author's set ("" for none),
    ``answers`` a JSON list, ``settled`` the time at which somebody settled it.
    """

    __tablename__ = "remark"
    __table_args__ = (
        Index("remark_document", "document_id", "about"),
        Index("remark_about", "about", "settled"),
    )
    id: str = Field(sa_type=Text, primary_key=True)
    document_id: str = Field(
        sa_column=Column(Text, ForeignKey("document.id", ondelete="CASCADE"), nullable=False)
    )
    about: str = Field(sa_column=of_author())
    item: str = Field(sa_type=Text)
    start: int
    end: int
    author: str = Field(sa_column=of_author())
    text: str = Field(sa_type=Text)
    answers: str = Field(sa_type=Text)
    settled: str | None = Field(default=None, sa_type=Text)
    recorded: str = Field(sa_type=Text)


class AssignmentRow(SQLModel, table=True):
    """Who is to annotate, review or adjudicate which document; ``position`` is the order of the work."""

    __tablename__ = "assignment"
    __table_args__ = (Index("assignment_author", "author", "task", "position"), CLUSTERED)
    document_id: str = Field(sa_column=of_document())
    author: str = Field(sa_column=of_author(primary_key=True))
    task: str = Field(sa_type=Text, primary_key=True)
    round: int
    position: int
    due: str | None = Field(default=None, sa_type=Text)
    made: str = Field(sa_type=Text)
    by: str = Field(sa_type=Text)


class WithdrawalRow(SQLModel, table=True):
    """That an assignment was taken back, and when; it stays when the document is assigned again, later."""

    __tablename__ = "withdrawal"
    __table_args__ = (CLUSTERED,)
    document_id: str = Field(sa_column=of_document())
    author: str = Field(sa_column=of_author(primary_key=True))
    task: str = Field(sa_type=Text, primary_key=True)
    recorded: str = Field(sa_type=Text)


class OpenPageRow(SQLModel, table=True):
    """A page that waits for whoever is free: ``wanted`` authors may take it, ``free`` of them are to come.

    ``position`` is the document's. Pages that are all taken are not in the index, so that the next page is
    found as fast among 100,000 documents as among 1,000.
    """

    __tablename__ = "open_page"
    __table_args__ = (
        Index("open_page_free", "position", sqlite_where=text("free > 0"), postgresql_where=text("free > 0")),
    )
    document_id: str = Field(sa_column=of_document())
    position: int
    wanted: int
    free: int


class AgreementRow(SQLModel, table=True):
    """What a measure counted between hand-ins of a page: a cache that may be emptied at any time."""

    __tablename__ = "agreement_page"
    __table_args__ = (CLUSTERED,)
    document_id: str = Field(sa_column=of_document())
    hand_ins: str = Field(sa_type=Text, primary_key=True)
    measure: str = Field(sa_type=Text, primary_key=True)
    counts: str = Field(sa_type=Text)


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


class SeenRow(SQLModel, table=True):
    """That an author has gone through a page's differences from gold; ``gold`` numbers its hand-in."""

    __tablename__ = "feedback_seen"
    __table_args__ = (CLUSTERED,)
    document_id: str = Field(sa_column=of_document())
    author: str = Field(sa_column=of_author(primary_key=True))
    gold: int
    recorded: str = Field(sa_type=Text)
