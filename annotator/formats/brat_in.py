"""One ``.txt`` and ``.ann`` read back as a document with one annotation set."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.domain import codec
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError, FormatError
from annotator.domain.ids import uuid7
from annotator.domain.items import (
    Argument,
    Author,
    AuthorKind,
    Document,
    Entity,
    Event,
    EventCluster,
    Mention,
    Note,
    Relation,
    Segment,
    Source,
    State,
)
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, Sentence, message

from . import messages
from .admission import Raw, admit, ids_in, incomplete, renamed
from .base import Incoming, Refusal, Request
from .brat_lines import EventLine, Fault, Lines, Row, TextBound, parse
from .brat_names import ARTICLE, SEGMENT, reversed_names, unquoted
from .brat_targets import Targets
from .brat_text import Positions, joined
from .files import unescaped

_NUMBERED = re.compile(r"(.*?)[0-9]*", re.DOTALL)
_CLUSTER = "EventCluster:"
Json = dict[str, Any]


@dataclass(slots=True)
class Folder:
    """What is known of a folder before its documents are read: ``documents.json`` if there is one."""

    root: Path
    request: Request
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    documents: Mapping[str, Json] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    clusters: dict[str, EventCluster] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Without names of its own a folder is read by those of the project's scheme."""
        if not self.names:
            self.names = reversed_names(self.request.scheme, None)

    @classmethod
    def of(cls, root: Path, request: Request, data: Json) -> Folder:
        """Make it of ``documents.json``. Raises FormatError if a field is missing or wrong."""
        try:
            return cls(
                root,
                request,
                reversed_names(request.scheme, data["names"]),
                {one["file"]: one for one in data["documents"]},
                {one["reference"]: codec.entity_from_json(one) for one in data["entities"]},
                {one["id"]: EventCluster(one["id"], one["name"]) for one in data["event_clusters"]},
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise FormatError(messages.FIELD, path=str(root), fault=str(error)) from error

    @property
    def scheme(self) -> Scheme:
        """The scheme labels are checked against."""
        return self.request.scheme


def read_document(folder: Folder, path: Path, *, everything: bool = False) -> Incoming | Refusal:
    """Read one document; with ``everything`` it brings along all entities and event clusters there are."""
    text_path = path.with_suffix(".txt")
    try:
        content = text_path.read_bytes()
        lines = path.read_bytes().decode("utf-8-sig").split("\n")
        text = content.decode(folder.request.encoding or "utf-8")
        relative = path.relative_to(folder.root).with_suffix("").as_posix()
        record = folder.documents.get(relative)
        positions = Positions(text, ours=record is not None)
        document = _document(relative, record, content, positions.text)
    except OSError as error:
        return Refusal.of(error, str(error.filename or path))
    except (UnicodeDecodeError, LookupError) as error:
        return Refusal(str(path), message(messages.UNDECODABLE, fault=str(error)))
    except FormatError as error:
        return Refusal.of(error, text_path)
    reading = _Reading(folder, document, record, positions, parse(lines))
    return reading.incoming(path.name, everything, None if record else content)


def _document(relative: str, record: Json | None, content: bytes, text: str) -> Document:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    if record is None:
        source = Source("text/plain", hashlib.sha256(content).hexdigest(), None, "utf-8")
        return Document(uuid7(), relative, text, digest, source)
    try:
        kept = record["source"]
        source = Source(kept["media_type"], kept["sha256"], kept["uri"], kept["encoding"])
        made = Document(
            record["document"], record["name"], text, record["text_sha256"], source, record["metadata"]
        )
    except (KeyError, TypeError) as error:
        raise FormatError(messages.INDEX_FIELD, fault=str(error)) from error
    if made.text_sha256 != digest:
        raise FormatError(messages.TEXT_CHANGED)
    return made


class _Reading:
    """Makes items of the lines of one file and collects what is wrong with them."""

    def __init__(
        self, folder: Folder, document: Document, record: Json | None, positions: Positions, lines: Lines
    ) -> None:
        self.folder, self.document, self.record, self.lines = folder, document, record, lines
        self.positions = positions
        self.names = folder.names
        self.wrong = list(lines.wrong)
        self.remarks = list(lines.remarks)
        self.ids: dict[str, str] = {}
        self.spans: dict[str, Span] = {}
        self.entities: dict[str, Entity] = {}
        self.clusters = dict(folder.clusters)
        self.links: dict[str, str] = {}
        self.triggers = {event.trigger for event in lines.events.values()}
        self.segments: set[str] = set()
        self.targets = Targets(lines, self.ids, self.segments)
        self.raw = self._raw()

    def _raw(self) -> Raw:
        record = self.record or {}
        raw = Raw(Author(self.folder.request.author))
        if "author" in record:
            try:
                raw.author = Author(str(record["author"]), AuthorKind(record["kind"]))
                raw.state = State(record["state"])
            except (KeyError, ValueError) as error:
                self.refuse(0, "", messages.INDEX, fault=str(error))
            raw.flags = [str(flag) for flag in record.get("flags", ())]
            raw.left_out = int(record.get("left_out", 0))
            if record.get("note"):
                raw.notes.append(Note("", str(record["note"])))
        return raw

    def incoming(self, name: str, everything: bool, content: bytes | None) -> Incoming:
        self._place()
        self._references()
        self._items()
        self._relations()
        self._notes()
        sets: tuple[AnnotationSet, ...] = ()
        left_out: list[Message] = []
        if self.record is None or "author" in self.record:
            made, left_out = admit(self.document, self.raw, self.folder.scheme)
            sets = (incomplete(made, len(self.wrong)),)
        said = [*self._said(name), *self._admitted(name, left_out)]
        entities = {one.id: one for one in self.entities.values()}
        clusters = {e.cluster for e in self.raw.events if e.cluster}
        if everything:
            entities |= {one.id: one for one in self.folder.entities.values()}
            clusters |= set(self.folder.clusters)
        return Incoming(
            self.document,
            sets,
            tuple(one for _, one in sorted(entities.items())),
            tuple(self.clusters[one] for one in sorted(clusters)),
            tuple(said),
            content,
            states="state" in (self.record or {}),
            made_of=str((self.record or {}).get("made_of", "")),
        )

    def _said(self, name: str) -> Iterator[Message]:
        """Yield what is wrong with lines, in their order."""
        told = [(one, messages.LINE_LEFT_OUT) for one in self.wrong]
        told += [(one, messages.LINE_TAKEN) for one in self.remarks]
        for one, sentence in sorted(told, key=lambda pair: (pair[0].line, str(pair[0].reason))):
            yield message(sentence, file=name, line=one.line, id=one.id or None, reason=one.reason)

    def _admitted(self, name: str, left_out: Iterable[Message]) -> Iterator[Message]:
        """Yield what the scheme does not admit, by the ids and lines of the file."""
        back = {ours: brat for brat, ours in reversed(list(self.ids.items()))}
        for one in left_out:
            line = next((self.lines.first[back[i]][0] for i in ids_in(one) if i in back), None)
            yield message(messages.IN_FILE, file=name, line=line, warning=renamed(one, back))

    def refuse(self, line: int, item: str, reason: Sentence, /, **values: object) -> None:
        self.wrong.append(Fault(line, item, message(reason, **values)))

    def fault(self, row: Row, reason: Message) -> None:
        self.wrong.append(Fault(row.line, row.id, reason))

    # --- places and identities -------------------------------------------------------------------------

    def _place(self) -> None:
        """Give every text-bound annotation and event that can be one its place and its id."""
        either = self.positions.settle((sorted(one.places), one.text) for one in self.lines.bound.values())
        if either:
            self.remarks.append(Fault(0, "", either))
        for key, bound in self.lines.bound.items():
            try:
                self.spans[key] = self._span(key, bound)
            except (FormatError, EditError) as error:
                reason = error.reason if isinstance(error, FormatError) else error.message
                self.wrong.append(Fault(bound.line, key, reason))
        self._check_bound()
        taken: set[str] = set()
        stored = (self.record or {}).get("ids", {})
        known = [key for key in self.spans if key not in self.triggers]
        known += [key for key, event in self.lines.events.items() if self._has_trigger(key, event)]
        for key in (*known, *self.lines.relations):
            wanted = str(stored.get(key, ""))
            self.ids[key] = wanted if wanted and wanted not in taken else uuid7()
            taken.add(self.ids[key])

    def _check_bound(self) -> None:
        """Take out what is neither a mention, a segment nor a trigger, though its place is right."""
        for key in [one for one in self.spans if one not in self.triggers]:
            bound = self.lines.bound[key]
            type_id = self._type(bound.type)
            if type_id.startswith(SEGMENT) and self.spans[key].discontinuous:
                self.refuse(bound.line, key, messages.NOT_ONE_STRETCH)
            elif type_id in self.folder.scheme.event_types and type_id not in self.folder.scheme.entity_types:
                self.refuse(bound.line, key, messages.NO_EVENT_LINE, type=bound.type, id=key)
            else:
                if type_id.startswith(SEGMENT):
                    self.segments.add(key)
                continue
            del self.spans[key]

    def _type(self, name: str) -> str:
        return self.names["types"].get(name, name)

    def _span(self, key: str, bound: TextBound) -> Span:
        pieces = self.positions.matching(sorted(bound.places), bound.text)
        if pieces is None:
            raise FormatError(messages.OTHER_TEXT, id=key, text=bound.text)
        record = self.record or {}
        counts = record.get("pieces", {}).get(key)
        whole = self.record is not None and counts is None and key in record.get("ids", {})
        return Span(tuple(pieces)) if whole else Span(tuple(joined(self.document.text, pieces, counts)))

    def _has_trigger(self, key: str, event: EventLine) -> bool:
        if event.trigger in self.spans:
            return True
        self.refuse(event.line, key, messages.NO_TRIGGER, reason=self.targets.absent(event.trigger))
        return False

    # --- items -----------------------------------------------------------------------------------------

    def _items(self) -> None:
        attributes, articles = self._attributes()
        for key, span in self.spans.items():
            if key in self.triggers:
                continue
            bound = self.lines.bound[key]
            type_id = self._type(bound.type)
            if key in self.segments:
                kind = type_id.removeprefix(SEGMENT)
                self.raw.segments.append(Segment(self.ids[key], span.hull, kind, articles.get(key)))
            else:
                made = Mention(self.ids[key], span, type_id, attributes.get(key, {}), self.links.get(key))
                self.raw.mentions.append(made)
        for key, event in self.lines.events.items():
            if key in self.ids:
                self.raw.events.append(self._event(key, event, attributes.get(key, {})))

    def _event(self, key: str, event: EventLine, attributes: Mapping[str, str]) -> Event:
        arguments = []
        for word, target in event.arguments:
            numbered = _NUMBERED.fullmatch(word)
            base = numbered[1] if numbered else word
            if (reason := self.targets.filler(target)) is None:
                arguments.append(Argument(self.names["roles"].get(base, base), self.ids[target]))
            else:
                self.refuse(event.line, key, messages.NO_ARGUMENT, role=word, reason=reason)
        type_id = self._type(event.type)
        span, cluster = self.spans[event.trigger], self.links.get(event.trigger)
        return Event(self.ids[key], span, type_id, attributes, cluster, tuple(arguments))

    def _attributes(self) -> tuple[dict[str, dict[str, str]], dict[str, int]]:
        found: dict[str, dict[str, str]] = {}
        articles: dict[str, int] = {}
        for row in self.lines.attributes:
            name, target, value = row.words
            ours = self.names["attributes"].get(name, name)
            wanted = self.targets.placed(target)
            if wanted is not None:
                self.fault(row, wanted)
            elif (name == ARTICLE) != (target in self.segments):
                self.refuse(row.line, row.id, messages.ARTICLE_ALONE, id=target, name=name)
            elif name == ARTICLE and not (value.isdecimal() and len(value) < 10):
                self.refuse(row.line, row.id, messages.NOT_AN_ARTICLE, value=value)
            elif (target in articles) if name == ARTICLE else (ours in found.get(target, {})):
                self.refuse(row.line, row.id, messages.ATTRIBUTE_TWICE, id=target, name=name)
            elif name == ARTICLE:
                articles[target] = int(value)
            else:
                found.setdefault(target, {})[ours] = unquoted(value) if self.record else value
        return {key: dict(sorted(one.items())) for key, one in found.items()}, articles

    def _relations(self) -> None:
        for key, row in self.lines.relations.items():
            name, source, target = row.words
            reasons = [one for one in map(self.targets.mention, (source, target)) if one is not None]
            if reasons:
                del self.ids[key]
                self.fault(row, reasons[0])
                continue
            type_id = self._type(name)
            self.raw.relations.append(Relation(self.ids[key], type_id, self.ids[source], self.ids[target]))

    # --- links and notes -------------------------------------------------------------------------------

    def _references(self) -> None:
        for row in self.lines.references:
            target, wanted, name = row.words
            # An event's reference may stand on the event or on its trigger.
            place = self.lines.events[target].trigger if target in self.lines.events else target
            if place not in self.spans or place in self.segments:
                reason = self.targets.filler(target) or self.targets.absent(target)
                self.fault(row, reason)
            elif place in self.links:
                self.refuse(row.line, row.id, messages.REFERENCE_TWICE, id=target)
            elif place in self.triggers:
                ours = wanted.removeprefix(_CLUSTER)
                self.links[place] = cluster = unquoted(ours) if ours != wanted else wanted
                self.clusters.setdefault(cluster, EventCluster(cluster, name or cluster))
            else:
                entity = self.folder.entities.get(wanted) or Entity(wanted, name or wanted, None, wanted)
                self._link([place], entity)
        for row in self.lines.equal:
            self._equal(row)

    def _equal(self, row: Row) -> None:
        """Let mentions that brat calls equivalent refer to one entity, events to one event cluster.

        One of them may have it already. What cannot be taken is named; the rest is joined.
        """
        mentions: list[str] = []
        triggers: list[str] = []
        for one in row.words:
            place = self.lines.events[one].trigger if one in self.lines.events else one
            if place not in self.spans or place in self.segments:
                self.fault(row, self.targets.filler(one) or self.targets.absent(one))
            else:
                (triggers if place in self.triggers else mentions).append(place)
        for group in (mentions, triggers):
            linked = list(dict.fromkeys(self.links[one] for one in group if one in self.links))
            if len(linked) > 1:
                self.refuse(row.line, row.id, messages.EQUIV_APART, id=group[0])
            elif group and group is mentions:
                self._one_entity(group, linked)
            elif group:
                name = " ".join(self.spans[group[0]].surface(self.document.text).split())
                cluster = linked[0] if linked else uuid7()
                self.clusters.setdefault(cluster, EventCluster(cluster, name))
                self.links |= dict.fromkeys(group, cluster)

    def _one_entity(self, group: Sequence[str], linked: Sequence[str]) -> None:
        name = " ".join(self.spans[group[0]].surface(self.document.text).split())
        self._link(group, self.entities[linked[0]] if linked else Entity(uuid7(), name))

    def _link(self, targets: Iterable[str], entity: Entity) -> None:
        self.entities[entity.id] = entity
        for target in targets:
            self.links[target] = entity.id

    def _notes(self) -> None:
        texts: dict[str, list[str]] = {}
        for row in self.lines.notes:
            target, text = row.words
            reason = self.targets.anything(target)
            if reason is None:
                texts.setdefault(self.ids[target], []).append(unescaped(text) if self.record else text)
            else:
                self.fault(row, reason)
        self.raw.notes += [Note(target, "\n".join(parts)) for target, parts in texts.items()]
