"""Annotated records as tools and datasets have them, in JSON lines or in one array; they are only read.

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
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from annotator.domain.annotated_records import ENDS, LISTS, TAGS, TOKENS, placed_in
from annotator.domain.errors import EditError, FormatError
from annotator.domain.external import ExternalNames
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message, message

from .. import messages
from ..base import Incoming, Refusal, Request
from ..conll_rows import Block, spans_of_tags, tag_of
from ..token_rows import in_order, joined
from ..tokenization import kept_tokens
from .links import Linking
from .reading import RecordPage, author_of, begun, files_of, incoming, page_of, read_each
from .tag_names import named_tags
from .units import SCRIPT, Units, units_of, ways_of

KEY = "records"
_TEXTS = ("text", "content", "sentence", "document", "data")
_LABELS = ("label", "labels", "type", "tag", "entity_type", "entity_group", "entity", "category", "class")
_WHO = ("annotator", "username", "user", "annotated_by")
_OWN = frozenset({*_TEXTS, *LISTS, *TOKENS, *TAGS, "tokenized_text"})
_TRIPLE = 3


@dataclass(frozen=True, slots=True)
class _Found:
    """A span as the file has it, what it is called, and why it is none (None: that is not known yet)."""

    start: Any
    end: Any
    label: str
    reason: Message | None = None


@dataclass(slots=True)
class _Tokens:
    """A text made of tokens, with their places (code points) and the spans on it."""

    text: str
    places: Sequence[Range]
    spans: list[_Found]
    warnings: list[Message]


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the page of each record; what offsets are counted in is settled for the whole file."""
    names = ExternalNames(request.scheme, KEY)
    for file in files_of(path, ".jsonl"):
        try:
            units = units_of(file, _places, Units(SCRIPT))
        except OSError as error:
            yield Refusal.of(error, file)
            continue
        yield from read_each(file, partial(_page, file, request, names, units))


def _page(
    path: Path,
    request: Request,
    names: ExternalNames,
    units: Units,
    record: dict[str, Any],
    number: int,
    place: Message,
) -> Iterator[Incoming]:
    rest = {name: value for name, value in record.items() if name not in _OWN}
    tokens = _tokens_of(path, record)
    text = tokens.text if tokens else _text_of(record)
    page = page_of(text, None, rest, path=path, number=number, place=place)
    if tokens is not None:
        kept = kept_tokens(page.text, page.document.text_sha256, tokens.places, [0] * bool(tokens.places))
        page.document = replace(page.document, metadata={**page.document.metadata, **kept})
        page.warnings += tokens.warnings
        found = tokens.spans
    else:
        found = list(_spans(record))
        places = [(one.start, one.end) for one in found if type(one.start) is int and type(one.end) is int]
        page.positions.way = ways_of(page.positions)[units.best]
        page.warnings += [said] if (said := units.warning(page.positions, places)) else []
        if _list_of(record) is None:
            yield incoming(page, (), request)  # a page that nobody annotated
            return
    named = next((record[name] for name in _WHO if isinstance(record.get(name), str)), None)
    said_here = begun(page, author_of(page, named, request))
    links = Linking(said_here, request.scheme, names)
    items = [_taken(page, links, one) for one in found]
    if tokens is not None:
        _relations(record, items, links)
    links.finish()
    yield incoming(page, [said_here], request)


def _taken(page: RecordPage, links: Linking, one: _Found) -> str | None:
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


# --- a text and its spans -------------------------------------------------------------------------------


def _text_of(record: Mapping[str, Any]) -> object:
    return next((record[name] for name in _TEXTS if isinstance(record.get(name), str)), None)


def _list_of(record: Mapping[str, Any]) -> list[Any] | None:
    """Return the list that holds the spans: the first with a place in it, else the first that is one."""
    lists = [record[name] for name in LISTS if isinstance(record.get(name), list)]
    return next((one for one in lists if any(map(placed_in, one))), next(iter(lists), None))


def _spans(record: Mapping[str, Any]) -> Iterator[_Found]:
    for one in _list_of(record) or ():
        if not isinstance(one, Mapping):
            continue  # a word among objects says nothing about a place
        inner = one.get("value")
        fields = {**inner, **one} if isinstance(inner, Mapping) else one
        start, end = _ends(fields)
        for label in _labels(fields):
            yield _Found(start, end, label)


