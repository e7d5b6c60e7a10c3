"""A newer version of a set that comes back in a file, as one edit of the set as it is.

A file says less than a set: each format leaves something out. So three states are compared. ``base`` is the
set that the file was made of, ``echo`` what the same file would say had nobody touched it, ``incoming`` what
it says. What the last two differ in was done by a person and is done to the base; the rest stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from typing import Any

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.ids import fresh_id
from annotator.domain.items import NO_ATTRIBUTES, Argument, Decision, Event, Item, Note, Relation, State

from . import verbs
from .common import brief, edit
from .differences import ITEMS, changes
from .matching import Shared, matched, renamed

_OWN = tuple(kind for kind in ITEMS if kind is not Kind.NOTE)


@dataclass(frozen=True, slots=True)
class Newer:
    """The edit, what it does, and how many items stay because the file cannot say what hangs on them."""

    edit: Edit
    added: int
    changed: int
    removed: int
    kept: int = 0


def take_newer(
    base: AnnotationSet,
    echo: AnnotationSet,
    incoming: AnnotationSet,
    *,
    file: str = "",
    states: bool = True,
    project: Shared | None = None,
    brought: Shared | None = None,
    new_id: Callable[[], str] = fresh_id,
) -> Newer:
    """Return the edit that does to ``base`` what was done to a file between ``echo`` and ``incoming``.

    What is the same keeps its id. ``states``: the file says how far the author has come. ``project`` holds
    the project's entities and event clusters, ``brought`` those that come along; new ones are made by the
    edit. An item that goes stays all the same while something hangs on it of which the file says nothing.
    """
    work = _Taking(base, echo, incoming, project or Shared(), brought or Shared(), new_id)
    after = work.taken()
    state = incoming.state if states and incoming.state is not echo.state else after.state
    if incoming.left_out and state is State.DONE:
        state = State.IN_PROGRESS
    listed = [*work.made(after), *changes(base, replace(after, state=state, left_out=base.left_out))]
    counted = [one for one in listed if one.kind not in (Kind.STATE, Kind.ENTITY, Kind.CLUSTER)]
    if listed and base.left_out != incoming.left_out:
        listed.append(Change(Kind.LEFT_OUT, "", base.left_out, incoming.left_out))
    added = sum(one.before is None for one in counted)
    removed = sum(one.after is None for one in counted)
    changed = len(counted) - added - removed
    values = {"file": brief(file), "added": added, "changed": changed, "removed": removed}
    done = base.state is State.DONE  # a file may bring what its author hands in anew
    made = (Edit if done else partial(edit, base))(verbs.TAKE_NEWER, values, tuple(listed))
    return Newer(made, added, changed, removed, work.kept)


def silenced(echo: AnnotationSet, incoming: AnnotationSet) -> AnnotationSet:
    """Return ``echo`` without all of which ``incoming`` holds not one: a file may not speak of it at all.

    For files that are not ours. So mentions from another program do not cost a person's segments.
    """
    absent = [kind for kind in ITEMS if not incoming.of(kind)]
    said = {
        "attributes": any(one.attributes for one in incoming.mentions.values())
        or any(one.attributes for one in incoming.events.values()),
        "entity": any(one.entity for one in incoming.mentions.values()),
        "cluster": any(one.cluster for one in incoming.events.values()),
        "arguments": any(one.arguments for one in incoming.events.values()),
        "article": any(one.article for one in incoming.segments.values()),
    }
    empty = {"attributes": NO_ATTRIBUTES, "entity": None, "cluster": None, "arguments": (), "article": None}
    silent = {name: empty[name] for name, heard in said.items() if not heard}
    items: list[Item] = []
    for kind in ITEMS:
        for one in () if kind in absent else echo.of(kind).values():
            items.append(_with(one, silent))
    return filled(
        replace(
            _emptied(echo),
            flags=echo.flags if incoming.flags else frozenset(),
            rejected=echo.rejected if incoming.rejected else frozenset(),
        ),
        items,
    )


def _with(item: Item, values: Mapping[str, Any]) -> Item:
    """Return an item with other values in those of the fields that it has."""
    names = {one.name for one in fields(item)}
    known: dict[str, Any] = {name: value for name, value in values.items() if name in names}
    return replace(item, **known) if known else item


def _emptied(annotations: AnnotationSet) -> AnnotationSet:
    return AnnotationSet(
        annotations.id, annotations.document, annotations.text, annotations.author, annotations.state
    )


@dataclass(slots=True)
class _Taking:
    """The items of the base, to which is done what was done to the file."""

    base: AnnotationSet
    echo: AnnotationSet
    incoming: AnnotationSet
    project: Shared
    brought: Shared
    new_id: Callable[[], str]
    kept: int = 0
    items: dict[Kind, dict[str, Item]] = field(default_factory=dict)

    def taken(self) -> AnnotationSet:
        """Return the base with what is new, changed and gone."""
        self.items = {kind: dict(self.base.of(kind)) for kind in ITEMS}
        known = Shared(self.project.entities, self.project.clusters)
        of_base = matched(self.base, self.echo, known, known)
        of_echo = matched(self.echo, self.incoming, known, self.brought)
        entities = {one: of_base.entities.get(e, e) for one, e in of_echo.entities.items()}
        clusters = {one: of_base.clusters.get(c, c) for one, c in of_echo.clusters.items()}
        ids = self._ids(of_base.items, of_echo.items)
        for kind in _OWN:
            self._take(kind, of_base.renamed, of_echo.items, of_base.items,
                       lambda one: renamed(one, ids, entities, clusters))  # fmt: skip
        gone = {of_base.items[one] for one in self._lost(of_echo.items) if one in of_base.items}
        self._notes(of_base.items, ids)
        self._remove(gone - {of_base.items.get(one) for one in of_echo.items.values()})
        base, echo, incoming = self.base, self.echo, self.incoming
        empty = replace(
            _emptied(base),
            revision=base.revision,
            flags=(base.flags - (echo.flags - incoming.flags)) | (incoming.flags - echo.flags),
            rejected=(base.rejected - (echo.rejected - incoming.rejected))
            | (incoming.rejected - echo.rejected),
        )
        return filled(empty, [one for kind in ITEMS for one in self.items[kind].values()])

    def made(self, after: AnnotationSet) -> Iterator[Change]:
        """Yield the changes that make entities and event clusters of which the project has none."""
        linked = dict.fromkeys(one.entity for one in after.mentions.values() if one.entity)
        for one in linked:
            if one not in self.project.entities and one in self.brought.entities:
                yield Change(Kind.ENTITY, one, None, self.brought.entities[one])
        joined = dict.fromkeys(one.cluster for one in after.events.values() if one.cluster)
        for one in joined:
            if one not in self.project.clusters and one in self.brought.clusters:
                yield Change(Kind.CLUSTER, one, None, self.brought.clusters[one])

    def _ids(self, of_base: Mapping[str, str], of_echo: Mapping[str, str]) -> dict[str, str]:
        """Return the id that each incoming item gets; one that is new keeps its own where it is free."""
        used = {one for kind in _OWN for one in self.base.of(kind)}
        found: dict[str, str] = {}
        for kind in _OWN:
            for one in self.incoming.of(kind):
                there = of_base.get(of_echo.get(one, ""))
                if there is None:
                    there = one if one not in used else self.new_id()
                    used.add(there)
                found[one] = there
        return found

    def _take(
        self,
        kind: Kind,
        of_base: Callable[[Item], Item],
        twins: Mapping[str, str],
        stored: Mapping[str, str],
        named: Callable[[Item], Item],
    ) -> None:
        """Put in what is new, and change in the base what was changed in the file."""
        for one in self.incoming.of(kind).values():
            new, twin = named(one), twins.get(one.id)
            if twin is None:
                self.items[kind][new.id] = new
                continue
            was = of_base(self.echo.of(kind)[twin])
            mine = self.base.of(kind).get(stored.get(twin, ""))
            if mine is not None:
                self.items[kind][mine.id] = _merged(mine, was, new)
            elif _with(new, {"id": was.id}) != was:  # an item that the file has and the base has not
                self.items[kind][new.id] = new

    def _lost(self, of_echo: Mapping[str, str]) -> Iterator[str]:
        """Yield what the file would say and does not say any more."""
        there = set(of_echo.values())
        return (one for kind in _OWN for one in self.echo.of(kind) if one not in there)

    def _notes(self, of_base: Mapping[str, str], ids: Mapping[str, str]) -> None:
        was = {of_base.get(one.target, one.target): one.text for one in self.echo.notes.values()}
        now = {ids.get(one.target, one.target): one.text for one in self.incoming.notes.values()}
        for target in {**was, **now}:
            if was.get(target) == now.get(target):
                continue
            if target in now:
                self.items[Kind.NOTE][target] = Note(target, now[target])
            else:
                self.items[Kind.NOTE].pop(target, None)

    def _remove(self, gone: Iterable[str]) -> None:
        """Take out what is gone, unless something hangs on it of which the file says nothing."""
        left = set(gone)
        while left:
            held = left & {
                target
                for kind in (Kind.EVENT, Kind.RELATION, Kind.NOTE, Kind.DECISION)
                for one in self.items[kind].values()
                if one.id not in left or kind is Kind.NOTE
                for target in _named(one)
            }
            if not held:
                break
            self.kept += len(held)
            left -= held
        for kind in _OWN:
            for one in left & self.items[kind].keys():
                del self.items[kind][one]


def _named(item: Item) -> Iterable[str]:
    """Return the ids of what an item cannot stand without."""
    match item:
        case Event():
            return [one.target for one in item.arguments]
        case Relation():
            return item.source, item.target
        case Note():
            return (item.target,)
        case Decision():
            return item.items
        case _:
            return ()


def _merged(mine: Item, was: Item, new: Item) -> Item:
    """Return an item of the base with the fields that the file has changed."""
    found: dict[str, Any] = {}
    for name in (one.name for one in fields(mine)):
        before, after, own = getattr(was, name), getattr(new, name), getattr(mine, name)
        if name == "id" or before == after:
            continue
        if name == "attributes":
            kept = {key: value for key, value in own.items() if key not in before or key in after}
            kept |= {key: value for key, value in after.items() if before.get(key) != value}
            found[name] = dict(sorted(kept.items())) or NO_ATTRIBUTES
        elif name == "arguments":
            found[name] = _arguments(own, before, after)
        else:
            found[name] = after
    return _with(mine, found)


def _arguments(
    own: tuple[Argument, ...], before: tuple[Argument, ...], after: tuple[Argument, ...]
) -> tuple[Argument, ...]:
    if sorted(own) == sorted(before):
        return own if sorted(own) == sorted(after) else after
    gone, new = list(before), list(after)
    for one in before:
        if one in new:
            new.remove(one)
            gone.remove(one)
    kept = list(own)
    for one in gone:
        if one in kept:
            kept.remove(one)
    return (*kept, *new)
