"""WikiEvents: documents with their events and arguments, one a line, and coreference beside them.

https://github.com/raspberryice/gen-arg describes the files. Mentions and triggers are half-open runs of
tokens of the document; a token has its place in the text in code points. ``coref/<part>.jsonlines`` has the
clusters of mentions, in the same order of documents. A key ``annotator`` keeps ids,
author and state; a discontinuous span is the run of tokens from its start to its end, and ``fragments`` say
its places in the text. Other readers pass over them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.domain.errors import FormatError
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.sentences import Message, message

from .. import messages
from ..accounting import settle
from ..base import Dataset, Entry, Holds, Incoming, Losses, Refusal, Request
from ..files import compact_json, part_name
from ..records.identity import OURS, identity, linked
from ..records.json_stream import records
from ..records.links import Linking
from ..records.naming import called, role_called
from ..records.reading import RecordPage, Said, author_of, begun, read_each
from ..records.standing import standing
from ..token_rows import in_order
from ..tokenization import Tokenization, tokenized
from ..whole_tokens import fitted_set
from .fragments import FRAGMENTS, count, fragments_of, span_of
from .reading import Things, incoming, page
from .texts import event_fillers, names_of

KEY = "wikievents"
HOLDS = frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.ENTITY_LINKS})
_COREF = "coref"


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.jsonl`` and ``coref/<part>.jsonlines``."""
    (folder / _COREF).mkdir(parents=True, exist_ok=True)
    for part in dataset.parts():
        name = part_name(part)
        with (
            (folder / f"{name}.jsonl").open("w", encoding="utf-8", newline="\n") as events,
            (folder / _COREF / f"{name}.jsonlines").open("w", encoding="utf-8", newline="\n") as coref,
        ):
            for record, clusters in dataset.each(_written, losses, part):
                events.write(record)
                coref.write(clusters)


def _written(dataset: Dataset) -> Callable[[Entry, Losses], tuple[str, str]]:
    names = names_of(dataset.scheme, KEY)

    def written(entry: Entry, losses: Losses) -> tuple[str, str]:
        document, chosen = entry.document, fitted_set(dataset, entry, losses)
        block = identity(document, chosen)
        placed: list[Mention | Event] = []
        if chosen is not None:
            items, left = standing(chosen, fragments=True)
            event_fillers(items, left)
            settle(losses, document.id, chosen, HOLDS, left)
            placed = list(items.values())
            count(placed, losses)
            block |= {**linked(dataset, chosen), "links": _links(placed)}
        made = tokenized(document, chosen, fragments=True)
        text, places = document.text, made.words.tokens
        mentions = [one for one in placed if isinstance(one, Mention)]
        record = {
            "doc_id": document.id,
            "tokens": [text[one.start : one.end] for one in places],
            "text": text,
            "sentences": [
                [
                    [[text[p.start : p.end], int(p.start), int(p.end)] for p in places[first:end]],
                    text[places[first].start : places[end - 1].end],
                ]
                for first, end in made.sentences
            ],
            "entity_mentions": [
                {
                    "id": one.id,
                    "entity_type": called(names, one, losses),
                    "mention_type": "UNK",
                    **_placed(made, one.span),
                }
                for one in mentions
            ],
            "relation_mentions": [],
            "event_mentions": [
                {
                    "id": one.id,
                    "event_type": called(names, one, losses),
                    "trigger": _placed(made, one.span),
                    "arguments": _arguments(one, {m.id: m for m in mentions}, names, text),
                }
                for one in placed
                if isinstance(one, Event)
            ],
            OURS: block,
        }
        return f"{compact_json(record)}\n", f"{compact_json(_clusters(document.id, mentions, text))}\n"

    return written


def _placed(made: Tokenization, span: Span) -> dict[str, Any]:
    first, end = made.words.run(span.hull)
    text = made.words.text[span.start : span.end]
    return {"start": first, "end": end, "sent_idx": made.sentence_of(first), "text": text} | fragments_of(
        span
    )


def _arguments(event: Event, mentions: Mapping[str, Mention], names: Any, text: str) -> list[dict[str, str]]:
    return [
        {
            "entity_id": one.target,
            "role": role_called(names, event, one.role),
            "text": mentions[one.target].span.surface(text),
        }
        for one in event.arguments
        if one.target in mentions
    ]


def _links(placed: list[Mention | Event]) -> dict[str, str]:
    return {one.id: one.entity for one in placed if isinstance(one, Mention) and one.entity}


def _clusters(document: str, mentions: list[Mention], text: str) -> dict[str, Any]:
    """Return the clusters of mentions, each with its longest name; a mention without entity is one itself."""
    found: dict[str, list[Mention]] = {}
    for one in mentions:
        found.setdefault(one.entity or f"mention {one.id}", []).append(one)
    return {
        "doc_key": document,
        "clusters": [[one.id for one in group] for group in found.values()],
        "informative_mentions": [
            max((one.span.surface(text) for one in group), key=len) for group in found.values()
        ],
    }


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the documents of a file, or of a folder's ``.jsonl`` files."""
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        clusters = _read_clusters(file)

        def document(
            record: dict[str, Any], number: int, place: Message, file: Path = file, clusters: Any = clusters
        ) -> Iterator[Incoming]:
            yield _Reading(record, number, place, file, request).incoming(clusters)

        yield from read_each(file, document)


