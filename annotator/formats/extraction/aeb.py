"""``aeb``: the article extraction benchmark's gold, the text of the article's body and nothing else.

``ground-truth.json`` maps a page's id (64 hexadecimal digits) to ``articleBody`` (paragraphs parted by an
empty line) and ``url``; ``html/<id>.html.gz`` is the page in UTF-8. As in scrapinghub's
article-extraction-benchmark. The id is the one that the page came with, else the SHA-256 of the
document's id. Read are also predictions in the shape ``{"version": …, "output": {…}}``. With a split
each part has a folder of its own.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.errors import FormatError
from annotator.domain.sentences import message
from annotator.formats.base import Dataset, Incoming, Losses, Refusal, Request
from annotator.formats.files import KeyedRecords
from annotator.formats.messages import PAGE

from . import messages
from .gold_reader import Piece, first_there, gold_page, plain_name, read_bytes, read_json
from .markup import page_of
from .page_ids import PageIds
from .projection import lines_of, projections

PROFILE = "aeb"
TRUTH = "ground-truth.json"


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the gold and the pages."""
    truth = {part: KeyedRecords(folder.parent) for part in dataset.parts() or ("",)}
    ids = PageIds()
    for page in projections(dataset, PROFILE, losses):
        document, part = page.entry.document, page.entry.part
        key = ids.of(document, hashlib.sha256(document.id.encode("utf-8")).hexdigest())
        lines = lines_of(page.text, (mark.range for mark in page.content()))
        body = "\n\n".join(page.text[line.start : line.end] for line in lines)
        truth[part].add(key, {"articleBody": body, "url": document.source.uri or ""})
        packed = folder / part / "html" / f"{key}.html.gz"
        packed.parent.mkdir(parents=True, exist_ok=True)
        html = page_of(dataset, document, losses).html.encode("utf-8")
        packed.write_bytes(gzip.compress(html, 9, mtime=0))
        page.lose_all_but_content()
        page.settle(losses)
    for part, found in truth.items():
        found.write(folder / part / TRUTH, by_key=True)


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the pages of a folder that holds ``ground-truth.json`` (or of such a file) with their gold."""
    file = path / TRUTH if path.is_dir() else path
    try:
        truth = _truth(file)
    except FormatError as error:
        yield Refusal.of(error, file)
        return
    for key, gold in truth.items():
        try:
            yield _page(file.parent, key, gold, request)
        except FormatError as error:
            yield Refusal.of(error, file, message(PAGE, name=key[:80]))


def _truth(file: Path) -> dict[str, Any]:
    found = read_json(file)
    return found["output"] if isinstance(found.get("output"), dict) else found


def _page(folder: Path, key: str, gold: object, request: Request) -> Incoming:
    if not isinstance(gold, dict) or not isinstance(gold.get("articleBody"), str):
        raise FormatError(messages.NO_FIELD, field="articleBody")
    html = folder / "html"
    name = plain_name(key)
    file = first_there(html / f"{name}.html.gz", html / f"{name}.html")
    url = gold.get("url")
    return gold_page(
        request, read_bytes(file), file, [Piece(gold["articleBody"])],
        page_id=key, declared="utf-8", uri=url if isinstance(url, str) and url else None,
    )  # fmt: skip
