"""MAVEN-ARG: documents with events, their triggers and arguments, and entities with their mentions.

https://github.com/THU-KEG/MAVEN-Argument describes the lines. Offsets are code points, half-open, in
``document``. An event may have several triggers (``mention``) and has its arguments in common: events of one
type and event cluster whose arguments are the same are one. An argument names an entity; ``mention_id`` says
by which mention, ``place`` in which order, and a key ``annotator`` keeps ids, author and state. The offset of
a discontinuous span is from its start to its end, and ``fragments`` say its places. Other readers pass over
them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.external import ExternalNames
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.sentences import Message, message

from .. import messages
from ..accounting import chosen_set, settle
from ..base import Dataset, Entry, Holds, Incoming, Losses, Refusal, Request
from ..files import compact_json, part_name
from ..records.identity import OURS, identity, linked
from ..records.links import Linking
from ..records.naming import called, role_called
from ..records.reading import RecordPage, Said, author_of, begun, read_each
from ..records.standing import standing
from .fragments import FRAGMENTS, count, fragments_of, span_of
from .reading import Things, incoming, page
from .texts import event_fillers, names_of

KEY = "maven-arg"
HOLDS = frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.ENTITY_LINKS, Holds.CLUSTER_LINKS})
_NO_OFFSET = [0, 0]


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.jsonl`` for every part of the dataset."""
    for part in dataset.parts():
        with (folder / f"{part_name(part)}.jsonl").open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(dataset.each(_written, losses, part))


def _written(dataset: Dataset) -> Callable[[Entry, Losses], str]:
    names = names_of(dataset.scheme, KEY)
    numbers = {one: number for number, one in enumerate(dataset.scheme.event_types, start=1)}

    def written(entry: Entry, losses: Losses) -> str:
        document, chosen = entry.document, chosen_set(entry, losses)
        block = identity(document, chosen)
        events: list[dict[str, Any]] = []
        entities: list[dict[str, Any]] = []
        if chosen is not None:
            record = _Record(chosen, names, losses)
            settle(losses, document.id, chosen, HOLDS, record.left)
            entities, events = record.entities(), record.events(numbers)
            block |= {**linked(dataset, chosen), "clusters": record.clusters, "links": record.links}
        made = {
            "id": document.id, "title": document.name, "document": document.text, "events": events,
            "entities": entities, "negative_triggers": [], OURS: block,
        }  # fmt: skip
        return f"{compact_json(made)}\n"

    return written


class _Record:
    """The entities and events of one set, as they stand in a line."""

    def __init__(self, chosen: AnnotationSet, names: ExternalNames, losses: Losses) -> None:
        self.text, self.names, self.losses = chosen.text, names, losses
        self.items, self.left = standing(chosen, fragments=True)
        event_fillers(self.items, self.left)
        count(self.items.values(), losses)
        self.mentions = [one for one in self.items.values() if isinstance(one, Mention)]
        self.clusters: dict[str, str] = {}
        """Our event cluster of an event, by the id of the event in the line."""
        self.links: dict[str, str] = {}
        """Our entity of an entity, by the id of the entity in the line."""
        self.entity_of: dict[str, str] = {}

    def entities(self) -> list[dict[str, Any]]:
        """Return the entities: mentions of one type that refer to the same; one that refers to none alone."""
        found: dict[tuple[str, str], list[Mention]] = {}
        for one in self.mentions:
            label = called(self.names, one, self.losses)
            found.setdefault((one.entity or f"mention {one.id}", label), []).append(one)
        made = []
        for (_, label), group in found.items():
            key = f"ENTITY_{group[0].id}"
            self.entity_of |= {one.id: key for one in group}
            if group[0].entity:
                self.links[key] = group[0].entity
            mentions = [
                {"id": m.id, "mention": self._words(m), "offset": [m.span.start, m.span.end]}
                | fragments_of(m.span)
                for m in group
            ]
            made.append({"id": key, "type": label, "mention": mentions})
        return made

    def events(self, numbers: Mapping[str, int]) -> list[dict[str, Any]]:
        """Return the events; those of one cluster and type with the same arguments are one."""
        found: dict[object, list[Event]] = {}
        for one in self.items.values():
            if isinstance(one, Event):
                label = called(self.names, one, self.losses)
                alike = (one.cluster, label, self._filled(one)) if one.cluster else one.id
                found.setdefault(alike, []).append(one)
        made = []
        for group in found.values():
            first, key = group[0], f"EVENT_{group[0].id}"
            if first.cluster:
                self.clusters[key] = first.cluster
            arguments: dict[str, list[dict[str, Any]]] = {}
            for place, (role, target) in enumerate(self._filled(first)):
                filler = {"entity_id": self.entity_of[target], "mention_id": target, "place": place}
                arguments.setdefault(role_called(self.names, first, role), []).append(filler)
            triggers = [
                {"id": e.id, "trigger_word": self._words(e), "offset": [e.span.start, e.span.end]}
                | fragments_of(e.span)
                for e in group
            ]
            label = self.names.of("event", first.type, first.attributes)
            made.append(
                {"id": key, "type": label, "type_id": numbers[first.type], "mention": triggers,
                 "argument": arguments}
            )  # fmt: skip
        return made

    def _words(self, item: Mention | Event) -> str:
        return self.text[item.span.start : item.span.end]

    def _filled(self, event: Event) -> tuple[tuple[str, str], ...]:
        mentions = {one.id for one in self.mentions}
        return tuple((one.role, one.target) for one in event.arguments if one.target in mentions)


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the documents of a file, or of a folder's ``.jsonl`` files."""
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:

        def document(
            record: dict[str, Any], number: int, place: Message, file: Path = file
        ) -> Iterator[Incoming]:
            yield _Reading(record, number, place, file, request).incoming()

        yield from read_each(file, document)


