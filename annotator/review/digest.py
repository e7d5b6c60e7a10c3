"""What an overview needs of a page: all of it adds up, so that of many pages each is counted once.

The digest of a page does not change while its hand-ins do not; that of a project is the sum of its pages'.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from heapq import nsmallest
from typing import Any, NamedTuple, Protocol

from annotator.domain.items import Author, AuthorKind

from .agreement.comparison import Basis, Comparison
from .agreement.pages import Page
from .agreement.pairs import all_people, pairs_of
from .agreement.registry import MEASURES
from .agreement.tallies import Tally, dumped, loaded, pooled
from .alignment.aligned import aligned
from .confusion import Between, Confusion, Example
from .edges import Edges
from .label_pairs import Sort
from .reliability import SORTS, Votes, answers, votes_of

NAME = "digest/2"
"""What a digest is kept under; another version of what is counted gets another number."""
BY_LABEL = ("segment_f1", "mention_strict", "trigger_class", "argument_attached_class", "relation_f1")
"""Measures whose rows tell how hard a label is, and whose tallies tell how hard a page is."""
HARDEST = 20
"""Pages that are kept: those with the lowest mean."""
PEOPLE, ALL = "people", "all"
Parted = tuple[Between, Sort, str, str]
"""Two labels that stand for the same thing, and between whom."""


class Placed(Protocol):
    """An example of something, at a place in code points."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def surface(self) -> str:
        """Its words."""


class HardPage(NamedTuple):
    """The mean F1 of a page, and F1 by each measure of ``BY_LABEL``; None where neither side has any."""

    mean: float
    document: str
    figures: tuple[float | None, ...]


@dataclass(slots=True)
class Digest:
    """Confusions with examples and surfaces, edges, how items were answered, F1 by label and page.

    ``tallies[measure, whom]`` is added up over pairs of people, or over ``ALL`` pairs but those with models.
    ``pages`` are the hardest ones.
    """

    confusion: Confusion = field(default_factory=Confusion)
    edges: Edges = field(default_factory=Edges)
    votes: dict[str, Counter[Votes]] = field(default_factory=lambda: {sort: Counter() for sort in SORTS})
    tallies: dict[tuple[str, str], Tally] = field(default_factory=dict)
    pages: list[HardPage] = field(default_factory=list)
    counted: int = 0


def digest(page: Page, by: Basis) -> Digest:
    """Return the digest of a page. Raises ReviewError for sets on two texts."""
    made = Digest(counted=1)
    found: defaultdict[tuple[str, str], list[Tally]] = defaultdict(list)
    means: defaultdict[str, list[Tally]] = defaultdict(list)
    for pair in pairs_of(page.authors):
        comparison = Comparison((page.sets[pair[0].name], page.sets[pair[1].name]), by)
        made.confusion.add(comparison, pair)
        made.edges.add(comparison, pair)
        for measure in BY_LABEL:
            tally = comparison.once(MEASURES[measure].count)
            means[measure].append(tally)
            for whom in _whom(pair):
                found[measure, whom].append(tally)
    made.tallies = {key: pooled(tallies) for key, tallies in found.items()}
    figures = tuple(MEASURES[one].value(pooled(means[one])).value for one in BY_LABEL)
    if known := [one for one in figures if one is not None]:
        made.pages = [HardPage(sum(known) / len(known), page.document, figures)]
    alignment = aligned([page.sets[one.name] for one in sorted(page.authors, key=lambda one: one.name)])
    made.votes = {sort: votes_of(answers(alignment, sort)) for sort in SORTS}
    return made


def _whom(pair: tuple[Author, Author]) -> tuple[str, ...]:
    if any(one.kind is AuthorKind.MODEL for one in pair):
        return ()
    return (PEOPLE, ALL) if all_people(pair) else (ALL,)


def merged(digests: Iterable[Digest], later: Set[str] = frozenset()) -> Digest:
    """Return the sum of digests, examples in their order.

    ``later``: documents whose examples, in the first digest, come after those of the others.
    """
    total = Digest()
    tallies: defaultdict[tuple[str, str], list[Tally]] = defaultdict(list)
    pages: list[HardPage] = []
    for one in digests:
        total.counted += one.counted
        total.confusion.take(one.confusion, later)
        total.edges.take(one.edges, later)
        for sort, votes in one.votes.items():
            for said, n in votes.items():
                total.votes[sort][said] += n
        for key, tally in one.tallies.items():
            tallies[key].append(tally)
        pages += one.pages
    total.tallies = {key: pooled(found) for key, found in tallies.items()}
    total.pages = nsmallest(HARDEST, pages)
    return total


