"""Whose work a file of INCEpTION is. Its export of a project has a folder a document, with a file a person.

``annotation/ferry.txt/ana.xmi`` is Ana's; beside it ``INITIAL_CAS`` is the document as nobody has annotated
it yet, and ``curation/ferry.txt/CURATION_USER.xmi`` what curation decided
(https://inception-project.github.io, user guide, "Exporting projects"). XMI comes with its type system, and
is therefore in a zip file of its own, ``annotation/ferry.txt/ana.zip``: unpacked, a folder of that name. It
names its owner inside as well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from annotator.domain.items import GOLD, Author, AuthorKind, State

from ..base import Request
from ..records.reading import RecordPage, author_of

_NOBODY, _CURATION = "INITIAL_CAS", "CURATION_USER"
WORK = ("annotation", "curation")
"""The folders of a project's export that hold what people did."""
_OWN = ("annotation_ser", "curation_ser", "log", "event.log")
_PROJECT = "exportedproject"  # numbers of its own may follow
_FINISHED = "FINISHED"
_ZIP = ".zip"


def own_copies(names: Sequence[str]) -> set[str]:
    """Return which names in a folder are for INCEpTION alone, if it is a project's export; otherwise none."""
    project = {name for name in names if name.startswith(_PROJECT) and name.endswith(".json")}
    return project | (set(names) & set(_OWN)) if project else set()


def document_name(path: Path) -> str:
    """Return what the document of a file is called, as its folder in an export says; "": it says nothing."""
    folder = _of(path).parent
    return folder.name if folder.parent.name in WORK else ""


def project_file(path: Path) -> Path | None:
    """Return what an export says of its project, for a file or zip file of a person in it; None: nothing."""
    if path.parent.parent.name not in WORK:
        return None
    return next(iter(sorted(path.parent.parent.parent.glob(f"{_PROJECT}*.json"))), None)


def _of(path: Path) -> Path:
    """Return the file or unpacked zip file of a person that a file is, or is in."""
    return path.parent if path.parent.suffix.lower() == _ZIP else path


def owner(
    page: RecordPage, path: Path, request: Request, described: Mapping[str, str] | None = None
) -> Author | None:
    """Return whose work a file is, as a person said or as it says; None: it is the text, before any work.

    ``described`` is what the file says of its document (DKPro's ``DocumentMetaData``).
    """
    name = _of(path).stem if document_name(path) else _named(path, described or {})
    if name == _NOBODY:
        return None
    if name == _CURATION and not request.named and page.known is None:
        return Author(GOLD, AuthorKind.GOLD)
    return author_of(page, name, request)


def state_of(path: Path) -> State:
    """Return how far a person has come with the document of a file, as the export of its project says.

    Done is what says nothing of it.
    """
    name, file = document_name(path), _of(path)
    if not name:
        return State.DONE
    about = project_file(file)
    said = _states(about, about.stat().st_mtime_ns) if about is not None else {}
    state = said.get((name, file.stem), _FINISHED)
    return State.DONE if state == _FINISHED else State.IN_PROGRESS


@lru_cache(maxsize=2)
def _states(file: Path, _changed: int) -> Mapping[tuple[str, str], str]:
    """Return the state of each person's work on each document; none that a file has which cannot be read."""
    try:
        listed = json.loads(file.read_bytes())["annotation_documents"]
        return {(str(one["name"]), str(one["user"])): str(one["state"]) for one in listed}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}


def _named(path: Path, described: Mapping[str, str]) -> str:
    """Return the owner that a file names; other programs have the document itself there."""
    found = described.get("documentId", "")
    base = described.get("documentBaseUri")
    inceptions = bool(base) and base == described.get("collectionId")
    return found if found != described.get("documentTitle") and (inceptions or found == path.stem) else ""
