"""What was found out about a word, for when the word comes again: most words of a text have come before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

V = TypeVar("V")
_LONGEST = 40  # code points of what is kept: more is a text without blanks, which does not come again
_MOST = 20_000  # words


class Memo(dict[str, V], Generic[V]):
    """Gives what a function makes of a text; of short ones, some thousands at most are kept."""

    def __init__(self, make: Callable[[str], V]) -> None:
        """Keep what ``make`` returns, a value that nobody changes."""
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> V:
        made = self._make(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = made
        return made
