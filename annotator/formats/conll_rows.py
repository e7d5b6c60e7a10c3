"""Rows of tokens with tags: documents out of lines, and spans out of IOB1, IOB2 and BIOES tags."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from annotator.domain.sentences import Message, Sentence, message

from . import messages

_COLUMNS = re.compile(r"[ \t]+")
_TAG = re.compile(r"([BIESULO])(?:[-_](.+))?")
_BEGINS, _ENDS = "BSU", "ESLU"
_TWO = 2
_LAYERED = 3
"""Columns behind the number in files of GermEval 2014: the token, outer and inner tags."""
_LOOKED_AT = 200  # lines
_NAMES = ("token", "tokens", "word", "words", "form", "text")
"""What the column of tokens is called in files that name their columns."""


@dataclass(slots=True)
class Block:
    """One document's rows: tokens, their tags, the indices of tokens that start a sentence."""

    line: int
    tokens: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    starts: set[int] = field(default_factory=set)
    inner: list[str] = field(default_factory=list)
    """Tags of mentions inside others, in files that have a column for these; else empty."""
    warnings: list[Message] = field(default_factory=list)


def blocks(lines: Iterable[str]) -> Iterator[Block]:
    """Yield the documents of a file: from ``-DOCSTART-`` to the next one, or all of it if there is none.

    The first column is the token, the last one its tag; a row without a tag, or with one that is none,
    is read as O and named in the block's warnings. Comments (``#``), a first line of column names and a
    first column of running numbers are passed over; behind such, two columns of tags are outer and inner.
    """
    block, announced, fresh = Block(1), False, True
    lines = list(lines)
    first = numbered(lines)
    for number, raw in enumerate(lines, start=1):
        columns = _COLUMNS.split(raw.strip(" \t\r"))[first:] or [""]
        if _is_aside(raw, columns, number):
            continue
        layered = first and len(columns) == _LAYERED
        if columns[0] == "-DOCSTART-":
            if announced or block.tokens:
                yield block
            block, announced, fresh = Block(number), True, True
        elif columns[0]:
            if fresh:
                block.starts.add(len(block.tokens))
            fresh = False
            block.tokens.append(columns[0])
            if layered:
                block.inner.append(tag_of(columns.pop(), columns[0], number, block.warnings))
            tag = columns[-1] if len(columns) >= _TWO else ""
            block.tags.append(tag_of(tag, columns[0], number, block.warnings))
        else:
            fresh = True
    if announced or block.tokens:
        yield block


def numbered(lines: Sequence[str]) -> int:
    """Return 1 if the rows begin with their numbers in the sentence, as those of GermEval do, else 0."""
    expected = 1
    rows = 0
    for raw in lines[:_LOOKED_AT]:
        columns = _COLUMNS.split(raw.strip(" \t\r"))
        if not columns[0] or columns[0].startswith("#"):
            expected = 1
            continue
        if len(columns) <= _TWO or columns[0] != str(expected):
            return 0
        expected += 1
        rows += 1
    return int(rows > 1)


def _is_aside(raw: str, columns: Sequence[str], number: int) -> bool:
    """Tell whether a line is a comment, or names the columns."""
    if _TAG.fullmatch(columns[-1]):
        return False
    return raw.startswith("#") or (number == 1 and columns[0].lower() in _NAMES and len(columns) >= _TWO)


def is_tag(tag: str) -> bool:
    """Tell whether something is a tag of IOB1, IOB2 or BIOES."""
    match = _TAG.fullmatch(tag)
    return match is not None and bool(match[2]) == (match[1] != "O")


def tag_of(tag: str, token: str, number: int, warnings: list[Message], unit: Sentence = messages.LINE) -> str:
    """Return a tag, or O for what is none, which is named with its place (the number of a unit) and token."""
    if is_tag(tag):
        return tag
    warnings.append(
        message(messages.NOT_A_TAG, place=message(unit, number=number), tag=tag or None, token=token)
    )
    return "O"


def spans_of_tags(tags: Sequence[str], starts: Collection[int] = ()) -> list[tuple[int, int, str]]:
    """Return ``(first, end, label)`` of each entity, half-open in tokens; no entity crosses a sentence start.

    One rule reads IOB1, IOB2 and BIOES alike: an entity starts at B, S or U, and at I, E or L where
    none of the same label is open; it ends before the next start, O or other label, and after E, L, S
    or U.
    """
    found: list[tuple[int, int, str]] = []
    first, label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        prefix, name = tag[:1], tag[2:]
        if label and (prefix in _BEGINS or prefix == "O" or name != label or index in starts):
            found.append((first, index, label))
            label = ""
        if prefix != "O" and not label:
            first, label = index, name
        if prefix in _ENDS and label:
            found.append((first, index + 1, label))
            label = ""
    return found
