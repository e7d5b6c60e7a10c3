"""Which pages say nearly the same as other ones, when there are many of both: each text is read once.

A. Z. Broder, "On the resemblance and containment of documents" (1997): the smallest hashes of the shingles of
a text are a fair sample of them, its *sketch*; texts that have most shingles in common have most of their
sketches in common. Sketches only propose: the shingles themselves decide. Of short texts the letters may
decide as well: where there are few words, one that was corrected is in most shingles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection
from heapq import nsmallest
from typing import TYPE_CHECKING
from zlib import crc32

from .duplicates import THRESHOLD, body_of, shingles

if TYPE_CHECKING:
    from annotator.store.project import Project

_SKETCH = 24
"""Hashes of a sketch: of texts at least `THRESHOLD` alike, one pair in 100,000 has less than `_SHARE`."""
_SHARE = 0.4
_SHORT = 40
"""Shingles up to which a text is short."""


def nearly_same(
    project: Project,
    pages: Collection[str],
    others: Collection[str],
    cancelled: Callable[[], bool] = bool,
) -> dict[str, str]:
    """Return for each page that says nearly the same as one of the others, the first of these in the project.

    Both are ids of documents. Cost: the shingles of all texts; those of few pages are in memory at a time.
    What was found until it was ``cancelled`` is returned.
    """
    index: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    sizes: dict[tuple[str, int], int] = {}
    for page, _, text in project.search.texts(list(pages)):
        if cancelled():
            return {}
        for grain, pieces in enumerate(_grains(text)):
            found = sketch(pieces)
            sizes[page, grain] = len(found)
            for one in found:
                index[grain, one].append(page)
    same: dict[str, str] = {}
    for other, _, text in project.search.texts(list(others)):
        if cancelled():
            break
        for grain, theirs in enumerate(_grains(text)):
            asked = sketch(theirs)
            shared = Counter(
                page for one in asked for page in index.get((grain, one), ()) if page not in same
            )
            for page, count in shared.items():
                enough = count >= _SHARE * min(sizes[page, grain], len(asked)) and page != other
                if enough and alike(_grains(project.document(page).text)[grain], theirs):
                    same[page] = other
    return same


def _grains(text: str) -> list[set[str]]:
    """Return the shingles of a text, and of a short one also every three letters."""
    body = body_of(text)
    words = shingles(body)
    if len(words) > _SHORT:
        return [words]
    letters = " ".join(body.casefold().split())
    return [words, {letters[at : at + 3] for at in range(max(1, len(letters) - 2))}]


def sketch(found: Collection[str]) -> list[int]:
    """Return the smallest hashes of some shingles; the same wherever and whenever it is asked."""
    return nsmallest(_SKETCH, {crc32(one.encode()) for one in found})


def alike(ours: set[str], theirs: set[str]) -> bool:
    """Tell whether two texts, as shingles, say nearly the same."""
    return len(ours & theirs) >= THRESHOLD * len(ours | theirs)
