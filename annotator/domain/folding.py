"""Text without regard to case, with the way back to the positions of the text as it stands.

A case-folded text can be longer than the text ("ß" becomes "ss", "İ" becomes "i" and a dot), so positions
have to be mapped back. Folding is Unicode's full case folding (``str.casefold``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from unicodedata import category

from .clusters import cluster_start

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


class Folded:
    """A case-folded text. ``folded`` is the text to search; ``back`` gives the position in the original."""

    __slots__ = ("_extra", "_places", "folded")

    def __init__(self, text: str) -> None:
        """Fold a text; the cost grows with the text and is paid once."""
        self.folded = text.casefold()
        self._places: list[int] = []
        self._extra: list[int] = []
        # No character folds to nothing, so equal lengths mean that each folds to one.
        if len(self.folded) != len(text):
            extra = 0
            growing = "".join(ch for ch in set(text) if len(ch.casefold()) > 1)
            for match in re.finditer(f"[{growing}]", text):
                place, more = match.start() + extra, len(match[0].casefold()) - 1
                for step in range(1, more + 1):
                    self._places.append(place + step)
                    self._extra.append(extra + step)
                extra += more

    def back(self, position: int) -> int | None:
        """Return the original position of a folded one; None inside what was one character."""
        index = bisect_right(self._places, position)
        if index and self._places[index - 1] == position:
            return None
        return position - (self._extra[index - 1] if index else 0)


@lru_cache(maxsize=2)
def folded(text: str) -> Folded:
    """Return the folded text, kept for the texts that were asked for last."""
    return Folded(text)


def ignores_case(surface: str, case: str) -> bool:
    """Tell whether a search is without regard to case; ``smart``: unless the surface has a capital."""
    if case not in ("exact", "ignore", "smart"):
        raise ValueError(f"case {case!r} is none of exact, ignore, smart")
    return case == "ignore" or (case == "smart" and not any(ch.isupper() for ch in surface))


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word goes on over either edge; scripts without blanks have no such edges."""
    return not (_inside(text, start) or _inside(text, end))


def _inside(text: str, edge: int) -> bool:
    if not 0 < edge < len(text):
        return False
    left, right = text[edge - 1], text[edge]
    return _of_word(left) and _of_word(right) and not (_UNSPACED.match(left) or _UNSPACED.match(right))


def _of_word(character: str) -> bool:
    return character.isalnum() or character == "_" or category(character)[0] == "M"


def cuts_cluster(text: str, edge: int) -> bool:
    """Tell whether a position lies inside a grapheme cluster."""
    if not 0 < edge < len(text) or (text[edge].isascii() and text[edge - 1].isascii()):
        return False
    return cluster_start(text, edge) != edge
