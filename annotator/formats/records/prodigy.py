"""Prodigy's JSON lines: ``text``, ``spans``, ``tokens``, ``relations`` and ``answer`` (https://prodi.gy/docs/api-interfaces).

Span offsets are code points, half-open; ``token_start`` and ``token_end`` are token indices, the last one
included. A relation goes from token to token (``head``, ``child``: the last token of each end) and repeats
both spans. Mentions and event triggers are spans, nested and crossing ones too; the fillers of roles are
relations from the trigger. Ids, attributes and links to entities are keys of ours in a span. Only
accepted records are read: ``reject`` says that the annotations are wrong, ``ignore`` that nobody judged them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError, FormatError
from annotator.domain.external import ExternalNames
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Span
from annotator.domain.sentences import Message, message

from .. import messages
from ..accounting import Left, settle
from ..base import Dataset, Entry, Holds, Incoming, Losses, Refusal, Request
from ..files import compact_json, part_name, write_lines
from ..flat import Words, unfit
from ..tokenization import words_of
from ..whole_tokens import fitted_set
from .identity import OURS, identity, linked
from .links import Linking
from .naming import called, role_called
from .reading import RecordPage, Said, author_of, begun, files_of, incoming, page_of, read_each

KEY = "prodigy"
_HOLDS = frozenset(Holds) - {Holds.SEGMENTS, Holds.NOTES, Holds.PAGE_FLAGS}
_OWN = frozenset({"text", "spans", "tokens", "relations", "answer", OURS})
_WHO = ("_annotator_id", "_session_id")
Item = Mention | Event


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.jsonl`` for every part of the dataset."""
    for part in dataset.parts():
        write_lines(folder / f"{part_name(part)}.jsonl", dataset.each(_line, losses, part))


def _line(dataset: Dataset) -> Callable[[Entry, Losses], str]:
    names = ExternalNames(dataset.scheme, KEY)
    return lambda entry, losses: compact_json(_record(dataset, entry, names, losses))


def _record(dataset: Dataset, entry: Entry, names: ExternalNames, losses: Losses) -> dict[str, Any]:
    document, chosen = entry.document, fitted_set(dataset, entry, losses)
    words = words_of(document, chosen)
    record: dict[str, Any] = {"text": document.text, "tokens": _tokens(words)}
    if chosen is None:
        # Nobody annotated it: without an answer it is a task, and not one in which nothing was found.
        return record | {OURS: identity(document, None)}
    items: list[Item] = [*chosen.mentions.values(), *chosen.events.values()]
    left = Left({one.id: reason for one in items if (reason := unfit(document.text, one))})
    kept = {one.id: one for one in sorted(items, key=lambda i: (i.span, i.id)) if one.id not in left.items}
    settle(losses, document.id, chosen, _HOLDS, left)
    spans = {key: _span(one, called(names, one, losses), words) for key, one in kept.items()}
    return record | {
        "spans": list(spans.values()),
        "relations": list(_relations(chosen, kept, spans, names)),
        "answer": "accept",
        "_annotator_id": chosen.author.name,
        OURS: identity(document, chosen) | linked(dataset, chosen),
    }


def _tokens(words: Words) -> list[dict[str, Any]]:
    text, ends = words.text, [*(one.start for one in words.tokens[1:]), -1]
    return [
        {
            "text": text[one.start : one.end],
            "start": int(one.start),
            "end": int(one.end),
            "id": number,
            "ws": text[one.end : one.end + 1] == " " and following != one.end,
        }
        for number, (one, following) in enumerate(zip(words.tokens, ends, strict=False))
    ]


def _span(item: Item, label: str, words: Words) -> dict[str, Any]:
    first, end = words.run(item.span.hull)
    return {
        "start": int(item.span.start),
        "end": int(item.span.end),
        "token_start": first,
        "token_end": end - 1,
        "label": label,
        "id": item.id,
        **({"attributes": dict(sorted(item.attributes.items()))} if item.attributes else {}),
        **({"entity": item.entity} if isinstance(item, Mention) and item.entity else {}),
        **({"cluster": item.cluster} if isinstance(item, Event) and item.cluster else {}),
    }


