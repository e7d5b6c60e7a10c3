"""What was tagged on the page at hand is proposed where the same words stand on it once more."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from annotator.domain.items import Mention
from annotator.domain.range_index import RangeIndex
from annotator.domain.ranges import Range, Span

from ..item_proposals import MentionProposal
from ..key_gate import MENTION
from ..surfaces import Surfaces, folded
from .lessons import Lesson
from .regions import Regions, article_of
from .short_names import Part

_PRIOR, _WEIGHT = 0.8, 2.5
"""How sure it is that the same words are tagged the same again, before pages tell; for how many places."""
_WORTH = MENTION.wrong / (MENTION.wrong + MENTION.made - MENTION.accepted)
"""How sure it has to be to save keys."""


def sure_of(part: Part | None) -> float:
    """Return how sure it is that words of a label are tagged so again, by how often they were."""
    right, total = (part.right, part.all) if part is not None else (0, 0)
    return (right + _PRIOR * _WEIGHT) / (total + _WEIGHT)


_OFTEN = 0.3
"""Share of a label's words in small letters from which on its words are the same in small letters."""


def in_small(said: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the labels that name things in small letters too, "Wheat" and "wheat": of (label, words)."""
    small: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for label, words in said:
        total[label] += 1
        small[label] += words.islower()
    return frozenset(label for label in total if small[label] >= _OFTEN * total[label])


def again_taught(lesson: Lesson) -> dict[str, Part]:
    """Return for each label how often words tagged so stood again on the page, and were tagged so again."""
    right: Counter[str] = Counter()
    there: Counter[str] = Counter()
    said = {(one.span.hull, one.type) for one in lesson.mentions}
    taken = [one.span.hull for one in lesson.mentions]
    for place, label, first in _places(lesson.text, lesson.regions, lesson.mentions):
        inside = any(one.covers(place) and one != place for one in taken)
        if place.start > first and not inside:
            there[label] += 1
            right[label] += (place, label) in said
    return {label: Part(right[label], there[label]) for label in there}


def again(
    text: str,
    regions: Regions,
    mine: Sequence[Mention],
    parts: Mapping[str, Part],
    small: Collection[str] = (),
) -> Iterator[MentionProposal]:
    """Yield what a person tagged on a page at its other places, outside of what is tagged already.

    ``small`` are labels that name things in small letters too. Left out is what would rather cost keys.
    """
    taken = RangeIndex.of(one.span.hull for one in mine)
    end = 0
    for place, label, _ in _places(text, regions, mine, small):
        sure = sure_of(parts.get(label))
        if sure >= _WORTH and place.start >= end and not taken.overlapping(place.start, place.end):
            end = place.end
            yield MentionProposal(Span((place,)), label, sure, why="⟲")


def _places(
    text: str, regions: Regions, mentions: Sequence[Mention], usual: Collection[str] = ()
) -> Iterator[tuple[Range, str, int]]:
    """Yield where words of mentions stand in articles, their usual label, and where they are tagged first.

    In small letters they are other words ("Apple" and "apple"), unless tagged so, or of such a label.
    """
    lower = {*usual, *in_small((one.type, one.span.surface(text)) for one in mentions)}
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, int] = {}
    small: set[str] = set()
    for one in sorted(mentions, key=lambda one: one.span):
        if one.span.discontinuous:
            continue
        words = one.span.surface(text)
        surface = folded(words)
        labels[surface][one.type] += 1
        first.setdefault(surface, one.span.start)
        if words.islower():
            small.add(surface)
    for found in Surfaces(labels).find(text):
        label = labels[found.surface].most_common(1)[0][0]
        other = text[found.range.start : found.range.end].islower() and label not in lower
        if (other and found.surface not in small) or article_of(regions, found.range) is None:
            continue
        yield found.range, label, first[found.surface]
