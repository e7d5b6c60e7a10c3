"""Positions in a text as another program counted them, and pieces of spans put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from annotator.domain.errors import FormatError
from annotator.domain.ranges import Range

from . import messages
from .files import LINE_BREAKS

_CHANGED = re.compile("\r\n|\r|\0|[\ud800-\udfff]|\\A\ufeff")
_BREAK = re.compile(f"[{LINE_BREAKS}\t]")
_BREAKING = frozenset(LINE_BREAKS + "\t")


class Positions:
    """A text with LF line ends, and where its characters stood in the file it was read from.

    Some programs count CRLF as two characters, others as one, so both ways of counting are tried.
    """

    def __init__(self, raw: str, *, ours: bool = False) -> None:
        """Make the text of a file's content: no byte order mark, LF alone, U+FFFD for NUL.

        With ``ours`` the content is a text already and stays as it is.
        """
        self.text = raw if ours else _CHANGED.sub(_replacement, raw)
        # The places where a file and its text drift apart, as (position in the file, characters gone so far).
        self._drifts: list[tuple[int, int]] = []
        gone = 0
        for match in () if ours else _CHANGED.finditer(raw):
            less = len(match[0]) - len(_replacement(match))
            if less:
                gone += less
                self._drifts.append((match.end(), gone))
        self._length = len(raw)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return a place of the file as it is. Raises FormatError if it is empty or outside."""
        if not 0 <= start < end <= self._length:
            raise FormatError(messages.NO_RANGE, start=start, end=end, length=len(self.text))
        return start, end

    def matching(self, places: Sequence[tuple[int, int]], said: str) -> list[Range] | None:
        """Return the places in the text at which ``said`` stands (fragments joined by blanks), or None.

        A blank may stand for a line break or tab, as brat itself writes it.
        """
        plain = [Range.at(start, end) for start, end in places]
        drifted = [Range.at(self._clean(start), self._clean(end)) for start, end in places]
        for ranges in (plain, drifted) if self._drifts else (plain,):
            words = " ".join(self.text[one.start : one.end] for one in ranges)
            if ranges[-1].end <= len(self.text) and said in (words, _BREAK.sub(" ", words)):
                return ranges
        return None

    def _clean(self, position: int) -> int:
        gone = 0
        for at, so_far in self._drifts:
            if at > position:
                break
            gone = so_far
        return position - gone


def _replacement(match: re.Match[str]) -> str:
    found = match[0]
    if found in ("\r\n", "\r"):
        return "\n"
    return "" if found == "\ufeff" else "\ufffd"


def joined(text: str, pieces: Sequence[Range], counts: object) -> list[Range]:
    """Put pieces of fragments together: ``counts`` of them each, or those with just a line break between."""
    known = isinstance(counts, list) and all(type(n) is int and n > 0 for n in counts)
    if isinstance(counts, list) and known and sum(counts) == len(pieces):
        ends = list(accumulate(counts))
        pairs = zip([0, *ends[:-1]], ends, strict=True)
        return [Range(pieces[first].start, pieces[end - 1].end) for first, end in pairs]
    found: list[Range] = []
    for piece in pieces:
        gap = text[found[-1].end : piece.start] if found else "-"
        if gap == "" or (gap.isspace() and not _BREAKING.isdisjoint(gap)):
            found[-1] = Range(found[-1].start, piece.end)
        else:
            found.append(piece)
    return found