def _relations(
    chosen: AnnotationSet,
    kept: Mapping[str, Item],
    spans: Mapping[str, dict[str, Any]],
    names: ExternalNames,
) -> Iterator[dict[str, Any]]:
    """Yield roles in the order of their events, then relations by id."""
    for event in kept.values():
        if not isinstance(event, Event):
            continue
        for argument in event.arguments:
            if argument.target in spans:
                role = role_called(names, event, argument.role)
                yield _relation(spans[event.id], spans[argument.target], role, "")
    for relation in sorted(chosen.relations.values(), key=lambda one: one.id):
        if relation.source in spans and relation.target in spans:
            name = names.of("relation", relation.type)
            yield _relation(spans[relation.source], spans[relation.target], name, relation.id)


def _relation(head: Mapping[str, Any], child: Mapping[str, Any], label: str, item: str) -> dict[str, Any]:
    return {
        "head": head["token_end"],
        "child": child["token_end"],
        "head_span": dict(head),
        "child_span": dict(child),
        "label": label,
        **({"id": item} if item else {}),
    }


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the page of each record of a file, or of an export's folder.

    One that was rejected or ignored is a page nobody annotated.
    """
    names = ExternalNames(request.scheme, KEY)
    for file in files_of(path, ".jsonl"):
        yield from read_each(file, partial(_page, file, request, names))


def _page(
    path: Path, request: Request, names: ExternalNames, record: dict[str, Any], number: int, place: Message
) -> Iterator[Incoming]:
    rest = {name: value for name, value in record.items() if name not in _OWN}
    page = page_of(record.get("text"), record.get(OURS), rest, path=path, number=number, place=place)
    answer = record.get("answer", "accept" if "spans" in record else None)
    if answer not in ("accept", None):
        page.warnings.append(message(messages.NOT_ACCEPTED, answer=str(answer)))
    if answer != "accept":
        yield incoming(page, (), request)
        return
    named = next((record[name] for name in _WHO if record.get(name)), None)
    said = begun(page, author_of(page, named, request))
    reading = _Reading(page, said, Linking(said, request.scheme, names))
    reading.all(_objects(record.get("spans")), _objects(record.get("relations")))
    yield incoming(page, [said], request)


def _objects(value: object) -> Sequence[dict[str, Any]]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise FormatError(messages.FIELD, fault="spans, relations")
    return value


class _Reading:
    """Reads the spans of a record, and then what links them."""

    def __init__(self, page: RecordPage, said: Said, links: Linking) -> None:
        self.page, self.said, self.links = page, said, links
        self.ids: dict[tuple[object, object, object], str] = {}

    def all(self, spans: Sequence[dict[str, Any]], relations: Sequence[dict[str, Any]]) -> None:
        for span in spans:
            self.span(span)
        for relation in relations:
            self.relation(relation)
        self.links.finish()

    def span(self, span: dict[str, Any]) -> str | None:
        label = str(span.get("label", ""))
        start, end = span.get("start"), span.get("end")
        try:
            place = self.page.span(start, end)
        except (FormatError, EditError) as error:
            name = message(messages.SPAN, label=label, start=start, end=end)
            self.said.leave_out(name, error.reason if isinstance(error, FormatError) else error.message)
            return None
        item = self.said.new_id(span.get("id"), self.surface(label, place))
        self.ids.setdefault((span.get("id") or start, end, label), item)
        links = [
            span.get(name) if isinstance(span.get(name), str) else None for name in ("entity", "cluster")
        ]
        self.links.item(item, place, label, _attributes(span.get("attributes")), *links)
        return item

    def surface(self, label: str, place: Span) -> Message:
        return message(messages.SURFACE, type=label, surface=place.surface(self.page.text))

    def relation(self, relation: dict[str, Any]) -> None:
        label = str(relation.get("label", ""))
        ends = [self.end(relation.get(name)) for name in ("head_span", "child_span")]
        if None in ends:
            item = message(messages.RELATION, id=f"{label} {relation.get('head')}–{relation.get('child')}")
            self.said.leave_out(item, message(messages.NO_ENDS))
            return
        self.links.link(label, str(ends[0]), str(ends[1]), relation.get("id"))

    def end(self, span: object) -> str | None:
        """Return the item that an end of a relation is; a span that stands there alone is one, too."""
        if not isinstance(span, dict):
            return None
        key = (span.get("id") or span.get("start"), span.get("end"), str(span.get("label", "")))
        return self.ids.get(key) or (self.span(span) if span.get("label") else None)


def _attributes(value: object) -> dict[str, str]:
    return {str(name): str(one) for name, one in value.items()} if isinstance(value, dict) else {}
