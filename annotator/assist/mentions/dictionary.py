"""What the finished pages of a project call what: words tagged before are proposed where they stand again.

The longest known words at a place win. Words that were tagged in several ways, or not tagged as often, are
decided by the words around them, or not proposed. What a name was shortened to in an article is proposed
where the whole name stands before it. What is on the page already stands above all: the same words again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import exp, log
from typing import TYPE_CHECKING

from annotator.domain.folding import Folded
from annotator.domain.items import Document, Mention
from annotator.domain.range_index import RangeIndex
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import message

from .. import key_gate, messages
from ..base import Report
from ..item_proposals import ItemMaker, ItemProposals, MentionProposal
from ..kept_lessons import KeptLearning
from ..key_gate import MENTION, NEVER, USUAL, Gate, Guess
from ..surfaces import Found, Surfaces
from .again import again, again_taught, in_small
from .extents import Extents, extents_of
from .lessons import LESSONS, Lesson, folds, outcome
from .linking import links_of
from .new_names import Candidate, NewNames, bases, candidates
from .regions import Regions, article_of, regions_on
from .short_names import Part, ShortNames, parts_taught, summed
from .values import values_of

if TYPE_CHECKING:
    from annotator.store.project import Project

KEY = "names"
ENOUGH = 5
"""Finished pages below which figures of pages held back mean little, and nothing new is proposed."""
_TRUST = 0.8  # how often a surface that was always tagged so is meant so again, before pages tell
_WEIGHT = 1.0  # how many places that belief counts for
_DOUBT = 0.05  # how often a surface that was always tagged is believed to have been seen untagged
_SMOOTH = 0.5  # added to each count of a word around
_WORD = re.compile(r"\w+")
_NOTHING = ""
"""As a label: that the words are not tagged."""
SMALL = "s small"
"""Among what is around words: that they are written in small letters."""
_AROUND = 40  # code points to either side in which the word before and after are looked for


@dataclass(frozen=True, slots=True)
class Place:
    """Known words at a place, with the words around them; ``label`` is what they were tagged as, or ""."""

    found: Found
    around: tuple[str, ...]
    label: str = _NOTHING


@dataclass(frozen=True, slots=True)
class _Page:
    """A finished page with the places of all surfaces that any page taught, and what looks like a name."""

    lesson: Lesson
    places: Sequence[Place]
    parts: Mapping[str, Part]
    again: Mapping[str, Part]
    bases: Sequence[Range]
    """What looks like a name, and what was tagged before."""


def maker(
    project: Project,
    author: str | None,
    report: Report,
    asked: Collection[str] = (),
    seen_by: str | None = None,
) -> tuple[ItemMaker, Collection[str]]:
    """Return what proposes the names of a page, and the ids of the finished pages that taught it.

    Nothing is learned from the pages that are ``asked`` about, nor from their near-duplicates; of these what
    ``seen_by`` has tagged is proposed at its other places. The report is told what proposals would have saved
    on pages held back.
    """
    ids, learned = _LEARNED.taught(project, author, asked)
    _, gates = _GATES.taught(project, author, asked)
    lessons = learned.lessons
    links, filled = links_of(project, lessons, author), values_of(project, author, asked)
    report.scores |= {"pages": len(lessons), "labels": gates.known.to_json(), "new": gates.new.to_json()}
    report.warnings += gates.known.said()
    if not lessons:
        report.warnings.append(message(messages.NOTHING_DONE))
    elif len(lessons) < ENOUGH:
        report.warnings.append(message(messages.FEW_PAGES, n=len(lessons), enough=ENOUGH))

    def made(document: Document) -> ItemProposals:
        regions = regions_on(project, document, author)
        mine = _own(project, document, seen_by)
        found = learned.proposals(document.text, regions, gates, mine)
        return ItemProposals(filled(document.text, links.linked(document.text, regions, found), mine))

    return made, frozenset(ids)


def _own(project: Project, document: Document, seen_by: str | None) -> list[Mention]:
    """Return what a person has tagged on a page, in one run of text each."""
    sets = project.annotation_sets(document.id) if seen_by is not None else ()
    said = next((one for one in sets if one.author.name == seen_by), None)
    listed = said.mentions.values() if said is not None else ()
    return [one for one in listed if one.type in project.scheme.entity_types and not one.span.discontinuous]


@dataclass(frozen=True, slots=True)
class Gates:
    """What is worth showing: of names that are known, and of new ones."""

    known: Gate
    new: Gate


def gates_of(lessons: Sequence[Lesson], _scheme: Scheme) -> Gates:
    """Return the gates that pages set when each is judged by what the others teach."""
    known, new = _tried(_read(tuple(lessons)))
    return Gates(
        key_gate.gate(known, MENTION, hope=USUAL),
        key_gate.gate(new if len(lessons) >= ENOUGH else (), MENTION, hope=NEVER),
    )


def learned_of(lessons: Sequence[Lesson], _scheme: Scheme) -> Learned:
    """Return what pages teach."""
    read = _read(tuple(lessons))
    again_by = summed(page.again for page in read.pages)
    return Learned(lessons, Dictionary(read.pages), NewNames(read.listed), read.extents, again_by)


@dataclass(frozen=True, slots=True)
class _Read:
    """Finished pages, and all that may be a name on each."""

    pages: Sequence[_Page]
    extents: Extents
    listed: Sequence[tuple[Lesson, Sequence[Candidate]]]


@lru_cache(maxsize=1)
def _read(lessons: tuple[Lesson, ...]) -> _Read:
    """Read pages for learning from them, and for trying what is learned."""
    pages = _pages(lessons)
    extents = extents_of((page.lesson, page.bases) for page in pages)
    found = [
        (page.lesson, candidates(page.lesson.text, page.lesson.regions, page.bases, extents))
        for page in pages
    ]
    return _Read(pages, extents, found)


@dataclass(frozen=True, slots=True)
class Learned:
    """What finished pages teach of names that are known, and of new ones."""

    lessons: Sequence[Lesson]
    dictionary: Dictionary
    new_names: NewNames
    extents: Extents
    parts: Mapping[str, Part]

    def proposals(
        self, text: str, regions: Regions, gates: Gates, mine: Sequence[Mention] = ()
    ) -> list[MentionProposal]:
        """Return what is proposed for a page, in text order, none overlapping another.

        It is what the gates let through. What is ``mine`` comes first: the same words again, and what they
        are shortened to.
        """
        tagged = [one.span.hull for one in mine]
        here = list(again(text, regions, mine, self.parts, self.dictionary.in_small))
        there = [
            one for one in self.dictionary.proposals(text, regions, mine)
            if gates.known.shows(one.type, one.confidence or 0)
        ]  # fmt: skip
        taken = [*(one.span.hull for one in here), *tagged]
        places = list(self.dictionary.places(text))
        listed = candidates(text, regions, bases(text, regions, places), self.extents)
        new = [
            replace(one, confidence=gates.new.confidence(one.confidence or 0))
            for one in self.new_names.proposals(listed, taken, places)
            if gates.new.shows(one.type, one.confidence or 0)
        ]
        there = _beside(there, [*taken, *(one.span.hull for one in new)])
        return sorted([*here, *there, *new], key=lambda one: one.span)


def _beside(found: Iterable[MentionProposal], ranges: Iterable[Range]) -> list[MentionProposal]:
    taken = RangeIndex.of(ranges)
    return [one for one in found if not taken.overlapping(one.span.start, one.span.end)]


class Dictionary:
    """What some finished pages call what."""

    def __init__(self, pages: Sequence[_Page]) -> None:
        """Count on the pages what each surface was, and which words stood around what."""
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._around: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._sums: Counter[str] = Counter()
        self._small: set[str] = set()  # what was tagged in small letters
        named = (
            (one.type, one.span.surface(page.lesson.text)) for page in pages for one in page.lesson.mentions
        )
        self.in_small = in_small(named)
        for page in pages:
            for place in page.places:
                self._counts[place.found.surface][place.label] += 1
                self._around[place.label].update(place.around)
                self._sums[place.label] += 1
                if place.label and SMALL in place.around:
                    self._small.add(place.found.surface)
        self._counts = defaultdict(
            Counter, {one: said for one, said in self._counts.items() if set(said) - {_NOTHING}}
        )
        self._words = len(set().union(*self._around.values())) if self._around else 0
        self._parts = summed(page.parts for page in pages)
        self._surfaces = Surfaces(self._counts)

    def proposals(self, text: str, regions: Regions, mine: Sequence[Mention] = ()) -> list[MentionProposal]:
        """Return what is named in the articles of a text, in text order, none overlapping another.

        What is ``mine`` is tagged on it already: of it short forms are known too.
        """
        return self.chosen(text, regions, places_in(text, self._surfaces, regions), mine)

    def places(self, text: str) -> Iterator[Range]:
        """Yield where words stand that were tagged before, whatever they mean there."""
        return (found.range for found in self._surfaces.find(text))

    def chosen(
        self, text: str, regions: Regions, places: Iterable[Place], mine: Sequence[Mention] = ()
    ) -> list[MentionProposal]:
        """Return proposals for places in text order, the longest of those that overlap."""
        found: list[MentionProposal] = []
        end = 0
        for place in sorted(places, key=lambda one: (one.found.range.start, -one.found.range.end)):
            if place.found.range.start < end or place.found.surface not in self._counts:
                continue
            label, sure, why = self._meant(place)
            if label:
                found.append(MentionProposal(Span((place.found.range,)), label, sure, why=why))
                end = place.found.range.end
        tagged = [MentionProposal(one.span, one.type) for one in mine]
        short = ShortNames(self._parts).proposals(text, regions, [*found, *tagged])
        return sorted([*found, *short], key=lambda one: one.span)

    def _meant(self, place: Place) -> tuple[str, float, str]:
        """Return what words at a place mean most probably ("": nothing), how sure that is, and why."""
        counts = self._counts[place.found.surface]
        surface = place.found.surface
        usual = max((one for one in counts if one), key=lambda one: counts[one])
        if SMALL in place.around and surface not in self._small and usual not in self.in_small:
            return _NOTHING, 1.0, ""  # "Apple" and "apple", "May" and "may"
        total = sum(counts.values())
        told = counts if _NOTHING in counts else {**counts, _NOTHING: _DOUBT}
        weights = {label: log(count) + self._likely(place, label) for label, count in told.items()}
        most = max(weights.values())
        odds = {label: exp(weight - most) for label, weight in weights.items()}
        label = max(odds, key=lambda one: (odds[one], one))
        sure = odds[label] / sum(odds.values()) * (total + _WEIGHT * _TRUST) / (total + _WEIGHT)
        return label, sure, f"{counts[label]}/{total}"

    def _likely(self, place: Place, label: str) -> float:
        """Return the logarithm of how likely the words around are beside this label."""
        seen, total = self._around[label], self._sums[label]
        room = total + _SMOOTH * (self._words + 1)
        return sum(log((seen[word] + _SMOOTH) / room) for word in place.around)


def places_in(
    text: str, surfaces: Surfaces, regions: Regions, label: Callable[[Range], str | None] | None = None
) -> Iterator[Place]:
    """Yield the places of known surfaces in the articles of a text; ``label`` tells what each was tagged as.

    A place of which it says None is left out.
    """
    for found in surfaces.find(text):
        if article_of(regions, found.range) is None:
            continue
        said = label(found.range) if label is not None else _NOTHING
        if said is not None:
            yield Place(found, around(text, found.range), said)


def around(text: str, place: Range) -> tuple[str, ...]:
    """Return what tells how words at a place are meant: the word on either side, and how they are written."""
    before = Folded(text[max(0, place.start - _AROUND) : place.start].rpartition("\n")[2]).folded
    after = Folded(text[place.end : place.end + _AROUND].partition("\n")[0]).folded
    left = _WORD.findall(before)[-1:] or ["^"]
    right = _WORD.findall(after)[:1] or ["$"]
    return f"l {left[0]}", f"r {right[0]}", f"s {shape_of(text[place.start : place.end])}"


def shape_of(words: str) -> str:
    """Return how words are written: in small letters, in capitals, or beginning with one."""
    if words.islower():
        return "small"
    return "capitals" if words.isupper() and len(words) > 1 else "capital" if words[:1].isupper() else "other"


def _pages(lessons: Sequence[Lesson]) -> list[_Page]:
    """Return the finished pages with the places of all that is tagged on any of them."""
    surfaces = Surfaces({one for lesson in lessons for one in lesson.surfaces})
    return [
        _Page(
            lesson, places, parts_taught(lesson), again_taught(lesson),
            bases(lesson.text, lesson.regions, (one.found.range for one in places)),
        )
        for lesson in lessons
        for places in [list(_taught(lesson, surfaces))]
    ]  # fmt: skip


def _taught(lesson: Lesson, surfaces: Surfaces) -> Iterator[Place]:
    by_place: dict[Range, str] = {}
    for mention in lesson.mentions:
        by_place.setdefault(mention.span.hull, mention.type)
    names = list(by_place)

    def label(place: Range) -> str | None:
        if (said := by_place.get(place)) is not None:
            return said
        # Words inside a longer name say nothing of themselves: that name is known now, and wins.
        return None if any(one.covers(place) for one in names) else _NOTHING

    return places_in(lesson.text, surfaces, lesson.regions, label)


def _tried(read: _Read) -> tuple[list[Guess], list[Guess]]:
    """Return what would be proposed on each page by what the others teach: known names, and new ones."""
    by_id = {page.lesson.document.id: page for page in read.pages}
    named = {lesson.document.id: its for lesson, its in read.listed}
    known: list[Guess] = []
    new: list[Guess] = []
    for held, rest in folds([page.lesson for page in read.pages]):
        taught = [by_id[one.document.id] for one in rest]
        learned = Dictionary(taught)
        new_names = NewNames((one, named[one.document.id]) for one in rest)
        for page in (by_id[one.document.id] for one in held):
            lesson = page.lesson
            found = learned.chosen(lesson.text, lesson.regions, page.places)
            known += _judged(lesson, found)
            places = list(learned.places(lesson.text))
            new += _judged(lesson, new_names.proposals(named[lesson.document.id], (), places))
    return known, new


def _judged(lesson: Lesson, found: Iterable[MentionProposal]) -> Iterator[Guess]:
    for one in found:
        yield Guess(one.type, one.confidence or 0, outcome(lesson.mentions, one.span.hull, one.type))


_LEARNED = KeptLearning(LESSONS, learned_of)
_GATES = KeptLearning(LESSONS, gates_of, spares=True)
"""Trying takes as long as learning, and changes little with one page more."""
