"""The page that was open last, kept beside the settings, so that the next start can show it at once.

One page, small, readable by its person alone, and only what that person annotated: nothing of others. It is
used for the file exactly as it was left, and thrown away otherwise.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, QStandardPaths

from annotator import __version__
from annotator.store import header

from ..work.stored import LAST_PERSON, PROGRAM

NAME = "last-page.json"
MOST = 400_000
"""Bytes of a kept page. A larger page is read from the project, like any other."""
_MARK = "annotator-page-kept/1"
Kept = dict[str, Any]
"""``project``, ``author``, ``document`` and what `first_page` draws."""


def place(settings: QSettings) -> Path:
    """Return where a page is kept: in the folder of the settings, where they are a file."""
    beside = Path(settings.fileName())
    if beside.is_absolute() and beside.parent.is_dir():
        return beside.with_name(f"{beside.stem}-{NAME}")
    caches = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(caches) / PROGRAM / NAME


def read(settings: QSettings, target: str, author: str | None, document: str | None) -> Kept | None:
    """Return the page to show first for a project, an author and a document; what does not fit is deleted.

    Without ``author`` it is the person's who worked last, without ``document`` the page that was open last.
    """
    path = place(settings)
    try:
        with path.open("rb") as file:
            kept = json.loads(file.read(MOST + 1))
        who = author or str(settings.value(LAST_PERSON) or "")
        expected = [_MARK, __version__, _named(target), stamp(Path(target)), who]
        if [kept[one] for one in ("mark", "version", "project", "stamp", "author")] == expected and (
            document is None or kept["document"] == document
        ):
            return dict(kept)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass  # a damaged one is as good as none
    forget(settings)
    return None


def write(settings: QSettings, target: str, page: Kept) -> None:
    """Keep a page of a project that is closed by now; nothing if it is too large or cannot be kept."""
    path = place(settings)
    try:
        found = stamp(Path(target))
        mark = {"mark": _MARK, "version": __version__, "project": _named(target), "stamp": found}
        data = json.dumps({**page, **mark}, ensure_ascii=False, separators=(",", ":")).encode()
        if found is None or len(data) > MOST:
            forget(settings)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f"{path.name}.{os.getpid()}")
        with open(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:  # noqa: PTH123
            file.write(data)
        temporary.replace(path)
    except (OSError, ValueError):  # the next start shows the page a little later
        forget(settings)


def forget(settings: QSettings) -> None:
    """Keep no page."""
    with suppress(OSError):
        place(settings).unlink(missing_ok=True)


def stamp(path: Path) -> list[int | str] | None:
    """Return what tells a project file as it is now from any other state; None while it is in use."""
    if path.with_name(path.name + "-wal").exists():
        return None
    status = path.stat()
    return [status.st_ino, status.st_size, status.st_mtime_ns, header.read(path).hex()]


def _named(target: str) -> str:
    return str(Path(target).absolute())
