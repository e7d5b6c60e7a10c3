"""What the store answers with, as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import Author, Document, Entity, EventCluster, Segment, State
from annotator.domain.nodemap import NodeMap
from annotator.domain.sentences import Message
from annotator.edits.matching import Shared


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list. ``state`` and the counts are of the author asked for.

    Without an author they are the furthest state and the largest counts of any set. ``position`` counts up
    in the order of import and never changes; ``characters`` are code points; ``duplicates`` is the size of
    the group of near-duplicates it is in, 0 for none. ``others`` is the furthest state of what other people
    made of the document, as far as the author may see it; "to do" without an author. ``due`` is for whoever
    shows the list: the ISO date by which the author is to be done.
    """

    id: str
    name: str
    position: int
    characters: int
    uri: str | None
    language: str | None
    state: State
    articles: int
    mentions: int
    events: int
    duplicates: int = 0
    others: State = State.TODO
    due: str | None = None
    newer_form_of: str | None = None
    """The id of the document that it is a newer form of."""


class FormReason(StrEnum):
    """How it is known that a document is a newer form of another one."""

    ADDRESS = "address"
    TEXT = "text"
    ENCODING = "encoding"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class NewerForm:
    """A page came again: ``document`` is a newer form of the document ``older``, which stays."""

    document: str
    older: str
    why: FormReason


@dataclass(frozen=True, slots=True)
class Committed:
    """What was stored: the set as it is now, the edit as applied, its place in the journal, who did it.

    ``others`` are the ids of the other documents that the same batch changed; of a whole batch the first
    one alone names them.
    """

    annotations: AnnotationSet
    edit: Edit
    journal_id: int
    by: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Effort:
    """What work took: seconds, key presses, pointer clicks, and the edits that came of them."""

    seconds: float = 0.0
    keys: int = 0
    pointers: int = 0
    edits: int = 0


NO_EFFORT = Effort()


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One edit, undo or redo; ``id`` orders them, ``recorded`` (ISO 8601, UTC) is information only.

    ``author`` is whose set it is, ``by`` who did it. ``edit`` has the verb and its values, and the sentence
    as its ``message``; of an undo it is the edit that was undone, turned round.
    ``kind`` is edit, undo or redo; ``target`` the id of the edit that was undone or redone; ``status`` of an
    edit is applied, undone or dropped (undone, then overtaken by another edit); ``seconds``,
    ``keys`` and ``pointers`` are what it took. Rows with the same ``batch`` were stored together.
    ``revision`` is the set's after it, ``hash`` covers the row and the one before it in the set (`chain`).
    """

    id: int
    set_id: str
    document_id: str
    author: str
    by: str
    kind: str
    target: int | None
    edit: Edit
    seconds: float
    session: str
    recorded: str
    status: str | None
    keys: int = 0
    pointers: int = 0
    batch: str | None = None
    revision: int = 0
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Packed:
    """A page's source (zlib) and node map (``NodeMap.to_bytes``; None: plain) as they are stored.

    Whoever read the page in another process has made them there, so that the one who writes need not.
    """

    source: bytes
    node_map: bytes | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """A document with what is said about it, to be put into a project whole or not at all.

    ``packed`` must be made of ``source_bytes``, and stands for ``node_map`` too. ``work`` holds the records
    of `work_records`, as an archive has them; hand-ins go in with the sets that they are of.
    """

    document: Document
    sets: Sequence[AnnotationSet] = ()
    entities: Sequence[Entity] = ()
    clusters: Sequence[EventCluster] = ()
    source_bytes: bytes | None = None
    node_map: NodeMap | None = None
    packed: Packed | None = None
    states: bool = True
    """Whether the states of the sets are what a file says, and not what is assumed."""
    read_again: bool = False
    """Whether bytes that are there, read as another text, are wanted as a page of their own."""
    work: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """An author's set that was not stored, and why; ``newer`` is the set if the author has another one."""

    author: str
    reason: Message
    newer: AnnotationSet | None = None


