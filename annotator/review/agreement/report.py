"""The agreement of some authors on some pages: every measure of every pair, pooled over pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.items import Author
from annotator.domain.sentences import Message, message

from . import messages
from .cautions import warned
from .comparison import Basis
from .figures import figures
from .intervals import DRAWS, SEED
from .means import mean
from .measure import Measure
from .pages import Page, PageTally, page_tallies
from .pairs import all_people, pairs_of
from .result import Result
from .tallies import Tally, pooled


@dataclass(frozen=True, slots=True)
class Report:
    """All results, in the order of measures, then of authors; and what was left out."""

    results: tuple[Result, ...]
    pages: int
    profile: str
    seed: int
    draws: int
    left_out: tuple[Message, ...] = ()

    def of(self, measure: str, *authors: str) -> Result:
        """Return the result of a measure for these authors, in whatever order. Raises KeyError for none."""
        for one in self.results:
            if one.measure.id == measure and not one.mean and set(one.authors) == set(authors):
                return one
        raise KeyError(f"{measure} of {', '.join(authors)}")

    def mean(self, measure: str) -> Result:
        """Return the mean of a measure over pairs of people. Raises KeyError for fewer than two pairs."""
        for one in self.results:
            if one.measure.id == measure and one.mean:
                return one
        raise KeyError(f"the mean of {measure}")

    def as_dict(self) -> dict[str, object]:
        """Return all by name, ready for JSON: the same pages, measures and seed give the same bytes."""
        return {
            "format": "annotator-agreement/1",
            "pages": self.pages,
            "profile": self.profile,
            "seed": self.seed,
            "draws": self.draws,
            "results": [one.as_dict() for one in self.results],
            "left_out": [messages.as_dict(one) for one in self.left_out],
        }


def agreement(
    pages: Iterable[Page],
    measures: Sequence[Measure],
    basis: Basis,
    *,
    authors: Collection[str] | None = None,
    seed: int = SEED,
    draws: int = DRAWS,
) -> Report:
    """Return how far authors agree on pages, by each measure.

    ``authors`` are those that take part, all if None. Pages with fewer than two of them are left out, and
    said to be. Raises ReviewError for two sets of a page on different texts.
    """
    tallies: list[PageTally] = []
    found: set[Author] = set()
    alone = 0
    for page in pages:
        present = [one for one in page.authors if authors is None or one.name in authors]
        found.update(present)
        alone += not pairs_of(present)
        tallies += page_tallies(page, measures, basis, authors)
    left_out = [message(messages.ONE_AUTHOR_ONLY, n=alone)] if alone else []
    return reported(tallies, measures, found, basis.profile, left_out, seed=seed, draws=draws)


def reported(
    tallies: Iterable[PageTally],
    measures: Sequence[Measure],
    authors: Iterable[Author],
    profile: str,
    left_out: Iterable[Message] = (),
    *,
    seed: int = SEED,
    draws: int = DRAWS,
) -> Report:
    """Return the report of what was counted on each page, now or before.

    Counts are added up over pages, never averaged: a page of two items weighs less than one of two hundred.
    ``draws`` of the bootstrap, 0 for no intervals. The order of ``tallies`` does not matter.
    """
    counted = _Counted(tallies)
    pairs = pairs_of(authors)
    found = [one for family in _families(measures) for one in counted.results(family, pairs, seed, draws)]
    order = {one.id: place for place, one in enumerate(measures)}
    found.sort(key=lambda one: order[one.measure.id])  # of one measure they stay in the order of pairs
    return Report(tuple(warned(found)), len(counted.documents), profile, seed, draws, tuple(left_out))


def _families(measures: Iterable[Measure]) -> list[list[Measure]]:
    """Return the measures by what they count: those of one tally share the draws of the bootstrap."""
    families: dict[object, list[Measure]] = {}
    for one in measures:
        families.setdefault(one.count, []).append(one)
    return list(families.values())


class _Counted:
    """What was counted, by measure, authors and document."""

    def __init__(self, tallies: Iterable[PageTally]) -> None:
        self.documents: set[str] = set()
        self.of: dict[str, dict[tuple[str, ...], dict[str, Tally]]] = {}
        for one in tallies:
            self.documents.add(one.document)
            self.of.setdefault(one.measure, {}).setdefault(one.authors, {})[one.document] = one.tally

    def results(
        self, family: Sequence[Measure], pairs: Sequence[tuple[Author, Author]], seed: int, draws: int
    ) -> Iterator[Result]:
        """Yield the results of measures that count the same: of each pair, or of all people; then means."""
        counted = self.of.get(family[0].id, {})
        if family[0].group:
            everybody = tuple(sorted({name for names in counted for name in names}))
            counted = {everybody: {at: one for pages in counted.values() for at, one in pages.items()}}
            order = [everybody] if everybody else []
        else:
            order = [(one.name, two.name) for one, two in pairs]
        for names in order:
            if names in counted:
                yield from _results(family, names, _in_order(counted[names]), seed, draws)
        if not family[0].group:
            yield from self._means(family, [pair for pair in pairs if all_people(pair)], seed, draws)

    def _means(
        self, family: Sequence[Measure], pairs: Sequence[tuple[Author, Author]], seed: int, draws: int
    ) -> Iterator[Result]:
        counted = self.of.get(family[0].id, {})
        compared = [(one.name, two.name) for one, two in pairs if (one.name, two.name) in counted]
        if len(compared) < 2:
            return
        documents = sorted({document for names in compared for document in counted[names]})
        pages = [[counted[names].get(document, {}) for document in documents] for names in compared]
        everybody = tuple(sorted({name for names in compared for name in names}))
        for measure in family:
            yield Result(measure, everybody, mean(measure, pages, seed, draws), {}, {}, mean=True)


def _results(
    family: Sequence[Measure], names: tuple[str, ...], pages: Sequence[Tally], seed: int, draws: int
) -> Iterator[Result]:
    made = figures(family, pages, seed, draws)
    for measure in family:
        yield Result(measure, names, made[measure.id].figure, made[measure.id].rows, pooled(pages))


def _in_order(pages: Mapping[str, Tally]) -> list[Tally]:
    return [pages[document] for document in sorted(pages)]
