"""What words at the edge of a span are: an article, a title, a mark … Rules over words, in all languages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from annotator.assets import resource
from annotator.domain.tokens import tokens

_FEW = 3  # words: more are a longer stretch


class Words(StrEnum):
    """What one side takes in and the other leaves."""

    MARKS = "marks"
    POSSESSIVE = "possessive"
    ARTICLE = "article"
    TITLE = "title"
    FUNCTION = "function"
    NUMBER = "number"
    NAME = "name"
    WORD = "word"
    STRETCH = "stretch"


@dataclass(frozen=True, slots=True)
class _Lists:
    articles: frozenset[str]
    titles: frozenset[str]
    function: frozenset[str]


@cache
def _lists() -> _Lists:
    found = json.loads(resource("cues", "cues.json").read_text(encoding="utf-8"))["words"]
    stop = [word for words in found["stop"].values() for word in words]
    folded = [
        frozenset(word.casefold() for word in words)
        for words in (found["articles"], [*found["titles"], *found["addresses"]],
                      [*stop, *found["particles"], *found["joining"]])
    ]  # fmt: skip
    return _Lists(*folded)


def words_of(text: str) -> Words | None:
    """Return what a stretch at an edge consists of, None for white space alone.

    The first that fits: marks without a letter or digit; a possessive ending; articles alone; a title or form
    of address, with what belongs to it; function words alone; up to three words with a number; up to three
    with a capital each but for function words, or in a writing without capitals one word; up to three words;
    else a longer stretch.
    """
    if not text.strip():
        return None
    listed = [text[word.start : word.end] for word in tokens(text)]
    listed = [word for word in listed if any(map(str.isalnum, word))]
    if not listed:
        return Words.MARKS
    if all(word.casefold() in ("'s", "’s", "s") for word in listed):
        return Words.POSSESSIVE
    return _of_words(listed)


def _of_words(listed: Sequence[str]) -> Words:
    lists, folded = _lists(), [word.casefold() for word in listed]
    if all(word in lists.articles for word in folded):
        return Words.ARTICLE
    if len(listed) > _FEW:
        return Words.STRETCH
    if any(word in lists.titles for word in folded):
        return Words.TITLE
    if all(word in lists.function or word in lists.articles for word in folded):
        return Words.FUNCTION
    if any(any(map(str.isdigit, word)) for word in listed):
        return Words.NUMBER
    bare = [word for word, low in zip(listed, folded, strict=True) if low not in lists.function]
    return Words.NAME if bare and all(word[0].isupper() for word in bare) else Words.WORD
