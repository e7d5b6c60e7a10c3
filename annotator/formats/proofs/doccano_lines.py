"""Our checker of doccano's lines, by what its import demands (``backend/data_import/pipeline/label.py``).

doccano can be installed, but not beside Annotator: it takes SQLAlchemy 1 alone. Its import takes a span
beyond the end of a text, so that is looked at here. The page of doccano counts UTF-16 units.
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import accumulate
from pathlib import Path
from typing import Any

from ..base import Holds
from .proof import Kinds, Proof, checked, described, distinct, files, records, require

_SPANS: Kinds = (Holds.MENTIONS, Holds.EVENTS)
_LINKS: Kinds = (Holds.ARGUMENTS, Holds.RELATIONS)
_LABELS = ("labels.spans.json", "labels.relations.json")


def prove_doccano(folder: Path) -> Proof:
    """Check every record and the labels. A record without text, which doccano refuses, is not counted."""
    read: Counter[Kinds] = Counter({_SPANS: 0, _LINKS: 0})
    taken = 0
    for name in _LABELS:
        with described(name):
            _labels(json.loads((folder / name).read_text(encoding="utf-8")), name)
    for path in files(folder, ".jsonl"):
        for number, record in enumerate(records(path), start=1):
            where = f"{path.name}:{number}"
            with described(where):
                read.update(_counted(record, where))
                taken += bool(record["text"])
    return checked(read, taken)


def _counted(record: dict[str, Any], where: str) -> Counter[Kinds]:
    spans, links = record["entities"], record["relations"]
    edges = _edges(record["text"])
    known = distinct((one["id"] for one in spans), where, "id of an entity")
    distinct((one["id"] for one in links), where, "id of a relation")
    require(all(type(one) is int for one in known), where, "an id that is no number")
    for one in spans:
        start, end, label = one["start_offset"], one["end_offset"], one["label"]
        require(isinstance(label, str) and label, where, "an empty label")
        require(start in edges and end in edges and start < end, where, f"{label} {start}–{end}")
    for one in links:
        require(isinstance(one["type"], str) and one["type"], where, "an empty type")
        ends = {one["from_id"], one["to_id"]}
        require(ends <= known, where, f"{one['type']}: there is no entity {sorted(ends - known)}")
    return Counter({_SPANS: len(spans), _LINKS: len(links)})


def _edges(text: str) -> set[int]:
    """Return the positions between characters in UTF-16 units; in the middle of one nothing can start."""
    return {0, *accumulate(2 if one > "\uffff" else 1 for one in text)}


def _labels(listed: list[dict[str, Any]], name: str) -> None:
    """Look at a file of labels: each once, with a key of its own or none, and colours."""
    distinct((one["text"] for one in listed), name, "label")
    distinct((key for one in listed if (key := one["suffix_key"]) is not None), name, "key")
    for one in listed:
        colours = one["background_color"], one["text_color"]
        whole = all(len(bytes.fromhex(colour.removeprefix("#"))) == len("rgb") for colour in colours)
        require(one["text"] and whole and len(one["suffix_key"] or "1") == 1, name, one["text"])
