"""What all pages of a project share, kept up to date: entities and event clusters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from annotator.domain.changes import Change, Kind
from annotator.domain.items import Entity, EventCluster, Mention


def follow_shared(
    entities: dict[str, Entity],
    clusters: dict[str, EventCluster],
    once: set[str],
    changes: Iterable[Change],
) -> bool:
    """Apply changes to the entities and event clusters by id; tell whether any concerned them.

    ``once``, the entities that one mention refers to, is kept as far as the changes tell: who gets a second
    mention is none any more, a new one with a single mention is.
    """
    any_of_them = False
    changes = tuple(changes)
    linked = Counter(_newly_linked(changes))
    made = {change.id for change in changes if change.kind is Kind.ENTITY and change.before is None}
    once.difference_update(linked)
    once.update(one for one, mentions in linked.items() if mentions == 1 and one in made)
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


def _newly_linked(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the entity of each mention that refers to another one than before."""
    for change in changes:
        before = change.before.entity if isinstance(change.before, Mention) else None
        if isinstance(change.after, Mention) and change.after.entity not in (before, None):
            yield change.after.entity
