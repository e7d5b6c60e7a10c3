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
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator.domain import codec
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import FormatError
from annotator.domain.items import Document, Event, Mention
from annotator.domain.sentences import message

from . import messages
from .accounting import chosen_set, settle
from .base import Dataset, Entry, Holds, Incoming, Losses, Refusal, Request
from .brat_conf import Used, annotation_conf, visual_conf
from .brat_folder import FORMAT, INDEX, Folder, about_files, files_in, folder_of
from .brat_in import read_document
from .brat_names import Names
from .brat_out import References, Standoff
from .files import Pieces, pretty_item, pretty_json, pretty_pieces, write_text
from .set_text import set_digest

_HOLDS = frozenset(Holds)
_NAME = re.compile(r"[^A-Za-z0-9]+")
_LENGTH = 40


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the folder; with a split each part has a folder of its own below it."""
    names = Names.of(dataset.scheme)
    references = References(dataset)
    used = Used()
    records = Pieces(folder.parent)
    for number, page in enumerate(dataset.each(_pages, losses), start=1):
        file = f"{page.part}/" if page.part else ""
        file += f"{number:04d}-{_slug(page.name)}".rstrip("-")
        write_text(folder / f"{file}.txt", page.text)
        write_text(folder / f"{file}.ann", page.lines)
        records.add(pretty_item({"file": file, **page.record}, 2))
        used.add(page.used)
    write_text(folder / "annotation.conf", annotation_conf(dataset.scheme, names, used))
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
    used: Used


def _pages(dataset: Dataset) -> Callable[[Entry, Losses], _Page]:
    names, references = Names.of(dataset.scheme), References(dataset)

    def page(entry: Entry, losses: Losses) -> _Page:
        document, chosen, used = entry.document, chosen_set(entry, losses), Used()
        record, lines = _record(document), list[str]()
        if chosen is not None:
            standoff = Standoff(chosen, dataset.scheme, names, references, document.metadata)
            settle(losses, document.id, chosen, _HOLDS, standoff.left)
            record |= _set_record(chosen, standoff)
            lines = standoff.lines
            placed: list[Mention | Event] = [*chosen.mentions.values(), *chosen.events.values()]
            used.values |= {(name, value) for item in placed for name, value in item.attributes.items()}
            used.articles = max([1, *(s.article or 1 for s in chosen.segments.values())])
            used.ends |= standoff.ends
        written = "".join(f"{line}\n" for line in lines)
        return _Page(document.name, entry.part, document.text, written, record, used)

    return page


def _slug(name: str) -> str:
    """Return a document's name as a part of a file name that every system takes."""
    return _NAME.sub("-", name).strip("-")[:_LENGTH].strip("-").lower()


def _record(document: Document) -> dict[str, Any]:
    """Return what ``documents.json`` says of a document."""
    source = document.source
    return {
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


def _set_record(chosen: AnnotationSet, standoff: Standoff) -> dict[str, Any]:
    """Return what it says of the set whose lines stand in the ``.ann`` file."""
    return {
        "author": chosen.author.name,
        "kind": chosen.author.kind.value,
        "state": chosen.state.value,
        "flags": sorted(chosen.flags),
        "note": chosen.note_on(""),
        "ids": standoff.ids,
        "pieces": standoff.pieces,
        **({"equiv": standoff.equal} if standoff.equal else {}),
        "made_of": set_digest(chosen),
        **({"left_out": chosen.left_out} if chosen.left_out else {}),
    }


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the documents of a folder, or the one document of an ``.ann``, ``.a1`` or ``.txt`` file.

    A line that cannot be read is named in the document's warnings and left out; the rest goes in. Texts about
    the corpus (README, LICENSE) are no pages.
    """
    root = path if path.is_dir() else path.parent
    try:
        folder = folder_of(root, request)
    except FormatError as error:
        yield Refusal.of(error, path)
        folder = Folder(root, request)
    pages, refused = files_in(path, folder.root)
    yield from refused
    about = [message(messages.ABOUT_FILE, file=name) for name in about_files(pages)]
    first = True
    for files in pages:
        if files.about:
            continue
        made = read_document(folder, files, everything=first)
        if first and isinstance(made, Incoming):
            first, made = False, replace(made, warnings=(*about, *made.warnings))
        if isinstance(made, Incoming) and files.text is not None and path.is_dir():
            made = replace(made, file=files.text.relative_to(root).as_posix())
        yield made
    if not any(one.annotations for one in pages):
        yield Refusal(str(path), message(messages.NO_ANN))
