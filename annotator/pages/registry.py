"""The kinds of page that can be read, by key, as formats are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from annotator.domain.errors import FormatError

from .page import Page
from .text import read_text

MAX_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class Importer:
    """A kind of page. ``read`` takes the bytes, their path (for errors) and the encoding asked for."""

    key: str
    title: str
    description: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, str | None], Page]


IMPORTERS: dict[str, Importer] = {
    "text": Importer(
        "text",
        "Plain text",
        "one page a file; the encoding is found out or given with --encoding",
        (".txt", ".text"),
        read_text,
    ),
}


def importer_for(path: PurePath | str) -> str | None:
    """Return the key of the importer for a file name, judged by its suffix, or None."""
    suffix = PurePath(path).suffix.lower()
    return next((key for key, importer in IMPORTERS.items() if suffix in importer.suffixes), None)


def read_page(data: bytes, *, path: str = "", encoding: str | None = None, key: str = "text") -> Page:
    """Make a page of a file's bytes. Raises FormatError, with the reason, if it cannot be read as ``key``."""
    importer = IMPORTERS.get(key)
    if importer is None:
        known = ", ".join(IMPORTERS)
        raise FormatError(f"unknown kind of page {key!r}: there is {known}", path=path or None)
    if not data:
        raise FormatError("the file is empty", path=path or None)
    if len(data) > MAX_BYTES:
        reason = f"the file has {len(data) / 1_000_000:.0f} MB, more than the 100 MB a page may have"
        raise FormatError(reason, path=path or None)
    return importer.read(data, path, encoding)
