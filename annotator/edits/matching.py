"""Which items of one state of a set are those of another one, told by what they say.

Files of other programs carry no ids of ours, or number everything anew. So items are paired by content
first, from the very same to the merely similar, and by their ids only among what is left. Entities and event
clusters are told by the mentions and events that refer to them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import (
    Argument,
    Bookmark,
    Decision,
    Entity,
    Event,
    EventCluster,
    Item,
    Mention,
    Note,
    Relation,
    Segment,
)

from .differences import ITEMS

T = TypeVar("T", Segment, Mention, Event, Relation, Bookmark, Decision)
I = TypeVar("I", bound=Item)  # noqa: E741 - an item
S = TypeVar("S", Entity, EventCluster)
Key = Callable[[Any], object]
Keys = Iterable[tuple[Key, Key]]
"""What items of the first and of the second set are known by, to be tried one after the other."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Entities and event clusters by id: those that a project has, or those that a file brings along."""

    entities: Mapping[str, Entity] = field(default_factory=dict)
    clusters: Mapping[str, EventCluster] = field(default_factory=dict)


@dataclass(slots=True)
class Matched:
    """Ids of the second set → ids of the first: items, entities, event clusters; what is new is absent."""

    items: dict[str, str] = field(default_factory=dict)
    entities: dict[str, str] = field(default_factory=dict)
    clusters: dict[str, str] = field(default_factory=dict)

    def renamed(self, item: I) -> I:
        """Return an item of the second set with the ids of the first, its own and those that it refers to."""
        made: I = renamed(item, self.items, self.entities, self.clusters)
        return made


def renamed(
    item: Any, items: Mapping[str, str], entities: Mapping[str, str], clusters: Mapping[str, str]
) -> Any:
    """Return an item with other ids, its own and those that it refers to; ids that are not named stay."""
    own = items.get(item.id, item.id)
    match item:
        case Mention() if item.entity is not None:
            return replace(item, id=own, entity=entities.get(item.entity, item.entity))
        case Event():
            filling = tuple(Argument(a.role, items.get(a.target, a.target)) for a in item.arguments)
            cluster = clusters.get(item.cluster, item.cluster) if item.cluster is not None else None
            return replace(item, id=own, arguments=filling, cluster=cluster)
        case Relation():
            source, target = items.get(item.source, item.source), items.get(item.target, item.target)
            return replace(item, id=own, source=source, target=target)
        case Note():
            return replace(item, target=own)
        case Decision():
            return replace(item, id=own, items=tuple(items.get(one, one) for one in item.items))
        case _:
            return replace(item, id=own)


def matched(
    first: AnnotationSet,
    second: AnnotationSet,
    project: Shared | None = None,
    brought: Shared | None = None,
) -> Matched:
    """Return which items of the second set are items of the first; both are on one text.

    ``project`` and ``brought`` hold what items of the first and of the second set refer to.
    """
    found = Matched()
    ids = found.items
    _pair(first.segments, second.segments, ids, _SEGMENT_KEYS)
    _near(first.segments, second.segments, ids, lambda one: (one.range.start, one.range.end, one.kind))
    _pair(first.mentions, second.mentions, ids, _MENTION_KEYS)
    _near(first.mentions, second.mentions, ids, lambda one: (one.span.start, one.span.end, one.type))
    _events(first, second, ids)
    _pair(first.relations, second.relations, ids, _ends(ids))
    _pair(first.bookmarks, second.bookmarks, ids, _both(lambda b: (b.position, b.comment), _own_id))
    _pair(first.decisions, second.decisions, ids, _both(_own_id, lambda d: (d.asked, d.range, d.field)))
    project, brought = project or Shared(), brought or Shared()
    found.entities = _links(
        ((first.mentions[ids[m.id]].entity, m.entity) for m in second.mentions.values() if m.id in ids),
        project.entities,
        brought.entities,
    )
    found.clusters = _links(
        ((first.events[ids[e.id]].cluster, e.cluster) for e in second.events.values() if e.id in ids),
        project.clusters,
        brought.clusters,
    )
    return found


def same(
    first: AnnotationSet,
    second: AnnotationSet,
    project: Shared | None = None,
    brought: Shared | None = None,
    *,
    states: bool = True,
) -> bool:
    """Tell whether two sets on one text say the same, whatever their ids are; ``states``: these count too.

    Entities are the same if the same items refer to them and nothing is known of them that differs.
    """
    if states and first.state is not second.state:
        return False
    if (first.flags, first.rejected) != (second.flags, second.rejected):
        return False
    if any(len(first.of(kind)) != len(second.of(kind)) for kind in ITEMS):
        return False
    found = matched(first, second, project, brought)
    return all(
        _equal(first.of(kind).get(item.id), item)
        for kind in ITEMS
        for item in map(found.renamed, second.of(kind).values())
    )