def _ends(fields: Mapping[str, Any]) -> tuple[Any, Any]:
    for first, last in ENDS:
        if first in fields and last in fields:
            start, end = fields[first], fields[last]
            both = type(start) is int and type(end) is int
            return start, start + end if last == "length" and both else end
    return None, None


def _labels(fields: Mapping[str, Any]) -> list[str]:
    """Return what a span is called: each label of several is one of its own."""
    for name in _LABELS:
        value = fields.get(name)
        listed = value if isinstance(value, list) else [value]
        if found := [one.strip() for one in listed if isinstance(one, str) and one.strip()]:
            return found
    return [""]


def _places(record: Mapping[str, Any]) -> tuple[str, list[tuple[int, int]]] | None:
    """Return a record's text and the places in it, for telling the unit; None if it has tokens."""
    text = _text_of(record)
    if not isinstance(text, str) or _listed(record, TOKENS) is not None:
        return None
    return text, [(one.start, one.end) for one in _spans(record) if type(one.start) is type(one.end) is int]


# --- tokens and their labels ------------------------------------------------------------------------------


def _tokens_of(path: Path, record: Mapping[str, Any]) -> _Tokens | None:
    """Return the text that a record's tokens make, with their labels; None if it has none.

    Raises FormatError for tokens that make no text, and for tags that do not fit them.
    """
    tokens = _listed(record, ("tokenized_text", *TOKENS))
    if tokens is None:
        return None
    if not all(isinstance(one, str) and one and "\0" not in one for one in tokens):
        raise FormatError(messages.NOT_TOKENS)
    text, places = _laid_out(record, tokens)
    warnings: list[Message] = []
    spans = [_placed(run, places) for run in _runs(path, record, tokens, warnings)]
    return _Tokens(text, places, spans, warnings)


def _placed(run: Run, places: Sequence[Range]) -> _Found:
    """Return a run of tokens as a span in code points, or with the reason why it is none."""
    first, end, label = run
    if type(first) is type(end) is int and 0 <= first < end <= len(places):
        return _Found(places[first].start, places[end - 1].end, label)
    return _Found(first, end, label, message(messages.NO_TOKENS_THERE, n=len(places)))


def _laid_out(record: Mapping[str, Any], tokens: list[str]) -> tuple[str, Sequence[Range]]:
    """Return the record's own text if the tokens stand in it one after the other, else one made of them."""
    text = _text_of(record)
    if isinstance(text, str) and "\r" not in text:
        places = in_order(text, tokens, 0)
        if places is not None and not text[places[-1].end if places else 0 :].strip():
            return text, places
    return joined(Block(1, tokens, starts={0}))


Run = tuple[Any, Any, str]
"""The index of the first token, that behind the last one, and what they are called; as the file has them."""


def _runs(path: Path, record: Mapping[str, Any], tokens: list[str], warnings: list[Message]) -> list[Run]:
    ner = record.get("ner")
    if isinstance(ner, list) and all(isinstance(one, list) and len(one) == _TRIPLE for one in ner):
        return [(first, last + 1 if type(last) is int else last, str(label)) for first, last, label in ner]
    tags = _listed(record, TAGS)
    if tags is not None:
        if len(tags) != len(tokens):
            raise FormatError(messages.OTHER_TAGS, tokens=len(tokens), tags=len(tags))
        named = named_tags(path, tags)
        each = zip(named, tokens, strict=True)
        made = [tag_of(tag, token, at, warnings) for at, (tag, token) in enumerate(each, start=1)]
        return spans_of_tags(made)
    return [
        (*_ends(one), _labels(one)[0]) for one in record.get("entities") or () if isinstance(one, Mapping)
    ]


def _listed(record: Mapping[str, Any], names: Sequence[str]) -> list[Any] | None:
    return next((record[name] for name in names if isinstance(record.get(name), list)), None)


def _relations(record: Mapping[str, Any], items: Sequence[str | None], links: Linking) -> None:
    """Add the relations of tokens' records: their ends are numbers of entities."""
    for one in record.get("relations") or ():
        if not isinstance(one, Mapping):
            continue
        label = _labels(one)[0]
        source, target = (_end(items, one.get(name)) for name in ("head", "tail"))
        if source is None or target is None or not label:
            links.said.leave_out(message(messages.RELATION, id=label), message(messages.NO_ENDS))
            continue
        links.link(label, source, target)


def _end(items: Sequence[str | None], number: object) -> str | None:
    return items[number] if isinstance(number, int) and 0 <= number < len(items) else None
