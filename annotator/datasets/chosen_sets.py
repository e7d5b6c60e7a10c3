"""Whose word counts: which annotation sets of a document an export takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import GOLD, AuthorKind, State

from . import messages

if TYPE_CHECKING:
    from annotator.store.project import Project

ALL, BEST = "all", "best"
_ORDER = {State.TODO: 0, State.IN_PROGRESS: 1, State.DONE: 2}


def chosen(sets: Sequence[AnnotationSet], authors_from: str) -> tuple[AnnotationSet, ...]:
    """Return the sets to export of one document's.

    ``all``: every one; ``gold`` or an author's name: that author's; ``best``: gold, else the human set that
    is furthest (done before in progress before to do, then most edits, then by name). A model's set is never
    the best, nor is one in which nothing was said yet.
    """
    if authors_from == ALL:
        return tuple(sets)
    if authors_from != BEST:
        return tuple(one for one in sets if one.author.name == authors_from)
    gold = [one for one in sets if one.author.name == GOLD]
    human = [one for one in sets if one.author.kind is AuthorKind.HUMAN and not untouched(one)]
    # Of equals the name that sorts first; `min` over negated numbers keeps that in one expression.
    return tuple(gold[:1] or ([min(human, key=_rank)] if human else []))


def _rank(annotations: AnnotationSet) -> tuple[int, int, str]:
    return -_ORDER[annotations.state], -annotations.revision, annotations.author.name


def untouched(annotations: AnnotationSet) -> bool:
    """Tell whether an author has said nothing about a document."""
    said = annotations.segments or annotations.mentions or annotations.events or annotations.notes
    return annotations.state is State.TODO and not said and not annotations.flags


def require_author(project: Project, authors_from: str) -> None:
    """Raise AnnotatorError if an author is asked for whom the project does not know."""
    if authors_from in (ALL, BEST):
        return
    names = sorted(author.name for author in project.authors())
    if authors_from not in names:
        raise AnnotatorError(
            messages.NO_AUTHOR, project=project.target, author=authors_from, known=names or None
        )
