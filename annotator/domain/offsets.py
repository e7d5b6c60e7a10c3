"""The two ways of counting characters, kept apart: code points (ours) and UTF-16 units (Qt's)."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NewType

CodePoint = NewType("CodePoint", int)
"""A position in a text, counted in Unicode code points (a Python ``str`` index)."""

Utf16 = NewType("Utf16", int)
"""A position in a text, counted in UTF-16 code units, as Qt, Java and JavaScript count."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Converts positions of one text between code points and UTF-16 units, both ways in O(log k).

    k is the number of astral characters (above U+FFFF), each of which takes two UTF-16 units.
    A UTF-16 position inside a surrogate pair maps to the code point the pair encodes.
    """

    __slots__ = ("_astral", "_astral_utf16", "length", "utf16_length")

    def __init__(self, text: str) -> None:
        """Scan ``text`` once for astral characters."""
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_utf16 = [position + before for before, position in enumerate(self._astral)]
        self.length = CodePoint(len(text))
        self.utf16_length = Utf16(len(text) + len(self._astral))

    def to_utf16(self, position: CodePoint) -> Utf16:
        """Return the UTF-16 position of a code-point position in ``0 … length``."""
        return Utf16(position + bisect_left(self._astral, position))

    def to_code_point(self, position: Utf16) -> CodePoint:
        """Return the code-point position of a UTF-16 position in ``0 … utf16_length``."""
        return CodePoint(position - bisect_left(self._astral_utf16, position))
