"""What an importer makes of a page's bytes, and the document that goes into a project."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.ids import uuid7
from annotator.domain.items import Document, Source

from annotator.domain.nodemap import NodeMap


@dataclass(frozen=True, slots=True)
class Page:
    """A page read: its bytes as they came, the text made of them, and how.

    ``encoding_from`` is one of ``bom``, ``asked``, ``declared``, ``valid`` (the bytes are correct UTF-8),
    ``detected`` and ``default``. ``warnings`` are for the person who imports, one line each.
    """

    source: bytes = field(repr=False)
    text: str = field(repr=False)
    node_map: NodeMap = field(repr=False)
    media_type: str
    encoding: str
    encoding_from: str
    name: str
    uri: str | None = None
    metadata: Mapping[str, object] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def to_document(page: Page, document_id: str | None = None) -> Document:
    """Return the document of a page; without an id it gets a new one."""
    source = Source(page.media_type, hashlib.sha256(page.source).hexdigest(), page.uri, page.encoding)
    digest = hashlib.sha256(page.text.encode("utf-8")).hexdigest()
    metadata = {**page.metadata, "encoding_from": page.encoding_from}
    return Document(document_id or uuid7(), page.name, page.text, digest, source, metadata)
