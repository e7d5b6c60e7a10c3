"""Whose work a file of doccano is: where people annotate apart, it exports a file a person, named for them.

In such an export every file has the same pages, under the same numbers; a file of pages of its own belongs
to whoever the person says.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

from ..base import Refusal
from .detection import sort_of_file
from .json_stream import records

_TOGETHER = "all"  # what doccano calls the one file of people who annotate together
_MOST = 200
"""Files: a folder with more of them is no export of a team."""


def user_of(path: Path, key: str, suffix: str = ".jsonl") -> str:
    """Return the user whose work a file is, as its name says; "": nothing says that it is one person's.

    Files with the same page under the same number, beside each other, are of one export. Cost: they are all
    read once.
    """
    try:
        folder = path.parent
        return path.stem if path.name in _of_users(folder, folder.stat().st_mtime_ns, key, suffix) else ""
    except OSError:
        return ""  # whoever reads the file will say why


@lru_cache(maxsize=8)
def _of_users(folder: Path, _changed: int, key: str, suffix: str) -> frozenset[str]:
    """Return the names of files in a folder that have pages in common."""
    files = sorted(one for one in folder.glob(f"*{suffix}") if one.stem != _TOGETHER)
    if not 1 < len(files) <= _MOST:
        return frozenset()
    kept = {file.name: _pages(file) for file in files if (sort := sort_of_file(file)) and sort.key == key}
    often = Counter(page for pages in kept.values() for page in pages)
    return frozenset(name for name, pages in kept.items() if any(often[one] > 1 for one in pages))


def _pages(file: Path) -> set[int]:
    """Return marks of the numbered pages in a file, the same for the same page."""
    return {
        hash((record["id"], record.get("text", record.get("data"))))
        for _, record in records(file)
        if not isinstance(record, Refusal) and type(record.get("id")) is int
    }
