"""Mentions as runs of whole tokens, and the choice among those that overlap, for token formats."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention
from annotator.domain.places import Places
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message

from .messages import CROSSING, DISCONTINUOUS, EDGE, NESTED, SAME

_PLACE = itemgetter(0, 1, 2)


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a text, cut at the edges of everything that can be a run of tokens."""

    text: str
    tokens: Places

    def run(self, place: Range) -> tuple[int, int]:
        """Return the half-open run of token indices that fills a place exactly; the place must be an edge."""
        first = bisect_left(self.tokens.starts, place.start)
        return first, bisect_left(self.tokens.starts, place.end, first)


def edges_of(text: str, annotations: AnnotationSet | None, *, fragments: bool = False) -> set[int]:
    """Return where mentions and triggers that can be runs of tokens start and end.

    With ``fragments`` also where the fragments of discontinuous ones do, see `unfit`.
    """
    edges: set[int] = set()
    if annotations is not None:
        placed: list[Mention | Event] = [*annotations.mentions.values(), *annotations.events.values()]
        for item in placed:
            if not unfit(text, item, fragments=fragments):
                for one in item.span.fragments:
                    edges.add(one.start)
                    edges.add(one.end)
    return edges


def unfit(text: str, item: Mention | Event, *, fragments: bool = False) -> Message | None:
    """Return why an item cannot be a run of tokens, or None.

    With ``fragments`` it may be several runs: a discontinuous one is fit if each of its fragments is.
    """
    pieces = item.span.fragments
    if len(pieces) > 1 and not fragments:
        return DISCONTINUOUS
    for one in pieces:
        if text[one.start].isspace() or text[one.end - 1].isspace():
            return EDGE
    return None


def outermost(mentions: Iterable[Mention]) -> tuple[list[Mention], dict[str, Message]]:
    """Choose continuous mentions that do not overlap, longest first; return them in text order.

    Also return why each of the others was not chosen, by id. Of equals the one that starts first, then
    the one with the smaller id is taken.
    """
    # Plain numbers: a Range for each comparison would take most of the time.
    placed = sorted(((m.span.start, m.span.end, m.id, m) for m in mentions), key=_PLACE)
    if all(one[1] <= two[0] for one, two in pairwise(placed)):
        return [mention for *_, mention in placed], {}
    taken: list[tuple[int, int]] = []
    chosen: list[tuple[int, int, str, Mention]] = []
    lost: dict[str, Message] = {}
    for start, end, key, mention in sorted(placed, key=lambda one: (one[0] - one[1], one[0], one[2])):
        at = bisect_right(taken, (start, end))
        rivals = [one for one in taken[max(0, at - 1) : at + 1] if one[0] < end and start < one[1]]
        if not rivals:
            taken.insert(at, (start, end))
            chosen.append((start, end, key, mention))
        elif (start, end) in rivals:
            lost[key] = SAME
        else:
            inside = any(one[0] <= start and end <= one[1] for one in rivals)
            lost[key] = NESTED if inside else CROSSING
    return [mention for *_, mention in sorted(chosen, key=_PLACE)], lost


def runs(annotations: AnnotationSet, lost: Mapping[str, Message]) -> Sequence[Mention]:
    """Return the mentions that are not lost, in text order."""
    kept = [m for m in annotations.mentions.values() if m.id not in lost]
    return sorted(kept, key=lambda m: (m.span, m.id))
