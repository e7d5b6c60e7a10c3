"""What the store answers with, as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import Document, Entity, EventCluster, State


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list. ``state`` and the counts are of the author asked for.

    Without an author they are the furthest state and the largest counts of any set. ``position`` counts up
    in the order of import and never changes; ``characters`` are code points.
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


@dataclass(frozen=True, slots=True)
class Committed:
    """What was stored: the set as it is now, the edit as it was applied, and its place in the journal."""

    annotations: AnnotationSet
    edit: Edit
    journal_id: int


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One edit, undo or redo; ``id`` orders them, ``recorded`` (ISO 8601, UTC) is information only.

    ``kind`` is edit, undo or redo; ``target`` the id of the edit that was undone or redone; ``status`` of an
    edit is applied, undone or dropped (undone, then overtaken by another edit); ``seconds`` were spent on it.
    """

    id: int
    set_id: str
    document_id: str
    author: str
    name: str
    kind: str
    target: int | None
    edit: Edit
    seconds: float
    session: str
    recorded: str
    status: str | None


@dataclass(frozen=True, slots=True)
class Bundle:
    """A document with what is said about it, to be put into a project whole or not at all."""

    document: Document
    sets: Sequence[AnnotationSet] = ()
    entities: Sequence[Entity] = ()
    clusters: Sequence[EventCluster] = ()
    source_bytes: bytes | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """An author's set that was not stored, and why."""

    author: str
    reason: str


@dataclass(frozen=True, slots=True)
class AddedBundle:
    """What became of a bundle.

    ``error``: nothing of it was stored, for this reason (``duplicate``: the page is there). Else
    ``added_document`` tells whether the document is new; ``added`` names the authors whose sets were stored,
    ``left`` those who had the very same set already, ``refused`` those who had another one, which stands
    unchanged. ``warnings`` name entities and clusters that stay as the project has them.
    """

    document_id: str
    added_document: bool = False
    added: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    warnings: tuple[str, ...] = ()
    error: str = ""
    duplicate: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """A document and every set about it."""

    document: Document
    sets: tuple[AnnotationSet, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found: a stable code, the document, set or item, and a sentence for people."""

    code: str
    where: str
    message: str
    repaired: bool = False
