"""Relations of several authors beside each other: by the places of the two things they join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Relation

from .events import Where


class End(NamedTuple):
    """What a relation joins: ``mention`` or ``event``, and the number of its place."""

    sort: str
    place: int


@dataclass(frozen=True, slots=True)
class RelationPlace:
    """What several authors say joins a mention or event to another: at most one relation an author."""

    source: End
    target: End
    items: tuple[Relation | None, ...]


def relation_places(
    sets: Sequence[AnnotationSet], mentions: Sequence[Where], events: Sequence[Where]
) -> list[RelationPlace]:
    """Lay relations beside each other, in the order of the places they join.

    Where no author has more than one relation between two places, these are one question of its type;
    else each type is a place of its own. Relations with an end that is no mention or event are left out.
    """
    by_ends: dict[tuple[End, End], list[tuple[int, Relation]]] = defaultdict(list)
    for author, one in enumerate(sets):
        at = {key: End("event", place) for key, place in events[author].items()}
        at |= {key: End("mention", place) for key, place in mentions[author].items()}
        for relation in one.relations.values():
            if relation.source in at and relation.target in at:
                by_ends[at[relation.source], at[relation.target]].append((author, relation))
    found = []
    for (source, target), held in sorted(by_ends.items(), key=lambda one: one[0]):
        for items in _apart(held):
            row = tuple(items.get(author) for author in range(len(sets)))
            found.append(RelationPlace(source, target, row))
    return found


def _apart(held: Sequence[tuple[int, Relation]]) -> list[dict[int, Relation]]:
    """Return the relations between two places, at most one an author together."""
    if len({author for author, _ in held}) == len(held):
        return [dict(held)]
    rows: dict[tuple[str, int], dict[int, Relation]] = defaultdict(dict)
    for author, relation in sorted(held, key=lambda one: (one[1].type, one[1].id)):
        again = sum(author in items for (type_id, _), items in rows.items() if type_id == relation.type)
        rows[relation.type, again][author] = relation
    return [items for _, items in sorted(rows.items(), key=lambda one: one[0])]
