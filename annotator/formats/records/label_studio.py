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
from annotator.domain.items import AuthorKind, Event, Mention, Segment, place_of
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from .. import messages
from ..accounting import Left, chosen_set, settle
from ..base import Dataset, Entry, Holds, Losses
from ..files import on_one_line, part_name, plain_json, quoted, write_text
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
        said = ""
        if chosen is not None:
            results = _Results(chosen, dataset.scheme, names, losses)
            settle(losses, document.id, chosen, _HOLDS, results.left)
            losses.change(messages.IN_FRAGMENTS, results.split)
            block |= linked(dataset, chosen) | {"relations": results.relation_ids}
            gold = "true" if chosen.author.kind is AuthorKind.GOLD else "false"
            said = f'{{"ground_truth":{gold},"result":[{",".join(results.made)}]}}'
        data = plain_json({"text": document.text, OURS: block})
        return on_one_line(f'{{"data":{data},"annotations":[{said}]}}')

    return task


class _Results:
    """Makes the results of a set, each as JSON: to encode objects took twice as long as all else."""

    def __init__(self, chosen: AnnotationSet, scheme: Scheme, names: ExternalNames, losses: Losses) -> None:
        self.chosen, self.names, self.losses = chosen, names, losses
        self.left, self.split = Left(), 0
        self.lists = {one.id for one in scheme.attributes.values() if one.values}
        self.relation_ids: list[list[str]] = []
        self.made: list[str] = []
        self.notes = {note.target: note.text for note in chosen.notes.values()}
        every: list[Mention | Event] = [*chosen.mentions.values(), *chosen.events.values()]
        placed = sorted(every, key=place_of)
        for segment in chosen.segments_in_order():
            self.segment(segment)
        for item in placed:
            self.item(item)
        for item in placed:
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
        place, name = segment.range, self.names.of("kind", segment.kind)
        self.made.append(self.region(segment.id, place, controls.SEGMENTS, name))
        if segment.article is not None:
            self.about(segment.id, place, controls.ARTICLE, "number", segment.article)

    def item(self, item: Mention | Event) -> None:
        control = controls.MENTIONS if isinstance(item, Mention) else controls.EVENTS
        first, *further = item.span.fragments
        label = called(self.names, item, self.losses)
        self.made.append(self.region(item.id, first, control, label))
        for name, value in sorted(item.attributes.items()) if item.attributes else ():
            sort = "choices" if name in self.lists else "textarea"
            self.about(item.id, first, controls.control_of(name), sort, [value])
        link = item.entity if isinstance(item, Mention) else item.cluster
        if link:
            name = controls.ENTITY if isinstance(item, Mention) else controls.CLUSTER
            self.about(item.id, first, name, "textarea", [link])
        for number, fragment in enumerate(further, start=2):
            piece = f"{item.id}~{number}"
            self.made += [
                self.region(piece, fragment, control, label),
                self.link(item.id, piece, controls.CONTINUED),
            ]
        self.split += bool(further)

    def region(self, item: str, place: Range, control: str, label: str) -> str:
        text, note = self.chosen.text[place.start : place.end], self.notes.get(item)
        meta = f',"meta":{{"text":[{quoted(note)}]}}' if note else ""
        return (
            f'{{"id":{quoted(item)},"from_name":"{control}","to_name":"{controls.TEXT}","type":"labels",'
            f'"value":{{"start":{place.start},"end":{place.end},"text":{quoted(text)},'
            f'"labels":[{quoted(label)}]}}{meta}}}'
        )

    def about(self, item: str, place: Range, control: str, sort: str, said: object) -> None:
        """Add what is said about a region; Label Studio repeats the place of the region there."""
        self.made.append(self.said(item, control, sort, {"start": place.start, "end": place.end}, said))

    def said(self, item: str, control: str, sort: str, place: Json, said: object) -> str:
        key = {"choices": "choices", "textarea": "text", "number": "number"}[sort]
        return plain_json({
            "id": item, "from_name": control, "to_name": controls.TEXT, "type": sort,
            "value": {**place, key: said},
        })  # fmt: skip

    def link(self, source: str, target: str, label: str) -> str:
        return (
            f'{{"type":"relation","from_id":{quoted(source)},"to_id":{quoted(target)},'
            f'"direction":"right","labels":[{quoted(label)}]}}'
        )

    def page(self) -> None:
        """Add what is said of the page as a whole."""
        said = [
            (controls.FLAGS, "choices", [self.names.of("flag", one) for one in sorted(self.chosen.flags)]),
            (controls.PAGE_NOTE, "textarea", [note] if (note := self.chosen.note_on("")) else []),
        ]
        for control, sort, values in said:
            if values:
                self.made.append(self.said(control, control, sort, {}, values))
