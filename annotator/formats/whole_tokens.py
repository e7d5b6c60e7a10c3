"""Mentions and triggers grown to whole tokens, for exports whose tokens are not to be cut at their edges.

They grow before a format looks at them. So it chooses among those that overlap, and finds those that are in
the same place, by the places that it writes; and to cut tokens at edges changes nothing any more.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention
from annotator.domain.places import Places
from annotator.domain.ranges import Range, Span

from .accounting import chosen_set
from .base import Dataset, Entry, Losses
from .flat import unfit
from .tokenization import tokens_of

M = TypeVar("M", Mention, Event)


def fitted_set(
    dataset: Dataset,
    entry: Entry,
    losses: Losses,
    ours: Callable[[str], Iterable[tuple[int, int]]] | None = None,
) -> AnnotationSet | None:
    """Return the set that a format of tokens writes (see `chosen_set`), grown if the dataset is to be so.

    ``ours`` finds the tokens of a text that no corpus had any of; by default they are the program's own.
    """
    chosen = chosen_set(entry, losses)
    if chosen is None or not dataset.whole_tokens:
        return chosen
    return grown(chosen, tokens_of(entry.document, ours=ours), losses)


def grown(annotations: AnnotationSet, places: Places, losses: Losses | None = None) -> AnnotationSet:
    """Return a set whose mentions and triggers begin and end where tokens do; ``places``: the tokens.

    Each fragment grows as little as it can, and fragments that meet become one. Items with white space at an
    edge, which no run of tokens can have, stay as they are. ``losses`` is told which were grown.
    """
    mentions = _grown(annotations.mentions, annotations.text, places)
    events = _grown(annotations.events, annotations.text, places)
    if losses is not None:
        losses.grown = mentions.keys() | events.keys()
    if not mentions and not events:
        return annotations
    return annotations.unchecked(
        mentions={key: mentions.get(key, one) for key, one in annotations.mentions.items()},
        events={key: events.get(key, one) for key, one in annotations.events.items()},
    )


def _grown(items: Mapping[str, M], text: str, places: Places) -> dict[str, M]:
    """Return those that have to grow, grown."""
    found = {}
    for key, one in items.items():
        if not unfit(text, one, fragments=True):
            fragments = tuple(_whole(fragment, places) for fragment in one.span.fragments)
            if fragments != one.span.fragments:
                found[key] = replace(one, span=Span.of(fragments))
    return found


def _whole(fragment: Range, places: Places) -> Range:
    """Return a fragment with all of the tokens that it begins and ends in."""
    first = bisect_right(places.starts, fragment.start) - 1
    last = bisect_left(places.ends, fragment.end)
    return Range.at(places.starts[first], places.ends[last])
