"""CoNLL-2003: one token a line (``token pos chunk ner``), IOB2 tags, a blank line after each sentence.

A token row cannot say where it stands in a page, so beside ``<part>.txt`` stands
``<part>.offsets.jsonl``: for each document its id, name, text, source and the ``[start, end)`` of every
token in code points. With it, reading gives back texts and places exactly; without it the text is made
of the tokens, joined by blanks, one sentence a line. Part-of-speech and chunk columns are placeholders
(``-X-`` and ``O``). Labels are called what their ``external`` says for ``conll2003``; blanks in others become
``_``. Of mentions that overlap the outermost is written. Documents that nobody annotated
are not written: their ``O`` rows would claim that they name nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError, FormatError, fault_of
from annotator.domain.external import ExternalNames
from annotator.domain.ids import uuid7
from annotator.domain.items import Author, AuthorKind, Document, Mention, Source
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message
from annotator.domain.tokens import sentence_starts

from . import messages
from .accounting import Left, chosen_set, settle
from .admission import Raw, admit, incomplete, renamed
from .archive_records import set_digest
from .base import Dataset, Entry, Holds, Incoming, Losses, Refusal, Request
from .conll_rows import Block, blocks, spans_of_tags
from .files import compact_json, part_name
from .flat import outermost, unfit, words_of
from .strict_json import parse_line

KEY = "conll2003"
SIDECAR = ".offsets.jsonl"
_HOLDS = frozenset({Holds.MENTIONS})
_DOCSTART = "-DOCSTART- -X- -X- O"
_SUFFIXES = (".txt", ".conll", ".conll2003", ".bio", ".iob")


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.txt`` and ``<part>.offsets.jsonl`` for every part of the dataset."""
    for part in dataset.parts():
        rows_path = folder / f"{part_name(part)}.txt"
        with (
            rows_path.open("w", encoding="utf-8", newline="\n") as rows,
            rows_path.with_suffix(SIDECAR).open("w", encoding="utf-8", newline="\n") as offsets,
        ):
            for written, record in dataset.each(_written, losses, part):
                rows.write(written)
                offsets.write(record)


def _written(dataset: Dataset) -> Callable[[Entry, Losses], tuple[str, str]]:
    """Return what gives the rows of an entry, and its line of offsets; both are "" if nobody annotated it."""

    names = _names(dataset.scheme)

    def written(entry: Entry, losses: Losses) -> tuple[str, str]:
        chosen = chosen_set(entry, losses)
        if chosen is None:
            return "", ""
        lines, record = _entry(entry, chosen, names, losses)
        return "".join(f"{line}\n" for line in lines), compact_json(record) + "\n"

    return written


def _names(scheme: Scheme) -> ExternalNames:
    """Return what labels are called: one word each, since a blank ends a column."""
    return ExternalNames(scheme, KEY, lambda name: "_".join(name.split()))


def _entry(
    entry: Entry, chosen: AnnotationSet, names: ExternalNames, losses: Losses
) -> tuple[list[str], dict[str, Any]]:
    """Return the rows of a document, and its record in the file of offsets."""
    document = entry.document
    left = Left({m.id: reason for m in chosen.mentions.values() if (reason := unfit(document.text, m))})
    fit = [m for m in chosen.mentions.values() if m.id not in left.items]
    mentions, nested = outermost(fit)
    left.items.update(nested)
    settle(losses, document.id, chosen, _HOLDS, left)
    words = words_of(document.text, chosen)
    tags = ["O"] * len(words.tokens)
    for mention in mentions:
        first, end = words.run(mention.span.hull)
        name = names.of("type", mention.type, mention.attributes)
        if names.is_shared("type", name):
            losses.change(message(messages.SHARED_NAME, label=mention.type, name=name))
        tags[first:end] = [f"B-{name}"] + [f"I-{name}"] * (end - first - 1)
    starts = set(sentence_starts(document.text, words.tokens, [m.span.hull for m in mentions]))
    lines = [_DOCSTART, ""]
    for index, (token, tag) in enumerate(zip(words.tokens, tags, strict=True)):
        if index in starts and index:
            lines.append("")
        lines.append(f"{document.text[token.start : token.end]} -X- O {tag}")
    lines += [""] if words.tokens else []
    return lines, _record(document, chosen, words.tokens)


