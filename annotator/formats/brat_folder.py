"""A folder of brat's: which files belong together, and what ``documents.json`` says of them.

Names of a pair are compared composed (NFC), because some file systems store them decomposed, and suffixes in
any case. Annotations stand in one ``.ann``, or in BioNLP's parts: ``.a1`` what was given, ``.a2`` what was
asked for, ``.co`` and ``.rel`` more of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unicodedata import normalize

from annotator.domain import codec
from annotator.domain.errors import FormatError, told_by
from annotator.domain.items import Entity, EventCluster
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import message

from . import messages
from .base import Refusal, Request
from .brat_names import reversed_names
from .strict_json import parse_line

INDEX = "documents.json"
FORMAT = "annotator-brat/1"
SUFFIXES = (".ann", ".a1", ".a2", ".co", ".rel")
"""Of files with annotations, in the order in which they are read."""

_ABOUT = re.compile(
    r"(?i)(?:readme|licen[cs]e|copying|copyright|notice|changelog|authors|citation)(?:[-_. ].*)?"
)
Json = dict[str, Any]


@dataclass(slots=True)
class Folder:
    """What is known of a folder before its documents are read: ``documents.json`` if there is one."""

    root: Path
    request: Request
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    documents: Mapping[str, Json] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    clusters: dict[str, EventCluster] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Without names of its own a folder is read by those of the project's scheme."""
        if not self.names:
            self.names = reversed_names(self.request.scheme, None)

    @classmethod
    def of(cls, root: Path, request: Request, data: Json) -> Folder:
        """Make it of ``documents.json``. Raises FormatError if a field is missing or wrong."""
        try:
            return cls(
                root,
                request,
                reversed_names(request.scheme, data["names"]),
                {one["file"]: one for one in data["documents"]},
                {one["reference"]: codec.entity_from_json(one) for one in data["entities"]},
                {one["id"]: EventCluster(one["id"], one["name"]) for one in data["event_clusters"]},
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise FormatError(messages.FIELD, path=str(root), fault=str(error)) from error

    @property
    def scheme(self) -> Scheme:
        """The scheme labels are checked against."""
        return self.request.scheme


def folder_of(root: Path, request: Request) -> Folder:
    """Read ``documents.json`` if it is there, here or in a folder above (a part of a split).

    Raises FormatError if it is broken.
    """
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


@dataclass(slots=True)
class Files:
    """The files of one page: its text, and those with annotations (none: nobody annotated it yet)."""

    name: str
    """Path below the folder, without suffix, composed."""
    text: Path | None = None
    annotations: list[Path] = field(default_factory=list)

    @property
    def about(self) -> bool:
        """Whether it is a text about the corpus (a README, a licence) and no page of it."""
        return not self.annotations and bool(_ABOUT.fullmatch(self.name.rpartition("/")[2]))


def files_in(path: Path, root: Path) -> tuple[list[Files], list[Refusal]]:
    """Return the pages of a folder, or the one of a file, in order; and files that are there twice."""
    found: dict[str, Files] = {}
    wanted = None if path.is_dir() else _stem(path, root)
    refused: list[Refusal] = []
    for file in sorted(path.rglob("*") if wanted is None else path.parent.iterdir()):
        suffix, name = file.suffix.lower(), _stem(file, root)
        if suffix not in (*SUFFIXES, ".txt") or (wanted or name) != name or not file.is_file():
            continue
        page = found.setdefault(name, Files(name))
        there = [one for one in (page.text, *page.annotations) if one and one.suffix.lower() == suffix]
        if there:
            refused.append(Refusal(str(file), message(messages.FILE_TWICE, other=there[0].name)))
        elif suffix == ".txt":
            page.text = file
        else:
            page.annotations.append(file)
    for page in found.values():
        page.annotations.sort(key=lambda one: SUFFIXES.index(one.suffix.lower()))
    return [page for _, page in sorted(found.items())], refused


def _stem(file: Path, root: Path) -> str:
    return normalize("NFC", file.relative_to(root).with_suffix("").as_posix())


def joined_lines(files: list[Path]) -> tuple[list[str], list[tuple[str, int]]]:
    """Return the lines of files one after the other, and the name of each file with the lines before it.

    Raises OSError or UnicodeDecodeError.
    """
    lines: list[str] = []
    starts: list[tuple[str, int]] = []
    for file in files:
        starts.append((file.name, len(lines)))
        text = file.read_bytes().decode("utf-8-sig")
        text = text if "\n" in text else text.replace("\r", "\n")  # lines end as on old Macs
        lines += text.removesuffix("\n").split("\n")
    return lines, starts


def place_of(starts: list[tuple[str, int]], line: int) -> tuple[str, int]:
    """Return the file and the line in it of a line among all (0: the first file as a whole)."""
    name, before = next((one for one in reversed(starts) if one[1] < line), starts[0])
    return name, max(line - before, 0)


def about_files(pages: list[Files]) -> Iterator[str]:
    """Yield the names of texts about the corpus, which are no pages."""
    return (page.text.name for page in pages if page.about and page.text)
