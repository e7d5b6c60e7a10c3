"""The names on a page that are known in its project: tagged on some page, or what an entity is called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

import regex

from annotator.store.search_words import folded_surface, same_words, spaceless

from .cues import shipped

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}_]+")
_MOST = 8_000  # words of a text whose stretches are looked up
_LONGEST = 6  # words of a name
_RUN = 8  # signs of a name in a script that runs words together
_GAP = 4  # signs between two words of a name: "A. & B"


class Tagged(Protocol):
    """What is asked of a project: ``Search.tagged``."""

    def __call__(
        self, surfaces: Collection[str], labels: Sequence[str], *, seen_by: str | None = None
    ) -> set[str]:
        """Return those of some folded words that are tagged."""


def on_page(
    text: str, tagged: Tagged, labels: Sequence[str], names: Iterable[str], seen_by: str | None = None
) -> frozenset[str]:
    """Return the stretches of a text, as they are written there, that are names elsewhere in the project.

    Args:
        text: the page's.
        tagged: tells which folded words are tagged as one of ``labels``, as far as ``seen_by`` may know.
            Asked about the stretches of up to six words among the first 8,000 words of the text.
        labels: ids of entity types.
        names: what entities are called; those are returned that may stand on the page.
        seen_by: who looks.
    """
    written = stretches(text)
    known = tagged(list(written), labels, seen_by=seen_by)
    found = {one for surface in known for one in written[surface]}
    return frozenset(found | _called(text, names))


def stretches(text: str) -> dict[str, set[str]]:
    """Return what may be a name by how it is stored, with the ways in which it is written in the text."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in set(_stretches(text)):
        found[folded_surface(one)].add(one)
    for word in shipped().words.stop:
        found.pop(word, None)
    return dict(found)


def _stretches(text: str) -> Iterator[str]:
    words = [found.span() for found in islice(_WORD.finditer(text), _MOST)]
    for number, (start, end) in enumerate(words):
        if spaceless(text[start:end]):
            yield from _of_run(text[start:end])
        last = end
        for low, high in words[number : number + _LONGEST]:
            if low - last > _GAP or text.count("\n", last, low) > 1:
                break
            last = high
            if high - start > 1:
                yield text[start:high]
            if text[high : high + 1] == ".":
                yield text[start : high + 1]


def _of_run(run: str) -> Iterator[str]:
    for start in range(len(run)):
        for end in range(start + 1, min(start + _RUN, len(run)) + 1):
            yield run[start:end]


def _called(text: str, names: Iterable[str]) -> set[str]:
    """Return the names that may stand in a text: all their words do, and they do as a whole."""
    whole = same_words(text)
    words = set(_WORD.findall(whole))
    found = set()
    for name in names:
        surface = same_words(name)
        likely = spaceless(surface) or words.issuperset(_WORD.findall(surface))
        if likely and surface and surface in whole:
            found.add(name)
    return found
