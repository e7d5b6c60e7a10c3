"""What the segmenter judges of plain text: lines, cut where an element or a sentence may begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from annotator.domain.ranges import Range
from annotator.domain.tokens import sentence_starts, tokens

from .boundaries import Boundaries
from .inline import strong_marks

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_LONG = 400  # code points: longer lines are cut into sentences, too


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or a part of one, without white space at its edges, and whether it begins its line."""

    range: Range
    first: bool


def pieces(text: str, boundaries: Boundaries | None = None) -> list[Piece]:
    """Return the pieces of a text in order; every character other than white space lies in one."""
    cues = (boundaries or Boundaries(text)).cues
    found: list[Piece] = []
    for line in _LINE.finditer(text):
        cuts = set(strong_marks(text, line.start(), line.end(), cues))
        if line.end() - line.start() > _LONG:
            body = line[0]
            held = tokens(body)
            cuts.update(line.start() + held[index].start for index in sentence_starts(body, held))
        edges = [line.start(), *sorted(cut for cut in cuts if line.start() < cut < line.end()), line.end()]
        for start, end in pairwise(edges):
            inked = text[start:end].strip()
            if inked:
                at = start + len(text[start:end]) - len(text[start:end].lstrip())
                found.append(Piece(Range.at(at, at + len(inked)), start == line.start()))
    return found
