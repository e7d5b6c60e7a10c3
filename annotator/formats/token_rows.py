"""What formats of token rows share: the mentions in them, the record of a document, documents without one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError, FormatError, Place, fault_of
from annotator.domain.external import ExternalNames
from annotator.domain.ids import fresh_id
from annotator.domain.items import Author, AuthorKind, Document, Mention, Source
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message

from . import messages
from .accounting import Left, settle
from .admission import Raw, admit, incomplete, renamed
from .base import Entry, Holds, Incoming, Losses, Request
from .conll_rows import Block, spans_of_tags
from .flat import outermost, unfit
from .records.naming import called
from .set_text import set_digest
from .tokenization import TOKENS, Tokenization, kept_tokens, tokenized

_HOLDS = frozenset({Holds.MENTIONS})


def names_of(scheme: Scheme, key: str) -> ExternalNames:
    """Return what labels are called: one word each, since a blank ends a column."""
    return ExternalNames(scheme, key, lambda name: "_".join(name.split()))


def tagged(
    entry: Entry, chosen: AnnotationSet, names: ExternalNames, losses: Losses
) -> tuple[Tokenization, list[str]]:
    """Return the tokens of an entry and their IOB2 tags; the account is told what does not stand in them."""
    document = entry.document
    left = Left({m.id: reason for m in chosen.mentions.values() if (reason := unfit(document.text, m))})
    fit = [m for m in chosen.mentions.values() if m.id not in left.items]
    mentions, nested = outermost(fit)
    left.items.update(nested)
    settle(losses, document.id, chosen, _HOLDS, left)
    made = tokenized(document, chosen, [m.span.hull for m in mentions], losses)
    tags = ["O"] * len(made.words.tokens)
    for mention in mentions:
        first, end = made.words.run(mention.span.hull)
        name = called(names, mention, losses)
        tags[first:end] = [f"B-{name}"] + [f"I-{name}"] * (end - first - 1)
    return made, tags


# --- records ------------------------------------------------------------------------------------------


def record_of(document: Document, chosen: AnnotationSet | None) -> dict[str, Any]:
    """Return what rows cannot say of a document and its set: the text, and whose they are."""
    source = document.source
    said: dict[str, Any] = {"document": document.id, "name": document.name}
    if chosen is not None:
        said |= {
            "author": chosen.author.name,
            "kind": chosen.author.kind.value,
            "made_of": set_digest(chosen),
        }
        said |= {"left_out": chosen.left_out} if chosen.left_out else {}
    return said | {
        "text": document.text,
        "text_sha256": document.text_sha256,
        "source": {
            "media_type": source.media_type,
            "uri": source.uri,
            "encoding": source.encoding,
            "sha256": source.sha256,
        },
        **({TOKENS + "_kept": document.metadata[TOKENS]} if TOKENS in document.metadata else {}),
    }


def from_record(record: dict[str, Any], path: str, place: Place) -> tuple[Document, Raw | None]:
    """Return the document of a record, and its set without items (None: nobody annotated it).

    Raises FormatError.
    """
    try:
        text, source = record["text"], record["source"]
        made = Source(source["media_type"], source["sha256"], source["uri"], source["encoding"])
        metadata = {TOKENS: record[TOKENS + "_kept"]} if TOKENS + "_kept" in record else {}
        document = Document(record["document"], record["name"], text, record["text_sha256"], made, metadata)
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        raw = None
        if "author" in record:
            author = Author(record["author"], AuthorKind(record["kind"]))
            raw = Raw(author, left_out=int(record.get("left_out", 0)))
    except (KeyError, TypeError, ValueError, AttributeError, EditError) as error:
        raise FormatError(messages.FIELD, path=path, place=place, fault=fault_of(error)) from error
    if digest != document.text_sha256:
        raise FormatError(messages.TEXT_DIGEST, path=path, place=place)
    return document, raw


def foreign(name: str, text: str, places: Sequence[Range], starts: Iterable[int]) -> tuple[Document, bytes]:
    """Return a document made of rows alone, and its bytes; its tokens and sentences are kept."""
    data = text.encode("utf-8")
    digest = hashlib.sha256(data).hexdigest()
    source = Source("text/plain", digest, None, "utf-8")
    metadata = kept_tokens(text, digest, places, starts)
    return Document(fresh_id(), name, text, digest, source, metadata), data


def content_of(path: Path, request: Request) -> str:
    """Return the text of a file of rows. Raises OSError, and FormatError for another encoding or none."""
    encoding = request.encoding or "utf-8-sig"
    try:
        return path.read_bytes().decode(encoding)
    except UnicodeDecodeError as error:
        named = request.encoding or "UTF-8"
        raise FormatError(messages.OTHER_ENCODING, encoding=named, byte=error.start) from error
    except LookupError as error:
        raise FormatError(messages.UNREADABLE, fault=str(error)) from error


def joined(block: Block) -> tuple[str, list[Range]]:
    """Return a text made of tokens, blanks between them and a sentence a line, and their places in it."""
    places: list[Range] = []
    pieces: list[str] = []
    at = 0
    for index, token in enumerate(block.tokens):
        if index:
            pieces.append("\n" if index in block.starts else " ")
            at += 1
        places.append(Range.at(at, at + len(token)))
        pieces.append(token)
        at += len(token)
    return "".join(pieces), places


def in_order(text: str, tokens: Sequence[str], at: int) -> list[Range] | None:
    """Return where tokens stand in a text one after the other with white space alone between, or None."""
    places = []
    for token in tokens:
        start = text.find(token, at)
        if not token or start < 0 or text[at:start].strip():
            return None
        at = start + len(token)
        places.append(Range.at(start, at))
    return places


def incoming(
    document: Document,
    raw: Raw,
    places: Sequence[Range],
    block: Block,
    request: Request,
    names: ExternalNames,
    warnings: Iterable[Message] = (),
    source_bytes: bytes | None = None,
    *,
    made_of: str = "",
) -> Incoming:
    """Return a document with the mentions that the tags of its rows say."""
    layers = (spans_of_tags(tags, block.starts) for tags in (block.tags, block.inner))
    for first, end, name in chain.from_iterable(layers):
        span = Span((Range(places[first].start, places[end - 1].end),))
        meant = names.meant("type", name)
        raw.mentions.append(Mention(fresh_id(), span, meant.label, dict(meant.attributes)))
    made, left_out = admit(document, raw, request.scheme)
    made = incomplete(made, len(block.warnings))
    # A mention is named by its words: nobody has seen the id that it was given here.
    texts: dict[str, str | Message] = {
        m.id: message(messages.SURFACE, type=m.type, surface=m.span.surface(document.text))
        for m in raw.mentions
    }
    named = [renamed(one, texts) for one in left_out]
    return Incoming(
        document,
        (made,),
        warnings=(*warnings, *block.warnings, *named),
        source_bytes=source_bytes,
        made_of=made_of,
    )
