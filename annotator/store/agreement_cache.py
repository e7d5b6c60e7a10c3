"""What measures counted between pairs of hand-ins, kept so that only changed pages are counted again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, delete, insert, select

from . import rows
from .tables import AGREEMENT
from .values import PairCounts

_KEYS = ("document_id", "a", "a_hand_in", "b", "b_hand_in", "measure")


def read(connection: Connection, measures: Sequence[str]) -> Iterator[PairCounts]:
    """Yield everything that was counted for some measures (ids with their versions)."""
    for row in connection.execute(select(AGREEMENT).where(AGREEMENT.c.measure.in_(measures))):
        yield PairCounts(
            row.document_id, row.a, row.a_hand_in, row.b, row.b_hand_in, row.measure, json.loads(row.counts)
        )


def write(connection: Connection, counted: Sequence[PairCounts]) -> None:
    """Keep what was counted; what was counted for the same hand-ins before is replaced."""
    values = [
        {
            "document_id": one.document,
            "a": one.a,
            "a_hand_in": one.a_hand_in,
            "b": one.b,
            "b_hand_in": one.b_hand_in,
            "measure": one.measure,
            "counts": rows.to_json(one.counts),
        }
        for one in counted
    ]
    for value in values:
        connection.execute(delete(AGREEMENT).where(*(AGREEMENT.c[key] == value[key] for key in _KEYS)))
    if values:
        connection.execute(insert(AGREEMENT), values)


def forget(connection: Connection) -> None:
    """Empty the cache."""
    connection.execute(delete(AGREEMENT))
