"""What is different between a page as it was and as it is now: pure, by the one comparison."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.items import Event, Item, Mention, Relation, Segment
from annotator.domain.ranges import Range
from annotator.review.compare import Pair, Verdict, paired


@dataclass(frozen=True, slots=True)
class Since:
    """A place in the text where something was made, changed or removed since: what stood then and stands now.

    ``fields`` names in what the two differ, as `review.compare` does.
    """

    kind: Kind
    then: Item | None
    now: Item | None
    range: Range
    fields: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Gone since (``ONLY_LEFT``), made since (``ONLY_RIGHT``), or changed since (``DIFFERING``)."""
        if self.now is None:
            return Verdict.ONLY_LEFT
        return Verdict.ONLY_RIGHT if self.then is None else Verdict.DIFFERING

    @property
    def of_segments(self) -> bool:
        """Whether it is seen where segments are made."""
        return self.kind is Kind.SEGMENT


def since(then: AnnotationSet, now: AnnotationSet) -> list[Since]:
    """Return what is different now, in text order."""
    found = paired(then, now)
    listed: list[Since] = []
    for kind, pairs in (
        (Kind.SEGMENT, found.segments),
        (Kind.MENTION, found.mentions),
        (Kind.EVENT, found.events),
        (Kind.RELATION, found.relations),
    ):
        listed += _differing(kind, pairs, then, now)
    return sorted(listed, key=lambda one: (one.range.start, one.range.end, one.kind.value))


def _differing(
    kind: Kind, pairs: Iterable[Pair[Segment] | Pair[Mention] | Pair[Event] | Pair[Relation]],
    then: AnnotationSet, now: AnnotationSet,
) -> Iterable[Since]:  # fmt: skip
    for pair in pairs:
        if pair.verdict is Verdict.SAME:
            continue
        where = place(pair.left, then) if pair.left is not None else None
        where = where or (place(pair.right, now) if pair.right is not None else None)
        if where is not None:
            yield Since(kind, pair.left, pair.right, where, pair.fields)


def place(item: Item, of: AnnotationSet) -> Range | None:
    """Return where an item of a set lies; a relation lies where it comes from."""
    if isinstance(item, Segment):
        return item.range
    if isinstance(item, Mention | Event):
        return item.span.hull
    if isinstance(item, Relation) and (source := of.placed(item.source)) is not None:
        return source.span.hull
    return None


def covered(listed: Sequence[Since]) -> list[Range]:
    """Return the text that differences lie on: ranges in text order that do not overlap."""
    found: list[Range] = []
    for one in listed:
        if found and one.range.start < found[-1].end:
            end = max(found[-1].end, one.range.end)
            found[-1] = Range.at(found[-1].start, end)
        else:
            found.append(one.range)
    return found
