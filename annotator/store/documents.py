"""Reading documents: lists without texts, single documents with them, and all of them in batches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    case,
    exists,
    func,
    literal,
    or_,
    select,
)

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.items import NO_WORD, Document, Source, State
from annotator.domain.nodemap import NodeMap
from annotator.domain.packing import PackingError

from . import bundle_checks, damage_messages, damaged_pages, json_text, messages, rows, search_words, sources
from .connection import Database
from .errors import ProjectError
from .form_table import FORM
from .sight import seen_sets
from .tables import AUTHOR, BODY, DOCUMENT, EVENT, FLAG, MENTION, NEAR, SEGMENT, SET
from .values import DocumentRow, Facets, Stored

_ASKED_AT_ONCE = 5_000  # values of one IN
_COUNTS = ("articles", "mentions", "events")
_LABELS = (SEGMENT.c.kind, MENTION.c.type, EVENT.c.type)
_ANY, _OTHERS = SET.alias("any_set"), SET.alias("others")
_LIKE = NEAR.alias("alike")
_RANKS = (State.TODO, State.IN_PROGRESS, State.DONE)
_LISTED = (
    DOCUMENT.c.id, DOCUMENT.c.name, DOCUMENT.c.position, DOCUMENT.c.characters,
    DOCUMENT.c.uri, DOCUMENT.c.language,
    # The size of its group of near-duplicates: a look into an index, and a second one for few documents.
    select(func.count())
    .select_from(NEAR.join(_LIKE, _LIKE.c.first == NEAR.c.first))
    .where(NEAR.c.document_id == DOCUMENT.c.id)
    .correlate(DOCUMENT)
    .scalar_subquery(),
    select(FORM.c.older).where(FORM.c.document_id == DOCUMENT.c.id).correlate(DOCUMENT).scalar_subquery(),
)  # fmt: skip
WHOLE = select(DOCUMENT, BODY.c.text).join(BODY, BODY.c.document_id == DOCUMENT.c.id)
"""Document rows with their texts; add a ``where``."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which documents a list shows; see ``Project.documents``."""

    author: str | None = None
    state: State | None = None
    typed: str = ""
    language: str | None = None
    outlet: str | None = None
    label: str | None = None
    flag: str | None = None
    seen_by: str | None = None


def listed(database: Database, wanted: Wanted, after: int | None, limit: int | None) -> list[DocumentRow]:
    """Return the rows of a list in project order; see ``Project.documents``."""
    rank, query = _with_sets(wanted.author, wanted.seen_by)
    query = query.where(*_conditions(wanted))
    if wanted.state is not None:
        query = query.where(rank == _RANKS.index(wanted.state))
    if after is not None:
        query = query.where(DOCUMENT.c.position > after)
    if asked := search_words.parse(wanted.typed):
        query = query.where(database.dialect.matches(asked))
    query = query.order_by(DOCUMENT.c.position).limit(limit)
    with database.reading() as connection:
        return [_listed_row(row) for row in connection.execute(query)]


def names(database: Database) -> dict[str, str]:
    """Return the names of all documents by id, in project order."""
    with database.reading() as connection:
        query = select(DOCUMENT.c.id, DOCUMENT.c.name).order_by(DOCUMENT.c.position)
        return {row.id: row.name for row in connection.execute(query)}


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    for column, value in ((DOCUMENT.c.language, wanted.language), (DOCUMENT.c.outlet, wanted.outlet)):
        if value is not None:
            yield column == value if value else column.is_(None)
    if wanted.label is not None:
        label = wanted.label
        of_set = [exists().where(c.table.c.set_id == _ANY.c.id, c == label) for c in _LABELS]
        yield _in_a_set(wanted, or_(*of_set))
    if wanted.flag is not None:
        flagged = exists().where(FLAG.c.set_id == _ANY.c.id, FLAG.c.flag == wanted.flag)
        yield _in_a_set(wanted, flagged)


