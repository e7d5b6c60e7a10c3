"""Which hand-ins of a project are compared, and what was left out; counts of unchanged pages are kept."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.authors import whose
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import NO_WORD, Author, AuthorKind
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message, sentence
from annotator.review.agreement import messages
from annotator.review.agreement.comparison import Basis, basis
from annotator.review.agreement.intervals import DRAWS, SEED
from annotator.review.agreement.measure import Measure
from annotator.review.agreement.pages import Page, PageTally, page_tallies
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.report import Report, reported
from annotator.review.agreement.tallies import dumped, loaded
from annotator.store.review_values import HandIn, PageCounts

from .kept_sums import Progress, hand_ins_key, unread

if TYPE_CHECKING:
    from annotator.formats.extraction.profiles import Profile
    from annotator.store.project import Project

NO_AUTHOR = sentence("error.agreement.no_author", "{project}: there is no author {author:quoted}")


class Which(StrEnum):
    """Which hand-in of a set is compared; the first one was made before any feedback."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be compared.

    ``authors`` are those that take part; none: all people and gold, but no model, and no version that a merge
    set aside. ``measures``: none for all. ``pages`` are ids of documents, None for all.
    """

    authors: Sequence[str] = ()
    measures: Sequence[Measure] = ()
    pages: Sequence[str] | None = None
    which: Which = Which.FIRST
    profile: Profile | None = None
    seed: int = SEED
    draws: int = DRAWS


@dataclass(frozen=True, slots=True)
class Compared:
    """Which hand-in of whom is compared, by document, where there are at least two; and what was left out.

    ``alone`` pages were handed in by one author only; ``waiting`` has by author how many pages that others
    handed in are not, ``reopened`` how many of the compared ones are in progress again since, ``again`` of
    how many there is a later hand-in; ``aside`` has by name the versions that were set aside: whose each is,
    and on how many pages.
    """

    pages: Mapping[str, Mapping[Author, int]]
    alone: int = 0
    waiting: Mapping[str, int] = field(default_factory=dict)
    reopened: Mapping[str, int] = field(default_factory=dict)
    again: Mapping[str, int] = field(default_factory=dict)
    aside: Mapping[str, tuple[str, int]] = field(default_factory=dict)

    @property
    def authors(self) -> set[Author]:
        """Who takes part."""
        return {author for numbers in self.pages.values() for author in numbers}

    def left_out(self) -> Iterator[Message]:
        """Yield what was left out, and why: whole pages, and what was done to a page since."""
        if self.alone:
            yield message(messages.ONE_HAND_IN, n=self.alone)
        for author, n in sorted(self.waiting.items()):
            yield message(messages.NOT_HANDED_IN, author=author, n=n)
        for author, n in sorted(self.again.items()):
            yield message(messages.HANDED_IN_AGAIN, author=author, n=n)
        for author, n in sorted(self.reopened.items()):
            yield message(messages.REOPENED, author=author, n=n)
        for version, (author, n) in sorted(self.aside.items()):
            yield message(messages.SET_ASIDE, version=version, author=author, n=n)


def project_agreement(
    project: Project, wish: Wish, *, progress: Progress | None = None, cancelled: Callable[[], bool] = bool
) -> Report:
    """Return how far the authors of a project agree, on pages that two of them have handed in.

    What was counted on a page before is not counted again while its hand-ins are the same; in a project that
    may be written to the new counts are kept. Raises AnnotatorError for an author the project does not have,
    and ReviewError as `reported` does.
    """
    measures = list(wish.measures) or list(MEASURES.values())
    by = basis(project.scheme, wish.profile)
    kept = _Kept(project, measures, by)
    compared = compared_hand_ins(project, wish)
    tallies: list[PageTally] = []
    damaged: dict[str, set[str]] = {}
    for done, (document, numbers) in enumerate(compared.pages.items()):
        if cancelled():
            break
        if progress is not None:
            progress(done, len(compared.pages), "")
        found = kept.of(document, numbers)
        if found is None:
            page = compared_page(project, document, numbers)
            if missing := unread(page, numbers):
                damaged[document] = missing
            found = kept.count(page, keep=not missing)
        tallies += found
    kept.store()
    return reported(
        tallies,
        measures,
        compared.authors,
        by.profile,
        (*compared.left_out(), *told_damaged(damaged, project.document_names() if damaged else {})),
        seed=wish.seed,
        draws=wish.draws,
    )


def _taking_part(project: Project, wish: Wish) -> list[Author]:
    known = {one.name: one for one in project.authors()}
    for name in wish.authors:
        if name not in known:
            raise AnnotatorError(NO_AUTHOR, author=name, project=project.target)
    return [one for one in known.values() if one.name in wish.authors or _by_default(wish, one)]


def _by_default(wish: Wish, author: Author) -> bool:
    return not wish.authors and author.kind not in NO_WORD


def compared_hand_ins(project: Project, wish: Wish) -> Compared:
    """Return which hand-ins are compared. Raises as `project_agreement` does."""
    authors = _taking_part(project, wish)
    names = [one.name for one in authors]
    listed: defaultdict[str, dict[Author, int]] = defaultdict(dict)
    found = [
        one for one in project.reviewing.handed_in(names)
        if wish.pages is None or one.document in wish.pages
    ]  # fmt: skip
    for one in found:
        listed[one.document][one.author] = 1 if wish.which is Which.FIRST else one.hand_ins
    handed = Counter(one.name for of in listed.values() for one in of)
    idle = _idle(project, [name for name in names if not handed[name] and name not in wish.authors])
    waiting = {
        name: len(listed) - handed[name] for name in names if handed[name] < len(listed) and name not in idle
    }
    comparable = {document: of for document, of in listed.items() if _comparable(of)}
    there = [one for one in found if one.document in comparable]
    reopened = Counter(one.author.name for one in there if not one.done)
    again = Counter(
        one.author.name for one in there if one.hand_ins > comparable[one.document][one.author]
    )  # fmt: skip
    return Compared(
        comparable, len(listed) - len(comparable), waiting, reopened, again, _aside(project, wish)
    )


def _aside(project: Project, wish: Wish) -> dict[str, tuple[str, int]]:
    """Return the versions set aside that nobody asked for: whose each is, and on how many pages."""
    found = {one.name: one for one in project.authors() if one.kind is AuthorKind.ASIDE}
    if wish.authors or not found:
        return {}
    pages = Counter(
        one.author.name
        for one in project.reviewing.handed_in(list(found))
        if wish.pages is None or one.document in wish.pages
    )
    return {name: (whose(found[name]), n) for name, n in pages.items()}


def _idle(project: Project, names: Sequence[str]) -> set[str]:
    """Return who of some people annotates nothing and is not to either, such as whoever reviews."""
    if not names:
        return set()
    begun = project.reviewing.begun()
    busy = {author for states in begun.values() for author in states}
    busy |= {one.author for one in project.reviewing.assignments(task="annotate")}
    return set(names) - busy


def _comparable(authors: Collection[Author]) -> bool:
    """Tell whether there is a pair: models alone are not compared."""
    return len(authors) > 1 and any(one.kind is not AuthorKind.MODEL for one in authors)


def compared_page(project: Project, document: str, numbers: Mapping[Author, int]) -> Page:
    """Return the hand-ins of a document that are compared."""
    names = [one.name for one in numbers]
    taken: dict[str, HandIn] = {}
    for _, hand_ins in project.reviewing.hand_ins([document], names):
        for one in hand_ins:
            if one.number == numbers[one.annotations.author]:
                taken[one.annotations.author.name] = one
    return Page(
        document,
        {name: one.annotations for name, one in taken.items()},
        {name: one.entities for name, one in taken.items()},
        {name: project.reviewing.taken_from(document, name) for name in taken},
    )


def told_damaged(damaged: Mapping[str, Collection[str]], names: Mapping[str, str]) -> Iterator[Message]:
    """Yield of which authors which documents' hand-ins cannot be read; ``names`` are of documents."""
    for document, authors in damaged.items():
        for author in sorted(authors):
            yield message(messages.HAND_IN_DAMAGED, author=author, page=names.get(document, document))


