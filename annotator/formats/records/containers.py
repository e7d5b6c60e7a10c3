"""The records of a file, whatever holds them: JSON, a table in parquet, or documents of spaCy."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.errors import FormatError
from annotator.domain.sentences import message

from .. import messages
from ..libraries import require
from . import json_stream
from .json_stream import Found

PARQUET, SPACY = ".parquet", ".spacy"
_FAULT = 200  # signs of what a library says
_ROWS = 200  # of a table that are made objects at once
_MOST = 2_000_000_000
"""Bytes that a file of spaCy may hold when it is unpacked: all of it is in memory then."""


def records(path: Path) -> Iterator[Found]:
    """Yield each record of a file with its place, or why it cannot be read.

    Raises OSError, and FormatError for a file that is not what its name says, or a library that is missing.
    """
    suffix = path.suffix.lower()
    return _rows(path) if suffix == PARQUET else _docs(path) if suffix == SPACY else json_stream.records(path)


def _rows(path: Path) -> Iterator[Found]:
    """Yield the rows of a table, a lot at a time. (https://parquet.apache.org/docs/file-format/)"""
    require("pyarrow", "records")
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as table:
            number = 0
            for lot in table.iter_batches(batch_size=_ROWS):
                for row in lot.to_pylist():
                    number += 1
                    yield message(messages.RECORD, number=number), row
    except ArrowException as error:
        raise FormatError(messages.UNREADABLE, fault=str(error)[:_FAULT]) from error


def described(path: Path) -> str:
    """Return what a table of Hugging Face says of its columns, as JSON; "" if it says nothing."""
    from pyarrow.parquet import read_schema

    found: bytes = (read_schema(path).metadata or {}).get(b"huggingface", b"")
    return found.decode("utf-8", "replace")


def _docs(path: Path) -> Iterator[Found]:
    """Yield the documents of a DocBin file. (https://spacy.io/api/docbin)"""
    require("spacy", "records")
    import spacy
    from spacy.tokens import DocBin

    data = path.read_bytes()
    unpacking = zlib.decompressobj()
    try:
        if len(unpacking.decompress(data, _MOST + 1)) > _MOST:
            raise FormatError(messages.RECORD_TOO_LARGE, most=_MOST // 1_000_000)
        docs = DocBin().from_bytes(data).get_docs(spacy.blank("xx").vocab)
        for number, doc in enumerate(docs, start=1):
            yield message(messages.RECORD, number=number), _record(doc)
    except (zlib.error, ValueError, KeyError, TypeError, IndexError) as error:
        raise FormatError(messages.UNREADABLE, fault=str(error)[:_FAULT]) from error


def _record(doc: Any) -> dict[str, Any]:
    """Return a document as a record: entities and groups of spans alike, each place and label once."""
    spans = [*doc.ents, *(span for group in doc.spans.values() for span in group)]
    found = dict.fromkeys((span.start_char, span.end_char, span.label_) for span in spans)
    record: dict[str, Any] = {
        "text": doc.text,
        "tokens": [token.text for token in doc if not token.is_space],
    }
    if spans or doc.has_annotation("ENT_IOB"):
        record["spans"] = [{"start": start, "end": end, "label": label} for start, end, label in found]
    return record
