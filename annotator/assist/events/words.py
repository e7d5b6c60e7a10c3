"""A text in words and sentences, as triggers and what fills roles are described by."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from annotator.domain.folding import Folded
from annotator.domain.ranges import Range
from annotator.domain.tokens import sentence_starts, tokens

STEM = 4
"""Letters by which two words are taken for forms of one: "sign", "signed", "signing"."""

_HAN = regex.compile(r"\p{Han}+")
_WORD = regex.compile(r"[\p{L}\p{N}]")


@dataclass(frozen=True, slots=True)
class Word:
    """A token; runs of Han are one. ``written`` is the text, ``folded`` what is compared."""

    range: Range
    written: str
    folded: str


def stem(folded: str) -> str:
    """Return the beginning of a folded word; short words, and those in Han, are their own."""
    first = folded.split(" ", 1)[0]
    return first[:STEM] if len(first) > STEM and not _HAN.match(first) else first


def fold(surface: str) -> str:
    """Return a surface as it is compared: as the search does, without regard to case."""
    return " ".join(Folded(surface).folded.split())


def shape(written: str) -> str:
    """Return the shape of a word: a letter for its first and one for its other signs."""
    if not _WORD.match(written):
        return written[:1]
    first = "X" if written[0].isupper() else "d" if written[0].isdigit() else "x"
    return first + ("X" if len(written) > 1 and written.isupper() else "-" if "-" in written else "")


class Words:
    """The words of a text in order, with the sentence each is in."""

    def __init__(self, text: str) -> None:
        """Cut a text; the cost grows with it."""
        self.text = text
        places = tokens(text)
        starts = {places[index].start for index in sentence_starts(text, places)}
        self.words = [_word(text, one) for one in _joined(text, places)]
        self._starts = [word.range.start for word in self.words]
        self._begun = [index for index, start in enumerate(self._starts) if start in starts]

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.words)

    def at(self, position: int) -> int:
        """Return the index of the last word that starts at or before a position; the first if none does."""
        return max(0, bisect_right(self._starts, position) - 1)

    def spanned(self, asked: Range) -> tuple[int, int]:
        """Return the indices of the words of a range, half-open; one word at least, if there is any."""
        first = self.at(asked.start)
        return first, max(first + 1, bisect_left(self._starts, asked.end))

    def sentence(self, index: int) -> int:
        """Return the number of the sentence a word is in."""
        return bisect_right(self._begun, index) - 1

    def sentence_range(self, number: int) -> Range:
        """Return where a sentence stands in the text."""
        first = self._starts[self._begun[number]] if number >= 0 else 0
        after = self._begun[number + 1] if number + 1 < len(self._begun) else len(self.words)
        return Range.at(first, self.words[after - 1].range.end) if self.words else Range.at(0, 0)

    def folded(self, index: int) -> str:
        """Return a word as it is compared; "" before the first and after the last one."""
        return self.words[index].folded if 0 <= index < len(self.words) else ""


def _joined(text: str, places: Iterable[Range]) -> Iterator[Range]:
    """Yield tokens, neighbours that are all Han as one."""
    open_: Range | None = None
    for one in places:
        han = _HAN.fullmatch(text, one.start, one.end) is not None
        if open_ is not None and han and open_.end == one.start:
            open_ = Range(open_.start, one.end)
            continue
        if open_ is not None:
            yield open_
        open_ = one if han else None
        if not han:
            yield one
    if open_ is not None:
        yield open_


def _word(text: str, place: Range) -> Word:
    written = text[place.start : place.end]
    return Word(place, written, written.lower() if written.isascii() else fold(written))
