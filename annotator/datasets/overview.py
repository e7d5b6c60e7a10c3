"""What a project looks like from above: counted on the hand-ins of its authors, page by page, and kept.

People are called as the viewer may see them: by letters where the project is blind.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from annotator.domain.authors import whose
from annotator.domain.items import Author, AuthorKind
from annotator.domain.sentences import Message
from annotator.review import digest as digests
from annotator.review.agreement.cautions import warned
from annotator.review.agreement.comparison import Basis, basis
from annotator.review.agreement.counted import Counted
from annotator.review.agreement.figures import summed
from annotator.review.agreement.intervals import DRAWS
from annotator.review.agreement.means import mean_of
from annotator.review.agreement.measure import Measure
from annotator.review.agreement.pages import Page, PageTally, page_tallies
from annotator.review.agreement.pairs import pairs_of, people
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.result import Result
from annotator.review.agreement.tallies import Tally, dumped, loaded, pooled, whole
from annotator.review.anchoring import Taken
from annotator.review.confusion import Between
from annotator.review.digest import Digest
from annotator.review.edges import EdgeRule
from annotator.review.hardest import Intervals, hard_intervals

from .agreement import Compared, Wish, compared_hand_ins, compared_page, kept_name, told_damaged
from .answers import answers, listed
from .kept_sums import Counting, KeptSums, Progress

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.review_values import DecisionCount, GuidelineNote

Names = Mapping[str, str]
"""How authors are called, by their names."""
BESIDE = {"segments": ("character_kappa", "same_suggestion")}
"""Measures that tell when another one of the same things misleads."""
Pairs = dict[tuple[str, ...], Tally]
"""What a measure counted, by the names of the authors compared."""


@dataclass(frozen=True, slots=True)
class Overview:
    """A project from above; authors are called as ``called`` says everywhere but in its keys.

    ``authors`` are by how they are called, ``stats`` those of `Project.stats`. ``names`` are of documents.
    """

    called: Names
    authors: Mapping[str, Author]
    stats: Mapping[str, Any]
    digest: Digest
    compared: Compared
    left_out: tuple[Message, ...]
    names: Mapping[str, str]
    notes: tuple[GuidelineNote, ...]
    decisions: tuple[DecisionCount, ...]
    answers: tuple[tuple[str, str, str, Taken], ...] = ()
    """What people made of suggestions: suggester, author, sort, figures."""


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A page in a list: its value by what is listed, of how many units, and a place in it.

    ``units`` is 0 for a further place on the page before.
    """

    document: str
    name: str
    value: float | None
    units: float
    start: int | None = None
    end: int | None = None
    surface: str = ""


