"""Whose word counts: which annotation sets of a document an export takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import AuthorKind, State
from annotator.review import reference

from . import messages

if TYPE_CHECKING:
    from annotator.store.project import Project

ALL, BEST = "all", "best"


def chosen(sets: Sequence[AnnotationSet], authors_from: str) -> tuple[AnnotationSet, ...]:
    """Return the sets to export of one document's.

    ``all``: every one; ``gold`` or an author's name: that author's; ``best``: the one whose word counts
    (`review.reference`): gold that is done, else the human set that is furthest. A model's set is never the
    best, nor is one in which nothing was said yet.
    """
    if authors_from == ALL:
        return tuple(sets)
    if authors_from != BEST:
        return tuple(one for one in sets if one.author.name == authors_from)
    found = reference.best(one for one in sets if not untouched(one))
    return (found,) if found is not None else ()


def has_unfinished_gold(sets: Sequence[AnnotationSet]) -> bool:
    """Tell whether somebody has begun gold for a document and not finished it, so that it does not count."""
    return any(
        one.author.kind is AuthorKind.GOLD and one.state is not State.DONE and not untouched(one)
        for one in sets
    )


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
