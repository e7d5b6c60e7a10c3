"""A measure of some authors, as a report has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .figures import Figure
from .measure import Measure
from .tallies import Tally, dumped


@dataclass(frozen=True, slots=True)
class Result:
    """A measure of a pair of authors (the first is the key), of all people, or the mean of the pairs.

    ``authors`` are all who take part; a ``mean`` is of the values of their pairs. ``rows`` have a figure for
    each label, ``tally`` is what was counted on all pages, confusions and all; a mean has neither.
    """

    measure: Measure
    authors: tuple[str, ...]
    figure: Figure
    rows: Mapping[str, Figure]
    tally: Tally
    mean: bool = False

    def as_dict(self) -> dict[str, object]:
        """Return all by name, ready for JSON."""
        return {
            "measure": self.measure.name,
            "title": str(self.measure.title),
            "authors": list(self.authors),
            "mean": self.mean,
            **self.figure.as_dict(),
            "rows": {label: figure.as_dict() for label, figure in self.rows.items()},
            "counts": dumped(self.tally),
        }
