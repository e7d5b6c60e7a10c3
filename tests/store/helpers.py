"""Values that the store's tests share."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from annotator.assets import resource
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.ids import fresh_id
from annotator.domain.items import (
    Argument,
    Author,
    AuthorKind,
    Document,
    Entity,
    Event,
    Item,
    Mention,
    Note,
    Relation,
    Segment,
    Source,
)
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.edits import verbs
from annotator.store import Project

MARY, JOHN = Author("mary"), Author("john")
MODEL = Author("guesser", AuthorKind.MODEL)
KINDS = {
    Segment: Kind.SEGMENT,
    Mention: Kind.MENTION,
    Event: Kind.EVENT,
    Relation: Kind.RELATION,
    Note: Kind.NOTE,
    Entity: Kind.ENTITY,
}


def news_scheme() -> Scheme:
    return parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))


def sha(text: str | bytes) -> str:
    return hashlib.sha256(text.encode() if isinstance(text, str) else text).hexdigest()


def page(
    text: str, name: str = "page", metadata: Mapping[str, object] | None = None, document_id: str = ""
) -> Document:
    source = Source("text/plain", sha(text), f"https://example.org/{name}", "utf-8")
    return Document(document_id or fresh_id(), name, text, sha(text), source, metadata or {})


def mention(start: int, end: int, type_: str = "GPE", **fields: object) -> Mention:
    return Mention(fresh_id(), Span.at(start, end), type_, **fields)  # type: ignore[arg-type]  # of Mention


def make(*items: Item | Entity, text: str = "make") -> Edit:
    changes = tuple(Change(KINDS[type(item)], item.id, None, item) for item in items)
    return Edit(verbs.SAID, {"text": text}, changes)


def drop(*items: Item | Entity, text: str = "delete") -> Edit:
    changes = tuple(Change(KINDS[type(item)], item.id, item, None) for item in items)
    return Edit(verbs.SAID, {"text": text}, changes)


def tag(start: int, end: int, type_: str = "GPE") -> Edit:
    made = mention(start, end, type_)
    values = {"type": type_, "surface": f"{start}–{end}"}
    return Edit(verbs.TAG_MENTION, values, (Change(Kind.MENTION, made.id, None, made),))


def next_steps(project: Project, annotations: AnnotationSet) -> tuple[str | None, str | None]:
    """Return in English what undo and redo would take."""
    undo, redo = project.next_steps(annotations)
    return (str(undo) if undo else None, str(redo) if redo else None)


def rich_set(document: Document, author: Author = MARY) -> AnnotationSet:
    """A set with one of everything; the document needs 20 characters."""
    one, two = Mention("m1", Span.at(0, 2, 4, 6), "GPE", {"a": "b"}), Mention("m2", Span.at(7, 9), "PER")
    event = Event(
        "e1", Span.at(3, 4), "meet", {"polarity": "neg"}, None, (Argument("x", "m2"), Argument("x", "m1"))
    )
    return AnnotationSet(
        fresh_id(),
        document.id,
        document.text,
        author,
        segments={
            "s1": Segment("s1", Range.at(0, 10), "body", 1),
            "s2": Segment("s2", Range.at(10, 20), "tags"),
        },
        mentions={"m1": one, "m2": two},
        events={"e1": event},
        relations={"r1": Relation("r1", "knows", "m1", "m2")},
        notes={"": Note("", "page"), "m1": Note("m1", "note")},
        flags=frozenset({"paywalled"}),
    )


def digest(path: Path) -> str:
    return sha(path.read_bytes())
