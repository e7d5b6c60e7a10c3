"""Parts of a split that are not drawn: by the folders that pages came from, or by date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from .import_files import FILE
from .split_list import CALLED

if TYPE_CHECKING:
    from annotator.store.streams import About

FOLDER, DATE = "folder", "date"
_NUMBERS = re.compile(r"(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)", re.ASCII)
_DATES = ("published", "date", "date_published", "published_at", "pubdate", "publication_date", "created")


def by_folder(listed: Iterable[About]) -> dict[str, str]:
    """Return the part of each document whose file, or a folder of it, is called after one."""
    found = ((one.id, _part_of_file(str(one.metadata.get(FILE, "")))) for one in listed)
    return {document: part for document, part in found if part}


def _part_of_file(file: str) -> str:
    *folders, name = file.replace("\\", "/").casefold().split("/")
    words = [*reversed(folders), *re.split(r"[^a-z0-9]+", name)]
    return next((CALLED[word] for word in words if word in CALLED), "")


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
    """Read a day: ISO 8601, year, month and day as numbers, or as mail and feeds write it (RFC 5322)."""
    try:
        return date.fromisoformat(said[:10]).isoformat()
    except ValueError:
        pass
    if numbers := _NUMBERS.match(said):
        try:
            return date(*map(int, numbers.groups())).isoformat()
        except ValueError:
            return ""
    try:
        return parsedate_to_datetime(said).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""
