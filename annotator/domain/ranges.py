"""Half-open ranges of code points, and spans made of one or more of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from . import messages
from .clusters import cluster_end, cluster_start
from .errors import EditError
from .offsets import CodePoint


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """A stretch ``[start, end)`` of a text in code points; ordered by start, then end."""

    start: CodePoint
    end: CodePoint

    def __post_init__(self) -> None:
        """Refuse a range that is negative or reversed."""
        if not 0 <= self.start <= self.end:
            raise EditError(messages.NO_RANGE, start=self.start, end=self.end)

    @classmethod
    def at(cls, start: int, end: int) -> Range:
        """Make a range of two plain numbers that are known to count code points."""
        return cls(CodePoint(start), CodePoint(end))

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def __contains__(self, position: int) -> bool:
        """Tell whether the character at ``position`` lies in the range."""
        return self.start <= position < self.end

    def overlaps(self, other: Range) -> bool:
        """Tell whether the two ranges share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Range) -> bool:
        """Tell whether every character of ``other`` lies in this range."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> Range:
        """Return the range shifted by ``by`` code points."""
        return Range.at(self.start + by, self.end + by)

    def cut(self, other: Range) -> tuple[Range, ...]:
        """Return what is left of this range (0, 1 or 2 pieces) when ``other`` is taken out."""
        pieces = ((self.start, min(self.end, other.start)), (max(self.start, other.end), self.end))
        return tuple(Range.at(start, end) for start, end in pieces if start < end)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One or more fragments, in text order, none empty, none touching the next."""

    fragments: tuple[Range, ...]

    def __post_init__(self) -> None:
        """Refuse spans without characters or with fragments that overlap or are out of order."""
        fragments = self.fragments
        if len(fragments) == 1 and fragments[0].start < fragments[0].end:  # nearly all are like that
            return
        if not fragments or any(len(fragment) == 0 for fragment in fragments):
            raise EditError(messages.EMPTY_FRAGMENT)
        for left, right in pairwise(self.fragments):
            if left.end > right.start:
                raise EditError(
                    messages.FRAGMENTS_OVERLAP,
                    start=left.start, end=left.end, next=right.start, last=right.end,
                )  # fmt: skip

    @classmethod
    def at(cls, *numbers: int) -> Span:
        """Make a span of plain numbers: ``start, end`` of each fragment in turn."""
        return cls(tuple(Range.at(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)))

    @classmethod
    def of(cls, fragments: Iterable[Range]) -> Span:
        """Make a span of ranges in any order; ranges that overlap or touch become one fragment."""
        merged: list[Range] = []
        for fragment in sorted(fragments):
            if merged and fragment.start <= merged[-1].end:
                merged[-1] = Range(merged[-1].start, max(merged[-1].end, fragment.end))
            else:
                merged.append(fragment)
        return cls(tuple(merged))

    @property
    def start(self) -> CodePoint:
        """The first character's position."""
        return self.fragments[0].start

    @property
    def end(self) -> CodePoint:
        """The position after the last character."""
        return self.fragments[-1].end

    @property
    def hull(self) -> Range:
        """The smallest range that holds every fragment."""
        fragments = self.fragments
        return fragments[0] if len(fragments) == 1 else Range(fragments[0].start, fragments[-1].end)

    @property
    def discontinuous(self) -> bool:
        """Whether the span has more than one fragment."""
        return len(self.fragments) > 1

    def surface(self, text: str) -> str:
        """Return the text of the fragments, joined by a space."""
        fragments = self.fragments
        if len(fragments) == 1:
            return text[fragments[0].start : fragments[0].end]
        return " ".join(text[fragment.start : fragment.end] for fragment in fragments)

    def moved(self, by: int) -> Span:
        """Return the span shifted by ``by`` code points."""
        return Span(tuple(fragment.moved(by) for fragment in self.fragments))


def trimmed(text: str, asked: Range) -> Range:
    """Return ``asked`` without white space at its edges (empty at its start if there is nothing else)."""
    piece = text[asked.start : asked.end]
    left = len(piece) - len(piece.lstrip())
    kept = len(piece.strip())
    return (
        Range.at(asked.start + left, asked.start + left + kept) if kept else Range(asked.start, asked.start)
    )


def snapped(text: str, asked: Range) -> Range:
    """Return ``asked`` grown to whole grapheme clusters (UAX #29), so that no emoji or accent is cut.

    Looks at most 64 code points to either side of an edge, so the cost does not grow with the text.
    """
    if len(asked) == 0:
        return asked
    start, end = cluster_start(text, asked.start), cluster_start(text, asked.end)
    if end < asked.end:
        end = cluster_end(text, asked.end)
    return Range.at(start, end)
