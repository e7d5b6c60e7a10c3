"""Documents and sets read where some are damaged: those that are not, and what is wrong with the others."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.items import Document
from annotator.domain.sentences import Message, message

from . import damage_messages, messages, rows
from .errors import ProjectError
from .tables import ARGUMENT, BODY, DOCUMENT, EVENT, FLAG, MENTION, NOTE, RELATION, SEGMENT, SET
from .tolerant import damage_seen
from .values import Unread

Told = Callable[[Unread], None]
BROKEN = (AnnotatorError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)
_COUNTED = (SEGMENT, MENTION, EVENT, ARGUMENT, RELATION, NOTE, FLAG)


def refuse(found: Unread) -> None:
    """Raise ProjectError: whoever asks needs everything."""
    if found.author is None:
        raise ProjectError(damage_messages.PAGE_DAMAGED, name=found.name, reason=found.reason)
    raise ProjectError(damage_messages.SET_DAMAGED, name=found.name, author=found.author, reason=found.reason)


def whole_document(document: Document) -> Document:
    """Return a document. Raises ProjectError if its text is not the one that was imported."""
    if hashlib.sha256(document.text.encode(errors="surrogatepass")).hexdigest() != document.text_sha256:
        reason = message(messages.TEXT_CHANGED, name=document.name)
        raise ProjectError(damage_messages.PAGE_DAMAGED, name=document.name, reason=reason)
    return document


def documents(
    found: Sequence[Any], made: Callable[[Any], Document], told: Told
) -> Iterator[tuple[Any, Document]]:
    """Yield the documents of rows that are whole, each with its row, and tell of the others."""
    for row in found:
        try:
            document = whole_document(made(row))
        except BROKEN as error:
            reason = message(messages.TEXT_CHANGED, name=row.name) if _wrong(error) else _reason(error)
            told(Unread(str(row.id), str(row.name), None, reason))
        else:
            yield row, document


def _wrong(error: BaseException) -> bool:
    return isinstance(error, ProjectError)


def _reason(error: BaseException) -> Message:
    return message(messages.DOCUMENT_UNREADABLE, reason=fault_of(error))


def sets(
    connection: Connection,
    found: Sequence[Any],
    texts: Mapping[str, str],
    names: Mapping[str, str],
    told: Told,
) -> list[AnnotationSet]:
    """Return the sets of rows (of ``rows.SETS``) that can be read, and tell of the others."""
    seen = damage_seen(connection)
    try:
        read = rows.read_sets(connection, found, texts)
    except BROKEN:
        read = []
    if len(read) == len(found) and damage_seen(connection) == seen:
        return read
    return [one for row in found for one in _one(connection, row, texts, names, told)]


def _one(
    connection: Connection, row: Any, texts: Mapping[str, str], names: Mapping[str, str], told: Told
) -> list[AnnotationSet]:
    seen = damage_seen(connection)
    reason: Message | str = message(damage_messages.BAD_BYTES)
    try:
        read = rows.read_sets(connection, [row], texts)
        if damage_seen(connection) == seen:
            return read
    except BROKEN as error:
        reason = fault_of(error)
    counts = {
        table.name: int(connection.execute(select(func.count()).where(table.c.set_id == row.id)).scalar_one())
        for table in _COUNTED
    }
    told(Unread(row.document_id, names.get(row.document_id, ""), str(row.author),
                message(messages.SET_UNREADABLE, reason=reason), counts))  # fmt: skip
    return []


def without_text(connection: Connection) -> Iterator[Unread]:
    """Yield the documents of which no text is left."""
    there = select(BODY.c.document_id)
    query = select(DOCUMENT.c.id, DOCUMENT.c.name).where(DOCUMENT.c.id.not_in(there))
    for row in connection.execute(query):
        yield Unread(str(row.id), str(row.name), None, message(messages.NO_TEXT))


def without_author(connection: Connection) -> Iterator[Unread]:
    """Yield the sets whose author or document the project does not know."""
    known = rows.SETS.join(DOCUMENT, DOCUMENT.c.id == SET.c.document_id).with_only_columns(SET.c.id)
    query = select(SET.c.id, SET.c.document_id, SET.c.author).where(SET.c.id.not_in(known))
    for row in connection.execute(query):
        reason = message(messages.SET_UNREADABLE, reason=message(messages.NO_SHARED))
        yield Unread(str(row.document_id), str(row.document_id), str(row.author), reason)
