"""Writing files the same way everywhere: UTF-8, LF, no byte order mark; and lines that stay one line."""

from __future__ import annotations

import json
import re
import weakref
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, Self

LINE_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""Every character at which ``str.splitlines`` (and so many a reader of line formats) breaks a line."""

_BREAKS = "\x85\u2028\u2029"
_JSON_BREAKS = re.compile(f"[{_BREAKS}]")
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


class LineFiles:
    """Several files of lines that are open together: a line goes to the file of its part."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        """Begin a file for each part."""
        self._stack = ExitStack()
        self._files: dict[str, IO[str]] = {}
        for part, path in paths.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            opened = path.open("w", encoding="utf-8", newline="\n")
            self._files[part] = self._stack.enter_context(opened)

    def add(self, part: str, line: str) -> None:
        """Write a line, ended by LF."""
        self._files[part].write(line + "\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()


class Pieces:
    """Texts that wait on the disk, not in memory, until it is their turn; counted from 0 as they came."""

    def __init__(self, folder: Path) -> None:
        """Wait in a file without a name on the disk of a folder. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - it goes with the object
        self._ends = array("Q", [0])
        weakref.finalize(self, self._file.close)  # also after an export that failed

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, text: str) -> None:
        """Add a text."""
        held = text.encode("utf-8", "surrogatepass")
        self._file.write(held)
        self._ends.append(self._ends[-1] + len(held))

    def texts(self, order: Iterable[int] | None = None) -> Iterator[str]:
        """Yield the texts in an order of their numbers; None: as they came. Add no more meanwhile."""
        for number in range(len(self)) if order is None else order:
            self._file.seek(self._ends[number])
            held = self._file.read(self._ends[number + 1] - self._ends[number])
            yield held.decode("utf-8", "surrogatepass")

    def close(self) -> None:
        """Give the file back."""
        self._file.close()


plain_json: Callable[[Any], str] = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":")
).encode
"""Gives compact JSON, which line breaks of other sorts than LF may stand in: see `on_one_line`."""

quoted: Callable[[str], str] = json.encoder.encode_basestring
"""Gives one string of such JSON, much quicker than an encoder."""


def compact_json(value: Any) -> str:
    """Return ``value`` as one line of JSON in its own key order, safe for readers that break lines anywhere.

    U+0085, U+2028 and U+2029 are escaped; numbers that JSON has no word for raise ValueError.
    """
    return on_one_line(plain_json(value))


def on_one_line(text: str) -> str:
    """Return JSON without U+0085, U+2028 and U+2029, which are escaped."""
    if not any(sign in text for sign in _BREAKS):  # much quicker than a pattern
        return text
    return _JSON_BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def pretty_json(value: Any) -> str:
    """Return ``value`` as indented JSON for people, ended by LF."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def pretty_item(value: Any, depth: int) -> str:
    """Return ``value`` as it stands in ``pretty_json`` at a depth, without the blanks in front of it."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1)
    return text.replace("\n", "\n" + " " * depth)


def pretty_pieces(items: Iterable[str], depth: int, brackets: str = "[]") -> Iterator[str]:
    """Yield an array (or the fields of an object) as ``pretty_json`` prints it; ``items`` too are as deep."""
    opening, closing = brackets[0], brackets[1]
    between = opening + "\n"
    for item in items:
        yield between + " " * (depth + 1) + item
        between = ",\n"
    yield brackets if between != ",\n" else "\n" + " " * depth + closing


class KeyedRecords:
    """An object of JSON whose fields wait on the disk; its keys alone are in memory."""

    def __init__(self, folder: Path) -> None:
        """Wait on the disk of a folder. Raises OSError."""
        self._pieces, self._keys = Pieces(folder), dict[str, int]()

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def add(self, key: str, value: Any) -> None:
        """Add a field; a later one takes the place of an earlier one."""
        self._keys[key] = len(self._pieces)
        self._pieces.add(f"{json.dumps(key, ensure_ascii=False)}: {pretty_item(value, 1)}")

    def write(self, path: Path, *, by_key: bool = False) -> None:
        """Write the bytes of ``pretty_json``, in the order of the first time a key came or sorted by key."""
        order = [self._keys[key] for key in (sorted(self._keys) if by_key else self._keys)]
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(pretty_pieces(self._pieces.texts(order), 0, "{}"))
            stream.write("\n")
        self._pieces.close()


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
