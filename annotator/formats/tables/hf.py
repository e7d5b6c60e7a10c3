"""A dataset for the ``datasets`` library: parquet and a card (https://huggingface.co/docs/hub/datasets-cards).

Four configurations over the same pages: ``spans`` (pages with mentions and relations), ``events`` (pages with
events), ``tokens`` (sentences with IOB2 tags of the outermost mentions) and ``segments`` (the text in
stretches with their kinds). Parts are called ``train``, ``validation`` and ``test``; without a split
everything is ``train``. Documents that nobody annotated are not written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from annotator.domain.external import ExternalNames

from ..accounting import Left, chosen_set, settle
from ..base import Dataset, Entry, Holds, Losses
from ..files import write_text
from . import columns, rows
from .card import Card
from .table_file import TableFile

KEY = "hf"
CONFIGS = ("spans", "tokens", "events", "segments")
PARTS = {"": "train", "train": "train", "dev": "validation", "test": "test"}
_HOLDS = frozenset(Holds)
Made = tuple[dict[str, list[dict[str, Any]]], Counter[str]]


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<configuration>/<part>.parquet`` for every part, and ``README.md``."""
    names = ExternalNames(dataset.scheme, KEY)
    tables = {
        "spans": columns.SPANS,
        "tokens": columns.tokens(rows.tags_of(dataset.scheme, names)),
        "events": columns.EVENTS,
        "segments": columns.SEGMENTS,
    }
    card = Card(dataset.name, dataset.scheme)
    for part in dataset.parts():
        name = PARTS[part]
        with ExitStack() as stack:
            files = {
                config: stack.enter_context(TableFile(folder / config / f"{name}.parquet", table))
                for config, table in tables.items()
            }
            for made, labels in dataset.each(_made, losses, part):
                for config, listed in made.items():
                    files[config].add(listed)
                card.count(name, labels, made["spans"])
        card.files(name, {config: one.count for config, one in files.items()})
    write_text(folder / "README.md", card.text())


def _made(dataset: Dataset) -> Callable[[Entry, Losses], Made]:
    """Return what gives the rows of an entry in every table, and how often each label stands there."""
    names = ExternalNames(dataset.scheme, KEY)
    tags = rows.tags_of(dataset.scheme, names)

    def made(entry: Entry, losses: Losses) -> Made:
        document, chosen = entry.document, chosen_set(entry, losses)
        if chosen is None:
            return {config: [] for config in CONFIGS}, Counter()
        settle(losses, document.id, chosen, _HOLDS, Left())
        about = rows.page(document, chosen)
        found = {
            "spans": [rows.spans(about, chosen, dataset, names, losses)],
            "tokens": list(rows.sentences(document, about, chosen, names, tags, losses)),
            "events": [rows.events(about, chosen, dataset, names, Losses())],
            "segments": list(rows.stretches(about, chosen, dataset.scheme, names)),
        }
        return found, _labels(found)

    return made


def _labels(found: dict[str, list[dict[str, Any]]]) -> Counter[str]:
    """Return how often each label stands in rows, by ``configuration: label``."""
    counted: Counter[str] = Counter()
    for row in found["spans"]:
        counted.update(f"spans: {one['label']}" for one in row["spans"])
        counted.update(f"relations: {one['label']}" for one in row["relations"])
    for row in found["events"]:
        counted.update(f"events: {one['label']}" for one in row["events"])
    counted.update(f"segments: {row['kind']}" for row in found["segments"] if row["kind"])
    return counted
