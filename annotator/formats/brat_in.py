"""One ``.txt`` and ``.ann`` read back as a document with one annotation set."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
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
from .admission import Raw, admit, incomplete, renamed
from .base import Incoming, Refusal, Request
from .brat_lines import EventLine, Lines, TextBound, parse
from .brat_names import ARTICLE, SEGMENT, reversed_names, unquoted
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
        self.ids: dict[str, str] = {}
        self.spans: dict[str, Span] = {}
        self.entities: dict[str, Entity] = {}
        self.clusters = dict(folder.clusters)
        self.links: dict[str, str] = {}
        self.triggers = {event.trigger for event in lines.events.values()}
        self.raw = self._raw()

    def _raw(self) -> Raw:
        record = self.record or {}
        raw = Raw(Author(self.folder.request.author))
        if "author" in record:
            try:
                raw.author = Author(str(record["author"]), AuthorKind(record["kind"]))
                raw.state = State(record["state"])
            except (KeyError, ValueError) as error:
                self.refuse(0, messages.INDEX, fault=str(error))
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
        back = {ours: brat for brat, ours in reversed(list(self.ids.items()))}
        named = [renamed(one, back) for one in left_out]
        wrong = [
            message(messages.LINE_LEFT_OUT, file=name, line=line, reason=reason)
            for line, reason in sorted(self.wrong, key=lambda one: (one[0], str(one[1])))
        ]
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
            (*wrong, *(message(messages.IN_FILE, file=name, warning=one) for one in named)),
            content,
            states="state" in (self.record or {}),
            made_of=str((self.record or {}).get("made_of", "")),
        )

    def refuse(self, line: int, reason: Sentence, /, **values: object) -> None:
        self.wrong.append((line, message(reason, **values)))

    # --- places and identities -------------------------------------------------------------------------

    def _place(self) -> None:
        """Give every text-bound annotation and event that can be one its place and its id."""
        for key, bound in self.lines.bound.items():
            try:
                self.spans[key] = self._span(key, bound)
            except (FormatError, EditError) as error:
                reason = error.reason if isinstance(error, FormatError) else error.message
                self.wrong.append((bound.line, reason))
        taken: set[str] = set()
        stored = (self.record or {}).get("ids", {})
        known = [key for key in self.spans if key not in self.triggers]
        known += [key for key, event in self.lines.events.items() if self._has_trigger(event)]
        for key in (*known, *self.lines.relations):
            wanted = str(stored.get(key, ""))
            self.ids[key] = wanted if wanted and wanted not in taken else uuid7()
            taken.add(self.ids[key])

    def _span(self, key: str, bound: TextBound) -> Span:
        places = [self.positions.place(start, end) for start, end in sorted(bound.places)]
        pieces = self.positions.matching(places, bound.text)
        if pieces is None:
            raise FormatError(messages.OTHER_TEXT, id=key, text=bound.text)
        record = self.record or {}
        counts = record.get("pieces", {}).get(key)
        whole = self.record is not None and counts is None and key in record.get("ids", {})
        return Span(tuple(pieces)) if whole else Span(tuple(joined(self.document.text, pieces, counts)))

    def _has_trigger(self, event: EventLine) -> bool:
        if event.trigger in self.spans:
            return True
        self.refuse(event.line, messages.NO_TRIGGER, id=event.trigger)
        return False

    # --- items -----------------------------------------------------------------------------------------

    def _items(self) -> None:
        attributes, articles = self._attributes()
        for key, span in self.spans.items():
            if key in self.triggers:
                continue
            bound = self.lines.bound[key]
            type_id = self.names["types"].get(bound.type, bound.type)
            if type_id.startswith(SEGMENT):
                kind = type_id.removeprefix(SEGMENT)
                if span.discontinuous:
                    self.refuse(bound.line, messages.NOT_ONE_STRETCH)
                else:
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
            if target in self.ids:
                arguments.append(Argument(self.names["roles"].get(base, base), self.ids[target]))
            else:
                self.refuse(event.line, messages.NO_ARGUMENT, role=word, id=target)
        type_id = self.names["types"].get(event.type, event.type)
        span, cluster = self.spans[event.trigger], self.links.get(event.trigger)
        return Event(self.ids[key], span, type_id, attributes, cluster, tuple(arguments))

    def _attributes(self) -> tuple[dict[str, dict[str, str]], dict[str, int]]:
        found: dict[str, dict[str, str]] = {}
        articles: dict[str, int] = {}
        for row in self.lines.attributes:
            name, target, value = row.words
            if target not in self.ids:
                self.refuse(row.line, messages.NO_TARGET, id=target)
            elif name == ARTICLE:
                if value.isdecimal() and len(value) < 10:
                    articles[target] = int(value)
                else:
                    self.refuse(row.line, messages.NOT_AN_ARTICLE, value=value)
            else:
                ours = self.names["attributes"].get(name, name)
                found.setdefault(target, {})[ours] = unquoted(value) if self.record else value
        return {key: dict(sorted(one.items())) for key, one in found.items()}, articles

    def _relations(self) -> None:
        for key, row in self.lines.relations.items():
            name, source, target = row.words
            absent = [end for end in (source, target) if end not in self.ids]
            if absent:
                self.refuse(row.line, messages.NO_TARGET, id=absent[0])
                continue
            type_id = self.names["types"].get(name, name)
            self.raw.relations.append(Relation(self.ids[key], type_id, self.ids[source], self.ids[target]))

    # --- links and notes -------------------------------------------------------------------------------

    def _references(self) -> None:
        for row in self.lines.references:
            target, wanted, name = row.words
            # An event's reference may stand on the event or on its trigger.
            target = self.lines.events[target].trigger if target in self.lines.events else target
            if target not in self.spans:
                self.refuse(row.line, messages.NO_TARGET, id=target)
            elif target in self.links:
                self.refuse(row.line, messages.REFERENCE_TWICE, id=target)
            elif target in self.triggers:
                ours = wanted.removeprefix(_CLUSTER)
                self.links[target] = cluster = unquoted(ours) if ours != wanted else wanted
                self.clusters.setdefault(cluster, EventCluster(cluster, name or cluster))
            else:
                entity = self.folder.entities.get(wanted) or Entity(wanted, name or wanted, None, wanted)
                self._link([target], entity)
        for row in self.lines.equal:
            self._equal(row.line, row.words)

    def _equal(self, line: int, targets: Iterable[str]) -> None:
        """Let mentions that brat calls equivalent refer to one entity, which one of them may have already."""
        present = [one for one in targets if one in self.spans]
        if not present:
            self.refuse(line, messages.NONE_NAMED)
            return
        linked = [self.entities[self.links[one]] for one in present if self.links.get(one) in self.entities]
        name = self.spans[present[0]].surface(self.document.text)
        entity = linked[0] if linked else Entity(uuid7(), " ".join(name.split()))
        self._link([one for one in present if one not in self.links], entity)

    def _link(self, targets: Iterable[str], entity: Entity) -> None:
        self.entities[entity.id] = entity
        for target in targets:
            self.links[target] = entity.id

    def _notes(self) -> None:
        texts: dict[str, list[str]] = {}
        for row in self.lines.notes:
            target, text = row.words
            if target in self.ids:
                texts.setdefault(self.ids[target], []).append(unescaped(text) if self.record else text)
            else:
                self.refuse(row.line, messages.NO_TARGET, id=target)
        self.raw.notes += [Note(target, "\n".join(parts)) for target, parts in texts.items()]
