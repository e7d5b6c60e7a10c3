"""What is known of a page before it is judged: its pieces, who votes for which, its elements, its repeats."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.domain.ranges import Range, trimmed

from ..glued_articles import Stretch
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
    ``glued`` are the articles of a page of plain text with several, in order.
    """

    text: str
    outline: Outline | None = None
    votes: Mapping[str, Sequence[Range]] = field(default_factory=dict)
    named: Sequence[Proposal] = ()
    ruled: Sequence[Proposal] = ()
    metadata: Mapping[str, object] = field(default_factory=dict)
    repeated: Collection[int] = ()
    glued: Sequence[Stretch] = ()

    def pieces(self) -> list[Piece]:
        """Return what is judged: lines; of plain text also the sentences of long lines.

        A web page's lines are cut where its own names for their parts begin and end.
        """
        if self.outline is None:
            return [part for one in pieces(self.text) for part in self._parted(one)]
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

    def _parted(self, one: Piece) -> Iterator[Piece]:
        """Yield a piece of plain text, cut where an article or its headline begins or ends in it."""
        edges = {edge for stretch in self.glued for edge in (stretch.range.start, stretch.range.end)}
        edges |= {
            edge for stretch in self.glued if (title := stretch.title) for edge in (title.start, title.end)
        }
        inside = sorted(edge for edge in edges if one.range.start < edge < one.range.end)
        for start, end in pairwise((one.range.start, *inside, one.range.end)):
            if len(inked := trimmed(self.text, Range.at(start, end))):
                yield Piece(inked, one.first and start == one.range.start)

    def article_at(self, position: int) -> Stretch | None:
        """Return the article of a glued page that a position is in."""
        return next((one for one in self.glued if one.range.start <= position < one.range.end), None)
