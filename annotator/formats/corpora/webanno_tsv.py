"""WebAnno TSV 3, an export of WebAnno and INCEpTION: read only.

The user guide of INCEpTION describes it (https://inception-project.github.io, "WebAnno TSV 3"): rows
``sentence-token``, ``begin-end`` in UTF-16 units, the token, then the columns of the layers that the first
lines declare. ``[n]`` after a value joins the tokens of one annotation, ``|`` stands between stacked ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from annotator.domain.errors import EditError, FormatError
from annotator.domain.offsets import OffsetMap, Utf16
from annotator.domain.ranges import Range, Span
from annotator.domain.sentences import message

from .. import messages
from ..base import Incoming, Refusal, Request
from ..records.links import Linking
from ..records.reading import begun
from .labels import label_of, relation_label
from .owners import document_name, owner, state_of
from .reading import Things, incoming, page
from .xmi_types import ENTITY, features_of, names_of

_HEAD = "#FORMAT=WebAnno TSV 3"
_ROW = re.compile(r"(\d+-\d+)(\.\d+)?")
_ID = re.compile(r"(.*?)(?<!\\)\[(\d+)(?:_(\d+))?\]", re.DOTALL)
_WITHOUT = re.compile(r"(\d+-\d+(?:\.\d+)?)()()")
_STACK = re.compile(r"(?<!\\)\|")
_SLOT = re.compile(r"(?<!\\);")
_CHAIN = re.compile(r".*->(\d+)-(\d+)")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_CONTROL = {"n": "\n", "r": "\r", "t": "\t"}
_NONE = ("_", "*", "")


@dataclass(slots=True)
class Layer:
    """A layer: its sort (``SP``, ``RL``, ``CH``), type, the features of its columns, and its first column."""

    sort: str
    type: str
    features: list[str]
    first: int

    @property
    def name(self) -> str:
        """The type without its package."""
        return self.type.rpartition(".")[2]

    @property
    def width(self) -> int:
        """How many columns it has: one also without features."""
        return max(1, len(self.features))


@dataclass(slots=True)
class Unit:
    """One annotation of a layer: the tokens (or parts of tokens) it lies on, and its values."""

    layer: Layer
    places: list[Range]
    at: str
    """The row that it begins at."""
    values: dict[str, str]


@dataclass(slots=True)
class Table:
    """The rows of a file: text, tokens, first tokens of sentences, and annotations by row and number."""

    text: str = ""
    tokens: list[Range] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    units: dict[tuple[str, str, str], Unit] = field(default_factory=dict)
    """By layer type, row where nothing joins it to others, and number ("" where it has none)."""
    at: dict[tuple[str, str, str], Unit] = field(default_factory=dict)
    """The same by every row that it lies on."""


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the document of a file, or those of the ``.tsv`` files of a folder."""
    for file in sorted(path.rglob("*.tsv")) if path.is_dir() else [path]:
        try:
            yield _document(file, request)
        except FormatError as error:
            yield Refusal.of(error, file)
        except (OSError, UnicodeDecodeError) as error:
            yield Refusal(str(file), message(messages.UNREADABLE, fault=str(error)))
        except EditError as error:
            yield Refusal(str(file), error.message)


