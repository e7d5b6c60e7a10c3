"""Metadata that come again for pages that are there: what is other, and taking it over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select, update

from . import json_text
from .bundle_checks import storable
from .connection import Database
from .outlets import outlet_of
from .tables import DOCUMENT

Offered = tuple[str, Mapping[str, Any]]
"""The id of a document, or the SHA-256 of its source, and metadata for it."""


def compare(database: Database, offered: Sequence[Offered], *, take: bool) -> list[frozenset[str]]:
    """Return for each page whose metadata are other than what is offered the names of those.

    With ``take`` they become what is offered; those that nothing is offered for stay. Pages that are not
    there are passed over, and so is a language that no database can hold.
    """
    if not take:
        with database.reading() as connection:
            return [names for _, _, names in _differing(connection, offered)]
    with database.writing() as connection:
        found = list(_differing(connection, offered))
        for row, made, _ in found:
            language = made.get("language")
            values = {
                "metadata": json_text.to_json(made),
                "language": language if isinstance(language, str) else None,
                "outlet": outlet_of(made, row.uri),
            }
            connection.execute(update(DOCUMENT).where(DOCUMENT.c.id == row.id).values(values))
    return [names for _, _, names in found]


def _differing(
    connection: Connection, offered: Sequence[Offered]
) -> list[tuple[Any, dict[str, Any], frozenset[str]]]:
    """Return the row of each page that differs, its metadata with what is offered, and the names of that."""
    by_key: dict[str, dict[str, Any]] = {}
    for key, metadata in offered:
        by_key.setdefault(key, {}).update(_as_stored(metadata))
    columns = select(DOCUMENT.c.id, DOCUMENT.c.source_sha256, DOCUMENT.c.uri, DOCUMENT.c.metadata)
    keys = storable(by_key)
    found = []
    for row in connection.execute(
        columns.where(DOCUMENT.c.id.in_(keys) | DOCUMENT.c.source_sha256.in_(keys))
    ):
        wanted = by_key.get(row.source_sha256, {}) | by_key.get(row.id, {})
        stored = json_text.from_json(row.metadata)
        names = frozenset(name for name, value in wanted.items() if stored.get(name, _NONE) != value)
        if names:
            found.append((row, stored | wanted, names))
    return found


_NONE = object()


def _as_stored(metadata: Mapping[str, Any]) -> dict[str, Any]:
    """Return metadata as they are when they are read back."""
    made: dict[str, Any] = json_text.from_json(json_text.to_json(dict(metadata)))
    language = made.get("language")
    if isinstance(language, str) and not storable([language]):
        del made["language"]
    return made
