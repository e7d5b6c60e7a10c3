"""Where the caret goes. Pure functions of text and position (code points), no Qt.

Every answer lies in ``0 … len(text)`` and on the edge of a grapheme cluster. None looks at more text than
it must: the cost does not grow with the page.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from annotator.domain.clusters import cluster_end, cluster_start
from annotator.domain.folding import is_whole
from annotator.domain.ranges import Range

if TYPE_CHECKING:
    import regex

_NEAR = 256  # code points looked back at for the start of a word
_FAR = 4096  # the same for sentences, and how far a search for a word goes in one go


@cache
def _words() -> regex.Pattern[str]:
    import regex  # the first page of a start needs no pattern

    return regex.compile(
        r"(?:\p{Han}\p{M}*)+|(?:[\p{Katakana}ー]\p{M}*)+|\p{Hiragana}\p{M}*"
        r"|[\w--[\p{Han}\p{Katakana}\p{Hiragana}ー]]+",
        regex.V1,
    )


@cache
def _sentence_ends() -> regex.Pattern[str]:
    import regex

    return regex.compile(r"[.!?…]+['\"”’»)\]]*\s+|[。！？]+[」』）]*\s*|\s*\n\s*")


def next_grapheme(text: str, position: int) -> int:
    """Return the edge after the grapheme cluster at ``position``."""
    return min(len(text), cluster_end(text, position)) if position < len(text) else len(text)


def previous_grapheme(text: str, position: int) -> int:
    """Return the start of the grapheme cluster before ``position``."""
    return int(cluster_start(text, position - 1)) if position > 0 else 0


def word_at(text: str, position: int) -> Range | None:
    """Return the word that holds the character at ``position``, else the one that ends there, else None.

    A word is a run of letters, digits and marks; Kanji and Katakana make runs of their own and Hiragana
    stands alone, as these scripts put no space between words.
    """
    found = None
    low = max(0, position - _NEAR)
    for match in _words().finditer(text, low, min(len(text), position + _NEAR)):
        if match.start() > position:
            break
        if match.end() >= position:
            found = _whole(text, match.start(), match.end())
            if position < match.end():
                break
    return found


def _whole(text: str, start: int, end: int) -> Range:
    low, high = cluster_start(text, start), cluster_start(text, end)
    return Range.at(low, high if high >= end else cluster_end(text, end))


def next_word(text: str, position: int) -> int:
    """Return the start of the first word after ``position``, or the end of the text."""
    here = word_at(text, position)
    after = max(here.end if here else position, position)
    while after < len(text):
        match = _words().search(text, after, min(len(text), after + _FAR))
        if match is None:
            after += _FAR
            continue
        start = int(cluster_start(text, match.start()))
        if start > position:
            return start
        after = max(match.end(), after + 1)
    return len(text)


def previous_word(text: str, position: int) -> int:
    """Return the start of the last word before ``position``, or 0."""
    low = position
    while low > 0:
        low = max(0, low - _NEAR)
        starts = [m.start() for m in _words().finditer(text, max(0, low - _NEAR), position)]
        for start in reversed(starts):
            edge = int(cluster_start(text, start))
            if edge < position and (start >= low or low == 0):
                return edge
    return 0


def next_sentence(text: str, position: int) -> int:
    """Return the start of the sentence after the one at ``position``, or the end of the text."""
    low = max(0, position - 8)
    while low < len(text):
        for match in _sentence_ends().finditer(text, low, min(len(text), low + _FAR)):
            edge = int(cluster_start(text, match.end()))
            if edge > position:
                return edge
        low += _FAR - 8
    return len(text)


def previous_sentence(text: str, position: int) -> int:
    """Return the start of the sentence that ``position`` is in, or of the one before if at its start."""
    low = max(0, position - _FAR)
    edge = 0 if low == 0 else int(cluster_start(text, low))
    for match in _sentence_ends().finditer(text, low, position):
        start = int(cluster_start(text, match.end()))
        if start < position:
            edge = start
    return edge


def next_paragraph(text: str, position: int) -> int:
    """Return the start of the next paragraph that is not blank, or the end of the text."""
    while (end := text.find("\n", position)) >= 0:
        position = end + 1
        stop = text.find("\n", position)
        if text[position : len(text) if stop < 0 else stop].strip():
            return int(cluster_start(text, position))
    return len(text)


def previous_paragraph(text: str, position: int) -> int:
    """Return the start of this paragraph, or of the one before that is not blank if already there."""
    end = position
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        if start < position and text[start:end].strip():
            return int(cluster_start(text, start))
        end = start - 1
    return 0


def to_words(text: str, chosen: Range) -> Range:
    """Return a range grown over the words that it starts or ends inside of; itself if there are none."""
    if is_whole(text, chosen.start, chosen.end):
        return chosen
    first, last = word_at(text, chosen.start), word_at(text, chosen.end - 1)
    start = first.start if first is not None else chosen.start
    end = last.end if last is not None else chosen.end
    return Range(min(start, chosen.start), max(end, chosen.end))


def grown(text: str, selection: Range | None, caret: int) -> Range | None:
    """Return the word at the caret, or a selection grown to the end of its next word."""
    if selection is None or not len(selection):
        found = word_at(text, caret)
        if found is None and (start := next_word(text, caret)) < len(text):
            found = word_at(text, start)
        return found
    if (whole := to_words(text, selection)) != selection:
        return whole
    last = word_at(text, selection.end - 1)
    if last is not None and last.end > selection.end:
        return Range(selection.start, last.end)
    start = next_word(text, selection.end - 1)
    following = word_at(text, start) if start < len(text) else None
    return Range.at(selection.start, max(selection.end, following.end)) if following else selection


def next_word_end(text: str, position: int) -> int:
    """Return the end of the word at ``position``, or of the next one if it stands at or after an end."""
    here = word_at(text, position)
    if here is not None and here.end > position:
        return here.end
    start = next_word(text, position)
    following = word_at(text, start) if start < len(text) else None
    return following.end if following else len(text)
