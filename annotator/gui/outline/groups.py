"""What stands in the list of annotations: sections of groups of entries, kept in order edit by edit.

No widgets here. A section holds keys and places alone, never items, so that 100,000 mentions cost little;
texts are made for the few rows in sight.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.items import (
    Bookmark,
    Entity,
    Event,
    EventCluster,
    Item,
    Mention,
    Note,
    Relation,
    Segment,
)
from annotator.domain.rules import Problem

Entry = tuple[tuple[object, ...], str]
"""What an entry is sorted by, and its key."""
END = 1 << 40
"""A place after every text."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item belongs: a group, what that is sorted by, and the item's entry in it, if it has one."""

    group: str
    sort: tuple[object, ...]
    entry: Entry | None = None


@dataclass(slots=True)
class Group:
    """Entries in order. ``holds`` counts the places that keep the group there."""

    sort: tuple[object, ...]
    entries: list[Entry] = field(default_factory=list)
    holds: int = 0


class Shared(Protocol):
    """What the pages of a project share."""

    entities: dict[str, Entity]
    clusters: dict[str, EventCluster]


Places = Callable[[AnnotationSet, Item], Iterable[Place]]


class Section:
    """Groups in order; an item's places are asked for when it comes and when it goes."""

    def __init__(self, name: str, kind: Kind | None, places: Places) -> None:
        """``kind`` of item the section is about (None: it is filled with ``put`` alone)."""
        self.name, self.kind, self.places = name, kind, places
        self.groups: dict[str, Group] = {}
        self.order: list[Entry] = []
        self.count = 0
        """Items in the section."""

    def put(self, places: Iterable[Place]) -> None:
        """Take an item in."""
        self.count += 1
        for place in places:
            group = self.groups.get(place.group)
            if group is None:
                group = self.groups[place.group] = Group(place.sort)
                insort(self.order, (place.sort, place.group))
            group.holds += 1
            if place.entry is not None:
                insort(group.entries, place.entry)

    def take(self, places: Iterable[Place]) -> None:
        """Take an item out; a group goes with its last item."""
        self.count -= 1
        for place in places:
            group = self.groups.get(place.group)
            if group is None:
                continue
            group.holds -= 1
            if place.entry is not None:
                _remove(group.entries, place.entry)
            if group.holds == 0:
                del self.groups[place.group]
                _remove(self.order, (group.sort, place.group))

    def clear(self) -> None:
        """Take everything out."""
        self.groups, self.order, self.count = {}, [], 0


def _remove(entries: list[Entry], entry: Entry) -> None:
    at = bisect_left(entries, entry)
    if at < len(entries) and entries[at] == entry:
        del entries[at]


def surface_of(text: str, item: Mention | Event) -> str:
    """Return the words of an item in one line."""
    return " ".join(item.span.surface(text).split())


def start_of(annotations: AnnotationSet, item_id: str) -> int:
    """Return where an item starts, or a place after the text."""
    found = annotations.find(item_id) if item_id else None
    if found is None:
        return END if item_id else -1
    item = found[1]
    if isinstance(item, Relation):
        return start_of(annotations, item.source)
    if isinstance(item, Segment):
        return item.range.start
    return item.span.start if isinstance(item, Mention | Event) else END


# --- where items belong ---------------------------------------------------------------------------------


def _segment(_set: AnnotationSet, item: Item) -> Iterable[Place]:
    if isinstance(item, Segment):
        number = item.article or 0
        yield Place(str(number), (number or END,), ((item.range.start,), item.id))


def _mention(project: Shared, annotations: AnnotationSet, item: Item) -> Iterable[Place]:
    if isinstance(item, Mention):
        entity = project.entities.get(item.entity or "")
        name = entity.name if entity else surface_of(annotations.text, item)
        key = f"entity:{entity.id}" if entity else f"surface:{name}"
        yield Place(key, (name.casefold(), name), ((item.span.start,), item.id))


def _event(_set: AnnotationSet, item: Item) -> Iterable[Place]:
    if isinstance(item, Event):
        sort = (item.span.start,)
        yield Place(item.id, sort)
        for number, argument in enumerate(item.arguments):
            yield Place(item.id, sort, ((number,), f"{argument.role}\t{argument.target}"))


