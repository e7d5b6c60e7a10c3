"""The trigger lexicon of a project: surfaces that finished pages tag as triggers, of what, how often not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.ranges import Range

from ..surfaces import Surfaces, folded
from .words import fold, stem

NOTHING = ""
"""Stands for no event in counts of types."""

_HALF = 0.5  # what is added to each count, so that one page makes nothing certain


@dataclass(frozen=True, slots=True)
class Page:
    """A page to learn from or to be judged: its annotations, where its events may stand, and its group.

    Pages of one ``group`` are near-duplicates. Without ``scope`` the whole text may hold events.
    """

    annotations: AnnotationSet
    scope: tuple[Range, ...] = ()
    group: str = ""

    def holds(self, place: Range) -> bool:
        """Tell whether events may stand in a place."""
        return not self.scope or any(one.covers(place) for one in self.scope)


@dataclass(frozen=True, slots=True)
class Own:
    """What the pages of one group put into a lexicon: to be left out when one of them is judged."""

    group: str | None = None
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Entry:
    """How often a surface is a trigger of each type; under ``NOTHING`` how often it is none."""

    types: Counter[str] = field(default_factory=Counter)

    def odds(self, type_id: str, less: Mapping[str, int] | None = None) -> float:
        """Return the share of its places that are triggers of a type, without those of ``less``."""
        taken = less or {}
        total = self.types.total() - sum(taken.values())
        return (self.types[type_id] - taken.get(type_id, 0) + _HALF / 2) / (total + 2 * _HALF)

    def known(self, less: Mapping[str, int] | None = None) -> bool:
        """Tell whether it is a trigger of anything, without what ``less`` counts."""
        taken = less or {}
        return any(count > taken.get(one, 0) for one, count in self.types.items() if one)

    def usual(self, less: Mapping[str, int]) -> str:
        """Return the type it is a trigger of most often; of several, the first by name."""
        kinds = sorted(one for one in self.types if one)
        return max(kinds, key=lambda one: self.types[one] - less.get(one, 0), default=NOTHING)


class Lexicon:
    """Surfaces of triggers, folded as the search folds them; without lemmas, so that any language will do."""

    def __init__(self, pages: Iterable[Page]) -> None:
        """Learn from finished pages."""
        listed = list(pages)
        self.entries: dict[str, Entry] = {}
        self._stems: defaultdict[str, set[str]] = defaultdict(set)
        for page in listed:
            for event in page.annotations.events.values():
                if not event.span.discontinuous:
                    surface = event.span.surface(page.annotations.text)
                    self.entries.setdefault(folded(surface), Entry())
                    self._stems[stem(fold(surface))].add(page.group)
        self._surfaces = Surfaces(self.entries)
        self._own: defaultdict[str, dict[str, Counter[str]]] = defaultdict(dict)
        for page in listed:
            for surface, types in self.counts(page).items():
                self.entries[surface].types += types
                its = self._own[page.group]
                its[surface] = its.get(surface, Counter()) + types

    def own(self, group: str) -> Own:
        """Return what the pages of a group put in."""
        return Own(group, self._own.get(group, {}))

    def has_stem(self, one: str, less: str | None = None) -> bool:
        """Tell whether a trigger begins so on a page that is not of a group."""
        groups = self._stems.get(one)
        return groups is not None and (less is None or len(groups) > (less in groups))

    def find(self, page: Page) -> Iterator[tuple[Range, str]]:
        """Yield where surfaces stand on a page as whole words, the longest of a place, with the surface."""
        last = -1
        for found in self._surfaces.find(page.annotations.text):
            if found.range.start != last:
                last = found.range.start
                if page.holds(found.range):
                    yield found.range, found.surface

    def counts(self, page: Page) -> dict[str, Counter[str]]:
        """Return by surface what a page's own annotations make of it."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        tagged = triggers(page.annotations)
        for place, surface in self.find(page):
            for type_id in tagged.get(place, (NOTHING,)):
                found[surface][type_id] += 1
        return dict(found)

    def proposals(self, page: Page, own: Own) -> Iterator[tuple[Range, str, float]]:
        """Yield where a trigger may stand: place, type, and how probable it is by the counts alone."""
        for place, surface in self.find(page):
            entry, less = self.entries[surface], own.counts.get(surface, {})
            if entry.known(less):
                type_id = entry.usual(less)
                yield place, type_id, entry.odds(type_id, less)


def triggers(annotations: AnnotationSet) -> dict[Range, list[str]]:
    """Return the types of the events by the place of their trigger; those in fragments are left out."""
    found: defaultdict[Range, list[str]] = defaultdict(list)
    for event in annotations.events.values():
        if not event.span.discontinuous:
            found[event.span.hull].append(event.type)
    return dict(found)
