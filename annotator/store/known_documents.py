"""Which documents that come in are in the project already: those with the same text, whatever their names.

A document is known by its source bytes, else by its text; its name, its id and its place in a file say
nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from annotator.domain.errors import AnnotatorError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Document

from . import bundle_checks, messages
from .tables import BODY, DOCUMENT
from .values import Bundle

_COLUMNS = select(
    DOCUMENT.c.id, DOCUMENT.c.source_sha256, DOCUMENT.c.text_sha256, DOCUMENT.c.name, DOCUMENT.c.encoding
).order_by(DOCUMENT.c.position)


@dataclass(slots=True)
class KnownDocuments:
    """What is stored, or waits to be, of the documents that some bundles are about."""

    ids: set[str] = field(default_factory=set)
    by_both: dict[tuple[str, str], str] = field(default_factory=dict)
    """(SHA-256 of the source, of the text) → document id."""
    by_text: dict[str, str] = field(default_factory=dict)
    by_source: dict[str, str] = field(default_factory=dict)
    encodings: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """Document id → name and encoding."""
    without_source: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, connection: Connection, bundles: Sequence[Bundle]) -> KnownDocuments:
        """Ask for what is stored."""
        known = cls()
        found = [b.document for b in bundles]
        for column, values in (
            (DOCUMENT.c.text_sha256, [d.text_sha256 for d in found]),
            (DOCUMENT.c.source_sha256, [d.source.sha256 for d in found]),
            (DOCUMENT.c.id, [d.id for d in found]),
        ):
            asked = sorted(set(bundle_checks.storable(values)))
            for row in connection.execute(_COLUMNS.where(column.in_(asked))):
                known.add(row.id, row.source_sha256, row.text_sha256, row.name, row.encoding)
        bare = select(BODY.c.document_id).where(BODY.c.document_id.in_(known.ids), BODY.c.source.is_(None))
        known.without_source.update(connection.execute(bare).scalars())
        return known

    def add(self, document_id: str, source: str, text: str, name: str, encoding: str | None) -> None:
        """Note a document; of several with one text the first in the project stands for it."""
        self.ids.add(document_id)
        self.by_both.setdefault((source, text), document_id)
        self.by_text.setdefault(text, document_id)
        self.by_source.setdefault(source, document_id)
        self.encodings[document_id] = name, encoding

    def find(self, document: Document, source: bytes | None) -> str | None:
        """Return the id under which a document is in the project, or None.

        Raises AnnotatorError if its very bytes (``source``) are there, read as another text.
        """
        found = self.by_both.get((document.source.sha256, document.text_sha256))
        found = found or self.by_text.get(document.text_sha256)
        other = self.by_source.get(document.source.sha256)
        if found is None and other is not None and source is not None:
            name, encoding = self.encodings[other]
            raise AnnotatorError(messages.READ_OTHERWISE, name=name, encoding=encoding)
        return found

    def add_document(self, document: Document) -> None:
        """Note a document that waits to be stored."""
        source = document.source
        self.add(document.id, source.sha256, document.text_sha256, document.name, source.encoding)

    def go_on_from(self, before: KnownDocuments) -> None:
        """Take into account what was known before; that came first."""
        self.ids |= before.ids
        self.by_both = self.by_both | before.by_both
        self.by_text = self.by_text | before.by_text
        self.by_source = self.by_source | before.by_source
        self.encodings = self.encodings | before.encodings
        self.without_source |= before.without_source

    def lacks_source(self, document: Document) -> bool:
        """Tell whether a document is stored without bytes, and has been made of the very ones of another."""
        same = self.by_both.get((document.source.sha256, document.text_sha256)) == document.id
        return same and document.id in self.without_source

    def free_id(self, document: Document) -> str:
        """Return a document's id, or a new one if another text has it."""
        return document.id if document.id not in self.ids else fresh_id()
