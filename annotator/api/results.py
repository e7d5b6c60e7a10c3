"""What comes of comparing, exporting and suggesting, as plain frozen values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from .values import Event, Mention, Relation, Segment

Item = TypeVar("Item", Segment, Mention, Event, Relation)


@dataclass(frozen=True, slots=True)
class Figure:
    """The value of a measure for some authors, pooled over pages.

    ``value`` is None where the measure is undefined, and ``why`` says why; ``low`` and ``high`` are the 95 %
    interval, from 10 pages on. ``units`` things on ``pages`` pages were compared. ``rows`` has the value for
    each label, ``parts`` further numbers by name. ``mean``: of all pairs of ``authors``.
    """

    measure: str
    title: str
    authors: tuple[str, ...]
    mean: bool
    value: float | None
    low: float | None
    high: float | None
    units: float
    pages: int
    rows: Mapping[str, float | None]
    parts: Mapping[str, float | None]
    why: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far authors agree: every measure of every pair, and what was left out."""

    figures: tuple[Figure, ...]
    pages: int
    left_out: tuple[str, ...] = ()

    def of(self, measure: str, *authors: str) -> Figure | None:
        """Return the figure of a measure for these authors, in any order, or None; no authors: the mean."""
        for one in self.figures:
            fits = not one.mean and set(one.authors) == set(authors) if authors else one.mean
            if one.measure == measure and fits:
                return one
        return None


@dataclass(frozen=True, slots=True)
class Pair(Generic[Item]):
    """What stands in one place: an item of the one side, of the other, or of both.

    ``fields`` names in what the two differ: ``range``, ``kind``, ``article``, ``span``, ``type``,
    ``attributes``, ``entity``, ``cluster``, ``arguments``.
    """

    left: Item | None
    right: Item | None
    fields: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether both sides say the same here."""
        return self.left is not None and self.right is not None and not self.fields


@dataclass(frozen=True, slots=True)
class Differences:
    """Two annotation sets of one document in pairs, in text order."""

    document: str
    left: str
    right: str
    segments: tuple[Pair[Segment], ...]
    mentions: tuple[Pair[Mention], ...]
    events: tuple[Pair[Event], ...]
    relations: tuple[Pair[Relation], ...]

    def __iter__(self) -> Iterator[Pair[Segment] | Pair[Mention] | Pair[Event] | Pair[Relation]]:
        """Yield the pairs that are not the same."""
        for pairs in (self.segments, self.mentions, self.events, self.relations):
            yield from (one for one in pairs if not one.same)


@dataclass(frozen=True, slots=True)
class Exported:
    """What came of an export: exported and left out are what is stored, things as well as documents.

    ``stored`` and ``lost`` count things by sort; every single one that is lost stands in ``loss.json``.
    """

    destination: str
    documents: int
    left_out: int
    entries: int
    files: tuple[str, ...]
    stored: Mapping[str, int]
    lost: Mapping[str, int]
    changed: Mapping[str, int]
    parts: Mapping[str, int]
    warnings: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggested:
    """What was stored of suggestions: on how many pages they are new, on how many the same as before."""

    model: str
    pages: int
    unchanged: int
    segments: int
    mentions: int
    events: int
    relations: int
