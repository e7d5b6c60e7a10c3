"""Where on a page names are looked for: not in what somebody called boilerplate; article by article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.authors import offered_to
from annotator.domain.items import AuthorKind, Document
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.review.reference import best

if TYPE_CHECKING:
    from annotator.store.project import Project

Regions = Sequence[Sequence[Range]]
"""The articles of a page, each as the stretches of text (code points) that it is made of, in order."""


def regions_of(said: AnnotationSet | None, text: str, scheme: Scheme, *, labelled: bool = False) -> Regions:
    """Return the articles of a page as a set has them.

    Text that is not labelled counts as an article of its own, unless ``labelled``: on a finished page nobody
    looked for names in it. Without segments the whole page is one.
    """
    if said is None or not said.segments:
        return [[Range.at(0, len(text))]] if text else []
    articles: dict[int | None, list[Range]] = {}
    at = 0
    for one in said.segments_in_order():
        if one.range.start > at and not labelled:
            articles.setdefault(None, []).append(Range.at(at, one.range.start))
        at = max(at, one.range.end)
        if scheme.is_content(one.kind):
            articles.setdefault(one.article, []).append(one.range)
    if at < len(text) and not labelled:
        articles.setdefault(None, []).append(Range.at(at, len(text)))
    return list(articles.values())


def regions_on(project: Project, document: Document, seen_by: str | None = None) -> Regions:
    """Return the articles of a stored page as whoever is furthest has segmented it, else as models did.

    In a blind project what others than ``seen_by`` said is not looked at.
    """
    sets = [one for one in project.annotation_sets(document.id) if one.segments]
    blind = project.settings.blind
    people = [one for one in sets if one.author.kind in (AuthorKind.HUMAN, AuthorKind.GOLD)]
    if blind or seen_by is not None:
        mine = [one for one in people if one.author.name == seen_by]
        people = mine or ([] if blind else people)
    models = [
        one
        for one in sets
        if one.author.kind is AuthorKind.MODEL
        and (not blind or (seen_by is not None and offered_to(one.author.name, seen_by)))
    ]
    said = best(people) or max(
        models, key=lambda one: (one.author.name.startswith("segmenter"), one.revision), default=None
    )
    return regions_of(said, document.text, project.scheme)


def article_of(regions: Regions, place: Range) -> int | None:
    """Return the number, from 0, of the article that holds a range whole; None: it lies in none."""
    return next((n for n, parts in enumerate(regions) if any(part.covers(place) for part in parts)), None)


def within(regions: Regions, places: Iterable[Range]) -> list[Range]:
    """Return the ranges that lie whole in a stretch of an article."""
    return [one for one in places if article_of(regions, one) is not None]
