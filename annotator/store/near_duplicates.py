"""Groups of near-duplicates: which documents were found to say nearly the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import delete, insert, select

from annotator.domain.errors import EditError

from . import messages
from .connection import Database
from .tables import DOCUMENT, NEAR


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
            connection.execute(delete(NEAR))
            read = connection.execute(select(DOCUMENT.c.id, DOCUMENT.c.position))
            order = {row.id: row.position for row in read}
            if missing := next((one for one in wanted if one not in order), None):
                raise EditError(messages.NO_DOCUMENT, document=missing)
            rows = [
                {"document_id": document, "first": min(group, key=order.__getitem__)}
                for group in groups
                if len(group) > 1
                for document in group
            ]
            if rows:
                connection.execute(insert(NEAR), rows)

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
