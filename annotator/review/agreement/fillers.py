"""When the fillers of two arguments are the same: three strengths.

Each gives a mention, or an event that fills by its trigger, a key of what it is in the text; fillers are the
same if their keys are. So fillers of two sets are compared without a pairing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.tokens import tokens

from .comparison import Comparison

Place = tuple[int, ...]
"""The starts and ends of fragments, of a head, or of one mention of an entity; in code points."""
Fillers = tuple[Mapping[str, Place], ...]
"""What each filler of each set is, by id."""


def by_span(comparison: Comparison) -> Fillers:
    """Return the span of each filler: all fragments have to be the same."""
    return tuple({one.id: place(one.span) for one in _every(each)} for each in comparison.sets)


def by_head(comparison: Comparison) -> Fillers:
    """Return the head of each filler: the last token of its first fragment that holds a letter or digit.

    A rule, not a parse: it holds for most English names, and for "the company" and "company".
    """
    text, words = comparison.text, tokens(comparison.text)
    starts = [int(word.start) for word in words]
    return tuple(
        {one.id: _head(text, words, starts, one.span) for one in _every(each)} for each in comparison.sets
    )


def by_entity(comparison: Comparison) -> Fillers:
    """Return one place for all that either set calls one entity, or one event cluster.

    Spans that share an entity in one of the sets belong together, and so do those that share one with
    these; the first of them stands for all. Without entities that is the span.
    """
    parents: dict[Place, Place] = {}
    for each in comparison.sets:
        firsts: dict[str, Place] = {}
        for one in _every(each):
            group = one.entity if isinstance(one, Mention) else one.cluster
            if group is not None:
                _join(parents, place(one.span), firsts.setdefault(group, place(one.span)))
    return tuple(
        {one.id: _root(parents, place(one.span)) for one in _every(each)} for each in comparison.sets
    )


def place(span: Span) -> Place:
    """Return the starts and ends of the fragments of a span in turn."""
    return tuple(edge for one in span.fragments for edge in (one.start, one.end))


def _every(annotations: AnnotationSet) -> Iterator[Mention | Event]:
    yield from annotations.mentions.values()
    yield from annotations.events.values()


def _head(text: str, words: Sequence[Range], starts: list[int], span: Span) -> Place:
    fragment = span.fragments[0]
    last = bisect_left(starts, fragment.end) - 1
    for at in range(last, -1, -1):
        word = words[at]
        if word.end <= fragment.start:
            break
        if any(character.isalnum() for character in text[word.start : word.end]):
            return word.start, word.end
    return place(Span((fragment,))) if last < 0 else (words[last].start, words[last].end)


def _join(parents: dict[Place, Place], one: Place, two: Place) -> None:
    first, second = sorted((_root(parents, one), _root(parents, two)))
    if first != second:
        parents[second] = first


def _root(parents: dict[Place, Place], one: Place) -> Place:
    while one in parents:
        parent = parents[one]
        parents[one] = parents.get(parent, parent)  # the way gets shorter each time it is gone
        one = parent
    return one