def _read_clusters(file: Path) -> dict[str, list[list[str]]]:
    """Return the clusters beside a file by document; none if they are not there."""
    beside = file.parent / _COREF / f"{file.stem}.jsonlines"
    found: dict[str, list[list[str]]] = {}
    for _, record in records(beside) if beside.is_file() else ():
        if not isinstance(record, Refusal) and isinstance(record.get("clusters"), list):
            found[str(record.get("doc_key"))] = [
                [str(one) for one in group] for group in record["clusters"] if isinstance(group, list)
            ]
    return found


class _Reading:
    """Makes a document and its set of one record."""

    def __init__(
        self, record: dict[str, Any], number: int, place: Message, path: Path, request: Request
    ) -> None:
        self.record, self.request = record, request
        text, places, starts = _words(record)
        name = str(record.get("doc_id") or f"{path.stem} {number}")
        self.page: RecordPage = page(
            path, text, record.get(OURS), name=name, place=place, words=(places, starts)
        )
        self.places = places
        self.things = Things()
        self.things.know(self.page)
        self.said: Said = begun(self.page, author_of(self.page, None, request))
        self.linking = Linking(self.said, request.scheme, names_of(request.scheme, KEY))
        self.ids: dict[str, str] = {}

    def incoming(self, clusters: Mapping[str, list[list[str]]]) -> Incoming:
        if self.page.known is not None and self.page.known.author is None:
            return incoming(self.page, (), self.request, self.things)
        links = self._links(clusters)
        for one in _objects(self.record, "entity_mentions"):
            if (span := self._span(one, one)) is not None:
                label = str(one.get("entity_type", ""))
                self.linking.item(self._new(one), span, label, {}, links.get(str(one.get("id"))))
        events = _objects(self.record, "event_mentions")
        for one in events:
            trigger = one.get("trigger")
            if (span := self._span(trigger if isinstance(trigger, Mapping) else {}, one)) is not None:
                self.linking.item(self._new(one), span, str(one.get("event_type", "")), {})
        for one in events:
            source = self.ids.get(str(one.get("id")))
            for argument in _objects(one, "arguments") if source else ():
                target = self.ids.get(str(argument.get("entity_id")))
                if target is not None and source is not None:
                    self.linking.link(str(argument.get("role")), source, target)
                else:
                    item = message(messages.SLOT, role=argument.get("role"), item=str(one.get("id")))
                    self.said.leave_out(item, message(messages.GONE, id=str(argument.get("entity_id"))))
        self.linking.finish()
        return incoming(self.page, (self.said,), self.request, self.things)

    def _new(self, one: Mapping[str, Any]) -> str:
        said = str(one.get("id"))
        made = self.said.new_id(said if self.page.known else None, said)
        return self.ids.setdefault(said, made)

    def _span(self, run: Mapping[str, Any], one: Mapping[str, Any]) -> Span | None:
        first, end = run.get("start"), run.get("end")
        if type(first) is int and type(end) is int and 0 <= first < end <= len(self.places):
            hull = Range(self.places[first].start, self.places[end - 1].end)
            return span_of(hull, run.get(FRAGMENTS))
        reason = message(messages.NO_RUN, start=first, end=end, n=len(self.places))
        self.said.leave_out(message(messages.STRUCTURE, type="", id=str(one.get("id"))), reason)
        return None

    def _links(self, clusters: Mapping[str, list[list[str]]]) -> dict[str, str]:
        """Return the entity of each mention: ours where the file has it, else one a cluster of several."""
        if self.page.known is not None:
            said = self.page.known.record.get("links", {})
            links = said.items() if isinstance(said, Mapping) else ()
            return {str(k): self.things.entity(str(v), str(v), item=str(v)) for k, v in links}
        found: dict[str, str] = {}
        surfaces = {
            str(o.get("id")): str(o.get("text", "")) for o in _objects(self.record, "entity_mentions")
        }
        for number, group in enumerate(clusters.get(str(self.record.get("doc_id")), ())):
            if len(group) > 1:
                name = max((surfaces.get(one, "") for one in group), key=len) or group[0]
                found |= dict.fromkeys(group, self.things.entity(f"cluster {number}", name))
        return found


def _objects(record: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = record.get(name)
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _words(record: Mapping[str, Any]) -> tuple[str, list[Range], list[int]]:
    """Return the text of a record, the places of its tokens, and those that start a sentence.

    Raises FormatError if its tokens do not stand in its text in order.
    """
    try:
        sentences = [[str(token[0]) for token in one[0]] for one in record["sentences"]]
        said = record.get("text")
        text = said if isinstance(said, str) else "\n".join(str(one[1]) for one in record["sentences"])
    except (KeyError, TypeError, IndexError) as error:
        raise FormatError(messages.FIELD, fault=str(error)) from error
    tokens = [token for one in sentences for token in one]
    starts, at = [], 0
    for one in sentences:
        starts += [at] if one else []
        at += len(one)
    places = in_order(text, tokens, 0)
    if places is None:
        raise FormatError(messages.TOKENS_ASTRAY)
    return text, places, starts
