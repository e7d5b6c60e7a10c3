"""What each author says of each item: the alignment of a page as a list of labels."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..alignment.aligned import Alignment
from ..alignment.places import Marked, Place

NOTHING = ""
"""The label of an author who handed in the page and has nothing there."""
SEGMENTS, MENTIONS, EVENTS = "segments", "mentions", "events"
SORTS = (SEGMENTS, MENTIONS, EVENTS)


class Answer(NamedTuple):
    """An item, who answered, and the label given to it.

    ``times`` is how many items were answered just like this one by everybody: they are one item then.
    """

    item: str
    author: str
    label: str
    times: int = 1


Votes = tuple[tuple[str, str], ...]
"""What each author says of an item: names and labels, by name."""


def votes_of(given: Iterable[Answer]) -> Counter[Votes]:
    """Return how often items were answered in each way: all that reliability goes by, and adds up."""
    by_item: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    times: dict[str, int] = {}
    for one in given:
        by_item[one.item].append((one.author, one.label))
        times[one.item] = one.times
    found: Counter[Votes] = Counter()
    for item, said in by_item.items():
        found[tuple(sorted(said))] += times[item]
    return found


def answered(votes: Mapping[Votes, int]) -> list[Answer]:
    """Return the answers that votes are of, items by their number in order of the votes."""
    return [
        Answer(f"{number:07}", author, label, times)
        for number, (said, times) in enumerate(sorted(votes.items()))
        for author, label in said
    ]


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
