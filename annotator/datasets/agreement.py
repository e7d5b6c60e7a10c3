"""Which hand-ins of a project are compared, and what was left out; counts of unchanged pages are kept."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author, AuthorKind
from annotator.domain.sentences import Message, message, sentence
from annotator.review.agreement import messages
from annotator.review.agreement.comparison import Basis, basis
from annotator.review.agreement.intervals import DRAWS, SEED
from annotator.review.agreement.measure import Measure
from annotator.review.agreement.pages import Page, PageTally, page_tallies
from annotator.review.agreement.pairs import pairs_of
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.report import Report, reported
from annotator.review.agreement.tallies import dumped, loaded
from annotator.store.values import HandIn, PageCounts

if TYPE_CHECKING:
    from annotator.formats.extraction.profiles import Profile
    from annotator.store.project import Project

NO_AUTHOR = sentence("error.agreement.no_author", "{project}: there is no author {author:quoted}")
Progress = Callable[[int, int, str], None]


class Which(StrEnum):
    """Which hand-in of a set is compared; the first one was made before any feedback."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be compared.

    ``authors`` are those that take part; none: all people and gold, but no model. ``measures``: none for
    all. ``pages`` are ids of documents, None for all.
    """

    authors: Sequence[str] = ()
    measures: Sequence[Measure] = ()
    pages: Sequence[str] | None = None
    which: Which = Which.FIRST
    profile: Profile | None = None
    seed: int = SEED
    draws: int = DRAWS


@dataclass
class _Comparing:
    """Pages and authors met so far, and why some were left out."""

    authors: set[Author] = field(default_factory=set)
    alone: int = 0
    waiting: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))

    def left_out(self) -> Iterator[Message]:
        if self.alone:
            yield message(messages.ONE_HAND_IN, n=self.alone)
        for author, n in sorted(self.waiting.items()):
            yield message(messages.NOT_HANDED_IN, author=author, n=n)


def project_agreement(
    project: Project, wish: Wish, *, progress: Progress | None = None, cancelled: Callable[[], bool] = bool
) -> Report:
    """Return how far the authors of a project agree, on pages that two of them have handed in.

    What was counted on a page before is not counted again while its hand-ins are the same; in a project that
    may be written to the new counts are kept. Raises AnnotatorError for an author the project does not have,
    and ReviewError as `reported` does.
    """
    measures = list(wish.measures) or list(MEASURES.values())
    taking = _taking_part(project, wish)
    by = basis(project.scheme, wish.profile)
    kept = _Kept(project, measures, by)
    comparing = _Comparing()
    tallies: list[PageTally] = []
    handed = _handed_in(project, taking, wish, comparing)
    for done, (document, numbers) in enumerate(handed.items()):
        if cancelled():
            break
        if progress is not None:
            progress(done, len(handed), "")
        found = kept.of(document, numbers)
        if found is None:
            found = kept.count(_page(project, document, numbers))
        tallies += found
    kept.store()
    return reported(
        tallies,
        measures,
        comparing.authors,
        by.profile,
        comparing.left_out(),
        seed=wish.seed,
        draws=wish.draws,
    )


def compared_hand_ins(project: Project, wish: Wish) -> dict[str, dict[Author, int]]:
    """Return by document which hand-in of whom is compared. Raises as `project_agreement` does."""
    return _handed_in(project, _taking_part(project, wish), wish, _Comparing())


def compared_page(project: Project, document: str, numbers: Mapping[Author, int]) -> Page:
    """Return the hand-ins of a document that are compared."""
    return _page(project, document, numbers)


def _taking_part(project: Project, wish: Wish) -> list[Author]:
    known = {one.name: one for one in project.authors()}
    for name in wish.authors:
        if name not in known:
            raise AnnotatorError(NO_AUTHOR, author=name, project=project.target)
    return [one for one in known.values() if one.name in wish.authors or _by_default(wish, one)]


def _by_default(wish: Wish, author: Author) -> bool:
    return not wish.authors and author.kind is not AuthorKind.MODEL


def _handed_in(
    project: Project, authors: Collection[Author], wish: Wish, comparing: _Comparing
) -> dict[str, dict[Author, int]]:
    """Return by document which hand-in of whom is compared, where there are at least two."""
    names = [one.name for one in authors]
    listed: defaultdict[str, dict[Author, int]] = defaultdict(dict)
    for one in project.reviewing.handed_in(names):
        if wish.pages is None or one.document in wish.pages:
            listed[one.document][one.author] = 1 if wish.which is Which.FIRST else one.hand_ins
    for document in [one.id for one in project.documents()]:
        for author in authors if document in listed else ():
            comparing.waiting[author.name] += author not in listed[document]
    compared = {document: found for document, found in listed.items() if pairs_of(found)}
    comparing.alone = len(listed) - len(compared)
    comparing.authors.update(author for found in compared.values() for author in found)
    comparing.waiting = defaultdict(int, {name: n for name, n in comparing.waiting.items() if n})
    return compared


def _page(project: Project, document: str, numbers: Mapping[Author, int]) -> Page:
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


class _Kept:
    """What was counted before, by page, hand-ins and measure."""

    def __init__(self, project: Project, measures: Sequence[Measure], by: Basis) -> None:
        self._project, self._measures, self._basis = project, measures, by
        content = json.dumps([by.profile, sorted(by.content), sorted(project.scheme.segment_kinds)])
        mark = hashlib.sha256(content.encode()).hexdigest()[:8]
        self._named = {one.id: f"{one.name}@{mark}" if one.profiled else one.name for one in measures}
        self._found: dict[tuple[str, str], dict[str, list[PageTally]]] = {}
        ids = {named: one for one, named in self._named.items()}
        for one in project.reviewing.counted(list(ids)):
            tally = [PageTally(one.document, tuple(names), ids[one.measure], loaded(rows))
                     for names, rows in one.counts]  # fmt: skip
            self._found.setdefault((one.document, one.hand_ins), {})[ids[one.measure]] = tally
        self._new: list[PageCounts] = []

    def of(self, document: str, numbers: Mapping[Author, int]) -> list[PageTally] | None:
        """Return what all measures counted on a page, None if one of them has not counted yet."""
        self._asked = (document, _key(numbers))
        found = self._found.get(self._asked, {})
        if len(found) < len(self._named):
            return None
        return [tally for of_measure in found.values() for tally in of_measure]

    def count(self, page: Page) -> list[PageTally]:
        """Count on the page that was asked for last."""
        found = list(page_tallies(page, self._measures, self._basis))
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


def _key(numbers: Mapping[Author, int]) -> str:
    return json.dumps(sorted([author.name, number] for author, number in numbers.items()), ensure_ascii=False)