class _Kept:
    """What was counted before, by page, hand-ins and measure."""

    def __init__(self, project: Project, measures: Sequence[Measure], by: Basis) -> None:
        self._project, self._measures, self._basis = project, measures, by
        self._named = {one.id: kept_name(one, by, project.scheme) for one in measures}
        self._found: dict[tuple[str, str], dict[str, list[PageTally]]] = {}
        ids = {named: one for one, named in self._named.items()}
        for one in project.reviewing.counted(list(ids)):
            tally = [PageTally(one.document, tuple(names), ids[one.measure], loaded(rows))
                     for names, rows in one.counts]  # fmt: skip
            self._found.setdefault((one.document, one.hand_ins), {})[ids[one.measure]] = tally
        self._new: list[PageCounts] = []

    def of(self, document: str, numbers: Mapping[Author, int]) -> list[PageTally] | None:
        """Return what all measures counted on a page, None if one of them has not counted yet."""
        self._asked = (document, hand_ins_key(numbers))
        found = self._found.get(self._asked, {})
        if len(found) < len(self._named):
            return None
        return [tally for of_measure in found.values() for tally in of_measure]

    def count(self, page: Page, *, keep: bool) -> list[PageTally]:
        """Count on the page that was asked for last; a page of which something is damaged is not kept."""
        found = list(page_tallies(page, self._measures, self._basis))
        if not keep:
            return found
        by_measure: defaultdict[str, list[PageTally]] = defaultdict(list)
        for one in found:
            by_measure[one.measure].append(one)
        document, hand_ins = self._asked
        for measure, named in self._named.items():
            counts = [[list(one.authors), dumped(one.tally)] for one in by_measure[measure]]
            self._new.append(PageCounts(document, hand_ins, named, counts))
        return found

    def store(self) -> None:
        """Keep what was counted now, where the project may be written to."""
        if self._new and not self._project.read_only:
            self._project.reviewing.keep_counts(self._new)


def kept_name(measure: Measure, by: Basis, scheme: Scheme) -> str:
    """Return what the counts of a measure are kept under: its name, and what is content where that counts."""
    if not measure.profiled:
        return measure.name
    content = json.dumps([by.profile, sorted(by.content), sorted(scheme.segment_kinds)])
    return f"{measure.name}@{hashlib.sha256(content.encode()).hexdigest()[:8]}"
