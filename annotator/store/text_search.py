"""Texts, a few at a time: those that hold something, and the places of words in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, select

from . import bundle_checks, search_words
from .connection import Database
from .places import Places
from .tables import BODY, DOCUMENT
from .values import TextHit

CONTEXT = 40
"""Code points that are shown to either side of what was found."""

_ASKED_AT_ONCE = 5_000  # values of one IN; SQLite takes 32,766
_TEXTS = select(DOCUMENT.c.position, DOCUMENT.c.id, DOCUMENT.c.name, BODY.c.text).join_from(
    DOCUMENT, BODY, BODY.c.document_id == DOCUMENT.c.id
)
_FOUND_AT_ONCE = 20  # texts in memory


def texts(
    database: Database, wanted: Sequence[str] | None, containing: str, words: bool, batch: int
) -> Iterator[tuple[str, str, str]]:
    """Yield (id, name, text); see ``Search.texts``."""
    if not bundle_checks.storable([containing]):
        return
    condition = database.dialect.contains(BODY.c.text, containing) if containing else None
    positions = None if wanted is None else _positions_of(database, wanted)
    if containing and words:
        asked = search_words.Query(search_words.parse(containing).words)
        if asked:
            found = positions_where(database, database.dialect.matches(asked))
            positions = found if positions is None else sorted(set(positions) & set(found))
    for row in _texts(database, positions, condition, batch):
        yield row.id, row.name, row.text


def find_text(
    database: Database, typed: str, limit: int | None, cancelled: Callable[[], bool] | None
) -> Iterator[TextHit]:
    """Yield places; see ``Search.find_text``."""
    asked = search_words.parse(typed)
    if not asked or limit == 0:
        return
    places, count = Places(typed), 0
    positions = positions_where(database, database.dialect.matches(asked))
    for row in _texts(database, positions, None, _FOUND_AT_ONCE):
        if cancelled is not None and cancelled():
            return
        for start, end in places.find(row.text):
            before, after = row.text[max(0, start - CONTEXT) : start], row.text[end : end + CONTEXT]
            yield TextHit(row.id, row.name, start, end, row.text[start:end], before, after)
            count += 1
            if count == limit:
                return


def positions_where(database: Database, condition: ColumnElement[bool]) -> list[int]:
    """Return the positions of the documents that fulfil a condition: asked once, not for every batch."""
    query = select(DOCUMENT.c.position).where(condition).order_by(DOCUMENT.c.position)
    with database.reading() as connection:
        return list(connection.execute(query).scalars())


def _positions_of(database: Database, ids: Sequence[str]) -> list[int]:
    asked = bundle_checks.storable(ids)
    found: set[int] = set()
    with database.reading() as connection:
        for first in range(0, len(asked), _ASKED_AT_ONCE):
            part = DOCUMENT.c.id.in_(asked[first : first + _ASKED_AT_ONCE])
            found.update(connection.execute(select(DOCUMENT.c.position).where(part)).scalars())
    return sorted(found)


def _texts(
    database: Database, positions: list[int] | None, condition: ColumnElement[bool] | None, batch: int
) -> Iterator[Any]:
    """Yield rows of ``_TEXTS`` in project order: at these positions, or all, if they fulfil a condition."""
    query = _TEXTS.order_by(DOCUMENT.c.position).where(*([] if condition is None else [condition]))
    if positions is not None:
        for first in range(0, len(positions), batch):
            part = DOCUMENT.c.position.in_(positions[first : first + batch])
            with database.reading() as connection:
                rows = connection.execute(query.where(part)).all()
            yield from rows
        return
    last = -1
    while True:
        with database.reading() as connection:
            rows = connection.execute(query.where(DOCUMENT.c.position > last).limit(batch)).all()
        if not rows:
            return
        yield from rows
        last = rows[-1].position
