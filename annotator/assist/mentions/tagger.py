"""The learned tagger as a suggester: trained on the finished pages of a project, from twenty on.

What it has learned is kept beside the person's other caches (`kept_taggers`) and trained anew once ten more
pages are done. Every third page is held back first, to see which labels are worth a look.
"""

from __future__ import annotations

import atexit
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError, FormatError
from annotator.domain.items import Document
from annotator.domain.range_index import RangeIndex
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.pages.html.guard import Guard

from .. import key_gate, messages
from ..base import MOST, PassedOverError, Report, kept_apart, missing
from ..item_proposals import ItemMaker, ItemProposals, MentionProposal
from ..key_gate import MENTION, Guess
from . import kept_taggers, tagger_worker
from .dictionary import gates_of, learned_of
from .kept_taggers import Kept
from .lessons import Lesson, lessons_of, outcome
from .linking import links_of
from .regions import Regions, regions_on
from .tagger_worker import Example, Trained
from .values import values_of

if TYPE_CHECKING:
    from annotator.store.project import Project

KEY = "tagger"
LEAST, MORE = 20, 10
"""Finished pages from which on it is trained, and so many more for which it is trained anew."""
_BUDGET = 900_000
"""Code points that are read in training, over all rounds: a minute or so of one processor."""
_FEWEST, _MOST = 6, 30  # rounds
_THIRD = 3

workers = Guard(seconds=1800.0, memory=6_000_000_000)
"""Where it is trained and asked."""
atexit.register(workers.close)
_training = Lock()


def maker(
    project: Project, author: str | None, report: Report, asked: Collection[str] = ()
) -> tuple[ItemMaker, Collection[str]]:
    """Return what tags the names of a page, and the ids of the finished pages that taught it.

    Nothing is learned from the pages that are ``asked`` about, nor from their near-duplicates. Raises
    AnnotatorError if spaCy is missing, with fewer than twenty finished pages, or if training fails.
    """
    if find_spec("spacy") is None:
        raise missing(KEY, "spacy", "spacy")
    lessons = lessons_of(project, author, asked)
    _, apart = kept_apart(project, asked)
    kept = fitting(project, author, lessons, apart)
    if kept is None:
        kept = trained(project, author, lessons, keep=not any(one in apart for one in _done(project, author)))
    report.scores |= {"pages": len(kept.documents), "labels": kept.heard.to_json()}
    report.warnings += kept.heard.said()
    links, known = links_of(project, lessons, author), kept
    filled = values_of(project, author, asked)

    def made(document: Document) -> ItemProposals:
        regions = regions_on(project, document, author)
        try:
            found = list(_tagged(known.trained, document.text, regions))
        except FormatError as error:
            raise PassedOverError(error.message) from error
        heard = [
            replace(one, confidence=known.heard.confidence(one.confidence or 0))
            for one in found
            if known.heard.shows(one.type, one.confidence or 0)
        ]
        return ItemProposals(filled(document.text, links.linked(document.text, regions, heard), ()))

    return made, frozenset(known.documents)


def is_due(project: Project, author: str | None) -> bool:
    """Tell whether there are enough finished pages that the kept tagger does not know."""
    done = _done(project, author)
    kept = kept_taggers.read(project, author)
    return len(done) >= LEAST and (kept is None or len(set(done) - set(kept.documents)) >= MORE)


def _done(project: Project, author: str | None) -> list[str]:
    return [one.document.id for one in lessons_of(project, author, ())]


def fitting(
    project: Project, author: str | None, lessons: Sequence[Lesson], apart: Collection[str]
) -> Kept | None:
    """Return the tagger that is kept, if it knows nothing it must not know, and is not out of date."""
    kept = kept_taggers.read(project, author)
    if kept is None or not set(kept.documents).isdisjoint(apart):
        return None
    if set(kept.labels) - set(project.scheme.entity_types):
        return None
    new = {one.document.id for one in lessons} - set(kept.documents)
    return kept if len(new) < MORE or len(kept.documents) >= MOST else None


def trained(project: Project, author: str | None, lessons: Sequence[Lesson], *, keep: bool = True) -> Kept:
    """Train a tagger on finished pages, and ``keep`` it. Raises AnnotatorError with fewer than twenty."""
    if len(lessons) < LEAST:
        raise AnnotatorError(messages.TAGGER_FEW, n=len(lessons), least=LEAST)
    with _training:  # two at once would take twice the memory, and the second is of no use
        heard = key_gate.gate(_tried(lessons, project.scheme), MENTION)
        learned = _trained(lessons)
    kept = Kept(learned, tuple(one.document.id for one in lessons), heard)
    if keep:
        kept_taggers.write(project, author, kept)
    return kept


def _trained(lessons: Sequence[Lesson]) -> Trained:
    examples = [example for lesson in lessons for example in examples_of(lesson)]
    size = sum(len(one.text) for one in examples) or 1
    rounds = max(_FEWEST, min(_MOST, _BUDGET // size))
    try:
        return workers(tagger_worker.train, examples, rounds)
    except FormatError as error:
        raise AnnotatorError(messages.TAGGER_FAILED, fault=error.message) from error


def _tried(lessons: Sequence[Lesson], scheme: Scheme) -> Iterator[Guess]:
    """Yield what a tagger proposes for every third page that the others taught; twins are not parted.

    Where `dictionary` proposes something the tagger saves nothing: what counts is what it has beyond that.
    """
    groups = {group: place for place, group in enumerate(dict.fromkeys(one.group for one in lessons))}
    held = [one for one in lessons if groups[one.group] % _THIRD == _THIRD - 1]
    rest = [one for one in lessons if groups[one.group] % _THIRD != _THIRD - 1]
    if not held or not rest:
        return
    learned, names, gates = _trained(rest), learned_of(rest, scheme), gates_of(rest, scheme)
    for lesson in held:
        there = RangeIndex.of(one.span.hull for one in names.proposals(lesson.text, lesson.regions, gates))
        for one in _tagged(learned, lesson.text, lesson.regions):
            place = one.span.hull
            if not there.overlapping(place.start, place.end):
                yield Guess(one.type, one.confidence or 0, outcome(lesson.mentions, place, one.type))


def examples_of(lesson: Lesson) -> Iterator[Example]:
    """Yield the stretches of a page's articles with their outermost names, none overlapping another."""
    for part in (part for article in lesson.regions for part in article):
        inside = [one for one in lesson.mentions if part.covers(one.span.hull)]
        names: list[tuple[int, int, str]] = []
        end = 0
        for one in sorted(inside, key=lambda one: (one.span.start, -one.span.end, one.type)):
            if one.span.start >= end:
                end = one.span.end
                names.append((one.span.start - part.start, end - part.start, one.type))
        yield Example(lesson.text[part.start : part.end], tuple(names))


def _tagged(learned: Trained, text: str, regions: Regions) -> Iterator[MentionProposal]:
    parts = [part for article in regions for part in article if text[part.start : part.end].strip()]
    if not parts:
        return
    answers = workers(tagger_worker.named, learned, [text[one.start : one.end] for one in parts])
    for part, named in zip(parts, answers, strict=True):
        for start, end, label, sure in named:
            yield MentionProposal(Span((Range.at(part.start + start, part.start + end),)), label, sure)
