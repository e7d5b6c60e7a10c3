"""A document's source as it is stored: packed, unless it is the text. What is the text is not kept twice.

``document_body.source`` is zlib of the bytes as they came, NULL if they were not kept, and empty if they are
those of the text in UTF-8: then the two SHA-256 of the document's row are the same.
"""

from __future__ import annotations

from annotator.domain.items import Document
from annotator.domain.packing import pack, unpack

IS_TEXT = b""
"""What is stored of a source that is the text in UTF-8; nothing packed is empty."""


def to_store(source: bytes, document: Document) -> bytes:
    """Return a source as it is stored."""
    return IS_TEXT if is_text(document) else pack(source)


def packed_to_store(packed: bytes, document: Document) -> bytes:
    """Return a source that is packed already as it is stored."""
    return IS_TEXT if is_text(document) else packed


def is_text(document: Document) -> bool:
    """Tell whether a document's source is its text in UTF-8."""
    return document.source.sha256 == document.text_sha256


def from_store(stored: bytes, text: str) -> bytes:
    """Return the bytes as they came. Raises PackingError."""
    return text.encode() if stored == IS_TEXT else unpack(stored)


def with_text(stored: bytes | None, before: str, document: Document) -> bytes | None:
    """Return how a document's source is stored beside another text than before. Raises PackingError."""
    if stored is None or (stored != IS_TEXT and not is_text(document)):
        return stored
    return to_store(from_store(stored, before), document)
