"""What a program parsed of an export."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from annotator import __version__
from annotator.domain.errors import FormatError

from .. import messages
from ..base import Holds

T = TypeVar("T")
Kinds = tuple[Holds, ...]
"""Kinds of things that a program does not tell apart, such as mentions and events that are both spans."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A program and its version, and how many things it found."""

    consumer: str
    version: str
    read: Mapping[Kinds, int]
    records: int
    """Pages, sentences or windows that it read, all together."""
    own: bool = False
    """Whether it is no program of others, but a checker of ours, written from the format's description."""


def apart(read: Mapping[Holds, int]) -> dict[Kinds, int]:
    """Return the counts of a program that tells all kinds apart."""
    return {(what,): count for what, count in read.items()}


Prove = Callable[[Path], Proof]
"""Reads the files of an export in a folder with the program they are for.

Raises ImportError where that is not installed, FormatError if it refuses a file, and what else it raises.
"""


def files(folder: Path, suffix: str) -> Iterator[Path]:
    """Yield the files of an export's parts, without what only goes with them."""
    names = ("all", "train", "dev", "test")
    yield from (path for name in names if (path := folder / f"{name}{suffix}").is_file())


OWN = "own checker"
"""The name of a checker that is written here, for a format whose programs cannot be installed beside ours.

It knows the format by its description and by what the readers of others demand, and nothing of the writer.
"""


def checked(read: Mapping[Kinds, int], records: int) -> Proof:
    """Return what a checker of our own found."""
    return Proof(OWN, __version__, read, records, own=True)


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON lines; lines end at LF alone. Raises FormatError if a line is none."""
    with path.open(encoding="utf-8", newline="\n") as stream:
        for number, line in enumerate(stream, start=1):
            try:
                record = json.loads(line)
            except ValueError as error:
                raise astray(f"{path.name}:{number}", error) from error
            if not isinstance(record, dict):
                raise astray(f"{path.name}:{number}", "no object")
            yield record


def require(holds: object, where: object, what: object) -> None:
    """Raise FormatError, which says where and what, unless something holds that a format demands."""
    if not holds:
        raise astray(where, what)


@contextmanager
def described(where: object) -> Iterator[None]:
    """Say where it is if something has not the shape that a format describes. Raises FormatError."""
    try:
        yield
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise astray(where, f"{type(error).__name__}: {error}") from error


def distinct(found: Iterable[T], where: object, what: str) -> set[T]:
    """Return the values, each of which must stand there once. Raises FormatError."""
    counts = Counter(found)
    twice = [one for one, count in counts.items() if count > 1]
    require(not twice, where, f"{what} twice: {twice[:1]}")
    return set(counts)


def astray(where: object, what: object) -> FormatError:
    """Return that an export is not as its format's description demands."""
    return FormatError(messages.NOT_AS_DESCRIBED, where=str(where)[:100], fault=str(what)[:200])


def refuse(fault: object) -> FormatError:
    """Return that a program refuses what was written."""
    return FormatError(messages.CONSUMER_REFUSES, fault=str(fault)[:300])
