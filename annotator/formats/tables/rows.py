"""The rows of a document in each table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.external import ExternalNames
from annotator.domain.items import Document, Event, Mention
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme

from ..base import Dataset, Losses
from ..flat import outermost, unfit
from ..languages import language_of
from ..records.naming import called, role_called
from ..tokenization import tokenized

Row = dict[str, Any]
UNLABELLED = "unlabelled"


def page(document: Document, chosen: AnnotationSet) -> Row:
    """Return what every row of a page has."""
    return {
        "id": document.id, "name": document.name, "uri": document.source.uri,
        "language": language_of(document), "author": chosen.author.name, "state": chosen.state.value,
    }  # fmt: skip


def spans(about: Row, chosen: AnnotationSet, dataset: Dataset, names: ExternalNames, losses: Losses) -> Row:
    """Return a page with all its mentions and relations, its notes and flags; ``about``: see `page`."""
    return about | {
        "text": chosen.text,
        "spans": [
            _mention(one, chosen.text, dataset, called(names, one, losses))
            for one in sorted(chosen.mentions.values(), key=lambda one: (one.span, one.id))
        ],
        "relations": [
            {"id": one.id, "label": names.of("relation", one.type), "head": one.source, "tail": one.target}
            for _, one in sorted(chosen.relations.items())
        ],
        "notes": [{"target": one.target, "text": one.text} for _, one in sorted(chosen.notes.items())],
        "flags": [names.of("flag", one) for one in sorted(chosen.flags)],
    }


def _place(span: Span, text: str) -> Row:
    return {
        "start": int(span.start),
        "end": int(span.end),
        "text": span.surface(text),
        "fragments": [{"start": int(one.start), "end": int(one.end)} for one in span.fragments],
    }


def _attributes(item: Mention | Event) -> list[Row]:
    return [{"name": name, "value": value} for name, value in sorted(item.attributes.items())]


def _mention(mention: Mention, text: str, dataset: Dataset, label: str) -> Row:
    entity = dataset.entities.get(mention.entity or "")
    return {
        "id": mention.id, "label": label, **_place(mention.span, text), "attributes": _attributes(mention),
        "entity": mention.entity, "entity_name": entity.name if entity else None,
        "kb": entity.kb if entity else None,
    }  # fmt: skip


def events(about: Row, chosen: AnnotationSet, dataset: Dataset, names: ExternalNames, losses: Losses) -> Row:
    """Return a page with all its events; an argument repeats where its filler is, and what it is called."""
    placed: Mapping[str, Mention | Event] = {**chosen.mentions, **chosen.events}
    made = []
    for event in sorted(chosen.events.values(), key=lambda one: (one.span, one.id)):
        cluster = dataset.clusters.get(event.cluster or "")
        arguments = []
        for one in event.arguments:
            if filler := placed.get(one.target):
                where = _place(filler.span, chosen.text)
                del where["fragments"]
                sort = "type" if isinstance(filler, Mention) else "event"
                label = names.of(sort, filler.type, filler.attributes)
                role = role_called(names, event, one.role)
                arguments.append({"role": role, "target": one.target, "label": label, **where})
        made.append(
            {
                "id": event.id, "label": called(names, event, losses),
                "trigger": _place(event.span, chosen.text), "attributes": _attributes(event),
                "cluster": event.cluster, "cluster_name": cluster.name if cluster else None,
                "arguments": arguments,
            }
        )  # fmt: skip
    return about | {"text": chosen.text, "events": made}


def sentences(
    document: Document,
    about: Row,
    chosen: AnnotationSet,
    names: ExternalNames,
    tags: Sequence[str],
    losses: Losses,
) -> Iterator[Row]:
    """Yield each sentence with its tokens and the IOB2 tags of the outermost mentions, as numbers."""
    fit = [one for one in chosen.mentions.values() if not unfit(chosen.text, one)]
    mentions = outermost(fit)[0]
    made = tokenized(document, chosen, [one.span.hull for one in mentions], losses)
    words = made.words
    numbers = {tag: number for number, tag in enumerate(tags)}
    tagged = [0] * len(words.tokens)
    for one in mentions:
        first, end = words.run(one.span.hull)
        name = names.of("type", one.type, one.attributes)
        tagged[first:end] = [numbers[f"B-{name}"]] + [numbers[f"I-{name}"]] * (end - first - 1)
    for number, (first, end) in enumerate(made.sentences):
        run = words.tokens[first:end]
        yield {
            "id": f"{about['id']}:{number}", "document": about["id"], "sentence": number,
            "language": about["language"], "tokens": [chosen.text[one.start : one.end] for one in run],
            "ner_tags": tagged[first:end], "starts": [int(one.start) for one in run],
            "ends": [int(one.end) for one in run],
        }  # fmt: skip


def tags_of(scheme: Scheme, names: ExternalNames) -> list[str]:
    """Return the IOB2 tags of a scheme's entity types by every name they have, ``O`` first."""
    every = [
        name
        for one in scheme.entity_types.values()
        for name in [
            names.of("type", one.id),
            *(
                names.of("type", one.id, {attribute.id: value})
                for attribute in scheme.attributes_of(one.id)
                for value in attribute.values
            ),
        ]
    ]
    return ["O", *(f"{sign}-{name}" for name in dict.fromkeys(every) for sign in "BI")]


def stretches(about: Row, chosen: AnnotationSet, scheme: Scheme, names: ExternalNames) -> Iterator[Row]:
    """Yield the whole text in order: segments, and what lies between them, if it is more than white space."""
    at = number = 0
    end = len(chosen.text)
    closing: list[tuple[int, int, str, str, int | None, str]] = []
    for one in chosen.segments_in_order():
        closing.append((at, one.range.start, "", UNLABELLED, None, ""))
        group = scheme.segment_kinds[one.kind].group if one.kind in scheme.segment_kinds else ""
        closing.append((one.range.start, one.range.end, one.kind, group, one.article, one.id))
        at = one.range.end
    for start, stop, kind, group, article, item in [*closing, (at, end, "", UNLABELLED, None, "")]:
        text = chosen.text[start:stop]
        if item or text.strip():
            yield {
                "id": item or None, "document": about["id"], "number": number, "start": int(start),
                "end": int(stop), "text": text, "kind": names.of("kind", kind) if kind else None,
                "group": group, "article": article, "language": about["language"], "author": about["author"],
            }  # fmt: skip
            number += 1
