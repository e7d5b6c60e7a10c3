"""What a project takes without asking when it is adjudicated, one policy for each group of questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.domain.errors import EditError
from annotator.review.policies import Policy
from annotator.review.questions.question import Group
from annotator.store.project import Project
from annotator.store.values import ProjectSettings

from . import messages


def policies_of(project: Project) -> Mapping[Group, Policy]:
    """Return the policies by group; ``unanimous`` where the project has settled on nothing that is known."""
    found = {}
    for group in Group:
        stored = project.settings.policies.get(group.value, Policy.UNANIMOUS.value)
        found[group] = Policy(stored) if stored in set(Policy) else Policy.UNANIMOUS
    return found


def with_policies(settings: ProjectSettings, wanted: Mapping[str, str]) -> ProjectSettings:
    """Return settings with other policies by group. Raises EditError, naming it, for what is not known."""
    for group, policy in wanted.items():
        if group not in set(Group):
            raise EditError(messages.NO_GROUP, group=group, known=[one.value for one in Group])
        if policy not in set(Policy):
            raise EditError(messages.NO_POLICY, policy=policy, known=[one.value for one in Policy])
    return replace(settings, policies={**settings.policies, **wanted})