def _document(path: Path, request: Request) -> Incoming:
    lines = path.read_bytes().decode(request.encoding or "utf-8-sig").split("\n")
    if not lines[0].startswith(_HEAD):
        raise FormatError(messages.NO_TSV, path=str(path))
    table = _table([line.removesuffix("\r") for line in lines[1:]])
    made = page(path, table.text, name=document_name(path), words=(table.tokens, table.starts))
    author = owner(made, path, request)
    if author is None:
        return incoming(made, (), request, Things())
    things, said = Things(), begun(made, author, state_of(path))
    names = names_of(request.scheme)
    features = {feature: name for name, feature in features_of(request.scheme).items()}
    linking = Linking(said, request.scheme, names)
    ids: dict[int, str] = {}
    chains: dict[str, str] = {}
    for unit in (one for one in table.units.values() if one.layer.sort == "SP"):
        label = label_of(unit.values, unit.layer.name, request.scheme, names)
        item = ids[id(unit)] = said.new_id(None, f"{label} {unit.at}")
        attributes = {features[k]: v for k, v in sorted(unit.values.items()) if k in features}
        kb = unit.values.get("identifier") if unit.layer.type == ENTITY else None
        span = _span(unit)
        entity = things.entity(kb, " ".join(span.surface(table.text).split()), kb, kb) if kb else None
        linking.item(item, span, label, attributes, entity)
    for unit in table.units.values():
        _tie(unit, table, ids, linking)
    for unit in (one for one in table.units.values() if one.layer.sort == "CH"):
        chain = next((m[1] for v in unit.values.values() if (m := _CHAIN.fullmatch(v))), "")
        place = _span(unit)
        for index, mention in enumerate(said.raw.mentions):
            if chain and mention.span == place and mention.entity is None:
                name = " ".join(place.surface(table.text).split())
                chains.setdefault(chain, things.entity(f"chain {chain}", name))
                said.raw.mentions[index] = type(mention)(
                    mention.id, mention.span, mention.type, mention.attributes, chains[chain]
                )
    linking.finish()
    return incoming(made, (said,), request, things)


def _span(unit: Unit) -> Span:
    """Return the place of an annotation, from its first token to its last one."""
    return Span((Range(unit.places[0].start, unit.places[-1].end),))


def _tie(unit: Unit, table: Table, ids: dict[int, str], linking: Linking) -> None:
    """Add the links that an annotation has: its slots, or the two ends of a relation."""
    for feature, value in unit.values.items():
        if feature.startswith("ROLE_"):
            target_type = unit.layer.features[unit.layer.features.index(feature) + 1]
            roles = _SLOT.split(value)
            for role, target in zip(roles, _SLOT.split(unit.values.get(target_type, "")), strict=False):
                _link(table, ids, linking, (_plain(role), id(unit), target), target_type)
        elif feature.startswith("BT_") and (
            governor := _ID.fullmatch(value) or _ID.fullmatch(f"{value}[0_0]")
        ):
            wanted = feature.removeprefix("BT_")
            source = _found(table, governor[1], governor[2] or "0", wanted)
            target = _found(table, unit.at, governor[3] or "0", wanted)
            label = relation_label(unit.values, unit.layer.name)
            if source is not None and target is not None and {id(source), id(target)} <= ids.keys():
                linking.link(label, ids[id(source)], ids[id(target)])
            else:
                item = message(messages.STRUCTURE, type=label, id=unit.at)
                linking.said.leave_out(item, message(messages.GONE, id=governor[1]))


def _link(
    table: Table, ids: dict[int, str], linking: Linking, link: tuple[str, int, str], target_type: str
) -> None:
    role, source, target = link
    match = _ID.fullmatch(target)
    found = _found(table, match[1] if match else target, match[2] if match else "0", target_type)
    if source in ids and found is not None and id(found) in ids:
        linking.link(role, ids[source], ids[id(found)])
    elif source in ids and target not in _NONE:
        item = message(messages.SLOT, role=role, item=linking.said.names[ids[source]])
        linking.said.leave_out(item, message(messages.GONE, id=target))


def _found(table: Table, row: str, number: str, wanted: str) -> Unit | None:
    """Return the annotation at a row with a number ("0": without one), of the wanted type if there is one."""
    number = "" if number == "0" else number
    there = [u for (kind, at, n), u in table.at.items() if (at, n) == (row, number) and u.layer.sort == "SP"]
    return next((one for one in there if one.layer.type == wanted), there[0] if there else None)


# --- rows ---------------------------------------------------------------------------------------------


