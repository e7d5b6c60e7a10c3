"""Remarks: what one person says to another about an item, with answers, until somebody settles it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from annotator.domain.errors import EditError
from annotator.domain.sentences import message

from . import bundle_checks, json_text, messages, rows
from .review_values import Answer, Remark
from .tables import AUTHOR, DOCUMENT, REMARK
from .tolerant import readable

_ORDER = (REMARK.c.document_id, REMARK.c.start, REMARK.c.recorded, REMARK.c.id)


def add(connection: Connection, remark: Remark) -> Remark:
    """Store a new remark and return it with its time. Raises EditError if it says nothing or has no place."""
    text = _said(remark.text)
    bundle_checks.require_id(message(messages.A_REMARK), remark.id)
    if connection.execute(select(DOCUMENT.c.id).where(DOCUMENT.c.id == remark.document)).first() is None:
        raise EditError(messages.NO_DOCUMENT, document=remark.document)
    for name in (remark.about, remark.author):
        if connection.execute(select(AUTHOR.c.name).where(AUTHOR.c.name == name)).first() is None:
            raise EditError(messages.NO_AUTHOR, author=name)
    values = {
        "id": remark.id,
        "document_id": remark.document,
        "about": remark.about,
        "item": remark.item,
        "start": int(remark.start),
        "end": int(remark.end),
        "author": remark.author,
        "text": text,
        "answers": _answers(remark.answers),
        "settled": remark.settled,
        "recorded": remark.recorded or rows.now(),
    }
    connection.execute(insert(REMARK), values)
    return one(connection, remark.id)


def answer(connection: Connection, remark_id: str, author: str, text: str) -> Remark:
    """Add an answer, which opens a settled remark again."""
    remark = one(connection, remark_id, locked=True)
    given = (*remark.answers, Answer(author, _said(text), rows.now()))
    change = update(REMARK).where(REMARK.c.id == remark_id)
    connection.execute(change.values(answers=_answers(given), settled=None))
    return one(connection, remark_id)


def settle(connection: Connection, remark_id: str, *, settled: bool) -> Remark:
    """Settle a remark, or open it again."""
    one(connection, remark_id, locked=True)
    time = rows.now() if settled else None
    connection.execute(update(REMARK).where(REMARK.c.id == remark_id).values(settled=time))
    return one(connection, remark_id)


def one(connection: Connection, remark_id: str, *, locked: bool = False) -> Remark:
    """Return a remark. Raises EditError if there is none with the id."""
    query = select(REMARK).where(REMARK.c.id == remark_id)
    row = connection.execute(query.with_for_update() if locked else query).one_or_none()
    if row is None:
        raise EditError(messages.NO_REMARK, remark=remark_id)
    return from_row(row)


def listed(
    connection: Connection, document_id: str | None, about: str | None, *, open_only: bool
) -> list[Remark]:
    """Return remarks in page order, of one document or about one author's work if asked."""
    query = select(REMARK).order_by(*_ORDER)
    for column, value in ((REMARK.c.document_id, document_id), (REMARK.c.about, about)):
        query = query if value is None else query.where(column == value)
    if open_only:
        query = query.where(REMARK.c.settled.is_(None))
    return readable(connection.execute(query), from_row)


def open_counts(connection: Connection, about: str) -> Mapping[str, int]:
    """Return by document how many open remarks there are about an author's work."""
    query = select(REMARK.c.document_id, func.count()).group_by(REMARK.c.document_id)
    found = connection.execute(query.where(REMARK.c.about == about, REMARK.c.settled.is_(None)))
    return {str(document): int(count) for document, count in found}


def _said(text: str) -> str:
    if not text.strip():
        raise EditError(messages.EMPTY_REMARK)
    return text.strip()


def _answers(given: tuple[Answer, ...]) -> str:
    return json_text.to_json([asdict(one) for one in given])


def from_row(row: Any) -> Remark:
    """Return a row as a remark. Raises whatever comes of a broken one."""
    answers = tuple(Answer(**one) for one in json_text.from_json(row.answers))
    return Remark(
        row.id, row.document_id, row.about, row.author, row.text, row.item, row.start, row.end,
        answers, row.settled, row.recorded,
    )  # fmt: skip