def renamed(one: Digest, called: Mapping[str, str]) -> Digest:
    """Return a digest in which authors are called otherwise."""
    confusion = replace(
        one.confusion,
        examples=defaultdict(list, {
            key: [replace(each, said=_recalled(each.said, called)) for each in found]
            for key, found in one.confusion.examples.items()
        }),
    )  # fmt: skip
    edges = replace(
        one.edges,
        examples=defaultdict(list, {
            rule: [replace(each, taker=called[each.taker], leaver=called[each.leaver]) for each in found]
            for rule, found in one.edges.examples.items()
        }),
    )  # fmt: skip
    votes = {
        sort: Counter({tuple(sorted(_recalled(said, called))): n for said, n in found.items()})
        for sort, found in one.votes.items()
    }
    return replace(one, confusion=confusion, edges=edges, votes=votes)


def _recalled(said: Votes, called: Mapping[str, str]) -> Any:
    return tuple((called[name], label) for name, label in said)


# --- as JSON ------------------------------------------------------------------------------------------


def to_json(one: Digest) -> dict[str, Any]:
    """Return a digest as plain JSON values, sorted."""
    confusion = one.confusion
    return {
        "tables": [[*key, _table(table)] for key, table in sorted(confusion.tables.items())],
        "places": [[*key, _table(table)] for key, table in sorted(confusion.places.items())],
        "examples": [
            [*key, [[each.document, each.start, each.end, each.surface, each.said] for each in found]]
            for key, found in sorted(confusion.examples.items())
        ],
        "surfaces": _surfaces(confusion),
        "edges": one.edges.to_json(),
        "votes": {
            sort: [[n, *(part for pair in votes for part in pair)] for votes, n in sorted(found.items())]
            for sort, found in one.votes.items()
        },
        "tallies": [[*key, dumped(tally)] for key, tally in sorted(one.tallies.items())],
        "pages": [[page.mean, page.document, page.figures] for page in one.pages],
        "counted": one.counted,
    }


def _surfaces(confusion: Confusion) -> list[list[Any]]:
    """Return the surfaces by the labels that meet on them, so that these stand there once."""
    found: defaultdict[Parted, dict[str, int]] = defaultdict(dict)
    for (surface, *parted), n in sorted(confusion.surfaces.items()):
        between, sort, first, second = parted
        found[Between(between), Sort(sort), first, second][surface] = n
    return [[*parted, surfaces] for parted, surfaces in sorted(found.items())]


def _table(table: Counter[tuple[str, str]]) -> list[list[Any]]:
    return [[*labels, n] for labels, n in sorted(table.items())]


def from_json(found: Any) -> Digest:
    """Return the digest that ``to_json`` wrote."""
    made = Digest(counted=found["counted"])
    for part in ("tables", "places"):
        for between, sort, rows in found[part]:
            table = getattr(made.confusion, part)[Between(between), Sort(sort)]
            table.update({(row[0], row[1]): row[2] for row in rows})
    for between, sort, first, second, rows in found["examples"]:
        made.confusion.examples[Between(between), Sort(sort), first, second] = [
            Example(document, start, end, surface, (tuple(said[0]), tuple(said[1])))
            for document, start, end, surface, said in rows
        ]
    for between, sort, first, second, surfaces in found["surfaces"]:
        parted = Between(between), Sort(sort), first, second
        made.confusion.surfaces.update({(one, *parted): n for one, n in surfaces.items()})
    made.edges = Edges.from_json(found["edges"])
    for sort, rows in found["votes"].items():
        made.votes[sort] = Counter({_said(row): row[0] for row in rows})
    made.tallies = {(row[0], row[1]): loaded(row[2]) for row in found["tallies"]}
    made.pages = [HardPage(mean, document, tuple(figures)) for mean, document, figures in found["pages"]]
    return made


def _said(row: Sequence[Any]) -> Votes:
    return tuple(zip(row[1::2], row[2::2], strict=True))
