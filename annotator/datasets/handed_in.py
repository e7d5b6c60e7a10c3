"""What people handed in, of each the newest: what is adjudicated, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import AuthorKind, Entity
from annotator.review.adjudication import Adjudication
from annotator.review.questions.elsewhere import Elsewhere
from annotator.review.questions.question import Sort
from annotator.store.project import Project
from annotator.store.review_values import HandIn

from .policies import policies_of

FEWEST = 2
"""So many versions of a page have to be handed in before it is ready to be adjudicated."""
_IN_PLAY = (AuthorKind.HUMAN, AuthorKind.ASIDE)


@dataclass(frozen=True, slots=True)
class HandedInPage:
    """The sets in play on a page; ``entities`` that they refer to, and ``names`` of clusters and entities.

    ``elsewhere``: what was decided on other pages about what these sets refer to. ``damaged``: whose newest
    hand-in cannot be read; none of theirs is in play then.
    """

    document: str
    sets: tuple[AnnotationSet, ...]
    entities: Mapping[str, Entity]
    names: Mapping[str, str]
    elsewhere: Mapping[Sort, Elsewhere] = field(default_factory=dict)
    damaged: tuple[str, ...] = ()

    def adjudication(self, gold: AnnotationSet, project: Project) -> Adjudication:
        """Return the questions of the page. Raises ReviewError if nobody has handed it in."""
        seed = project.settings.seed
        return Adjudication(
            gold, self.sets, project.scheme, policies_of(project), seed, self.entities, self.elsewhere
        )


def handed_in_page(project: Project, document: str) -> HandedInPage:
    """Read what people handed in on a page; ``sets`` is empty where nobody has."""
    listed = [one for _, found in project.reviewing.hand_ins([document]) for one in found]
    page = _page(project, document, listed, _newest(project, [document]).get(document, {}))
    return replace(page, elsewhere=_elsewhere(project, page))


def _elsewhere(project: Project, page: HandedInPage) -> dict[Sort, Elsewhere]:
    asked = {
        Sort.ENTITY: {m.entity for one in page.sets for m in one.mentions.values() if m.entity},
        Sort.CLUSTER: {e.cluster for one in page.sets for e in one.events.values() if e.cluster},
    }
    return {
        sort: Elsewhere(project.reviewing.links_elsewhere(page.document, sort.value, referents))
        for sort, referents in asked.items()
    }


def handed_in_pages(project: Project, wanted: Sequence[str]) -> Iterator[HandedInPage]:
    """Yield what people handed in on some pages, in project order."""
    newest = _newest(project, None)
    for document, listed in project.reviewing.hand_ins(wanted):
        yield _page(project, document, listed, newest.get(document, {}))


def _newest(project: Project, wanted: Sequence[str] | None) -> dict[str, dict[str, int]]:
    """Return the number of each author's newest hand-in, by document."""
    found: dict[str, dict[str, int]] = {}
    for one in project.reviewing.handed_in(wanted=wanted):
        if one.author.kind in _IN_PLAY:
            found.setdefault(one.document, {})[one.author.name] = one.hand_ins
    return found


def _page(
    project: Project, document: str, listed: Sequence[HandIn], numbers: Mapping[str, int]
) -> HandedInPage:
    newest: dict[str, AnnotationSet] = {}
    entities: dict[str, Entity] = dict(project.entities())
    names = {one.id: one.name for one in project.clusters().values()}
    for one in listed:
        author = one.annotations.author
        if author.kind in _IN_PLAY and one.number >= numbers.get(author.name, 0):
            newest[author.name] = one.annotations
            entities |= one.entities
            names |= {cluster.id: cluster.name for cluster in one.clusters.values()}
    names |= {one.id: one.name for one in entities.values()}
    damaged = tuple(sorted(numbers.keys() - newest.keys()))
    return HandedInPage(document, tuple(newest.values()), entities, names, damaged=damaged)


def ready_pages(project: Project, person: str) -> tuple[str, ...]:
    """Return the pages that enough people have handed in and ``person`` may review, in project order.

    What was sent back is ready again once it is handed in again. Where no page was handed in twice, one
    hand-in is enough: the work of one author is reviewed.
    """
    counted: dict[str, int] = {}
    for one in project.reviewing.handed_in():
        if one.author.kind in _IN_PLAY:
            counted[one.document] = counted.get(one.document, 0) + 1
    fewest = max(1, min(FEWEST, max(counted.values(), default=0)))
    back = {one.document for one in project.reviewing.sent_back()}
    allowed = project.reviewing.reviewable(person, blind=project.settings.blind)
    return tuple(
        row.id
        for row in project.documents()
        if counted.get(row.id, 0) >= fewest and row.id not in back and (allowed is None or row.id in allowed)
    )
