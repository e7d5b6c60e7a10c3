"""From item to item in text order, and what lies under a position. Pure functions, no Qt."""

from __future__ import annotations

from typing import cast

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.items import Event, Item, Mention, Segment
from annotator.domain.ranges import Range

from .geometry import Mode

Placed = Segment | Mention | Event


def kinds_of(mode: Mode) -> tuple[Kind, ...]:
    """Return the kinds of item that a mode steps through."""
    return (Kind.SEGMENT,) if mode is Mode.SEGMENTS else (Kind.MENTION, Kind.EVENT)


def fragments(item: Item | None) -> tuple[Range, ...]:
    """Return where an item lies; empty for what has no place."""
    if isinstance(item, Segment):
        return (item.range,)
    return item.span.fragments if isinstance(item, Mention | Event) else ()


def _order(item: Placed) -> tuple[int, int, str]:
    pieces = fragments(item)
    return pieces[0].start, -pieces[-1].end, item.id


def _covering(annotations: AnnotationSet, kinds: tuple[Kind, ...], position: int) -> list[Placed]:
    return _overlapping(annotations, kinds, Range.at(position, position + 1))


def _overlapping(annotations: AnnotationSet, kinds: tuple[Kind, ...], asked: Range) -> list[Placed]:
    found: list[Placed] = []
    if Kind.SEGMENT in kinds:
        found += annotations.segments_in(asked)
    if Kind.MENTION in kinds:
        found += annotations.mentions_in(asked)
    if Kind.EVENT in kinds:
        found += annotations.events_in(asked)
    return found


def _starting(annotations: AnnotationSet, kinds: tuple[Kind, ...], position: int) -> list[Placed]:
    here = [i for i in _covering(annotations, kinds, position) if fragments(i)[0].start == position]
    return sorted(here, key=_order)


def _start_after(annotations: AnnotationSet, kind: Kind, position: int) -> int | None:
    while (item := annotations.neighbours(kind, position)[1]) is not None:
        pieces = fragments(item)
        if pieces[0].start > position:
            return pieces[0].start
        position = min(piece.start for piece in pieces if piece.start > position)
    return None


def _start_before(annotations: AnnotationSet, kind: Kind, position: int) -> int | None:
    while (item := annotations.neighbours(kind, position)[0]) is not None:
        pieces = fragments(item)
        nearest = max(piece.start for piece in pieces if piece.start < position)
        if nearest == pieces[0].start:
            return nearest
        position = nearest
    return None


def step(
    annotations: AnnotationSet, kinds: tuple[Kind, ...], position: int, current: str | None, forward: bool
) -> Placed | None:
    """Return the item after or before ``current`` (if it starts at ``position``), else nearest ``position``.

    Items go by start; of those with one start the longest comes first. None at the end of the text.
    """
    here = _starting(annotations, kinds, position)
    at = next((n for n, item in enumerate(here) if item.id == current), None)
    if forward:
        rest = here if at is None else here[at + 1 :]
        if rest:
            return rest[0]
        starts = [s for kind in kinds if (s := _start_after(annotations, kind, position)) is not None]
        return _starting(annotations, kinds, min(starts))[0] if starts else None
    if at:
        return here[at - 1]
    starts = [s for kind in kinds if (s := _start_before(annotations, kind, position)) is not None]
    return _starting(annotations, kinds, max(starts))[-1] if starts else None


MOST_COUNTED = 20_000
"""Items on a page above which none is told its number: counting would take longer than a key may."""


def number_of(annotations: AnnotationSet, mode: Mode, item: Placed) -> tuple[int, int] | None:
    """Return an item's number (from 1) in text order and how many there are; None if there are too many."""
    kinds = kinds_of(mode)
    count = sum(len(annotations.of(kind)) for kind in kinds)
    if count > MOST_COUNTED:
        return None
    mine = _order(item)
    others = (cast("Placed", other) for kind in kinds for other in annotations.of(kind).values())
    return 1 + sum(1 for other in others if _order(other) < mine), count


def on_line(annotations: AnnotationSet, mode: Mode, line: Range) -> list[str]:
    """Return the ids of the items of a mode that share a character with a range, in text order."""
    return [item.id for item in sorted(_overlapping(annotations, kinds_of(mode), line), key=_order)]


def all_under(annotations: AnnotationSet, mode: Mode, position: int) -> list[str]:
    """Return the ids of the items that hold a position (else: that end there), the smallest first.

    A segment ends there only if white space or nothing follows: text glued to it is another stretch.
    """
    kinds = kinds_of(mode)
    found = _covering(annotations, kinds, position)
    glued = mode is Mode.SEGMENTS and not annotations.text[position : position + 1].isspace()
    glued = glued and position < len(annotations.text)
    if not found and position > 0 and not glued:
        found = _covering(annotations, kinds, position - 1)
    # An event wins over a mention of the same length: its trigger is the smaller target.
    found.sort(key=lambda i: (sum(map(len, fragments(i))), isinstance(i, Mention), i.id))
    return [item.id for item in found]


def under(annotations: AnnotationSet, mode: Mode, position: int) -> str:
    """Return the id of the innermost item that holds or ends at a position, or the empty string."""
    return next(iter(all_under(annotations, mode, position)), "")
