"""A stored page read again with another encoding: in its place, or as a newer form if it is annotated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError, FormatError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Document
from annotator.domain.sentences import Message
from annotator.pages.labels import codec_of
from annotator.pages.packing import Ready, in_worker
from annotator.pages.pieces import Options, Piece

from . import messages
from .workers import Workers

if TYPE_CHECKING:
    from annotator.store.project import Project

_NOTHING = object()
_WEB = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Redecoded:
    """The document as it is now, and what looked wrong when it was read."""

    document: Document
    warnings: tuple[Message, ...] = ()


def redecode(project: Project, document_id: str, encoding: str, *, as_newer_form: bool = False) -> Redecoded:
    """Make the text of a document anew from its stored bytes, and store it.

    What did not come from the page itself (the address a feed gave, for instance) stays. ``as_newer_form``
    leaves the document as it is and stores the new text as another one, linked to it. Raises FormatError
    for an encoding that is none or cannot be right, and AnnotatorError if the bytes were not kept, or
    somebody has annotated the page that shall be replaced; nothing is changed then.
    """
    codec = codec_of(encoding)
    before, source = project.document(document_id), project.source_bytes(document_id)
    if source is None:
        raise AnnotatorError(messages.NO_BYTES, document=before.name)
    piece = Piece(source, "html" if before.source.media_type in _WEB else "text")
    with Workers(1) as workers:
        then = workers.submit(in_worker, piece, Options(before.source.encoding), before.name)
        now = workers.submit(in_worker, piece, Options(codec), before.name)
        read = now.result()
        try:
            first: Ready | None = then.result()
        except FormatError:
            first = None  # nothing is known of what came from the page, so all that is stored stays
    made = read.document
    if made.source.encoding != codec:
        mark = made.metadata.get("encoding_from") == "bom"
        reason = messages.MARK_SAYS if mark else messages.ONLY_AS
        raise FormatError(reason, document=before.name, encoding=made.source.encoding)
    document = _with_what_was_known(before, made, first.document if first else before)

    from annotator.store.values import Bundle, FormReason, Packed

    packed = Packed(read.source, read.node_map)
    if not as_newer_form:
        project.replace_text(document, packed)
        return Redecoded(document, read.warnings)
    newer = replace(document, id=fresh_id(), name=f"{before.name} ({codec})")
    (added,) = project.add_bundles([Bundle(newer, source_bytes=source, packed=packed, read_again=True)])
    if added.error is not None:
        raise AnnotatorError(added.error)
    project.newer_forms.link(newer.id, before.id, FormReason.ENCODING)
    return Redecoded(newer, read.warnings)


def _with_what_was_known(before: Document, made: Document, derived: Document) -> Document:
    """Return the new document; values that the page did not give itself are taken over from the old one."""
    known = {
        name: value
        for name, value in before.metadata.items()
        if name != "encoding_from" and derived.metadata.get(name, _NOTHING) != value
    }
    uri = made.source.uri if before.source.uri == derived.source.uri else before.source.uri
    return Document(
        before.id,
        made.name if before.name == derived.name else before.name,
        made.text,
        made.text_sha256,
        replace(made.source, uri=uri),
        {**made.metadata, **known},
    )
