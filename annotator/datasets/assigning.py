"""Handing out work: which pages of a project go to whom, planned before anything is stored."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from annotator.domain.authors import working_author
from annotator.domain.errors import AnnotatorError, EditError
from annotator.domain.items import GOLD, NO_WORD, Author, AuthorKind
from annotator.review.assigning import Page, Shares, plan, spread
from annotator.store.review_values import Assignment, Task
from annotator.store.values import DocumentRow

from . import messages

if TYPE_CHECKING:
    from annotator.store.project import Project

_LEAST = {"review": 1, "adjudicate": 2}
"""How many people must have handed in a page before it can be reviewed or adjudicated."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be handed out.

    ``pages`` are ids of documents, None for all. ``qualify`` pages with finished gold come first for
    everybody, in round 0; ``control``: after so many pages one with finished gold, 0 for none.
    ``on_demand``: the pages wait for whoever is free, `Shares.each` authors a page.
    """

    shares: Shares
    task: Task = "annotate"
    round: int = 1
    due: date | None = None
    pages: Sequence[str] | None = None
    qualify: int = 0
    control: int = 0
    on_demand: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be stored, and what is left out: pages that ``had`` somebody, that have ``gold``, …"""

    wish: Wish
    assignments: tuple[Assignment, ...] = ()
    waiting: tuple[str, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def people(self) -> dict[str, int]:
        """The number of pages that each author gets."""
        counted = Counter(one.author for one in self.assignments)
        return {one: counted[one] for one in self.wish.shares.authors}

    @property
    def shared(self) -> dict[str, int]:
        """The number of pages of each author that somebody else gets too."""
        holders = Counter(one.document for one in self.assignments)
        counted = Counter(one.author for one in self.assignments if holders[one.document] > 1)
        return {one: counted[one] for one in self.wish.shares.authors}

    @property
    def pairs(self) -> dict[tuple[str, str], int]:
        """The number of pages that each pair of authors shares by this plan."""
        of_page: defaultdict[str, list[str]] = defaultdict(list)
        for one in self.assignments:
            of_page[one.document].append(one.author)
        shared = Counter(pair for have in of_page.values() for pair in combinations(sorted(have), 2))
        return {pair: shared[pair] for pair in combinations(sorted(self.wish.shares.authors), 2)}

    def as_dict(self) -> dict[str, object]:
        """Return the plan, ready for JSON."""
        return {
            "seed": self.wish.shares.seed,
            "pages": len({one.document for one in self.assignments}),
            "authors": self.people,
            "pairs": [[*pair, n] for pair, n in self.pairs.items()],
            "waiting": len(self.waiting),
            "left_out": dict(self.left_out),
            "assignments": [
                {"document": one.document, "author": one.author, "task": one.task, "round": one.round,
                 "position": one.position, "due": one.due}
                for one in self.assignments
            ],
        }  # fmt: skip


def planned(project: Project, wish: Wish) -> Plan:
    """Plan who gets what; nothing is stored. The same project, wish and seed give the same plan.

    Raises AnnotatorError for a name nobody can work under, a page the project does not have, or fewer pages
    with gold than qualification asks for.
    """
    _check_authors(project, wish.shares.authors)
    rows = project.documents()
    if wish.pages is not None:
        wanted = {project.find_document(one) for one in wish.pages}
        rows = [row for row in rows if row.id in wanted]
    return _Planning(project, wish, rows).plan()


def carry_out(project: Project, made: Plan) -> int:
    """Store a plan, all of it or nothing; return how many assignments are new."""
    for one in made.wish.shares.authors:
        project.ensure_author(Author(one))
    new = project.reviewing.assign(made.assignments)
    project.reviewing.offer(made.waiting, made.wish.shares.each)
    return new


def qualifying(project: Project, authors: Sequence[str]) -> list[Assignment]:
    """Return the pages of the qualification round of some authors; without them the other rounds are open.

    Raises AnnotatorError for a name that has none.
    """
    found = [one for one in project.reviewing.assignments(task="annotate") if one.round == 0]
    for name in authors:
        if all(one.author != name for one in found):
            raise AnnotatorError(messages.NOT_QUALIFYING, author=name)
    return [one for one in found if one.author in authors]


def idle_for(project: Project, days: int) -> list[Assignment]:
    """Return what was handed out so many days ago, or more, and not begun since."""
    begun = project.reviewing.begun()
    before = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    listed = project.reviewing.assignments(task="annotate")
    return [one for one in listed if one.made <= before and one.author not in begun.get(one.document, {})]


def _check_authors(project: Project, authors: Sequence[str]) -> None:
    known = project.authors()
    for name in authors:
        if working_author(name, known).kind is AuthorKind.GOLD:
            raise EditError(messages.GOLD_IS_NOBODY)


class _Planning:
    """What is known of the project while a plan is made."""

    def __init__(self, project: Project, wish: Wish, rows: Sequence[DocumentRow]) -> None:
        self.wish, self.rows = wish, rows
        self.groups = project.near_duplicates.firsts()
        self.outlets = project.reviewing.outlets()
        self.before = [one for one in project.reviewing.assignments() if one.task == wish.task]
        self.having: defaultdict[str, set[str]] = defaultdict(set)
        for one in self.before:
            self.having[one.document].add(one.author)
        self.annotated = project.reviewing.begun()
        self.handed_in: defaultdict[str, set[str]] = defaultdict(set)
        for handed in project.reviewing.handed_in():
            if handed.done and handed.author.kind not in NO_WORD:
                self.handed_in[handed.document].add(handed.author.name)

    def plan(self) -> Plan:
        pages, left_out = self._pages()
        if self.wish.on_demand:
            waiting = tuple(one.document for one in pages if not one.authors)
            return Plan(self.wish, self._qualification(), waiting, left_out)
        shared = plan(pages, self.wish.shares)
        left_out["taken"] = sum(bool(one.authors) for one in pages)
        left_out["barred"] = sum(not authors for authors in shared.values())
        return Plan(self.wish, (*self._qualification(), *self._assignments(shared)), (), left_out)

    def _pages(self) -> tuple[list[Page], dict[str, int]]:
        """Return the pages that can be handed out, and why how many others cannot."""
        if self.wish.task == "annotate":
            rows = [row for row in self.rows if GOLD not in self.handed_in[row.id]]
            left_out = {"gold": len(self.rows) - len(rows)}
        else:
            least = _LEAST[self.wish.task]
            rows = [row for row in self.rows if len(self._people(row.id)) >= least]
            left_out = {"not_ready": len(self.rows) - len(rows)}
        return [self._page(row) for row in rows], left_out

    def _people(self, document: str) -> set[str]:
        return self.handed_in[document] - {GOLD}

    def _page(self, row: DocumentRow) -> Page:
        having, barred = self.having[row.id], frozenset[str]()
        if self.wish.task == "annotate":
            having = having | self.annotated.get(row.id, {}).keys()
        else:  # nobody judges their own work
            barred = frozenset(self.annotated.get(row.id, {}))
        stratum = (self.outlets.get(row.id, ""), row.characters.bit_length())
        return Page(row.id, stratum, self.groups.get(row.id, ""), frozenset(having), barred)

    def _gold(self) -> list[str]:
        return [row.id for row in self.rows if GOLD in self.handed_in[row.id]]

    def _qualification(self) -> tuple[Assignment, ...]:
        wanted = self.wish.qualify
        if not wanted:
            return ()
        gold = self._gold()
        if len(gold) < wanted:
            raise AnnotatorError(messages.TOO_LITTLE_GOLD, wanted=wanted, n=len(gold))
        drawn = set(spread([str(n) for n in range(wanted)], gold, 1, self.wish.shares.seed))
        chosen = [one for one in gold if one in drawn]
        return tuple(
            self._assignment(document, author, place, 0)
            for author in self.wish.shares.authors
            for place, document in enumerate(chosen)
            if author not in self.having[document]
        )

    def _assignments(self, shared: Mapping[str, Iterable[str]]) -> Iterator[Assignment]:
        for author in self.wish.shares.authors:
            mine = [document for document, authors in shared.items() if author in authors]
            if self.wish.control:
                mine = list(spread(mine, self._controls(author), self.wish.control, self.wish.shares.seed))
            places = [one.position for one in self.before if one.author == author]
            first = max(places, default=-1) + 1
            for place, document in enumerate(mine, first):
                yield self._assignment(document, author, place, self.wish.round)

    def _controls(self, author: str) -> list[str]:
        def had(document: str) -> bool:
            return author in self.having[document] or author in self.annotated.get(document, {})

        return [one for one in self._gold() if not had(one)]

    def _assignment(self, document: str, author: str, place: int, number: int) -> Assignment:
        due = self.wish.due.isoformat() if self.wish.due else None
        return Assignment(document, author, self.wish.task, number, place, due, self.wish.by)
