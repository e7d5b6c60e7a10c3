"""Names of files that are made from names of people: allowed on every system, and no two alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

import regex

SUFFIX = ".annotator"
_UNSAFE = regex.compile(r"[^\p{L}\p{M}\p{N} _.()@+-]+")
_RESERVED = regex.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", regex.IGNORECASE)
_LONGEST = 60  # code points; a name of 255 bytes is the most that file systems take


def file_names(people: Iterable[str]) -> dict[str, str]:
    """Return a file name for each name, inside one folder; the same names give the same files."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in people:
        safe = _UNSAFE.sub("_", unicodedata.normalize("NFC", name))[:_LONGEST].strip(" .-") or "_"
        safe = f"_{safe}" if _RESERVED.fullmatch(safe) else safe
        number, unique = 1, safe
        while unique.casefold() in taken:
            number += 1
            unique = f"{safe}-{number}"
        taken.add(unique.casefold())
        found[name] = unique + SUFFIX
    return found
