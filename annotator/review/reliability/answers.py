"""What each author says of each item: the alignment of a page as a list of labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..alignment.aligned import Alignment
from ..alignment.places import Marked, Place

NOTHING = ""
"""The label of an author who handed in the page and has nothing there."""
SEGMENTS, MENTIONS, EVENTS = "segments", "mentions", "events"
SORTS = (SEGMENTS, MENTIONS, EVENTS)


class Answer(NamedTuple):
    """An item, who answered, and the label given to it."""

    item: str
    author: str
    label: str


def answers(alignment: Alignment, sort: str) -> list[Answer]:
    """Return the answers of all authors of a page, in text order.

    ``sort`` is segments, mentions or events. An item is a run of text (labelled by kind; what is but an edge
    is no item), or a place where somebody has a mention or event (labelled by type). Whoever has nothing
    there answers "", so all sets have to be handed in.
    """
    labelled = {
        SEGMENTS: lambda: _runs(alignment),
        MENTIONS: lambda: _types(alignment.mentions),
        EVENTS: lambda: _types(alignment.events),
    }[sort]()
    names = [one.author.name for one in alignment.sets]
    page = alignment.sets[0].document
    return [
        Answer(f"{page} {sort} {number}", name, label)
        for number, labels in enumerate(labelled)
        for name, label in zip(names, labels, strict=True)
    ]


def _runs(alignment: Alignment) -> Iterator[list[str]]:
    runs = alignment.runs
    edges = {number for first, end in runs.edges for number in range(first, end)}
    for number, run in enumerate(runs.runs):
        if number not in edges:
            yield [label[0] if label else NOTHING for label in run.labels]


def _types(places: Iterable[Place[Marked]]) -> Iterator[list[str]]:
    return ([item.type if item else NOTHING for item in place.items] for place in places)
