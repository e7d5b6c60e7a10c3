"""Writing files the same way everywhere: UTF-8, LF, no byte order mark; and lines that stay one line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

LINE_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""Every character at which ``str.splitlines`` (and so many a reader of line formats) breaks a line."""

_JSON_BREAKS = re.compile("[\x85\u2028\u2029]")
_FIELD = re.compile(r"[\\\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|(.))", re.DOTALL)
_SHORT = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_LONG = {"t": "\t", "n": "\n", "r": "\r"}


def write_text(path: Path, text: str) -> None:
    """Write a text file as UTF-8 with the line ends as they are in ``text``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write lines, each ended by LF; nothing is held in memory but the line in hand."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for line in lines:
            stream.write(line)
            stream.write("\n")


def compact_json(value: Any) -> str:
    """Return ``value`` as one line of JSON in its own key order, safe for readers that break lines anywhere.

    U+0085, U+2028 and U+2029 are escaped; numbers that JSON has no word for raise ValueError.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _JSON_BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def pretty_json(value: Any) -> str:
    """Return ``value`` as indented JSON for people, ended by LF."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def escaped(text: str) -> str:
    r"""Return ``text`` as one field of one line: tab, breaks and the backslash become ``\t``, ``\n``, …"""
    return _FIELD.sub(lambda found: _SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}", text)


def unescaped(field: str) -> str:
    """Return the text that ``escaped`` made ``field`` of."""
    return _ESCAPED.sub(
        lambda found: chr(int(found[1], 16)) if found[1] else _LONG.get(found[2], found[2]), field
    )


def part_name(part: str) -> str:
    """Return how files of a part of the dataset are called: train, dev, test, or all."""
    return part or "all"
