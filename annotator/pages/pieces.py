"""Files that hold many pages: what their readers hand out, and the wishes they are given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.errors import Place
from annotator.domain.sentences import Message, message

from . import messages

MAX_BYTES = 100_000_000
"""The most bytes a page may have, in a file of its own or inside another."""

TOO_LARGE = message(messages.TOO_LARGE, most=MAX_BYTES // 1_000_000)


@dataclass(frozen=True, slots=True)
class Options:
    """What the person asked for; ``None`` leaves it to the reader.

    ``encoding`` counts for pages whose container does not know better; the fields are names of keys in the
    objects of a scraper's JSON lines.
    """

    encoding: str | None = None
    text_field: str | None = None
    html_field: str | None = None
    url_field: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One page inside a file, found and not yet read.

    ``key`` names the importer that reads ``data``; ``place`` says where it stood ("record 7", "line 12").
    ``encoding`` is what its reader wrote ``data`` in, which nobody's wish changes; ``declared`` is what the
    container says of bytes that stand in it as they came. ``uri`` and ``name``
    win over what the page says of itself, and so do the values of ``metadata``.
    """

    data: bytes = field(repr=False)
    key: str
    place: Place = None
    encoding: str | None = None
    declared: str | None = None
    uri: str | None = None
    name: str = ""
    metadata: Mapping[str, object] = field(default_factory=dict)
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A page inside a file that cannot be read, and why."""

    reason: Message
    place: Place = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A line about the file as a whole: what of it was passed over."""

    text: Message


@dataclass(frozen=True, slots=True)
class Passed:
    """Something that is no page was passed over; told so that a person who wants to stop need not wait."""


Found = Piece | Refused | Remark | Passed
Opened = Callable[[Path, Options], Iterator[Found]]
"""Reads a file of any size from beginning to end and never holds more than a page of it."""
Taken = Callable[[bytes, Options], Iterator[Found]]
"""Takes apart a file that is small enough to be held as a whole."""


def shortened(text: str, longest: int = 200) -> str:
    """Return a text for a message, on one line and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
