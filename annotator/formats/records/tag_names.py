"""What tags are called that a dataset has as numbers: its names stand beside the file, or nowhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from annotator.domain.errors import FormatError

from .. import messages

LIST = "labels.txt"
"""One name a line, the first for 0."""
_INFOS = ("dataset_infos.json", "dataset_info.json")
_MOST = 4_000_000  # bytes of a file that is read for its names


def named_tags(path: Path, tags: Sequence[object]) -> list[str]:
    """Return tags as words, those that are numbers by the names beside a file.

    Raises FormatError if there are none, or not that many.
    """
    numbers = [one for one in tags if type(one) is int]
    names = _names(path.resolve().parent, path.name) if numbers else ()
    if numbers and not names:
        raise FormatError(messages.NUMBERED_TAGS, file=LIST)
    if numbers and not 0 <= min(numbers) <= max(numbers) < len(names):
        raise FormatError(messages.TAG_BEYOND, tag=max(numbers), n=len(names))
    return [names[one] if type(one) is int else str(one) for one in tags]


@lru_cache(maxsize=4)
def _names(folder: Path, _file: str) -> tuple[str, ...]:
    for place in (folder, folder.parent):
        listed = place / LIST
        if listed.is_file() and listed.stat().st_size <= _MOST:
            return tuple(listed.read_text(encoding="utf-8-sig").split())
        for name in _INFOS:
            if (info := place / name).is_file() and info.stat().st_size <= _MOST:
                try:
                    found = next(_name_lists(json.loads(info.read_text(encoding="utf-8-sig"))), None)
                except (ValueError, RecursionError):
                    continue
                if found:
                    return found
    return ()


def _name_lists(value: Any) -> Iterator[tuple[str, ...]]:
    """Yield lists of names of classes with ``O`` among them, as descriptions of features have them."""
    if isinstance(value, dict):
        names = value.get("names")
        if isinstance(names, dict):
            names = [names[key] for key in sorted(names, key=lambda one: int(one) if one.isdigit() else -1)]
        if isinstance(names, list) and "O" in names and all(isinstance(one, str) for one in names):
            yield tuple(names)
        for one in value.values():
            yield from _name_lists(one)
    elif isinstance(value, list):
        for one in value:
            yield from _name_lists(one)
