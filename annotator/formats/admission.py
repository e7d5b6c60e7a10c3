"""Which of the items read from a file a project's scheme lets in; the others are named with the reason."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import ParamSpec

from annotator.domain import rules
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import (
    NO_ATTRIBUTES,
    Attributes,
    Author,
    Bookmark,
    Decision,
    Document,
    Event,
    Item,
    Mention,
    Note,
    Rejection,
    Relation,
    Segment,
    State,
)
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, Sentence, message

from . import messages
from .doubles import without_doubles

P = ParamSpec("P")


@dataclass(slots=True)
class Raw:
    """What one author says about one document, as a file has it: nothing of it is checked yet."""

    author: Author
    state: State = State.DONE
    revision: int = 0
    segments: list[Segment] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    left_out: int = 0
    """How many things an earlier import of the set could not take in."""

    def placed(self) -> list[Segment | Mention | Event]:
        """Return everything that has a place in the text."""
        return [*self.segments, *self.mentions, *self.events]

    def items(self) -> list[Segment | Mention | Event | Relation | Bookmark | Decision]:
        """Return everything with an id of its own; ids have to be unique in the set."""
        return [*self.placed(), *self.relations, *self.bookmarks, *self.decisions]


def admit(
    document: Document,
    raw: Raw,
    scheme: Scheme,
    *,
    entities: Collection[str] | None = None,
    clusters: Collection[str] | None = None,
) -> tuple[AnnotationSet, list[Message]]:
    """Return the set of all that the scheme allows, and one warning for each thing left out.

    Spans must lie in the text already and ids be unique, but for exact doubles, which are taken once with
    a warning. An attribute, argument or link that is not allowed goes alone; its item stays. ``entities``
    and ``clusters`` are the ids that links may have (None: any). A set that is not whole is not done.
    """
    watch = _WATCH.get()
    raw = watch.entering(document, raw) if watch else raw
    doubles = without_doubles(raw)
    gate = _Gate(scheme, entities, clusters)
    base = AnnotationSet(fresh_id(), document.id, document.text, raw.author, raw.state, raw.revision)
    segments = gate.segments(raw.segments)
    mentions = [m for one in raw.mentions if (m := gate.mention(one))]
    events = [e for one in raw.events if (e := gate.event(one))]
    placed: list[Item] = [*segments, *mentions, *events]
    base = gate.arguments(filled(base, placed))
    relations = [one for one in raw.relations if gate.relation(base, one)]
    base = filled(base, relations)
    notes = [one for one in raw.notes if gate.note(base, one)]
    flags = frozenset(one for one in raw.flags if gate.flag(one))
    base = replace(base, flags=flags, rejected=frozenset(raw.rejected))
    made = replace(filled(base, [*notes, *raw.bookmarks, *raw.decisions]), left_out=raw.left_out)
    made = incomplete(made, len(gate.warnings))
    if watch:
        watch.entered(made)
    return made, [*doubles, *gate.warnings]


@dataclass(frozen=True, slots=True)
class _Watch:
    entering: Callable[[Document, Raw], Raw]
    entered: Callable[[AnnotationSet], None]


_WATCH: ContextVar[_Watch | None] = ContextVar("watch", default=None)


@contextmanager
def on_the_way_in(
    entering: Callable[[Document, Raw], Raw], entered: Callable[[AnnotationSet], None] = lambda _made: None
) -> Iterator[None]:
    """Let somebody see what readers of this thread bring, before a scheme allows or refuses it, and after.

    ``entering`` gives what is to go on: the same, or in other labels. So whatever format a file has, its
    labels are counted and renamed in one place.
    """
    token = _WATCH.set(_Watch(entering, entered))
    try:
        yield
    finally:
        _WATCH.reset(token)


@contextmanager
def unwatched() -> Iterator[None]:
    """Let nobody see what is read meanwhile: it is no data that comes in."""
    token = _WATCH.set(None)
    try:
        yield
    finally:
        _WATCH.reset(token)


def incomplete(annotations: AnnotationSet, left_out: int) -> AnnotationSet:
    """Return a set of which so many things more could not be taken in: it is not done, if there are any."""
    if not left_out:
        return annotations
    state = State.IN_PROGRESS if annotations.state is State.DONE else annotations.state
    return replace(annotations, state=state, left_out=annotations.left_out + left_out)


def renamed(warning: Message, names: Mapping[str, str | Message]) -> Message:
    """Return a warning with other names for the ids in it, those that a reader of the file has seen."""

    def value(one: object) -> object:
        if isinstance(one, Message):
            return renamed(one, names)
        return names.get(one, one) if isinstance(one, str) else one

    return Message(warning.id, {key: value(one) for key, one in warning.values.items()})


def ids_in(warning: Message) -> Iterator[str]:
    """Yield the values that a warning names, those of the warning in it too; ids are among them."""
    for one in warning.values.values():
        if isinstance(one, Message):
            yield from ids_in(one)
        elif isinstance(one, str):
            yield one


class _Gate:
    """Asks the rules about each item and writes down what they refuse."""

    def __init__(
        self, scheme: Scheme, entities: Collection[str] | None, clusters: Collection[str] | None
    ) -> None:
        self.scheme, self.entities, self.clusters = scheme, entities, clusters
        self.warnings: list[Message] = []
        self.gone: set[str] = set()
        """Ids of what was left out; what refers to it has to go, too."""

    def missing(self, *ids: str) -> Message | None:
        """Return that something was left out if one of some ids is of such a thing."""
        gone = next((one for one in ids if one in self.gone), None)
        return message(messages.GONE, id=gone) if gone is not None else None

    def refuse(self, what: Message, reason: Message) -> None:
        self.warnings.append(message(messages.LEFT_OUT, item=what, reason=reason))

    def allowed(self, what: Message, rule: Callable[P, None], *args: P.args, **kwargs: P.kwargs) -> bool:
        try:
            rule(*args, **kwargs)
        except EditError as error:
            self.refuse(what, error.message)
            return False
        return True

    def segments(self, segments: Iterable[Segment]) -> list[Segment]:
        kept: list[Segment] = []
        for one in sorted(segments, key=lambda s: (s.range, s.id)):
            what = message(messages.SEGMENT, id=one.id)
            if kept and one.range.start < kept[-1].range.end:
                self.refuse(what, message(messages.OVERLAPS, id=kept[-1].id))
                self.gone.add(one.id)
            elif self.allowed(what, rules.require_segment_kind, self.scheme, one.kind, one.article):
                kept.append(one)
            else:
                self.gone.add(one.id)
        return kept

    def mention(self, mention: Mention) -> Mention | None:
        what = message(messages.MENTION, id=mention.id)
        if mention.type not in self.scheme.entity_types:
            self.refuse(what, message(messages.NO_ENTITY_TYPE, type=mention.type))
            self.gone.add(mention.id)
            return None
        attributes = self._attributes(what, mention.type, mention.attributes)
        entity = self._link(what, messages.NO_ENTITY, mention.entity, self.entities)
        if entity is mention.entity and attributes == mention.attributes:
            return mention
        return replace(mention, attributes=attributes, entity=entity)

    def event(self, event: Event) -> Event | None:
        what = message(messages.EVENT, id=event.id)
        if event.type not in self.scheme.event_types:
            self.refuse(what, message(messages.NO_EVENT_TYPE, type=event.type))
            self.gone.add(event.id)
            return None
        attributes = self._attributes(what, event.type, event.attributes)
        cluster = self._link(what, messages.NO_CLUSTER, event.cluster, self.clusters)
        if cluster is event.cluster and attributes == event.attributes:
            return event
        return replace(event, attributes=attributes, cluster=cluster)

    def _attributes(self, what: Message, type_id: str, attributes: Attributes) -> Attributes:
        if not attributes:
            return NO_ATTRIBUTES
        kept = {
            name: value
            for name, value in attributes.items()
            if self.allowed(
                message(messages.ATTRIBUTE, item=what, name=name),
                rules.require_attributes,
                self.scheme,
                type_id,
                {name: value},
            )
        }
        return kept or NO_ATTRIBUTES

    def _link(
        self, what: Message, unknown: Sentence, link: str | None, known: Collection[str] | None
    ) -> str | None:
        if link is not None and known is not None and link not in known:
            self.refuse(message(messages.LINK, item=what), message(unknown, id=link))
            return None
        return link

    def arguments(self, annotations: AnnotationSet) -> AnnotationSet:
        """Return the set with the arguments that the scheme allows, in their order."""
        events = dict(annotations.events)
        # The rules look at other events for cycles, so they must see what has been taken out so far.
        seen = replace(annotations, events=events)
        for event in sorted(events.values(), key=lambda e: (e.span, e.id)):
            events[event.id] = self._with_arguments(seen, event, events)
        return replace(annotations, events=events)

    def _with_arguments(self, seen: AnnotationSet, event: Event, events: Mapping[str, Event]) -> Event:
        try:
            rules.require_event(self.scheme, seen, event)
        except EditError:
            pass
        else:
            return event
        kept = replace(event, arguments=())
        for argument in event.arguments:
            more = replace(kept, arguments=(*kept.arguments, argument))
            what = message(
                messages.ARGUMENT,
                item=message(messages.EVENT, id=event.id),
                role=argument.role,
                target=argument.target,
            )
            if (gone := self.missing(argument.target)) is not None:
                self.refuse(what, gone)
            elif self.allowed(what, rules.require_event, self.scheme, seen, more):
                kept = more
        return kept

    def relation(self, annotations: AnnotationSet, one: Relation) -> bool:
        what = message(messages.RELATION, id=one.id)
        if (gone := self.missing(one.source, one.target)) is not None:
            self.refuse(what, gone)
            self.gone.add(one.id)
            return False
        taken = self.allowed(
            what,
            rules.require_relation,
            self.scheme,
            annotations,
            one.type,
            one.source,
            one.target,
        )
        if not taken:
            self.gone.add(one.id)
        return taken

    def note(self, annotations: AnnotationSet, note: Note) -> bool:
        if note.target and annotations.find(note.target) is None:
            gone = self.missing(note.target) or message(messages.NO_NOTED, target=note.target)
            self.refuse(message(messages.NOTE), gone)
            return False
        return True

    def flag(self, flag: str) -> bool:
        if flag not in self.scheme.page_flags:
            self.refuse(message(messages.FLAG, id=flag), message(messages.NO_FLAG))
            return False
        return True
