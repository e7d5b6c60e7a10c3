"""Two sets of one document beside each other: what is the same, what differs, and what one side alone has.

The pairing is one to one. What has to happen to get from one state of a set to another is asked of
`edits.differences`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Item, Mention, Relation, Segment

from .alignment import aligned

T = TypeVar("T", bound=Item)

_SAME_LABEL, _SAME_EDGE = 0.25, 0.01


class Verdict(StrEnum):
    """How two sides stand to each other in one place."""

    SAME = "same"
    DIFFERING = "differing"
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """What stands in one place: an item of each side, or of one alone.

    ``fields`` names in what the two differ: of segments range, kind, article; nothing for one that is alone.
    """

    left: T | None
    right: T | None
    fields: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """How the two sides stand to each other here."""
        if self.left is None:
            return Verdict.ONLY_RIGHT
        if self.right is None:
            return Verdict.ONLY_LEFT
        return Verdict.DIFFERING if self.fields else Verdict.SAME


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two segments, by their places in the order of each side, and the code points that they share."""

    left: int
    right: int
    shared: int


def overlaps(left: Sequence[Segment], right: Sequence[Segment]) -> Iterator[Overlap]:
    """Yield every two segments of two sides that share characters, in text order.

    Both sides are in text order and free of overlaps. Cost: linear in the segments.
    """
    at = 0
    for number, one in enumerate(left):
        while at < len(right) and right[at].range.end <= one.range.start:
            at += 1
        place = at
        while place < len(right) and right[place].range.start < one.range.end:
            other = right[place].range
            shared = min(one.range.end, other.end) - max(one.range.start, other.start)
            yield Overlap(number, place, shared)
            place += 1


def paired_segments(left: Sequence[Segment], right: Sequence[Segment]) -> list[Pair[Segment]]:
    """Return the segments of two sides in pairs, in text order; each stands in one pair.

    Of all ways to pair segments that share characters the one with the greatest total weight is taken. A pair
    weighs the characters shared by those of either (Jaccard), 0.25 for the same kind, 0.01 for a common edge.
    Both sides are in text order and free of overlaps, so that what can be paired lies in a row, and one pass
    along it finds the best choice. Cost: linear in the segments.
    """
    row = list(overlaps(left, right))
    partners = {one.left: one.right for one in _heaviest(left, right, row)}
    return _in_order(left, right, partners)


def _in_order(
    left: Sequence[Segment], right: Sequence[Segment], partners: Mapping[int, int]
) -> list[Pair[Segment]]:
    """Return pairs, and what stands alone between them, in the order of both sides: partners never cross."""
    found: list[Pair[Segment]] = []
    taken, at = set(partners.values()), 0
    for number, one in enumerate(left):
        partner = partners.get(number)
        while at < len(right) and at not in taken:
            if partner is None and right[at].range.start >= one.range.start:
                break
            found.append(Pair(None, right[at]))
            at += 1
        found.append(_pair(one, right[partner] if partner is not None else None))
        at += partner is not None
    return found + [Pair(None, other) for other in right[at:]]


def _heaviest(left: Sequence[Segment], right: Sequence[Segment], row: Sequence[Overlap]) -> Iterator[Overlap]:
    """Yield the overlaps that make the heaviest pairing, the last first.

    Each overlap excludes those right before it that have a segment in common with it, and no others.
    """
    totals = [0.0]
    before: list[int] = []  # of each overlap, how many of the row may be chosen besides it
    for n, one in enumerate(row):
        before.append(_free_before(row, n, before))
        totals.append(
            max(totals[n], totals[before[n]] + _weight(left[one.left], right[one.right], one.shared))
        )
    at = len(row)
    while at:
        if totals[at] == totals[at - 1]:
            at -= 1
        else:
            yield row[at - 1]
            at = before[at - 1]


def _free_before(row: Sequence[Overlap], n: int, before: Sequence[int]) -> int:
    """Return where those before an overlap begin that have a segment in common with it; ``n``: none has."""
    if not n:
        return 0
    last, here = row[n - 1], row[n]
    goes_on = n > 1 and (
        row[n - 2].left == last.left == here.left or row[n - 2].right == last.right == here.right
    )
    if goes_on:
        return before[n - 1]
    return n - 1 if last.left == here.left or last.right == here.right else n


def _weight(one: Segment, other: Segment, shared: int) -> float:
    either = len(one.range) + len(other.range) - shared
    edge = one.range.start == other.range.start or one.range.end == other.range.end
    return shared / either + _SAME_LABEL * (one.kind == other.kind) + _SAME_EDGE * edge


def _pair(one: Segment, other: Segment | None) -> Pair[Segment]:
    return _items_of((one, other), "range", "kind", "article")


# --- whole sets ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SetPairs:
    """Two whole sets in pairs, each sort of item in text order.

    Mentions differ in ``span``, ``type``, ``attributes`` or ``entity`` (another id), events in ``span``,
    ``type``, ``attributes``, ``cluster`` or ``arguments``, relations in ``type``.
    """

    segments: list[Pair[Segment]]
    mentions: list[Pair[Mention]]
    events: list[Pair[Event]]
    relations: list[Pair[Relation]]


def paired(left: AnnotationSet, right: AnnotationSet) -> SetPairs:
    """Return two sets of one document in pairs.

    Segments as `paired_segments`; mentions, events and relations as `review.alignment` lays any number of
    sets beside each other. Arguments are the same if they have the role and fillers in one place. Raises
    ReviewError for sets on two texts.
    """
    beside = aligned((left, right))
    at = [{**mentions, **{n: -1 - e for n, e in events.items()}}
          for mentions, events in zip(beside.mention_at, beside.event_at, strict=True)]  # fmt: skip

    def filled(side: int, event: Event) -> list[tuple[str, int | str]]:
        return sorted(
            ((a.role, at[side].get(a.target, a.target)) for a in event.arguments), key=lambda one: str(one)
        )

    mentions = [_items_of(place.items, "span", "type", "attributes", "entity") for place in beside.mentions]
    events = []
    for place in beside.events:
        pair = _items_of(place.items, "span", "type", "attributes", "cluster")
        if pair.left and pair.right and filled(0, pair.left) != filled(1, pair.right):
            pair = Pair(pair.left, pair.right, (*pair.fields, "arguments"))
        events.append(pair)
    segments = paired_segments(list(left.segments_in_order()), list(right.segments_in_order()))
    relations = [_items_of(place.items, "type") for place in beside.relations]
    return SetPairs(segments, mentions, events, relations)


def _items_of(items: Sequence[T | None], *fields: str) -> Pair[T]:
    left, right = items
    if left is None or right is None:
        return Pair(left, right)
    return Pair(left, right, tuple(name for name in fields if getattr(left, name) != getattr(right, name)))
