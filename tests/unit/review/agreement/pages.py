"""Small pages with the sets of several authors, for tests of agreement."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from annotator.assets import resource
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, Item, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.review.agreement.comparison import Basis, Comparison
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.tallies import pooled
from annotator.review.agreement.values import Value

CONTENT = frozenset({"title", "body"})


@cache
def news() -> Scheme:
    """The scheme that ships with the program."""
    return parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))


def basis(content: Iterable[str] = CONTENT) -> Basis:
    return Basis(news(), "test/1", frozenset(content))


def a_set(text: str, items: Iterable[Item], author: str = "ana") -> AnnotationSet:
    return filled(AnnotationSet("set", "doc", text, Author(author)), items)


def segmented(pieces: Iterable[Sequence[Any]], length: int, text: str = "") -> AnnotationSet:
    """A set of segments ``(start, end, kind)`` or ``(start, end, kind, article)``."""
    items = [Segment(f"s{n}", Range.at(*one[:2]), one[2], *one[3:4]) for n, one in enumerate(pieces)]
    return a_set(text or "x" * length, items)


def mentioned(pieces: Iterable[Sequence[Any]], length: int = 1_000) -> AnnotationSet:
    """A set of mentions ``(start, end, type)``."""
    items = [Mention(f"m{n}", Span.at(start, end), type_) for n, (start, end, type_) in enumerate(pieces)]
    return a_set("x" * length, items)


def compared(*sets: AnnotationSet, content: Iterable[str] = CONTENT) -> Comparison:
    return Comparison(sets, basis(content))


def measured(measure: str, *sets: AnnotationSet, content: Iterable[str] = CONTENT) -> Value:
    """Return a measure of one page."""
    found = MEASURES[measure]
    return found.value(pooled([found.count(compared(*sets, content=content))]))


def rows_of(measure: str, *sets: AnnotationSet) -> dict[str, Value]:
    found = MEASURES[measure]
    return dict(found.rows(pooled([found.count(compared(*sets))])))
