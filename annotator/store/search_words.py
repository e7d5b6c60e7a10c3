"""What a person types to search, taken apart, and texts folded: both databases get the same words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from unicodedata import normalize

import regex

from annotator.domain import folding

_RUNS_TOGETHER = (
    r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー々\u3099\u309A"
)
_SPACELESS = regex.compile(f"[{_RUNS_TOGETHER}]")
SIGN_OF_WORD = rf"[[\p{{L}}\p{{N}}]--[{_RUNS_TOGETHER}]]"
"""The class of signs that words are made of, as a pattern of ``regex`` (its version 1)."""
_WORD = regex.compile(f"{SIGN_OF_WORD}+", regex.V1)
_TYPED_WORD = regex.compile(r"[\p{L}\p{N}\p{Mn}]+")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_TO_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_TO_NARROW = {
    ord(normalize("NFKC", chr(code))): chr(code) for code in (*range(0xFF66, 0xFF9E), *range(0xFF61, 0xFF66))
} | {0x3099: "\uff9e", 0x309A: "\uff9f"}
_LETTERS_FOR_APOSTROPHES = "\u02bc\u02b9"  # an index of words takes them for letters
_UNSTORABLE = regex.compile(r"[\x00\p{Cs}]")
LONGEST = 200
"""Code points of a word, or of the surface of an item, that count."""
_BREAKABLE = 5  # letters of a word that is looked for in two pieces as well
_MOST = 40  # words of a query that count
_BYTES = 900_000  # of distinct words; PostgreSQL holds 1 MB of them a document


@dataclass(frozen=True, slots=True)
class Query:
    """``words`` are looked up in the index (the last as a prefix if ``prefix``), ``pieces`` are scanned for.

    Japanese, Chinese, Korean and Thai run words together, so an index of words between spaces does not
    find what stands inside such a run. These pieces, and pieces of signs alone ("%"), are looked up by a scan
    for the literal text, which finds all that the index would.

    ``broken``: the words may be broken by a soft hyphen or the like, at which the index takes them apart;
    then only texts that hold one are meant.
    """

    words: tuple[str, ...]
    pieces: tuple[str, ...]
    prefix: bool
    broken: bool = False


def parse(typed: str) -> Query:
    """Take apart whatever was typed: never fails, and no sign has a special meaning."""
    words: list[str] = []
    pieces: list[str] = []
    prefix = False
    for part in _parts(typed):
        found = [word for word in _words(part) if word]
        prefix = bool(found) and not spaceless(part)
        if prefix:
            words += found
        else:
            pieces.append(part[:LONGEST])
    return Query(tuple(words[:_MOST]), tuple(pieces), prefix)


def queries(typed: str) -> tuple[Query, ...]:
    """Return what to ask for so that the same words are found in whatever signs; none if nothing was typed.

    The index holds words as they are written but for case and accents: in letters of another width, with a
    letter for an apostrophe, in two pieces where a soft hyphen stands.
    """
    same = folding.Folded(typed, accents=False).folded
    ways = [typed, same, *(normalize(form, same) for form in ("NFC", "NFD")), same.translate(_TO_WIDE)]
    ways.append(
        normalize("NFD", same).replace("\u3099", "\uff9e").replace("\u309a", "\uff9f").translate(_TO_NARROW)
    )
    ways += [same.replace("'", letter) for letter in _LETTERS_FOR_APOSTROPHES if "'" in same]
    found = dict.fromkeys(one for way in ways if (one := parse(way)).words or one.pieces)
    usual = parse(same)
    if any(len(word) >= _BREAKABLE for word in usual.words):
        found[replace(usual, broken=True)] = None
    return tuple(found)


def halves(word: str) -> Iterator[tuple[str, str]]:
    """Yield the two pieces of a word for each place at which a soft hyphen may break it."""
    if len(word) >= _BREAKABLE:
        yield from ((word[:at], word[at:]) for at in range(2, len(word) - 1))


def alternatives(query: Query, quote: str, ways: tuple[str, str], prefix: str) -> str:
    """Return the words of a query in the language of an index; ``ways``: how it writes and, and or."""
    both, either = ways
    asked = []
    for at, word in enumerate(query.words):
        more = prefix if query.prefix and at == len(query.words) - 1 else ""
        found = [f"{quote}{word}{quote}{more}"]
        for first, rest in halves(word) if query.broken else ():
            found.append(f"({quote}{first}{quote} {both} {quote}{rest}{quote}{more})")
        asked.append(f"({f' {either} '.join(found)})" if len(found) > 1 else found[0])
    return f" {both} ".join(asked)


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
    return [word[:LONGEST] for word in _WORD.findall(folded(text))]


class _Signs(dict[str, str]):
    """Each sign as it is compared; see ``folded``. Filled as signs come up."""

    def __missing__(self, sign: str) -> str:
        if spaceless(sign):
            found = sign
        else:
            parts = normalize("NFD", sign.casefold())
            found = normalize("NFC", "".join(c for c in parts if unicodedata.category(c) != "Mn"))
        self[sign] = found
        return found


SIGNS = _Signs()
"""What each sign folds to; a text folds sign by sign."""


def folded(text: str) -> str:
    """Return a text as it is compared, without case (Unicode's full case folding) and without accents.

    Signs of scripts that run words together stay: a Japanese or Thai mark is part of its letter.
    """
    lower = text.lower()
    return lower if lower.isascii() else _BEYOND_ASCII.sub(_folded_run, lower)


def _folded_run(found: re.Match[str]) -> str:
    return _run(found.group())


@lru_cache(maxsize=4096)  # quotation marks, accented letters, the commonest words of other alphabets
def _run(signs: str) -> str:
    return "".join([SIGNS[sign] for sign in signs])


def folded_surface(surface: str, *, whole: bool = False) -> str:
    """Return the words of an item as they are compared: folded, white space as single blanks.

    Of one with more than ``LONGEST`` code points it is the beginning alone, which is what is stored beside an
    item; or ``whole``.
    """
    words = " ".join(surface.split())
    return folded(words if whole else words[:LONGEST])


def spellings(surface: str) -> tuple[str, ...]:
    """Return what may be stored for words that mean the same (see ``domain.folding``).

    They are folded as here. What is stored keeps its apostrophes, dashes and widths. Those of one surface are
    taken to be of one sort.
    """
    same = folding.Folded(surface, accents=False).folded.strip()
    found = dict.fromkeys((folded_surface(surface), folded_surface(same)))
    for form in ("NFC", "NFD"):  # letters of scripts that run words together are stored as they were written
        found.setdefault(folded_surface(normalize(form, same)))
    found.setdefault(folded_surface(same.translate(_TO_WIDE)))
    for signs in (folding.APOSTROPHES, folding.HYPHENS):
        if signs[0] in same:
            found |= {one.replace(signs[0], sign): None for one in list(found) for sign in signs}
    return tuple(found)


def same_words(surface: str, *, case: bool = False) -> str:
    """Return words as they are compared with others, in whatever signs; accents count if ``case`` does."""
    return " ".join(folding.Folded(surface, case=case, accents=case).folded.split())


def indexed(text: str) -> str:
    """Return a text for an index that takes words apart itself, so that it finds those that we would."""
    return text if text.isascii() else " ".join(_words(text))


def like_pattern(piece: str) -> str:
    """Return the LIKE pattern (escape sign ``!``) that finds a literal piece of text."""
    escaped = piece.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"
