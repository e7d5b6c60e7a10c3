"""Annotated records as tools and datasets have them, in JSON, parquet or spaCy's files; they are only read.

A record is the text with its labelled spans, or tokens with their labels:

- ``text`` and a list of objects with ``start`` and ``end`` (or ``begin``, ``offset`` and ``length``, …) and
  ``label`` (or ``type``, ``tag``, …): Hugging Face's pipelines, GLiNER's answers, and many others. The end is
  not included; what unit a file counts in is told by its words (`units`);
- ``tokens`` and ``ner_tags`` (or ``tags``, ``labels``), a tag a token in IOB1, IOB2 or BIOES: Hugging Face's
  datasets. Tags that are numbers have their names in ``labels.txt`` or ``dataset_infos.json`` beside it;
- ``tokens`` and ``entities`` with ``start``, ``end`` (not included) and ``type``, ``relations`` with ``head``
  and ``tail``: SpERT (https://github.com/lavis-nlp/spert);
- ``tokenized_text`` and ``ner``: ``[first, last, label]``, the last one included: GLiNER.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from annotator.domain.annotated_records import LISTS, TAGS, TOKENS
from annotator.domain.errors import EditError, FormatError
from annotator.domain.external import ExternalNames
from annotator.domain.sentences import Message, message

from .. import messages
from ..base import Incoming, Refusal, Request
from ..tokenization import kept_tokens
from .labelled_spans import TEXTS, Found, labels_of, list_of, spans_of, text_of
from .links import Linking
from .reading import RecordPage, author_of, begun, files_of, incoming, page_of, read_each
from .tag_names import TagNames
from .token_records import Tokens, has_tokens, tokens_of
from .units import SCRIPT, Units, units_of, ways_of

KEY = "records"
_WHO = ("annotator", "username", "user", "annotated_by")
_OWN = frozenset({*TEXTS, *LISTS, *TOKENS, *TAGS, "tokenized_text"})


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the page of each record; what offsets are counted in is settled for the whole file."""
    names = ExternalNames(request.scheme, KEY)
    for file in files_of(path, ".jsonl"):
        try:
            units = units_of(file, _places, Units(SCRIPT))
        except (OSError, FormatError) as error:
            yield Refusal.of(error, file)
            continue
        yield from read_each(file, partial(_page, file, request, names, units, TagNames(file)))


def _places(record: Mapping[str, Any]) -> tuple[str, list[tuple[int, int]]] | None:
    """Return a record's text and the places in it, for telling the unit; None if these are of tokens."""
    text = text_of(record)
    if not isinstance(text, str) or has_tokens(record):
        return None
    return text, [(one.start, one.end) for one in spans_of(record) if one.placed]


def _page(
    path: Path,
    request: Request,
    names: ExternalNames,
    units: Units,
    tags: TagNames,
    record: dict[str, Any],
    number: int,
    place: Message,
) -> Iterator[Incoming]:
    rest = {name: value for name, value in record.items() if name not in _OWN}
    tokens = tokens_of(record, tags)
    page = page_of(
        tokens.text if tokens else text_of(record), None, rest, path=path, number=number, place=place
    )
    if tokens is not None:
        _keep(page, tokens)
    found = tokens.spans if tokens is not None else None
    if found is None:
        if list_of(record) is None:
            yield incoming(page, (), request)  # a page that nobody annotated
            return
        found = list(spans_of(record))
        page.positions.way = ways_of(page.positions)[units.best]
        warning = units.warning(page.positions, [(one.start, one.end) for one in found if one.placed])
        page.warnings += [warning] if warning else []
    named = next((record[name] for name in _WHO if isinstance(record.get(name), str)), None)
    said = begun(page, author_of(page, named, request))
    said.warnings += tokens.warnings if tokens is not None else []  # a tag that is none is something left out
    links = Linking(said, request.scheme, names)
    items = [_taken(page, links, one) for one in found]
    several = tokens is None and len(items) != len(list_of(record) or ())
    _relations(record, [] if several else items, links)  # several labels a span: no end has a number
    links.finish()
    yield incoming(page, [said], request)


def _keep(page: RecordPage, tokens: Tokens) -> None:
    """Let the page keep the tokens of its record: every format of tokens writes them again."""
    kept = kept_tokens(page.text, page.document.text_sha256, tokens.places, [0] * bool(tokens.places))
    page.document = replace(page.document, metadata={**page.document.metadata, **kept})


def _taken(page: RecordPage, links: Linking, one: Found) -> str | None:
    """Add a span to what is said, and return the id that it got; None: it is left out, and that is said."""
    name = message(messages.SPAN, label=one.label, start=one.start, end=one.end)
    try:
        if reason := one.reason or (None if one.label else message(messages.NO_LABEL_HERE)):
            raise FormatError(reason)
        span = page.span(one.start, one.end)
    except (FormatError, EditError) as error:
        links.said.leave_out(name, error.reason if isinstance(error, FormatError) else error.message)
        return None
    surface = message(messages.SURFACE, type=one.label, surface=span.surface(page.text))
    item = links.said.new_id(None, surface)
    links.item(item, span, one.label, {})
    return item


def _relations(record: Mapping[str, Any], items: Sequence[str | None], links: Linking) -> None:
    """Add relations whose ends are numbers of spans; those of other shapes are left out and named."""
    for one in record.get("relations") or ():
        if not isinstance(one, Mapping):
            continue
        label = labels_of(one)[0]
        source, target = (_end(items, one.get(name)) for name in ("head", "tail"))
        if source is None or target is None or not label:
            links.said.leave_out(message(messages.RELATION, id=label), message(messages.NO_ENDS))
            continue
        links.link(label, source, target)


def _end(items: Sequence[str | None], number: object) -> str | None:
    return items[number] if isinstance(number, int) and 0 <= number < len(items) else None
