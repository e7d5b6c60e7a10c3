"""Where in a piece of a line an article begins, if the one before it ends there without a full stop.

What the piece holds of the article before is said again above it, what it holds of the new one below it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .glued_pages import Page, terms

_AROUND = 1_500  # width of the text on either side whose words are looked for
_FEWEST = 3  # words of the article before, more than of the new one, that make a cut
_BEFORE = (
    3  # words with a capital before the first one that is said below, which are taken for the headline's
)
_WORD = re.compile(r"\S+")
_LONGEST = 1_500  # code points of a piece that is cut


def begins(page: Page, unit: int, before: int) -> int:
    """Return the code point at which an article begins in a unit: its first one, or a later one.

    ``before`` is the unit in which the article before begins: its head is not looked at, outlets come again.
    """
    piece, start = page.pieces[unit], page.starts[unit]
    if page.units[unit].first or not 20 < len(piece) <= _LONGEST:
        return start
    above, below = _around(page, range(unit - 1, before, -1)), _around(page, range(unit + 1, len(page.units)))
    weights: list[tuple[int, float]] = []
    dates = [one.span() for one in page.dates.finditer(piece)]
    for word in re.finditer(r"\w+", piece):
        if any(low <= word.start() < high for low, high in dates):
            continue
        for term in terms(word[0]):
            if term in above and term not in below:
                weights.append((word.start(), 1.0))
            elif term in below and term not in above:
                weights.append((word.start(), -1.0))
    best, gained, left = 0.0, 0.0, -1
    for at, weight in weights:
        gained += weight
        if gained > best:
            best, left = gained, at
    if best < _FEWEST:
        return start
    return start + _first(
        piece, left, next((at for at, weight in weights if at > left and weight < 0), len(piece))
    )


def _first(piece: str, left: int, right: int) -> int:
    """Return where the headline begins between a word said above and the first one that is said below."""
    words = [one for one in _WORD.finditer(piece, left + 1) if left < one.start() <= right]
    at = next((at for at in range(len(words) - 1, -1, -1) if _opens(words[at][0])), None)
    if at is None:
        return 0
    for _ in range(_BEFORE):
        if at and _opens(words[at - 1][0]) and words[at - 1][0][-1].isalnum():
            at -= 1
    return words[at].start()


def _opens(word: str) -> bool:
    """Tell whether a word may begin a headline: it has a capital or a figure, or no letter with one."""
    letter = next(filter(str.isalnum, word), "")
    return bool(letter) and not letter.islower()


def _around(page: Page, units: Iterable[int]) -> Counter[str]:
    found: Counter[str] = Counter()
    left = _AROUND
    for unit in units:
        found.update(page.terms[unit])
        left -= page.sizes[unit]
        if left <= 0:
            break
    return found
