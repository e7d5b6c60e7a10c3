"""The lines of one ``.ann`` file, made of one annotation set."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.ranges import Range, Span, trimmed
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message

from .accounting import Left
from .base import Dataset
from .brat_lines import BINARY
from .brat_names import ARTICLE, CARRIED, ENDS, EQUIV, Names, is_binary, note_lines, quoted, reference
from .brat_roles import PAIRED, numbers
from .files import LINE_BREAKS
from .messages import BREAK_AT_EDGE, EDGE

CLUSTER = "EventCluster"
_BREAKING = frozenset(LINE_BREAKS + "\t")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[A-Za-z0-9_-]+")
_TWO = 2


class References:
    """What ``N`` lines say: an entity's knowledge-base id, if no other has the same, and its name."""

    def __init__(self, dataset: Dataset) -> None:
        """Give every entity and event cluster of a dataset a reference of its own."""
        self.entities: dict[str, str] = {}
        self.names: dict[str, str] = {}
        taken: set[str] = set()
        for key, entity in sorted(dataset.entities.items()):
            wanted = reference(entity.kb, entity.id)
            self.entities[key] = wanted if wanted not in taken else reference(None, entity.id)
            taken.add(self.entities[key])
            self.names[self.entities[key]] = entity.name
        for cluster in dataset.clusters.values():
            self.names[self.cluster(cluster.id)] = cluster.name

    def entity(self, entity_id: str) -> str:
        """Return the reference of an entity."""
        return self.entities.get(entity_id) or reference(None, entity_id)

    def cluster(self, cluster_id: str) -> str:
        """Return the reference of an event cluster."""
        return f"{CLUSTER}:{quoted(cluster_id)}"

    def name(self, wanted: str) -> str:
        """Return the text an ``N`` line ends with; it is never empty."""
        return " ".join(self.names.get(wanted, "").split()) or wanted


def pieces_of(text: str, fragment: Range) -> list[Range] | None:
    """Return a fragment cut at white space that holds a line break or tab; None if that is at its edge."""
    pieces: list[Range] = []
    at = int(fragment.start)
    for gap in _SPACES.finditer(text, fragment.start, fragment.end):
        if _BREAKING.isdisjoint(gap[0]):
            continue
        if gap.start() == fragment.start or gap.end() == fragment.end:
            return None
        pieces.append(Range.at(at, gap.start()))
        at = gap.end()
    pieces.append(Range.at(at, fragment.end))
    return pieces


