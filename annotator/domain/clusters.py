"""Grapheme clusters (UAX #29): where one begins and ends, so that no emoji or accent is cut."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .offsets import CodePoint

if TYPE_CHECKING:
    import regex

_NEAR = 64  # code points around a position that are searched for its grapheme cluster's edges


@cache
def cluster_pattern() -> regex.Pattern[str]:
    """Return the pattern of a grapheme cluster; the library is loaded when one is asked for."""
    import regex

    return regex.compile(r"\X")


def _is_plain_edge(text: str, position: int) -> bool:
    """Tell whether there is an edge for certain: between printable ASCII, and at a line feed (GB4, GB5)."""
    before, after = text[position - 1], text[position]
    if before == "\n" or after == "\n":
        return before != "\r"
    return " " <= before <= "~" and " " <= after <= "~"


def cluster_start(text: str, position: int) -> CodePoint:
    """Return the start of the grapheme cluster that holds ``position`` (itself if it is a boundary)."""
    if position == 0 or (0 < position < len(text) and _is_plain_edge(text, position)):
        return CodePoint(position)
    low = max(0, position - _NEAR)
    edge = low
    for match in cluster_pattern().finditer(text, low, min(len(text), position + _NEAR)):
        if match.start() > position:
            break
        edge = match.start()
        if match.end() > position:
            return CodePoint(edge)
    return CodePoint(position)


def cluster_end(text: str, position: int) -> CodePoint:
    """Return the end of the grapheme cluster that starts at or holds ``position``."""
    start = cluster_start(text, position)
    if start == position and position + 1 < len(text) and _is_plain_edge(text, position + 1):
        return CodePoint(position + 1)
    match = cluster_pattern().match(text, start)
    return CodePoint(match.end() if match else position)
