"""What a file of JSON is, told by its first records."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from annotator.domain.annotated_records import RecordSort, sort_of

from ..base import Refusal
from .json_stream import BOM, records

SUFFIXES = (".json", ".jsonl", ".ndjson", ".jl")
_LOOKED_AT = 20
"""Records: the first ones may carry no annotations, as pages on which nobody found anything do."""
_PEEK = 64


def sort_of_file(path: Path) -> RecordSort | None:
    """Return of what sort the annotated records of a file are; None if the first ones are not annotated."""
    if path.suffix.lower() not in SUFFIXES:
        return None
    try:
        with path.open("rb") as stream:
            start = stream.read(_PEEK).removeprefix(BOM).lstrip()
        if start[:1] not in (b"{", b"["):
            return None
        for _, record in islice(records(path), _LOOKED_AT):
            if not isinstance(record, Refusal) and (sort := sort_of(record)):
                return sort
    except OSError:
        return None  # whoever reads it will say why
    return None
