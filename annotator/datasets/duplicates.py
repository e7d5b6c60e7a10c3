"""Near-duplicates: pages with nearly the same body text, found by MinHash and locality-sensitive hashing.

A. Z. Broder, "On the resemblance and containment of documents" (1997): texts are compared as sets of
shingles, here five words in a row, by the share of shingles they have in common (Jaccard). MinHash estimates
it from 128 numbers a text; only texts that fall into one bucket are compared at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme

from . import chosen_sets, messages
from .errors import CancelledError

if TYPE_CHECKING:
    from annotator.store.project import Project

THRESHOLD = 0.8
SHINGLE = 5
"""Words in a shingle; in scripts that put no blanks between words, characters."""

_PERMUTATIONS = 128
_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff]|\w+"
)
_LONG_LINE = 80  # characters: what a paragraph has and a menu entry has not
_LEAST = 200  # characters of long lines, without which the whole text is taken
_BODY = "body"
Progress = Callable[[int, int, str], None]


class LibraryMissingError(AnnotatorError):
    """The library that near-duplicates are looked for with is not installed."""


def require_library() -> None:
    """Raise LibraryMissingError with the line to type unless the library is there."""
    try:
        import datasketch  # noqa: F401 - only whether it is there
    except ImportError as error:
        raise LibraryMissingError(messages.LIBRARY) from error


def find_duplicates(
    project: Project,
    *,
    threshold: float = THRESHOLD,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[tuple[str, ...]]:
    """Return what `alike` does, and store it in the project."""
    groups = alike(project, threshold=threshold, progress=progress, cancelled=cancelled)
    project.near_duplicates.replace(groups)
    return groups


def alike(
    project: Project,
    *,
    threshold: float = THRESHOLD,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[tuple[str, ...]]:
    """Return groups of documents whose body texts are alike.

    Two documents at least ``threshold`` alike are in one group, and so are those alike to either. Documents
    and groups stand in project order; the same pages always give the same groups. Raises LibraryMissingError
    without the library or for a threshold that is none, and CancelledError, which leaves what is stored.
    """
    if not 0.1 <= threshold <= 1:
        raise AnnotatorError(messages.THRESHOLD, threshold=f"{threshold:g}")
    require_library()
    from datasketch import MinHash, MinHashLSH

    # Around its threshold the index misses half of the pairs, so it is asked for less alike ones too.
    asked = max(0.1, min(threshold, 0.95) - 0.15)
    index = MinHashLSH(threshold=asked, num_perm=_PERMUTATIONS)
    hashes: dict[str, Any] = {}
    joined = _Groups()
    rows = project.documents()
    marked = {row.id for row in rows if row.articles}
    for done, (document, name, text) in enumerate(project.search.texts()):
        if cancelled and cancelled():
            raise CancelledError(messages.STOPPED)
        if progress:
            progress(done, len(rows), name)
        body = _marked_body(project.annotation_sets(document), project.scheme) if document in marked else ""
        made = MinHash(num_perm=_PERMUTATIONS)
        made.update_batch([shingle.encode() for shingle in shingles(body or body_of(text))])
        # Buckets only propose: the estimate itself decides.
        for other in index.query(made):
            if hashes[other].jaccard(made) >= threshold:
                joined.join(other, document)
        hashes[document] = made
        index.insert(document, made)
    return joined.groups([row.id for row in rows])


def body_of(text: str) -> str:
    """Return the paragraphs of a page nobody has marked up: its long lines, or all of it if there are few."""
    long = [line for line in text.split("\n") if len(line.strip()) >= _LONG_LINE]
    body = "\n".join(long)
    return body if len(body) >= _LEAST else text


def _marked_body(sets: list[AnnotationSet], scheme: Scheme) -> str:
    best = chosen_sets.chosen(sets, chosen_sets.BEST)
    kept = (
        [one for one in best[0].segments_in_order() if scheme.stands_for(one.kind) == _BODY] if best else []
    )
    return "\n".join(best[0].text[one.range.start : one.range.end] for one in kept)


def shingles(text: str) -> set[str]:
    """Return every five words in a row, in small letters; a text of fewer words is one shingle."""
    words = [found[0] for found in _WORD.finditer(text.casefold())]
    if len(words) <= SHINGLE:
        return {" ".join(words)}
    return {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


class _Groups:
    """Which documents belong together, as a forest (union-find with path halving)."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def join(self, one: str, other: str) -> None:
        self._above[self._top(other)] = self._top(one)

    def _top(self, one: str) -> str:
        above = self._above
        above.setdefault(one, one)
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    def groups(self, order: list[str]) -> list[tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for document in self._in(order):
            found[self._top(document)].append(document)
        return [tuple(group) for group in found.values()]

    def _in(self, order: list[str]) -> Iterator[str]:
        return (document for document in order if document in self._above)
