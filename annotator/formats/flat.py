"""Mentions as runs of whole tokens, and the choice among those that overlap, for token formats."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message

from .messages import CROSSING, DISCONTINUOUS, EDGE, NESTED, SAME


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a text, cut at the edges of everything that can be a run of tokens."""

    text: str
    tokens: tuple[Range, ...]

    def run(self, place: Range) -> tuple[int, int]:
        """Return the half-open run of token indices that fills a place exactly; the place must be an edge."""
        first = bisect_left(self.tokens, place.start, key=lambda one: one.start)
        return first, bisect_left(self.tokens, place.end, first, key=lambda one: one.start)


def edges_of(text: str, annotations: AnnotationSet | None, *, fragments: bool = False) -> set[int]:
    """Return where mentions and triggers that can be runs of tokens start and end.

    With ``fragments`` also where the fragments of discontinuous ones do, see `unfit`.
    """
    edges: set[int] = set()
    if annotations is not None:
        placed: list[Mention | Event] = [*annotations.mentions.values(), *annotations.events.values()]
        for item in placed:
            if not unfit(text, item, fragments=fragments):
                edges.update(edge for one in item.span.fragments for edge in (one.start, one.end))
    return edges


def unfit(text: str, item: Mention | Event, *, fragments: bool = False) -> Message | None:
    """Return why an item cannot be a run of tokens, or None.

    With ``fragments`` it may be several runs: a discontinuous one is fit if each of its fragments is.
    """
    if item.span.discontinuous and not fragments:
        return DISCONTINUOUS
    blank = any(text[one.start].isspace() or text[one.end - 1].isspace() for one in item.span.fragments)
    return EDGE if blank else None


def outermost(mentions: Iterable[Mention]) -> tuple[list[Mention], dict[str, Message]]:
    """Choose continuous mentions that do not overlap, longest first; return them in text order.

    Also return why each of the others was not chosen, by id. Of equals the one that starts first, then
    the one with the smaller id is taken.
    """
    taken: list[Range] = []
    chosen: list[Mention] = []
    lost: dict[str, Message] = {}
    for mention in sorted(mentions, key=lambda m: (-len(m.span.hull), m.span.start, m.id)):
        place = mention.span.hull
        at = bisect_right(taken, place)
        rivals = [one for one in taken[max(0, at - 1) : at + 1] if one.overlaps(place)]
        if not rivals:
            taken.insert(at, place)
            chosen.append(mention)
        elif place in rivals:
            lost[mention.id] = SAME
        else:
            lost[mention.id] = NESTED if any(one.covers(place) for one in rivals) else CROSSING
    return sorted(chosen, key=lambda m: m.span), lost


def runs(annotations: AnnotationSet, lost: Mapping[str, Message]) -> Sequence[Mention]:
    """Return the mentions that are not lost, in text order."""
    kept = [m for m in annotations.mentions.values() if m.id not in lost]
    return sorted(kept, key=lambda m: (m.span, m.id))
