"""doccano's JSON lines: ``text``, ``entities`` and ``relations`` (https://doccano.github.io/doccano).

Mentions and event triggers are entities (``id``, ``start_offset``, ``end_offset``, ``label``), fillers of
roles and relations are relations (``from_id``, ``to_id``, ``type``). doccano's page counts UTF-16 units, so
they are written; they differ from code points only after a character beyond U+FFFF. It reads entities in
projects with and without relations (``column_label`` ``entities``). Read are these, the shorter shape
``label: [[start, end, label], …]``, and the triples under ``entities`` that spaCy's older examples have,
which count code points; which unit a file counts in is told by its words (`units`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from annotator.domain.errors import EditError, FormatError
from annotator.domain.external import ExternalNames
from annotator.domain.items import Event
from annotator.domain.offsets import OffsetMap
from annotator.domain.sentences import Message, message

from .. import messages
from ..accounting import chosen_set, settle
from ..base import Dataset, Entry, Holds, Incoming, Losses, Refusal, Request
from ..brat_text import Positions
from ..files import compact_json, part_name, pretty_json, write_lines, write_text
from .identity import OURS, identity
from .links import Linking
from .naming import called, role_called
from .reading import RecordPage, Said, author_of, begun, files_of, incoming, page_of, read_each
from .standing import standing
from .units import SCRIPT, Units, units_of, ways_of
from .users import user_of

KEY = "doccano"
_HOLDS = frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.RELATIONS})
_OWN = frozenset({"text", "data", "label", "labels", "entities", "spans", "relations", "Comments", OURS})
_LISTS = ("entities", "label", "labels", "spans")
_WHO = ("annotator_name", "username", "user", "annotated_by")
_PLAIN = "#5f6b7a"
_KEYS = "123456789abcdefghijklmnopqrstuvwxyz"


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.jsonl`` for every part, and the labels as a project of doccano imports them."""
    for part in dataset.parts():
        write_lines(folder / f"{part_name(part)}.jsonl", dataset.each(_line, losses, part))
    scheme, names = dataset.scheme, ExternalNames(dataset.scheme, KEY)
    spans = {names.of("type", one.id): one.color.light for one in scheme.entity_types.values()}
    spans |= {names.of("event", one.id): one.color.light for one in scheme.event_types.values()}
    links = {
        names.of("role", role.id, of_type=event.id): _PLAIN
        for event in scheme.event_types.values()
        for role in event.roles
    }
    links |= {names.of("relation", one.id): one.color.light for one in scheme.relation_types.values()}
    write_text(folder / "labels.spans.json", pretty_json(_labels(spans)))
    write_text(folder / "labels.relations.json", pretty_json(_labels(links)))


def _labels(colours: Mapping[str, str]) -> list[dict[str, Any]]:
    keys = dict(zip(colours, _KEYS, strict=False))
    return [
        {
            "text": label,
            "suffix_key": keys.get(label),
            "background_color": colour,
            "text_color": "#ffffff",
        }
        for label, colour in colours.items()
    ]


def _line(dataset: Dataset) -> Callable[[Entry, Losses], str]:
    names = ExternalNames(dataset.scheme, KEY)
    return lambda entry, losses: compact_json(_record(entry, names, losses))


def _record(entry: Entry, names: ExternalNames, losses: Losses) -> dict[str, Any]:
    document, chosen = entry.document, chosen_set(entry, losses)
    block = identity(document, chosen) | {"offsets": "UTF-16"}
    record: dict[str, Any] = {"text": document.text, "entities": [], "relations": [], OURS: block}
    if chosen is None:
        return record
    kept, left = standing(chosen)
    settle(losses, document.id, chosen, _HOLDS, left)
    units, numbers = OffsetMap(document.text), {key: number for number, key in enumerate(kept)}
    record["entities"] = [
        {
            "id": numbers[one.id],
            "start_offset": units.to_utf16(one.span.start),
            "end_offset": units.to_utf16(one.span.end),
            "label": called(names, one, losses),
        }
        for one in kept.values()
    ]
    links = [
        (event.id, argument.target, role_called(names, event, argument.role), "")
        for event in kept.values()
        if isinstance(event, Event)
        for argument in event.arguments
    ]
    relations = [one for _, one in sorted(chosen.relations.items())]
    links += [(one.source, one.target, names.of("relation", one.type), one.id) for one in relations]
    both = [one for one in links if one[0] in numbers and one[1] in numbers]
    record["relations"] = [
        {"id": number, "from_id": numbers[source], "to_id": numbers[target], "type": label}
        for number, (source, target, label, _) in enumerate(both)
    ]
    # doccano gives everything ids of its own: ours are found again by place and label.
    block["ids"] = [
        [_key(*list(one.values())[1:]), item] for one, item in zip(record["entities"], kept, strict=True)
    ]
    block["relations"] = [[_key(*one[:3]), one[3]] for one in both if one[3]]
    return record