@dataclass(frozen=True, slots=True)
class AddedBundle:
    """What became of a bundle.

    ``error``: nothing of it was stored, for this reason. Else ``document_id`` and ``name`` are the project's,
    and ``added_document`` tells whether the document is new; ``added`` names the authors whose sets were
    stored, ``left`` those who had the same set already, ``refused`` those who had another one, which stands
    unchanged. ``completed``: the page was there without its bytes, which it has now. ``warnings`` name
    entities and clusters that stay as the project has them; ``passed_over`` are the ids, in the file, of
    those that nothing of what was stored refers to. ``records`` counts remarks and assignments that are new.
    """

    document_id: str
    added_document: bool = False
    added: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    records: int = 0
    warnings: tuple[Message, ...] = ()
    error: Message | None = None
    name: str = ""
    completed: bool = False
    passed_over: frozenset[str] = frozenset()
    brought: Shared = field(default_factory=Shared)
    """Entities and event clusters that came along, by the ids that they have in the project."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A document and every set about it."""

    document: Document
    sets: tuple[AnnotationSet, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A document, or an author's set on it, that is damaged and cannot be read; ``counts``: rows by table."""

    document: str
    name: str
    author: str | None
    reason: Message
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SegmentedSet:
    """An author's segments on a document, in text order, and how far that author has come."""

    author: Author
    state: State
    revision: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup made by itself: where it is, or why there is none. Both None: none is wanted."""

    path: Path | None = None
    warning: Message | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found: a stable code, the document, set or item, and a sentence for people.

    ``where`` is the place in one line; ``document`` (an id) and ``author`` are the page and whose work it is
    in, as far as it is about one. ``checks.codes`` says what is to be done about each code.
    """

    code: str
    where: str
    message: Message
    repaired: bool = False
    document: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """What a project has settled on.

    ``blind``: nothing shows an annotator what another one said. ``seed``: what samples are drawn with.
    ``policies``: plain JSON by name, for whoever decides by rule. ``pass_mark``: how well a qualification
    round must go, as F1 against gold (0 … 1), before the rest is open; None: it only must be done.
    ``scheme_chosen``: somebody asked for the scheme by name, so that no archive brings another one.
    """

    blind: bool = False
    seed: int = 0
    policies: Mapping[str, Any] = field(default_factory=dict)
    pass_mark: float | None = None
    scheme_chosen: bool = False


ItemKind = Literal["mention", "event", "segment"]


@dataclass(frozen=True, slots=True)
class Facets:
    """What a list of documents can be narrowed down to, each with its number of documents, most first.

    ``labels`` are ids of segment kinds, entity types and event types, of all authors or of the one asked for;
    ``flags`` are page flags. A language or outlet of "" stands for the documents without one.
    """

    languages: Mapping[str, int]
    outlets: Mapping[str, int]
    labels: Mapping[str, int]
    flags: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class FindItems:
    """Which items to find: everything that is given must hold.

    ``labels`` are segment kinds, entity types and event types (none: any); ``pattern`` must occur in the
    surface: folded as words are (without case and accents), with ``case`` letter for letter, or as a regular
    expression; ``attribute`` is a name and its value (None: any); ``entity`` the id
    of what a mention refers to. ``author`` None means all authors; ``seen_by`` leaves out what that author
    may not see, if the project is blind.
    """

    labels: tuple[str, ...] = ()
    kind: ItemKind | None = None
    pattern: str = ""
    regex: bool = False
    case: bool = False
    attribute: tuple[str, str | None] | None = None
    entity: str | None = None
    author: str | None = None
    seen_by: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """An item that was found: document id and name, author, item id, kind and label.

    ``start`` and ``end`` are code points, half-open, of the whole span; ``surface`` is its text (fragments
    joined by a space), ``before`` and ``after`` some 40 code points around it.
    """

    document: str
    name: str
    author: str
    item: str
    kind: ItemKind
    label: str
    start: int
    end: int
    surface: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TextHit:
    """A place in a document's text (code points, half-open), with some 40 code points around it."""

    document: str
    name: str
    start: int
    end: int
    surface: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LabelsKnown:
    """The labels of a version of the scheme; those of the version in use when the project was opened: None.

    What opens a project takes its labels from the scheme of then, so there is nothing to compare.
    """

    number: int | None
    labels: frozenset[tuple[str, str]] | None = None
