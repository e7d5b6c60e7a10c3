"""``wceb``: the unified form of the Web Content Extraction Benchmark (Bevendorff and others, 2023).

``html/<set>/<page id>.html`` in UTF-8 and ``ground-truth/<set>.jsonl`` with ``page_id``, ``url``,
``plaintext`` and ``source`` (the set and the case) on each line. The page id is the one that the page came
with, else the SHA-256 of its bytes as they came. The set is named after the project, or after the part of
a split. Read are also ``<set>/*.html`` beside ``<set>.jsonl``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.errors import FormatError
from annotator.domain.sentences import message
from annotator.formats.base import Dataset, Incoming, Losses, Refusal, Request
from annotator.formats.files import LineFiles, compact_json, write_text
from annotator.formats.messages import LINE
from annotator.formats.strict_json import parse_line

from . import messages
from .gold_reader import Piece, first_there, gold_page, plain_name, read_bytes
from .markup import page_of
from .page_ids import PageIds
from .projection import lines_of, projections

PROFILE = "aeb"
SOURCE = "page_source"
"""Under which key a document's metadata have the set and the case that a line named."""


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write pages and gold."""
    name = re.sub(r"[^a-z0-9]+", "-", dataset.name.lower()).strip("-") or "annotator"
    places = [part or name for part in dataset.parts() or ("",)]
    with LineFiles({place: folder / "ground-truth" / f"{place}.jsonl" for place in places}) as lines:
        _write(dataset, name, folder, lines, losses)


def _write(dataset: Dataset, name: str, folder: Path, lines: LineFiles, losses: Losses) -> None:
    known: set[tuple[str, str]] = set()
    ids = PageIds()
    for page in projections(dataset, PROFILE, losses):
        document, place = page.entry.document, page.entry.part or name
        markup = page_of(dataset, document, losses)
        digest = hashlib.sha256(markup.source).hexdigest()
        if (place, digest) in known:
            page.lose(page.marks, messages.TWICE)
            losses.leave_out(page.entry, messages.TWICE)
        else:
            known.add((place, digest))
            key, source = ids.of(document, digest), document.metadata.get(SOURCE)
            write_text(folder / "html" / place / f"{key}.html", markup.html)
            content = lines_of(page.text, (mark.range for mark in page.content()))
            record: dict[str, object] = {"page_id": key}
            if document.source.uri:
                record["url"] = document.source.uri
            record["plaintext"] = "\n".join(page.text[one.start : one.end] for one in content)
            lines.add(place, compact_json({**record, "source": source or [place, document.id]}))
        page.lose_all_but_content()
        page.settle(losses)


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the pages of a folder with their gold, or those of one ``.jsonl`` file."""
    files = [path]
    if path.is_dir():
        folder = path / "ground-truth" if (path / "ground-truth").is_dir() else path
        files = sorted(folder.glob("*.jsonl"))
    for file in files:
        try:
            lines = read_bytes(file).split(b"\n")
        except FormatError as error:
            yield Refusal.of(error, file)
            continue
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    yield _page(file, line, number, request)
                except FormatError as error:
                    yield Refusal.of(error, file, message(LINE, number=number))
    if not files:
        yield Refusal(str(path), message(messages.NO_LINES))


def _page(file: Path, line: bytes, number: int, request: Request) -> Incoming:
    record = parse_line(
        line.removeprefix(b"\xef\xbb\xbf"), path=str(file), place=message(LINE, number=number)
    )
    text, url = record.get("plaintext"), record.get("url")
    if not isinstance(text, str):
        raise FormatError(messages.NO_FIELD, field="plaintext")
    name = f"{plain_name(record.get('page_id'))}.html"
    page = first_there(file.parent / file.stem / name, file.parent.parent / "html" / file.stem / name)
    source = record.get("source")
    case = {SOURCE: source} if isinstance(source, list) and all(isinstance(s, str) for s in source) else {}
    return gold_page(
        request, read_bytes(page), page, [Piece(text)],
        page_id=record["page_id"], declared="utf-8", uri=url if isinstance(url, str) and url else None,
        more=case,
    )  # fmt: skip
