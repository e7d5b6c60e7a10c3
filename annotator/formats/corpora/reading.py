"""What readers of corpora share: the page of a text, and the entities and event clusters of a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.domain.ids import fresh_id
from annotator.domain.items import Entity, EventCluster
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message, message

from .. import messages
from ..admission import admit, incomplete, renamed
from ..base import Incoming, Request
from ..records.reading import RecordPage, Said, page_of
from ..tokenization import kept_tokens


@dataclass(slots=True)
class Things:
    """The entities and event clusters that a file speaks of, by the name that it has for each."""

    entities: dict[str, Entity] = field(default_factory=dict)
    clusters: dict[str, EventCluster] = field(default_factory=dict)

    def entity(self, key: str, name: str, kb: str | None = None, item: str = "") -> str:
        """Return the id of the entity that a file calls ``key``; a new one is made when it is first met."""
        if key not in self.entities:
            self.entities[key] = Entity(item or fresh_id(), name, None, kb)
        return self.entities[key].id

    def cluster(self, key: str, name: str, item: str = "") -> str:
        """Return the id of the event cluster that a file calls ``key``; see ``entity``."""
        if key not in self.clusters:
            self.clusters[key] = EventCluster(item or fresh_id(), name)
        return self.clusters[key].id

    def know(self, page: RecordPage) -> None:
        """Take over what an export of ours says of its entities and clusters, by their ids."""
        if page.known is not None:
            self.entities |= {one.id: one for one in page.known.entities}
            self.clusters |= {one.id: one for one in page.known.clusters}


def page(
    path: Path,
    text: str,
    block: object = None,
    *,
    name: str = "",
    place: Message | None = None,
    words: tuple[Sequence[Range], Iterable[int]] | None = None,
) -> RecordPage:
    """Return the page of a text; ``words`` are the tokens of the file and those that start a sentence.

    Raises FormatError if there is no text.
    """
    rest = {"title": name} if name else {}
    made = page_of(
        text, block, rest, path=path, number=1, place=place or message(messages.FILE, name=path.name)
    )
    if made.known is None:
        document = replace(made.document, name=name or path.stem, metadata={})
        if words is not None and made.text == text:
            document.metadata.update(kept_tokens(text, document.text_sha256, *words))  # type: ignore[attr-defined]
        made.document = document
    return made


def incoming(page: RecordPage, said: Iterable[Said], request: Request, things: Things) -> Incoming:
    """Return the page with every author's set, as far as the project's scheme allows it."""
    ours = page.known
    entities = {one.id: one for one in things.entities.values()}
    clusters = {one.id: one for one in things.clusters.values()}
    sets, warnings = [], list(page.warnings)
    used_entities: set[str | None] = set()
    used_clusters: set[str | None] = set()
    for one in said:
        made, left_out = admit(page.document, one.raw, request.scheme, entities=entities, clusters=clusters)
        sets.append(incomplete(made, len(one.warnings)))
        warnings += one.warnings + [renamed(warning, one.names) for warning in left_out]
        used_entities |= {m.entity for m in made.mentions.values()}
        used_clusters |= {e.cluster for e in made.events.values()}
    return Incoming(
        page.document,
        tuple(sets),
        tuple(one for key, one in entities.items() if key in used_entities),
        tuple(one for key, one in clusters.items() if key in used_clusters),
        tuple(message(messages.AT_PLACE, place=page.place, warning=one) for one in warnings),
        page.source_bytes,
        states=ours is not None and ours.author is not None,
        made_of=ours.made_of if ours else "",
    )
