"""Reads Label Studio's tasks: regions with labels over plain text, and what is said about them.

The unit of ``start`` and ``end`` was UTF-16 until late 2021 and is code points since, and line ends counted
one or two; each region quotes its text, so the unit that fits the quotes of a task is taken. Each annotation
is the set of the one who completed it, each prediction that of a model; skipped ones are not taken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from annotator.domain.errors import EditError, FormatError
from annotator.domain.external import ExternalNames
from annotator.domain.items import Author, AuthorKind, Note, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.sentences import Message, message

from .. import messages
from ..base import Incoming, Refusal, Request
from . import label_studio_config as controls
from .identity import OURS
from .links import Linking
from .reading import RecordPage, Said, author_of, begun, files_of, incoming, page_of, read_each

Json = Mapping[str, Any]
_VALUES = {
    "choices": "choices", "textarea": "text", "number": "number", "rating": "rating", "datetime": "datetime",
}  # fmt: skip
"""The key of what is said in results about a region, by type."""
_NAMES = ("email", "username", "first_name", "id")


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the page of each task, with a set for each annotation and each prediction."""
    names = ExternalNames(request.scheme, controls.KEY)
    for file in files_of(path, ".json"):
        yield from read_each(file, partial(_page, file, request, names))


def _page(
    path: Path, request: Request, names: ExternalNames, task: dict[str, Any], number: int, place: Message
) -> Iterator[Incoming]:
    data = task.get("data")
    if not isinstance(data, dict):
        raise FormatError(messages.NO_RECORD_TEXT)
    work = [*_objects(task.get("annotations")), *_objects(task.get("completions"))]
    models = _objects(task.get("predictions"))
    name = _text_field(data, [*work, *models])
    rest = {key: value for key, value in data.items() if key not in (name, OURS)}
    rest |= {key: task[key] for key in ("id", "meta") if key in task}
    page = page_of(data.get(name), data.get(OURS), rest, path=path, number=number, place=place)
    every = [_results(one) for one in (*work, *models)]
    if page.known is None and (said := page.positions.settle(_claims(every))):
        page.warnings.append(said)
    taken = [one for one in work if not one.get("was_cancelled")]
    if len(taken) < len(work):
        page.warnings.append(message(messages.CANCELLED_WORK, n=len(work) - len(taken)))
    sets = [(one, _author(page, one, index, len(taken), request)) for index, one in enumerate(taken)]
    sets += [(one, Author(_model(one), AuthorKind.MODEL)) for one in models]
    said_here = []
    for one, author in _once(sets):
        said_here.append(begun(page, author))
        _Reading(page, said_here[-1], request, names).all(_results(one))
    yield incoming(page, said_here, request)


