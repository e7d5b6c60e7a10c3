"""What is read before a page is adjudicated: the newest hand-ins, remarks, and which pages are ready."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import AuthorKind, Entity
from annotator.review.adjudication import Adjudication
from annotator.review.policies import Policy
from annotator.review.questions.docket import Policies
from annotator.review.questions.question import Group
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
    newest: dict[str, AnnotationSet] = {}
    entities: dict[str, Entity] = dict(project.entities())
    names = {one.id: one.name for one in project.clusters().values()}
    for _, hand_ins in project.reviewing.hand_ins([document]):
        for one in hand_ins:
            if one.annotations.author.kind is AuthorKind.HUMAN:
                newest[one.annotations.author.name] = one.annotations
                entities |= one.entities
                names |= {cluster.id: cluster.name for cluster in one.clusters.values()}
    names |= {one.id: one.name for one in entities.values()}
    remarks = tuple(project.reviewing.remarks(document))
    return PageVotes(
        document, tuple(newest.values()), entities, names, policies(project), project.settings.seed, remarks,
        _ready(project),
    )  # fmt: skip


def policies(project: Project) -> Policies:
    """Return what the project takes without asking, by group; `unanimous` where nothing is settled."""
    found = {}
    for group in Group:
        stored = project.settings.policies.get(group.value, Policy.UNANIMOUS.value)
        found[group] = Policy(stored) if stored in set(Policy) else Policy.UNANIMOUS
    return found


def _ready(project: Project) -> tuple[str, ...]:
    counted: dict[str, int] = {}
    for one in project.reviewing.handed_in():
        if one.author.kind is AuthorKind.HUMAN:
            counted[one.document] = counted.get(one.document, 0) + 1
    fewest = min(FEWEST, max(counted.values(), default=0))
    return tuple(row.id for row in project.documents() if counted.get(row.id, 0) >= max(1, fewest))
