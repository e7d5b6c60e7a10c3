"""What has a label that is of no stretch of text: relations, at their source, and flags of pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Table, func, select

from annotator.domain.codec import span_from_json

from . import json_text
from .connection import Database
from .sight import seen_sets
from .tables import BODY, DOCUMENT, EVENT, FLAG, MENTION, RELATION, SET
from .text_search import CONTEXT
from .values import Hit, ItemKind

_AT_ONCE = 200
_BEGINNING = 80  # code points of a page that has a flag
_OF_DOCUMENT = (DOCUMENT.c.id, DOCUMENT.c.name, SET.c.author)
_ENDS: tuple[tuple[ItemKind, Table], ...] = (("mention", MENTION), ("event", EVENT))


def relations(database: Database, label: str, seen_by: str | None) -> Iterator[Hit]:
    """Yield a hit for each relation of a type: its source, then its target among the words behind."""
    rows = _rows(database, RELATION, RELATION.c.type == label, seen_by, RELATION.c.source, RELATION.c.target)
    for at in range(0, len(rows), _AT_ONCE):
        part = rows[at : at + _AT_ONCE]
        ends, texts = _ends(database, part), _texts(database, [row.id for row in part])
        for row in part:
            source, target = ends.get((row.set_id, row.source)), ends.get((row.set_id, row.target))
            if source is None or target is None:
                continue
            text = texts.get(row.id, "")
            kind, span = source
            yield Hit(
                row.id, row.name, row.author, row.source, kind, label, span.start, span.end,
                span.surface(text), text[max(0, span.start - CONTEXT) : span.start],
                f" → {target[1].surface(text)}",
            )  # fmt: skip


def flags(database: Database, label: str, seen_by: str | None) -> Iterator[Hit]:
    """Yield a hit for each page that an author gave a flag: its first words."""
    rows = _rows(database, FLAG, FLAG.c.flag == label, seen_by)
    for at in range(0, len(rows), _AT_ONCE):
        part = rows[at : at + _AT_ONCE]
        texts = _texts(database, [row.id for row in part], _BEGINNING)
        for row in part:
            words = texts.get(row.id, "")
            yield Hit(row.id, row.name, row.author, "", "segment", label, 0, 0, words.strip(), "", "")


def _rows(database: Database, table: Table, wanted: Any, seen_by: str | None, *more: Any) -> Sequence[Any]:
    """Return document, author and set of what has a label, in project order."""
    asked = (
        select(*_OF_DOCUMENT, table.c.set_id, *more)
        .join_from(table, SET, SET.c.id == table.c.set_id)
        .join(DOCUMENT, DOCUMENT.c.id == SET.c.document_id)
        .where(wanted, *seen_sets(SET.c.author, seen_by))
        .order_by(DOCUMENT.c.position, SET.c.author, *more)
    )
    with database.reading() as connection:
        return connection.execute(asked).all()


def _ends(database: Database, rows: Sequence[Any]) -> dict[tuple[str, str], tuple[ItemKind, Any]]:
    """Return what the ends of relations are, by set and id."""
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        wanted[row.set_id] |= {row.source, row.target}
    ids = sorted({one for listed in wanted.values() for one in listed})
    found: dict[tuple[str, str], tuple[ItemKind, Any]] = {}
    with database.reading() as connection:
        for kind, table in _ENDS:
            asked = select(table.c.set_id, table.c.id, table.c.spans).where(
                table.c.set_id.in_(sorted(wanted)), table.c.id.in_(ids)
            )
            for row in connection.execute(asked):
                found[row.set_id, row.id] = kind, span_from_json(json_text.from_json(row.spans))
    return found


def _texts(database: Database, documents: Sequence[str], most: int = 0) -> dict[str, str]:
    """Return texts, or their first ``most`` code points."""
    text = func.substr(BODY.c.text, 1, most) if most else BODY.c.text
    with database.reading() as connection:
        asked = select(BODY.c.document_id, text).where(BODY.c.document_id.in_(sorted(set(documents))))
        return {str(one): str(words) for one, words in connection.execute(asked)}