def _key(*parts: object) -> str:
    return " ".join(map(str, parts))


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the page of each record; the unit that offsets are counted in is settled for the whole file."""
    names = ExternalNames(request.scheme, KEY)
    for file in files_of(path, ".jsonl"):
        try:
            units = _units(file)
        except (OSError, FormatError) as error:
            yield Refusal.of(error, file)
            continue
        user = user_of(file, KEY)
        yield from read_each(file, partial(_page, file, user, request, names, units))


def _units(path: Path) -> Units:
    """Return what the file's spans fit; those of a record of ours are not asked. Raises OSError."""
    units = Units()

    def places(record: Mapping[str, Any]) -> tuple[str, list[tuple[int, int]]] | None:
        text = record.get("text", record.get("data"))
        if OURS in record or not isinstance(text, str):
            return None
        entities = record.get("entities")
        if isinstance(entities, list) and any(isinstance(one, list) for one in entities):
            units.order = SCRIPT
        return text, [(one.start, one.end) for one in _spans(record) if one.placed]

    return units_of(path, places, units)


@dataclass(frozen=True, slots=True)
class _Found:
    """A span as the file has it."""

    id: object
    start: Any
    end: Any
    label: str

    @property
    def placed(self) -> bool:
        return type(self.start) is int and type(self.end) is int


def _spans(record: Mapping[str, Any]) -> Iterator[_Found]:
    name = next((one for one in _LISTS if isinstance(record.get(one), list)), None)
    for number, one in enumerate(record[name] if name else ()):
        if isinstance(one, dict):
            start, end = one.get("start_offset", one.get("start")), one.get("end_offset", one.get("end"))
            yield _Found(one.get("id", number), start, end, str(one.get("label", "")))
        elif isinstance(one, list) and len(one) >= 3:
            yield _Found(number, one[0], one[1], str(one[2]))
        else:
            raise FormatError(messages.FIELD, fault=name)


def _page(
    path: Path,
    user: str,
    request: Request,
    names: ExternalNames,
    units: Units,
    record: dict[str, Any],
    number: int,
    place: Message,
) -> Iterator[Incoming]:
    rest = {name: value for name, value in record.items() if name not in _OWN}
    block = record.get(OURS, _meta(record).get(OURS))
    text = record.get("text", record.get("data"))
    # A page of several users is called by their folder, not by whoever came first.
    named_for = path.resolve().parent if user else path
    page = page_of(text, block, rest, path=named_for, number=number, place=place)
    found = list(_spans(record))
    if page.known is not None:
        page.positions.way = ways_of(Positions(page.text))["UTF-16"]
        if page.known.author is None:
            yield incoming(page, (), request)
            return
    else:
        places = [(one.start, one.end) for one in found if one.placed]
        page.positions.way = ways_of(page.positions)[units.best]
        page.warnings += [said] if (said := units.warning(page.positions, places)) else []
        if user and not found:
            # A page that the user never opened stands in the file just like this.
            page.warnings.append(message(messages.NOTHING_SAID, name=user))
            yield incoming(page, (), request)
            return
    named = next((record[name] for name in _WHO if record.get(name)), user)
    said_here = begun(page, author_of(page, named, request))
    reading = _Reading(page, said_here, Linking(said_here, request.scheme, names))
    reading.spans(found)
    reading.relations(record.get("relations") or ())
    yield incoming(page, [said_here], request)


def _meta(record: Mapping[str, Any]) -> Mapping[str, Any]:
    meta = record.get("meta")
    return meta if isinstance(meta, Mapping) else {}


class _Reading:
    """Reads the spans of a record and what links them."""

    def __init__(self, page: RecordPage, said: Said, links: Linking) -> None:
        self.page, self.said, self.links = page, said, links
        self.items: dict[object, str] = {}
        block = page.known.record if page.known else {}
        self.ids, self.relation_ids = _listed(block.get("ids")), _listed(block.get("relations"))

    def spans(self, found: list[_Found]) -> None:
        for one in found:
            try:
                span = self.page.span(one.start, one.end)
            except (FormatError, EditError) as error:
                name = message(messages.SPAN, label=one.label, start=one.start, end=one.end)
                self.said.leave_out(name, error.reason if isinstance(error, FormatError) else error.message)
                continue
            name = message(messages.SURFACE, type=one.label, surface=span.surface(self.page.text))
            ours = self.ids[_key(one.start, one.end, one.label)]
            self.items[one.id] = item = self.said.new_id(ours.pop(0) if ours else None, name)
            self.links.item(item, span, one.label, {})

    def relations(self, found: Any) -> None:
        if not isinstance(found, list | tuple) or not all(isinstance(one, dict) for one in found):
            raise FormatError(messages.FIELD, fault="relations")
        for one in found:
            label = str(one.get("type", ""))
            source, target = (self.items.get(one.get(name)) for name in ("from_id", "to_id"))
            if source is None or target is None:
                item = message(messages.RELATION, id=f"{label} {one.get('id', '')}".strip())
                self.said.leave_out(item, message(messages.NO_ENDS))
                continue
            ours = self.relation_ids[_key(source, target, label)]
            self.links.link(label, source, target, ours.pop(0) if ours else None)
        self.links.finish()


def _listed(pairs: object) -> defaultdict[str, list[str]]:
    """Return ids of ours by what they were the ids of."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for pair in pairs if isinstance(pairs, list) else ():
        if isinstance(pair, list) and len(pair) == 2:
            found[str(pair[0])].append(str(pair[1]))
    return found
