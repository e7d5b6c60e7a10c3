"""The rows of a document in each table, as columns."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.external import ExternalNames
from annotator.domain.items import Attributes, Document, Event, Mention, place_of
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme

from ..base import Dataset, Losses
from ..flat import outermost, unfit
from ..languages import language_of
from ..records.naming import called, role_called
from ..tokenization import tokenized
from .filled import Column, Listed, Texts

Rows = dict[str, Column]
Page = Mapping[str, str | None]
UNLABELLED = "unlabelled"


def page(document: Document, chosen: AnnotationSet) -> Page:
    """Return what every row of a page has."""
    return {
        "id": document.id, "name": document.name, "uri": document.source.uri,
        "language": language_of(document), "author": chosen.author.name, "state": chosen.state.value,
    }  # fmt: skip


def spans(
    about: Page,
    chosen: AnnotationSet,
    dataset: Dataset,
    names: ExternalNames,
    losses: Losses,
    labels: Counter[str],
) -> Rows:
    """Return a page with all its mentions and relations, its notes and flags; ``about``: see `page`.

    ``labels`` gets how often each label stands there.
    """
    mentions = sorted(chosen.mentions.values(), key=place_of)
    entities = [dataset.entities.get(one.entity or "") for one in mentions]
    called_so = [called(names, one, losses) for one in mentions]
    relations = [one for _, one in sorted(chosen.relations.items())]
    related = [names.of("relation", one.type) for one in relations]
    notes = [one for _, one in sorted(chosen.notes.items())]
    flags = [names.of("flag", one) for one in sorted(chosen.flags)]
    count(labels, "spans", called_so)
    count(labels, "relations", related)
    return {
        **_page(about, chosen.text),
        "spans": _list({
            "id": [one.id for one in mentions], "label": called_so,
            **_places([one.span for one in mentions], chosen.text),
            "attributes": _attributes([one.attributes for one in mentions]),
            "entity": [one.entity for one in mentions],
            "entity_name": [one.name if one else None for one in entities],
            "kb": [one.kb if one else None for one in entities],
        }, len(mentions)),
        "relations": _list({
            "id": [one.id for one in relations], "label": related,
            "head": [one.source for one in relations], "tail": [one.target for one in relations],
        }, len(relations)),
        "notes": _list({
            "target": [one.target for one in notes], "text": [one.text for one in notes],
        }, len(notes)),
        "flags": _list(Texts.of(flags), len(flags)),
    }  # fmt: skip


def _page(about: Page, text: str) -> Rows:
    return {**{name: [value] for name, value in about.items()}, "text": Texts.of([text])}


def _list(values: Column, number: int) -> Listed:
    """Return the column of one row that has all of the values."""
    return Listed([number], values)


def count(labels: Counter[str], table: str, called_so: Iterable[str]) -> None:
    """Add how often each label stands in a table."""
    for name, number in Counter(called_so).items():
        labels[f"{table}: {name}"] += number


def _places(placed: Sequence[Span], text: str) -> Rows:
    every = [one for span in placed for one in span.fragments]
    fragments: Rows = {"start": [one.start for one in every], "end": [one.end for one in every]}
    return {
        "start": [one.fragments[0].start for one in placed],
        "end": [one.fragments[-1].end for one in placed],
        "text": [one.surface(text) for one in placed],
        "fragments": Listed([len(one.fragments) for one in placed], fragments),
    }


def _attributes(listed: Sequence[Attributes]) -> Listed:
    pairs = [pair for one in listed if one for pair in sorted(one.items())]
    values: Rows = {"name": [name for name, _ in pairs], "value": [value for _, value in pairs]}
    return Listed([len(one) for one in listed], values)


def events(
    about: Page, chosen: AnnotationSet, dataset: Dataset, names: ExternalNames, labels: Counter[str]
) -> Rows:
    """Return a page with all its events; an argument repeats where its filler is, and what it is called.

    ``labels`` gets how often each label stands there.
    """
    placed: Mapping[str, Mention | Event] = {**chosen.mentions, **chosen.events}
    listed = sorted(chosen.events.values(), key=place_of)
    clusters = [dataset.clusters.get(one.cluster or "") for one in listed]
    called_so = [called(names, one, Losses()) for one in listed]
    filled = [
        [(event, one, filler) for one in event.arguments if (filler := placed.get(one.target))]
        for event in listed
    ]
    every = [one for each in filled for one in each]
    where = _places([filler.span for _, _, filler in every], chosen.text)
    del where["fragments"]
    count(labels, "events", called_so)
    return {
        **_page(about, chosen.text),
        "events": _list({
            "id": [one.id for one in listed], "label": called_so,
            "trigger": _places([one.span for one in listed], chosen.text),
            "attributes": _attributes([one.attributes for one in listed]),
            "cluster": [one.cluster for one in listed],
            "cluster_name": [one.name if one else None for one in clusters],
            "arguments": Listed([len(one) for one in filled], {
                "role": [role_called(names, event, one.role) for event, one, _ in every],
                "target": [one.target for _, one, _ in every],
                "label": [
                    names.of("type" if isinstance(one, Mention) else "event", one.type, one.attributes)
                    for _, _, one in every
                ],
                **where,
            }),
        }, len(listed)),
    }  # fmt: skip


def sentences(
    document: Document,
    about: Page,
    chosen: AnnotationSet,
    names: ExternalNames,
    numbers: Mapping[str, int],
    losses: Losses,
) -> Rows:
    """Return the sentences with their tokens and the IOB2 tags of the outermost mentions, as numbers."""
    fit = [one for one in chosen.mentions.values() if not unfit(chosen.text, one)]
    mentions = outermost(fit)[0]
    made = tokenized(document, chosen, [one.span.hull for one in mentions], losses)
    words = made.words
    tagged = [0] * len(words.tokens)
    for one in mentions:
        first, end = words.run(one.span.hull)
        name = names.of("type", one.type, one.attributes)
        tagged[first] = numbers[f"B-{name}"]
        if end > first + 1:
            tagged[first + 1 : end] = [numbers[f"I-{name}"]] * (end - first - 1)
    lengths = [end - first for first, end in made.sentences]
    places, count = words.tokens, len(lengths)
    return {
        "id": [f"{about['id']}:{number}" for number in range(count)],
        "document": [about["id"]] * count, "sentence": list(range(count)),
        "language": [about["language"]] * count,
        "tokens": Listed(lengths, Texts.of(places.surfaces(chosen.text))),
        "ner_tags": Listed(lengths, array("q", tagged)),
        "starts": Listed(lengths, array("i", places.starts)),
        "ends": Listed(lengths, array("i", places.ends)),
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


def stretches(about: Page, chosen: AnnotationSet, scheme: Scheme, names: ExternalNames) -> Rows:
    """Return the whole text in order: segments, and what lies between them, unless it is white space."""
    found: list[tuple[str | None, int, int, str, str | None, str, int | None]] = []
    for item, start, stop, kind, group, article in _parts(chosen, scheme):
        text = chosen.text[start:stop]
        if item or text.strip():
            name = names.of("kind", kind) if kind else None
            found.append((item or None, start, stop, text, name, group, article))
    count = len(found)
    return {
        "id": [one[0] for one in found], "document": [about["id"]] * count, "number": list(range(count)),
        "start": [one[1] for one in found], "end": [one[2] for one in found],
        "text": Texts.of([one[3] for one in found]), "kind": [one[4] for one in found],
        "group": [one[5] for one in found], "article": [one[6] for one in found],
        "language": [about["language"]] * count, "author": [about["author"]] * count,
    }  # fmt: skip


def _parts(chosen: AnnotationSet, scheme: Scheme) -> list[tuple[str, int, int, str, str, int | None]]:
    """Return segments and gaps in order: id, start, end, kind, group, article."""
    parts: list[tuple[str, int, int, str, str, int | None]] = []
    at = 0
    for one in chosen.segments_in_order():
        parts.append(("", at, one.range.start, "", UNLABELLED, None))
        group = scheme.segment_kinds[one.kind].group if one.kind in scheme.segment_kinds else ""
        parts.append((one.id, one.range.start, one.range.end, one.kind, group, one.article))
        at = one.range.end
    return [*parts, ("", at, len(chosen.text), "", UNLABELLED, None)]