class _Reading:
    """Makes a document and its set of one line."""

    def __init__(
        self, record: dict[str, Any], number: int, place: Message, path: Path, request: Request
    ) -> None:
        self.record, self.request = record, request
        name = str(record.get("title") or record.get("id") or f"{path.stem} {number}")
        text = record.get("document")
        text = text if isinstance(text, str) else ""
        self.page: RecordPage = page(path, text, record.get(OURS), name=name, place=place)
        self.things = Things()
        self.things.know(self.page)
        self.said: Said = begun(self.page, author_of(self.page, None, request))
        self.names = names_of(request.scheme, KEY)
        self.linking = Linking(self.said, request.scheme, self.names)
        self.mentions: dict[str, list[tuple[str, Span]]] = {}
        """The mentions of an entity of the line."""
        self.ids: dict[str, str] = {}

    def incoming(self) -> Incoming:
        ours = self.page.known
        if ours is not None and ours.author is None:
            return incoming(self.page, (), self.request, self.things)
        links = _texts(ours.record.get("links")) if ours else {}
        clusters = _texts(ours.record.get("clusters")) if ours else {}
        for one in _objects(self.record, "entities"):
            self._entity(one, links)
        arguments = []
        for one in _objects(self.record, "events"):
            triggers = self._event(one, clusters)
            arguments += [(item, span, one) for item, span in triggers]
        for item, span, one in arguments:
            self._arguments(item, span, one)
        self.linking.finish()
        return incoming(self.page, (self.said,), self.request, self.things)

    def _entity(self, one: Mapping[str, Any], links: Mapping[str, str]) -> None:
        key, group = str(one.get("id")), _objects(one, "mention")
        name = max((str(m.get("mention", "")) for m in group), key=len, default="") or key
        entity = None
        if key in links:
            entity = self.things.entity(links[key], links[key], item=links[key])
        elif self.page.known is None and len(group) > 1:
            entity = self.things.entity(key, name, item=key)
        for mention in group:
            if (span := self._span(mention, str(one.get("type")))) is not None:
                item = self._new(mention)
                self.linking.item(item, span, str(one.get("type")), {}, entity)
                self.mentions.setdefault(key, []).append((item, span))

    def _event(self, one: Mapping[str, Any], clusters: Mapping[str, str]) -> list[tuple[str, Span]]:
        key, group = str(one.get("id")), _objects(one, "mention")
        cluster = None
        if key in clusters:
            cluster = self.things.cluster(clusters[key], clusters[key], clusters[key])
        elif self.page.known is None and len(group) > 1:
            cluster = self.things.cluster(key, str(group[0].get("trigger_word", key)), key)
        made = []
        for trigger in group:
            if (span := self._span(trigger, str(one.get("type")))) is not None:
                item = self._new(trigger)
                self.linking.item(item, span, str(one.get("type")), {}, cluster=cluster)
                made.append((item, span))
        return made

    def _arguments(self, item: str, trigger: Span, one: Mapping[str, Any]) -> None:
        """Give an event its arguments; of an entity alone, its mention nearest to the trigger."""
        listed = one.get("argument")
        groups = listed.items() if isinstance(listed, Mapping) else ()
        found = [(str(role), f) for role, fillers in groups if isinstance(fillers, list) for f in fillers]
        found = [(role, filler if isinstance(filler, Mapping) else {}) for role, filler in found]
        if all(type(filler.get("place")) is int for _, filler in found):  # the order they had
            found.sort(key=lambda pair: pair[1]["place"])
        for role, filler in found:
            if (target := self._filler(filler, trigger)) is not None:
                self.linking.link(role, item, target)
            else:
                what = message(messages.SLOT, role=role, item=self.said.names[item])
                words = str(filler.get("content") or dict(filler))
                self.said.leave_out(what, message(messages.NO_TYPE_FOR, words=words))

    def _filler(self, filler: Mapping[str, Any], trigger: Span) -> str | None:
        if (named := self.ids.get(str(filler.get("mention_id")))) is not None:
            return named
        if "entity_id" in filler:
            there = self.mentions.get(str(filler["entity_id"]), ())
            near = sorted((abs(span.start - trigger.start), item) for item, span in there)
            return near[0][1] if near else None
        wanted = filler.get("offset", _NO_OFFSET)
        known = [i for group in self.mentions.values() for i, s in group if [s.start, s.end] == wanted]
        return known[0] if known else None

    def _new(self, one: Mapping[str, Any]) -> str:
        said = str(one.get("id"))
        made = self.said.new_id(said if self.page.known else None, said)
        return self.ids.setdefault(said, made)

    def _span(self, one: Mapping[str, Any], label: str) -> Span | None:
        offset = one.get("offset")
        start, end = offset if isinstance(offset, list) and len(offset) == len(_NO_OFFSET) else (None, None)
        if type(start) is int and type(end) is int and 0 <= start < end <= len(self.page.text):
            return span_of(Range.at(start, end), one.get(FRAGMENTS))
        reason = message(messages.NO_RANGE, start=start, end=end, length=len(self.page.text))
        self.said.leave_out(message(messages.STRUCTURE, type=label, id=str(one.get("id"))), reason)
        return None


def _texts(value: object) -> dict[str, str]:
    return {str(k): str(v) for k, v in value.items()} if isinstance(value, Mapping) else {}


def _objects(record: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    value = record.get(name)
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
