"""Positions in a text as another program counted them, and pieces of spans put together again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotator.domain.errors import FormatError
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message, Sentence, message

from . import messages
from .files import LINE_BREAKS

_CHANGED = re.compile("\r\n|\r|\0|[\ud800-\udfff]|\\A\ufeff")
_BREAK = re.compile(f"[{LINE_BREAKS}\t]")
_BREAKING = frozenset(LINE_BREAKS + "\t")
_BEYOND = re.compile("[\U00010000-\U0010ffff]")

Claim = tuple[Sequence[tuple[int, int]], str]
"""What a line says: places of fragments as its program counted them, and the text that stands there."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way of counting: ``place`` gives the place in the text, or None where there is none."""

    name: Sentence
    place: Callable[[int], int | None]


class Positions:
    """A text with LF line ends, and where its characters stood in the file it was read from.

    Some programs count CRLF as two characters, others as one; some count UTF-16 units. How it was counted is
    decided once for a file, by all its lines (``settle``).
    """

    def __init__(self, raw: str, *, ours: bool = False) -> None:
        """Make the text of a file's content: no byte order mark, LF alone, U+FFFD for NUL.

        With ``ours`` the content is a text already and stays as it is.
        """
        changed = [] if ours else list(_CHANGED.finditer(raw))
        self.text = _CHANGED.sub(_replacement, raw) if changed else raw
        # The places where a file and its text drift apart, and how many characters are gone by then.
        self._at: list[int] = []
        self._gone = [0]
        for match in changed:
            if less := len(match[0]) - len(_replacement(match)):
                self._at.append(match.end())
                self._gone.append(self._gone[-1] + less)
        self._length = len(raw)
        self.ways = self._ways(raw, ours=ours)
        self.way = self.ways[0]

    def _ways(self, raw: str, *, ours: bool) -> list[Way]:
        """Return the ways that may differ in this file, the likeliest first."""
        drifts = bool(self._at)
        found = [Way(messages.COUNTED_ONE if drifts else messages.COUNTED, self._inside)]
        if drifts:
            found.append(Way(messages.COUNTED_TWO, lambda at: self._inside(self._clean(at))))
        if not ours and not raw.isascii() and _BEYOND.search(raw):
            in_text, in_file = _of_utf16(self.text), _of_utf16(raw)
            name = messages.UTF16_ONE if drifts else messages.UTF16
            found.append(Way(name, in_text))
            if drifts:
                found.append(Way(messages.UTF16_TWO, lambda at: self._cleaned(in_file(at))))
        return found

    def settle(self, claims: Iterable[Claim]) -> Message | None:
        """Choose the way of counting that fits all lines, or else the most of them.

        Returns a warning if another way fits as many and finds other places.
        """
        listed = list(claims)
        found = [[self._by(way, *claim) for claim in listed] for way in self.ways]
        fitting = [sum(places is not None for places in one) for one in found]
        best = fitting.index(max(fitting))
        self.way = self.ways[best]
        for other in range(best + 1, len(self.ways)):
            apart = sum(mine != theirs for mine, theirs in zip(found[best], found[other], strict=True))
            if fitting[other] == fitting[best] and apart:
                return message(
                    messages.COUNTED_EITHER,
                    n=apart, taken=message(self.way.name), other=message(self.ways[other].name),
                )  # fmt: skip
        return None

    def matching(self, places: Sequence[tuple[int, int]], said: str) -> list[Range] | None:
        """Return the places in the text at which ``said`` stands (fragments joined by blanks), or None.

        A blank may stand for a line break or tab, as brat itself writes it. Raises FormatError for a place
        that is empty or outside.
        """
        for start, end in places:
            if not 0 <= start < end or self.way.place(end) is None:
                raise FormatError(messages.NO_RANGE, start=start, end=end, length=len(self.text))
        return self._by(self.way, places, said)

    def _by(self, way: Way, places: Sequence[tuple[int, int]], said: str) -> list[Range] | None:
        ranges = []
        for start, end in places:
            begin, stop = way.place(start), way.place(end)
            if begin is None or stop is None or not begin < stop:
                return None
            ranges.append(Range.at(begin, stop))
        words = " ".join(self.text[one.start : one.end] for one in ranges)
        return ranges if said in (words, _BREAK.sub(" ", words)) else None

    def _inside(self, position: int) -> int | None:
        return position if 0 <= position <= len(self.text) else None

    def _clean(self, position: int) -> int:
        return position - self._gone[bisect_right(self._at, position)]

    def _cleaned(self, position: int | None) -> int | None:
        return None if position is None else self._inside(self._clean(position))


def _of_utf16(text: str) -> Callable[[int], int | None]:
    """Return what gives the code point that a UTF-16 position lies at; None inside a pair, and outside."""
    pairs = [match.start() + before for before, match in enumerate(_BEYOND.finditer(text))]
    length = len(text) + len(pairs)

    def place(at: int) -> int | None:
        before = bisect_left(pairs, at)
        if not 0 <= at <= length or (before and pairs[before - 1] + 1 == at):
            return None
        return at - before

    return place


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
