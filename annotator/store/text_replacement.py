"""Another text for a document that nobody has annotated; reading the source again is not done here."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from annotator.domain.errors import EditError
from annotator.domain.items import Document

from . import bundle_checks, chain, messages, rows, sources
from .bundles import document_values
from .connection import Database
from .errors import DuplicateDocument
from .tables import BEGINNING, BODY, DOCUMENT, FLAG, JOURNAL, PROJECT, REJECTED, SET
from .values import Packed

_KEPT = ("id", "position", "created")


def replace_text(database: Database, document: Document, packed: Packed) -> None:
    """Store another text; see ``Project.replace_text``."""
    bundle_checks.check_document(document, None)
    with database.writing() as connection:
        # The turnstile of imports, so that no other page becomes the twin of this one meanwhile.
        connection.execute(update(PROJECT).values(imports=PROJECT.c.imports + 1))
        asked = select(DOCUMENT, BODY.c.text, BODY.c.source).join(BODY, BODY.c.document_id == DOCUMENT.c.id)
        row = connection.execute(asked.where(DOCUMENT.c.id == document.id).with_for_update()).one_or_none()
        if row is None:
            raise EditError(messages.NO_DOCUMENT, document=document.id)
        if row.source_sha256 != document.source.sha256:
            raise EditError(messages.OTHER_SOURCE, name=row.name)
        _refuse_annotated(connection, document.id, row.name)
        _refuse_twin(connection, document)
        values = {
            name: value
            for name, value in document_values(document, row.position).items()
            if name not in _KEPT
        }
        connection.execute(update(DOCUMENT).where(DOCUMENT.c.id == document.id).values(values))
        _begin_again(connection, document)
        source = sources.with_text(row.source, row.text, document)
        body = {"text": document.text, "source": source, "node_map": packed.node_map}
        connection.execute(update(BODY).where(BODY.c.document_id == document.id).values(body))
        database.dialect.unindex(connection, (row.position, row.name, row.text))
        database.dialect.index(connection, [(row.position, document.name, document.text)])


def _refuse_annotated(connection: Connection, document_id: str, named: str) -> None:
    """Raise EditError if anybody has said something about a document."""
    journal = select(JOURNAL.c.author).where(JOURNAL.c.document_id == document_id).limit(1)
    author = connection.execute(journal).scalar_one_or_none()
    if author is not None:
        raise EditError(messages.WORKED_ON, name=named, author=author)
    for set_id, name in connection.execute(
        select(SET.c.id, SET.c.author).where(SET.c.document_id == document_id)
    ):
        for table in (*(rows.TABLES[kind] for kind in rows.ITEM_KINDS), FLAG, REJECTED):
            if connection.execute(select(table.c.set_id).where(table.c.set_id == set_id).limit(1)).first():
                raise EditError(messages.ANNOTATED, name=named, author=name)


def _begin_again(connection: Connection, document: Document) -> None:
    """Sets without an edit and without annotations may be there: their chains begin with the new text."""
    for row in connection.execute(select(BEGINNING).where(BEGINNING.c.document_id == document.id)):
        values = row._asdict() | {"text_sha256": document.text_sha256}
        connection.execute(update(BEGINNING).where(BEGINNING.c.set_id == row.set_id).values(values))
        head = chain.beginning_hash(values)
        connection.execute(update(SET).where(SET.c.id == row.set_id).values(head=head))


def _refuse_twin(connection: Connection, document: Document) -> None:
    same = (DOCUMENT.c.source_sha256 == document.source.sha256) & (
        DOCUMENT.c.text_sha256 == document.text_sha256
    )
    twin = connection.execute(select(DOCUMENT.c.id).where(same, DOCUMENT.c.id != document.id)).scalar()
    if twin is not None:
        raise DuplicateDocument(messages.SAME_PAGE, document=twin)
