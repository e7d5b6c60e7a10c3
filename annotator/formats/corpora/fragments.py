"""Fragments of discontinuous spans, beside the one place, from start to end, that a format has for a span."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from annotator.domain.errors import EditError
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range, Span

from .. import messages
from ..base import Losses

FRAGMENTS = "fragments"


def fragments_of(span: Span) -> dict[str, Any]:
    """Return the key that says the fragments of a discontinuous span, in code points; nothing for others."""
    if not span.discontinuous:
        return {}
    return {FRAGMENTS: [[int(one.start), int(one.end)] for one in span.fragments]}


def span_of(hull: Range, said: object) -> Span:
    """Return the span that has a hull, of the fragments said if it is theirs.

    If it is not, somebody who knows no fragments has moved the edges: then the hull is what was meant.
    """
    try:
        span = Span.at(*(edge for start, end in said for edge in (start, end)))  # type: ignore[attr-defined]
    except (EditError, TypeError, ValueError):
        return Span((hull,))
    return span if span.hull == hull else Span((hull,))


def count(items: Iterable[Mention | Event], losses: Losses) -> None:
    """Count the items that others will take for what lies between their edges."""
    losses.change(messages.WITH_FRAGMENTS, sum(one.span.discontinuous for one in items))
