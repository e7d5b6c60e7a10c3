"""What a person types to search, taken apart, and texts folded: both databases get the same words.

All of it is folded as everywhere (`domain.folding`), without case and accents.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import filterfalse
from unicodedata import normalize

import regex

from annotator.domain.folding import Folded, divided_words

_RUNS_TOGETHER = (
    r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー々\u3099\u309A"
)
_SPACELESS = regex.compile(f"[{_RUNS_TOGETHER}]")
SIGN_OF_WORD = rf"[[\p{{L}}\p{{N}}]--[{_RUNS_TOGETHER}]]"
"""The class of signs that words are made of, as a pattern of ``regex`` (its version 1)."""
_WORD = regex.compile(f"{SIGN_OF_WORD}+", regex.V1)
_JOINS, _APART = "\u00ad", "\x00"
"""A sign that joins what it and a line end stand between, and one that no folding makes or takes away."""
_LINE_END = frozenset("\r\n")
_NO_WORD = regex.compile(rf"[^{SIGN_OF_WORD}{_APART}]+", regex.V1)
_ASCII_WORDS = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() or chr(code) == _APART else 0x20 for code in range(128)
).ljust(256)
_MARKS = regex.compile(rf"[\p{{Mn}}--[{_RUNS_TOGETHER}]]+", regex.V1)
_NO_LETTER = regex.compile(r"\P{L}+")
_TYPED_WORD = regex.compile(r"[\p{L}\p{N}\p{Mn}]+")
_TO_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_TO_NARROW = {
    ord(normalize("NFKC", chr(code))): chr(code) for code in (*range(0xFF66, 0xFF9E), *range(0xFF61, 0xFF66))
} | {0x3099: "\uff9e", 0x309A: "\uff9f"}
_UNSTORABLE = regex.compile(r"[\x00\p{Cs}]")
UNBROKEN = ("\r", "\n\u3000", "\n", "\u00ad", "\u200b", "\u2060")
"""What may stand inside the words of a script that runs words together, in this order."""
LONGEST = 200
"""Code points of a word, or of the surface of an item, that count."""
_MOST = 40  # words of a query that count
_BYTES = 900_000  # of distinct words; PostgreSQL holds 1 MB of them a document


@dataclass(frozen=True, slots=True)
class Query:
    """``words`` are looked up in the index (the last as a prefix if ``prefix``), ``pieces`` are scanned for.

    Japanese, Chinese, Korean and Thai run words together, so an index of words between spaces does not
    find what stands inside such a run. These pieces, and pieces of signs alone ("%"), are looked up by a scan
    for the literal text, which finds all that the index would: in one of the ways to write each.
    """

    words: tuple[str, ...] = ()
    pieces: tuple[tuple[str, ...], ...] = ()
    prefix: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything is asked for."""
        return bool(self.words or self.pieces)


def parse(typed: str) -> Query:
    """Take apart whatever was typed: never fails, and no sign has a special meaning."""
    words: list[str] = []
    pieces: list[tuple[str, ...]] = []
    prefix = False
    parts, written = _parts(Folded(typed, accents=False).folded), _parts(typed)
    for number, part in enumerate(parts):
        found = _words(part)
        prefix = bool(found) and not spaceless(part)
        if prefix:
            words += found
        else:
            pieces.append(_ways(part, written[number] if len(written) == len(parts) else part))
    return Query(tuple(words[:_MOST]), tuple(pieces), prefix)


def _ways(piece: str, written: str) -> tuple[str, ...]:
    """Return how a piece may be written in a text, beside as it is folded and as it was typed."""
    narrow = normalize("NFD", piece).replace("\u3099", "\uff9e").replace("\u309a", "\uff9f")
    ways = (written, piece, normalize("NFD", piece), piece.translate(_TO_WIDE), narrow.translate(_TO_NARROW))
    return tuple(dict.fromkeys(one[:LONGEST] for one in ways))


def elements(typed: str) -> list[tuple[str, bool]]:
    """Return what was typed in its order: words (True) and literal pieces (False)."""
    found: list[tuple[str, bool]] = []
    for part in _parts(typed):
        words = _TYPED_WORD.findall(part)
        if words and not spaceless(part):
            found += [(word[:LONGEST], True) for word in words]
        else:
            found.append((part[:LONGEST], False))
    return found[:_MOST]


def spaceless(text: str) -> bool:
    """Tell whether a text has signs of a script that runs words together."""
    return _SPACELESS.search(text) is not None


def distinct_words(text: str) -> list[str]:
    """Return the folded words of a text, each once, as many as PostgreSQL can index."""
    kept: list[str] = []
    room = _BYTES
    for word in dict.fromkeys(_words(text)):
        room -= len(word.encode()) + 4
        if room < 0:
            break
        kept.append(word)
    return kept


def _parts(typed: str) -> list[str]:
    return _UNSTORABLE.sub(" ", typed).split()[:_MOST]


def _words(text: str) -> list[str]:
    found = _standing_words(text)
    for word in divided_words(text):  # which may be one word with a hyphen, or two halves of one
        found += _WORD.findall(_folded(_NO_LETTER.sub("", word)))
    return [word[:LONGEST] for word in found]


def _standing_words(text: str) -> list[str]:
    """Return the words in their order; what stands between two blanks is folded once for all its places."""
    if _JOINS in text or _APART in text:
        return _WORD.findall(_folded(text))
    written = text.split()
    words: dict[str, str] = {}
    distinct = dict.fromkeys(written)
    for ones, taken in (
        (list(filter(str.isascii, distinct)), _ascii_words),
        (list(filterfalse(str.isascii, distinct)), _other_words),
    ):
        if ones:
            words.update(zip(ones, taken(_APART.join(ones)).split(_APART), strict=True))
    return " ".join(map(words.__getitem__, written)).split()


def _ascii_words(text: str) -> str:
    return text.encode("ascii").translate(_ASCII_WORDS).decode("ascii")


def _other_words(text: str) -> str:
    return _NO_WORD.sub(" ", _folded(text))


def _folded(text: str) -> str:
    """Return a text of which words are made: marks go that are no part of their letters."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", Folded(text, accents=False).folded)


def folded_surface(surface: str) -> str:
    """Return the words of an item as they are compared.

    Of one with more than ``LONGEST`` code points it is the beginning alone, which is what is stored.
    """
    return same_words(surface.strip()[:LONGEST])


def same_words(surface: str, *, case: bool = False) -> str:
    """Return words as they are compared with others, in whatever signs; accents count if ``case`` does."""
    if surface.isascii() and _LINE_END.isdisjoint(surface):  # the same at once
        return " ".join((surface if case else surface.lower()).replace("`", "'").split())
    return " ".join(Folded(surface, case=case, accents=case).folded.split())


def indexed(text: str) -> str:
    """Return a text for an index that takes words apart itself, so that it finds those that we would."""
    if text.isascii() and not divided_words(text):
        return text
    return " ".join(_words(text))


def like_pattern(piece: str) -> str:
    """Return the LIKE pattern (escape sign ``!``) that finds a literal piece of text."""
    escaped = piece.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"
