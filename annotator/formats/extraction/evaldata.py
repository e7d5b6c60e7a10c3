"""``evaldata``: snippets that an extractor must and must not keep, as in trafilatura's evaluation.

``evaldata.json`` maps a page's URL to ``file`` (in ``cache/``), ``with`` and ``without`` (1 to 6 snippets
each), and ``title``, ``author``, ``date`` if the profile keeps them apart. Rules of
``tests/eval_common.py`` there: white space folded, no snippet twice, none of ``without`` inside one of
``with``. Here every ``with`` stands on the page once, none of ``without`` stands in the content, and each
is the beginning of a line of one segment, up to 120 characters. A page with nothing to say on one side is
left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.domain.errors import FormatError
from annotator.domain.ranges import Range
from annotator.domain.sentences import message
from annotator.formats.base import Dataset, Incoming, Losses, Refusal, Request
from annotator.formats.files import KeyedRecords
from annotator.formats.messages import PAGE

from . import messages
from .gold_reader import Piece, first_there, gold_page, plain_name, read_bytes, read_json
from .markup import page_of
from .page_ids import PageIds
from .profiles import Role
from .projection import Mark, Projection, lines_of, projections

PROFILE = "dragnet"
INDEX = "evaldata.json"
MOST, LONGEST, SHORTEST = 6, 120, 8
_FIELDS = {"title": "title", "byline": "author", "dateline": "date"}


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the index and the pages; with a split each part has a folder of its own."""
    found = {part: KeyedRecords(folder.parent) for part in dataset.parts() or ("",)}
    ids = PageIds()
    for number, page in enumerate(projections(dataset, PROFILE, losses), start=1):
        document, part = page.entry.document, page.entry.part
        name = f"{ids.of(document, f'{number:04d}')}.html"
        record = _record(page, name, losses)
        if record is not None:
            markup = page_of(dataset, document, losses)
            key = document.source.uri or f"document:{document.id}"
            found[part].add(key if key not in found[part] else f"{key}#{document.id}", record)
            file = folder / part / "cache" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(markup.source)
        page.settle(losses)
    for part, records in found.items():
        records.write(folder / part / INDEX)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a page, white space folded, and the segment it speaks for (None: no segment)."""

    text: str
    mark: Mark | None


def _record(page: Projection, file: str, losses: Losses) -> dict[str, object] | None:
    """Return what is said of a page, or None if a side would be empty; record what is not in it."""
    kept, dropped = snippets(page)
    taken = [one.text for one in kept]
    if not kept or not dropped:
        page.lose(page.marks, messages.ONE_SIDE)
        losses.leave_out(page.entry, messages.ONE_SIDE)
        return None
    fields, named = fields_of(page)
    stands = {id(one.mark) for one in (*kept, *dropped)} | named
    page.lose([mark for mark in page.marks if id(mark) not in stands], messages.NOT_TAKEN)
    whole_marks = {_folded(page.text[m.range.start : m.range.end]) for m in page.marks}
    shown = [one for one in (*kept, *dropped) if one.mark is not None]
    losses.change(messages.PART, len({id(one.mark) for one in shown if one.text not in whole_marks}))
    return {"file": file, "with": taken, "without": [one.text for one in dropped], **fields}


def snippets(page: Projection) -> tuple[list[Snippet], list[Snippet]]:
    """Return what an extractor must keep of a page and what it must not, up to six each."""
    whole = _folded(page.text)
    content = _folded("\n".join(page.text[m.range.start : m.range.end] for m in page.content()))
    kept = _chosen(one for one in _of_marks(page, page.content()) if whole.count(one.text) == 1)
    other = [m for m in page.marks if m.role is Role.BOILERPLATE]
    dropped = _chosen(
        one for one in (*_of_marks(page, other), *_unlabelled(page))
        if one.text not in content and not any(one.text in said.text for said in kept)
    )  # fmt: skip
    return kept, dropped


def _of_marks(page: Projection, marks: Sequence[Mark]) -> Iterator[Snippet]:
    """Yield a snippet of each segment, then the further ones, so that six speak for as many as can be."""
    lines = [[_snippet(page, line) for line in lines_of(page.text, [mark.range])] for mark in marks]
    for depth in range(max(map(len, lines), default=0)):
        for mark, one in zip(marks, lines, strict=True):
            if depth < len(one) and len(one[depth]) >= min(SHORTEST, len(mark.range)):
                yield Snippet(one[depth], mark)


def _unlabelled(page: Projection) -> Iterator[Snippet]:
    at, gaps = 0, []
    for segment in page.annotations.segments_in_order():
        gaps.append((at, int(segment.range.start)))
        at = segment.range.end
    gaps.append((at, len(page.text)))
    for start, end in gaps:
        if start < end:
            for line in lines_of(page.text, [Range.at(start, end)]):
                snippet = _snippet(page, line)
                if len(snippet) >= SHORTEST:
                    yield Snippet(snippet, None)


def _snippet(page: Projection, line: Range) -> str:
    """Return the beginning of a line, ended at a word."""
    text = _folded(page.text[line.start : line.end])
    if len(text) <= LONGEST:
        return text
    cut = text.rfind(" ", 0, LONGEST + 1)
    return text[: cut if cut > 0 else LONGEST]


def _chosen(candidates: Iterable[Snippet]) -> list[Snippet]:
    """Return the first six, none twice and none inside another of them."""
    taken: list[Snippet] = []
    for one in candidates:
        if not any(one.text in other.text or other.text in one.text for other in taken):
            taken.append(one)
            if len(taken) == MOST:
                break
    return taken


def fields_of(page: Projection, names: Mapping[str, str] = _FIELDS) -> tuple[dict[str, str], set[int]]:
    """Return what a profile keeps apart, by the field's name, and the identities of those marks."""
    fields: dict[str, str] = {}
    named = set()
    for mark in page.marks:
        field = names.get(mark.kind) if mark.role is Role.SEPARATE else None
        if field and field not in fields:
            fields[field] = _folded(page.text[mark.range.start : mark.range.end])
            named.add(id(mark))
    return fields, named


def _folded(text: str) -> str:
    return " ".join(text.split())


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the pages of a folder with ``evaldata.json`` (or of such a file) and what is said of them."""
    index = path / INDEX if path.is_dir() else path
    try:
        found = read_json(index)
    except FormatError as error:
        yield Refusal.of(error, index)
        return
    for url, record in found.items():
        try:
            yield _page(index.parent, url, record, request)
        except FormatError as error:
            yield Refusal.of(error, index, message(PAGE, name=url[:80]))


def _page(folder: Path, url: str, record: object, request: Request) -> Incoming:
    if not isinstance(record, dict):
        raise FormatError(messages.NOT_AN_OBJECT)
    name = plain_name(record.get("file"))
    file = first_there(*(folder / place / name for place in ("cache", "eval", "")))
    pieces = [
        *(Piece(one, "body") for one in _strings(record, "with")),
        *(Piece(one, "other_boilerplate") for one in _strings(record, "without")),
    ]
    title = record.get("title")
    if isinstance(title, str) and title:
        pieces.append(Piece(title, "title"))
    return gold_page(request, read_bytes(file), file, pieces, page_id=file.stem, uri=url, in_order=False)


def _strings(record: dict[str, Any], name: str) -> list[str]:
    found = record.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise FormatError(messages.NOT_TEXTS, field=name)
    return found
