"""What all pages of a project share, kept up to date: entities and event clusters."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.changes import Change, Kind
from annotator.domain.items import Entity, EventCluster


def follow_shared(
    entities: dict[str, Entity], clusters: dict[str, EventCluster], changes: Iterable[Change]
) -> bool:
    """Apply changes to the entities and event clusters by id; tell whether any concerned them."""
    any_of_them = False
    for change in changes:
        any_of_them |= change.kind in (Kind.ENTITY, Kind.CLUSTER)
        if isinstance(change.after, Entity):
            entities[change.id] = change.after
        elif isinstance(change.after, EventCluster):
            clusters[change.id] = change.after
        elif change.kind is Kind.ENTITY:
            entities.pop(change.id, None)
        elif change.kind is Kind.CLUSTER:
            clusters.pop(change.id, None)
    return any_of_them
