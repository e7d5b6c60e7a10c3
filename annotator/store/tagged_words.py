"""What the surfaces beside mentions tell of a whole project: which words are tagged, where, and as what.

All of it is read by the index of label and surface, so that it takes in a large project what it takes in a
small one. What models propose is not tagged yet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import islice

from sqlalchemy import ColumnElement, Connection, exists, func, select

from annotator.domain.items import AuthorKind, Mention

from . import bundle_checks, rows
from .connection import Database
from .search_words import folded_surface
from .sight import seen_sets
from .tables import AUTHOR, MENTION, SET

_AT_ONCE = 20_000  # surfaces that one statement looks up


def tagged(
    database: Database, surfaces: Collection[str], labels: Sequence[str], seen_by: str | None
) -> set[str]:
    """Return those of some surfaces that are tagged; see ``Search.tagged``."""
    found: set[str] = set()
    left = iter(bundle_checks.storable(surfaces))
    with database.reading() as connection:
        sets = _of_people(connection, seen_by)
        while part := list(islice(left, _AT_ONCE)):
            asked = database.dialect.listed(part, surfaces=True).c.value
            there = exists().where(MENTION.c.type.in_(labels), MENTION.c.surface == asked, *sets)
            found.update(connection.execute(select(asked).where(there)).scalars())
    return found


def entities_called(
    database: Database, words: str, labels: Sequence[str], seen_by: str | None, limit: int
) -> list[str]:
    """Return ids of entities; see ``Search.entities_called``."""
    query = (
        select(MENTION.c.entity)
        .where(_is(words), MENTION.c.type.in_(labels), MENTION.c.entity.is_not(None))
        .group_by(MENTION.c.entity)
        .order_by(func.count().desc(), MENTION.c.entity)
    )
    with database.reading() as connection:
        query = query.where(*_of_people(connection, seen_by))
        return list(connection.execute(query.limit(limit)).scalars())


def places(database: Database, words: str, label: str, author: str) -> dict[str, set[tuple[int, int]]]:
    """Return ranges by document; see ``Search.places_tagged``."""
    query = select(SET.c.document_id, MENTION.c.start, MENTION.c.end).where(
        _is(words), MENTION.c.type == label, SET.c.id == MENTION.c.set_id, SET.c.author == author
    )
    found: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    with database.reading() as connection:
        for document, start, end in connection.execute(query):
            found[document].add((start, end))
    return dict(found)


def mentions_on(database: Database, documents: Collection[str], author: str) -> dict[str, list[Mention]]:
    """Return mentions by document; see ``Search.mentions_on``."""
    columns = (
        SET.c.document_id,
        MENTION.c.id,
        MENTION.c.start,
        MENTION.c.end,
        MENTION.c.spans,
        MENTION.c.type,
    )
    query = select(*columns).where(
        SET.c.document_id.in_(documents), SET.c.author == author, MENTION.c.set_id == SET.c.id
    )
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    with database.reading() as connection:
        for document, item, start, end, spans, label in connection.execute(query):
            found[document].append(Mention(item, rows.span_of(start, end, spans), label))
    return dict(found)


def _is(words: str) -> ColumnElement[bool]:
    return MENTION.c.surface == folded_surface(words)


def _of_people(connection: Connection, seen_by: str | None) -> list[ColumnElement[bool]]:
    """Return the conditions that a mention is of a person, or of gold, and may be seen; none if all are."""
    models = select(AUTHOR.c.name).where(AUTHOR.c.kind == AuthorKind.MODEL.value)
    listed = list(connection.execute(models).scalars())
    if seen_by is None and not listed:
        return []
    return [SET.c.id == MENTION.c.set_id, SET.c.author.not_in(listed), *seen_sets(SET.c.author, seen_by)]
