"""What labels data has, before any scheme allows or refuses them, and a scheme that holds all of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.items import Document, Event, Mention
from annotator.domain.scheme_making import completed
from annotator.formats.admission import Raw
from annotator.formats.reference import reference

Json = dict[str, Any]
_SHOWN = 10  # documents that are shown of a corpus
_CHOICES = 20  # values that an attribute may have and still be a choice
_SEEN = "seen"
"""Values of a text attribute, for a scheme that has it as a choice; never part of a scheme."""
_LONG = 40  # characters of a value of a choice
SORTS = ("segments", "mentions", "events", "arguments", "relations", "attributes", "flags")
_USUAL = "other_boilerplate"


@dataclass
class LabelSurvey:
    """Counts of what was found; ``documents`` are those with annotations, each author's set once."""

    documents: set[str] = field(default_factory=set)
    """The digests of their texts: the same text is the same document."""
    authors: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    """Things by sort (``SORTS``)."""
    labels: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Items by group of the scheme (``entity_types``) and label."""
    roles: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    targets: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    most: Counter[tuple[str, str]] = field(default_factory=Counter)
    """The largest number of fillers of a role in one event."""
    ends: dict[str, tuple[set[str], set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: (set(), set()))
    )
    attributes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Values by attribute, with their numbers."""
    owners: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    """Attributes by group and label."""
    shown: list[tuple[str, str]] = field(default_factory=list)
    """Name and beginning of the first documents."""
    pages: list[tuple[Document, Raw]] = field(default_factory=list)
    """The first documents, each with what its first author says."""
    text_length: int = 0

    def add(self, document: Document, raw: Raw) -> None:
        """Count what one author says on a document."""
        if document.text_sha256 not in self.documents:
            self.documents.add(document.text_sha256)
            self.text_length += len(document.text)
            if len(self.shown) < _SHOWN:
                self.pages.append((document, raw))
                self.shown.append((document.name, " ".join(document.text[:200].split())))
        self.authors[raw.author.name] += 1
        self.found.update(counted(raw))
        self.labels["page_flags"].update(raw.flags)
        self.labels["segment_kinds"].update(one.kind for one in raw.segments)
        placed: list[Mention | Event] = [*raw.mentions, *raw.events]
        types = {one.id: one.type for one in placed}
        for mention in raw.mentions:
            self.labels["entity_types"][mention.type] += 1
            self._attributes("entity_types", mention)
        for event in raw.events:
            self.labels["event_types"][event.type] += 1
            self._attributes("event_types", event)
            self._arguments(event, types)
        for link in raw.relations:
            self.labels["relation_types"][link.type] += 1
            for side, end in zip(self.ends[link.type], (link.source, link.target), strict=True):
                side |= {types[end]} if end in types else set()

    def _attributes(self, group: str, item: Mention | Event) -> None:
        for name, value in item.attributes.items():
            self.attributes[name][value] += 1
            self.owners[group, item.type].add(name)

    def _arguments(self, event: Event, types: Mapping[str, str]) -> None:
        often: Counter[str] = Counter(one.role for one in event.arguments)
        for role, count in often.items():
            self.roles[event.type][role] += count
            self.most[event.type, role] = max(self.most[event.type, role], count)
        for argument in event.arguments:
            if argument.target in types:
                self.targets[event.type, argument.role].add(types[argument.target])

    def to_json(self) -> Json:
        """Return what was found, as ``annotator import --scheme-from-data --json`` prints it."""
        return {
            "documents": len(self.documents),
            "authors": dict(sorted(self.authors.items())),
            "found": {sort: self.found[sort] for sort in SORTS},
            "labels": {group: dict(counts.most_common()) for group, counts in self.labels.items() if counts},
            "roles": {event: dict(roles.most_common()) for event, roles in self.roles.items()},
            "attributes": {
                name: dict(values.most_common(_CHOICES)) for name, values in self.attributes.items()
            },
            "first": [{"name": name, "text": text} for name, text in self.shown],
        }


def counted(raw: Raw) -> dict[str, int]:
    """Return how many things of each sort an author says."""
    placed: list[Mention | Event] = [*raw.mentions, *raw.events]
    return {
        "segments": len(raw.segments),
        "mentions": len(raw.mentions),
        "events": len(raw.events),
        "arguments": sum(len(one.arguments) for one in raw.events),
        "relations": len(raw.relations),
        "attributes": sum(len(one.attributes) for one in placed),
        "flags": len(raw.flags),
    }


