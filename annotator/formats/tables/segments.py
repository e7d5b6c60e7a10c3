"""A table of segments in parquet, for training what tells content from boilerplate.

A row is a stretch of text: a segment with its kind, group and article, or what nobody labelled. The rows of
a document stand in text order and together hold every character of it that is not white space.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from annotator.domain.external import ExternalNames

from ..accounting import Left, chosen_set, settle
from ..base import Dataset, Entry, Holds, Losses
from ..files import part_name
from . import columns, rows
from .table_file import TableFile

KEY = "segments"
_HOLDS = frozenset({Holds.SEGMENTS})


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.parquet`` for every part of the dataset."""
    for part in dataset.parts():
        with TableFile(folder / f"{part_name(part)}.parquet", columns.SEGMENTS) as table:
            for listed in dataset.each(_rows, losses, part):
                if listed is not None:
                    table.add(listed)


def _rows(dataset: Dataset) -> Callable[[Entry, Losses], rows.Rows | None]:
    names = ExternalNames(dataset.scheme, KEY)

    def made(entry: Entry, losses: Losses) -> rows.Rows | None:
        document, chosen = entry.document, chosen_set(entry, losses)
        if chosen is None:
            return None
        settle(losses, document.id, chosen, _HOLDS, Left())
        return rows.stretches(rows.page(document, chosen), chosen, dataset.scheme, names)

    return made
