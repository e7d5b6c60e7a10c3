"""``wcxb``: a page and a JSON file for each, as in the Web Content Extraction Benchmark of 2026 (WCXB).

``html/<id>.html.gz`` and ``ground-truth/<id>.json`` with ``schema_version``, ``url``, ``file_id``,
``_internal.page_type`` and ``ground_truth``: ``title``, ``author``, ``publish_date``, ``main_content``
(paragraphs parted by an empty line), and the snippets ``with`` and ``without``, chosen as for ``evaldata``.
The id is the one that the page came with, else a number. The parts of the benchmark are the folders
``dev`` and ``test``. Read are main content, title and what must not be there; dates and authors are
normalised in it, so they are kept as what is known of the page and not looked for.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.domain.errors import FormatError
from annotator.domain.sentences import message
from annotator.formats.base import Dataset, Incoming, Losses, Refusal, Request
from annotator.formats.files import pretty_json, write_text

from . import messages
from .evaldata import fields_of, snippets
from .gold_reader import Piece, each_page, first_there, gold_page, plain_name, read_bytes, read_json
from .markup import page_of
from .page_ids import PageIds
from .projection import Mark, Projection, lines_of, projections

PROFILE = "dragnet"
VERSION = "2.0"
TYPE = "page_type"
"""Under which key a document's metadata have what the benchmark says of its type."""
_FIELDS = {"title": "title", "byline": "author", "dateline": "publish_date"}
_ARTICLE: dict[str, object] = {"primary": "article", "confidence": "", "tags": []}


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the two folders; with a split each part has a folder of its own."""
    ids = PageIds()
    for number, page in enumerate(projections(dataset, PROFILE, losses), start=1):
        document, place = page.entry.document, folder / page.entry.part
        name = ids.of(document, f"{number:04d}")
        said, named = _record(page, name)
        write_text(place / "ground-truth" / f"{name}.json", pretty_json(said))
        packed = place / "html" / f"{name}.html.gz"
        packed.parent.mkdir(parents=True, exist_ok=True)
        html = page_of(dataset, document, losses).html.encode("utf-8")
        packed.write_bytes(gzip.compress(html, 9, mtime=0))
        page.lose_all_but_content(_among(named))
        page.settle(losses, kinds=_became(named))


def _among(named: set[int]) -> Callable[[Mark], bool]:
    return lambda mark: id(mark) in named


def _became(named: set[int]) -> Callable[[Mark], str]:
    return lambda mark: "" if id(mark) in named else "content" if mark.content else "boilerplate"


def _record(page: Projection, name: str) -> tuple[dict[str, object], set[int]]:
    document = page.entry.document
    fields, named = fields_of(page, _FIELDS)
    kept, dropped = snippets(page)
    lines = lines_of(page.text, (mark.range for mark in page.content()))
    known = document.metadata.get(TYPE)
    truth: dict[str, object] = {field: fields.get(field) for field in _FIELDS.values()}
    content = "\n\n".join(page.text[line.start : line.end] for line in lines)
    # The benchmark looks for a snippet as it stands, without regard to case; ours have their blanks folded.
    truth["main_content"], lower = content, content.lower()
    truth["with"] = [one.text for one in kept if one.text in content]
    truth["without"] = [one.text for one in dropped if one.text.lower() not in lower]
    return {
        "schema_version": VERSION,
        "url": document.source.uri or "",
        "file_id": name,
        "_internal": {TYPE: dict(known) if isinstance(known, Mapping) else _ARTICLE},
        "ground_truth": truth,
    }, named


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the pages of a folder with ``ground-truth`` and ``html``, or the page of one JSON file."""
    files = sorted((path / "ground-truth").glob("*.json")) if path.is_dir() else [path]
    none = message(messages.NO_TRUTH)
    yield from each_page(path, files, lambda file: _page(file, request), none)


def _page(file: Path, request: Request) -> Incoming:
    record = read_json(file)
    truth = record.get("ground_truth")
    if not isinstance(truth, dict) or not isinstance(truth.get("main_content"), str):
        raise FormatError(messages.NO_FIELD, field="ground_truth.main_content")
    name = plain_name(file.stem)
    html = file.parent.parent / "html"
    page = first_there(html / f"{name}.html.gz", html / f"{name}.html")
    title, url = truth.get("title"), record.get("url")
    pieces = [Piece(title, "title", counts=False)] if isinstance(title, str) and title.strip() else []
    pieces.append(Piece(truth["main_content"]))
    # The main content goes before what shall not be in it, wherever the same words stand.
    pieces += [Piece(one, "other_boilerplate", counts=False) for one in _strings(truth, "without")]
    return gold_page(
        request, read_bytes(page), page, pieces,
        page_id=name, declared="utf-8", uri=url if isinstance(url, str) and url else None,
        in_order=False, more=_known(record, truth),
    )  # fmt: skip


def _known(record: dict[str, Any], truth: dict[str, Any]) -> dict[str, object]:
    internal = record.get("_internal")
    kind = internal.get(TYPE) if isinstance(internal, dict) else None
    found: dict[str, object] = {}
    if isinstance(kind, dict) and isinstance(kind.get("primary"), str):
        found[TYPE] = kind
    for name, field in (("author", "author"), ("published", "publish_date")):
        if isinstance(truth.get(field), str) and truth[field].strip():
            found[name] = truth[field]
    return found


def _strings(truth: dict[str, Any], name: str) -> list[str]:
    found = truth.get(name) or []
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise FormatError(messages.NOT_TEXTS, field=name)
    return [one for one in found if one.strip()]