# --- a scheme of it --------------------------------------------------------------------------------------


def scheme_of(survey: LabelSurvey, hints: Iterable[Mapping[str, Any]], name: str, title: str) -> Json:
    """Return a scheme that holds all that was found, the commonest label of a sort first.

    ``hints`` are what the data itself says of its labels, with gaps; their labels come first, as they are.
    """
    data: Json = {"name": name, "version": "1.0.0", "title": title}
    for one in (*hints, _found(survey)):
        data = merged(data, one)
    return completed(data)


def _found(survey: LabelSurvey) -> Json:
    def listed(group: str) -> list[str]:
        return [label for label, _ in survey.labels[group].most_common()]

    known = {one["id"]: one for one in reference().data["segment_kinds"]}
    events, types = listed("event_types"), listed("entity_types")
    return {
        "segment_kinds": [
            dict(known[one]) if one in known else {"id": one} for one in listed("segment_kinds")
        ],
        "page_flags": [{"id": one} for one in listed("page_flags")],
        "attributes": [_attribute(name, values) for name, values in survey.attributes.items()],
        "entity_types": [_owner(survey, "entity_types", one) for one in types if one not in events],
        "event_types": [
            _owner(survey, "event_types", one)
            | {"roles": [_role(survey, one, role) for role in dict(survey.roles[one].most_common())]}
            for one in events
        ],
        "relation_types": [
            {"id": one, "source": sorted(ends[0]), "target": sorted(ends[1])}
            for one, ends in survey.ends.items()
            if all(ends)
        ],
    }


def _owner(survey: LabelSurvey, group: str, label: str) -> Json:
    attributes = sorted(survey.owners[group, label])
    return {"id": label} | ({"attributes": attributes} if attributes else {})


def _attribute(name: str, values: Counter[str]) -> Json:
    few = len(values) <= _CHOICES and all(value and len(value) <= _LONG for value in values)
    if few and (len(values) <= _CHOICES // 4 or values.total() >= 2 * len(values)):
        return {"id": name, "values": [value for value, _ in values.most_common()]}
    return {"id": name, "type": "text", _SEEN: list(values)}


def _role(survey: LabelSurvey, event: str, role: str) -> Json:
    targets = sorted(survey.targets[event, role]) or ["*event"]
    most = 1 if survey.most[event, role] == 1 else None
    return {"id": role, "targets": targets, "min": 0, "max": most}


# --- put together ----------------------------------------------------------------------------------------

_GROUPS = ("segment_kinds", "page_flags", "attributes", "entity_types", "event_types", "relation_types")
_JOINED = ("attributes", "targets", "source", "target", "values")


def merged(data: Mapping[str, Any], other: Mapping[str, Any]) -> Json:
    """Return a scheme with what another one has more: labels, and what labels of the same id may have."""
    made = dict(data)
    both = {"entity_types": "event_types", "event_types": "entity_types"}
    for group in _GROUPS:
        taken = {one["id"] for one in made.get(both.get(group, ""), ())}
        made[group] = _listed(
            made.get(group, ()), [one for one in other.get(group, ()) if one["id"] not in taken]
        )
    return made


def _listed(mine: Iterable[Json], theirs: Iterable[Json]) -> list[Json]:
    found = {one["id"]: dict(one) for one in mine}
    for one in theirs:
        found[one["id"]] = _joined(found[one["id"]], one) if one["id"] in found else dict(one)
        found[one["id"]].pop(_SEEN, None)
    return list(found.values())


def _joined(mine: Json, theirs: Mapping[str, Any]) -> Json:
    made = dict(mine)
    for name in _JOINED:
        if theirs.get(name) and not (name == "values" and not mine.get("values")):
            made[name] = list(dict.fromkeys((*made.get(name, ()), *theirs[name])))
    if theirs.get("roles"):
        made["roles"] = _listed(made.get("roles", ()), theirs["roles"])
    if "targets" in mine and "max" in mine:
        wider = mine["max"] is None or theirs.get("max", mine["max"]) is None
        made["max"] = None if wider else max(mine["max"], theirs.get("max", mine["max"]))
    if mine.get("values"):
        made["values"] = list(dict.fromkeys((*made["values"], *theirs.get(_SEEN, ()))))
    return made
