"""Many ranges of one text as two columns of numbers: a value for each token would take most of the time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast, overload

from .offsets import CodePoint
from .ranges import Range


class Places(Sequence[Range]):
    """Ranges ``[start, end)`` in code points, in text order and apart; each is made when it is asked for.

    ``starts`` and ``ends`` are for those who go through many; nobody may change them.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, starts: list[int], ends: list[int]) -> None:
        """Take the starts and the ends of the ranges."""
        self.starts, self.ends = starts, ends

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> Range: ...
    @overload
    def __getitem__(self, at: slice) -> Places: ...
    def __getitem__(self, at: int | slice) -> Range | Places:
        if isinstance(at, slice):
            return Places(self.starts[at], self.ends[at])
        return Range.at(self.starts[at], self.ends[at])

    def __iter__(self) -> Iterator[Range]:
        # A call of the NewType for each number would double the time.
        return map(Range, cast("list[CodePoint]", self.starts), cast("list[CodePoint]", self.ends))

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def surfaces(self, text: str) -> list[str]:
        """Return what stands at each place of a text."""
        return [text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
