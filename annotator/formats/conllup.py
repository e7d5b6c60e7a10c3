"""CoNLL-U Plus: tokens with the columns that the first line names, and comments about them.

https://universaldependencies.org/ext-format.html describes the format. Written are ``ID FORM NER MISC``: IOB2
tags of the outermost mentions, ``_`` where nobody annotated; in MISC the token's ``[start, end)`` in the text
in code points (``TokenRange``) and ``SpaceAfter=No``. The comment ``# annotator =`` before a document has its
text and whose annotations they are; with it, reading gives back texts and places exactly. Without it the text
is that of the ``# text`` comments, or is made of the tokens, a sentence a line; tokens and sentences stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.errors import FormatError
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message, message

from . import messages
from .admission import Raw
from .base import Dataset, Entry, Incoming, Losses, Refusal, Request
from .conll_rows import Block, tag_of
from .files import LINE_BREAKS, compact_json, part_name
from .strict_json import parse_line
from .token_rows import (
    content_of,
    foreign,
    from_record,
    in_order,
    incoming,
    joined,
    names_of,
    record_of,
    tagged,
)
from .tokenization import Tokenization, tokenized
from .whole_tokens import fitted_set

KEY = "conllup"
COLUMNS = ("ID", "FORM", "NER", "MISC")
UNSAID = "_"
_NO_TAG = (UNSAID, "*", "O")
_COMMENT = re.compile(r"#\s*(\w[\w. ]*?)\s*(?:=\s*(.*))?", re.DOTALL)
_TAGS = re.compile(r"(?i)(?:.*[^a-z])?(?:ner|ne|bio|iob|iob2|entity)(?:[^a-z].*)?")
_PLAIN = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
_BREAKS = re.compile(f"[{LINE_BREAKS}\t]")


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.conllup`` for every part of the dataset."""
    for part in dataset.parts():
        path = folder / f"{part_name(part)}.conllup"
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(f"# global.columns = {' '.join(COLUMNS)}\n")
            stream.writelines(dataset.each(_written, losses, part))


def _written(dataset: Dataset) -> Callable[[Entry, Losses], str]:
    names = names_of(dataset.scheme, KEY)

    def written(entry: Entry, losses: Losses) -> str:
        chosen = fitted_set(dataset, entry, losses)
        if chosen is None:
            made = tokenized(entry.document, None)
            tags = [UNSAID] * len(made.words.tokens)
        else:
            made, tags = tagged(entry, chosen, names, losses)
        said = [f"# newdoc id = {_one_line(entry.document.id)}"]
        said += [f"# annotator = {compact_json(record_of(entry.document, chosen))}"]
        return "\n".join([*said, *_rows(entry.document.id, made, tags), ""])

    return written


def _rows(document: str, made: Tokenization, tags: Sequence[str]) -> Iterator[str]:
    """Yield the lines of the sentences of a document, each with an empty line after it."""
    places = made.words.tokens
    words, page = places.surfaces(made.words.text), _one_line(document)
    for number, (first, end) in enumerate(made.sentences, start=1):
        forms, starts, ends = words[first:end], places.starts[first:end], places.ends[first:end]
        # The blanks of a sentence are those that its tokens say, whatever white space stands there.
        whole: list[str] = []
        rows: list[str] = []
        after = [*starts[1:], -1]
        for at, (form, tag, start, stop, following) in enumerate(
            zip(forms, tags[first:end], starts, ends, after, strict=True), start=1
        ):
            glued = stop == following
            whole.append(form if glued else f"{form} ")
            misc = "SpaceAfter=No|" if glued else ""
            rows.append(f"{at}\t{form}\t{tag}\t{misc}TokenRange={start}:{stop}")
        yield f"# sent_id = {page}-{number}"
        yield f"# text = {_one_line(''.join(whole)[:-1])}"
        yield from rows
        yield ""
    if not places:
        yield ""


def _one_line(words: str) -> str:
    return _BREAKS.sub(" ", words)


