"""The same words in other signs: texts as they are compared, with the way back to the text as it stands.

Scrapers, keyboards and typesetters write one name in many ways. Compared are composed letters (Unicode's NFC,
UAX #15), one blank for every run of white space (no-break, thin and ideographic blanks, a line end inside a
name; an empty line stays a border), one apostrophe, one hyphen and one quotation mark for each of their
variants, and letters of the usual width (UAX #11) and shape (Arabic and Hebrew presentation forms). Soft
hyphens, the Arabic stroke that lengthens a word, signs that choose a shape, and signs that steer direction,
joining or line breaks count for nothing. Case (full case folding, ``str.casefold``) and accents (with Hebrew
points and Arabic vowel signs) can be left out too.

A line end stands for a blank between words, for nothing after a hyphen, after a soft hyphen and between signs
of scripts that put no blanks between words. Which of them it is the text does not always tell: `readings`.

A folded text may be longer than the text ("ß" becomes "ss") or shorter, so positions have to be mapped back.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import repeat
from unicodedata import category, decomposition, is_normalized, normalize

import regex

from .clusters import cluster_end, cluster_start

_WITHOUT_BLANKS = (  # Thai, Lao, Burmese, Khmer, Kana, Han
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)
_UNSPACED = re.compile(f"[{_WITHOUT_BLANKS}]")
_APOSTROPHES = "'\u2019\u2018\u201b\u02bb\u02bc\u02b9\u2032\u00b4`\u055a\u05f3\uff07"
_HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u058a\u05be\ufe58\ufe63\uff0d"
_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u05f4\uff02'
_LETTERS = ("\u0643\u06a9", "\u064a\u06cc", "\u0647\u06c1")
"""Arabic letters that a keyboard for another language writes with another sign: kaf, yeh, heh."""
_NOTHING = (
    "\u00ad\u034f\u061c\u0640\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
)
_ONE_SIGN = {sign: signs[0] for signs in (_APOSTROPHES, _HYPHENS, _QUOTES, *_LETTERS) for sign in signs}
_SAME_LETTER = ("<wide>", "<narrow>", "<initial>", "<medial>", "<final>", "<isolated>")
_ACCENT = (  # Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670"
)
_LIGATURES = re.compile("[\u2e80-\u2fdf\ufb00-\ufb4f]")  # and radicals that stand for their Han letters
_ACCENTS = re.compile(f"[{_ACCENT}]+")
_VOICED = "[\uff66-\uff9d][\uff9e\uff9f]"
"""Narrow Katakana with its mark: two signs for one of the usual width."""
_BLANKS = rf"\s[\s{_NOTHING}]+|[{_NOTHING}]+"
_COMPOSED = r"[^\p{M}\s]?\p{M}+|[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]+"
_ALL_NOTHING = re.compile(f"[{_NOTHING}]+")
_EDGES = re.compile(rf"([{_NOTHING}]*).*?([{_NOTHING}]*)", re.DOTALL)
_PIECE = 16_384  # code points
_ENDS = "\r\n\x85\u2028\u2029"
_LINE_ENDS = re.compile(f"\r\n?|[{_ENDS}]")
_ONE_END = rf"(?:[^\S{_ENDS}]|[{_NOTHING}])*(?:\r\n?|[{_ENDS}])(?:[^\S{_ENDS}]|[{_NOTHING}])*"
"""White space with one line end in it; an empty line has two."""
_AT_END = "\\-\u2010\u2011\u058a\u05be\uff0d"  # hyphens that a line is broken at
_SOFT = rf"\u00ad{_ONE_END}"
_UNPARTED = rf"(?<=[{_WITHOUT_BLANKS}]){_ONE_END}(?=[{_WITHOUT_BLANKS}])"
_HYPHEN = rf"[{_AT_END}](?<=\w.){_ONE_END}(?=\w)"
_DIVIDED = rf"[{_AT_END}](?<=[^\W\d_].){_ONE_END}(?=[^\W\d_])"
_BLANK_INSIDE = re.compile(rf"[{_WITHOUT_BLANKS}]\s+(?=[{_WITHOUT_BLANKS}])")
_DIVIDED_AT = re.compile(_DIVIDED)
_DIVIDED_WORD = re.compile(rf"[^\W\d_]+{_DIVIDED}[^\W\d_]+")


class LineEnd(Enum):
    """What a line end inside a name stands for, where the text does not tell."""

    USUAL = "usual"
    """A blank; nothing after a hyphen, which stays, and between signs of scripts without blanks."""
    BLANK = "blank"
    """A blank everywhere."""
    HYPHENATED = "hyphenated"
    """As usual, but the hyphen before it divides a word and counts for nothing."""


class Folded:
    """A text as it is compared: ``folded``; ``start`` and ``end`` lead back to positions (code points)."""

    __slots__ = ("_at", "_high", "_low", "_to", "folded")

    def __init__(
        self, text: str, *, case: bool = False, accents: bool = True, line_end: LineEnd = LineEnd.USUAL
    ) -> None:
        """Fold a text; ``case`` and ``accents`` tell what counts. The cost grows with the text."""
        # Where a stretch of another length stands in the folded text, and in the text.
        self._at: list[int] = []
        self._to: list[int] = []
        self._low: list[int] = []
        self._high: list[int] = []
        signs = {sign: _sign(sign, case, accents) for sign in set(text)}
        table = {ord(sign): one for sign, one in signs.items()}
        parts, last, length = [], 0, 0
        for match in _uneven(text, signs, accents, line_end).finditer(text):
            low, high = match.span()
            joined = match.lastgroup
            made = _JOINED[joined] if joined else _stretch(match[0], case, accents)
            if len(made) == high - low and made == match[0]:
                continue
            parts += [*_even(text, last, low, table), made]
            length += low - last
            if len(made) != high - low:
                self._at.append(length)
                self._to.append(length + len(made))
                self._low.append(low)
                self._high.append(high)
            length += len(made)
            last = high
        self.folded = "".join([*parts, *_even(text, last, len(text), table)])

    @classmethod
    def verbatim(cls, text: str) -> Folded:
        """Return a text that is compared as it stands."""
        made = cls("")
        made.folded = text
        return made

    def start(self, position: int) -> int | None:
        """Return where a folded position is as a start, after what counts for nothing; None inside a sign."""
        index = bisect_right(self._at, position) - 1
        if index < 0:
            return position
        if self._at[index] == position < self._to[index]:
            return self._low[index]
        return self._after(index, position)

    def end(self, position: int) -> int | None:
        """Return where a folded position is as an end, before what counts for nothing; None inside a sign."""
        index = bisect_left(self._at, position) - 1
        return position if index < 0 else self._after(index, position)

    def _after(self, index: int, position: int) -> int | None:
        over = position - self._to[index]
        return None if over < 0 else self._high[index] + over


def _even(text: str, low: int, high: int, table: dict[int, str]) -> list[str]:
    """Return a stretch folded sign by sign; in pieces, between which other threads get their turn."""
    return [text[at : min(at + _PIECE, high)].translate(table) for at in range(low, high, _PIECE)]


def _uneven(
    text: str, signs: dict[str, str], accents: bool, line_end: LineEnd
) -> regex.Pattern[str] | re.Pattern[str]:
    """Return the pattern of what may have another length when it is folded: what the text has need of."""
    longer = "".join(re.escape(sign) for sign, one in signs.items() if len(one) > 1)
    parts = (
        [*_joining(signs, line_end), _BLANKS, f"[{longer}]"]
        if longer
        else [*_joining(signs, line_end), _BLANKS]
    )
    if not signs.keys().isdisjoint("\uff9e\uff9f"):
        parts.insert(0, _VOICED)
    if not is_normalized("NFC", text) or (not accents and "" in map(_ACCENTS.sub, repeat(""), signs)):
        return regex.compile("|".join([_COMPOSED, *parts]))
    return re.compile("|".join(parts))


_JOINED = {"soft": "", "unparted": "", "divided": "", "hyphen": "-"}
"""What a line end that is no blank folds to, with what stands before it, by the group that finds it."""


def _joining(signs: dict[str, str], line_end: LineEnd) -> Iterator[str]:
    """Yield the patterns of line ends that are no blank, as far as a text has need of them."""
    if signs.keys().isdisjoint(_ENDS):
        return
    if "\u00ad" in signs:
        yield f"(?P<soft>{_SOFT})"
    if line_end is LineEnd.BLANK:
        return
    if any(map(_UNSPACED.match, signs)):
        yield f"(?P<unparted>{_UNPARTED})"
    if "-" in signs.values():
        yield f"(?P<divided>{_DIVIDED})" if line_end is LineEnd.HYPHENATED else f"(?P<hyphen>{_HYPHEN})"


def _stretch(signs: str, case: bool, accents: bool) -> str:
    if signs[0].isspace():
        return " " if len(_LINE_ENDS.findall(signs)) < 2 else "\n"
    if len(signs) == 2 and "\uff9e" <= signs[1] <= "\uff9f":
        signs = normalize("NFKC", signs)
    return "".join(_sign(sign, case, accents) for sign in normalize("NFC", signs))


@lru_cache(maxsize=16_384)
def _sign(sign: str, case: bool, accents: bool) -> str:
    """Return a sign as it is compared: several for some letters, none for what counts for nothing."""
    if sign.isspace():
        return " "
    if re.match(f"[{_NOTHING}]", sign):
        return ""
    if decomposition(sign).startswith(_SAME_LETTER) or _LIGATURES.match(sign):
        sign = normalize("NFKC", sign)
    sign = normalize("NFC", sign)
    if not case:
        sign = normalize("NFC", sign.casefold())
    if not accents:
        sign = normalize("NFC", _ACCENTS.sub("", normalize("NFD", sign)))
    return "".join(_ONE_SIGN.get(one, one) for one in sign)


@lru_cache(maxsize=4)
def folded(text: str, case: bool = False, accents: bool = True, line_end: LineEnd = LineEnd.USUAL) -> Folded:
    """Return the folded text, kept for the texts that were asked for last."""
    return Folded(text, case=case, accents=accents, line_end=line_end)


def readings(text: str, wanted: str) -> tuple[LineEnd, ...]:
    """Return the ways to read line ends when one text is looked for in another: each for both of them."""
    found = [LineEnd.USUAL]
    if _BLANK_INSIDE.search(wanted):
        found.append(LineEnd.BLANK)
    if _DIVIDED_AT.search(wanted) or _DIVIDED_AT.search(text):
        found.append(LineEnd.HYPHENATED)
    return tuple(found)


def divided_words(text: str) -> list[str]:
    """Return the words that a hyphen divides at a line end, each with its hyphen and line end."""
    return _DIVIDED_WORD.findall(text) if _DIVIDED_AT.search(text) else []


def end_of_sign(text: str, end: int) -> int:
    """Return an end, after what counts for nothing but belongs to the sign (variation selectors)."""
    whole = cluster_end(text, end - 1) if 0 < end < len(text) and not text[end].isascii() else end
    return whole if _ALL_NOTHING.fullmatch(text, end, whole) else end


def edges_of_nothing(text: str) -> tuple[str, str]:
    """Return what a text begins and ends with that counts for nothing."""
    found = _EDGES.fullmatch(text)
    return (found[1], found[2]) if found else ("", "")


def is_variant(written: str, wanted: str, *, case: bool = True) -> bool:
    """Tell whether what was found is written otherwise than what was looked for (``case``: it counts)."""
    return written != wanted if case else written.casefold() != wanted.casefold()


def ignores_case(surface: str, case: str) -> bool:
    """Tell whether a search is without regard to case; ``smart``: unless the surface has a capital."""
    if case not in ("exact", "ignore", "smart"):
        raise ValueError(f"case {case!r} is none of exact, ignore, smart")
    return case == "ignore" or (case == "smart" and not any(ch.isupper() for ch in surface))


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word goes on over either edge; scripts without blanks have no such edges."""
    return not (_inside(text, start) or _inside(text, end))


def _inside(text: str, edge: int) -> bool:
    if not 0 < edge < len(text):
        return False
    left, right = text[edge - 1], text[edge]
    return _of_word(left) and _of_word(right) and not (_UNSPACED.match(left) or _UNSPACED.match(right))


def _of_word(character: str) -> bool:
    return character.isalnum() or character == "_" or category(character)[0] == "M"


def cuts_cluster(text: str, edge: int) -> bool:
    """Tell whether a position lies inside a grapheme cluster."""
    if not 0 < edge < len(text) or (text[edge].isascii() and text[edge - 1].isascii()):
        return False
    return cluster_start(text, edge) != edge
