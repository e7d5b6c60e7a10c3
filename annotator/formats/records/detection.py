"""What a file of records is, told by its first ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path

from annotator.domain.annotated_records import RecordSort, sort_of
from annotator.domain.errors import FormatError

from ..base import Refusal
from .containers import PARQUET, SPACY
from .containers import records as held
from .json_stream import BOM, records

SUFFIXES = (".json", ".jsonl", ".ndjson", ".jl")
_LOOKED_AT = 100
"""Records: the first ones may carry no annotations, as pages on which nobody found anything do."""
_PEEK = 64
_HELD = "records"


def sort_of_file(path: Path) -> RecordSort | None:
    """Return of what sort the annotated records of a file are; None if the first ones are not annotated."""
    if path.suffix.lower() in (PARQUET, SPACY):
        return _sort_of_container(path)
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


def _sort_of_container(path: Path) -> RecordSort | None:
    """Return what a table or a file of spaCy holds: shapes that JSON tells apart have one reader here.

    Of one that cannot be looked into, the reader says why.
    """
    if path.suffix.lower() == SPACY:
        return RecordSort(_HELD, "spaCy", "spans")
    try:
        rows = [row for _, row in islice(held(path), _LOOKED_AT) if not isinstance(row, Refusal)]
    except (OSError, FormatError):
        return RecordSort(_HELD, "a table", "")
    sort = next((sort for row in rows if (sort := sort_of(row))), None)
    return replace(sort, key=_HELD) if sort and sort.key in ("doccano", "prodigy") else sort
