"""Parts of a split that are not drawn: by the folders that pages came from, by date, or as a list says."""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError, fault_of

from . import split_messages as messages
from .import_files import FILE
from .split import PARTS

if TYPE_CHECKING:
    from annotator.store.streams import About

FOLDER, DATE = "folder", "date"
_DATES = ("published", "date", "date_published", "published_at", "pubdate", "publication_date", "created")
_CALLED = {
    "train": "train", "training": "train", "trn": "train",
    "dev": "dev", "devel": "dev", "development": "dev", "val": "dev", "valid": "dev", "validation": "dev",
    "testa": "dev", "test": "test", "testing": "test", "testb": "test",
}  # fmt: skip
"""What corpora call the parts; ``testa`` and ``testb`` are those of CoNLL-2003."""


def by_folder(listed: Iterable[About]) -> dict[str, str]:
    """Return the part of each document whose file, or a folder of it, is called after one."""
    found = ((one.id, _part_of_file(str(one.metadata.get(FILE, "")))) for one in listed)
    return {document: part for document, part in found if part}


def _part_of_file(file: str) -> str:
    *folders, name = file.replace("\\", "/").casefold().split("/")
    words = [*reversed(folders), *re.split(r"[^a-z0-9]+", name)]
    return next((_CALLED[word] for word in words if word in _CALLED), "")


def dates(listed: Iterable[About]) -> dict[str, str]:
    """Return when each document was published, ``YYYY-MM-DD``, of those of which it is known."""
    found = ((one.id, published(one.metadata)) for one in listed)
    return {document: day for document, day in found if day}


def published(metadata: Mapping[str, Any]) -> str:
    """Return the day in a document's metadata, ``YYYY-MM-DD``; "" if there is none that can be read."""
    for name in _DATES:
        said = metadata.get(name)
        if isinstance(said, str) and (day := _day(said.strip())):
            return day
    return ""


def _day(said: str) -> str:
    """Read a day as ISO 8601 or as mail and feeds write it (RFC 5322)."""
    try:
        return date.fromisoformat(said[:10]).isoformat()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(said).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def by_list(path: Path, listed: Iterable[About]) -> tuple[dict[str, str], list[str]]:
    """Return the part of each document that a file lists, and what it lists and the project has not.

    A line is a document and its part, in either order, with a tab, comma or semicolon between; or the file is
    JSON: an object from document to part, or the manifest of an export. Documents go by id, name, address, or
    the file that they came from. Raises AnnotatorError for a file that is no such list.
    """
    wanted = dict(_entries(path))
    called: defaultdict[str, list[str]] = defaultdict(list)
    for one in listed:
        for name in dict.fromkeys((one.id, one.name, one.uri, str(one.metadata.get(FILE, "")))):
            if name:
                called[name].append(one.id)
    found = {document: part for name, part in wanted.items() for document in called.get(name, ())}
    return found, [name for name in wanted if name not in called]


def _entries(path: Path) -> Iterator[tuple[str, str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AnnotatorError(messages.LIST_UNREAD, path=str(path), reason=fault_of(error)) from error
    rows = _of_json(path, text) if text.lstrip().startswith("{") else _of_lines(text)
    there = False
    for number, (line, cells) in enumerate(rows):
        parts = [n for n, cell in enumerate(cells) if cell.casefold() in _CALLED]
        if len(cells) != 2 or not parts:
            if not number:  # the names of the columns
                continue
            raise AnnotatorError(messages.LIST_LINE, path=str(path), line=line, parts=list(PARTS))
        there = True
        yield cells[1 - parts[-1]], _CALLED[cells[parts[-1]].casefold()]
    if not there:
        raise AnnotatorError(messages.LIST_EMPTY, path=str(path))


def _of_json(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AnnotatorError(messages.LIST_UNREAD, path=str(path), reason=str(error)) from error
    given = found.get("parts", found)
    for number, (name, part) in enumerate(given.items() if isinstance(given, dict) else (), start=1):
        yield number, [str(name), str(part)]


def _of_lines(text: str) -> Iterator[tuple[int, list[str]]]:
    lines = ["" if line.startswith("#") else line for line in text.splitlines()]
    first = next((line for line in lines if line.strip()), "")
    between = next((one for one in "\t;," if one in first), "\t")
    for line, cells in enumerate(csv.reader(lines, delimiter=between), start=1):
        if any(cell.strip() for cell in cells):
            yield line, [cell.strip() for cell in cells]