class Counts:
    """What can be asked of the hand-ins that a wish compares. One may be asked from any thread."""

    def __init__(self, project: Project, wish: Wish | None = None, *, letters: bool = False) -> None:
        """``letters``: people are called A, B, C …, as they always are where the project is blind.

        Raises AnnotatorError for an author the project does not have.
        """
        letters = letters or project.settings.blind
        self.project, self._wish = project, wish or Wish()
        self.basis = basis(project.scheme, self._wish.profile)
        self.called = shown_names(project.authors(), letters=letters, seed=project.settings.seed)
        self.compared = compared_hand_ins(project, self._wish)
        self._authors = self.compared.authors
        self.names = project.document_names()
        self._sums = KeptSums(project, list(self.names), self.compared.pages, partial(compared_page, project))

    def digest(self, *, progress: Progress | None = None, cancelled: Callable[[], bool] = bool) -> Digest:
        """Return the sum of all pages' digests. Raises CancelledError."""
        return self._sums.total(_digests(self.basis), progress=progress, cancelled=cancelled)

    def overview(self, *, progress: Progress | None = None, cancelled: Callable[[], bool] = bool) -> Overview:
        """Return the overview. Raises CancelledError."""
        project, called = self.project, self.called
        stats = project.stats()
        found = self.digest(progress=progress, cancelled=cancelled)
        return Overview(
            called,
            {called[one.name]: replace(one, name=called[one.name]) for one in project.authors()},
            {**stats, "authors": {called[name]: one for name, one in stats["authors"].items()}},
            digests.renamed(found, called),
            self.compared,
            tuple(said(one, called) for one in self._left_out()),
            self.names,
            tuple(project.reviewing.guideline_notes()),
            tuple(project.reviewing.decisions()),
            tuple((one, called[author], sort, its) for one, author, sort, its in listed(answers(project))),
        )

    def _left_out(self) -> Iterator[Message]:
        yield from self.compared.left_out()
        yield from told_damaged(self._sums.damaged, self.names)

    def matrix(
        self,
        measure: Measure,
        *,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] = bool,
    ) -> list[Result]:
        """Return a measure of each pair of authors, and last its mean over pairs of people; no intervals.

        Sums are read, and no page that has not changed. Raises CancelledError.
        """
        counted, found = self._pages_of_pairs(), list[Result]()
        beside = [MEASURES[one] for one in BESIDE.get(measure.about, ()) if one != measure.id]
        for one in (measure, *beside):
            total = self._sums.total(self._counting(one), progress=progress, cancelled=cancelled)
            for pair in counted if not one.group else ():
                made = summed(one, total.get(pair, {}), counted[pair])
                found.append(Result(one, pair, made.figure, made.rows, total.get(pair, {})))
        results = [_named(one, self.called) for one in warned(found) if one.measure is measure]
        of_people = [one for one in found if one.measure is measure and self._human(one.authors)]
        if len(of_people) > 1:
            everybody = tuple(sorted({name for one in of_people for name in one.authors}))
            mean = Result(measure, everybody, mean_of([one.figure for one in of_people]), {}, {}, mean=True)
            results.append(_named(mean, self.called))
        return results

    def intervals(
        self, measure: Measure, draws: int = DRAWS, *, cancelled: Callable[[], bool] = bool
    ) -> dict[tuple[str, ...], tuple[float, float]]:
        """Return the 95 % interval of each pair, and of the mean under all names, where there is one.

        What was counted on each page is read. Raises CancelledError.
        """
        tallies = [
            PageTally(document, names, measure.id, tally)
            for document, of in self._sums.pages(self._counting(measure), cancelled=cancelled).items()
            for names, tally in of.items()
        ]
        found = Counted(tallies).results([measure], pairs_of(self._authors), self._wish.seed, draws)
        return {
            _named(one, self.called).authors: (one.figure.low, one.figure.high)
            for one in found
            if one.figure.low is not None and one.figure.high is not None
        }

    def hard_intervals(
        self, total: Digest, draws: int = DRAWS, *, cancelled: Callable[[], bool] = bool
    ) -> tuple[Intervals, Intervals]:
        """Return the intervals of the hardest labels and surfaces of a digest, where there are any.

        What was counted on each page is read. Raises CancelledError.
        """
        pages = self._sums.pages(_digests(self.basis), cancelled=cancelled)
        return hard_intervals(list(pages.values()), total, self._wish.seed, draws)

    def _counting(self, measure: Measure) -> Counting[Pairs]:
        return _tallies(measure, self.basis, kept_name(measure, self.basis, self.project.scheme))

    def _human(self, names: Sequence[str]) -> bool:
        return set(names) <= {one.name for one in people(self._authors)}

    def _pages_of_pairs(self) -> dict[tuple[str, str], int]:
        """Return how many pages each pair of authors has handed in."""
        found = {(one.name, two.name): 0 for one, two in pairs_of(self._authors)}
        alike: dict[frozenset[Author], list[tuple[str, str]]] = {}
        for numbers in self.compared.pages.values():
            authors = frozenset(numbers)
            if authors not in alike:
                alike[authors] = [(one.name, two.name) for one, two in pairs_of(authors)]
            for pair in alike[authors]:
                found[pair] += 1
        return found

    def pages_of(self, measure: Measure, pair: tuple[str, str]) -> list[PagePlace]:
        """Return the pages of two authors, called as they are shown, with a measure on each; worst first."""
        real = {shown: name for name, shown in self.called.items()}
        names = {real[pair[0]], real[pair[1]]}
        wanted = {
            document for document, numbers in self.compared.pages.items()
            if names <= {one.name for one in numbers}
        }  # fmt: skip
        found = []
        for document, tally in self.tallies(measure, names, wanted).items():
            value = measure.value(tally)
            found.append(PagePlace(document, self.names[document], value.value, value.units))
        return sorted(found, key=lambda one: (one.value is None, one.value or 0.0, one.name, one.document))

    def tallies(
        self,
        measure: Measure,
        names: Set[str],
        wanted: Collection[str],
        *,
        cancelled: Callable[[], bool] = bool,
    ) -> dict[str, Tally]:
        """Return what a measure counted between two authors, by their real names, on each of some pages."""
        found = self._sums.pages(self._counting(measure), wanted, cancelled=cancelled)
        return {
            document: next((one for authors, one in of.items() if set(authors) == names), {})
            for document, of in found.items()
        }

    def pages_where(self, parted: digests.Parted) -> list[PagePlace]:
        """Return places in which two labels are taken for each other, the pages with most of them first."""
        between, sort, *labels = parted
        pair = (min(labels), max(labels)) if between is Between.PEOPLE else (labels[0], labels[1])

        def there(one: Digest) -> tuple[int, Sequence[digests.Placed]]:
            confusion = one.confusion
            return confusion.places[between, sort][pair], confusion.examples.get((between, sort, *pair), ())

        return self._places(there)

    def pages_with(self, rule: EdgeRule) -> list[PagePlace]:
        """Return places in which an edge rule is not shared, the pages with most of them first."""
        return self._places(lambda one: (one.edges.places[rule], one.edges.examples.get(rule, ())))

    def _places(self, there: Callable[[Digest], tuple[int, Sequence[digests.Placed]]]) -> list[PagePlace]:
        """Return the places that are kept of each page, the first of a page with the number of all."""
        pages: list[tuple[int, str, str, Sequence[digests.Placed]]] = []
        for document, one in self._sums.pages(_digests(self.basis)).items():
            n, examples = there(one)
            if n:
                pages.append((-n, self.names[document], document, examples))
        found = []
        for n, name, document, examples in sorted(pages, key=lambda page: page[:3]):
            units = -n
            for each in {(one.start, one.end): one for one in examples}.values():  # two pairs may meet there
                found.append(PagePlace(document, name, None, units, each.start, each.end, each.surface))
                units = 0
            if not examples:
                found.append(PagePlace(document, name, None, units))
        return found


