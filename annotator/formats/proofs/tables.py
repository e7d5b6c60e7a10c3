"""Parquet read by ``datasets``, or by pyarrow where that is not installed."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..base import Holds
from .proof import Proof, apart, files, refuse

_CONFIGS = ("spans", "tokens", "events", "segments")


def prove_hf(folder: Path) -> Proof:
    """Load all configurations as a trainer does; the text of every span must stand at its place."""
    try:
        rows, consumer = _loaded(folder), "datasets"
    except ImportError:
        rows, consumer = _parquet(folder), "pyarrow"
    read: Counter[Holds] = Counter()
    records = 0
    for config, row in rows:
        records += 1
        read[Holds.RELATIONS] += len(row.get("relations") or ())
        read[Holds.SEGMENTS] += bool(config == "segments" and row["id"])
        for span in row.get("spans") or ():
            read[Holds.MENTIONS] += 1
            words = " ".join(row["text"][one["start"] : one["end"]] for one in span["fragments"])
            if words != span["text"]:
                raise refuse(f"{row['id']}: {span['text']!r} is not at {span['start']}")
        for event in row.get("events") or ():
            read[Holds.EVENTS] += 1
            read[Holds.ARGUMENTS] += len(event["arguments"])
    return Proof(consumer, version(consumer), apart(read), records)


def prove_segments(folder: Path) -> Proof:
    """Read the table of segments."""
    from pyarrow.parquet import read_table

    made = [row["id"] for path in files(folder, ".parquet") for row in read_table(path).to_pylist()]
    read = {Holds.SEGMENTS: sum(map(bool, made))}
    return Proof("pyarrow", version("pyarrow"), apart(read), len(made))


def _loaded(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    # Before the import: the library must ask no server whether a folder is one of its own.
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import datasets

    datasets.disable_progress_bars()

    def rows() -> Iterator[tuple[str, dict[str, Any]]]:
        with tempfile.TemporaryDirectory() as cache:
            for config in _CONFIGS:
                for part in datasets.load_dataset(str(folder), config, cache_dir=cache).values():
                    yield from ((config, row) for row in part)

    return rows()


def _parquet(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    from pyarrow.parquet import read_table

    for config in _CONFIGS:
        for path in sorted((folder / config).glob("*.parquet")):
            yield from ((config, row) for row in read_table(path).to_pylist())
