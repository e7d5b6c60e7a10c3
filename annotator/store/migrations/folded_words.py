"""Words and surfaces as format 5 compares them: no case, no accents; scripts without blanks as they stand."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import regex

_RUNS_TOGETHER = (
    r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー々\u3099\u309A"
)
_SPACELESS = regex.compile(f"[{_RUNS_TOGETHER}]")
_WORD = regex.compile(rf"[[\p{{L}}\p{{N}}]--[{_RUNS_TOGETHER}]]+", regex.V1)
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_LONGEST = 200
_BYTES = 900_000


@cache
def _sign(sign: str) -> str:
    if _SPACELESS.match(sign):
        return sign
    parts = unicodedata.normalize("NFD", sign.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in parts if unicodedata.category(c) != "Mn"))


@lru_cache(maxsize=4096)
def _run(signs: str) -> str:
    return "".join(map(_sign, signs))


def folded(text: str) -> str:
    """Return a text as it is compared."""
    lower = text.lower()
    return lower if lower.isascii() else _BEYOND_ASCII.sub(lambda found: _run(found.group()), lower)


def surface(words: str) -> str:
    """Return what stands beside an item."""
    return folded(" ".join(words.split())[:_LONGEST])


def for_sqlite(text: str) -> str:
    """Return a text for the index of a file."""
    return text if text.isascii() else " ".join(_words(text))


def for_server(text: str) -> list[str]:
    """Return the words of a text, each once, as many as PostgreSQL holds."""
    kept: list[str] = []
    room = _BYTES
    for word in dict.fromkeys(_words(text)):
        room -= len(word.encode()) + 4
        if room < 0:
            break
        kept.append(word)
    return kept


def _words(text: str) -> list[str]:
    return [word[:_LONGEST] for word in _WORD.findall(folded(text))]
