"""Where one element ends and another begins inside a line, as scrapers glue them together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .cues import Cues, Words
from .lines import WINDOW

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŤŪŮŰŲŹŻŽ"
_NAME = rf"(?<!\w)[{_UPPER}][{_UPPER}.'’-]{{1,30}}"
_PLACE = re.compile(
    rf"(?P<place>{_NAME}(?: {_NAME}){{0,3}})"
    rf"(?:, [{_UPPER}][\w.' ]{{2,24}})?(?: \([{_UPPER}][\w ]{{1,30}}\))? [–—-] (?=\S)"
)
_CREDIT = re.compile(
    rf"\b(?:PHOTO|PHOTOS|Photo|FOTO|Foto|PICTURE|IMAGE): (?P<name>{_NAME}(?:[ /,]+{_NAME}){{0,5}})(?= )"
)
_TAG = re.compile(
    rf"[.!?…。！？؟][\"'”’»)）」』]*\s*(?P<tag>[{_UPPER}][{_UPPER}]+(?:[ /&,-]+[{_UPPER}]{{2,}}){{0,3}}"
    r"|[(（][^()（）.。!?]{2,24}[)）])\s*$"
)
_CLOSED = re.compile(r"[.!?…。！？؟][\"'”’»)）」』]*$")
_FULL_STOP = re.compile(rf"[.!…。؟][\"'”’»)）」』]*(?= +[\"'“‘„«(]?[{_UPPER}]|\s*$)|[。！？]")
_START = re.compile(rf"(?<=\S) (?=[\"'“‘„«]?[{_UPPER}])")
_LEAD = frozenset(("newsletter_promo", "paywall"))
_TRIES = 4  # full stops after which the end of a run of headlines is sought
_QUOTES = "\"'“”‘’"
_LEAD_LINE = 150  # a shorter line is the call and nothing else
_LEAST = 7  # words of a sentence that goes on after a run of headlines


def strong_marks(text: str, start: int, end: int, cues: Cues) -> list[int]:
    """Return the positions inside ``[start, end)`` of one line where another element begins, in order.

    ``start`` is the line's start, or as near to it as the window reaches; at most ``2 * WINDOW`` code
    points are looked at.
    """
    piece = text[start : min(end, start + 2 * WINDOW)]
    whole = len(piece) == end - start
    found = {*_lead(piece, cues), *_places(piece), *_credits(piece), *_agency_first(piece, cues)}
    found.update(_runs(piece, cues))
    if whole:
        found.update(match.start("tag") for match in _TAG.finditer(piece))
    return sorted(start + mark for mark in found if 0 < mark < len(piece))


def _lead(piece: str, cues: Cues) -> Iterator[int]:
    """Yield the end of a call to sign up or log in that opens the line."""
    if len(piece) < _LEAD_LINE:
        return
    for cue in cues.rows:
        if cue.kind in _LEAD and cue.where == "start" and (match := cue.pattern.match(piece[:200])):
            place = match.end()
            # The call goes on to the next capital: "… inbox each morning | Trucks wait outside".
            while (word := re.match(r"\S*\s+", piece[place:])) and word.end():
                place += word.end()
                if place >= len(piece) or not piece[place].islower():
                    break
            yield place
            return


def _places(piece: str) -> Iterator[int]:
    """Yield where a place line opens the story: after a full stop, a credit, or words that close none."""
    for match in _PLACE.finditer(piece):
        before = piece[: match.start()].rstrip()
        if not before:
            continue
        credit = _CREDIT.search(piece, max(0, match.start() - 60), match.end())
        if credit and credit.start("name") <= match.start() < credit.end("name"):
            yield match.start() + _last_name(match["place"])
        elif _CLOSED.search(before) or (before[-1].islower() and match.start() < 400):
            yield match.start()


def _last_name(names: str) -> int:
    return names.rfind(" ") + 1


def opens_story(text: str, position: int) -> bool:
    """Tell whether a place line ("OSLO – ") stands at a position."""
    return _PLACE.match(text, position) is not None


def _credits(piece: str) -> Iterator[int]:
    """Yield the ends of picture credits in capitals, unless a place line in capitals follows at once."""
    for match in _CREDIT.finditer(piece):
        place = _PLACE.search(piece, match.start("name"), match.end() + 60)
        if place is None or place.start() >= match.end():
            yield match.end() + 1


def _agency_first(piece: str, cues: Cues) -> Iterator[int]:
    """Yield the end of an agency's name before the place line: "Nordpress, | Antofagasta: After …"."""
    comma = re.match(rf"[{_UPPER}]\w+, (?=[{_UPPER}]\w+(?: [{_UPPER}]\w+)?: \S)", piece)
    known = re.match(rf"(?:{cues.agencies.pattern})[,:]? (?=[{_UPPER}][\w ]{{2,24}}: \S)", piece)
    if match := comma or known:
        yield match.end()


def _runs(piece: str, cues: Cues) -> Iterator[int]:
    """Yield where runs of headlines begin, and the best guess at where the story goes on."""
    for match in cues.runs.finditer(piece):
        before = piece[: match.start()].rstrip()
        glued = not before or _CLOSED.search(before)
        if not glued or not re.match(r"[\s:：]+\S", piece[match.end() :]):
            continue
        # Of a line that ends soon there is only the run.
        yield match.start()
        if (goes_on := _run_end(piece, match.end(), cues.words)) is not None:
            yield goes_on


def _run_end(piece: str, start: int, words: Words) -> int | None:
    """Return where the sentence starts that follows headlines without full stops, or None.

    A full stop after more than a few words ends that sentence; it starts at the last capital before it
    that follows a word which can end a headline, unless that is a section's name and a headline.
    """
    place, tries = start, 0
    for stop in _FULL_STOP.finditer(piece, start):
        if len(piece[place : stop.start()].split()) > _LEAST + 2:
            best = _sentence_in(piece, place, stop.start(), words)
            tries += 1
            if best is not None or tries == _TRIES:
                return best
        place = stop.end()
    return None


def _sentence_in(piece: str, place: int, stop: int, words: Words) -> int | None:
    """Return where the sentence that ends at ``stop`` starts among headlines, or None if none does."""
    best = second = None
    for gap in _START.finditer(piece, place, stop):
        before = piece[place : gap.start()].rpartition(" ")[2]
        if not before or len(piece[gap.end() : stop].split()) < _LEAST:
            continue
        if _may_end(before, words):
            best, second = gap.end(), None
        elif before.strip(_QUOTES).casefold() not in words.joining and before[-1].isalpha():
            second = gap.end()
    if best is None or not _headline(piece[best:stop], words):
        return best
    if second is None or second - best < _LEAST or _headline(piece[second:stop], words):
        return None
    return second


def _headline(piece: str, words: Words) -> bool:
    """Tell whether words are a section's name and a headline: "Life The choir that …"."""
    two = piece.split(None, 2)[:2]
    function = [word.casefold() in words.stop for word in two]
    return len(two) > 1 and two[1][0].isupper() and function == [False, True]


def _may_end(word: str, words: Words) -> bool:
    """Tell whether a headline can end with a word: not a particle, a name's part or before a comma."""
    bare = word.strip(_QUOTES)
    if not bare or bare[-1] in ",;:–—-(" or bare.casefold() in words.joining:
        return False
    return bare[-1] in "?!" or (bare[0].islower() or (bare[0].isdigit() and bare[-1].isalpha()))
