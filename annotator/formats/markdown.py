"""What cards of datasets are made of: front matter (huggingface.co/docs/hub/datasets-cards) and tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


def front_matter(name: str, languages: Iterable[str], pages: int, licence: str = "") -> Iterator[str]:
    """Yield the lines of a front matter, without its last; the language ``und`` says nothing.

    Strings are written as JSON, which YAML takes as they are.
    """
    size = next((size for most, size in _SIZES if pages < most), "1M<n<10M")
    known = sorted(one for one in languages if one != "und")
    yield from ("---", f"pretty_name: {json.dumps(name)}")
    yield from ("language:", *(f"- {json.dumps(one)}" for one in known)) if known else ()
    yield from (f"license: {json.dumps(licence)}",) if licence else ()
    yield from ("task_categories:", "- token-classification", "size_categories:", f"- {json.dumps(size)}")


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(cell(str(one)) for one in row)} |"


def cell(text: str) -> str:
    """Return a text as it may stand in a table: in one line, without bars."""
    return " ".join(text.replace("|", "\\|").split())
