"""What of a set stands in which window, and what is cut off because its ends stand in two of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Argument, Event, Relation
from annotator.domain.ranges import Range

from .. import messages
from ..accounting import Left
from ..records.standing import Item, standing
from ..tokenization import Tokenization
from .windows import windows


@dataclass(frozen=True, slots=True)
class Windowed:
    """A set in windows: the place of each with the items in it, in text order, and what was left out."""

    windows: Sequence[tuple[Range, Sequence[Item]]]
    kept: Mapping[str, Item]
    window_of: Mapping[str, int]
    relations: Sequence[Relation]
    left: Left

    def arguments_of(self, event: Event) -> Iterator[Argument]:
        """Yield the arguments of an event whose fillers stand in its window."""
        for argument in event.arguments:
            if self.window_of.get(argument.target) == self.window_of[event.id]:
                yield argument

    def relations_in(self, items: Sequence[Item]) -> Iterator[Relation]:
        """Yield the relations between items of one window."""
        here = {one.id for one in items}
        return (one for one in self.relations if one.source in here and one.target in here)


def windowed(chosen: AnnotationSet, made: Tokenization, most: int) -> Windowed:
    """Put a set into windows of at most so many tokens, that end at paragraphs where they can.

    Arguments and relations from one window to another are left out: cut off.
    """
    kept, left = standing(chosen)
    placed = list(windows(made, [one.span.hull for one in kept.values()], most, paragraphs=True))
    ends = [window.place.end for window in placed]
    window_of = {one.id: bisect_left(ends, one.span.end) for one in kept.values()}
    for event in kept.values():
        for place, argument in enumerate(event.arguments if isinstance(event, Event) else ()):
            target = window_of.get(argument.target)
            if target is not None and target != window_of[event.id]:
                left.arguments[event.id, place] = messages.CUT_OFF
    relations = []
    for _, one in sorted(chosen.relations.items()):
        source, target = window_of.get(one.source), window_of.get(one.target)
        if source is not None and target is not None and source != target:
            left.items[one.id] = messages.CUT_OFF
        elif source is not None and target is not None:
            relations.append(one)
    listed: list[tuple[Range, list[Item]]] = [(window.place, []) for window in placed]
    for one_item in kept.values():
        listed[window_of[one_item.id]][1].append(one_item)
    return Windowed(listed, kept, window_of, relations, left)
