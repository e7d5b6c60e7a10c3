"""What an importer makes of a page's bytes, and the document that goes into a project."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.ids import fresh_id
from annotator.domain.items import Document, Source
from annotator.domain.nodemap import NodeMap
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message


@dataclass(frozen=True, slots=True)
class Page:
    """A page read: its bytes as they came, the text made of them, and how.

    ``encoding_from`` is one of ``bom``, ``asked``, ``declared``, ``valid`` (the bytes are correct UTF-8),
    ``detected`` and ``default``. ``warnings`` are for the person who imports. ``hidden`` are
    the ranges of the text that a browser would not show, in text order; ``metadata["parser"]`` names the
    parser, its version and that of the walk, for which alone the paths of the node map hold.
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
    warnings: tuple[Message, ...] = ()
    hidden: tuple[Range, ...] = ()

    @property
    def parser(self) -> str | None:
        """Return the name and version of the parser and the walk; None for plain text."""
        named = self.metadata.get("parser")
        return named if isinstance(named, str) else None


def to_document(page: Page, document_id: str | None = None) -> Document:
    """Return the document of a page; without an id it gets a new one.

    Its metadata gain ``encoding_from``, and ``hidden`` (``[[start, end], …]``) if the page hides text.
    """
    source = Source(page.media_type, hashlib.sha256(page.source).hexdigest(), page.uri, page.encoding)
    digest = hashlib.sha256(page.text.encode("utf-8")).hexdigest()
    metadata: dict[str, object] = {**page.metadata, "encoding_from": page.encoding_from}
    if page.hidden:
        metadata["hidden"] = [[one.start, one.end] for one in page.hidden]
    return Document(document_id or fresh_id(), page.name, page.text, digest, source, metadata)
