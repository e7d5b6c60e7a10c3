"""Agreement for the Python API: of hand-ins, as everywhere, or of the sets as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.domain.items import NO_WORD, AuthorKind

from . import reading
from .errors import Error
from .results import Agreement

if TYPE_CHECKING:
    from annotator.review.agreement.pages import Page
    from annotator.store.project import Project

_WHICH = ("first", "last", "now")


def project_agreement(
    project: Project,
    authors: Sequence[str],
    measures: Sequence[str],
    documents: Sequence[str] | None,
    which: str,
    profile: str,
) -> Agreement:
    """Return the agreement of some authors. Raises Error and AnnotatorError."""
    from annotator.datasets import agreement as hand_ins
    from annotator.formats.extraction.profiles import profile_named
    from annotator.review.agreement.comparison import basis
    from annotator.review.agreement.registry import MEASURES, measures_named
    from annotator.review.agreement.report import agreement

    known = {one.name: one.kind for one in project.authors()}
    models = any(known[name] is AuthorKind.MODEL for name in authors)
    which = which or ("now" if models else "first")
    if which not in _WHICH:
        raise Error(f"there is no {which!r}", file=project.target, advice=f"use one of {', '.join(_WHICH)}")
    pages = None if documents is None else [project.find_document(one) for one in documents]
    asked, content = measures_named(measures), profile_named(profile) if profile else None
    if which != "now":
        wish = hand_ins.Wish(authors, asked, pages, hand_ins.Which(which), content)
        return reading.agreement(hand_ins.project_agreement(project, wish))
    names = set(authors) or {name for name, kind in known.items() if kind not in NO_WORD}
    found = agreement(
        _pages(project, names, pages), asked or list(MEASURES.values()), basis(project.scheme, content)
    )
    return reading.agreement(found)


def _pages(project: Project, names: set[str], wanted: Sequence[str] | None) -> Iterator[Page]:
    from annotator.review.agreement.pages import Page

    entities = project.entities()
    for stored in project.every(wanted):
        sets = {one.author.name: one for one in stored.sets if one.author.name in names}
        if sets:
            yield Page(stored.document.id, sets, dict.fromkeys(sets, entities))
