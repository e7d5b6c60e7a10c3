"""Groups of near-duplicates: which documents were found to say nearly the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from annotator.domain.errors import EditError

from . import messages, project_settings
from .connection import Database
from .tables import DOCUMENT, NEAR

_LOOKED_AT = "near_duplicates_of"
"""Where it stands beside the settings how many documents were looked at."""


class NearDuplicates:
    """The groups of an open project (``Project.near_duplicates``)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def replace(self, groups: Sequence[Sequence[str]]) -> None:
        """Store groups in place of those that are there.

        Raises EditError, and changes nothing, for a document that is not there or stands in two places.
        """
        wanted = [document for group in groups for document in group]
        if len(set(wanted)) < len(wanted):
            raise EditError(messages.IN_TWO_GROUPS)
        with self._database.writing() as connection:
            order = _order(connection)
            if missing := next((one for one in wanted if one not in order), None):
                raise EditError(messages.NO_DOCUMENT, document=missing)
            _write(connection, groups, order)
            project_settings.write_key(connection, _LOOKED_AT, len(order))

    def looked_at(self) -> int:
        """Return how many documents there were when near-duplicates were looked for; 0: never."""
        with self._database.reading() as connection:
            found = project_settings.read_key(connection, _LOOKED_AT)
        return found if isinstance(found, int) else 0

    def join(self, groups: Iterable[Sequence[str]]) -> None:
        """Add groups to those that are there; what has a document in common becomes one group.

        Documents that are not there are passed over.
        """
        with self._database.writing() as connection:
            join(connection, groups)

    def firsts(self) -> dict[str, str]:
        """Return for each document in a group the id of the group's first."""
        with self._database.reading() as connection:
            read = connection.execute(select(NEAR.c.document_id, NEAR.c.first))
            return {row.document_id: row.first for row in read}

    def groups(self) -> list[tuple[str, ...]]:
        """Return the groups, and the documents of each, in project order."""
        query = select(NEAR.c.document_id, NEAR.c.first).join_from(
            NEAR, DOCUMENT, DOCUMENT.c.id == NEAR.c.document_id
        )
        found: defaultdict[str, list[str]] = defaultdict(list)
        with self._database.reading() as connection:
            for row in connection.execute(query.order_by(DOCUMENT.c.position)):
                found[row.first].append(row.document_id)
        return [tuple(group) for group in found.values()]


def join(connection: Connection, groups: Iterable[Sequence[str]]) -> bool:
    """Add groups to those that are stored, and put the first of each in order; return whether any is new."""
    order = _order(connection)
    known = {row.document_id: row.first for row in connection.execute(select(NEAR))}
    first: dict[str, str] = {}

    def top(document: str) -> str:
        while first.setdefault(document, document) != document:
            document = first[document]
        return document

    for pair in known.items():
        first[top(pair[0])] = top(pair[1])
    for group in groups:
        there = [one for one in group if one in order]
        for one in there[1:]:
            first[top(one)] = top(there[0])
    joined: defaultdict[str, list[str]] = defaultdict(list)
    for document in sorted(first, key=order.__getitem__):
        joined[top(document)].append(document)
    wanted = {one: group[0] for group in joined.values() if len(group) > 1 for one in group}
    if wanted == known:
        return False
    _write(connection, list(joined.values()), order)
    return True


def _order(connection: Connection) -> dict[str, int]:
    return {row.id: row.position for row in connection.execute(select(DOCUMENT.c.id, DOCUMENT.c.position))}


def _write(connection: Connection, groups: Iterable[Sequence[str]], order: Mapping[str, int]) -> None:
    connection.execute(delete(NEAR))
    rows = [
        {"document_id": document, "first": min(group, key=order.__getitem__)}
        for group in groups
        if len(group) > 1
        for document in group
    ]
    if rows:
        connection.execute(insert(NEAR), rows)
