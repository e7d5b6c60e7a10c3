"""Annotators in tests who think again: a set that was handed in, and what they changed in it since."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from itertools import count

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Event, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from tests.unit.review.invented import NAMED, TIME


@dataclass(frozen=True)
class Revote:
    """A set that was changed, and what of it: ids of items and the stretches they lie or lay on."""

    after: AnnotationSet
    edit: Edit

    @property
    def ids(self) -> frozenset[str]:
        """The ids of what was changed."""
        return frozenset(change.id for change in self.edit.changes)

    @property
    def places(self) -> list[Range]:
        """Where what was changed lies, and where it lay."""
        both = [value for change in self.edit.changes for value in (change.before, change.after)]
        placed = [one.span.hull for one in both if isinstance(one, Mention | Event)]
        return placed + [one.range for one in both if isinstance(one, Segment)]

    @property
    def kinds(self) -> frozenset[Kind]:
        """What sorts of things were changed."""
        return frozenset(change.kind for change in self.edit.changes)


def revote(one: AnnotationSet, scheme: Scheme, chance: random.Random, way: str) -> Revote | None:
    """Change a set in one way, at random; None where it has nothing that could be changed so."""
    make = WAYS[way]
    try:
        edit = make(one, scheme, chance)
    except (EditError, IndexError):
        return None
    kept = tuple(c for c in edit.changes if c.kind is not Kind.STATE or way == "reopen")
    edit = Edit(edit.verb, edit.values, kept)
    return Revote(one.applied(edit), edit) if kept else None


def _retyped(one: AnnotationSet, scheme: Scheme, chance: random.Random) -> Edit:
    mention = chance.choice([m for m in one.mentions.values() if m.type != TIME])
    other = chance.choice([name for name in NAMED if name != mention.type])
    return edits.retype_mention(one, scheme, mention.id, other)


def _moved(one: AnnotationSet, scheme: Scheme, chance: random.Random) -> Edit:
    item = chance.choice([*one.mentions.values(), *one.events.values()])
    return edits.resize_span(one, scheme, item.id, _somewhere(one, chance))


def _deleted(one: AnnotationSet, scheme: Scheme, chance: random.Random) -> Edit:
    items = [*one.mentions, *one.events, *one.segments, *one.relations]
    return edits.delete_items(one, [chance.choice(items)])


def _added(one: AnnotationSet, scheme: Scheme, chance: random.Random) -> Edit:
    fresh = (f"{one.author.name}-new{n}" for n in count())
    return edits.tag_mention(
        one, scheme, _somewhere(one, chance), chance.choice(NAMED), new_id=lambda: next(fresh)
    )


def _relabelled(one: AnnotationSet, scheme: Scheme, chance: random.Random) -> Edit:
    segment = chance.choice(list(one.segments.values()))
    kind = chance.choice([k for k in ("body", "title", "caption") if k != segment.kind])
    fresh = (f"{one.author.name}-new{n}" for n in count())
    article = segment.article or 1
    return edits.label_segment(one, scheme, segment.range, kind, article, lambda: next(fresh))


def _other_event(one: AnnotationSet, scheme: Scheme, chance: random.Random) -> Edit:
    event = chance.choice(list(one.events.values()))
    other = {"Dip.Meet": "Dip.Agree", "Dip.Agree": "Dip.Meet"}[event.type]
    return edits.retype_event(one, scheme, event.id, other)


def _flagged(one: AnnotationSet, scheme: Scheme, chance: random.Random) -> Edit:
    return edits.set_flag(one, scheme, "paywalled", "paywalled" not in one.flags)


def _reopened(one: AnnotationSet, scheme: Scheme, chance: random.Random) -> Edit:
    return edits.set_state(one, State.IN_PROGRESS)


def _somewhere(one: AnnotationSet, chance: random.Random) -> Span:
    start = chance.randrange(len(one.text) - 1)
    return Span.at(start, min(len(one.text), start + chance.choice((1, 3, 6))))


WAYS: dict[str, Callable[[AnnotationSet, Scheme, random.Random], Edit]] = {
    "retype": _retyped,
    "move": _moved,
    "delete": _deleted,
    "add": _added,
    "relabel": _relabelled,
    "other event": _other_event,
    "flag": _flagged,
    "reopen": _reopened,
}


def group_of(places: Sequence[Range], sets: Sequence[AnnotationSet]) -> list[Range]:
    """The stretches that mentions and events cover which overlap one of some places, or one that does, …"""
    hulls = [
        one.span.hull
        for annotations in sets
        for one in (*annotations.mentions.values(), *annotations.events.values())
    ]
    found = list(places)
    for first in found:
        found += [hull for hull in hulls if hull.overlaps(first) and hull not in found]
    return found


def dependents(revoted: Revote, places: Sequence[Range], sets: Sequence[AnnotationSet]) -> frozenset[str]:
    """The ids of what was changed, of all that lies on some places, and of events and relations on these."""
    found = set(revoted.ids)
    for one in sets:
        marked = (*one.mentions.values(), *one.events.values())
        found |= {item.id for item in marked if any(item.span.hull.overlaps(place) for place in places)}
    while more := _hanging(found, sets) - found:
        found |= more
    return frozenset(found)


def _hanging(ids: Set[str], sets: Sequence[AnnotationSet]) -> set[str]:
    found = set()
    for one in sets:
        found |= {e.id for e in one.events.values() if any(a.target in ids for a in e.arguments)}
        found |= {r.id for r in one.relations.values() if {r.source, r.target} & ids}
    return found