def _equal(there: Item | None, item: Item) -> bool:
    if isinstance(there, Event) and isinstance(item, Event):
        in_order = tuple(sorted(there.arguments)), tuple(sorted(item.arguments))
        return in_order[0] == in_order[1] and replace(there, arguments=()) == replace(item, arguments=())
    return there == item


# --- items --------------------------------------------------------------------------------------------


def _own_id(item: Any) -> object:
    return item.id


def _both(*keys: Key) -> Keys:
    return [(key, key) for key in keys]


_SEGMENT_KEYS = _both(
    lambda one: (one.range, one.kind, one.article),
    lambda one: (one.range, one.kind),
    lambda one: one.range,
    _own_id,
)
_MENTION_KEYS = _both(
    lambda one: (one.span, one.type, tuple(sorted(one.attributes.items())), one.entity),
    lambda one: (one.span, one.type, tuple(sorted(one.attributes.items()))),
    lambda one: (one.span, one.type),
    _own_id,
    lambda one: one.span,
)


def _pair(first: Mapping[str, T], second: Mapping[str, T], found: dict[str, str], keys: Keys) -> None:
    """Pair what has the same key, key after key; of several the one with the same id, then in order."""
    taken = {found[one] for one in second if one in found}
    for key_of_first, key_of_second in keys:
        open_second = [one for one in second.values() if one.id not in found]
        if not open_second:
            return
        groups: defaultdict[object, dict[str, None]] = defaultdict(dict)
        for one in first.values():
            if one.id not in taken:
                groups[key_of_first(one)][one.id] = None
        for one in sorted(open_second, key=lambda item: item.id not in first):
            group = groups.get(key_of_second(one))
            if group:
                mine = one.id if one.id in group else next(iter(group))
                del group[mine]
                found[one.id] = mine
                taken.add(mine)


def _near(
    first: Mapping[str, T],
    second: Mapping[str, T],
    found: dict[str, str],
    place: Callable[[Any], tuple[int, int, str]],
) -> None:
    """Pair what overlaps and has one label: its edges were moved."""
    taken = {found[one] for one in second if one in found}
    left: list[tuple[int, int, str, str]] = []
    for key in first.keys() - taken:
        begin, stop, name = place(first[key])
        left.append((begin, stop, name, key))
    left.sort()
    right: list[tuple[int, int, str, str]] = []
    for key in second.keys() - found.keys():
        start, end, label = place(second[key])
        right.append((start, end, label, key))
    for start, end, label, key in sorted(right):
        for at, (begin, stop, name, item_id) in enumerate(left):
            if begin >= end:
                break
            if stop > start and name == label:
                found[key] = item_id
                del left[at]
                break


def _events(first: AnnotationSet, second: AnnotationSet, found: dict[str, str]) -> None:
    """Pair events by what fills their roles too; an event may fill one, so the very same are paired first."""
    own = {one: one for one in (*first.mentions, *first.events)}

    def says(names: Mapping[str, str]) -> Key:
        def key(one: Any) -> object:
            filling = sorted((a.role, names.get(a.target, "")) for a in one.arguments)
            return one.span, one.type, tuple(sorted(one.attributes.items())), tuple(filling)

        return key

    before = -1
    while before != len(found):
        before = len(found)
        _pair(first.events, second.events, found, [(says(own), says(found))])
    like = _both(lambda one: (one.span, one.type), _own_id, lambda one: one.span)
    _pair(first.events, second.events, found, like)
    _near(first.events, second.events, found, lambda one: (one.span.start, one.span.end, one.type))


def _ends(found: Mapping[str, str]) -> Keys:
    """Return what relations are known by: type and ends, ends alone, and their ids."""

    def links(one: Any) -> tuple[str, str]:
        return one.source, one.target

    def linked(one: Any) -> tuple[str, str]:
        return found.get(one.source, ""), found.get(one.target, "")

    yield lambda one: (one.type, links(one)), lambda one: (one.type, linked(one))
    yield links, linked
    yield _own_id, _own_id


# --- entities and event clusters ----------------------------------------------------------------------


def _links(
    pairs: Iterable[tuple[str | None, str | None]], project: Mapping[str, S], brought: Mapping[str, S]
) -> dict[str, str]:
    """Return which of the links that the project does not know are, by what refers to them, links it has."""
    votes = Counter((one, other) for one, other in pairs if one is not None and other is not None)
    known = {other for _, other in votes if other in project}
    found: dict[str, str] = {}
    taken = set(known)
    for (one, other), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if other in known or other in found or one in taken:
            continue
        if _may_be(project.get(one), brought.get(other)):
            found[other] = one
            taken.add(one)
    return found


def _may_be(known: Entity | EventCluster | None, new: Entity | EventCluster | None) -> bool:
    """Tell whether what a file brings along may be what a project has: it says nothing else of it."""
    if isinstance(known, Entity) and isinstance(new, Entity):
        return (new.kb, new.type) in ((known.kb, known.type), (None, None), (None, known.type))
    return True
