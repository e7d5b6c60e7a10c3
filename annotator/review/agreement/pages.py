"""The pages that are compared, and what is counted on each: all that a measure needs of a page, kept apart.

What is counted on a page does not change while its hand-ins do not, so it may be kept and only added up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Entity

from .comparison import Basis, Comparison
from .measure import Measure
from .pairs import pairs_of, people
from .tallies import Tally


@dataclass(frozen=True, slots=True)
class Page:
    """The sets of a document, one an author, by the author's name: hand-ins, before any feedback.

    ``entities`` are those that each author's set refers to, as they were then; ``sources`` are the
    suggestions that an author's items were taken from, by item id (the same text for the same suggestion).
    """

    document: str
    sets: Mapping[str, AnnotationSet]
    entities: Mapping[str, Mapping[str, Entity]] = field(default_factory=dict)
    sources: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def authors(self) -> list[Author]:
        """Who has a set on the page."""
        return [one.author for one in self.sets.values()]


@dataclass(frozen=True, slots=True)
class PageTally:
    """What a measure counted on a page for some authors; for a pair the key is the first."""

    document: str
    authors: tuple[str, ...]
    measure: str
    tally: Tally


def page_tallies(
    page: Page, measures: Iterable[Measure], basis: Basis, authors: Collection[str] | None = None
) -> Iterator[PageTally]:
    """Yield what each measure counts on a page: for each pair of authors, or for all people at once.

    ``authors`` are those that take part, all if None. Raises ReviewError for sets on two texts.
    """
    wanted = list(measures)
    present = [one for one in page.authors if authors is None or one.name in authors]
    for pair in pairs_of(present):
        yield from _counted(page, pair, [one for one in wanted if not one.group], basis)
    if len(people(present)) > 1:
        yield from _counted(page, people(present), [one for one in wanted if one.group], basis)


def _counted(
    page: Page, authors: Sequence[Author], measures: Sequence[Measure], basis: Basis
) -> Iterator[PageTally]:
    names = tuple(one.name for one in authors)
    comparison = Comparison(
        tuple(page.sets[name] for name in names),
        basis,
        tuple(page.entities.get(name, {}) for name in names),
        tuple(page.sources.get(name, {}) for name in names),
    )
    for measure in measures:
        yield PageTally(page.document, names, measure.id, comparison.once(measure.count))
