"""The lines of an ``.ann`` file as records; what is not a line of brat's is named and left out.

https://brat.nlplab.org/standoff.html describes the lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.domain.sentences import Message, message

from . import messages

_TEXT_BOUND = re.compile(r"(\S+) (\d{1,18} \d{1,18}(?:;\d{1,18} \d{1,18})*)\t(.*)", re.DOTALL)
_ENDS = re.compile(r"(\S+) \S+?:(T\w+) \S+?:(T\w+)\s*")
_REFERENCE = re.compile(r"(\S+) (\S+) (\S+:\S+)(?:\t(.*))?", re.DOTALL)
_NOTE = re.compile(r"(\S+) (\S+)(?:\t(.*))?", re.DOTALL)
_ATTRIBUTE = re.compile(r"(\S+) (\S+)(?: (.+?))?\s*")


@dataclass(frozen=True, slots=True)
class TextBound:
    """A ``T`` line: a type, fragments as ``(start, end)`` in code points, and the text it claims to cover."""

    line: int
    type: str
    places: tuple[tuple[int, int], ...]
    text: str


@dataclass(frozen=True, slots=True)
class EventLine:
    """An ``E`` line: a type, its trigger, and ``(role, target)`` as they stand there."""

    line: int
    type: str
    trigger: str
    arguments: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Any other line: its number and its words."""

    line: int
    words: tuple[str, ...]


@dataclass(slots=True)
class Lines:
    """The records of a file by their ids, and what was wrong with the lines left out, as (line, reason)."""

    bound: dict[str, TextBound] = field(default_factory=dict)
    events: dict[str, EventLine] = field(default_factory=dict)
    relations: dict[str, Row] = field(default_factory=dict)
    attributes: list[Row] = field(default_factory=list)
    references: list[Row] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)
    equal: list[Row] = field(default_factory=list)
    wrong: list[tuple[int, Message]] = field(default_factory=list)


def parse(lines: Iterable[str]) -> Lines:
    """Return the records of the lines of an ``.ann`` file."""
    found = Lines()
    for number, raw in enumerate(lines, start=1):
        line = raw.removesuffix("\r")
        if not line.strip():
            continue
        reason = _line(found, number, line)
        if reason:
            found.wrong.append((number, reason))
    return found


def _line(found: Lines, number: int, line: str) -> Message | None:
    """Put one line where it belongs; return what is wrong with it, or None."""
    key, tab, rest = line.partition("\t")
    if not tab:
        return message(messages.NO_TAB)
    if key in found.bound or key in found.events or key in found.relations:
        return message(messages.ID_TWICE, id=key)
    match key[:1]:
        case "T":
            return _text_bound(found, number, key, rest)
        case "E":
            return _event(found, number, key, rest)
        case "R" if ends := _ENDS.fullmatch(rest):
            found.relations[key] = Row(number, (ends[1], ends[2], ends[3]))
        case "A" | "M" if attribute := _ATTRIBUTE.fullmatch(rest):
            found.attributes.append(Row(number, (attribute[1], attribute[2], attribute[3] or "true")))
        case "N" if named := _REFERENCE.fullmatch(rest):
            found.references.append(Row(number, (named[2], named[3], named[4] or "")))
        case "#" if note := _NOTE.fullmatch(rest):
            found.notes.append(Row(number, (note[2], note[3] or "")))
        case "*" if rest.split():
            found.equal.append(Row(number, tuple(rest.split()[1:])))
        case _:
            return message(messages.NOT_BRAT)
    return None


def _text_bound(found: Lines, number: int, key: str, rest: str) -> Message | None:
    match = _TEXT_BOUND.fullmatch(rest)
    if not match:
        return message(messages.EXPECTED_SPAN)
    places = tuple((int(a), int(b)) for a, b in (pair.split(" ") for pair in match[2].split(";")))
    found.bound[key] = TextBound(number, match[1], places, match[3])
    return None


def _event(found: Lines, number: int, key: str, rest: str) -> Message | None:
    pairs = [tuple(word.split(":", 1)) for word in rest.split()]
    if not pairs or any(len(pair) < 2 for pair in pairs):
        return message(messages.EXPECTED_EVENT)
    (kind, trigger), *arguments = [(pair[0], pair[1]) for pair in pairs]
    found.events[key] = EventLine(number, kind, trigger, tuple(arguments))
    return None