def _table(lines: Sequence[str]) -> Table:
    layers = _layers(lines)
    width = 3 + sum(layer.width for layer in layers)
    table, rows, texts = Table(), list[tuple[int, list[str]]](), list[tuple[int, list[str]]]()
    said: list[str] = []
    for number, line in enumerate(lines, start=2):
        if line.startswith("#Text="):
            said.append(_plain(line.removeprefix("#Text=")))
        elif line and not line.startswith("#"):
            cells = line.split("\t")
            if len(cells) < width or not _ROW.fullmatch(cells[0]) or not re.fullmatch(r"\d+-\d+", cells[1]):
                raise FormatError(messages.TSV_ROW, place=message(messages.LINE, number=number), n=width - 3)
            if said:
                texts.append((len(rows), said))
                said = []
            rows.append((number, cells))
    table.text = _text(rows, texts)
    offsets, begins = OffsetMap(table.text), {first for first, _ in texts}
    for index, (_, cells) in enumerate(rows):
        begin, end = (Utf16(int(one)) for one in cells[1].split("-"))
        place = Range(offsets.to_code_point(begin), offsets.to_code_point(end))
        if "." not in cells[0]:
            if index in begins:
                table.starts.append(len(table.tokens))
            table.tokens.append(place)
        for layer in layers:
            _units(table, layer, cells, place)
    return table


def _layers(lines: Sequence[str]) -> list[Layer]:
    found: list[Layer] = []
    for line in lines:
        if match := re.fullmatch(r"#T_(SP|RL|CH)=(.*)", line):
            kind, *features = match[2].split("|")
            first = found[-1].first + found[-1].width if found else 3
            found.append(Layer(match[1], kind, features, first))
    return found


def _text(rows: Sequence[tuple[int, list[str]]], texts: Sequence[tuple[int, list[str]]]) -> str:
    """Return the text of the sentences, each where its first token says; line breaks lie between them."""
    units = bytearray()
    for first, lines in texts:
        said, (_, cells) = "\n".join(lines), rows[first]
        before = len(said[: max(said.find(_plain(cells[2])), 0)].encode("utf-16-le"))
        start = int(cells[1].split("-")[0]) * 2 - before
        units += "\n".encode("utf-16-le") * ((start - len(units)) // 2)
        units += said.encode("utf-16-le")
    return units.decode("utf-16-le", "replace")


def _units(table: Table, layer: Layer, cells: Sequence[str], place: Range) -> None:
    """Add what a row says of a layer: new annotations, or further tokens of those begun before."""
    columns = [_STACK.split(cell) for cell in cells[layer.first : layer.first + layer.width]]
    row = cells[0]
    for index in range(max(map(len, columns))):
        values: dict[str, str] = {}
        number = ""
        there = False
        for feature, stacked in zip(layer.features or [""], columns, strict=False):
            cell = stacked[index] if index < len(stacked) else "_"
            match = None if feature.startswith("BT_") else _ID.fullmatch(cell)
            refers = (
                bool(layer.features)
                and layer.features[max(layer.features.index(feature) - 1, 0)][:5] == "ROLE_"
            )
            if match and not refers:
                cell, number = match[1], match[2]
            there = there or cell != "_"
            if cell not in _NONE:
                kept = feature.startswith(("ROLE_", "BT_")) or refers
                values[feature] = cell if kept else _plain(cell)
        if not there:
            continue
        key = (layer.type, "" if number else f"{row} {index}", number)
        unit = table.units.get(key)
        if unit is None:
            unit = table.units[key] = Unit(layer, [], row, values)
        unit.places.append(place)
        table.at[layer.type, row, number] = unit


def _targets(layer: Layer) -> set[str]:
    """Return the columns that say what fills the slots of the columns before them."""
    return {two for one, two in pairwise(layer.features) if one.startswith("ROLE_")}


def _plain(value: str) -> str:
    """Return a value without the backslashes that protect its marks."""
    return _ESCAPE.sub(lambda found: _CONTROL.get(found[1], found[1]), value)
