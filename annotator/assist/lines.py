"""What kind of line a line of a raw page is: blank, cue, table row, paragraph, short sentence, heading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from .cues import Cue, Cues

WINDOW = 4000  # code points that are looked at to either side; more of a line does not count
_ENDS = re.compile("[.!?…。！？؟।](?:[\"'”’»›)）」』\\]]|\\s)*$")
WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CELLS = re.compile(r"\S(?:\t+| {3,})\S")
_PARAGRAPHS = frozenset(("author_bio", "correction", "disclaimer"))  # may be as long as a paragraph
_HEADING = 150  # a first line up to this length is a headline even with a full stop


class Shape(StrEnum):
    """How a line without a cue looks."""

    BLANK = "blank"
    CUE = "cue"
    TABLE = "table"
    LONG = "long"
    SENTENCE = "sentence"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Line:
    """A line or the rest of one: ``[start, end)`` without white space at its edges, and what it is."""

    start: int
    end: int
    next: int
    shape: Shape
    cue: Cue | None = None
    size: int = 0

    @property
    def prose(self) -> bool:
        """Whether it reads as running text."""
        return self.shape in (Shape.LONG, Shape.SENTENCE)


def width(piece: str) -> int:
    """Return the length in Latin letters' worth: a wide (East Asian) character counts double."""
    return len(piece) + len(WIDE.findall(piece))


def line_start(text: str, position: int) -> int:
    """Return where the line of a position starts, at most ``WINDOW`` before it."""
    low = max(0, position - WINDOW)
    return max(low, text.rfind("\n", low, position) + 1)


def line_at(text: str, position: int, cues: Cues, limit: int | None = None) -> Line:
    """Return what stands from a position to its line's end or ``limit``, at most ``WINDOW`` code points."""
    high = min(len(text) if limit is None else limit, position + WINDOW)
    stop = text.find("\n", position, high)
    end = stop if stop >= 0 else high
    piece = text[position:end]
    body = piece.strip()
    start = position + len(piece) - len(piece.lstrip())
    following = end + 1 if stop >= 0 else end
    if not body:
        return Line(position, position, following, Shape.BLANK)
    size = width(body)
    long = size > 2 * _HEADING
    found = cues.of(body[:_HEADING]) if long else cues.of(body)
    if long and found is not None and (found.where != "start" or found.kind not in _PARAGRAPHS):
        found = None
    shape = Shape.CUE if found else _shape(body, size)
    return Line(start, start + len(body), following, shape, found, size)


def _shape(body: str, size: int) -> Shape:
    if _CELLS.search(body) and not _ENDS.search(body) and size < _HEADING:
        return Shape.TABLE
    if size > 2 * _HEADING:
        return Shape.LONG
    if _ENDS.search(body):
        asks = body[-1] in "?!？！؟" and size < _HEADING and body[0] not in "\"'“‘„«「"
        return Shape.SHORT if asks else Shape.LONG if size >= 90 else Shape.SENTENCE
    return Shape.LONG if size > _HEADING + 50 else Shape.SHORT
