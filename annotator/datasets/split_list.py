"""A list of documents and their parts: lines of a table, or JSON, as people write it or an export has it.

What it says is followed to the letter, so a list that can be understood in two ways is refused.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.sentences import Message, message
from annotator.formats.messages import LINE

from . import split_messages as messages
from .import_files import FILE
from .split import PARTS

if TYPE_CHECKING:
    from annotator.store.streams import About

CALLED = {
    "train": "train", "training": "train", "trn": "train",
    "dev": "dev", "devel": "dev", "development": "dev", "val": "dev", "valid": "dev", "validation": "dev",
    "testa": "dev", "test": "test", "testing": "test", "testb": "test",
}  # fmt: skip
"""What corpora call the parts; ``testa`` and ``testb`` are those of CoNLL-2003."""
_CELLS = 2  # a document and its part
_LEAST = 8  # characters of an id that name a document if no other id begins so


@dataclass(frozen=True, slots=True)
class _Entry:
    place: Message
    name: str
    part: str


def by_list(path: Path, listed: Iterable[About]) -> tuple[dict[str, str], list[str]]:
    """Return the part of each document that a file lists, and what it lists and the project has not.

    A line is a document and its part, in either order, with a tab, comma or semicolon between; or the file is
    JSON: an object from document to part, or the manifest of an export. Documents go by id, name, address, or
    the file that they came from; if there is none of that name, by how the id begins or by the file without
    its folders, where only one document can be meant. Raises AnnotatorError for a file that is no such list,
    or puts a document into two parts.
    """
    names = _Names.of(listed)
    found: dict[str, str] = {}
    said: dict[str, _Entry] = {}
    unknown: list[str] = []
    there = False
    for entry in _entries(path, names.exact.keys()):
        there = True
        documents = names.meant(entry.name)
        if not documents:
            unknown.append(entry.name)
        for document in documents:
            before = said.setdefault(document, entry)
            if before.part != entry.part:
                raise AnnotatorError(
                    messages.LIST_TWICE, path=str(path), place=entry.place, name=entry.name,
                    part=entry.part, other=before.part, before=before.place,
                )  # fmt: skip
            found[document] = entry.part
    if not there:
        raise AnnotatorError(messages.LIST_EMPTY, path=str(path))
    return found, list(dict.fromkeys(unknown))


@dataclass(slots=True)
class _Names:
    """What documents may be called in a list."""

    exact: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    files: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    ids: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, listed: Iterable[About]) -> _Names:
        made = cls()
        for one in listed:
            file = str(one.metadata.get(FILE, ""))
            made.ids.append(one.id)
            for name in dict.fromkeys((one.id, one.name, one.uri, file)):
                if name:
                    made.exact[name.strip()].append(one.id)
            if file:
                made.files[PurePosixPath(file.replace("\\", "/")).name].append(one.id)
        return made

    def meant(self, name: str) -> Sequence[str]:
        """Return the documents that a name means; none if it is not known, or may mean this one or that."""
        if name in self.exact:
            return self.exact[name]
        beginning = [one for one in self.ids if len(name) >= _LEAST and one.startswith(name)]
        return next((loose for loose in (self.files.get(name, ()), beginning) if len(loose) == 1), ())


def _entries(path: Path, known: Collection[str]) -> Iterator[_Entry]:
    """Yield what a file lists; ``known`` are names of documents. Raises AnnotatorError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise AnnotatorError(messages.LIST_UNREAD, path=str(path), reason=fault_of(error)) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AnnotatorError(messages.LIST_ENCODING, path=str(path), byte=error.start) from error
    return _of_json(path, text) if text.lstrip().startswith(("{", "[")) else _of_lines(path, text, known)


def _of_json(path: Path, text: str) -> Iterator[_Entry]:
    try:
        found = json.loads(text, object_pairs_hook=lambda pairs: pairs)
    except (ValueError, RecursionError) as error:
        raise AnnotatorError(messages.LIST_JSON, path=str(path), reason=str(error)) from error
    pairs = _object(found)
    pairs = next((_object(value) for key, value in pairs if key == "parts"), pairs)
    if not pairs or any(key == "format" for key, _ in pairs):  # a manifest without parts
        raise AnnotatorError(messages.LIST_JSON, path=str(path))
    for name, part in pairs:
        if not isinstance(part, str) or part.strip().casefold() not in CALLED:
            raise AnnotatorError(
                messages.LIST_PART, path=str(path), name=name, found=str(part), parts=list(PARTS)
            )
        yield _Entry(message(messages.LIST_ENTRY, name=name), name.strip(), CALLED[part.strip().casefold()])


def _object(value: Any) -> list[tuple[str, Any]]:
    """Return the pairs of an object, as they are read here; none of another value."""
    pairs = value if isinstance(value, list) else []
    return pairs if all(isinstance(one, tuple) for one in pairs) else []


def _of_lines(path: Path, text: str, known: Collection[str]) -> Iterator[_Entry]:
    lines = re.split(r"\r\n|\r|\n", text)
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    between = next((one for one in "\t;," if one in first), "\t")
    heading = True
    for number, line in enumerate(lines, start=1):
        cells = _cells(line, between, known)
        if not cells:
            continue
        place = message(LINE, number=number)
        parts = [n for n, cell in enumerate(cells) if cell.casefold() in CALLED]
        if len(cells) == _CELLS and parts:
            yield _Entry(place, cells[1 - parts[-1]], CALLED[cells[parts[-1]].casefold()])
        elif not heading or len(cells) != _CELLS or any(cell in known for cell in cells):
            values = {"path": str(path), "place": place, "found": line.strip(), "parts": list(PARTS)}
            raise AnnotatorError(messages.LIST_LINE, **values)
        heading = False


def _cells(line: str, between: str, known: Collection[str]) -> list[str]:
    """Return the cells of a line, none of an empty one or a comment; quotes may belong to a name."""
    plain = [cell.strip() for cell in line.split(between)]
    if len(plain) == _CELLS and any(cell in known for cell in plain):
        return plain
    if not line.strip() or line.startswith("#"):
        return []
    return [cell.strip() for row in csv.reader([line], delimiter=between) for cell in row]