class Standoff:
    """One set as standoff lines: ``lines``, ``ids`` (brat's id → ours), ``pieces`` and what was ``left`` out.

    ``pieces`` tells, for a text-bound annotation that was cut, of how many pieces each fragment is made;
    ``equal`` what the members of ``Equiv`` lines refer to; ``ends`` the words for the ends of relations.
    """

    def __init__(
        self,
        annotations: AnnotationSet,
        scheme: Scheme,
        names: Names,
        references: References,
        metadata: Mapping[str, object],
    ) -> None:
        """Make the lines of a set; the document's ``metadata`` keep brat's own words of it."""
        self.annotations, self.names, self.references = annotations, names, references
        carried = metadata.get(CARRIED)
        self._carried: Mapping[str, Any] = carried if isinstance(carried, Mapping) else {}
        self._binary = {key for key, one in scheme.attributes.items() if is_binary(one)}
        self.equal: dict[str, str] = {}
        self.ends: set[tuple[str, str, str]] = set()
        self.lines: list[str] = []
        self.ids: dict[str, str] = {}
        self.pieces: dict[str, list[int]] = {}
        self.left = Left()
        self._counts: Counter[str] = Counter()
        self._brat: dict[str, str] = {}
        self._triggers: dict[str, str] = {}
        self._shared: dict[tuple[str, Span], str] = {}
        mentions, events = self._text_bound()
        self._event_lines(events)
        self._relations()
        self._attributes(mentions, events)
        self._references(mentions, events)
        self._notes()

    def _next(self, letter: str) -> str:
        self._counts[letter] += 1
        return f"{letter}{self._counts[letter]}"

    def _known(self, letter: str, item_id: str) -> str:
        """Number an item and remember which it is."""
        made = self._next(letter)
        self.ids[made], self._brat[item_id] = item_id, made
        return made

    def _text_bound(self) -> tuple[list[Mention], list[Event]]:
        said = self.annotations
        mentions = sorted(said.mentions.values(), key=lambda m: (m.span, m.id))
        events = sorted(said.events.values(), key=lambda e: (e.span, e.id))
        kept = [m for m in mentions if self._bound(self.names.type(m.type), m.span, m)]
        triggers = [e for e in events if self._trigger(e)]
        for segment in said.segments_in_order():
            self._bound(self.names.segment(segment.kind), Span((segment.range,)), segment)
        return kept, triggers

    def _trigger(self, event: Event) -> bool:
        """Write the trigger of an event; events of one type at one place share it, as brat wants it."""
        there = self._shared.get((event.type, event.span))
        if there is None:
            there = self._bound(self.names.type(event.type), event.span, event)
            self._shared[event.type, event.span] = there
        if there:
            self._triggers[event.id] = there
        else:
            self.left.items.setdefault(event.id, self._edge(event.span) or BREAK_AT_EDGE)
        return bool(there)

    def _edge(self, span: Span) -> Message | None:
        # Readers strip the ends of lines, so a span could not end in white space even where brat allows it.
        return EDGE if trimmed(self.annotations.text, span.hull) != span.hull else None

    def _bound(self, name: str, span: Span, item: Mention | Event | Segment) -> str:
        """Write a ``T`` line and return its id; "" if the span cannot stand in one."""
        text = self.annotations.text
        cut = [pieces_of(text, fragment) for fragment in span.fragments]
        pieces = [piece for part in cut if part for piece in part]
        reason = self._edge(span) or (BREAK_AT_EDGE if None in cut else None)
        if reason:
            self.left.items[item.id] = reason
            return ""
        made = self._known("T", item.id)
        if len(pieces) > len(cut):
            self.pieces[made] = [len(part) for part in cut if part]
        places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        surface = " ".join(text[piece.start : piece.end] for piece in pieces)
        self.lines.append(f"{made}\t{name} {places}\t{surface}")
        return made

    def _event_lines(self, events: Sequence[Event]) -> None:
        for event in events:  # from here on an event is known by its E, no longer by its trigger
            self._known("E", event.id)
        for event in events:
            words = [f"{self.names.type(event.type)}:{self._triggers[event.id]}"]
            filled = [one for one in event.arguments if one.target in self._brat]
            roles = [self.names.role(one.role) for one in filled]
            counts = numbers(roles, paired=bool(self._carried.get(PAIRED)))
            for role, number, argument in zip(roles, counts, filled, strict=True):
                words.append(f"{role}{number if number > 1 else ''}:{self._brat[argument.target]}")
            self.lines.append(f"{self._brat[event.id]}\t{' '.join(words)}")

    def _relations(self) -> None:
        for relation in sorted(self.annotations.relations.values(), key=lambda one: one.id):
            if relation.source in self._brat and relation.target in self._brat:
                name, (one, other) = self.names.type(relation.type), self._words(relation.type)
                self.ends.add((relation.type, one, other))
                ends = f"{one}:{self._brat[relation.source]} {other}:{self._brat[relation.target]}"
                self.lines.append(f"{self._known('R', relation.id)}\t{name} {ends}")

    def _words(self, type_id: str) -> tuple[str, str]:
        """Return what the two ends of a type of relation are called."""
        said = self._carried.get(ENDS)
        match said.get(type_id) if isinstance(said, Mapping) else None:
            case [str(one), str(other)] if one != other and _WORD.fullmatch(one) and _WORD.fullmatch(other):
                return one, other
        return "Arg1", "Arg2"

    def _attributes(self, mentions: Sequence[Mention], events: Sequence[Event]) -> None:
        placed: list[Mention | Event] = [*mentions, *events]
        for item in placed:
            for name, value in sorted(item.attributes.items()):
                target = self._brat[item.id]
                said = "" if name in self._binary and value == BINARY else f" {quoted(value)}"
                self._line("A", f"{self.names.attribute(name)} {target}{said}")
        for segment in self.annotations.segments_in_order():
            if segment.article is not None and segment.id in self._brat:
                self._line("A", f"{ARTICLE} {self._brat[segment.id]} {segment.article}")

    def _references(self, mentions: Sequence[Mention], events: Sequence[Event]) -> None:
        linked = [
            (self._brat[m.id], m.entity, self.references.entity(m.entity)) for m in mentions if m.entity
        ]
        # brat itself cannot parse a file in which anything but an event names a trigger.
        linked += [
            (self._brat[e.id], e.cluster, self.references.cluster(e.cluster)) for e in events if e.cluster
        ]
        equal: dict[str, list[str]] = {}
        for target, key, _ in linked:
            if key.startswith(EQUIV):
                equal.setdefault(key, []).append(target)
        for target, key, wanted in linked:
            if len(equal.get(key, ())) < _TWO:
                self._line("N", f"Reference {target} {wanted}\t{self.references.name(wanted)}")
        for key, members in equal.items():
            if len(members) >= _TWO:
                self.equal |= dict.fromkeys(members, key)
                self.lines.append(f"*\tEquiv {' '.join(members)}")

    def _notes(self) -> None:
        for note in sorted(self.annotations.notes.values(), key=lambda one: one.target):
            if note.target in self._brat:
                for kind, text in note_lines(note.text):
                    self._line("#", f"{kind} {self._brat[note.target]}\t{text}")

    def _line(self, letter: str, rest: str) -> None:
        self.lines.append(f"{self._next(letter)}\t{rest}")
