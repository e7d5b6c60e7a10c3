"""The segmenter as a suggester: taught by a project's finished pages, it judges the others."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Sequence
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import message
from annotator.formats.reference import fitted
from annotator.store.outlets import outlet_of

from .. import messages
from ..base import MOST, Maker, Report, judged, kept_apart, missing, teacher
from ..glued_doubts import noted
from ..proposals import Proposal
from .features import Described, described
from .growing import grown
from .learning import ENOUGH, Grow, Known, Lesson, Taught, is_due, known, taught
from .model import Segmenter, shipped
from .page_evidence import evidence_of
from .proposing import proposals
from .training import boosted

if TYPE_CHECKING:
    from annotator.store.project import Project

KEY = "segmenter"


def require() -> None:
    """Raise AnnotatorError unless the library is there that trains the model."""
    if find_spec("sklearn") is None:
        raise missing(KEY, "scikit-learn")


def maker(
    project: Project, author: str | None, report: Report, asked: Collection[str] = (), *, apart: bool = False
) -> tuple[Maker, Collection[str]]:
    """Return what segments pages, and the ids of the finished pages that taught it.

    Nothing is learned from the pages that are ``asked`` about, nor from their near-duplicates: it would say
    what somebody has said about them. The report is told the figures on pages held out, with a warning where
    there are few pages. ``apart``: trees are grown in another process.
    """
    require()
    model = shipped()
    ids, lessons = lessons_of(project, author, asked, model)
    learned = _taught(lessons, model, project.scheme, grown if apart else boosted)
    report.scores |= learned.scores if lessons else {}
    if 0 < len(lessons) < ENOUGH:
        report.warnings.append(message(messages.FEW_PAGES, n=len(lessons), enough=ENOUGH))

    def made(document: Document) -> list[Proposal]:
        one = page_of(project, document, model)
        said = learned.opinion(one)
        found = proposals(one.evidence, one.described, said.kinds, said.likely)
        return noted(document.text, one.evidence.glued, found)

    return made, frozenset(ids)


def learn(
    project: Project, author: str | None, asked: Collection[str], cancelled: Callable[[], bool] = bool
) -> None:
    """Learn ahead what `maker` will need for the pages ``asked``, trees in another process."""
    model = shipped()
    _, lessons = lessons_of(project, author, asked, model, cancelled)
    if not cancelled():
        _taught(lessons, model, project.scheme, grown)


def uncertainty(
    project: Project,
    author: str | None = None,
    documents: Sequence[str] | None = None,
    *,
    seen_by: str | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[tuple[str, float]]:
    """Return ids of pages that are not done, the least certain first, with a score of 0 (sure) … 1.

    The score is the mean doubt over a page's pieces, each counted by the root of its length, so that a long
    paragraph does not hide ten lines; a piece's doubt is 1 where its probability to be text is even.
    ``author`` and ``seen_by`` are as for ``suggest``. Raises AnnotatorError as that does. Cancelled, it
    answers for the pages it has seen.
    """
    require()
    model = shipped()
    known_ids, lessons = lessons_of(project, teacher(project, author, seen_by), documents or (), model)
    learned = _taught(lessons, model, project.scheme)
    every = [row.id for row in project.documents()] if documents is None else documents
    passed = frozenset(known_ids)
    wanted = [one for one in every if one not in passed]
    found: list[tuple[str, float]] = []
    for done, one in enumerate(wanted):
        if cancelled is not None and cancelled():
            break
        document = project.document(one)
        page = page_of(project, document, model)
        found.append((one, doubt(page.described, learned.opinion(page).likely)))
        if progress is not None:
            progress(done + 1, len(wanted), document.name)
    return sorted(found, key=lambda pair: -pair[1])


def doubt(one: Described, likely: NDArray[np.float64]) -> float:
    """Return the mean doubt of a page; see ``uncertainty``. 0 for a page without pieces."""
    weights = np.sqrt(np.array([len(piece.range) for piece in one.pieces], np.float64))
    doubts = 1 - np.abs(2 * likely - 1)
    return float((weights * doubts).sum() / weights.sum()) if len(weights) else 0.0


def lessons_of(
    project: Project,
    author: str | None,
    without: Collection[str],
    model: Segmenter,
    cancelled: Callable[[], bool] = bool,
) -> tuple[list[str], list[Lesson]]:
    """Return the ids of the finished pages, and what they teach; near-duplicates are of one group.

    Left out is whatever is in the group of a page ``without``. Cancelled, it answers for those it has seen.
    """
    firsts, apart = kept_apart(project, without)
    ids: list[str] = []
    found: list[Lesson] = []
    for document, said in judged(project, author, apart):
        if cancelled():
            break
        page = page_of(project, document, model)
        truth = [_kind_in(said, piece.range, project.scheme) for piece in page.described.pieces]
        ids.append(document.id)
        found.append(Lesson(page, truth, firsts.get(document.id, document.id), document.id))
    return ids, found


def _taught(lessons: Sequence[Lesson], model: Segmenter, scheme: Scheme, grow: Grow = boosted) -> Taught:
    """Return what lessons teach; what was taught last is taken over as far as it is the same."""
    before = _LAST[0] if _LAST else None
    _LAST[:] = [taught(lessons, model, _is_content(scheme), before, grow)]
    return _LAST[0]


def grows(pages: int) -> bool:
    """Tell whether so many finished pages, those that taught last among them, have trees grown anew."""
    return is_due(_LAST[0] if _LAST else None, pages)


_LAST: list[Taught] = []
"""What was taught last: a page that is finished is one lesson more."""


def _kind_in(said: AnnotationSet, asked: Range, scheme: Scheme) -> str | None:
    """Return the kind of most of a range's characters, or None if most are unlabelled."""
    shares: Counter[str] = Counter()
    for one in said.segments_in(asked):
        shares[one.kind] += min(one.range.end, asked.end) - max(one.range.start, asked.start)
    kind, most = shares.most_common(1)[0] if shares else ("", 0)
    return scheme.stands_for(kind) if 2 * most >= len(asked) and most else None


def _is_content(scheme: Scheme) -> Callable[[str], bool]:
    def tell(kind: str) -> bool:
        its = fitted(scheme, kind)
        return its is not None and scheme.is_content(its)

    return tell


# --- pages that were asked about before ---------------------------------------------------------------


class _Pages:
    """What is known of the pages asked about last: asking the extractors costs more than all the rest."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[str, str, str], Known] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple[str, str, str]) -> Known | None:
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def put(self, key: tuple[str, str, str], page: Known) -> None:
        with self._lock:
            self._held[key] = page
            while len(self._held) > MOST:
                self._held.popitem(last=False)


_PAGES = _Pages()


def page_of(project: Project, document: Document, model: Segmenter) -> Known:
    """Return what is known of a stored page; the same source and text are asked about once."""
    site = outlet_of(document.metadata, document.source.uri) or ""
    key = (document.source.sha256, document.text_sha256, site)
    page = _PAGES.get(key)
    if page is None:
        evidence = evidence_of(project, document, project.facets().outlets)
        page = known(evidence, described(evidence), site, model)
        _PAGES.put(key, page)
    return page
