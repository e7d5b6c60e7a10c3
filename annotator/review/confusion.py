"""Confusion of labels: how often one is called another, and where, pooled over pages and pairs of authors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.domain.items import Author, AuthorKind

from .agreement.comparison import Comparison
from .label_pairs import Sort, label_pairs

EXAMPLES = 3
_SHOWN = 60  # characters of a surface


class Between(StrEnum):
    """Whose labels are beside each other; gold's are the rows of its table."""

    PEOPLE = "people"
    GOLD = "gold and people"
    MODEL = "people or gold and models"


@dataclass(frozen=True, slots=True)
class Example:
    """A place where two labels differ: the document, where, its text, and who called it what."""

    document: str
    start: int
    end: int
    surface: str
    said: tuple[tuple[str, str], tuple[str, str]]
    """Author and label, in the order of the labels of the parting."""


@dataclass(slots=True)
class Confusion:
    """Tables of labels by sort and authors, with examples of each pair that differs.

    A table of people counts each place both ways, as nobody is the key: it is symmetric.
    """

    tables: defaultdict[tuple[Between, Sort], Counter[tuple[str, str]]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    places: defaultdict[tuple[Between, Sort], Counter[tuple[str, str]]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    """How often two labels meet, in places (a stretch of text is one, however long)."""
    examples: defaultdict[tuple[Between, Sort, str, str], list[Example]] = field(
        default_factory=lambda: defaultdict(list)
    )
    surfaces: Counter[tuple[str, Between, Sort, str, str]] = field(default_factory=Counter)
    """How often two labels meet on a surface, where people or gold differ; long surfaces are left out."""

    def add(self, comparison: Comparison, authors: tuple[Author, Author]) -> None:
        """Count what two authors call the things of a page; the first is gold if one of them is."""
        between = between_of(authors)
        names = (authors[0].name, authors[1].name)
        for one in label_pairs(comparison):
            labels, named = (one.first, one.second), names
            self.tables[between, one.sort][labels] += one.weight
            if between is Between.PEOPLE:
                self.tables[between, one.sort][one.second, one.first] += one.weight
                if labels[0] > labels[1]:
                    labels, named = labels[::-1], named[::-1]
            self.places[between, one.sort][labels] += 1
            if labels[0] == labels[1]:
                continue
            surface = " ".join(comparison.text[one.start : one.end].split())
            if between is not Between.MODEL and 0 < len(surface) <= _SHOWN:
                self.surfaces[surface, between, one.sort, *labels] += 1
            if len(of := self.examples[between, one.sort, *labels]) < EXAMPLES:
                shown = surface if len(surface) <= _SHOWN else f"{surface[: _SHOWN - 1]}…"
                said = ((named[0], labels[0]), (named[1], labels[1]))
                of.append(Example(comparison.sets[0].document, one.start, one.end, shown, said))

    def take(self, other: Confusion, later: Set[str] = frozenset()) -> None:
        """Add what another one counted; its examples come before those of pages that are ``later``."""
        for mine, theirs in ((self.tables, other.tables), (self.places, other.places)):
            for key, table in theirs.items():
                of = mine[key]
                for labels, n in table.items():
                    of[labels] += n
        for surface, n in other.surfaces.items():
            self.surfaces[surface] += n
        for parted, found in other.examples.items():
            held = self.examples[parted]
            at = next((n for n, one in enumerate(held) if one.document in later), len(held))
            held[at:] = [*found, *held[at:]][: EXAMPLES - at]

    def partings(self) -> list[Parting]:
        """Return the pairs of labels that differ, the most frequent first."""
        found = [
            Parting(between, sort, *labels, n, tuple(self.examples[between, sort, *labels]))
            for (between, sort), table in self.places.items()
            for labels, n in table.items()
            if labels[0] != labels[1]
        ]
        return sorted(found, key=lambda one: (-one.places, one.between, one.sort, one.first, one.second))


@dataclass(frozen=True, slots=True)
class Parting:
    """Where authors part: two labels that stand for the same thing, in how many places, with examples."""

    between: Between
    sort: Sort
    first: str
    second: str
    places: int
    examples: tuple[Example, ...]


def between_of(authors: tuple[Author, Author]) -> Between:
    """Return whose labels two authors' are."""
    kinds = {one.kind for one in authors}
    if AuthorKind.MODEL in kinds:
        return Between.MODEL
    return Between.GOLD if AuthorKind.GOLD in kinds else Between.PEOPLE


def row_shares(table: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], float]:
    """Return for each cell its share of its row."""
    rows: Counter[str] = Counter()
    for (row, _), n in table.items():
        rows[row] += n
    return {(row, column): n / rows[row] for (row, column), n in table.items()}
