"""What a person types to search, taken apart; both databases get the same words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

_WORD = regex.compile(r"[\p{L}\p{N}\p{Mn}]+")
_SPACELESS = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー々]"
)
_UNSTORABLE = regex.compile(r"[\x00\p{Cs}]")
_LONGEST = 200  # characters of a word that count
_MOST = 40  # words of a query that count
_BYTES = 900_000  # of distinct words; PostgreSQL holds 1 MB of them a document


@dataclass(frozen=True, slots=True)
class Query:
    """``words`` are looked up in the index (the last as a prefix if ``prefix``), ``pieces`` are scanned for.

    Japanese, Chinese, Korean and Thai run words together, so an index of words between spaces does not
    find what stands inside such a run. These pieces, and pieces of signs alone ("%"), are looked up by a scan
    for the literal text, which finds all that the index would.
    """

    words: tuple[str, ...]
    pieces: tuple[str, ...]
    prefix: bool


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
            pieces.append(part[:_LONGEST])
    return Query(tuple(words[:_MOST]), tuple(pieces), prefix)


def elements(typed: str) -> list[tuple[str, bool]]:
    """Return what was typed in its order: words (True) and literal pieces (False)."""
    found: list[tuple[str, bool]] = []
    for part in _parts(typed):
        words = _WORD.findall(part)
        if words and not spaceless(part):
            found += [(word[:_LONGEST], True) for word in words]
        else:
            found.append((part[:_LONGEST], False))
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
    return [word[:_LONGEST] for word in _WORD.findall(folded(text))]


def folded(text: str) -> str:
    """Return text without case and accents, as SQLite's ``unicode61 remove_diacritics 2`` folds it."""
    lower = text.lower()
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFD", lower)
    return "".join(ch for ch in parts if unicodedata.category(ch) != "Mn")


def like_pattern(piece: str) -> str:
    """Return the LIKE pattern (escape sign ``!``) that finds a literal piece of text."""
    escaped = piece.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"
