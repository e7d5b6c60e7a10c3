"""What people say on a page that is adjudicated: of each the newest hand-in; and the project's policies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.items import AuthorKind, EventCluster
from annotator.review.policies import Policy
from annotator.review.questions.question import Group

if TYPE_CHECKING:
    from annotator.domain.annotation_set import AnnotationSet
    from annotator.domain.items import Entity
    from annotator.review.questions.docket import Policies
    from annotator.store.project import Project


def newest(
    project: Project, document: str
) -> tuple[tuple[AnnotationSet, ...], dict[str, Entity], dict[str, EventCluster]]:
    """Return the sets in play on a page; all entities, and the event clusters of the hand-ins.

    What a hand-in refers to is as it was then.
    """
    found: dict[str, AnnotationSet] = {}
    entities, clusters = dict(project.entities()), dict[str, EventCluster]()
    for _, hand_ins in project.reviewing.hand_ins([document]):
        for one in hand_ins:
            if one.annotations.author.kind is AuthorKind.HUMAN:
                found[one.annotations.author.name] = one.annotations
                entities |= one.entities
                clusters |= one.clusters
    return tuple(found.values()), entities, clusters


def policies(project: Project) -> Policies:
    """Return what the project takes without asking, by group; `unanimous` where nothing is settled."""
    found = {}
    for group in Group:
        stored = project.settings.policies.get(group.value, Policy.UNANIMOUS.value)
        found[group] = Policy(stored) if stored in set(Policy) else Policy.UNANIMOUS
    return found
