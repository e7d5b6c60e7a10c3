"""How an article opens inside a line: dates and ages, words glued together, headlines that run into text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .cues import Cues

_LOWER = "a-zß-öø-ÿāăąćčďđēęěğģīįıķĺļłńņňōőœŕřśşšťţūůűųźżžа-яёіїєґα-ωάέήίόύώ"
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŤŪŮŰŲŹŻŽА-ЯЁІЇЄҐΑ-ΩΆΈΉΊΌΎΏ"
_JOINTS = re.compile(
    rf"(?<=[.!?…؟۔][\"”»’)\]])(?=[^\W\d_])|(?<=[.!?…؟۔”»\"])(?=[^\W\d_])"
    rf"|(?<=[{_LOWER}]{{2}})(?=[{_UPPER}]['’]?[{_LOWER}]*[ ,])|(?<=[{_LOWER}]{{2}})(?=[{_UPPER}]{{2,}}\b)"
    rf"|(?<=[{_UPPER}]{{2}})(?=[{_UPPER}](?!s\b)[{_LOWER}]+[ ,])|(?<=\d[^\W\d_])(?=[{_UPPER}][{_LOWER}]+ )"
    rf"|(?:(?<=[。！？”」][{_UPPER}]{{2}})|(?<=[。！？”」][{_UPPER}]{{3}}))(?=[\u3040-\u30ff\u3400-\u9fff])"
    rf"|(?<=[)\d])(?=[{_UPPER}][{_LOWER}]+ )"
)
_DATES = (
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}", r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)(?!\d)",
    r"\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]",
    r"\d{1,2}(?:\.|º|er)? (?:de |of )?[^\W\d_]{3,12}\.?,?(?: de)? (?:19|20)\d\d",
    r"[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d\d", r"\d{1,2}[:.]\d\d ?(?:Uhr|h|[ap]\.?m\.?)\b",
)  # fmt: skip
_CAPITALS = rf"[{_UPPER}][{_UPPER}.'’-]{{1,30}}"
_EAST = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}|[\u0620-\u06ff]{2,16}"
_ANY = rf"(?:[{_UPPER}][\w.'’-]{{1,30}}|{_EAST})"
_NAMED = rf"{_ANY}(?: {_ANY}){{0,3}}"
_DATED = r"[^\n()\[\]:;!?–—]{0,24}\d[^\n()\[\]:;!?–—]{0,24}?"
_AGENCY = r" ?[(\[（【][^\n()\[\]（）【】]{2,30}[)\]）】]"
_DASH = r" ?(?:[–—]|--?)(?= )"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}(?: {_CAPITALS}){{0,3}}(?:, {_NAMED})?(?:,? {_DATED})?(?:{_AGENCY})?(?:{_DASH}|:(?= ))"
    rf"|{_NAMED}(?:,? {_DATED}(?:{_AGENCY})?|{_AGENCY}){_DASH}"
    rf"|{_NAMED}(?:, {_DATED})?{_AGENCY}[.:]?(?= [{_UPPER}])"
    rf"|\([^\n()]{{2,24}}\) ?(?:[–—]|--?) "
    r"|[【（(［\[](?=[^】）)］\]\n]{0,20}(?:\d|社|电|電|共同|日))[^】）)］\]\n]{2,24}[】）)］\]])\s*\S"
)
_WORD = re.compile(r"[^\W\d_]+")
_RUNS_ON = re.compile(rf"(?<=[{_LOWER}\d]) (?=[\"“„«‘']?[{_UPPER}])")
_FIRST = 8  # words that are compared with the others of a sentence
_HEADLINE = 170  # code points in which a headline ends that runs into text
_SENTENCE = 7  # words that go on after it at least


@lru_cache(maxsize=4)
def dates(cues: Cues) -> re.Pattern[str]:
    """Return a pattern for dates with a year, and for how long ago something was published."""
    return re.compile(rf"(?<!\w)(?:{'|'.join((*_DATES, *cues.words.ages))})", re.IGNORECASE)


def dateline_end(text: str, position: int) -> int:
    """Return where a dateline ends that stands at a position, or the position if none does.

    That is a place with a date or an agency, or in capitals, and a dash ("OSLO, 3 March (Nordpress) — ").
    """
    found = _DATELINE.match(text, position)
    return found.end() if found else position


def joints(line: str) -> Iterator[int]:
    """Yield where a line goes on without a blank after a full stop, or with a capital inside a word."""
    return (place.start() for place in _JOINTS.finditer(line))


def title_like(sentence: str) -> float:
    """Return by how much the first words of a sentence have more capitals than the others (-1 … 1).

    Names of outlets and headlines of capitals do; 0 in scripts without capitals and for short sentences.
    """
    words = _WORD.findall(sentence)
    first, rest = words[:_FIRST], words[_FIRST:]
    return _capitals(first) - _capitals(rest) if len(rest) >= _FIRST // 2 else 0.0


def _capitals(words: list[str]) -> float:
    return sum(word[0].isupper() for word in words) / len(words)


def reads_on(sentence: str) -> int:
    """Return how often within a headline's length a small word is followed by a capital and a sentence."""
    return sum(
        len(sentence[place.end() :].split(None, _SENTENCE)) > _SENTENCE
        for place in _RUNS_ON.finditer(sentence[:_HEADLINE])
    )
