"""The lines of one ``.ann`` file, made of one annotation set."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.ranges import Range, Span, trimmed

from .accounting import Left
from .base import Dataset
from .brat_names import ARTICLE, Names, quoted, reference
from .files import LINE_BREAKS, escaped
from .messages import BREAK_AT_EDGE, EDGE

CLUSTER = "EventCluster"
_BREAKING = frozenset(LINE_BREAKS + "\t")
_SPACES = re.compile(r"\s+")


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

    ``pieces`` tells, for a text-bound annotation that was cut, of how many pieces each fragment is made.
    """

    def __init__(self, annotations: AnnotationSet, names: Names, references: References) -> None:
        """Make the lines of a set."""
        self.annotations, self.names, self.references = annotations, names, references
        self.lines: list[str] = []
        self.ids: dict[str, str] = {}
        self.pieces: dict[str, list[int]] = {}
        self.left = Left()
        self._counts: Counter[str] = Counter()
        self._brat: dict[str, str] = {}
        self._triggers: dict[str, str] = {}
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
        triggers = [e for e in events if self._bound(self.names.type(e.type), e.span, e)]
        for segment in said.segments_in_order():
            self._bound(self.names.segment(segment.kind), Span((segment.range,)), segment)
        return kept, triggers

    def _bound(self, name: str, span: Span, item: Mention | Event | Segment) -> bool:
        """Write a ``T`` line; False if the span cannot stand in one."""
        text = self.annotations.text
        cut = [pieces_of(text, fragment) for fragment in span.fragments]
        pieces = [piece for part in cut if part for piece in part]
        # Readers strip the ends of lines, so a span could not end in white space even where brat allows it.
        reason = EDGE if trimmed(text, span.hull) != span.hull else BREAK_AT_EDGE if None in cut else None
        if reason:
            self.left.items[item.id] = reason
            return False
        made = self._known("T", item.id)
        if isinstance(item, Event):
            self._triggers[item.id] = made
        if len(pieces) > len(cut):
            self.pieces[made] = [len(part) for part in cut if part]
        places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        surface = " ".join(text[piece.start : piece.end] for piece in pieces)
        self.lines.append(f"{made}\t{name} {places}\t{surface}")
        return True

    def _event_lines(self, events: Sequence[Event]) -> None:
        for event in events:  # from here on an event is known by its E, no longer by its trigger
            self._known("E", event.id)
        for event in events:
            words = [f"{self.names.type(event.type)}:{self._triggers[event.id]}"]
            counts: Counter[str] = Counter()
            for argument in event.arguments:
                if argument.target in self._brat:
                    role = self.names.role(argument.role)
                    counts[role] += 1
                    number = str(counts[role]) if counts[role] > 1 else ""
                    words.append(f"{role}{number}:{self._brat[argument.target]}")
            self.lines.append(f"{self._brat[event.id]}\t{' '.join(words)}")

    def _relations(self) -> None:
        for relation in sorted(self.annotations.relations.values(), key=lambda one: one.id):
            if relation.source in self._brat and relation.target in self._brat:
                ends = f"Arg1:{self._brat[relation.source]} Arg2:{self._brat[relation.target]}"
                made = self._known("R", relation.id)
                self.lines.append(f"{made}\t{self.names.type(relation.type)} {ends}")

    def _attributes(self, mentions: Sequence[Mention], events: Sequence[Event]) -> None:
        placed: list[Mention | Event] = [*mentions, *events]
        for item in placed:
            for name, value in sorted(item.attributes.items()):
                target = self._brat[item.id]
                self._line("A", f"{self.names.attribute(name)} {target} {quoted(value)}")
        for segment in self.annotations.segments_in_order():
            if segment.article is not None and segment.id in self._brat:
                self._line("A", f"{ARTICLE} {self._brat[segment.id]} {segment.article}")

    def _references(self, mentions: Sequence[Mention], events: Sequence[Event]) -> None:
        found = [(self._brat[m.id], self.references.entity(m.entity)) for m in mentions if m.entity]
        # Readers of brat know references of text-bound annotations, so the trigger carries the cluster.
        found += [(self._triggers[e.id], self.references.cluster(e.cluster)) for e in events if e.cluster]
        for target, wanted in found:
            self._line("N", f"Reference {target} {wanted}\t{self.references.name(wanted)}")

    def _notes(self) -> None:
        for note in sorted(self.annotations.notes.values(), key=lambda one: one.target):
            if note.target in self._brat:
                self._line("#", f"AnnotatorNotes {self._brat[note.target]}\t{escaped(note.text)}")

    def _line(self, letter: str, rest: str) -> None:
        self.lines.append(f"{self._next(letter)}\t{rest}")
