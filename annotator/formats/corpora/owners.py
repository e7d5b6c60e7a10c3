"""Whose work a file of INCEpTION is. Its export of a project has a folder a document, with a file a person.

``annotation/ferry.txt/ana.xmi`` is Ana's; beside it ``INITIAL_CAS`` is the document as nobody has annotated
it yet, and ``curation/ferry.txt/CURATION_USER.xmi`` what curation decided
(https://inception-project.github.io, user guide, "Exporting projects"). XMI names its owner inside as well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from annotator.domain.items import GOLD, Author, AuthorKind, State

from ..base import Request
from ..records.reading import RecordPage, author_of

_NOBODY, _CURATION = "INITIAL_CAS", "CURATION_USER"
_FOLDERS = ("annotation", "curation")
_FINISHED = "FINISHED"


def document_name(path: Path) -> str:
    """Return what the document of a file is called, as its folder in an export says; "": it says nothing."""
    return path.parent.name if path.parent.parent.name in _FOLDERS else ""


def owner(
    page: RecordPage, path: Path, request: Request, described: Mapping[str, str] | None = None
) -> Author | None:
    """Return whose work a file is, as a person said or as it says; None: it is the text, before any work.

    ``described`` is what the file says of its document (DKPro's ``DocumentMetaData``).
    """
    name = path.stem if document_name(path) else _named(path, described or {})
    if name == _NOBODY:
        return None
    if name == _CURATION and not request.named and page.known is None:
        return Author(GOLD, AuthorKind.GOLD)
    return author_of(page, name, request)


def state_of(path: Path) -> State:
    """Return how far a person has come with the document of a file, as the export of its project says.

    Done is what says nothing of it.
    """
    root = path.parent.parent.parent
    if not document_name(path):
        return State.DONE
    about = next(iter(sorted(root.glob("exportedproject*.json"))), None)
    said = _states(about, about.stat().st_mtime_ns) if about is not None else {}
    state = said.get((path.parent.name, path.stem), _FINISHED)
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
