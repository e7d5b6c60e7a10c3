"""Article numbers are names that each author gives; here they are brought to common names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import AuthorKind, Segment, State

from .atoms import Atom
from .matching import heaviest


@dataclass(frozen=True, slots=True)
class Articles:
    """What the articles of several authors are called in common: ``names[author][own number]``."""

    names: tuple[Mapping[int, int], ...]

    def of(self, author: int, segment: Segment) -> int | None:
        """Return the common number of the article that a segment of an author belongs to."""
        return None if segment.article is None else self.names[author][segment.article]

    def holders(self, article: int) -> frozenset[int]:
        """Return the authors that have an article, by its common number."""
        return frozenset(author for author, names in enumerate(self.names) if article in names.values())

    @property
    def all(self) -> list[int]:
        """All common numbers, in order."""
        return sorted({number for names in self.names for number in names.values()})


Names = Mapping[str, Mapping[int, int]]
"""The common number of an author's article, by the author's name and own number."""


def named_alike(
    sets: Sequence[AnnotationSet],
    atoms: Sequence[Atom],
    known: Names | None = None,
    taken: Collection[int] = (),
) -> Articles:
    """Rename every author's articles by greatest overlap in code points.

    ``atoms`` are those of ``sets``. What is ``known`` stands, and so do gold's numbers; the other authors
    follow, those who are done first, then by name. What an author has and nobody before has keeps its number
    if that is free (``taken`` are not), else it takes the first free one; such articles are named in page
    order.
    """
    names: dict[int, dict[int, int]] = {}
    for author, one in enumerate(sets):
        there = {segment.article for segment in one.segments.values()}
        held = (known or {}).get(one.author.name, {})
        names[author] = {own: common for own, common in held.items() if own in there}
    for author in sorted(range(len(sets)), key=lambda author: _standing(sets[author])):
        names[author] = _renamed(author, atoms, names, taken)
    return Articles(tuple(names[author] for author in range(len(sets))))


def articles_in(annotations: AnnotationSet) -> set[int]:
    """Return the numbers of the articles that a set has."""
    numbers = (segment.article for segment in annotations.segments.values())
    return {number for number in numbers if number is not None}


def by_hand(gold: AnnotationSet) -> AnnotationSet:
    """Return gold with the segments alone that no decision made.

    What decisions made follows from what the articles were called: it must not call them something else.
    """
    made = {item for decision in gold.decisions.values() for item in decision.items}
    return replace(gold, segments={one: kept for one, kept in gold.segments.items() if one not in made})


def known_names(sets: Sequence[AnnotationSet], gold: AnnotationSet) -> Names:
    """Return what articles were called when decisions on segments were made: so they are called still.

    A vote on a segment names the segment and the common number that its article had then.
    """
    found: dict[str, dict[int, int]] = {one.author.name: {} for one in sets}
    segments = {one.author.name: one.segments for one in sets}
    for decision in sorted(gold.decisions.values(), key=lambda one: one.id):
        for vote in decision.votes if decision.asked in ("segment", "article") else ():
            segment = segments.get(vote.author, {}).get(vote.item or "")
            if segment is None or segment.article is None or not (vote.filler or "").isdecimal():
                continue
            names = found[vote.author]
            common = int(vote.filler or 0)
            if common not in names.values():
                names.setdefault(segment.article, common)
    return found


def _standing(annotations: AnnotationSet) -> tuple[bool, bool, bool, str]:
    kind = annotations.author.kind
    done = annotations.state is State.DONE
    return kind is not AuthorKind.GOLD, kind is AuthorKind.MODEL, not done, annotations.author.name


def _renamed(
    author: int, atoms: Sequence[Atom], names: Mapping[int, Mapping[int, int]], reserved: Collection[int]
) -> dict[int, int]:
    renamed = dict(names[author])
    before = {other: held for other, held in names.items() if other != author and held}
    shared: dict[tuple[int, int], float] = defaultdict(float)
    own: dict[int, None] = {}
    for atom in atoms:
        segment = atom.segments[author]
        if segment is None or segment.article is None:
            continue
        own[segment.article] = None
        if segment.article in renamed:
            continue
        there = ((held, atom.segments[other]) for other, held in before.items())
        for number in {held.get(one.article or 0) for held, one in there if one}:
            if number is not None and number not in renamed.values():
                shared[segment.article, number] += len(atom)
    renamed |= heaviest(shared)
    taken = {number for held in before.values() for number in held.values()} | set(renamed.values())
    taken |= set(reserved)
    for number in own:
        if number not in renamed:
            free = number if number not in taken else next(n for n in count(1) if n not in taken)
            renamed[number] = free
            taken.add(free)
    return renamed
