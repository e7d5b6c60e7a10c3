"""A cheap guess at the language of a page: for the tokenizer a trained model should start from."""

from __future__ import annotations

import re

import regex

from annotator.domain.items import Document
from annotator.domain.memo import Memo

_SAMPLE = 5000  # code points
_WORDS = re.compile(r"[a-zäöüß]+")
_ARABIC = regex.compile(r"\p{Arabic}")
_NOT_ARABIC = re.compile("[پچژگکیٹڈڑںےۓ]")  # letters of Persian and Urdu
_MAYBE_ARABIC = re.compile("[\u0600-\u08ff\ufb50-\ufeff\U00010e60-\U0001eeff]")
_STOPWORDS = {
    name: frozenset(words.split("|"))
    for name, words in (
        ("en", "the|of|and|to|in|that|is|was|for|on|with|as|by|at|from|it|has|have|said|be|are"),
        ("de", "der|die|das|und|in|den|von|zu|mit|ist|auf|für|im|dem|nicht|ein|eine|als|auch|sich"),
    )
}
_ENOUGH = 0.12  # share of words; running English and German have more than twice as much


def language_of(document: Document) -> str:
    """Return ``en``, ``de`` or ``ar``, or what the page's metadata calls its language, or "" if unknown."""
    declared = document.metadata.get("language") or document.metadata.get("lang")
    if isinstance(declared, str) and declared.strip():
        return declared.strip().lower().replace("_", "-").split("-")[0]
    sample = document.text[:_SAMPLE].casefold()
    if _MAYBE_ARABIC.search(sample):
        letters = _letters(sample)
        if letters and len(_ARABIC.findall(sample)) > letters / 2:
            return "" if _NOT_ARABIC.search(sample) else "ar"
    words, *stops = _counts(sample)
    # Letters that no word has are none of ASCII's: mostly there are too few of these to count letters at all.
    others = len(sample) - len(sample.encode("ascii", "ignore"))
    if not words or (others > words and len("".join(_WORDS.findall(sample))) < _letters(sample) / 2):
        return ""
    shares = {name: stop / words for name, stop in zip(_STOPWORDS, stops, strict=True)}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _ENOUGH else ""


def _counts(sample: str) -> list[int]:
    """Return how many words there are, and how many of them are stop words of each language."""
    packed = sum(map(_counted.__getitem__, sample.replace("\n", " ").split(" ")))
    return [packed >> _BITS * place & (1 << _BITS) - 1 for place in range(1 + len(_STOPWORDS))]


def _pack(piece: str) -> int:
    """Return the numbers of `_counts` in one, as a sum of numbers is much quicker than one of lists."""
    words = _WORDS.findall(piece)
    numbers = [len(words), *(sum(map(stop.__contains__, words)) for stop in _STOPWORDS.values())]
    return sum(number << _BITS * place for place, number in enumerate(numbers))


_BITS = 20  # more than a sample has words
_counted = Memo(_pack)


def _letters(sample: str) -> int:
    return sum(map(str.isalpha, sample))
