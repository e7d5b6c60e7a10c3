"""Agreement on whole segments: the same range, kind and article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any
from unicodedata import category

from annotator.domain.items import Segment
from annotator.domain.ranges import Range, trimmed

from . import messages
from .articles import article_name, renaming
from .comparison import Comparison
from .measure import Measure
from .tallies import Key, Tally
from .values import Value, f1, ratio

BOTH, CORE, FIRST, SECOND = "both", "core", "first", "second"
Place = tuple[Range, str, str]
"""A range, and the kind and the article of what lies there."""


def segments(comparison: Comparison) -> Tally:
    """Count segments by kind: the same in both sets, the same but for their edges, all of each set.

    The same: range without white space at its edges, kind and article, where the articles of the second
    set are called as the best renaming has them. But for edges: the range without white space and
    punctuation at its edges. Segments of white space alone do not count.
    """
    text = comparison.text
    one, two = (each.segments.values() for each in comparison.sets)
    first = _places(text, one, {})
    second = _places(text, two, comparison.once(renaming))
    cores = [Counter((core(text, at), *what) for at, *what in places) for places in (first, second)]
    counted: dict[str, Counter[Any]] = {
        BOTH: Counter(first) & Counter(second), CORE: cores[0] & cores[1],
        FIRST: Counter(first), SECOND: Counter(second),
    }  # fmt: skip
    tally: Counter[Key] = Counter()
    for name, places in counted.items():
        for (_, kind, _), times in places.items():
            tally[name, kind] += times
    return tally


def segment_f1(tally: Tally) -> Value:
    """Return F1 of segments that are the same (see ``values.f1``).

    Part ``edges_only``: how many pairs have edges that differ by white space or punctuation alone, which is
    no disagreement; part ``f1_of_cores``: F1 with those counted as the same.
    """
    sums = dict.fromkeys((BOTH, CORE, FIRST, SECOND), 0.0)
    for (name, _), number in tally.items():
        sums[name] += number
    both, cores, first, second = sums.values()
    return f1(both, first, second, edges_only=cores - both, f1_of_cores=ratio(2 * cores, first + second))


def rows(tally: Tally) -> Mapping[str, Value]:
    """Return the same of each kind."""
    kinds = sorted({kind for _, kind in tally})
    return {
        kind: segment_f1({key: number for key, number in tally.items() if key[1] == kind}) for kind in kinds
    }


def core(text: str, place: Range) -> Range:
    """Return a range without white space and punctuation at its edges; one of nothing else stays as it is."""
    left, right = int(place.start), int(place.end)
    while left < right and _outer(text[left]):
        left += 1
    while left < right and _outer(text[right - 1]):
        right -= 1
    return Range.at(left, right) if left < right else place


def _outer(character: str) -> bool:
    return character.isspace() or category(character).startswith("P")


def _places(text: str, segments: Iterable[Segment], names: Mapping[str, str]) -> list[Place]:
    articles = ((one, article_name(one)) for one in segments)
    found = ((trimmed(text, one.range), one.kind, names.get(name, name)) for one, name in articles)
    return [place for place in found if len(place[0])]


MEASURES = (
    Measure(
        "segment_f1", messages.SEGMENT_F1, "segments", messages.SEGMENTS, "F1 = 2·both / (first + second)",
        "Hripcsak and Rothschild 2005", segments, segment_f1, rows, "kind",
    ),
)  # fmt: skip
