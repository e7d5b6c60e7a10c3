"""brat standoff: ``.txt`` and ``.ann`` for each document, the ``.conf`` files, and ``documents.json``.

Offsets are code points, half-open. Spans are cut at line breaks and tabs, which brat does not allow in
them, and put together again on reading. Type, role and attribute names keep to ``[A-Za-z0-9_-]``. A
segment is a text-bound annotation ``Segment-<kind>`` with the attribute ``Segment-article``; an entity
or event cluster is a ``Reference`` of the mention or trigger; the note on an item is its
``AnnotatorNotes`` with line breaks written ``\\n``. ``documents.json`` keeps what brat has no word for:
our ids, names, sources, states, page flags and page notes; what it says of an annotation counts only
while the ``.ann`` file has that annotation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.domain import codec
from annotator.domain.errors import FormatError, told_by
from annotator.domain.items import Event, Mention
from annotator.domain.sentences import message

from . import messages
from .accounting import chosen_set, settle
from .archive_records import set_digest
from .base import Dataset, Entry, Holds, Incoming, Losses, Refusal, Request
from .brat_conf import annotation_conf, visual_conf
from .brat_in import Folder, read_document
from .brat_names import Names
from .brat_out import References, Standoff
from .files import Pieces, pretty_item, pretty_json, pretty_pieces, write_text
from .strict_json import parse_line

INDEX = "documents.json"
FORMAT = "annotator-brat/1"
_HOLDS = frozenset(Holds)
_NAME = re.compile(r"[^A-Za-z0-9]+")
_LENGTH = 40


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the folder; with a split each part has a folder of its own below it."""
    names = Names.of(dataset.scheme)
    references = References(dataset)
    values: defaultdict[str, set[str]] = defaultdict(set)
    articles = 1
    records = Pieces(folder.parent)
    for number, page in enumerate(dataset.each(_pages, losses), start=1):
        file = f"{page.part}/" if page.part else ""
        file += f"{number:04d}-{_slug(page.name)}".rstrip("-")
        write_text(folder / f"{file}.txt", page.text)
        write_text(folder / f"{file}.ann", page.lines)
        records.add(pretty_item({"file": file, **page.record}, 2))
        for name, value in page.values:
            values[name].add(value)
        articles = max(articles, page.articles)
    write_text(folder / "annotation.conf", annotation_conf(dataset.scheme, names, values, articles))
    write_text(folder / "visual.conf", visual_conf(dataset.scheme, names))
    index = {
        "format": FORMAT,
        "name": dataset.name,
        "names": names.to_json(),
        "entities": [
            {"reference": references.entities[key], **codec.entity_to_json(one)}
            for key, one in sorted(dataset.entities.items())
        ],
        "event_clusters": [{"id": one.id, "name": one.name} for _, one in sorted(dataset.clusters.items())],
    }
    with (folder / INDEX).open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(pretty_json(index).removesuffix("\n}\n") + ',\n "documents": ')
        stream.writelines(pretty_pieces(records.texts(), 1))
        stream.write("\n}\n")
    records.close()


@dataclass(frozen=True, slots=True)
class _Page:
    """What an entry becomes: text, ``.ann`` file, record in ``documents.json``, values of attributes."""

    name: str
    part: str
    text: str
    lines: str
    record: dict[str, Any]
    values: frozenset[tuple[str, str]]
    articles: int


def _pages(dataset: Dataset) -> Callable[[Entry, Losses], _Page]:
    names, references = Names.of(dataset.scheme), References(dataset)

    def page(entry: Entry, losses: Losses) -> _Page:
        record, lines = _document(entry, names, references, losses)
        written = "".join(f"{line}\n" for line in lines)
        values, articles = set[tuple[str, str]](), 1
        for chosen in entry.sets[:1]:
            placed: list[Mention | Event] = [*chosen.mentions.values(), *chosen.events.values()]
            values = {(name, value) for item in placed for name, value in item.attributes.items()}
            articles = max([1, *(s.article or 1 for s in chosen.segments.values())])
        document = entry.document
        return _Page(document.name, entry.part, document.text, written, record, frozenset(values), articles)

    return page


def _slug(name: str) -> str:
    """Return a document's name as a part of a file name that every system takes."""
    return _NAME.sub("-", name).strip("-")[:_LENGTH].strip("-").lower()


def _document(
    entry: Entry, names: Names, references: References, losses: Losses
) -> tuple[dict[str, Any], list[str]]:
    """Return a document's record for ``documents.json`` and the lines of its ``.ann`` file."""
    document, chosen = entry.document, chosen_set(entry, losses)
    source = document.source
    record: dict[str, Any] = {
        "document": document.id,
        "name": document.name,
        "text_sha256": document.text_sha256,
        "source": {
            "media_type": source.media_type,
            "uri": source.uri,
            "encoding": source.encoding,
            "sha256": source.sha256,
        },
        "metadata": dict(document.metadata),
    }
    if chosen is None:
        return record, []
    standoff = Standoff(chosen, names, references)
    settle(losses, document.id, chosen, _HOLDS, standoff.left)
    record |= {
        "author": chosen.author.name,
        "kind": chosen.author.kind.value,
        "state": chosen.state.value,
        "flags": sorted(chosen.flags),
        "note": chosen.note_on(""),
        "ids": standoff.ids,
        "pieces": standoff.pieces,
        "made_of": set_digest(chosen),
        **({"left_out": chosen.left_out} if chosen.left_out else {}),
    }
    return record, standoff.lines


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the documents of a folder, or the one document of an ``.ann`` or ``.txt`` file.

    A line that cannot be read is named in the document's warnings and left out; the rest goes in.
    """
    root = path if path.is_dir() else path.parent
    try:
        folder = _folder(root, request)
    except FormatError as error:
        yield Refusal.of(error, path)
        folder = Folder(root, request)
    files = sorted(path.rglob("*.ann")) if path.is_dir() else [path.with_suffix(".ann")]
    first = True
    for file in files:
        made = read_document(folder, file, everything=first)
        first = first and not isinstance(made, Incoming)
        yield made
    if not files:
        yield Refusal(str(path), message(messages.NO_ANN))
        return
    for text in sorted(path.rglob("*.txt")) if path.is_dir() else ():
        if not text.with_suffix(".ann").exists():
            yield Refusal(str(text), message(messages.LONE_TEXT))


def _folder(root: Path, request: Request) -> Folder:
    """Read ``documents.json`` if it is there, here or in a folder above (a part of a split)."""
    for place in (root, root.parent):
        path = place / INDEX
        if path.is_file():
            try:
                data = parse_line(path.read_bytes(), path=str(path), place=None)
            except OSError as error:
                raise FormatError(told_by(error), path=str(path)) from error
            if data.get("format") == FORMAT:
                return Folder.of(place, request, data)
    return Folder(root, request)
