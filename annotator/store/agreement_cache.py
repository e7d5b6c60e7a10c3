"""What measures counted between hand-ins, kept so that only changed pages are counted again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select

from . import json_text
from .review_values import PageCounts
from .tables import AGREEMENT

_KEYS = ("document_id", "hand_ins", "measure")


_ASKED_AT_ONCE = 200


def read(
    connection: Connection, measures: Sequence[str], wanted: Sequence[str] | None = None
) -> Iterator[PageCounts]:
    """Yield what was counted for some measures (ids with their versions), of some documents or all."""
    query = select(AGREEMENT).where(AGREEMENT.c.measure.in_(measures))
    if wanted is None:
        yield from _read(connection, query)
        return
    for first in range(0, len(wanted), _ASKED_AT_ONCE):
        part = wanted[first : first + _ASKED_AT_ONCE]
        yield from _read(connection, query.where(AGREEMENT.c.document_id.in_(part)))


def _read(connection: Connection, query: Select[Any]) -> Iterator[PageCounts]:
    for row in connection.execute(query):
        yield PageCounts(row.document_id, row.hand_ins, row.measure, json_text.from_json(row.counts))


def write(connection: Connection, counted: Sequence[PageCounts], *, alone: bool = False) -> None:
    """Keep what was counted; what was counted for the same hand-ins before is replaced.

    ``alone``: what was counted for any other hand-ins of the document goes too.
    """
    keys = _KEYS[::2] if alone else _KEYS
    values = [
        {
            "document_id": one.document,
            "hand_ins": one.hand_ins,
            "measure": one.measure,
            "counts": json_text.to_json(one.counts),
        }
        for one in counted
    ]
    for value in values:
        connection.execute(delete(AGREEMENT).where(*(AGREEMENT.c[key] == value[key] for key in keys)))
    if values:
        connection.execute(insert(AGREEMENT), values)