def _cluster(project: Shared, _set: AnnotationSet, item: Item) -> Iterable[Place]:
    if isinstance(item, Event) and item.cluster:
        cluster = project.clusters.get(item.cluster)
        name = cluster.name if cluster else item.cluster
        yield Place(item.cluster, (name.casefold(), name), ((item.span.start,), item.id))


def _relation(annotations: AnnotationSet, item: Item) -> Iterable[Place]:
    if isinstance(item, Relation):
        yield Place(item.id, (start_of(annotations, item.source),))


def _bookmark(_set: AnnotationSet, item: Item) -> Iterable[Place]:
    if isinstance(item, Bookmark):
        yield Place(item.id, (item.position,))


def _note(annotations: AnnotationSet, item: Item) -> Iterable[Place]:
    if isinstance(item, Note):
        yield Place(f"note:{item.target}", (start_of(annotations, item.target),))


SECTIONS = (
    "articles", "entities", "events", "clusters", "relations", "bookmarks", "notes", "problems",
)  # fmt: skip


class Contents:
    """All sections of a page; ``change`` takes an item as it is now, or its going."""

    def __init__(self, project: Shared) -> None:
        """``project`` is asked for names whenever an item is placed."""
        self._project = project
        self._names = self._read_names()
        self.sections = {
            section.name: section
            for section in (
                Section("articles", Kind.SEGMENT, _segment),
                Section("entities", Kind.MENTION, partial(_mention, project)),
                Section("events", Kind.EVENT, _event),
                Section("clusters", Kind.EVENT, partial(_cluster, project)),
                Section("relations", Kind.RELATION, _relation),
                Section("bookmarks", Kind.BOOKMARK, _bookmark),
                Section("notes", Kind.NOTE, _note),
                Section("problems", None, lambda _set, _item: ()),
            )
        }
        self._placed: dict[tuple[str, str], tuple[Place, ...]] = {}
        self.problems: dict[str, Problem] = {}

    def _read_names(self) -> dict[str, str]:
        named = {f"entity:{e.id}": e.name for e in self._project.entities.values()}
        return {**named, **{cluster.id: cluster.name for cluster in self._project.clusters.values()}}

    def rename(self, annotations: AnnotationSet) -> set[str]:
        """Follow other names of entities and event clusters; return the sections that differ now."""
        before, self._names = self._names, self._read_names()
        touched: set[str] = set()
        for key in [key for key, name in before.items() if self._names.get(key) != name]:
            for section in (self.sections["entities"], self.sections["clusters"]):
                group = section.groups.get(key)
                for _sort, item_id in list(group.entries) if group and section.kind else ():
                    touched |= self.change(annotations, section.kind or Kind.EVENT, item_id)
        return touched

    def change(self, annotations: AnnotationSet, kind: Kind, item_id: str) -> set[str]:
        """Follow a change of an item; return the names of the sections that differ now."""
        return self._set(annotations, kind, item_id, annotations.of(kind).get(item_id))

    def _set(self, annotations: AnnotationSet, kind: Kind, item_id: str, item: Item | None) -> set[str]:
        touched = set()
        for section in self.sections.values():
            if section.kind is not kind:
                continue
            before = self._placed.pop((section.name, item_id), ())
            after = tuple(section.places(annotations, item)) if item is not None else ()
            if before != after:
                touched.add(section.name)
                if before:
                    section.take(before)
                if after:
                    section.put(after)
            if after:
                self._placed[section.name, item_id] = after
        return touched

    def show_problems(self, annotations: AnnotationSet, problems: Iterable[Problem]) -> bool:
        """Take other problems; tell whether they differ."""
        found = {f"{p.item}\t{p.code}\t{p.message}": p for p in problems}
        if list(found) == list(self.problems):
            return False
        self.problems = found
        section = self.sections["problems"]
        section.clear()
        for key, problem in found.items():
            section.put([Place(key, (start_of(annotations, problem.item),))])
        return True

    def where(self, item_id: str, kind: Kind) -> tuple[str, Place] | None:
        """Return the section and place of an item."""
        for section in self.sections.values():
            places = self._placed.get((section.name, item_id)) if section.kind is kind else None
            if places:
                return section.name, places[0]
        return None
