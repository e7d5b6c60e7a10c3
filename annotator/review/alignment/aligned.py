"""All that several annotation sets of one document say, laid beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention
from annotator.review import messages
from annotator.review.counts import ReviewError

from .cells import Cell, cells_of
from .events import Where, event_places, numbered
from .places import Place, places
from .relations import End, RelationPlace, relation_places
from .runs import Runs, runs_of
from .splits import split_places


@dataclass(frozen=True, slots=True)
class Alignment:
    """Sets of one document beside each other; authors are numbered in the order of ``sets``.

    ``splits`` are the groups of places of mentions that are asked as one; ``entities`` and ``clusters`` the
    groups of cells of places of mentions and of events. ``mention_at`` and ``event_at`` say at which place an
    author's item is.
    """

    sets: tuple[AnnotationSet, ...]
    runs: Runs
    mentions: list[Place[Mention]]
    splits: list[tuple[int, ...]]
    events: list[Place[Event]]
    relations: list[RelationPlace]
    entities: list[tuple[Cell, ...]]
    clusters: list[tuple[Cell, ...]]
    flags: list[str]
    mention_at: Sequence[Where]
    event_at: Sequence[Where]

    def at(self, end: End) -> Place[Mention] | Place[Event]:
        """Return the place of what a relation joins."""
        return self.mentions[end.place] if end.sort == "mention" else self.events[end.place]


def aligned(sets: Sequence[AnnotationSet], gold: AnnotationSet | None = None) -> Alignment:
    """Lay one or more sets of a document beside each other; ``gold`` only gives the names of articles.

    Notes and bookmarks are not laid beside each other: they are nobody's vote. Raises ReviewError if there
    is no set, or the texts differ.
    """
    if not sets:
        raise ReviewError(messages.NO_SETS)
    if any(one.text != sets[0].text for one in sets):
        raise ReviewError(messages.DIFFERENT_TEXTS)
    names = [one.author.name for one in sets]
    mentions = places([one.mentions.values() for one in sets], names)
    mention_at = numbered(mentions, len(sets))
    events = event_places(sets, mention_at)
    event_at = numbered(events, len(sets))
    return Alignment(
        tuple(sets),
        runs_of(sets, gold),
        mentions,
        split_places(mentions),
        events,
        relation_places(sets, mention_at, event_at),
        cells_of(mentions, lambda mention: mention.entity),
        cells_of(events, lambda event: event.cluster),
        sorted(set().union(*(one.flags for one in sets))),
        mention_at,
        event_at,
    )
