"""What measures counted between hand-ins, kept so that only changed pages are counted again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, delete, insert, select

from . import rows
from .tables import AGREEMENT
from .values import PageCounts

_KEYS = ("document_id", "hand_ins", "measure")


def read(connection: Connection, measures: Sequence[str]) -> Iterator[PageCounts]:
    """Yield everything that was counted for some measures (ids with their versions)."""
    for row in connection.execute(select(AGREEMENT).where(AGREEMENT.c.measure.in_(measures))):
        yield PageCounts(row.document_id, row.hand_ins, row.measure, json.loads(row.counts))


def write(connection: Connection, counted: Sequence[PageCounts]) -> None:
    """Keep what was counted; what was counted for the same hand-ins before is replaced."""
    values = [
        {
            "document_id": one.document,
            "hand_ins": one.hand_ins,
            "measure": one.measure,
            "counts": rows.to_json(one.counts),
        }
        for one in counted
    ]
    for value in values:
        connection.execute(delete(AGREEMENT).where(*(AGREEMENT.c[key] == value[key] for key in _KEYS)))
    if values:
        connection.execute(insert(AGREEMENT), values)
