"""One ``.txt`` and ``.ann`` read back as a document with one annotation set."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError, FormatError
from annotator.domain.ids import fresh_id
from annotator.domain.items import (
    Argument,
    Author,
    AuthorKind,
    Document,
    Event,
    Mention,
    Note,
    Relation,
    Segment,
    Source,
    State,
)
from annotator.domain.ranges import Span
from annotator.domain.sentences import Message, Sentence, message

from . import messages
from .admission import Raw, admit, ids_in, incomplete, renamed
from .base import Incoming, Refusal
from .brat_folder import Files, Folder, joined_lines, place_of
from .brat_lines import EventLine, Fault, Lines, Row, TextBound, parse
from .brat_links import Links
from .brat_names import ARTICLE, CARRIED, ENDS, kind_named, noted, unquoted
from .brat_roles import PAIRED, numbers, pairs, parted
from .brat_targets import Targets
from .brat_text import Positions, joined
from .files import unescaped

Json = dict[str, Any]
_ENDS = ("Arg1", "Arg2")


def read_document(folder: Folder, files: Files, *, everything: bool = False) -> Incoming | Refusal:
    """Read one document; with ``everything`` it brings along all entities and event clusters there are.

    A text without annotations is a page that nobody annotated yet.
    """
    if files.text is None:
        return Refusal(str(files.annotations[0]), message(messages.NO_TXT))
    try:
        content = files.text.read_bytes()
        lines, starts = joined_lines(files.annotations)
        text = content.decode(folder.request.encoding or "utf-8")
        record = folder.documents.get(files.name)
        positions = Positions(text, ours=record is not None)
        document = _document(files.name, record, content, positions.text)
    except OSError as error:
        return Refusal.of(error, str(error.filename or files.text))
    except (UnicodeDecodeError, LookupError) as error:
        return Refusal(str(files.text), message(messages.UNDECODABLE, fault=str(error)))
    except FormatError as error:
        return Refusal.of(error, files.text)
    if not files.annotations:
        return Incoming(document, source_bytes=None if record else content)
    reading = _Reading(folder, document, record, positions, parse(lines))
    return reading.incoming(starts, everything, None if record else content)


def _document(relative: str, record: Json | None, content: bytes, text: str) -> Document:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    if record is None:
        source = Source("text/plain", hashlib.sha256(content).hexdigest(), None, "utf-8")
        return Document(fresh_id(), relative, text, digest, source)
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
        self.triggers = {event.trigger for event in lines.events.values()}
        self.segments: set[str] = set()
        self.targets = Targets(lines, self.ids, self.segments)
        self.raw = self._raw()
        carried = document.metadata.get(CARRIED)
        self.carried: Json = dict(carried) if isinstance(carried, Mapping) else {}
        """What brat says and we have no word for, as it is kept in the document's metadata."""

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

    def incoming(self, starts: list[tuple[str, int]], everything: bool, content: bytes | None) -> Incoming:
        self._place()
        links = self._links()
        self._items(links)
        self._relations()
        self._notes()
        sets: tuple[AnnotationSet, ...] = ()
        left_out: list[Message] = []
        if self.record is None or "author" in self.record:
            made, left_out = admit(self.document, self.raw, self.folder.scheme)
            sets = (incomplete(made, len(self.wrong)),)
        said = [*self._said(starts), *self._admitted(starts, left_out)]
        entities = dict(links.entities)
        clusters = {e.cluster for e in self.raw.events if e.cluster}
        if everything:
            entities |= {one.id: one for one in self.folder.entities.values()}
            clusters |= set(self.folder.clusters)
        metadata = {**self.document.metadata, **({CARRIED: self.carried} if self.carried else {})}
        return Incoming(
            replace(self.document, metadata=metadata),
            sets,
            tuple(one for _, one in sorted(entities.items())),
            tuple(links.clusters[one] for one in sorted(clusters)),
            tuple(said),
            content,
            states="state" in (self.record or {}),
            made_of=str((self.record or {}).get("made_of", "")),
        )

    def _said(self, starts: list[tuple[str, int]]) -> Iterator[Message]:
        """Yield what is wrong with lines, in their order."""
        told = [(one, messages.LINE_LEFT_OUT) for one in self.wrong]
        told += [(one, messages.LINE_TAKEN) for one in self.remarks]
        for one, sentence in sorted(told, key=lambda pair: (pair[0].line, str(pair[0].reason))):
            name, line = place_of(starts, one.line)
            yield message(sentence, file=name, line=line, id=one.id or None, reason=one.reason)

    def _admitted(self, starts: list[tuple[str, int]], left_out: Iterable[Message]) -> Iterator[Message]:
        """Yield what the scheme does not admit, by the ids and lines of the file."""
        back = {ours: brat for brat, ours in reversed(list(self.ids.items()))}
        for one in left_out:
            line = next((self.lines.first[back[i]][0] for i in ids_in(one) if i in back), 0)
            name, line = place_of(starts, line)
            yield message(messages.IN_FILE, file=name, line=line or None, warning=renamed(one, back))

    def refuse(self, line: int, item: str, reason: Sentence, /, **values: object) -> None:
        self.wrong.append(Fault(line, item, message(reason, **values)))

    def fault(self, row: Row | EventLine, reason: Message, item: str = "") -> None:
        self.wrong.append(Fault(row.line, row.id if isinstance(row, Row) else item, reason))

    def remark(self, row: Row | EventLine, reason: Message, item: str = "") -> None:
        self.remarks.append(Fault(row.line, row.id if isinstance(row, Row) else item, reason))

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
            self.ids[key] = wanted if wanted and wanted not in taken else fresh_id()
            taken.add(self.ids[key])

    def _check_bound(self) -> None:
        """Take out what is neither a mention, a segment nor a trigger, though its place is right."""
        for key in [one for one in self.spans if one not in self.triggers]:
            bound = self.lines.bound[key]
            type_id, is_segment = self._type(bound.type), kind_named(self.names, bound.type) is not None
            if is_segment and self.spans[key].discontinuous:
                self.refuse(bound.line, key, messages.NOT_ONE_STRETCH)
            elif (
                not is_segment
                and type_id in self.folder.scheme.event_types
                and type_id not in self.folder.scheme.entity_types
            ):
                self.refuse(bound.line, key, messages.NO_EVENT_LINE, type=bound.type, id=key)
            else:
                if is_segment:
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

    def _items(self, links: Links) -> None:
        attributes, articles = self._attributes()
        for key, span in self.spans.items():
            if key in self.triggers:
                continue
            bound = self.lines.bound[key]
            type_id = self._type(bound.type)
            if key in self.segments:
                kind = kind_named(self.names, bound.type) or ""
                self.raw.segments.append(Segment(self.ids[key], span.hull, kind, articles.get(key)))
            else:
                made = Mention(self.ids[key], span, type_id, attributes.get(key, {}), links.of.get(key))
                self.raw.mentions.append(made)
        events = {key: event for key, event in self.lines.events.items() if key in self.ids}
        if self.record is None and pairs([self._roles(one) for one in events.values()]):
            self.carried[PAIRED] = True
        for key, event in events.items():
            span, of = self.spans[event.trigger], attributes.get(key, {})
            filled = self._arguments(key, event)
            self.raw.events.append(
                Event(self.ids[key], span, self._type(event.type), of, links.of.get(key), filled)
            )

    def _roles(self, event: EventLine) -> list[tuple[str, int]]:
        """Return the roles of an event and their numbers; a role of the scheme may end in a digit."""
        label = self.folder.scheme.event_types.get(self._type(event.type))
        ours = {role.id for role in label.roles} if label and self.record is None else set[str]()
        return [(word, 1) if word in ours else parted(word) for word, _ in event.arguments]

    def _arguments(self, key: str, event: EventLine) -> tuple[Argument, ...]:
        """Return the arguments that were read; of a page whose numbers pair roles they stand pair by pair."""
        found = list(zip(self._roles(event), event.arguments, strict=True))
        if self.carried.get(PAIRED):
            found.sort(key=lambda one: one[0][1])
            if self.record is None and numbers([r for (r, _), _ in found], paired=True) != [
                number for (_, number), _ in found
            ]:
                self.remark(event, message(messages.NUMBERS_CHANGE), key)
        made = []
        for (base, _), (word, target) in found:
            if (reason := self.targets.filler(target)) is None:
                made.append(Argument(self.names["roles"].get(base, base), self.ids[target]))
            else:
                self.refuse(event.line, key, messages.NO_ARGUMENT, role=word, reason=reason)
        return tuple(made)

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
            name, source, target, *ends = row.words
            if ends == [*reversed(_ENDS)]:
                source, target, ends = target, source, [*_ENDS]
            reasons = [one for one in map(self.targets.filler, (source, target)) if one is not None]
            if reasons:
                del self.ids[key]
                self.fault(row, reasons[0])
                continue
            type_id = self._type(name)
            self._ends(row, type_id, ends)
            self.raw.relations.append(Relation(self.ids[key], type_id, self.ids[source], self.ids[target]))

    def _ends(self, row: Row, type_id: str, ends: list[str]) -> None:
        """Keep what a relation type calls its two ends, where it is not Arg1 and Arg2."""
        known = self.carried.get(ENDS, {}).get(type_id, [*_ENDS])
        first = not any(one.type == type_id for one in self.raw.relations)
        if first and ends != known:
            self.carried[ENDS] = {**self.carried.get(ENDS, {}), type_id: ends}
        elif ends != known:
            self.remark(row, message(messages.OTHER_ENDS, type=type_id, ends=ends, known=known))

    # --- links and notes -------------------------------------------------------------------------------

    def _links(self) -> Links:
        placed = {key for key in self.ids if key not in self.lines.relations} - self.segments
        equal = (self.record or {}).get("equiv", {})
        known = {str(one): str(entity) for one, entity in equal.items()} if isinstance(equal, Mapping) else {}
        links = Links(
            self.folder, self.lines, self.targets, placed, self._surface, self.fault, self.remark, known
        )
        links.read()
        return links

    def _surface(self, key: str) -> str:
        place = self.lines.events[key].trigger if key in self.lines.events else key
        return " ".join(self.spans[place].surface(self.document.text).split())

    def _notes(self) -> None:
        texts: dict[str, list[str]] = {}
        for row in self.lines.notes:
            kind, target, text = row.words
            reason = self.targets.anything(target)
            if reason is None:
                text = noted(kind, text)
                texts.setdefault(self.ids[target], []).append(unescaped(text) if self.record else text)
            else:
                self.fault(row, reason)
        self.raw.notes += [Note(target, "\n".join(parts)) for target, parts in texts.items()]
