"""Article numbers are names that each author gives; here they are brought to common names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
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


def named_alike(sets: Sequence[AnnotationSet], atoms: Sequence[Atom], known: Names | None = None) -> Articles:
    """Rename every author's articles by greatest overlap in code points.

    ``atoms`` are those of ``sets``. What is ``known`` stands, and so do gold's numbers; the other authors
    follow, those who are done first, then by name; where anything is ``known``, they do not follow gold. What
    an author has and nobody before has keeps its number if that is free, else it takes the first free one;
    such articles are named in page order.
    """
    names: dict[int, dict[int, int]] = {}
    for author, one in enumerate(sets):
        there = {segment.article for segment in one.segments.values()}
        held = (known or {}).get(one.author.name, {})
        names[author] = {own: common for own, common in held.items() if own in there}
    # What decisions made of gold must not draw an author to another article than was asked about.
    decided = any(names.values())
    gold = {at for at, one in enumerate(sets) if one.author.kind is AuthorKind.GOLD} if decided else set()
    for author in sorted(range(len(sets)), key=lambda author: _standing(sets[author])):
        names[author] = _renamed(author, atoms, names, gold)
    return Articles(tuple(names[author] for author in range(len(sets))))


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
    author: int, atoms: Sequence[Atom], names: Mapping[int, Mapping[int, int]], apart: Set[int]
) -> dict[int, int]:
    """Return the names of an author's articles; those ``apart`` draw none to theirs, and keep them."""
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
        there = ((held, atom.segments[other]) for other, held in before.items() if other not in apart)
        for number in {held.get(one.article or 0) for held, one in there if one}:
            if number is not None and number not in renamed.values():
                shared[segment.article, number] += len(atom)
    renamed |= heaviest(shared)
    taken = {number for held in before.values() for number in held.values()} | set(renamed.values())
    for number in own:
        if number not in renamed:
            free = number if number not in taken else next(n for n in count(1) if n not in taken)
            renamed[number] = free
            taken.add(free)
    return renamed
