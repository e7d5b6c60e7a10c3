"""The events suggester: taught by finished pages, it proposes triggers, and what fills their roles.

It goes by the mentions that the person has on the page, and elsewhere by those that other models propose.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.authors import offered_to
from annotator.domain.items import NO_WORD, Author, AuthorKind, Document, State
from annotator.domain.sentences import message
from annotator.review.reference import best

from .. import messages
from ..base import Report, judged, missing
from ..item_proposals import ItemMaker, ItemProposals
from .learning import Taught, taught
from .lexicon import Page
from .proposing import proposals, scope

if TYPE_CHECKING:
    from annotator.store.project import Project

KEY = "events"
ENOUGH = 20
"""Pages below which the figures mean little."""

_HELD = 2  # projects, or authors of one, whose lessons are kept in memory
_TENTH = 10


def maker(
    project: Project, author: str | None, report: Report, asked: Collection[str], seen_by: str | None = None
) -> tuple[ItemMaker, Collection[str]]:
    """Return what proposes events for pages, and the ids of the finished pages that taught it.

    Nothing is learned from the pages that are ``asked`` about, nor from their near-duplicates. ``seen_by``
    is whose mentions on a page count. The report is told the figures on pages held out, in keys, which types
    and roles are kept silent, and a warning where there are few pages. Raises AnnotatorError without
    scikit-learn.
    """
    if find_spec("sklearn") is None:
        raise missing(KEY, "scikit-learn")
    ids, learned = _LESSONS.taught(project, author, asked)
    report.scores |= learned.scores
    if silent := learned.silent():
        report.warnings.append(message(messages.SILENT, labels=silent))
    if 0 < len(ids) < ENOUGH:
        report.warnings.append(message(messages.FEW_PAGES, n=len(ids), enough=ENOUGH))
    blind, scheme = project.settings.blind, project.scheme

    def made(document: Document) -> ItemProposals:
        sets = project.annotation_sets(document.id)
        mine = _mine(sets, seen_by, blind=blind)
        models = [one for one in sets if _heard(one.author, seen_by, blind=blind)]
        empty = AnnotationSet("", document.id, document.text, Author(seen_by or ""))
        return proposals(learned, mine or empty, models, scheme)

    return made, frozenset(ids)


def _mine(sets: Sequence[AnnotationSet], seen_by: str | None, *, blind: bool) -> AnnotationSet | None:
    """Return whose mentions count: the person's own, or while there are none those of the set that counts."""
    own = next((one for one in sets if one.author.name == seen_by), None)
    if blind or (own is not None and (own.mentions or own.events)):
        return own
    return best([one for one in sets if one.author.kind not in NO_WORD])


def _heard(author: Author, seen_by: str | None, *, blind: bool) -> bool:
    """Tell whether a model's mentions count: not its own, nor what a blind project hides from the person."""
    if author.kind is not AuthorKind.MODEL or author.name.split(":")[0] == KEY:
        return False
    return not blind or offered_to(author.name, seen_by or "")


def _apart(project: Project, without: Collection[str]) -> frozenset[str]:
    """Return pages with all their near-duplicates."""
    firsts = project.near_duplicates.firsts()
    groups = {firsts.get(one, one) for one in without}
    return frozenset({*without, *(one for one, first in firsts.items() if first in groups)})


def lessons_of(project: Project, author: str | None, apart: Collection[str]) -> Iterator[tuple[str, Page]]:
    """Yield the finished pages that teach, without those ``apart``; near-duplicates are of one group."""
    firsts = project.near_duplicates.firsts()
    for document, said in judged(project, author, apart, lambda one: bool(one.mentions or one.events)):
        group = firsts.get(document.id, document.id)
        yield document.id, Page(said, scope(said, project.scheme), group)


@dataclass(frozen=True, slots=True)
class _Held:
    """What was taught, by which pages, and what was done then: mentions and events by page."""

    ids: list[str]
    there: Mapping[str, tuple[int, int]]
    learned: Taught

    def serves(self, done: Mapping[str, tuple[int, int]], apart: frozenset[str], more: int) -> bool:
        """Tell whether it will do: no page apart taught it, none has changed, few have come since."""
        unchanged = all(done.get(one) == counts for one, counts in self.there.items())
        fresh = done.keys() - self.there.keys() - apart
        return unchanged and apart.isdisjoint(self.ids) and len(fresh) <= more


class _Lessons:
    """What was taught last: asked about one page after the other, little has to be learned anew."""

    def __init__(self) -> None:
        self._held: OrderedDict[object, _Held] = OrderedDict()
        self._lock = Lock()

    def taught(
        self, project: Project, author: str | None, asked: Collection[str]
    ) -> tuple[list[str], Taught]:
        """Return the ids of the pages that taught, and what.

        From memory, unless pages have changed; where single pages are asked about, also while no more than
        a tenth as many were finished since.
        """
        rows = project.documents(author=author, state=State.DONE)
        done = {row.id: (row.mentions, row.events) for row in rows}
        apart = _apart(project, asked)
        key = (project.target, author, json.dumps(project.scheme.data.get("event_types")))
        with self._lock:
            held = self._held.get(key)
        if held is None or not held.serves(done, apart, len(held.there) // _TENTH if asked else 0):
            pages = list(lessons_of(project, author, apart))
            there = {one: counts for one, counts in done.items() if one not in apart}
            learned = taught([page for _, page in pages], project.scheme)
            held = _Held([one for one, _ in pages], there, learned)
        with self._lock:
            self._held[key] = held
            self._held.move_to_end(key)
            while len(self._held) > _HELD:
                self._held.popitem(last=False)
        return held.ids, held.learned


_LESSONS = _Lessons()
