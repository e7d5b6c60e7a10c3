"""Documents: texts, sources, node maps, and the columns that repeat what their metadata say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from annotator.domain.errors import fault_of
from annotator.domain.items import Document
from annotator.domain.nodemap import NodeMap
from annotator.domain.packing import PackingError, unpacked_pieces
from annotator.domain.sentences import message

from .. import documents, sources
from .. import messages as of_store
from ..outlets import outlet_of
from ..tables import BODY, DOCUMENT
from ..values import Finding
from . import messages
from .look import BROKEN, Look


def listed(look: Look) -> Iterator[Finding]:
    """Learn which documents there are; look at their places and for pages that stand twice."""
    seen: dict[tuple[str, str], str] = {}
    places: dict[int, str] = {}
    for row in look.rows(select(DOCUMENT).order_by(DOCUMENT.c.position)):
        look.names[row.id], look.positions[row.id] = row.name, row.position
        look.lengths[row.id] = row.characters  # a page that is passed over was found to have as many
        if row.position < 0 or row.position in places:
            yield look.found(
                "position", message(messages.POSITION, name=row.name, place=row.position), row.id
            )
        places[row.position] = row.id
        same = (row.source_sha256, row.text_sha256)
        if same in seen:
            yield look.found("duplicate", message(messages.TWICE, name=row.name, other=seen[same]), row.id)
        seen.setdefault(same, row.id)


def one(look: Look, document_id: str) -> tuple[Document | None, list[Finding]]:
    """Look at a document; return it, or None if it cannot be read, with what was found."""
    row = look.connection.execute(documents.WHOLE.where(DOCUMENT.c.id == document_id)).one_or_none()
    if row is None:
        return None, [look.found("text-missing", message(of_store.NO_TEXT), document_id)]
    try:
        document = documents.from_row(row)
    except BROKEN as error:
        said = message(of_store.DOCUMENT_UNREADABLE, reason=fault_of(error))
        return None, [look.found("unreadable", said, document_id)]
    look.lengths[document.id] = len(document.text)
    return document, [*_text(look, document, row), *_columns(look, document, row), *_bytes(look, document)]


def _text(look: Look, document: Document, row: Any) -> Iterator[Finding]:
    name, text = document.name, document.text
    if _sha256(text) != document.text_sha256:
        yield look.found("text-hash", message(of_store.TEXT_CHANGED, name=name), document.id)
    if len(text) != row.characters:
        said = message(of_store.CHARACTERS, name=name, length=len(text), expected=row.characters)
        yield look.found("characters", said, document.id)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def columns_of(document: Document) -> dict[str, str | None]:
    """Return the columns of a document that repeat its metadata and its address."""
    language = document.metadata.get("language")
    return {
        "language": language if isinstance(language, str) else None,
        "outlet": outlet_of(document.metadata, document.source.uri),
    }


def _columns(look: Look, document: Document, row: Any) -> Iterator[Finding]:
    for name, told in columns_of(document).items():
        if getattr(row, name) != told:
            said = message(messages.COLUMN, name=document.name, column=name, found=getattr(row, name) or "–")
            yield look.found("document-columns", said, document.id)


def _bytes(look: Look, document: Document) -> Iterator[Finding]:
    asked = select(BODY.c.source, BODY.c.node_map).where(BODY.c.document_id == document.id)
    packed, nodes = look.connection.execute(asked).one()
    if packed is not None and not _is_source(packed, document):
        yield look.found("source-hash", message(of_store.SOURCE_CHANGED, name=document.name), document.id)
    if nodes is None:
        return
    try:
        wrong = _uncovered(NodeMap.from_bytes(nodes), document.text)
    except BROKEN as error:
        said = message(messages.NODE_MAP_BROKEN, name=document.name, reason=fault_of(error))
        yield look.found("node-map", said, document.id)
        return
    if wrong is not None:
        said = message(messages.NODE_MAP_WRONG, name=document.name, position=wrong)
        yield look.found("node-map", said, document.id)


def _is_source(stored: bytes, document: Document) -> bool:
    """Tell whether what is stored is the document's source; of a text that is one, damage is told already."""
    if stored == sources.IS_TEXT:
        return sources.is_text(document) or _sha256(document.text) == document.source.sha256
    return source_is_whole(stored, document.source.sha256)


def source_is_whole(packed: bytes, expected: str) -> bool:
    """Tell whether packed bytes have the hash that is expected. A piece is in hand at a time."""
    digest = hashlib.sha256()
    try:
        for piece in unpacked_pieces(packed):
            digest.update(piece)
    except PackingError:
        return False
    return digest.hexdigest() == expected


def _uncovered(nodes: NodeMap, text: str) -> int | None:
    """Return the first position where a map and a text cannot be of each other; None if there is none.

    Text that no node holds is white space that was put in between two blocks.
    """
    starts, ends, _, _ = nodes.columns
    at = 0
    for start, end in zip(starts, ends, strict=True):
        if not at <= start <= end <= len(text):
            return min(at, len(text))
        if text[at:start].strip():
            return at
        at = end
    return at if text[at:].strip() else None
