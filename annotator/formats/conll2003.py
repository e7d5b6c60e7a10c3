"""CoNLL-2003: one token a line (``token pos chunk ner``), IOB2 tags, a blank line after each sentence.

A token row cannot say where it stands in a page, so beside ``<part>.txt`` stands ``<part>.offsets.jsonl``:
for each document its id, name, text, source and the ``[start, end)`` of every token in code points. With it,
reading gives back texts and places exactly; without it the text is made of the tokens, joined by blanks, one
sentence a line, and they stay its tokens and sentences. Part-of-speech and chunk columns are placeholders
(``-X-`` and ``O``). Labels are called what their ``external`` says for ``conll2003``; blanks in others become
``_``. Of mentions that overlap the outermost is written. Documents that nobody annotated are not written:
their ``O`` rows would claim that they name nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError, FormatError, fault_of
from annotator.domain.external import ExternalNames
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.domain.sentences import message

from . import messages
from .admission import Raw
from .base import Dataset, Entry, Holds, Incoming, Losses, Refusal, Request
from .conll_rows import Block, blocks
from .files import compact_json, part_name
from .strict_json import parse_line
from .token_rows import content_of, foreign, from_record, incoming, joined, names_of, record_of, tagged
from .whole_tokens import fitted_set

KEY = "conll2003"
SIDECAR = ".offsets.jsonl"
_HOLDS = frozenset({Holds.MENTIONS})
_DOCSTART = "-DOCSTART- -X- -X- O"
_SUFFIXES = (".txt", ".conll", ".conll2003", ".bio", ".iob")


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.txt`` and ``<part>.offsets.jsonl`` for every part of the dataset."""
    for part in dataset.parts():
        rows_path = folder / f"{part_name(part)}.txt"
        with (
            rows_path.open("w", encoding="utf-8", newline="\n") as rows,
            rows_path.with_suffix(SIDECAR).open("w", encoding="utf-8", newline="\n") as offsets,
        ):
            for written, record in dataset.each(_written, losses, part):
                rows.write(written)
                offsets.write(record)


def _written(dataset: Dataset) -> Callable[[Entry, Losses], tuple[str, str]]:
    """Return what gives the rows of an entry, and its line of offsets; both are "" if nobody annotated it."""

    names = names_of(dataset.scheme, KEY)

    def written(entry: Entry, losses: Losses) -> tuple[str, str]:
        chosen = fitted_set(dataset, entry, losses)
        if chosen is None:
            return "", ""
        return _entry(entry, chosen, names, losses)

    return written


def _entry(entry: Entry, chosen: AnnotationSet, names: ExternalNames, losses: Losses) -> tuple[str, str]:
    """Return the rows of a document, and its line in the file of offsets."""
    made, tags = tagged(entry, chosen, names, losses)
    tokens = made.words.tokens
    rows = [f"{form} -X- O {tag}\n" for form, tag in zip(tokens.surfaces(made.words.text), tags, strict=True)]
    for index in made.starts[1:]:
        rows[index] = f"\n{rows[index]}"
    closing = "\n" if rows else ""
    places = ",".join(f"[{start},{end}]" for start, end in zip(tokens.starts, tokens.ends, strict=True))
    record = compact_json(record_of(entry.document, chosen))
    return f"{_DOCSTART}\n\n{''.join(rows)}{closing}", f'{record[:-1]},"tokens":[{places}]}}\n'


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the documents of a file, or of a folder's CoNLL files; IOB1, IOB2 and BIOES are understood."""
    for file in _files(path) if path.is_dir() else [path]:
        yield from _read_file(file, request)


def _files(folder: Path) -> list[Path]:
    found = [one for one in sorted(folder.iterdir()) if one.suffix in _SUFFIXES and one.is_file()]
    order = {"train": 0, "dev": 1, "test": 2}
    return sorted(found, key=lambda one: order.get(one.stem, len(order)))


def _read_file(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    beside = path.with_suffix(SIDECAR)
    try:
        content = content_of(path, request)
        records = beside.read_bytes().split(b"\n") if beside.is_file() else None
    except (OSError, FormatError) as error:
        yield Refusal.of(error, path)
        return
    found = 0
    for found, block in enumerate(blocks(content.split("\n")), start=1):
        try:
            if records is None:
                yield _joined(path, found, block, request)
            else:
                record = records[found - 1] if found <= len(records) else b""
                yield _placed(beside, found, record, block, request)
        except FormatError as error:
            yield Refusal.of(error, path, message(messages.LINE, number=block.line))
    if not found:
        yield Refusal(str(path), message(messages.NO_TOKENS))
    elif records is not None and sum(map(bool, records)) != found:
        count = message(messages.OTHER_COUNT, n=sum(map(bool, records)), found=found, file=path.name)
        yield Refusal(str(beside), count)


def _joined(path: Path, number: int, block: Block, request: Request) -> Incoming:
    """Make a document of the tokens alone; they stay its tokens."""
    text, places = joined(block)
    if "\0" in text:
        raise FormatError(messages.TOKEN_NUL)
    document, data = foreign(f"{path.stem} {number}", text, places, block.starts)
    raw, names = Raw(Author(request.author)), names_of(request.scheme, KEY)
    return incoming(document, raw, places, block, request, names, [message(messages.JOINED)], data)


def _placed(path: Path, number: int, line: bytes, block: Block, request: Request) -> Incoming:
    """Make a document of the tokens and what the file of offsets says about them. Raises FormatError."""
    place = message(messages.LINE, number=number)
    record = parse_line(line, path=str(path), place=place)
    document, raw = from_record(record, str(path), place)
    try:
        places = [Range.at(*pair) for pair in record["tokens"]]
        raw = raw or Raw(Author(record["author"]))
    except (KeyError, TypeError, EditError) as error:
        raise FormatError(messages.FIELD, path=str(path), place=place, fault=fault_of(error)) from error
    if [document.text[one.start : one.end] for one in places] != block.tokens:
        raise FormatError(messages.OTHER_TOKENS, path=str(path), place=place, line=block.line)
    names, made_of = names_of(request.scheme, KEY), str(record.get("made_of", ""))
    return incoming(document, raw, places, block, request, names, made_of=made_of)
