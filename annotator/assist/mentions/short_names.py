"""What a name is shortened to in the same article: "Berg" after "Anna Berg", as finished pages tag it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.ranges import Range, Span
from annotator.store.search_words import spaceless

from ..cues import shipped
from ..item_proposals import MentionProposal
from ..surfaces import Surfaces, folded
from .lessons import Lesson
from .regions import Regions, article_of

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LEAST = 0.5  # share of places at which a last word is tagged as the name, for a label to be shortened
_SHORTEST = 3  # letters of a last word


@dataclass(frozen=True, slots=True)
class Part:
    """How often the last word of a name of some label, later in its article, was tagged as that label."""

    right: int
    all: int

    @property
    def share(self) -> float:
        """How sure it is that it is meant so again."""
        return (self.right + 0.5) / (self.all + 1)


def last_word(surface: str) -> str:
    """Return what a name of several words may be shortened to, folded; "" if to nothing."""
    words = _WORD.findall(surface)
    if len(words) < 2 or spaceless(surface) or not words[-1][:1].isupper() or len(words[-1]) < _SHORTEST:
        return ""
    short = folded(words[-1])
    return "" if short in shipped().words.stop else short


def parts_taught(lesson: Lesson) -> dict[str, Part]:
    """Return for each label how often last words were tagged as the name, and how often they stood there."""
    right: Counter[str] = Counter()
    there: Counter[str] = Counter()
    names = [(one.span.hull, one.type, one.span.surface(lesson.text)) for one in lesson.mentions]
    said = {(place, label) for place, label, _ in names}
    taken = [place for place, _, _ in names]
    for place, label, _ in _again(lesson.text, lesson.regions, names, taken, own=True):
        there[label] += 1
        right[label] += (place, label) in said
    return {label: Part(right[label], there[label]) for label in there}


def summed(parts: Iterable[Mapping[str, Part]]) -> dict[str, Part]:
    """Return what several pages teach together."""
    right: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for one in parts:
        for label, part in one.items():
            right[label] += part.right
            there[label] += part.all
    return {label: Part(right[label], there[label]) for label in there}


Name = tuple[Range, str, str]
"""Where a name stands, its label, and its words."""


def _again(
    text: str, regions: Regions, names: Sequence[Name], taken: Iterable[Range], *, own: bool
) -> Iterator[tuple[Range, str, str]]:
    """Yield where last words of names stand later in their article: place, label, the name.

    Places inside one that is ``taken`` are left out, unless it is exactly that and ``own``.
    """
    first: dict[tuple[int, str], Name] = {}
    for name in sorted(names):
        article, short = article_of(regions, name[0]), last_word(name[2])
        if short and article is not None:
            first.setdefault((article, short), name)
    if not first:
        return
    held = sorted(taken)
    for found in Surfaces({short for _, short in first}).find(text):
        article = article_of(regions, found.range)
        known = first.get((article, found.surface)) if article is not None else None
        if known is None or found.range.start < known[0].end or text[found.range.start].islower():
            continue
        over = [one for one in held if one.overlaps(found.range)]
        if not over or (own and over == [found.range]):
            yield found.range, known[1], known[2]


class ShortNames:
    """Proposes what names are shortened to, for labels of which finished pages say that it is done."""

    def __init__(self, parts: Mapping[str, Part]) -> None:
        """Take what was taught."""
        self._parts = {
            label: part.share for label, part in parts.items() if part.share >= _LEAST and part.all
        }

    def proposals(
        self, text: str, regions: Regions, found: Sequence[MentionProposal]
    ) -> Iterator[MentionProposal]:
        """Yield proposals for the last words of names that are proposed before them in an article."""
        names = [
            (one.span.hull, one.type, one.span.surface(text)) for one in found if one.type in self._parts
        ]
        taken = [one.span.hull for one in found]
        for place, label, name in _again(text, regions, names, taken, own=False):
            yield MentionProposal(
                Span((place,)), label, self._parts[label], why=f"↑ {' '.join(name.split())}"
            )
