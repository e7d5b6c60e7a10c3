"""Records of tokens with their labels: the text that they make, and the spans on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.domain.annotated_records import TAGS, TOKENS
from annotator.domain.errors import FormatError
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message, message

from .. import messages
from ..conll_rows import Block, is_tag, spans_of_tags, tag_of
from ..token_rows import in_order, joined
from .labelled_spans import Found, ends_of, labels_of, text_of
from .tag_names import TagNames

_TRIPLE = 3
Run = tuple[Any, Any, str]
"""The index of the first token, that behind the last one, and what they are called; as the file has them."""


@dataclass(slots=True)
class Tokens:
    """A text with its tokens, their places (code points), and the spans that the record gives by tokens."""

    text: str
    places: Sequence[Range]
    spans: list[Found] | None
    """None: the record gives its spans by their places in the text."""
    warnings: list[Message]


def tokens_of(record: Mapping[str, Any], names: TagNames) -> Tokens | None:
    """Return a record's tokens, with the text that they make or stand in; None if it has none.

    Raises FormatError for tokens that make no text, and for tags that do not fit them.
    """
    tokens = _listed(record, ("tokenized_text", *TOKENS))
    if tokens is None:
        return None
    by_text = not has_tokens(record)
    if not all(isinstance(one, str) and one and "\0" not in one for one in tokens):
        if by_text:
            return None  # another program's tokens: the spans do not need them
        raise FormatError(messages.NOT_TOKENS)
    found = _in_own_text(record, tokens)
    if by_text:
        return Tokens(*found, None, []) if found else None
    text, places = found or joined(Block(1, tokens, starts={0}))
    warnings: list[Message] = []
    spans = [_placed(run, places) for run in _runs(record, names, tokens, warnings)]
    return Tokens(text, places, spans, warnings)


def has_tokens(record: Mapping[str, Any]) -> bool:
    """Tell whether a record gives its spans by tokens."""
    return _by_token(record) or not isinstance(text_of(record), str)


def _by_token(record: Mapping[str, Any]) -> bool:
    return _listed(record, TAGS) is not None and _listed(record, ("tokenized_text", *TOKENS)) is not None


def _placed(run: Run, places: Sequence[Range]) -> Found:
    """Return a run of tokens as a span in code points, or with the reason why it is none."""
    first, end, label = run
    if type(first) is type(end) is int and 0 <= first < end <= len(places):
        return Found(places[first].start, places[end - 1].end, label)
    return Found(first, end, label, message(messages.NO_TOKENS_THERE, n=len(places)))


def _in_own_text(record: Mapping[str, Any], tokens: list[str]) -> tuple[str, Sequence[Range]] | None:
    """Return the record's own text if the tokens stand in it one after the other, with their places."""
    text = text_of(record)
    if not isinstance(text, str) or "\r" in text:
        return None
    places = in_order(text, tokens, 0)
    if places is None or text[places[-1].end if places else 0 :].strip():
        return None
    return text, places


def _runs(
    record: Mapping[str, Any], names: TagNames, tokens: list[str], warnings: list[Message]
) -> list[Run]:
    ner = record.get("ner")
    if isinstance(ner, list) and all(isinstance(one, list) and len(one) == _TRIPLE for one in ner):
        return [(first, last + 1 if type(last) is int else last, str(label)) for first, last, label in ner]
    tags = _listed(record, TAGS)
    if tags is not None:
        if len(tags) != len(tokens):
            raise FormatError(messages.OTHER_TAGS, tokens=len(tokens), tags=len(tags))
        named = _prefixed(names.named(tags))
        each = zip(named, tokens, strict=True)
        made = [
            tag_of(tag, token, at, warnings, messages.TOKEN) for at, (tag, token) in enumerate(each, start=1)
        ]
        return spans_of_tags(made)
    return [
        (*ends_of(one), labels_of(one)[0]) for one in record.get("entities") or () if isinstance(one, Mapping)
    ]


def _prefixed(tags: list[str]) -> list[str]:
    """Return tags as they are, or with a prefix where none has one (IO): labels in a row are one mention."""
    said = [tag for tag in tags if tag != "O"]
    if any(is_tag(tag) for tag in said):
        return tags
    return [tag if tag == "O" or not tag else f"I-{tag}" for tag in tags]


def _listed(record: Mapping[str, Any], names: Sequence[str]) -> list[Any] | None:
    return next((record[name] for name in names if isinstance(record.get(name), list)), None)
