"""Suggestions for the pages of a project: who can be asked, and writing what they say into model sets.

A suggester's set on a page is made anew each time it is asked; nobody else's set is ever touched.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.authors import taught_by
from annotator.domain.changes import Edit
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Document

from . import messages, rules
from .base import (
    ANSWER_SECONDS,
    EXTRA,
    Asking,
    Maker,
    PassedOverError,
    Progress,
    Report,
    Suggester,
    hidden,
    missing,
    model,
    teacher,
)
from .item_proposals import ItemMaker, replacing_items
from .item_suggesters import OUTSIDE, called, outside, prepared
from .no_article import page_proposal
from .proposals import replacing

if TYPE_CHECKING:
    from annotator.store.project import Project

SUGGESTERS: dict[str, Suggester] = {
    one.key: one
    for one in (
        Suggester(
            "segmenter",
            "weighs what all others say; trained on real pages and on those that are done",
            extra=EXTRA,
            learns=True,
        ),
        Suggester("rules", "cues in the text, line after line, in seven languages"),
        Suggester("repeats", "lines that come back on many pages of one outlet"),
        Suggester("dom", "the page's own names for its parts"),
        Suggester("trafilatura", "this extractor, in its precise mode", extra=EXTRA),
        Suggester("resiliparse", "this extractor", extra=EXTRA),
        Suggester("readability", "this extractor (readability-lxml)", extra=EXTRA),
        Suggester("extractors", "the majority of the three, with notes", extra=EXTRA),
        Suggester("names", "what the pages that are done call what", learns=True, items=True),
        Suggester(
            "tagger", "learns names from twenty or more pages that are done", "spacy", learns=True, items=True
        ),
        Suggester(
            "events",
            "triggers and what fills their roles, as in the pages that are done",
            extra=EXTRA,
            learns=True,
            items=True,
        ),
    )
}


def suggester(key: str) -> Suggester:
    """Return the suggester with a key. Raises AnnotatorError with the keys there are."""
    found = SUGGESTERS.get(key) or outside(key)
    if found is None:
        raise AnnotatorError(messages.NO_SUGGESTER, key=key, known=[*SUGGESTERS, *OUTSIDE])
    return found


def suggest(
    project: Project,
    key: str,
    documents: Sequence[str] | None = None,
    *,
    author: str | None = None,
    seen_by: str | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    address: str = "",
    endpoint_model: str = "",
    endpoint_seconds: float = ANSWER_SECONDS,
    apart: bool = False,
) -> Report:
    """Let a suggester propose segments or items, and store them as its own sets, one edit a page.

    ``documents``: only these (ids), else all. A suggester that learns never learns from a page that it is
    asked about: pages that are named teach nothing, and if all are asked about, those that taught are left
    out. ``author``: from whose done pages it learns (default: the set whose word counts); ``seen_by``: who
    will see it. In a blind project it learns from that person alone, under a name of its own. ``address`` and
    ``endpoint_model`` are of an endpoint, by default those of the environment, which may take
    ``endpoint_seconds`` for an answer. ``apart``: what loads large libraries to learn does so in a process of
    its own, as in a window, which would never give back their memory.

    Cancelling answers between pages; what is stored stays. Raises AnnotatorError for an unknown key, a
    missing library, too few pages to learn from, a name that a person bears, or nobody to learn from.
    """
    asked = suggester(key)
    if author is not None and not asked.learns:
        raise AnnotatorError(messages.LEARNS_NOTHING, key=key)
    name = called(key, endpoint_model)
    if asked.learns and (author := teacher(project, author, seen_by)) is not None and project.settings.blind:
        name = taught_by(key, author)
    report = Report(name)
    every = [row.id for row in project.documents()] if documents is None else list(documents)
    if asked.items:
        by_whom = author if asked.learns or not project.settings.blind else seen_by
        asking = Asking(
            by_whom, documents or (), seen_by, address, endpoint_model, cancelled, endpoint_seconds
        )
        make_items, known = prepared(project, key, asking, report)
        propose: Propose = partial(_items, project, make_items, name)
    else:
        maker, known = _prepared(project, key, author, report, documents or (), apart=apart)
        propose = partial(_segments, project, maker, name)
    project.ensure_author(model(name))  # not before: who lacks a library leaves nothing behind
    wanted = [one for one in every if documents is not None or one not in known]
    by = me.author if (me := project.team.me()) is not None else None
    for done, one in enumerate(wanted):
        if cancelled is not None and cancelled():
            report.cancelled = True
            break
        document = project.document(one)
        _one(project, document, propose, report, by)
        if progress is not None:
            progress(done + 1, len(wanted), document.name)
    return report


def uncertainty(
    project: Project,
    author: str | None = None,
    documents: Sequence[str] | None = None,
    *,
    seen_by: str | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[tuple[str, float]]:
    """Return the pages that are not done, least certain first; see ``segmenter.suggesting.uncertainty``."""
    require_numpy()
    from .segmenter import suggesting

    return suggesting.uncertainty(
        project, author, documents, seen_by=seen_by, progress=progress, cancelled=cancelled
    )


def require_numpy() -> None:
    """Raise AnnotatorError unless the library is there that the segmenter calculates with."""
    if find_spec("numpy") is None:
        raise missing("segmenter", "numpy")


def _prepared(
    project: Project, key: str, author: str | None, report: Report, named: Collection[str], *, apart: bool
) -> tuple[Maker, Collection[str]]:
    """Return what judges a page, and the pages it knows; each module is loaded when asked for."""
    if key == "rules":
        return (lambda document: rules.proposals(document.text, hidden(document))), ()
    if key == "repeats":
        from . import repeats

        return repeats.maker(project), ()
    if key == "dom":
        from . import dom

        return dom.maker(project), ()
    if key == "segmenter":
        require_numpy()
        from .segmenter import suggesting

        return suggesting.maker(project, author, report, named, apart=apart)
    from . import extractors

    return extractors.maker(project, key), ()


Propose = Callable[[Document, AnnotationSet], Edit]
"""Makes the edit of a model's set that says what is proposed for a page."""


def _segments(project: Project, maker: Maker, name: str, document: Document, current: AnnotationSet) -> Edit:
    page = page_proposal(document.text, maker(document), project.scheme)
    return replacing(current, project.scheme, page.segments, name, flags=page.flags)


def _items(project: Project, maker: ItemMaker, name: str, document: Document, current: AnnotationSet) -> Edit:
    return replacing_items(current, project.scheme, maker(document), name)


def _one(project: Project, document: Document, propose: Propose, report: Report, by: str | None) -> None:
    current = project.annotation_set(document.id, model(report.suggester))
    try:
        edit = propose(document, current)
    except PassedOverError as reason:
        report.passed_over[document.id] = reason.message
        return
    if edit:
        current = project.commit(current, edit, by=by).annotations
        report.pages += 1
    else:
        report.unchanged += 1
    report.segments += len(current.segments)
    report.mentions += len(current.mentions)
    report.events += len(current.events)
