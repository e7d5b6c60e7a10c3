"""What the hash chains of a project prove: heads that can be published, and one hash of them all."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import func, select

from . import chain
from .connection import Database
from .tables import BEGINNING, JOURNAL, SET


@dataclass(frozen=True, slots=True)
class Digest:
    """All chains of a project: how many sets and journal entries, and a hash of their heads."""

    sets: int
    entries: int
    sha256: str


class Provenance:
    """Reached as ``Project.provenance``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def digest(self) -> Digest:
        """Return a digest of everything that was ever edited, whatever the ids and the order of pages.

        It is the SHA-256 of the lines ``text_sha256 author revision head`` of all sets, sorted, each with a
        line feed.
        """
        heads = select(BEGINNING.c.text_sha256, SET.c.author, SET.c.revision, SET.c.head)
        with self._database.reading() as connection:
            found = connection.execute(heads.join_from(SET, BEGINNING, BEGINNING.c.set_id == SET.c.id)).all()
            entries = int(connection.execute(select(func.count()).select_from(JOURNAL)).scalar_one())
        lines = sorted(" ".join(map(str, row)) + "\n" for row in found)
        return Digest(len(lines), entries, hashlib.sha256("".join(lines).encode()).hexdigest())

    def head(self, document: str, author: str, revision: int) -> str | None:
        """Return the hash at a revision of an author's chain on a document; None: it has no such revision."""
        same = (SET.c.document_id == document, SET.c.author == author)
        entry = select(JOURNAL.c.hash).join(SET, SET.c.id == JOURNAL.c.set_id)
        begun = select(BEGINNING).join(SET, SET.c.id == BEGINNING.c.set_id)
        with self._database.reading() as connection:
            at = entry.where(*same, JOURNAL.c.revision == revision)
            found: str | None = connection.execute(at).scalar()
            if found is None:
                first = begun.where(*same, BEGINNING.c.revision == revision)
                row = connection.execute(first).mappings().first()
                found = None if row is None else chain.beginning_hash(dict(row))
        return found
