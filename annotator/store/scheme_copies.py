"""What a version of the scheme was, told by its checksum, where its own row is damaged."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Any

from annotator.assets import resource_dir
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme, parse_scheme

from . import json_text

Row = Mapping[str, Any]
Kept = tuple[str, Row]
"""A backup's name, and a version of the scheme as it stands there."""
UNREADABLE = (AnnotatorError, ValueError, TypeError, KeyError, AttributeError, RecursionError)


class Origin(Enum):
    """Where what a version was is known from: its own row, a backup, a scheme that comes with the program.

    UNSURE: its row can be read, but is unlike its checksum. NOWHERE: it is lost.
    """

    OWN = auto()
    BACKUP = auto()
    SHIPPED = auto()
    UNSURE = auto()
    NOWHERE = auto()


@dataclass(frozen=True, slots=True)
class Version:
    """What a version of the scheme was: its JSON ("" if lost), where from, and the name of that place."""

    data: str
    origin: Origin
    place: str = ""

    @property
    def exact(self) -> bool:
        """Whether this is what it was, to the letter."""
        return self.origin in (Origin.OWN, Origin.BACKUP, Origin.SHIPPED)


def version_of(row: Row, kept: Iterable[Kept]) -> Version:
    """Return what a row's version was. ``kept`` are rows of sound backups, read only as far as needed."""
    data, digest = row["data"], row["sha256"]
    if isinstance(data, str) and digest_of(data) == digest:
        return Version(data, Origin.OWN)
    for name, shipped in shipped_schemes().items():
        if digest_of(shipped) == digest or shipped == data:
            return Version(shipped, Origin.SHIPPED, name)
    numbered = None
    for place, other in kept:
        found = other["data"]
        if not isinstance(found, str) or digest_of(found) != other["sha256"]:
            continue  # damaged too
        if other["sha256"] == digest or found == data:
            return Version(found, Origin.BACKUP, place)
        if numbered is None and other["number"] == row["number"]:
            numbered = Version(found, Origin.BACKUP, place)
    if numbered is not None:  # checksum and scheme are damaged both: a number is given once in a project
        return numbered
    if isinstance(data, str) and readable(data) is not None:
        return Version(data, Origin.UNSURE)
    return Version("", Origin.NOWHERE)


@lru_cache(maxsize=1)
def shipped_schemes() -> Mapping[str, str]:
    """Return the schemes that come with the program, by name, as a project stores them."""
    found = {}
    for path in sorted(resource_dir("schemes").glob("*.json")):
        found[path.stem] = json_text.to_json(json.loads(path.read_text(encoding="utf-8")))
    return found


def readable(data: object) -> Scheme | None:
    """Return the scheme that a value of a row stands for; None if it is none."""
    try:
        return parse_scheme(json_text.from_json(data)) if isinstance(data, str) else None
    except UNREADABLE:
        return None


def digest_of(data: str) -> str:
    """Return the checksum of a version, as its row holds it."""
    return hashlib.sha256(data.encode(errors="surrogatepass")).hexdigest()
