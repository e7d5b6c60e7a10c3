"""A cheap guess at the language of a page: for the tokenizer a trained model should start from."""

from __future__ import annotations

import re

import regex

from annotator.domain.items import Document

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
    words = _WORDS.findall(sample)
    inside = len("".join(words))
    # Letters that no word has are none of ASCII's: mostly there are too few of these to count letters at all.
    others = len(sample) - len(sample.encode("ascii", "ignore"))
    if not words or (others > inside and inside < _letters(sample) / 2):
        return ""
    shares = {name: sum(map(stop.__contains__, words)) / len(words) for name, stop in _STOPWORDS.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _ENOUGH else ""


def _letters(sample: str) -> int:
    return sum(map(str.isalpha, sample))
