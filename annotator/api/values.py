"""Documents, and what is said about them, as plain frozen values.

Positions count Unicode code points, as Python's ``str`` does, and ranges are half-open:
``document.text[start:end]`` is what the annotator saw.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, Never, TypeVar

Spans = tuple[tuple[int, int], ...]
Value = TypeVar("Value")


class Frozen(dict[str, Value], Generic[Value]):
    """A dict that nobody can change: it can be hashed, copied, pickled, and written as JSON."""

    def _refuse(self, *_args: object, **_values: object) -> Never:
        raise TypeError("what a project hands out cannot be changed")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        """Return a number that depends on the content alone."""
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[object, ...]:
        """Be made anew, as no item can be put in."""
        return Frozen, (dict(self),)


_NOTHING: Mapping[str, str] = Frozen()


@dataclass(frozen=True, slots=True)
class Author:
    """Whose judgement a set is; ``kind`` is human, model, gold or aside (a version set aside by a merge)."""

    name: str
    kind: str = "human"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch ``[start, end)`` of a kind, and the number of its article (None: of none).

    ``confidence`` (0 … 1) is a model's. In a suggestion ``id`` and ``text`` may be left out; a text that is
    given must be what stands there.
    """

    kind: str
    start: int
    end: int
    article: int | None = None
    id: str = ""
    text: str = ""
    note: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name: one or more fragments ``[start, end)``, a type, and the id of the entity that it refers to.

    In a suggestion ``id`` is only needed where an event or a relation names the mention.
    """

    type: str
    spans: Spans
    attributes: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    entity: str | None = None
    id: str = ""
    text: str = ""
    note: str = ""
    confidence: float | None = None

    @property
    def start(self) -> int:
        """Where the first fragment begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the last fragment ends."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Argument:
    """A role of an event, and the id of the mention or event that fills it."""

    role: str
    target: str


@dataclass(frozen=True, slots=True)
class Event:
    """An event: the fragments of its trigger, a type, arguments, and the id of its event cluster."""

    type: str
    spans: Spans
    arguments: tuple[Argument, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    cluster: str | None = None
    id: str = ""
    text: str = ""
    note: str = ""
    confidence: float | None = None

    @property
    def start(self) -> int:
        """Where the trigger begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the trigger ends."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Relation:
    """A labelled link from one mention or event to another, by their ids."""

    type: str
    source: str
    target: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions refer to, in one document or many; ``kb`` is a knowledge-base id."""

    id: str
    name: str
    type: str | None = None
    kb: str | None = None


@dataclass(frozen=True, slots=True)
class EventCluster:
    """What events refer to, in one document or many."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class AnnotationSet:
    """All that one author says about one document, in text order; ``state`` is todo, in_progress or done.

    Text under no segment is *unlabelled*: nobody has said what it is. ``note`` is about the page as a whole.
    """

    document: str
    author: Author
    state: str
    segments: tuple[Segment, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    flags: frozenset[str] = frozenset()
    note: str = ""

    def item(self, id: str) -> Segment | Mention | Event | Relation | None:
        """Return the item with an id, as arguments and relations name it, or None."""
        return next((one for one in self.items() if one.id == id), None)

    def items(self) -> Iterator[Segment | Mention | Event | Relation]:
        """Yield segments, mentions, events and relations."""
        yield from self.segments
        yield from self.mentions
        yield from self.events
        yield from self.relations


@dataclass(frozen=True, slots=True)
class Document:
    """One page: its text, where it came from, what is known of it, and everybody's annotation set."""

    id: str
    name: str
    text: str = field(repr=False)
    uri: str | None
    language: str | None
    media_type: str
    encoding: str | None
    sha256: str
    metadata: Mapping[str, object] = field(repr=False, hash=False)
    sets: tuple[AnnotationSet, ...] = field(default=(), repr=False)

    def by(self, author: str) -> AnnotationSet | None:
        """Return an author's set, or None if there is none."""
        return next((one for one in self.sets if one.author.name == author), None)


@dataclass(frozen=True, slots=True)
class Labels:
    """What a project's scheme allows, by id, in its order.

    ``segment_kinds`` names the group of each kind (content, attribution or boilerplate), ``event_types`` the
    roles of each event type, ``attributes`` those of each entity and event type that has any.
    """

    segment_kinds: Mapping[str, str]
    entity_types: tuple[str, ...]
    event_types: Mapping[str, tuple[str, ...]]
    relation_types: tuple[str, ...]
    attributes: Mapping[str, tuple[str, ...]]
    page_flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a model proposes for a document; events and relations name mentions and events by their ``id``."""

    document: str
    segments: tuple[Segment, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    flags: frozenset[str] = frozenset()
