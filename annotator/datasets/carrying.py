"""Annotations of a page carried over to its newer form, or to a page that says the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author, Document
from annotator.edits.carrying import THRESHOLD, CarryOver, CarryPlan, Fate, carry_over, plan

from . import messages
from .chosen_sets import require_author
from .newer_forms import annotated, holds_something

if TYPE_CHECKING:
    from annotator.domain.annotation_set import AnnotationSet
    from annotator.domain.ranges import Range
    from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class AuthorCarried:
    """What became of one author's annotations."""

    author: str
    outcome: CarryOver
    found: dict[Fate, int]

    def to_json(self) -> dict[str, object]:
        """Return numbers, and each item that is doubtful or was left, with its places."""
        carried = [(one, None) for one in self.outcome.taken]
        left = [(one.item, one.reason) for one in self.outcome.left]
        return {
            "author": self.author,
            "carried": len(carried),
            "left": len(left),
            **{fate.value: count for fate, count in self.found.items()},
            "items": [
                {
                    "sort": one.sort.value,
                    "id": one.id,
                    **({"role": one.argument.role, "target": one.argument.target} if one.argument else {}),
                    "old": _places(one.old),
                    "new": _places(one.new),
                    "confidence": one.confidence,
                    "reason": str(one.reason),
                    "carried": why is None,
                    **({"left": str(why)} if why is not None else {}),
                }
                for one, why in (*carried, *left)
            ],
        }


def _places(ranges: Sequence[Range]) -> list[list[int]]:
    return [[one.start, one.end] for one in ranges]


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of the annotations of a page, by author; ``stored`` tells whether anything was written."""

    older: Document
    newer: Document
    authors: tuple[AuthorCarried, ...]
    stored: bool

    def to_json(self) -> dict[str, Any]:
        """Return the report as the command line prints it."""
        return {
            "older": {"id": self.older.id, "name": self.older.name},
            "newer": {"id": self.newer.id, "name": self.newer.name},
            "stored": self.stored,
            "authors": [one.to_json() for one in self.authors],
        }


def carry(
    project: Project,
    older: str,
    newer: str,
    *,
    author: str | None = None,
    threshold: float = THRESHOLD,
    dry_run: bool = False,
) -> Carried:
    """Carry the annotations of a page over to another one, all in one transaction.

    Without ``author`` those of all people, and gold: suggestions are made anew. Nothing that stands on the
    newer page is changed. Raises AnnotatorError, and writes nothing, if there is nothing to carry over, an
    author has finished the newer page, or the two pages are one.
    """
    if older == newer:
        raise AnnotatorError(messages.ONE_PAGE)
    pages = project.document(older), project.document(newer)
    if author is not None:
        require_author(project, author)
    sets = _sets(project, older, author)
    if not sets:
        raise AnnotatorError(messages.NOTHING_TO_CARRY, page=pages[0].name)
    done: list[AuthorCarried] = []
    edits = []
    for one in sets:
        there = project.annotation_set(newer, one.author)
        found = plan(one, pages[1].text)
        made = carry_over(found, there, project.scheme, pages[0].name, threshold=threshold)
        done.append(AuthorCarried(one.author.name, made, dict(found.counts(threshold))))
        if made.edit:
            edits.append((there, made.edit))
    if edits and not dry_run:
        project.commit_batch(edits)
        link(project, *pages)
    return Carried(*pages, tuple(done), bool(edits) and not dry_run)


def _sets(project: Project, document: str, author: str | None) -> list[AnnotationSet]:
    if author is None:
        return annotated(project, document)
    return [
        one for one in project.annotation_sets(document) if one.author.name == author and holds_something(one)
    ]


def link(project: Project, older: Document, newer: Document) -> None:
    """Remember that a page is a newer form of another one; not of one with another address."""
    from annotator.store.values import FormReason

    elsewhere = older.source.uri and newer.source.uri and older.source.uri != newer.source.uri
    if elsewhere or project.newer_forms.older(newer.id) or _is_newer(project, older.id, newer.id):
        return
    project.newer_forms.link(newer.id, older.id, FormReason.CARRIED)


def _is_newer(project: Project, document: str, other: str) -> bool:
    """Tell whether a document is a newer form of another one, over others too."""
    at: str | None = document
    while at is not None and at != other:
        form = project.newer_forms.older(at)
        at = form.older if form else None
    return at == other


# --- what is offered on a page --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Offer:
    """What an author has said on another page, and where it stands on this one."""

    older: Document
    newer: Document
    plan: CarryPlan


def offer(project: Project, newer: Document, author: Author, *, linked: bool = False) -> Offer | None:
    """Return what an author could carry over to a page, or None if there is nothing.

    From the nearest older form that the author has annotated; else, unless only ``linked`` pages are looked
    at, from a near-duplicate. Nothing is looked at that others have said.
    """
    for document in _sources(project, newer.id, linked=linked):
        annotations = project.annotation_set(document, author)
        if holds_something(annotations):
            return Offer(project.document(document), newer, plan(annotations, newer.text))
    return None


def _sources(project: Project, document: str, *, linked: bool) -> Iterator[str]:
    at: str | None = document
    while (form := project.newer_forms.older(at) if at else None) is not None:
        at = form.older
        yield at
    for group in () if linked else project.near_duplicates.groups():
        if document in group:
            yield from (one for one in group if one != document)
