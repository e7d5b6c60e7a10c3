"""Rows as plain mappings, and long lists in pieces that a statement can take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Select

AT_ONCE = 200
"""So many pages or sets are in hand at a time."""
T = TypeVar("T")
Values = dict[str, Any]


def stored(connection: Connection, query: Select[Any]) -> list[Values]:
    """Return the rows of a query, by column."""
    return [row._asdict() for row in connection.execute(query)]


def parts(listed: Sequence[T], size: int = AT_ONCE) -> Iterator[Sequence[T]]:
    """Yield a sequence in pieces of a size, the last one shorter."""
    for first in range(0, len(listed), size):
        yield listed[first : first + size]
