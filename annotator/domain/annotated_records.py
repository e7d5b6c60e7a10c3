"""What a JSON record of another program is, by its keys: so that annotations are never read as bare text.

The shapes are those that the programs document; where two look alike, the values decide: ``label`` with
triples is doccano's, ``label`` with a word is anybody's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Record = Mapping[str, object]
ENDS = (
    ("start", "end"), ("start_offset", "end_offset"), ("begin", "end"), ("BeginOffset", "EndOffset"),
    ("startOffset", "endOffset"), ("start_char", "end_char"), ("start_position", "end_position"),
    ("offset", "length"),
)  # fmt: skip
"""How fields say where something begins and ends; the last pair has a length instead of an end."""
LISTS = (
    "spans", "entities", "label", "labels", "annotations", "predictions", "result", "relations", "ner",
    "ents", "Entities",
)  # fmt: skip
"""Fields under which spans stand: a list, or an object of lists."""
TOKENS = ("tokens", "words")
TAGS = ("ner_tags", "tags", "labels", "ner")
"""Fields with a tag for each token."""
_TRIPLE = 3


@dataclass(frozen=True, slots=True)
class RecordSort:
    """A sort of annotated record: the key of its format, what people call it, the field that gave it away."""

    key: str
    title: str
    field: str = ""


def sort_of(record: Record) -> RecordSort | None:
    """Return what sort of annotated record something is; None for one that carries no annotations."""
    for key, title, sign in _SIGNS:
        if field := sign(record):
            return RecordSort(key, title, field)
    return None


def _label_studio(record: Record) -> str:
    if not isinstance(record.get("data"), Mapping):
        return ""
    return next((name for name in ("annotations", "predictions") if _objects(record, name)), "")


def regions(record: Record) -> list[str]:
    """Return the fields of Label Studio's JSON-MIN that hold regions: each is called as its control is."""
    return [
        name for name in record if any("labels" in one and placed_in(one) for one in _objects(record, name))
    ]


def _flat_label_studio(record: Record) -> str:
    names = regions(record)
    return names[0] if names else "annotation_id" if {"annotation_id", "lead_time"} <= record.keys() else ""


def _doccano(record: Record) -> str:
    if not isinstance(record.get("text", record.get("data")), str):
        return ""
    for name in ("label", "labels", "entities", "spans"):
        if any(_is_triple(one) for one in _items(record, name)):
            return name
    if any("start_offset" in one for one in _objects(record, "entities")):
        return "entities"
    both = isinstance(record.get("entities"), list) and isinstance(record.get("relations"), list)
    return "entities" if both else "label" if record.get("label") == [] else ""


def _prodigy(record: Record) -> str:
    if not isinstance(record.get("text"), str) or not isinstance(record.get("spans"), list):
        return ""
    found = _objects(record, "spans")
    return "spans" if record["spans"] == [] or any(map(placed_in, found)) else ""


def _chat(record: Record) -> str:
    return next(
        (name for name in ("messages", "prompt", "conversations")
         if any({"role", "content"} <= one.keys() or {"from", "value"} <= one.keys()
                for one in _objects(record, name))),
        "",
    )  # fmt: skip


def _tags(record: Record) -> str:
    if not any(isinstance(record.get(name), list) for name in TOKENS):
        return ""
    return next((name for name in TAGS if isinstance(record.get(name), list)), "")


def _keys(*wanted: str) -> Callable[[Record], str]:
    """Return a sign: all these keys are there."""
    return lambda record: wanted[-1] if all(one in record for one in wanted) else ""


def _spans(record: Record) -> str:
    return next((name for name in LISTS if any(map(placed_in, listed(record, name) or ()))), "")


def listed(record: Record, name: str) -> list[object] | None:
    """Return the list in a field, or all lists of the object in it; None if there is none."""
    value = record.get(name)
    if isinstance(value, Mapping):
        inner = [one for one in value.values() if isinstance(one, list)]
        return [one for each in inner for one in each] if inner else None
    return value if isinstance(value, list) else None


def _items(record: Record, name: str) -> list[object]:
    value = record.get(name)
    return value if isinstance(value, list) else []


def _objects(record: Record, name: str) -> list[Record]:
    return [one for one in _items(record, name) if isinstance(one, Mapping)]


def _is_triple(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == _TRIPLE
        and all(type(one) is int for one in value[:2])
        and isinstance(value[2], str)
    )


def placed_in(record: object) -> bool:
    """Tell whether something is an object that says where it begins and ends."""
    if not isinstance(record, Mapping):
        return False
    value = record.get("value")
    inner = value if isinstance(value, Mapping) else record
    return any(all(type(inner.get(name)) is int for name in ends) for ends in ENDS)


_SIGNS: tuple[tuple[str, str, Callable[[Record], str]], ...] = (
    ("cas-json", "UIMA CAS JSON", _keys("%FEATURE_STRUCTURES")),
    ("records", "GLiNER", _keys("tokenized_text", "ner")),
    ("gliner2", "GLiNER2", _keys("input", "output")),
    ("rams", "RAMS", _keys("sentences", "evt_triggers")),
    ("wikievents", "WikiEvents", _keys("sentences", "entity_mentions", "event_mentions")),
    ("textee", "TextEE", _keys("wnd_id", "event_mentions")),
    ("textee", "OneIE", _keys("event_mentions")),
    ("textee", "OneIE", _keys("entity_mentions")),
    ("maven-arg", "MAVEN", _keys("negative_triggers", "events")),
    ("dygie", "DyGIE++", _keys("sentences", "ner")),
    ("messages", "chat messages", _chat),
    ("label-studio", "Label Studio", _label_studio),
    ("records", "Label Studio JSON-MIN", _flat_label_studio),
    ("doccano", "doccano", _doccano),
    ("prodigy", "Prodigy", _prodigy),
    ("records", "tokens with tags", _tags),
    ("records", "spans", _spans),
)
