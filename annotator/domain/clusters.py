"""Grapheme clusters (UAX #29): where one begins and ends, so that no emoji or accent is cut."""

from __future__ import annotations

import regex

from .offsets import CodePoint

_CLUSTER = regex.compile(r"\X")
_NEAR = 64  # code points around a position that are searched for its grapheme cluster's edges


def cluster_start(text: str, position: int) -> CodePoint:
    """Return the start of the grapheme cluster that holds ``position`` (itself if it is a boundary)."""
    if 0 < position < len(text) and " " <= text[position] <= "~" and " " <= text[position - 1] <= "~":
        return CodePoint(position)  # between two printable ASCII characters there always is one
    low = max(0, position - _NEAR)
    edge = low
    for match in _CLUSTER.finditer(text, low, min(len(text), position + _NEAR)):
        if match.start() > position:
            break
        edge = match.start()
        if match.end() > position:
            return CodePoint(edge)
    return CodePoint(position)


def cluster_end(text: str, position: int) -> CodePoint:
    """Return the end of the grapheme cluster that starts at or holds ``position``."""
    start = cluster_start(text, position)
    match = _CLUSTER.match(text, start)
    return CodePoint(match.end() if match else position)