def _record(document: Document, chosen: AnnotationSet, tokens: Sequence[Range]) -> dict[str, Any]:
    source = document.source
    return {
        "document": document.id,
        "name": document.name,
        "author": chosen.author.name,
        "kind": chosen.author.kind.value,
        "made_of": set_digest(chosen),
        **({"left_out": chosen.left_out} if chosen.left_out else {}),
        "text": document.text,
        "text_sha256": document.text_sha256,
        "source": {
            "media_type": source.media_type,
            "uri": source.uri,
            "encoding": source.encoding,
            "sha256": source.sha256,
        },
        "tokens": [[token.start, token.end] for token in tokens],
    }


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the documents of a file, or of a folder's CoNLL files; IOB1, IOB2 and BIOES are understood."""
    for file in _files(path) if path.is_dir() else [path]:
        yield from _read_file(file, request)


def _files(folder: Path) -> list[Path]:
    found = [one for one in sorted(folder.iterdir()) if one.suffix in _SUFFIXES and one.is_file()]
    order = {"train": 0, "dev": 1, "test": 2}
    return sorted(found, key=lambda one: order.get(one.stem, len(order)))


def _read_file(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    beside = path.with_suffix(SIDECAR)
    try:
        content = path.read_bytes().decode(request.encoding or "utf-8-sig")
        records = beside.read_bytes().split(b"\n") if beside.is_file() else None
    except (OSError, UnicodeDecodeError, LookupError) as error:
        yield Refusal(str(path), message(messages.UNREADABLE, fault=str(error)))
        return
    found = 0
    for found, block in enumerate(blocks(content.split("\n")), start=1):
        try:
            if records is None:
                yield _joined(path, found, block, request)
            else:
                record = records[found - 1] if found <= len(records) else b""
                yield _placed(beside, found, record, block, request)
        except FormatError as error:
            yield Refusal.of(error, path, message(messages.LINE, number=block.line))
    if not found:
        yield Refusal(str(path), message(messages.NO_TOKENS))
    elif records is not None and sum(map(bool, records)) != found:
        count = message(messages.OTHER_COUNT, n=sum(map(bool, records)), found=found, file=path.name)
        yield Refusal(str(beside), count)


def _joined(path: Path, number: int, block: Block, request: Request) -> Incoming:
    """Make a document of the tokens alone."""
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
    text = "".join(pieces)
    if "\0" in text:
        raise FormatError(messages.TOKEN_NUL)
    data = text.encode("utf-8")
    digest = hashlib.sha256(data).hexdigest()
    source = Source("text/plain", digest, None, "utf-8")
    document = Document(uuid7(), f"{path.stem} {number}", text, digest, source)
    return _incoming(
        document, Raw(Author(request.author)), places, block, request, [message(messages.JOINED)], data
    )


def _placed(path: Path, number: int, line: bytes, block: Block, request: Request) -> Incoming:
    """Make a document of the tokens and what the file of offsets says about them. Raises FormatError."""
    place = message(messages.LINE, number=number)
    record = parse_line(line, path=str(path), place=place)
    try:
        text, source = record["text"], record["source"]
        places = [Range.at(*pair) for pair in record["tokens"]]
        made = Source(source["media_type"], source["sha256"], source["uri"], source["encoding"])
        document = Document(record["document"], record["name"], text, record["text_sha256"], made)
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        author = Author(record["author"], AuthorKind(record["kind"]))
        raw = Raw(author, left_out=int(record.get("left_out", 0)))
    except (KeyError, TypeError, ValueError, AttributeError, EditError) as error:
        fault = fault_of(error)
        raise FormatError(messages.FIELD, path=str(path), place=place, fault=fault) from error
    if digest != document.text_sha256:
        raise FormatError(messages.TEXT_DIGEST, path=str(path), place=place)
    if [text[one.start : one.end] for one in places] != block.tokens:
        raise FormatError(messages.OTHER_TOKENS, path=str(path), place=place, line=block.line)
    return _incoming(document, raw, places, block, request, [], None, made_of=str(record.get("made_of", "")))


def _incoming(
    document: Document,
    raw: Raw,
    places: Sequence[Range],
    block: Block,
    request: Request,
    warnings: Iterable[Message],
    source_bytes: bytes | None,
    *,
    made_of: str = "",
) -> Incoming:
    names = _names(request.scheme)
    for first, end, name in spans_of_tags(block.tags, block.starts):
        span = Span((Range(places[first].start, places[end - 1].end),))
        meant = names.meant("type", name)
        raw.mentions.append(Mention(uuid7(), span, meant.label, dict(meant.attributes)))
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
