"""The tables of a project, one class each; the same on SQLite and PostgreSQL.

Columns that hold JSON are text, so that both databases keep them byte for byte; times are ISO 8601 text in
UTC and are information only: order comes from ``document.position`` and ``journal.id``. Ids that come from
files are unique inside one annotation set, hence the composite keys. Offsets count code points, half-open.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)
from sqlmodel import Field, SQLModel

from . import review_tables  # noqa: F401 (its classes are tables of the project too)
from .columns import CLUSTERED, folded_surface, of_set, where_given
from .form_table import FORM
from .header import SCHEMA_VERSION as SCHEMA_VERSION


class ProjectInfo(SQLModel, table=True):
    """One row: what the project is called, what made it, and how many imports wrote to it.

    ``uuid`` is its own id, which copies of it share; ``settings`` is a JSON object.
    """

    __tablename__ = "project"
    __table_args__ = (CheckConstraint("id = 1", name="project_single"),)
    id: int = Field(default=1, primary_key=True, sa_column_kwargs={"autoincrement": False})
    name: str = Field(sa_type=Text)
    made_with: str = Field(sa_type=Text)
    format_version: int
    imports: int
    uuid: str = Field(sa_type=Text, sa_column_kwargs={"server_default": ""})
    settings: str = Field(sa_type=Text, sa_column_kwargs={"server_default": "{}"})


class SchemeVersion(SQLModel, table=True):
    """A scheme as it was at a time; the highest number is the one in use."""

    __tablename__ = "scheme_version"
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    data: str = Field(sa_type=Text)
    sha256: str = Field(sa_type=Text)
    created: str = Field(sa_type=Text)


class AuthorRow(SQLModel, table=True):
    """Somebody who annotates: ``kind`` is an ``AuthorKind``; ``role`` what they do in the project."""

    __tablename__ = "author"
    name: str = Field(sa_type=Text, primary_key=True)
    kind: str = Field(sa_type=Text)
    role: str | None = Field(default=None, sa_type=Text)


class DocumentRecord(SQLModel, table=True):
    """A document without its text, so that lists of documents read no texts."""

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("position", name="document_position"),
        Index("document_name", "name"),
        Index("document_sha256", "source_sha256", "text_sha256"),
        Index("document_text", "text_sha256"),
        Index("document_language", "language", "position"),
        Index("document_outlet", "outlet", "position"),
    )
    id: str = Field(sa_type=Text, primary_key=True)
    position: int
    name: str = Field(sa_type=Text)
    text_sha256: str = Field(sa_type=Text)
    characters: int
    media_type: str = Field(sa_type=Text)
    uri: str | None = Field(default=None, sa_type=Text)
    encoding: str | None = Field(default=None, sa_type=Text)
    source_sha256: str = Field(sa_type=Text)
    language: str | None = Field(default=None, sa_type=Text)
    info: str = Field(sa_column=Column("metadata", Text, nullable=False))
    created: str = Field(sa_type=Text)
    outlet: str | None = Field(default=None, sa_type=Text)


class DocumentBody(SQLModel, table=True):
    """A document's text, and its source: NULL if it was not kept, empty if it is the text (`sources`).

    ``source`` is compressed by zlib otherwise. ``node_map`` says which node each stretch of the text came
    from (NULL: the text is the one node).
    """

    __tablename__ = "document_body"
    document_id: str = Field(
        sa_column=Column(Text, ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    )
    text: str = Field(sa_type=Text)
    source: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    node_map: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))


class NearDuplicateRow(SQLModel, table=True):
    """A document that says nearly the same as others; ``first`` is the first one of its group."""

    __tablename__ = "near_duplicate"
    __table_args__ = (Index("near_duplicate_first", "first"), CLUSTERED)
    document_id: str = Field(
        sa_column=Column(Text, ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    )
    first: str = Field(sa_column=Column(Text, ForeignKey("document.id", ondelete="CASCADE"), nullable=False))


class AnnotationSetRow(SQLModel, table=True):
    """One author's set; the counts repeat what the item tables say, so that lists need no counting.

    ``scheme`` is the version of the scheme that was in use when the set was begun; ``left_out`` counts what
    the import of the set could not take in. ``head`` is the hash of the last row of its journal (`chain`).
    """

    __tablename__ = "annotation_set"
    __table_args__ = (
        UniqueConstraint("document_id", "author", name="annotation_set_author"),
        Index("annotation_set_state", "author", "state"),
    )
    id: str = Field(sa_type=Text, primary_key=True)
    document_id: str = Field(sa_column=Column(Text, ForeignKey("document.id"), nullable=False))
    author: str = Field(sa_column=Column(Text, ForeignKey("author.name"), nullable=False))
    state: str = Field(sa_type=Text)
    revision: int
    articles: int
    mentions: int
    events: int
    scheme: int | None = Field(
        default=None, sa_column=Column(Integer, ForeignKey("scheme_version.number"), nullable=True)
    )
    left_out: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    head: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": ""})


class BeginningRow(SQLModel, table=True):
    """What a set's chain begins with (`chain`). It refers to no set, so that one that went is missed.

    ``revision`` is the set's when it was stored first, 0: empty, before its first edit. ``content`` is the
    hash of what it said then, None: nothing, or nobody knows, because an older program stored it.
    """

    __tablename__ = "beginning"
    __table_args__ = (CLUSTERED,)
    set_id: str = Field(sa_type=Text, primary_key=True)
    document_id: str = Field(sa_type=Text)
    author: str = Field(sa_type=Text)
    text_sha256: str = Field(sa_type=Text)
    revision: int
    content: str | None = Field(default=None, sa_type=Text)


class SegmentRow(SQLModel, table=True):
    """A segment of a set."""

    __tablename__ = "segment"
    __table_args__ = (Index("segment_kind", "kind", "set_id"), CLUSTERED)
    set_id: str = Field(sa_column=of_set())
    id: str = Field(sa_type=Text, primary_key=True)
    start: int
    end: int
    kind: str = Field(sa_type=Text)
    article: int | None = Field(default=None)


class EntityRow(SQLModel, table=True):
    """What mentions refer to; ``kb`` is a knowledge-base id, ``made_by`` with whom it came, if not alone."""

    __tablename__ = "entity"
    id: str = Field(sa_type=Text, primary_key=True)
    name: str = Field(sa_type=Text)
    type: str | None = Field(default=None, sa_type=Text)
    kb: str | None = Field(default=None, sa_type=Text)
    made_by: str | None = Field(default=None, sa_type=Text)


class EventClusterRow(SQLModel, table=True):
    """What events refer to; ``made_by`` as for entities."""

    __tablename__ = "event_cluster"
    id: str = Field(sa_type=Text, primary_key=True)
    name: str = Field(sa_type=Text)
    made_by: str | None = Field(default=None, sa_type=Text)


class MentionRow(SQLModel, table=True):
    """A mention of a set; ``spans`` is ``[[start, end], …]``, ``start`` and ``end`` are of the whole.

    ``surface`` is what is found by letters: `search_words.folded_surface` of the text under the spans.
    """

    __tablename__ = "mention"
    __table_args__ = (
        Index("mention_surface", "type", "surface"),
        where_given("mention_entity", "entity"),
        CLUSTERED,
    )
    set_id: str = Field(sa_column=of_set())
    id: str = Field(sa_type=Text, primary_key=True)
    start: int
    end: int
    spans: str = Field(sa_type=Text)
    type: str = Field(sa_type=Text)
    attributes: str = Field(sa_type=Text)
    entity: str | None = Field(default=None, sa_column=Column(Text, ForeignKey("entity.id"), nullable=True))
    surface: str = Field(default="", sa_column=folded_surface())


class EventRow(SQLModel, table=True):
    """An event of a set, with its trigger; ``surface`` as for mentions."""

    __tablename__ = "event"
    __table_args__ = (
        Index("event_surface", "type", "surface"),
        where_given("event_cluster_of", "cluster"),
        CLUSTERED,
    )
    set_id: str = Field(sa_column=of_set())
    id: str = Field(sa_type=Text, primary_key=True)
    start: int
    end: int
    spans: str = Field(sa_type=Text)
    type: str = Field(sa_type=Text)
    attributes: str = Field(sa_type=Text)
    cluster: str | None = Field(
        default=None, sa_column=Column(Text, ForeignKey("event_cluster.id"), nullable=True)
    )
    surface: str = Field(default="", sa_column=folded_surface())


class ArgumentRow(SQLModel, table=True):
    """What fills a role of an event; ``position`` keeps the order of the arguments."""

    __tablename__ = "argument"
    __table_args__ = (
        ForeignKeyConstraint(["set_id", "event_id"], ["event.set_id", "event.id"], ondelete="CASCADE"),
        Index("argument_target", "set_id", "target"),
        CLUSTERED,
    )
    set_id: str = Field(sa_type=Text, primary_key=True)
    event_id: str = Field(sa_type=Text, primary_key=True)
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    role: str = Field(sa_type=Text)
    target: str = Field(sa_type=Text)


class RelationRow(SQLModel, table=True):
    """A relation between two mentions or events of a set."""

    __tablename__ = "relation"
    __table_args__ = (Index("relation_type", "type"), CLUSTERED)
    set_id: str = Field(sa_column=of_set())
    id: str = Field(sa_type=Text, primary_key=True)
    type: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    target: str = Field(sa_type=Text)


class NoteRow(SQLModel, table=True):
    """A note on an item of a set, or on the page (``target`` is the empty string)."""

    __tablename__ = "note"
    __table_args__ = (CLUSTERED,)
    set_id: str = Field(sa_column=of_set())
    target: str = Field(sa_type=Text, primary_key=True)
    text: str = Field(sa_type=Text)


class PageFlagRow(SQLModel, table=True):
    """A flag that an author put on a page."""

    __tablename__ = "page_flag"
    __table_args__ = (CLUSTERED,)
    set_id: str = Field(sa_column=of_set())
    flag: str = Field(sa_type=Text, primary_key=True)


class BookmarkRow(SQLModel, table=True):
    """A place in the text that an author wants to find again."""

    __tablename__ = "bookmark"
    __table_args__ = (CLUSTERED,)
    set_id: str = Field(sa_column=of_set())
    id: str = Field(sa_type=Text, primary_key=True)
    position: int
    comment: str = Field(sa_type=Text)


class JournalRecord(SQLModel, table=True):
    """One edit, undo or redo; ``target`` is the edit an undo or redo is of, ``status`` is of edits alone.

    ``author`` is whose set it changed, ``by`` who did it. ``verb`` is an id of ``edits.verbs``, ``values`` a
    JSON object, what its sentence names. ``keys`` and ``pointers`` count the key presses and pointer clicks
    that led to it; rows with one ``batch`` were made together and are undone together. ``revision`` is the
    set's after it; ``hash`` covers it and the row before it in its set (`chain`).
    """

    __tablename__ = "journal"
    __table_args__ = (
        Index("journal_set", "set_id", "status", "id"),
        Index("journal_document", "document_id", "author"),
        where_given("journal_batch", "batch"),
        Index("journal_author", "author", "id"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(
        default=None,
        sa_column=Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    )
    set_id: str = Field(sa_column=Column(Text, ForeignKey("annotation_set.id"), nullable=False))
    document_id: str = Field(sa_column=Column(Text, ForeignKey("document.id"), nullable=False))
    author: str = Field(sa_type=Text)
    verb: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    target: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    changes: str = Field(sa_type=Text)
    seconds: float
    session: str = Field(sa_type=Text)
    recorded: str = Field(sa_type=Text)
    status: str | None = Field(default=None, sa_type=Text)
    keys: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    pointers: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    batch: str | None = Field(default=None, sa_type=Text)
    values: str = Field(sa_type=Text, sa_column_kwargs={"server_default": "{}"})
    by: str = Field(sa_type=Text, sa_column_kwargs={"server_default": ""})
    revision: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    hash: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": ""})


def _table(name: str) -> Table:
    return SQLModel.metadata.tables[name]


METADATA = SQLModel.metadata
PROJECT, SCHEME, AUTHOR = _table("project"), _table("scheme_version"), _table("author")
DOCUMENT, BODY, SET = _table("document"), _table("document_body"), _table("annotation_set")
SEGMENT, MENTION, EVENT, ARGUMENT = _table("segment"), _table("mention"), _table("event"), _table("argument")
RELATION, NOTE, FLAG = _table("relation"), _table("note"), _table("page_flag")
ENTITY, CLUSTER, JOURNAL = _table("entity"), _table("event_cluster"), _table("journal")
BOOKMARK, NEAR, REJECTED = _table("bookmark"), _table("near_duplicate"), _table("rejected")
DECISION, GUIDELINE, SEEN = _table("decision"), _table("guideline_note"), _table("feedback_seen")
HAND_IN, REMARK, AGREEMENT = _table("hand_in"), _table("remark"), _table("agreement_page")
ASSIGNMENT, WITHDRAWAL, OPEN_PAGE = _table("assignment"), _table("withdrawal"), _table("open_page")
BEGINNING = _table("beginning")

ALL = (
    PROJECT, SCHEME, AUTHOR, DOCUMENT, BODY, NEAR, SET, BEGINNING, SEGMENT, ENTITY, CLUSTER,
    MENTION, EVENT, ARGUMENT, RELATION, NOTE, FLAG, BOOKMARK, DECISION, REJECTED, HAND_IN, REMARK,
    ASSIGNMENT, WITHDRAWAL, OPEN_PAGE, AGREEMENT, GUIDELINE, SEEN, FORM, JOURNAL,
)  # fmt: skip
"""Every table, each after those that it refers to."""

GUARDED = frozenset(table.name for table in ALL) - {"project", "scheme_version", "author"}
"""Tables that only an edit or an import may write to."""
