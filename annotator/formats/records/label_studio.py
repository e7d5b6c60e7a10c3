"""Label Studio's tasks: ``data``, ``annotations`` with a ``result``, and the labelling configuration.

A JSON array of tasks (https://labelstud.io/guide/task_format). Segments, mentions and triggers are regions of
type ``labels`` with ``start``, ``end`` (code points, half-open) and the ``text`` there; attributes, links and
article numbers are further results with the region's ``id``; roles and relations are results of type
``relation``; a note is the ``meta`` of its region. A region is one stretch: each further fragment of a span
is a region of its own, with a relation ``continued`` to it from the first. Reading: `label_studio_in`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.external import ExternalNames
from annotator.domain.items import AuthorKind, Event, Mention, Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from .. import messages
from ..accounting import Left, chosen_set, settle
from ..base import Dataset, Entry, Holds, Losses
from ..files import compact_json, part_name, write_text
from . import label_studio_config as controls
from .identity import OURS, identity, linked
from .label_studio_in import read
from .naming import called

__all__ = ["read", "write"]

_HOLDS = frozenset(Holds)
Json = dict[str, Any]


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.json`` for every part, and ``label_config.xml``."""
    for part in dataset.parts():
        with (folder / f"{part_name(part)}.json").open("w", encoding="utf-8", newline="\n") as stream:
            stream.write("[")
            for number, task in enumerate(dataset.each(_task, losses, part)):
                stream.write((",\n" if number else "\n") + task)
            stream.write("\n]\n")
    write_text(
        folder / "label_config.xml",
        controls.label_config(dataset.scheme, ExternalNames(dataset.scheme, controls.KEY)),
    )


def _task(dataset: Dataset) -> Callable[[Entry, Losses], str]:
    names = ExternalNames(dataset.scheme, controls.KEY)

    def task(entry: Entry, losses: Losses) -> str:
        document, chosen = entry.document, chosen_set(entry, losses)
        block = identity(document, chosen)
        record: Json = {"data": {"text": document.text, OURS: block}, "annotations": []}
        if chosen is not None:
            results = _Results(chosen, dataset.scheme, names, losses)
            settle(losses, document.id, chosen, _HOLDS, results.left)
            losses.change(messages.IN_FRAGMENTS, results.split)
            block |= linked(dataset, chosen) | {"relations": results.relation_ids}
            gold = chosen.author.kind is AuthorKind.GOLD
            record["annotations"] = [{"ground_truth": gold, "result": results.made}]
        return compact_json(record)

    return task


class _Results:
    """Makes the results of a set."""

    def __init__(self, chosen: AnnotationSet, scheme: Scheme, names: ExternalNames, losses: Losses) -> None:
        self.chosen, self.names, self.losses = chosen, names, losses
        self.left, self.split = Left(), 0
        self.lists = {one.id for one in scheme.attributes.values() if one.values}
        self.relation_ids: list[list[str]] = []
        self.made: list[Json] = []
        placed: list[Mention | Event] = [*chosen.mentions.values(), *chosen.events.values()]
        for segment in chosen.segments_in_order():
            self.segment(segment)
        for item in sorted(placed, key=lambda one: (one.span, one.id)):
            self.item(item)
        for item in sorted(placed, key=lambda one: (one.span, one.id)):
            for argument in item.arguments if isinstance(item, Event) else ():
                role = names.of("role", argument.role, of_type=item.type)
                self.made.append(self.link(item.id, argument.target, role))
        for relation in sorted(chosen.relations.values(), key=lambda one: one.id):
            name = names.of("relation", relation.type)
            self.made.append(self.link(relation.source, relation.target, name))
            self.relation_ids.append([f"{relation.source} {relation.target} {name}", relation.id])
            if chosen.note_on(relation.id):
                self.left.items[f"note:{relation.id}"] = messages.NO_RELATION_NOTE
        self.page()

    def segment(self, segment: Segment) -> None:
        region = self.region(
            segment.id, segment.range, controls.SEGMENTS, self.names.of("kind", segment.kind)
        )
        self.made.append(region)
        if segment.article is not None:
            self.about(region, controls.ARTICLE, "number", segment.article)

    def item(self, item: Mention | Event) -> None:
        control = controls.MENTIONS if isinstance(item, Mention) else controls.EVENTS
        first, *further = item.span.fragments
        label = called(self.names, item, self.losses)
        region = self.region(item.id, first, control, label)
        self.made.append(region)
        for name, value in sorted(item.attributes.items()):
            sort = "choices" if name in self.lists else "textarea"
            self.about(region, controls.control_of(name), sort, [value])
        link = item.entity if isinstance(item, Mention) else item.cluster
        if link:
            name = controls.ENTITY if isinstance(item, Mention) else controls.CLUSTER
            self.about(region, name, "textarea", [link])
        for number, fragment in enumerate(further, start=2):
            piece = self.region(f"{item.id}~{number}", fragment, control, label)
            self.made += [piece, self.link(item.id, piece["id"], controls.CONTINUED)]
        self.split += bool(further)

    def region(self, item: str, place: Range, control: str, label: str) -> Json:
        text = self.chosen.text[place.start : place.end]
        value = {"start": int(place.start), "end": int(place.end), "text": text, "labels": [label]}
        note = self.chosen.note_on(item)
        return {
            "id": item, "from_name": control, "to_name": controls.TEXT, "type": "labels", "value": value,
            **({"meta": {"text": [note]}} if note else {}),
        }  # fmt: skip

    def about(self, region: Json, control: str, sort: str, said: object) -> None:
        """Add what is said about a region; Label Studio repeats the place of the region there."""
        key = {"choices": "choices", "textarea": "text", "number": "number"}[sort]
        place = {name: region["value"][name] for name in ("start", "end")}
        self.made.append(
            {
                "id": region["id"], "from_name": control, "to_name": controls.TEXT, "type": sort,
                "value": {**place, key: said},
            }
        )  # fmt: skip

    def link(self, source: str, target: str, label: str) -> Json:
        return {
            "type": "relation", "from_id": source, "to_id": target, "direction": "right", "labels": [label],
        }  # fmt: skip

    def page(self) -> None:
        """Add what is said of the page as a whole."""
        said = [
            (controls.FLAGS, "choices", [self.names.of("flag", one) for one in sorted(self.chosen.flags)]),
            (controls.PAGE_NOTE, "textarea", [note] if (note := self.chosen.note_on("")) else []),
        ]
        for control, sort, values in said:
            if values:
                key = "choices" if sort == "choices" else "text"
                self.made.append(
                    {
                        "id": control, "from_name": control, "to_name": controls.TEXT, "type": sort,
                        "value": {key: values},
                    }
                )  # fmt: skip
