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
_ENDS = re.compile(r"(\S+) (\S+?):(\S+) (\S+?):(\S+)\s*")
_REFERENCE = re.compile(r"(\S+) (\S+) (\S+:\S+)(?:\t(.*))?", re.DOTALL)
# BioNLP 2013 writes references with the words "Annotation" and "Referent", in either order.
_ANNOTATION = re.compile(r"(\S+) (?=.*?Annotation:(\S+))(?=.*?Referent:(\S+))[^\t]*(?:\t(.*))?", re.DOTALL)
_NOTE = re.compile(r"(\S+) (\S+)(?:\t(.*))?", re.DOTALL)
_ATTRIBUTE = re.compile(r"(\S+) (\S+)(?: (.+?))?\s*")


BINARY = "true"
"""What an attribute without a value has: brat says it by the line alone."""


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
    """Any other line: its number, its id and its words.

    A relation's are type, source, target, and the names of the two ends; a note's type, target and text.
    """

    line: int
    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line: its number, its id ("" where it has none), the reason."""

    line: int
    id: str
    reason: Message


@dataclass(slots=True)
class Lines:
    """The records of a file by their ids, what was wrong with the lines left out, and what else to say."""

    bound: dict[str, TextBound] = field(default_factory=dict)
    events: dict[str, EventLine] = field(default_factory=dict)
    relations: dict[str, Row] = field(default_factory=dict)
    attributes: list[Row] = field(default_factory=list)
    references: list[Row] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)
    equal: list[Row] = field(default_factory=list)
    wrong: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)
    """About lines that were taken all the same."""
    first: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Every id in the file: the number of its first line, and that line."""


def parse(lines: Iterable[str]) -> Lines:
    """Return the records of the lines of an ``.ann`` file."""
    found = Lines()
    for number, raw in enumerate(lines, start=1):
        line = raw.removesuffix("\r")
        if not line.strip():
            continue
        key = line.partition("\t")[0] if "\t" in line else ""
        if not (line.startswith("*") or _is_new(found, number, key, line)):
            continue
        reason = _line(found, number, line)
        if reason:
            found.wrong.append(Fault(number, key, reason))
    return found


def _is_new(found: Lines, number: int, key: str, line: str) -> bool:
    """Tell whether a line is to be read: its id is new, or nothing is told by the id."""
    if not key:
        return True
    before, same = found.first.setdefault(key, (number, line))
    if before == number:
        return True
    if same == line:
        found.remarks.append(Fault(number, key, message(messages.LINE_TWICE, line=before)))
        return False
    if key[:1] in "TER":
        found.wrong.append(Fault(number, key, message(messages.ID_TWICE, id=key, line=before)))
        return False
    found.remarks.append(Fault(number, key, message(messages.ID_AGAIN, id=key, line=before)))
    return True


def _line(found: Lines, number: int, line: str) -> Message | None:
    """Put one line where it belongs; return what is wrong with it, or None."""
    key, tab, rest = line.partition("\t")
    if not tab:
        return message(messages.NO_TAB)
    match key[:1]:
        case "T":
            return _text_bound(found, number, key, rest)
        case "E":
            return _event(found, number, key, rest)
        case "R":
            if not (ends := _ENDS.fullmatch(rest)):
                return message(messages.EXPECTED_RELATION)
            found.relations[key] = Row(number, key, (ends[1], ends[3], ends[5], ends[2], ends[4]))
        case "A" | "M":
            if not (attribute := _ATTRIBUTE.fullmatch(rest)):
                return message(messages.EXPECTED_ATTRIBUTE)
            words = attribute[1], attribute[2], attribute[3] or BINARY
            found.attributes.append(Row(number, key, words))
        case "N":
            if not (named := _ANNOTATION.fullmatch(rest) or _REFERENCE.fullmatch(rest)):
                return message(messages.EXPECTED_REFERENCE)
            found.references.append(Row(number, key, (named[2], named[3], named[4] or "")))
        case "#":
            if not (note := _NOTE.fullmatch(rest)):
                return message(messages.EXPECTED_NOTE)
            found.notes.append(Row(number, key, (note[1], note[2], note[3] or "")))
        case "*":
            kind, *named_here = rest.split() or [""]
            if kind != "Equiv" or not named_here:
                return message(messages.EXPECTED_EQUIV)
            found.equal.append(Row(number, key, tuple(named_here)))
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
