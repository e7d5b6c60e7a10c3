"""The line that stands for folded text: what it is, and its words run together. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.items import Segment

from .paragraphs import Paragraphs

_MOST = 400
"""Code points of folded text that are run together: no line shows more."""
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class FoldLine:
    """What is said about the fold, the beginning of what it hides, and whose text that is."""

    said: str
    words: str
    segment: Segment


def run_together(text: str, paragraphs: Paragraphs, hidden: range) -> str:
    """Return the words of hidden paragraphs as one line, a dot between those that were lines of their own.

    So a menu of thirty lines with a word each can be read on one. Only the beginning of a long text is given.
    """
    found: list[str] = []
    room = _MOST
    for index in hidden:
        start = paragraphs.starts[index]
        words = " ".join(text[start : min(paragraphs.ends[index], start + room)].split())
        if words:
            found.append(words)
            room -= len(words) + len(_BETWEEN)
        if room <= 0:
            break
    return _BETWEEN.join(found)
