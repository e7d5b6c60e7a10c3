"""Invented annotators: a finished set with the mistakes that people make, drawn from a seed.

Used where somebody has to disagree and nobody real may be shown: in the demonstration, and to count the keys
that adjudicating takes. The kinds of mistakes are those that adjudicators meet: an edge a word off, a type
taken for its neighbour, something missed, another kind, role or article. How often each is made is our guess.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Argument, Author, Event, Item, Mention, Relation, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import EventType, Role, Scheme

NEIGHBOURS = {
    "GPE": "LOC", "LOC": "GPE", "ORG": "GPE", "FAC": "LOC", "PRODUCT": "COMMODITY", "COMMODITY": "PRODUCT",
    "ROLE": "PER", "NORP": "GPE", "VALUE": "TIMEX", "TIMEX": "VALUE",
}  # fmt: skip
"""Entity types of the news scheme that are taken for each other."""


@dataclass(frozen=True, slots=True)
class Shares:
    """How often each mistake is made, of the items that it can be made on."""

    missed: float = 0.05
    edge: float = 0.05
    type: float = 0.04
    kind: float = 0.05
    article: float = 0.04
    event_missed: float = 0.06
    role: float = 0.06
    argument_missed: float = 0.06


CAREFUL = Shares()
HASTY = Shares(0.10, 0.08, 0.07, 0.08, 0.05, 0.12, 0.10, 0.10)


def invented_set(
    finished: AnnotationSet, author: Author, scheme: Scheme, seed: int = 0, shares: Shares = CAREFUL
) -> AnnotationSet:
    """Return what an author with such habits might have handed in on the page of a finished set.

    The same seed, author and page give the same set. Items keep their ids; entities are left out: whoever
    annotates alone does not know others'.
    """
    return _Author(finished, scheme, random.Random(f"{seed}\n{author.name}\n{finished.text}"), shares).said(
        author
    )


class _Author:
    def __init__(
        self, finished: AnnotationSet, scheme: Scheme, chance: random.Random, shares: Shares
    ) -> None:
        self.finished, self.scheme, self.chance, self.shares = finished, scheme, chance, shares

    def said(self, author: Author) -> AnnotationSet:
        """Return the whole set."""
        mentions = {one.id: one for one in self._mentions()}
        events = list(self._events())
        ids = {one.id for one in events}
        items: list[Item] = [*self._segments(), *mentions.values()]
        items += [self._held(one, mentions, ids) for one in events]
        items += self._relations(mentions)
        empty = AnnotationSet(
            f"{author.name}-{self.finished.document}", self.finished.document, self.finished.text, author,
            State.DONE, flags=self.finished.flags,
        )  # fmt: skip
        return filled(empty, items)

    def _happens(self, share: float) -> bool:
        return self.chance.random() < share

    def _segments(self) -> Iterator[Segment]:
        articles = sorted({one.article for one in self.finished.segments.values() if one.article})
        for one in self.finished.segments_in_order():
            kind, article = one.kind, one.article
            if self._happens(self.shares.kind):
                kind = self._other_kind(kind)
            if article and len(articles) > 1 and self._happens(self.shares.article):
                article = self.chance.choice([number for number in articles if number != article])
            yield replace(one, kind=kind, article=article)

    def _other_kind(self, kind: str) -> str:
        known = self.scheme.segment_kinds
        group = [one.id for one in known.values() if one.group == known[kind].group and one.id != kind]
        return self.chance.choice(group) if group else kind

    def _mentions(self) -> Iterator[Mention]:
        for one in sorted(self.finished.mentions.values(), key=lambda m: (m.span.start, m.span.end, m.id)):
            if self._happens(self.shares.missed):
                continue
            made = replace(one, entity=None)
            if self._happens(self.shares.edge):
                made = replace(made, span=self._moved(one.span))
            if one.type in NEIGHBOURS and self._happens(self.shares.type):
                known = {attribute.id for attribute in self.scheme.attributes_of(NEIGHBOURS[one.type])}
                attributes = {name: value for name, value in one.attributes.items() if name in known}
                made = replace(made, type=NEIGHBOURS[one.type], attributes=attributes)
            yield made

    def _moved(self, span: Span) -> Span:
        """Return a span whose first word is left out, or that takes the next word in."""
        text, (first, *rest) = self.finished.text, span.fragments
        words = text[first.start : first.end].split(" ")
        if len(words) > 1 and not rest:
            return Span((Range.at(first.start + len(words[0]) + 1, first.end),))
        if rest or text[first.end : first.end + 1] != " ":
            return span
        following = text[first.end + 1 :].split(" ", 1)[0].split("\n", 1)[0].rstrip(".,;:!?’”\"'")
        return Span((Range.at(first.start, first.end + 1 + len(following)),)) if following else span

    def _events(self) -> Iterator[Event]:
        for one in sorted(self.finished.events.values(), key=lambda e: (e.span.start, e.span.end, e.id)):
            if not self._happens(self.shares.event_missed):
                label = self.scheme.event_types.get(one.type)
                filled_in = tuple(self._arguments(one, label)) if label else one.arguments
                yield replace(one, cluster=None, arguments=filled_in)

    def _arguments(self, event: Event, label: EventType) -> Iterator[Argument]:
        for one in event.arguments:
            if self._happens(self.shares.argument_missed):
                continue
            others = [
                role.id for role in label.roles
                if role.id != one.role and not any(a.role == role.id for a in event.arguments)
                and self._fits(role, self.finished.mentions.get(one.target))
            ]  # fmt: skip
            swapped = others and self._happens(self.shares.role)
            yield replace(one, role=self.chance.choice(others)) if swapped else one

    def _fits(self, role: Role | None, mention: Mention | None) -> bool:
        return role is not None and mention is not None and mention.type in role.targets

    def _held(self, event: Event, mentions: Mapping[str, Mention], events: Collection[str]) -> Event:
        """Return an event without the arguments that are gone, or whose role does not take their type."""
        label = self.scheme.event_types[event.type]
        kept = [
            one for one in event.arguments
            if one.target in events or self._fits(label.role(one.role), mentions.get(one.target))
        ]  # fmt: skip
        return replace(event, arguments=tuple(kept))

    def _relations(self, mentions: Mapping[str, Mention]) -> Iterator[Relation]:
        for one in self.finished.relations.values():
            label, source, target = (
                self.scheme.relation_types[one.type], mentions.get(one.source), mentions.get(one.target),
            )  # fmt: skip
            if source and target and source.type in label.source and target.type in label.target:
                yield one
