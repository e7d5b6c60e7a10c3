"""What tags are called that a dataset has as numbers: its names stand in the file, beside it, or nowhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from annotator.domain.errors import FormatError

from .. import messages
from .containers import PARQUET, described

LIST = "labels.txt"
"""One name a line, the first for 0."""
_INFOS = ("dataset_infos.json", "dataset_info.json")
_MOST = 4_000_000  # bytes of a file that is read for its names


class TagNames:
    """The names of a file's tags, looked for when there is a number to name."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def named(self, tags: Sequence[object]) -> list[str]:
        """Return tags as words. Raises FormatError if numbers among them have no names."""
        numbers = [one for one in tags if type(one) is int]
        if numbers and not self._names:
            raise FormatError(messages.NUMBERED_TAGS, file=LIST)
        if numbers and not 0 <= min(numbers) <= max(numbers) < len(self._names):
            raise FormatError(messages.TAG_BEYOND, tag=max(numbers), n=len(self._names))
        return [self._names[one] if type(one) is int else "" if one is None else str(one) for one in tags]

    @cached_property
    def _names(self) -> tuple[str, ...]:
        folder = self._path.resolve().parent
        if self._path.suffix.lower() == PARQUET and (found := _listed(described(self._path))):
            return found
        for place in (folder, folder.parent):
            if (listed := _content(place / LIST)) is not None:
                return tuple(listed.split())
            for name in _INFOS:
                if (info := _content(place / name)) is not None and (found := _listed(info)):
                    return found
        return ()


def _content(path: Path) -> str | None:
    try:
        if not path.is_file() or path.stat().st_size > _MOST:
            return None
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None


def _listed(description: str) -> tuple[str, ...]:
    try:
        return next(_name_lists(json.loads(description)), ())
    except (ValueError, RecursionError):
        return ()


def _name_lists(value: Any) -> Iterator[tuple[str, ...]]:
    """Yield lists of names of classes with ``O`` among them, as descriptions of features have them."""
    if isinstance(value, dict):
        names = value.get("names")
        if isinstance(names, dict):
            names = [names[key] for key in sorted(names, key=lambda one: int(one) if one.isdigit() else -1)]
        if isinstance(names, list) and "O" in names and all(isinstance(one, str) for one in names):
            yield tuple(names)
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _name_lists(one)
