"""The archive (``jsonl``): everything, one JSON object a line, and the same bytes for the same project.

The first line is the project (``annotator-project/1``), each further one a document with all its
annotation sets (``annotator-document/1``); ``schemas/`` states both. Written compactly in UTF-8 with
LF: keys in the order of the schema; sets by kind of author (human, model, gold) and name; items by
start, end, id; relations, entities and event clusters by id; attributes by name; U+0085, U+2028 and
U+2029 escaped. What people do about each other's work (hand-ins, remarks, assignments, settings …) stands
in optional keys, absent where there is none. Without a split there is one file, ``project.jsonl``; with one,
each part is an archive of its own (``train.jsonl`` …).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import FormatError, told_by
from annotator.domain.items import Document, Entity, EventCluster
from annotator.domain.nodemap import NodeMap
from annotator.domain.sentences import Message, message

from . import messages
from .admission import admit
from .archive_records import (
    DOCUMENT,
    DOCUMENT_WORK,
    PROJECT,
    Header,
    document_line,
    parse_document,
    parse_header,
    project_record,
    work_of,
)
from .base import Dataset, Entry, Incoming, Losses, Refusal, Request
from .files import compact_json, write_lines
from .strict_json import parse_line

NAME = "project.jsonl"
_BOM = b"\xef\xbb\xbf"
_MARKUP = ("text/html", "application/xhtml+xml")


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the archive of a dataset into a folder; nothing is lost."""
    # A project without documents is an archive too: of its name, its scheme and its entities.
    for part in dataset.parts() or ("",):
        held = dataset.held(part) if part else None
        lines = chain((compact_json(project_record(dataset, held)),), dataset.each(_line, losses, part))
        write_lines(folder / (f"{part}.jsonl" if part else NAME), lines)


def _line(dataset: Dataset) -> Callable[[Entry, Losses], str]:
    def line(entry: Entry, _: Losses) -> str:
        work = dataset.work(entry) if dataset.work else {}
        return document_line(entry, dataset.source_bytes, dataset.node_map, work)

    return line


def read_header(path: Path) -> Header:
    """Return an archive's project line, with the scheme in it unchecked. Raises FormatError.

    An archive without a project line has the name "" and no scheme.
    """
    path = _file(path)
    try:
        with path.open("rb") as stream:
            first = stream.readline().removeprefix(_BOM)
    except OSError as error:
        raise FormatError(told_by(error), path=str(path)) from error
    place = message(messages.LINE, number=1)
    record = parse_line(first, path=str(path), place=place)
    if record.get("format") != PROJECT:
        return Header()
    try:
        return parse_header(record)
    except FormatError as error:
        raise FormatError(error.reason, path=str(path), place=place) from error


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the documents of an archive (or of a folder that holds ``project.jsonl``).

    Items that the project's scheme does not allow are left out with a warning; a broken record is
    refused. The first document brings all entities and event clusters along, each other those it refers
    to.
    """
    path = _file(path)
    reading = _Reading(str(path), request)
    try:
        # Iterating over bytes breaks lines at LF alone.
        with path.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                if number == 1:
                    line = line.removeprefix(_BOM)
                if line.strip():
                    yield from reading.line(number, line)
    except OSError as error:
        yield Refusal.of(error, path)


def _file(path: Path) -> Path:
    return path / NAME if path.is_dir() else path


class _Reading:
    """Reads an archive line by line and remembers its project line."""

    def __init__(self, path: str, request: Request) -> None:
        self.path, self.request = path, request
        self.entities: dict[str, Entity] = {}
        self.clusters: dict[str, EventCluster] = {}
        self.kinds: dict[str, str] = {}
        self.unsent: Header | None = None
        self.warnings: list[Message] = []

    def line(self, number: int, line: bytes) -> Iterator[Incoming | Refusal]:
        place = message(messages.LINE, number=number)
        try:
            record = parse_line(line, path=self.path, place=place)
            if record.get("format") == PROJECT:
                self.header(record, place)
            elif record.get("format") == DOCUMENT:
                yield self.document(record, place)
            else:
                found = str(record.get("format"))
                raise FormatError(messages.UNKNOWN_RECORD, found=found, project=PROJECT, document=DOCUMENT)
        except FormatError as error:
            yield Refusal(self.path, error.reason, place)

    def header(self, record: dict[str, Any], place: Message) -> None:
        header = parse_header(record)
        self.entities |= {one.id: one for one in header.entities}
        self.clusters |= {one.id: one for one in header.clusters}
        self.kinds = {one["name"]: one["kind"] for one in header.work.get("authors", ())}
        self.unsent = header
        if header.scheme is not None and header.scheme != self.request.scheme.data:
            other = message(messages.OTHER_SCHEME)
            self.warnings.append(message(messages.AT_PLACE, place=place, warning=other))

    def document(self, record: dict[str, Any], place: Message) -> Incoming:
        document, raws, source_bytes, nodes = parse_document(record)
        sets: list[AnnotationSet] = []
        warnings = self.warnings
        for raw in raws:
            made, left_out = admit(
                document, raw, self.request.scheme, entities=self.entities, clusters=self.clusters
            )
            sets.append(made)
            warnings += [
                message(messages.OF_AUTHOR, place=place, author=raw.author.name, warning=one)
                for one in left_out
            ]
        if nodes is None and source_bytes is not None and document.source.media_type in _MARKUP:
            nodes = self.read_again(document, source_bytes)
            if nodes is None:
                without = message(messages.NO_NODE_MAP)
                warnings.append(message(messages.AT_PLACE, place=place, warning=without))
        entities, clusters = self._referred(sets)
        self.warnings, self.unsent = [], None
        work = work_of(record, DOCUMENT_WORK)
        if work and self.kinds:
            work["kinds"] = self.kinds
        return Incoming(
            document, tuple(sets), entities, clusters, tuple(warnings), source_bytes, nodes,
            states=True, work=work,
        )  # fmt: skip

    def read_again(self, document: Document, source: bytes) -> NodeMap | None:
        """Return the node map of a page that came without one, if it is read as the same text today."""
        if self.request.pages is None:
            return None
        try:
            made = self.request.pages.page(source, path=self.path, encoding=document.source.encoding)
        except FormatError:
            return None
        return made.nodes if made.document.text == document.text else None

    def _referred(self, sets: list[AnnotationSet]) -> tuple[tuple[Entity, ...], tuple[EventCluster, ...]]:
        entities = {m.entity for one in sets for m in one.mentions.values() if m.entity}
        clusters = {e.cluster for one in sets for e in one.events.values() if e.cluster}
        if self.unsent is not None:
            entities |= {one.id for one in self.unsent.entities}
            clusters |= {one.id for one in self.unsent.clusters}
        return (
            tuple(self.entities[one] for one in sorted(entities)),
            tuple(self.clusters[one] for one in sorted(clusters)),
        )