# --- in -----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Rows(Block):
    """The rows of a document, what its comments say, and whether anybody said anything about its names."""

    comments: dict[str, str] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    """The text of the sentence that starts at a token."""
    glued: set[int] = field(default_factory=set)
    """Tokens after which no blank stands."""
    said: bool = False


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the documents of a file, or of the files of a folder."""
    for file in sorted(path.glob("*.conllu*")) if path.is_dir() else [path]:
        yield from _read_file(file, request)


def _read_file(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    try:
        lines = content_of(path, request).split("\n")
        columns, tags = _columns(lines[0])
    except (OSError, FormatError) as error:
        yield Refusal.of(error, path)
        return
    number = 0
    for number, rows in enumerate(_documents(lines, columns, tags), start=1):
        try:
            yield _document(path, number, rows, request)
        except FormatError as error:
            yield Refusal.of(error, path, message(messages.LINE, number=rows.line))
    if not number:
        yield Refusal(str(path), message(messages.NO_TOKENS))


def _columns(first: str) -> tuple[list[str], int]:
    """Return the columns that a first line names, and the place of the tags. Raises FormatError."""
    comment = _COMMENT.fullmatch(first.strip())
    named = (comment[2] or "").split() if comment and comment[1] == "global.columns" else []
    if not named or "FORM" not in named:
        raise FormatError(messages.NO_COLUMNS)
    for wanted in ("NER", *named):
        if wanted in named and wanted not in _PLAIN and _TAGS.fullmatch(wanted):
            return named, named.index(wanted)
    raise FormatError(messages.NO_NER_COLUMN, columns=named)


def _documents(lines: Sequence[str], columns: Sequence[str], tags: int) -> Iterator[_Rows]:
    """Yield the documents of a file: from ``# newdoc`` to the next one, or all of it if there is none."""
    form, rows, announced, fresh = columns.index("FORM"), _Rows(1), False, True
    misc = columns.index("MISC") if "MISC" in columns else -1
    inside = ""
    for number, raw in enumerate(lines[1:], start=2):
        line = raw.removesuffix("\r")
        if line.startswith("#"):
            comment = _COMMENT.fullmatch(line)
            key, value = (comment[1], comment[2] or "") if comment else ("", "")
            if key.partition(" ")[0] == "newdoc":
                if announced or rows.tokens:
                    yield rows
                rows, announced, fresh, inside = _Rows(number), True, True, ""
                rows.comments["id"] = value
            elif key == "text":
                rows.texts[len(rows.tokens)] = value
            elif key:
                rows.comments.setdefault(key, value)
        elif not line.strip():
            fresh, inside = True, ""
        else:
            cells = line.split("\t")
            word = cells[columns.index("ID")] if "ID" in columns else ""
            if "." in word:  # an empty node, which is no word of the text
                continue
            if _within(word, inside):  # a part of the token before, which may have no tag of its own
                if rows.tags[-1] == "O" and len(cells) == len(columns) and cells[tags] not in _NO_TAG:
                    rows.tags[-1] = tag_of(cells[tags], rows.tokens[-1], number, rows.warnings)
                continue
            inside = word
            _row(rows, number, cells, (form, tags, misc), len(columns), fresh=fresh)
            fresh = False
    if announced or rows.tokens:
        yield rows


def _within(word: str, token: str) -> bool:
    """Tell whether a word is part of a token of several words (2-3), which stands before them."""
    first, _, last = token.partition("-")
    numbers = first.isdecimal() and last.isdecimal() and word.isdecimal()
    return numbers and int(first) <= int(word) <= int(last)


def _row(
    rows: _Rows, number: int, cells: list[str], at: tuple[int, int, int], wanted: int, *, fresh: bool
) -> None:
    form, tags, misc = at
    if fresh:
        rows.starts.add(len(rows.tokens))
    token = cells[form] if form < len(cells) else cells[0]
    tag = cells[tags] if tags < len(cells) else ""
    if len(cells) != wanted:
        rows.warnings.append(
            message(messages.ROW_COLUMNS, line=number, found=len(cells), wanted=wanted, token=token)
        )
        tag = "O"
    if 0 <= misc < len(cells) and "SpaceAfter=No" in cells[misc].split("|"):
        rows.glued.add(len(rows.tokens))
    rows.said = rows.said or tag != UNSAID
    rows.tokens.append(token)
    rows.tags.append("O" if tag in _NO_TAG else tag_of(tag, token, number, rows.warnings))


def _document(path: Path, number: int, rows: _Rows, request: Request) -> Incoming:
    """Make a document of its rows and comments. Raises FormatError."""
    names = names_of(request.scheme, KEY)
    place = message(messages.LINE, number=rows.line)
    if "annotator" in rows.comments:
        record = parse_line(rows.comments["annotator"].encode("utf-8"), path=str(path), place=place)
        document, raw = from_record(record, str(path), place)
        places = in_order(document.text, rows.tokens, 0)
        if places is None:
            raise FormatError(messages.OTHER_TOKENS, path=str(path), place=place, line=rows.line)
        if raw is None:
            return Incoming(document)
        made_of = str(record.get("made_of", ""))
        return incoming(document, raw, places, rows, request, names, made_of=made_of)
    text, places, warnings = _text(rows)
    if "\0" in text:
        raise FormatError(messages.TOKEN_NUL)
    name = rows.comments.get("id") or f"{path.stem} {number}"
    document, data = foreign(name, text, places, rows.starts)
    if not rows.said:
        return Incoming(document, warnings=tuple(warnings), source_bytes=data)
    raw = Raw(Author(request.author))
    return incoming(document, raw, places, rows, request, names, warnings, data)


def _text(rows: _Rows) -> tuple[str, list[Range], list[Message]]:
    """Return the text of rows: that of the sentences where the tokens stand in it, else of the tokens."""
    starts = sorted(rows.starts)
    pieces: list[str] = []
    places: list[Range] = []
    at, told = 0, False
    for first, end in zip(starts, [*starts[1:], len(rows.tokens)], strict=True):
        tokens = rows.tokens[first:end]
        said = _BREAKS.sub(" ", rows.texts.get(first, ""))
        found = in_order(said, tokens, 0) if said else None
        if found is None:
            glued = [index in rows.glued for index in range(first, end)]
            said = "".join(t if g else f"{t} " for t, g in zip(tokens, glued, strict=True)).rstrip(" ")
            found = in_order(said, tokens, 0) or []
            told = True
        places += [Range.at(at + one.start, at + one.end) for one in found]
        pieces.append(said)
        at += len(said) + 1
    if len(places) != len(rows.tokens):  # forms that no text can have, such as empty ones
        text, places = joined(rows)
        return text, places, [message(messages.JOINED)]
    return "\n".join(pieces), places, [message(messages.JOINED)] if told else []
