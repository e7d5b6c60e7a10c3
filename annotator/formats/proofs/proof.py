"""What a program parsed of an export."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import FormatError

from .. import messages
from ..base import Holds

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


def refuse(fault: object) -> FormatError:
    """Return that a program refuses what was written."""
    return FormatError(messages.CONSUMER_REFUSES, fault=str(fault)[:300])
