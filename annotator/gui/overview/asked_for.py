"""What a cell of the overview asks for, and what all tables are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.datasets.overview import Overview
from annotator.domain.scheme import Scheme
from annotator.review.agreement.intervals import Interval
from annotator.review.digest import Parted
from annotator.review.edges import EdgeRule

_STRONGEST = 0.6
"""How far the ground of a 1 stands out: the words upon it stay readable in every theme."""


class PairPages(NamedTuple):
    """Asks for the pages of two authors."""

    one: str
    two: str


class LabelPages(NamedTuple):
    """Asks for the places in which two labels stand for the same thing."""

    where: Parted


class EdgePages(NamedTuple):
    """Asks for the places in which an edge rule is not shared."""

    rule: EdgeRule


class ControlPages(NamedTuple):
    """Asks for the control pages of an author."""

    author: str


class OpenPage(NamedTuple):
    """Asks for a page, and a stretch of it (code points); ``asked``: for the question that stands there."""

    document: str
    start: int | None = None
    end: int | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """An overview, and the scheme in the reader's language.

    ``labels`` and ``surfaces`` are the intervals of what is hardest; None: they are still being drawn.
    """

    overview: Overview
    scheme: Scheme
    labels: Mapping[tuple[str, str], Interval] | None = field(default=None)
    surfaces: Mapping[tuple[str, str], Interval] | None = field(default=None)


def strength(value: float) -> float:
    """Return how far the ground of a value from 0 to 1 stands out."""
    return _STRONGEST * max(0.0, min(1.0, value))
