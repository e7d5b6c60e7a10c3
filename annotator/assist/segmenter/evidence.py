"""What is known of a page before it is judged: its pieces, who votes for which, its elements, its repeats."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.domain.ranges import Range

from ..outline import Outline
from ..pieces import Piece, pieces
from ..proposals import Proposal

VOTERS = ("trafilatura", "resiliparse", "readability", "recall")
"""The extractors whose votes count, ``recall`` being trafilatura in its generous mode."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A page's text, and what others make of it.

    ``votes`` goes from an extractor to the ranges it takes for content, in order; who is absent was not
    asked, or failed. ``named`` is what the page's own names say (`dom`), ``ruled`` what the rules say.
    ``repeated`` are fingerprints (`repeats.fingerprint`) of lines that come back on the outlet's pages.
    """

    text: str
    outline: Outline | None = None
    votes: Mapping[str, Sequence[Range]] = field(default_factory=dict)
    named: Sequence[Proposal] = ()
    ruled: Sequence[Proposal] = ()
    metadata: Mapping[str, object] = field(default_factory=dict)
    repeated: Collection[int] = ()

    def pieces(self) -> list[Piece]:
        """Return what is judged: lines; of plain text also the sentences of long lines.

        A web page's lines are cut where its own names for their parts begin and end.
        """
        if self.outline is None:
            return pieces(self.text)
        edges = sorted({edge for one in self.named for edge in (one.range.start, one.range.end)})
        found: list[Piece] = []
        at = 0
        for line in _LINE.finditer(self.text):
            while at < len(edges) and edges[at] <= line.start():
                at += 1
            first = at
            while at < len(edges) and edges[at] < line.end():
                at += 1
            for start, end in pairwise((line.start(), *edges[first:at], line.end())):
                inked = self.text[start:end].strip()
                if inked:
                    low = start + len(self.text[start:end]) - len(self.text[start:end].lstrip())
                    found.append(Piece(Range.at(low, low + len(inked)), start == line.start()))
        return found
