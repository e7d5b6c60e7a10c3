"""UIMA XMI: a ``.xmi`` for each document and ``TypeSystem.xml``, for INCEpTION, DKPro and Java UIMA.

Positions are UTF-16 units, half-open. Mentions are ``NamedEntity`` with the label as ``value``, as INCEpTION
has it; events, segments and relations are layers ``webanno.custom``; sentences and tokens are DKPro's. An
annotation ``AnnotatorPage`` over the text keeps ids, author and state, so a file comes back as the author's
newer version. XML holds no control characters: U+FFFD stands for each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from .. import messages
from ..base import Dataset, Entry, Incoming, Losses, Refusal, Request
from ..files import write_text
from ..whole_tokens import fitted_set
from .files import read_files
from .xmi_in import read_file
from .xmi_out import XmiWriter
from .xmi_types import type_system

_NAME = re.compile(r"[^A-Za-z0-9]+")
_LENGTH = 40


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the files; with a split each part has a folder of its own below it."""
    for number, (part, name, content) in enumerate(dataset.each(_written, losses), start=1):
        slug = _NAME.sub("-", name).strip("-")[:_LENGTH].strip("-").lower()
        write_text(folder / part / f"{number:04d}-{slug}.xmi".replace("-.", "."), content)
    write_text(folder / "TypeSystem.xml", type_system(dataset.scheme))


def _written(dataset: Dataset) -> Callable[[Entry, Losses], tuple[str, str, str]]:
    writer = XmiWriter(dataset)

    def written(entry: Entry, losses: Losses) -> tuple[str, str, str]:
        content = writer.document(entry, fitted_set(dataset, entry, losses), losses)
        return entry.part, entry.document.name, content

    return written


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the document of a file, or those of a folder, with its folders."""
    yield from read_files(path, "*.xmi", lambda file: read_file(file, request), messages.NO_XMI)
