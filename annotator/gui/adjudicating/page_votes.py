"""What is read before a page is adjudicated: the newest hand-ins, remarks, and which pages are ready."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.datasets.votes import newest, policies
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import AuthorKind, Entity
from annotator.review.adjudication import Adjudication
from annotator.review.questions.docket import Policies
from annotator.store.project import Project
from annotator.store.values import Remark

FEWEST = 2
"""So many people have to hand a page in before it is ready to be adjudicated."""


@dataclass(frozen=True, slots=True)
class PageVotes:
    """The sets in play on one page, and what their mentions refer to.

    ``names`` are those of entities and event clusters by id. ``remarks`` are those on the page; ``ready`` are
    the ids of all pages that enough people have handed in, in project order.
    """

    document: str
    sets: tuple[AnnotationSet, ...]
    entities: Mapping[str, Entity]
    names: Mapping[str, str]
    policies: Policies
    seed: int
    remarks: tuple[Remark, ...]
    ready: tuple[str, ...]

    def adjudication(self, gold: AnnotationSet, project: Project) -> Adjudication:
        """Return the questions of the page. Raises ReviewError if nobody has handed it in."""
        return Adjudication(gold, self.sets, project.scheme, self.policies, self.seed, self.entities)


def read(project: Project, document: str) -> PageVotes:
    """Read what people handed in on a page: of each the newest hand-in."""
    sets, entities, clusters = newest(project, document)
    names = {one.id: one.name for one in (*project.clusters().values(), *clusters.values())}
    names |= {one.id: one.name for one in entities.values()}
    remarks = tuple(project.reviewing.remarks(document))
    return PageVotes(
        document, sets, entities, names, policies(project), project.settings.seed, remarks, _ready(project)
    )


def _ready(project: Project) -> tuple[str, ...]:
    counted: dict[str, int] = {}
    for one in project.reviewing.handed_in():
        if one.author.kind is AuthorKind.HUMAN:
            counted[one.document] = counted.get(one.document, 0) + 1
    fewest = min(FEWEST, max(counted.values(), default=0))
    return tuple(row.id for row in project.documents() if counted.get(row.id, 0) >= max(1, fewest))
