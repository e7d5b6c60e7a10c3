"""Pages nested deeper than the parser can hold: levels are taken out of the source, their text stays."""

from __future__ import annotations

import re
from collections import Counter

from .markup import COMMENT, RAW

LEVELS = 1_000
"""Levels that are kept; the parser holds 2,047, and its own implied elements need room."""

_VOID_NAMES = """area base basefont bgsound br col embed frame hr img input keygen link meta param source
track wbr"""
_INLINE_NAMES = """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s
samp small span strike strong sub sup time tt u var"""
_VOID, _INLINE = frozenset(_VOID_NAMES.split()), frozenset(_INLINE_NAMES.split())
# What an opening tag ends, if it stands directly inside it (WHATWG HTML, 13.1.2.4 Optional tags).
_ENDS = {
    "li": {"li", "p"}, "dt": {"dt", "dd", "p"}, "dd": {"dt", "dd", "p"}, "option": {"option"},
    "tr": {"td", "th", "tr"}, "td": {"td", "th"}, "th": {"td", "th"}, "p": {"p"},
}  # fmt: skip
_TOKEN = re.compile(
    f"{COMMENT}|{RAW}"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*+)"
    r"(?:[^>=]++|=[ \t\n\r\f]*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?)*+(?:>|\Z)"
)


def flattened(source: str) -> tuple[str, int]:
    """Return the source with at most ``LEVELS`` levels open at a time, and how many elements went.

    Where an element that begins a line went, a ``<br>`` stands for it. Linear in the length of the source.
    """
    open_: list[tuple[str, bool]] = []
    counts: Counter[str] = Counter()
    kept = dropped = 0

    def close() -> bool:
        nonlocal kept
        name, was_kept = open_.pop()
        counts[name] -= 1
        kept -= was_kept
        return was_kept

    def rewrite(token: re.Match[str]) -> str:
        nonlocal kept, dropped
        if token["name"] is None:
            return token[0]
        name = token["name"].lower()
        if token["end"]:
            if not counts[name]:
                return "" if name not in ("p", "br") else token[0]
            while open_[-1][0] != name:
                close()
            return token[0] if close() else _instead(name)
        if name in _VOID or token[0].endswith("/>"):
            return token[0]
        while open_ and open_[-1][0] in _ENDS.get(name, ()):
            close()
        keep = kept < LEVELS
        open_.append((name, keep))
        counts[name] += 1
        kept += keep
        dropped += not keep
        return token[0] if keep else _instead(name)

    return _TOKEN.sub(rewrite, source), dropped


def _instead(name: str) -> str:
    return "" if name in _INLINE else "<br>"