def _objects(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _results(work: Json) -> list[dict[str, Any]]:
    return _objects(work.get("result"))


def _text_field(data: Json, work: list[dict[str, Any]]) -> str:
    """Return which field of a task is annotated: that which its regions name, ``text``, or the longest."""
    named = (one.get("to_name") for each in work for one in _results(each))
    fields = [*named, "text", *sorted(data, key=lambda one: -len(str(data[one])))]
    return next((str(one) for one in fields if isinstance(data.get(str(one)), str)), "text")


def _claims(every: list[list[dict[str, Any]]]) -> Iterator[tuple[list[tuple[int, int]], str]]:
    for result in (one for results in every for one in results):
        value = result.get("value")
        value = value if isinstance(value, dict) else {}
        start, end, text = (value.get(name) for name in ("start", "end", "text"))
        if type(start) is int and type(end) is int and isinstance(text, str):
            yield [(start, end)], text


def _author(page: RecordPage, work: Json, index: int, count: int, request: Request) -> Author:
    """Return who made an annotation. The first one on a task of ours is that of the set that went out."""
    who = work.get("completed_by")
    name = next((who[one] for one in _NAMES if who.get(one)), None) if isinstance(who, dict) else who
    if isinstance(name, int):
        name = f"user {name}"
    if page.known is not None and page.known.author is not None and index:
        return Author(str(name or f"annotation {work.get('id', index + 1)}"))
    if count > 1 and page.known is None:
        # A person cannot have said whose it is for several at once.
        return Author(str(name or f"{request.author} {index + 1}"))
    return author_of(page, name, request)


def _model(prediction: Json) -> str:
    version = prediction.get("model_version")
    return " ".join(str(version).split()) if version else "model"


def _once(sets: list[tuple[dict[str, Any], Author]]) -> Iterator[tuple[dict[str, Any], Author]]:
    """Yield the sets; a second one by the same author stands under a name of its own."""
    seen: defaultdict[str, int] = defaultdict(int)
    for one, author in sets:
        seen[author.name] += 1
        count = seen[author.name]
        yield one, author if count == 1 else Author(f"{author.name} {count}", author.kind)


class _Reading:
    """Reads the results of one annotation: what is said about regions, the regions, what links them."""

    def __init__(self, page: RecordPage, said: Said, request: Request, names: ExternalNames) -> None:
        self.page, self.said, self.scheme, self.names = page, said, request.scheme, names
        self.links = Linking(said, request.scheme, names)
        self.about: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self.items: dict[str, str] = {}
        self.pieces: defaultdict[str, list[Range]] = defaultdict(list)
        block = page.known.record.get("relations") if page.known else None
        self.ours = {one[0]: one[1] for one in block or () if isinstance(one, list) and len(one) > 1}

    def all(self, results: list[dict[str, Any]]) -> None:
        regions = [one for one in results if one.get("type") == "labels"]
        links = [one for one in results if one.get("type") == "relation"]
        known = {str(one.get("id")) for one in regions}
        for one in results:
            if one.get("type") not in ("labels", "relation"):
                self.said_about(one, known)
        further = self.fragments(regions, links)
        for region in regions:
            if region.get("id") not in further:
                self.region(region)
        for link in links:
            if link.get("to_id") not in further:
                self.link(link)
        self.links.finish()

    def said_about(self, result: Json, regions: set[str]) -> None:
        """Note an attribute of a region, or something about the page."""
        sort, control = str(result.get("type")), str(result.get("from_name"))
        name = message(messages.RESULT, name=control, sort=sort)
        value = result.get("value")
        said = value.get(_VALUES.get(sort, "")) if isinstance(value, dict) else None
        values = [str(one) for one in said] if isinstance(said, list) else [] if said is None else [str(said)]
        if not values:
            self.said.leave_out(name, message(messages.NOT_A_REGION, sort=sort))
        elif control == controls.FLAGS:
            self.said.raw.flags += [self.names.label("flag", one) for one in values]
        elif control == controls.PAGE_NOTE:
            self.said.raw.notes.append(Note("", "\n".join(values)))
        elif str(result.get("id")) not in regions:
            self.said.leave_out(name, message(messages.OF_NO_REGION))
        elif len(values) > 1:
            self.said.leave_out(name, message(messages.SEVERAL_VALUES, n=len(values)))
        else:
            self.about[str(result["id"])][controls.attribute_of(control)] = values[0]

    def fragments(self, regions: list[dict[str, Any]], links: list[dict[str, Any]]) -> set[object]:
        """Find further fragments of regions; return their ids."""
        by_id = {one.get("id"): one for one in regions}
        further: set[object] = set()
        for link in links:
            piece = by_id.get(link.get("to_id"))
            if link.get("labels") == [controls.CONTINUED] and piece and link.get("from_id") in by_id:
                if (place := self.place(piece)) is not None:
                    self.pieces[str(link["from_id"])].append(place)
                further.add(link["to_id"])
        return further

    def place(self, region: Json) -> Range | None:
        value = region.get("value")
        value = value if isinstance(value, dict) else {}
        start, end, text = value.get("start"), value.get("end"), value.get("text")
        labels = value.get("labels") or [""]
        name = message(messages.SPAN, label=str(labels[0]), start=start, end=end)
        try:
            if not isinstance(text, str) or type(start) is not int or type(end) is not int:
                return self.page.span(start, end).hull
            found = self.page.positions.matching([(start, end)], text)
            if found is None:
                raise FormatError(messages.OTHER_WORDS, text=text)
        except (FormatError, EditError) as error:
            self.said.leave_out(name, error.reason if isinstance(error, FormatError) else error.message)
            return None
        return found[0]

    def region(self, region: dict[str, Any]) -> None:
        place = self.place(region)
        if place is None:
            return
        theirs = str(region.get("id"))
        labels = region["value"].get("labels")
        labels = labels if isinstance(labels, list) else []
        try:
            span = Span(tuple(sorted([place, *self.pieces[theirs]])))
        except EditError as error:
            self.said.leave_out(message(messages.SPAN, label=", ".join(labels)), error.message)
            return
        for label in labels:
            self.labelled(theirs, str(region.get("from_name")), str(label), span, region.get("meta"))

    def labelled(self, theirs: str, control: str, label: str, span: Span, meta: object) -> None:
        surface = message(messages.SURFACE, type=label, surface=span.surface(self.page.text))
        item = self.said.new_id(theirs if theirs not in self.items else None, surface)
        self.items.setdefault(theirs, item)
        about = dict(self.about[theirs])
        kind = self.names.label("kind", label)
        if control == controls.SEGMENTS or (kind in self.scheme.segment_kinds and not self.is_type(label)):
            number = about.get(controls.ARTICLE, "")
            article = int(float(number)) if number.replace(".", "", 1).isdecimal() else None
            self.said.raw.segments.append(Segment(item, span.hull, kind, article))
        else:
            entity, cluster = about.pop(controls.ENTITY, None), about.pop(controls.CLUSTER, None)
            self.links.item(item, span, label, about, entity, cluster)
        note = meta.get("text") if isinstance(meta, dict) else None
        if note:
            words = "\n".join(map(str, note)) if isinstance(note, list) else str(note)
            self.said.raw.notes.append(Note(item, words))

    def is_type(self, label: str) -> bool:
        """Tell whether a label is one of mentions or events."""
        scheme, names = self.scheme, self.names
        return names.label("type", label) in scheme.entity_types or (
            names.label("event", label) in scheme.event_types
        )

    def link(self, link: Json) -> None:
        labels = [str(one) for one in link.get("labels") or [""]]
        ends = [self.items.get(str(link.get(name))) for name in ("from_id", "to_id")]
        if link.get("direction") == "left":
            ends.reverse()
        for label in labels:
            if ends[0] is None or ends[1] is None:
                item = message(messages.RELATION, id=label or "–")
                self.said.leave_out(item, message(messages.NO_ENDS))
            else:
                self.links.link(label, ends[0], ends[1], self.ours.get(f"{ends[0]} {ends[1]} {label}"))
