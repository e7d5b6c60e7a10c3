"""Notes for the guidelines: pairs of labels that are told apart in different ways, with examples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, update

from annotator.domain.errors import EditError
from annotator.domain.sentences import message

from . import bundle_checks, json_text, messages, rows
from .review_values import GuidelineExample, GuidelineNote
from .tables import DOCUMENT, GUIDELINE
from .tolerant import readable

_ORDER = (GUIDELINE.c.recorded, GUIDELINE.c.id)


def add(connection: Connection, note: GuidelineNote) -> GuidelineNote:
    """Store a note and return it with its time; one that says the same is returned instead, open again.

    Raises EditError for examples on documents that the project does not have, or a note about nothing.
    """
    if not any((note.first, note.second, note.text.strip(), note.examples)):
        raise EditError(messages.EMPTY_NOTE)
    bundle_checks.require_id(message(messages.A_GUIDELINE_NOTE), note.id)
    _require_documents(connection, note.examples)
    label_a, label_b = sorted((note.first, note.second))
    said = {
        "sort": note.sort,
        "label_a": label_a,
        "label_b": label_b,
        "text": note.text.strip(),
        "examples": json_text.to_json([list(one) for one in note.examples]),
    }
    same = select(GUIDELINE.c.id).where(*(GUIDELINE.c[name] == value for name, value in said.items()))
    if (found := connection.execute(same.with_for_update()).scalars().first()) is not None:
        return settle(connection, found, settled=False)
    made = {"id": note.id, "by": note.by, "settled": None, "recorded": note.recorded or rows.now()}
    connection.execute(insert(GUIDELINE), said | made)
    return _one(connection, note.id)


def settle(connection: Connection, note_id: str, *, settled: bool) -> GuidelineNote:
    """Settle a note or open it again. Raises EditError if there is none with the id."""
    time = rows.now() if settled else None
    connection.execute(update(GUIDELINE).where(GUIDELINE.c.id == note_id).values(settled=time))
    return _one(connection, note_id)


def listed(connection: Connection, *, open_only: bool) -> list[GuidelineNote]:
    """Return the notes in the order in which they were made."""
    query = select(GUIDELINE).order_by(*_ORDER)
    if open_only:
        query = query.where(GUIDELINE.c.settled.is_(None))
    return readable(connection.execute(query), from_row)


def _one(connection: Connection, note_id: str) -> GuidelineNote:
    row = connection.execute(select(GUIDELINE).where(GUIDELINE.c.id == note_id)).one_or_none()
    if row is None:
        raise EditError(messages.NO_GUIDELINE_NOTE, note=note_id)
    return from_row(row)


def _require_documents(connection: Connection, examples: Sequence[GuidelineExample]) -> None:
    asked = {one.document for one in examples}
    known = set(connection.execute(select(DOCUMENT.c.id).where(DOCUMENT.c.id.in_(asked))).scalars())
    if missing := sorted(asked - known):
        raise EditError(messages.NO_DOCUMENT, document=missing[0])


def from_row(row: Any) -> GuidelineNote:
    """Return a row as a note. Raises whatever comes of a broken one."""
    examples = tuple(GuidelineExample(*one) for one in json_text.from_json(row.examples))
    return GuidelineNote(
        row.id, row.sort, row.label_a, row.label_b, row.text, examples, row.by, row.settled, row.recorded
    )
