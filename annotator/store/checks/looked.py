"""What checks have found whole, kept on this computer: the next one need only look at what changed since.

A page is known by a fingerprint of its row, of the rows of its sets, in which revision and head of the hash
chain stand, of its hand-ins, and of the scheme. No edit leaves all of them as they were. Damage on the disk
does, which is what a look at everything is for. It is kept beside other states of the program, not in the
project: whether the bytes on one disk are whole says nothing about a copy on another one.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from annotator import __version__

from .. import place
from ..dialects import Sqlite
from ..header import SCHEMA_VERSION
from ..tables import DOCUMENT, HAND_IN, PROJECT, SCHEME, SET
from .look import Look

_MARK = "annotator-looked/1"
_FOLDER = "looked-at"
_KEPT = 40
"""So many projects are remembered."""
_BYTES = 8  # of a fingerprint


@dataclass(slots=True)
class Looked:
    """What is known to be whole of one project.

    ``since``: when storage and index of words were last found whole, "": never. ``pages``: the fingerprint of
    each page in which nothing was found. ``key``: what all that is true of; None: nothing is kept.
    """

    path: Path
    key: list[Any] | None = None
    since: str = ""
    pages: dict[str, str] = field(default_factory=dict)

    def keep(self) -> None:
        """Write it down; if that cannot be done, the next check has more to look at."""
        if self.key is None:
            return
        temporary = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        data = {"mark": _MARK, "key": self.key, "since": self.since, "pages": self.pages}
        with suppress(OSError, TypeError, ValueError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with open(os.open(temporary, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w") as file:  # noqa: PTH123
                json.dump(data, file, separators=(",", ":"))
            temporary.replace(self.path)
            _thin(self.path.parent)


def recall(look: Look) -> Looked:
    """Return what is known of a project: of the same file, in the same format, by the same program."""
    where = str(look.dialect.target)
    name = hashlib.sha256(where.encode("utf-8", "surrogateescape")).hexdigest()[:24]
    found = Looked(place.state_folder() / _FOLDER / f"{name}.json")
    if look.scheme is None or (key := _key(look)) is None:
        return found
    found.key = key
    try:
        kept = json.loads(found.path.read_text(encoding="utf-8"))
        if kept["mark"] == _MARK and kept["key"] == key:
            found.since, found.pages = str(kept["since"]), dict(kept["pages"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass  # a damaged one is as good as none
    return found


def fingerprints(look: Look) -> dict[str, str]:
    """Return a fingerprint for each page, {} if that cannot be done; see the module."""
    told: defaultdict[str, list[object]] = defaultdict(list)
    try:
        scheme = [tuple(row) for row in look.rows(select(SCHEME.c.number, SCHEME.c.sha256))]
        page_of: dict[str, str] = {}
        for row in look.rows(select(DOCUMENT)):
            told[row.id].append(tuple(row))
        for row in look.rows(select(SET).order_by(SET.c.id)):
            page_of[row.id] = row.document_id
            told[row.document_id].append(tuple(row))
        asked = select(
            HAND_IN.c.set_id, HAND_IN.c.number, HAND_IN.c.revision, HAND_IN.c.recorded, HAND_IN.c.by
        )
        for row in look.rows(asked.order_by(HAND_IN.c.set_id, HAND_IN.c.number)):
            told[page_of.get(row.set_id, "")].append(tuple(row))
    except (SQLAlchemyError, TypeError, ValueError):
        look.connection.rollback()
        return {}
    return {document: _hash((scheme, rows)) for document, rows in told.items()}


def _hash(found: object) -> str:
    said = repr(found).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(said, digest_size=_BYTES).hexdigest()


def _key(look: Look) -> list[Any] | None:
    """Return what tells the project in hand, as its checks see it, from any other one."""
    try:
        uuid = look.rows(select(PROJECT.c.uuid))[0][0]
        file: list[int] = []
        if isinstance(look.dialect, Sqlite):
            status = look.dialect.path.stat()
            file = [status.st_dev, status.st_ino]
    except (SQLAlchemyError, OSError, IndexError, TypeError, ValueError):
        look.connection.rollback()
        return None
    return [__version__, SCHEMA_VERSION, str(uuid), *file]


def _thin(folder: Path) -> None:
    """Forget the projects that were looked at longest ago."""
    found = sorted(folder.glob("*.json"), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in found[_KEPT:]:
        old.unlink(missing_ok=True)
