"""The events suggester: taught by finished pages, it proposes triggers, and what fills their roles.

It goes by the mentions that the person has on the page, and elsewhere by those that other models propose.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.authors import offered_to
from annotator.domain.items import NO_WORD, Author, AuthorKind, Document
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import message
from annotator.review.reference import best

from .. import messages
from ..base import Report, missing
from ..item_proposals import ItemMaker, ItemProposals
from ..kept_lessons import KeptLearning, KeptLessons
from .learning import taught
from .lexicon import Page
from .proposing import proposals, scope

if TYPE_CHECKING:
    from annotator.store.project import Project

KEY = "events"
ENOUGH = 20
"""Pages below which the figures mean little."""


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
    ids, learned = LEARNING.taught(project, author, asked)
    report.scores |= learned.scores
    if silent := learned.silent():
        report.warnings.append(message(messages.SILENT, labels=silent))
    if not ids:
        report.warnings.append(message(messages.NOTHING_DONE))
    elif len(ids) < ENOUGH:
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


def _lesson(scheme: Scheme, _document: Document, said: AnnotationSet, group: str) -> Page:
    return Page(said, scope(said, scheme), group)


LEARNING = KeptLearning(
    KeptLessons(lambda said: bool(said.mentions or said.events), _lesson), taught, spares=True
)