def _in_a_set(wanted: Wanted, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition that a set on the document of a row fulfils another: looks into indexes only."""
    author, seen = wanted.author, seen_sets(_ANY.c.author, wanted.seen_by)
    found = exists().where(_ANY.c.document_id == DOCUMENT.c.id, condition, *seen)
    return found if author is None else found.where(_ANY.c.author == author)


def facets(database: Database, author: str | None, seen_by: str | None) -> Facets:
    """Return what documents can be chosen by, with numbers of documents; see ``Project.facets``."""
    labels: dict[str, int] = {}
    with database.reading() as connection:
        languages, outlets = (
            _sorted(connection.execute(select(func.coalesce(c, ""), func.count()).group_by(c)).all())
            for c in (DOCUMENT.c.language, DOCUMENT.c.outlet)
        )
        for column in _LABELS:
            for label, count in _documents_with(connection, column, author, seen_by):
                labels[label] = max(count, labels.get(label, 0))
        flags = _sorted(_documents_with(connection, FLAG.c.flag, author, seen_by))
    return Facets(languages, outlets, _sorted(labels.items()), flags)


def _documents_with(
    connection: Connection, column: Any, author: str | None, seen_by: str | None
) -> list[tuple[str, int]]:
    """Return each value of a column of items, with the number of documents that have it."""
    used = select(column.label("value"), column.table.c.set_id).distinct().subquery()
    query = select(used.c.value, func.count(SET.c.document_id.distinct())).join_from(
        used, SET, SET.c.id == used.c.set_id
    )
    if author is not None:
        query = query.where(SET.c.author == author)
    query = query.where(*seen_sets(SET.c.author, seen_by))
    return [(str(value), int(count)) for value, count in connection.execute(query.group_by(used.c.value))]


def _sorted(counted: Iterable[Any]) -> dict[str, int]:
    """Return counts with the largest first, equal ones by name."""
    found = [(str(value), int(count)) for value, count in counted]
    return dict(sorted(found, key=lambda one: (-one[1], one[0])))


def _listed_row(row: Any) -> DocumentRow:
    *known, alike, older, rank, articles, mentions, events, by = row
    document_id, name, position, characters, uri, language = known
    state, others = _RANKS[rank], _RANKS[by]
    return DocumentRow(
        document_id, name, position, characters, uri, language, state,
        articles, mentions, events, alike, others, newer_form_of=older,
    )  # fmt: skip


def _with_sets(author: str | None, seen_by: str | None) -> tuple[ColumnElement[int], Select[Any]]:
    """Return the rank of a document's state and the query of its row, for one author or the furthest."""
    of_state = _of_state(SET)
    if author is not None:
        rank = func.coalesce(of_state, 0)
        counts: list[ColumnElement[int]] = [func.coalesce(SET.c[name], 0) for name in _COUNTS]
        seen = seen_sets(SET.c.author, seen_by)
        join = and_(SET.c.document_id == DOCUMENT.c.id, SET.c.author == author, *seen)
        others = _furthest(_of_state(_OTHERS), seen_by, _OTHERS, author)
        return rank, select(*_LISTED, rank, *counts, others).outerjoin_from(DOCUMENT, SET, join)
    # A look into the index for each row that is listed: a GROUP BY would read every set for every page.
    furthest = _furthest(of_state, seen_by)
    counts = [_furthest(SET.c[name], seen_by) for name in _COUNTS]
    return furthest, select(*_LISTED, furthest, *counts, literal(0))


def _of_state(sets: FromClause) -> ColumnElement[int]:
    return case({State.DONE.value: 2, State.IN_PROGRESS.value: 1}, value=sets.c.state, else_=0)


def _furthest(
    value: ColumnElement[int], seen_by: str | None, sets: FromClause = SET, apart: str | None = None
) -> ColumnElement[int]:
    """Return the greatest value among the sets about the document of a row, 0 if there is none.

    A model's set is a suggestion, and no progress; nor is a version set aside. Those of the author
    ``apart`` do not count.
    """
    nobody = select(AUTHOR.c.name).where(AUTHOR.c.kind.in_(sorted(NO_WORD)))
    greatest = (
        select(func.max(value))
        .where(sets.c.document_id == DOCUMENT.c.id, sets.c.author.not_in(nobody))
        .where(*seen_sets(sets.c.author, seen_by))
        .correlate(DOCUMENT)
    )
    if apart is not None:
        greatest = greatest.where(sets.c.author != apart)
    return func.coalesce(greatest.scalar_subquery(), 0)


def one(database: Database, document_id: str) -> Document:
    """Return a document with its text. Raises AnnotatorError if there is none with the id."""
    with database.reading() as connection:
        row = connection.execute(WHOLE.where(DOCUMENT.c.id == document_id)).one_or_none()
    if row is None:
        raise AnnotatorError(messages.NO_DOCUMENT, document=document_id)
    try:
        return damaged_pages.whole_document(from_row(row))
    except damaged_pages.BROKEN as error:
        if isinstance(error, ProjectError):
            raise
        raise ProjectError(
            damage_messages.PAGE_DAMAGED, name=str(row.name), reason=fault_of(error)
        ) from error


def texts_of(connection: Connection, wanted: Sequence[str]) -> dict[str, str]:
    """Return the texts of some documents by id; one that is not there is left out."""
    query = select(BODY.c.document_id, BODY.c.text).where(BODY.c.document_id.in_(wanted))
    return {str(document): str(text) for document, text in connection.execute(query).all()}


def from_row(row: Any) -> Document:
    """Make a document of a row of ``WHOLE``."""
    source = Source(row.media_type, row.source_sha256, row.uri, row.encoding)
    return Document(row.id, row.name, row.text, row.text_sha256, source, json_text.from_json(row.metadata))


def source_bytes(database: Database, document_id: str) -> bytes | None:
    """Return the bytes of a document as they came, or None if they were not kept."""
    asked = select(BODY.c.source, BODY.c.text).where(BODY.c.document_id == document_id)
    with database.reading() as connection:
        row = connection.execute(asked).one_or_none()
    if row is None:
        raise AnnotatorError(messages.NO_DOCUMENT, document=document_id)
    try:
        return sources.from_store(row.source, row.text) if row.source is not None else None
    except PackingError as error:
        raise AnnotatorError(messages.SOURCE_DAMAGED, document=document_id, reason=str(error)) from error


def known_sources(database: Database, hashes: Sequence[str]) -> set[str]:
    """Return which of some SHA-256 are those of the source, kept, of a stored document."""
    found: set[str] = set()
    kept = (
        select(DOCUMENT.c.source_sha256)
        .join(BODY, BODY.c.document_id == DOCUMENT.c.id)
        .where(BODY.c.source.is_not(None))
    )
    with database.reading() as connection:
        for at in range(0, len(hashes), _ASKED_AT_ONCE):
            asked = DOCUMENT.c.source_sha256.in_(hashes[at : at + _ASKED_AT_ONCE])
            found.update(connection.execute(kept.where(asked)).scalars())
    return found


def node_map(database: Database, document_id: str) -> NodeMap:
    """Return which nodes of the page the text of a document came from."""
    size = func.length(BODY.c.text)
    with database.reading() as connection:
        row = connection.execute(
            select(BODY.c.node_map, size.label("size")).where(BODY.c.document_id == document_id)
        ).one_or_none()
    if row is None:
        raise AnnotatorError(messages.NO_DOCUMENT, document=document_id)
    try:
        return NodeMap.from_bytes(row.node_map) if row.node_map is not None else NodeMap.identity(row.size)
    except AnnotatorError as error:
        raise AnnotatorError(messages.OF_DOCUMENT, document=document_id, reason=error.message) from error


def found(database: Database, asked: str) -> str:
    """Return the id of the one document with an id, an exact name, or an id that starts so."""
    escaped = asked.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    starts = DOCUMENT.c.id.like(f"{escaped}%", escape="!")
    query = select(DOCUMENT.c.id, DOCUMENT.c.name)
    if not bundle_checks.storable([asked]):
        raise AnnotatorError(messages.NOT_FOUND, project=database.dialect.target, document=asked)
    with database.reading() as connection:
        near = connection.execute(query.where(or_(starts, DOCUMENT.c.name == asked)).limit(50)).all()
        exact = connection.execute(query.where(DOCUMENT.c.id == asked)).first()
    if exact is not None:
        return str(exact.id)
    for matching in ([row for row in near if row.name == asked], [r for r in near if r.id.startswith(asked)]):
        if len(matching) == 1:
            return str(matching[0].id)
        if len(matching) > 1:
            names = [f"{row.id} ({row.name})" for row in matching[:3]]
            raise AnnotatorError(messages.AMBIGUOUS, document=asked, n=len(matching), names=names)
    raise AnnotatorError(messages.NOT_FOUND, project=database.dialect.target, document=asked)


def sets_of(
    connection: Connection,
    stored: Sequence[Document],
    author: str | None = None,
    unread: damaged_pages.Told = damaged_pages.refuse,
) -> list[AnnotationSet]:
    """Return the sets about some documents, of one author or of all, by document and author.

    ``unread`` is told of those that are damaged; by default that is an error.
    """
    texts = {document.id: document.text for document in stored}
    names = {document.id: document.name for document in stored}
    query = rows.SETS.where(SET.c.document_id.in_(list(texts)))
    set_rows = connection.execute(query if author is None else query.where(SET.c.author == author)).all()
    found = damaged_pages.sets(connection, set_rows, texts, names, unread)
    return sorted(found, key=lambda s: (s.document, s.author.name))


def every(
    database: Database,
    wanted: Sequence[str] | None,
    batch: int,
    unread: damaged_pages.Told = damaged_pages.refuse,
) -> Iterator[Stored]:
    """Yield documents with all their sets in project order, reading ``batch`` of them at a time.

    ``unread`` is told of what is damaged and left out; by default that is an error.
    """
    if wanted is None:
        with database.reading() as connection:
            lost = [*damaged_pages.without_text(connection), *damaged_pages.without_author(connection)]
        for one in lost:
            unread(one)
    position = -1
    while True:
        query = WHOLE.where(DOCUMENT.c.position > position)
        if wanted is not None:
            query = query.where(DOCUMENT.c.id.in_(list(wanted)))
        with database.reading() as connection:
            part = connection.execute(query.order_by(DOCUMENT.c.position).limit(batch)).all()
            stored = [document for _, document in damaged_pages.documents(part, from_row, unread)]
            by_document: defaultdict[str, list[AnnotationSet]] = defaultdict(list)
            for annotations in sets_of(connection, stored, unread=unread):
                by_document[annotations.document].append(annotations)
        if not part:
            return
        position = part[-1].position
        for document in stored:
            yield Stored(document, tuple(by_document[document.id]))
