"""What a record of another program carries of ours, under the key ``annotator``.

Document, author, and the state of the set that an export was made of: so a file that was corrected
elsewhere comes back as the author's newer version, on the same page. Programs keep keys they do not know.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.domain import codec
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError, FormatError, fault_of
from annotator.domain.items import Author, AuthorKind, Document, Entity, EventCluster, Source, State

from .. import messages
from ..base import Dataset
from ..set_text import set_digest

OURS = "annotator"


@dataclass(frozen=True, slots=True)
class Known:
    """A document of ours, whose set a record was made of, and what that refers to."""

    document: Document
    author: Author | None = None
    state: State = State.DONE
    made_of: str = ""
    left_out: int = 0
    entities: tuple[Entity, ...] = ()
    clusters: tuple[EventCluster, ...] = ()
    record: Mapping[str, Any] = field(default_factory=dict)
    """The block itself, for what one format alone keeps in it."""


def identity(document: Document, chosen: AnnotationSet | None) -> dict[str, Any]:
    """Return what a record carries of a document and of the set that it is made of."""
    source = document.source
    block: dict[str, Any] = {
        "document": document.id,
        "name": document.name,
        "text_sha256": document.text_sha256,
        "source": {
            "media_type": source.media_type,
            "uri": source.uri,
            "encoding": source.encoding,
            "sha256": source.sha256,
        },
        **({"metadata": dict(document.metadata)} if document.metadata else {}),
    }
    if chosen is None:
        return block
    return block | {
        "author": chosen.author.name,
        "kind": chosen.author.kind.value,
        "state": chosen.state.value,
        "made_of": set_digest(chosen),
        **({"left_out": chosen.left_out} if chosen.left_out else {}),
    }


def linked(dataset: Dataset, chosen: AnnotationSet) -> dict[str, Any]:
    """Return the entities and event clusters that a set refers to, as the archive writes them."""
    entities = {m.entity for m in chosen.mentions.values() if m.entity} & dataset.entities.keys()
    clusters = {e.cluster for e in chosen.events.values() if e.cluster} & dataset.clusters.keys()
    return {
        "entities": [codec.entity_to_json(dataset.entities[one]) for one in sorted(entities)],
        "event_clusters": [{"id": one, "name": dataset.clusters[one].name} for one in sorted(clusters)],
    }


def known(block: object, text: str) -> Known | None:
    """Read what ``identity`` wrote; None for a record that was never ours. Raises FormatError if it is wrong.

    The text must be the one that was exported: offsets into another one would mean nothing.
    """
    if not isinstance(block, Mapping) or "document" not in block:
        return None
    try:
        source = block["source"]
        made = Source(source["media_type"], source["sha256"], source["uri"], source["encoding"])
        document = Document(
            str(block["document"]), str(block["name"]), text, block["text_sha256"], made,
            dict(block.get("metadata", {})),
        )  # fmt: skip
        author = Author(block["author"], AuthorKind(block["kind"])) if "author" in block else None
        found = Known(
            document,
            author,
            State(block.get("state", State.DONE)),
            str(block.get("made_of", "")),
            int(block.get("left_out", 0)),
            tuple(codec.entity_from_json(one) for one in block.get("entities", ())),
            tuple(EventCluster(one["id"], one["name"]) for one in block.get("event_clusters", ())),
            block,
        )
    except (KeyError, TypeError, ValueError, AttributeError, EditError) as error:
        raise FormatError(messages.FIELD, fault=fault_of(error)) from error
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != document.text_sha256:
        raise FormatError(messages.TEXT_DIGEST)
    return found
