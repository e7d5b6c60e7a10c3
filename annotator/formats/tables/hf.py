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

from annotator.domain.external import ExternalNames

from ..accounting import Left, settle
from ..base import Dataset, Entry, Holds, Losses
from ..files import write_text
from ..whole_tokens import fitted_set
from . import columns, rows
from .card import Card
from .table_file import TableFile

KEY = "hf"
CONFIGS = ("spans", "tokens", "events", "segments")
PARTS = {"": "train", "train": "train", "dev": "validation", "test": "test"}
_HOLDS = frozenset(Holds)
Made = tuple[rows.Page, dict[str, rows.Rows], Counter[str]]


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
            for found in dataset.each(_made, losses, part):
                if found is not None:
                    about, made, labels = found
                    for config, listed in made.items():
                        files[config].add(listed)
                    card.count(name, labels, about)
        card.files(name, {config: one.count for config, one in files.items()})
    write_text(folder / "README.md", card.text())


def _made(dataset: Dataset) -> Callable[[Entry, Losses], Made | None]:
    """Return what gives an entry's page, its rows in every table, and how often each label stands there."""
    names = ExternalNames(dataset.scheme, KEY)
    numbers = {tag: number for number, tag in enumerate(rows.tags_of(dataset.scheme, names))}

    def made(entry: Entry, losses: Losses) -> Made | None:
        document, chosen = entry.document, fitted_set(dataset, entry, losses)
        if chosen is None:
            return None
        labels: Counter[str] = Counter()
        settle(losses, document.id, chosen, _HOLDS, Left())
        about = rows.page(document, chosen)
        found = {
            "spans": rows.spans(about, chosen, dataset, names, losses, labels),
            "tokens": rows.sentences(document, about, chosen, names, numbers, losses),
            "events": rows.events(about, chosen, dataset, names, labels),
            "segments": rows.stretches(about, chosen, dataset.scheme, names),
        }
        kinds = found["segments"]["kind"]
        rows.count(labels, "segments", filter(None, kinds if isinstance(kinds, list) else ()))
        return about, found, labels

    return made
