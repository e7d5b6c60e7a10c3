"""What an annotation set is made of, as immutable values. All positions are code points, half-open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from .ranges import Range, Span
from .sentences import STATES

Attributes = Mapping[str, str]
NO_ATTRIBUTES: Attributes = MappingProxyType({})


class State(StrEnum):
    """How far an author is with a document."""

    TODO = "todo"
    IN_PROGRESS = "in_progress"
    DONE = "done"

    @property
    def words(self) -> str:
        """The state as people read it: "to do", "in progress", "done"."""
        return STATES[self.value]


class AuthorKind(StrEnum):
    """Whose judgement an annotation set is."""

    HUMAN = "human"
    MODEL = "model"
    GOLD = "gold"
    ASIDE = "aside"
    """A version of somebody's set that a merge set aside, until it is adjudicated (`authors.set_aside`)."""


NO_WORD = frozenset((AuthorKind.MODEL, AuthorKind.ASIDE))
"""Kinds of authors whose sets are nobody's word: no progress, no reference, and not compared unasked."""

GOLD = "gold"
"""The name of the author whose sets adjudication decides."""


@dataclass(frozen=True, slots=True)
class Author:
    """A human annotator, a model, or gold; the name is the identity."""

    name: str
    kind: AuthorKind = AuthorKind.HUMAN


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with a kind and the number of the article it belongs to (None: to no article)."""

    id: str
    range: Range
    kind: str
    article: int | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an entity, with a type; ``entity`` is the id of what it refers to."""

    id: str
    span: Span
    type: str
    attributes: Attributes = field(default_factory=lambda: NO_ATTRIBUTES)
    entity: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Argument:
    """A role of an event and the id of the mention or event that fills it."""

    role: str
    target: str


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger span with a type, attributes and arguments; ``cluster`` is the id of its event cluster."""

    id: str
    span: Span
    type: str
    attributes: Attributes = field(default_factory=lambda: NO_ATTRIBUTES)
    cluster: str | None = None
    arguments: tuple[Argument, ...] = ()


def place_of(item: Mention | Event) -> tuple[tuple[int, ...], str]:
    """Return what puts mentions and events into text order: as ``(span, id)`` does, but of plain numbers."""
    fragments = item.span.fragments
    if len(fragments) == 1:
        return (fragments[0].start, fragments[0].end), item.id
    return tuple(edge for one in fragments for edge in (one.start, one.end)), item.id


@dataclass(frozen=True, slots=True)
class Relation:
    """A labelled link from one mention or event to another."""

    id: str
    type: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Note:
    """Free text on one item; ``target`` is the item's id, or the empty string for the whole page."""

    target: str
    text: str

    @property
    def id(self) -> str:
        """A target has at most one note, so the target names it."""
        return self.target


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place to come back to: a position in code points, ``0 … len(text)``, and a word on why."""

    id: str
    position: int
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions, in one document or many, refer to; ``kb`` is a knowledge-base id."""

    id: str
    name: str
    type: str | None = None
    kb: str | None = None


@dataclass(frozen=True, slots=True)
class EventCluster:
    """What events, in one document or many, refer to."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, order=True)
class Rejection:
    """An item of another set about the page, mostly a suggestion, that an author does not want to take.

    ``author`` is whose item it is; that set keeps it.
    """

    author: str
    item: str

    @property
    def id(self) -> str:
        """What is rejected names the rejection, besides whose it is."""
        return self.item


class Outcome(StrEnum):
    """What became of a question."""

    VERSION = "version"
    EDIT = "edit"
    NOTHING = "nothing"
    BOTH = "both"
    LATER = "later"
    OPEN = "open"

    @property
    def settles(self) -> bool:
        """Whether the question is answered: not put off, and not opened again."""
        return self not in (Outcome.LATER, Outcome.OPEN)


@dataclass(frozen=True, slots=True)
class Vote:
    """What an author said on a question when it was decided.

    ``fingerprint`` is of the value, empty for "nothing here"; ``revision`` that of the author's set;
    ``item`` the id of the author's item, ``filler`` that of what fills a role or is joined to it (of a
    segment, the number its article has in common); ``said`` names the value in a few words of the scheme, so
    that a later change can be told.
    """

    author: str
    revision: int
    fingerprint: str
    item: str | None = None
    filler: str | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a question: an item of the gold set.

    What was asked: ``asked`` (the sort of question), ``range`` (where), ``field`` (of an event, say). What
    was decided: ``outcome``, the fingerprint of the ``value`` that gold took (empty: nothing), the gold
    ``items`` that came of it. ``rule`` is the policy that decided, None: by hand; ``by`` who decided.
    ``votes`` are what the authors said then.
    """

    id: str
    asked: str
    range: Range
    outcome: Outcome
    field: str = ""
    value: str = ""
    items: tuple[str, ...] = ()
    rule: str | None = None
    by: str = ""
    reason: str = ""
    votes: tuple[Vote, ...] = ()


Item = Segment | Mention | Event | Relation | Note | Bookmark | Decision


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document's text came from; ``sha256`` is of the bytes as they came."""

    media_type: str
    sha256: str
    uri: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One raw page. ``text`` and ``source`` never change once it is in a project."""

    id: str
    name: str
    text: str
    text_sha256: str
    source: Source
    metadata: Mapping[str, object] = field(default_factory=dict)