def _digests(by: Basis) -> Counting[Digest]:
    return Counting(
        digests.NAME,
        lambda page: digests.digest(page, by),
        digests.merged,
        digests.to_json,
        digests.from_json,
        lambda one: all(whole(tally) for tally in one.tallies.values()),
    )


def _tallies(measure: Measure, by: Basis, name: str) -> Counting[Pairs]:
    def count(page: Page) -> Pairs:
        return {one.authors: one.tally for one in page_tallies(page, [measure], by)}

    def are_whole(pairs: Pairs) -> bool:
        return all(whole(tally) for tally in pairs.values())

    return Counting(name, count, _pairs_merged, _pairs_to_json, _pairs_from_json, are_whole)


def _pairs_merged(parts: Iterable[Pairs], _later: Set[str] = frozenset()) -> Pairs:
    found: dict[tuple[str, ...], list[Tally]] = {}
    for part in parts:
        for names, tally in part.items():
            found.setdefault(names, []).append(tally)
    return {names: pooled(tallies) for names, tallies in found.items()}


def _pairs_to_json(pairs: Pairs) -> Any:
    return [[list(names), dumped(tally)] for names, tally in pairs.items()]


def _pairs_from_json(found: Any) -> Pairs:
    return {tuple(names): loaded(rows) for names, rows in found}


def _named(one: Result, called: Names) -> Result:
    return replace(one, authors=tuple(called[name] for name in one.authors))


# --- names --------------------------------------------------------------------------------------------


def shown_names(authors: Sequence[Author], *, letters: bool, seed: int = 0) -> dict[str, str]:
    """Return how authors are called: by name, or people by letters that no other author has.

    The order of the letters tells nothing: it is drawn with a seed, the same for the same seed and people.
    """
    people = (AuthorKind.HUMAN, AuthorKind.ASIDE)
    kept = {one.name for one in authors if one.kind not in people}
    fresh = (one for one in _letters() if one not in kept)
    found = {
        one.name: next(fresh) if letters and one.kind is AuthorKind.HUMAN else one.name
        for one in sorted(authors, key=lambda each: _drawn(each.name, seed))
    }
    # A version that was set aside has its person's name in its own.
    aside = (one for one in authors if letters and one.kind is AuthorKind.ASIDE)
    for one in aside:
        person = whose(one)
        found[one.name] = one.name.replace(person, found.get(person) or next(fresh), 1)
    return found


def _drawn(name: str, seed: int) -> bytes:
    return hashlib.sha256(f"{seed}\n{name}".encode()).digest()


def _letters() -> Iterator[str]:
    """Yield A … Z, AA, AB …"""
    n = 0
    while True:
        n, rest, text = n + 1, n + 1, ""
        while rest:
            rest, digit = divmod(rest - 1, 26)
            text = chr(ord("A") + digit) + text
        yield text


def said(message: Message, called: Names) -> Message:
    """Return a message that calls the authors it names as it should."""
    named = {
        name: called.get(message.values[name], message.values[name])
        for name in ("author", "version")
        if message.values.get(name) is not None
    }
    return Message(message.id, {**message.values, **named}) if named else message
