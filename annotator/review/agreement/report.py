"""The agreement of some authors on some pages: every measure of every pair, pooled over pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from annotator.domain.items import Author
from annotator.domain.sentences import Message, message

from . import messages
from .cautions import warned
from .comparison import Basis
from .counted import Counted, families
from .intervals import DRAWS, SEED
from .measure import Measure
from .pages import Page, PageTally, page_tallies
from .pairs import pairs_of
from .result import Result


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
    counted = Counted(tallies)
    pairs = pairs_of(authors)
    found = [one for family in families(measures) for one in counted.results(family, pairs, seed, draws)]
    order = {one.id: place for place, one in enumerate(measures)}
    found.sort(key=lambda one: order[one.measure.id])  # of one measure they stay in the order of pairs
    return Report(tuple(warned(found)), len(counted.documents), profile, seed, draws, tuple(left_out))
