"""Invented pages with several authors' sets of everything, drawn by a seed: quick to make, many to try."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import NO_ATTRIBUTES, Argument, Event, Mention, Relation, Segment
from annotator.domain.ranges import Range, Span, snapped, trimmed
from tests.unit.review.beside import NAMES, author_set
from tests.unit.strategies import PIECES

NAMED, TIME = ("ORG", "GPE", "PER"), "TIMEX"
WORDS = (*PIECES, " ", " ", "\n", ". ", "the deal", "Ana Lee", "Kyoto", "talks", "REUTERS")


def page(chance: random.Random, longest: int = 24) -> str:
    """A text with some ink."""
    pieces = [chance.choice(WORDS) for _ in range(chance.randint(3, longest))]
    return "".join([*pieces, "end"])


def pages(seed: int, least: int = 2, most: int = 3) -> list[AnnotationSet]:
    """Sets of two or more authors on one text, as the news scheme allows them.

    Half of the time the later authors start from what the first one said.
    """
    chance = random.Random(seed)
    text = page(chance)
    sets: list[AnnotationSet] = []
    for name in NAMES[: chance.randint(least, most)]:
        if sets and chance.random() < 0.5:
            sets.append(altered(sets[0], name, chance))
        else:
            sets.append(_Author(text, name, chance).said())
    return sets


def altered(first: AnnotationSet, name: str, chance: random.Random) -> AnnotationSet:
    """A set that says nearly the same: something is left out, changed or new."""
    mine = _Author(first.text, name, chance)
    mentions = []
    for one in first.mentions.values():
        if chance.random() < 0.85:
            other = one.type != TIME and chance.random() < 0.2
            kind = chance.choice(NAMED) if other else one.type
            span = mine.span() or one.span if chance.random() < 0.1 else one.span
            told = mine.attributes(kind) if other or chance.random() < 0.1 else one.attributes
            mentions.append(replace(one, type=kind, span=span, attributes=told))
    kept = {one.id for one in mentions}
    events = []
    for one in first.events.values():
        if chance.random() < 0.85:
            filled = [a for a in one.arguments if a.target in kept and chance.random() < 0.85]
            tense = {"tense": "future"} if chance.random() < 0.2 else one.attributes
            events.append(replace(one, arguments=tuple(filled), attributes=tense))
            kept.add(one.id)
    segments = [one for one in first.segments.values() if chance.random() < 0.9]
    if chance.random() < 0.5:
        segments = mine.segments()
    items = [*segments, *mentions, *events, *mine.relations(mentions)]
    return replace(author_set(first.text, items, name), flags=first.flags)


class _Author:
    def __init__(self, text: str, name: str, chance: random.Random) -> None:
        self.text, self.name, self.chance = text, name, chance

    def said(self) -> AnnotationSet:
        mentions = self.mentions()
        events = self.events(mentions)
        flags = {flag for flag in ("paywalled", "list_page") if self.chance.random() < 0.3}
        items = [*self.segments(), *mentions, *events, *self.relations(mentions)]
        return replace(author_set(self.text, items, self.name), flags=frozenset(flags))

    def span(self) -> Span | None:
        """One fragment, or now and then two."""
        first = self.fragment(self.chance.randrange(len(self.text)))
        if first is None or self.chance.random() < 0.85 or first.end + 2 >= len(self.text):
            return Span((first,)) if first is not None else None
        second = self.fragment(self.chance.randrange(first.end + 1, len(self.text)))
        apart = second is not None and second.start > first.end
        return Span((first, second)) if second is not None and apart else Span((first,))

    def fragment(self, start: int) -> Range | None:
        asked = Range.at(start, min(len(self.text), start + self.chance.choice((1, 2, 4, 8))))
        tidy = trimmed(self.text, snapped(self.text, asked))
        return tidy if len(tidy) else None

    def attributes(self, kind: str) -> dict[str, str]:
        found = {}
        if kind == TIME:
            return found
        if self.chance.random() < 0.3:
            found["mention_kind"] = self.chance.choice(("nominal", "pronoun"))
        if kind == "ORG" and self.chance.random() < 0.4:
            found["org_kind"] = self.chance.choice(("gov", "firm"))
        return found

    def segments(self) -> list[Segment]:
        cuts = sorted(
            self.chance.sample(range(len(self.text) + 1), min(len(self.text), self.chance.randrange(8)))
        )
        found: list[Segment] = []
        for start, end in pairwise(cuts):
            kind = self.chance.choice(("body", "body", "title", "related_links", None))
            tidy = trimmed(self.text, snapped(self.text, Range.at(start, end)))
            if kind is None or not len(tidy) or (found and found[-1].range.end > tidy.start):
                continue
            article = self.chance.choice((1, 1, 2, 3)) if kind != "related_links" else None
            found.append(Segment(f"{self.name}-s{len(found)}", tidy, kind, article))
        return found

    def mentions(self) -> list[Mention]:
        found = []
        for n in range(self.chance.randrange(6)):
            span, entity = self.span(), self.chance.choice((None, None, "e1", "e2"))
            if span is not None:
                kind = self.chance.choice((*NAMED, *NAMED, TIME))
                told = self.attributes(kind)
                found.append(Mention(f"{self.name}-m{n}", span, kind, told, entity))
        return found

    def events(self, mentions: list[Mention]) -> list[Event]:
        found: list[Event] = []
        for n in range(self.chance.randrange(4)):
            span = self.span()
            if span is None:
                continue
            kind, role = self.chance.choice((("Dip.Meet", "Participant"), ("Dip.Agree", "Party")))
            able = [one for one in mentions if one.type != TIME]
            chosen = self.chance.sample(able, min(len(able), self.chance.randrange(4)))
            arguments = [Argument(role, one.id) for one in chosen]
            times = [one.id for one in mentions if one.type == TIME]
            if times and self.chance.random() < 0.7:
                arguments.append(Argument("Time", self.chance.choice(times)))
            if found and self.chance.random() < 0.3:
                arguments.append(Argument("Topic", self.chance.choice(found).id))
            tense = {"tense": "future"} if self.chance.random() < 0.4 else NO_ATTRIBUTES
            cluster = self.chance.choice((None, None, "c1", "c2"))
            found.append(Event(f"{self.name}-e{n}", span, kind, tense, cluster, tuple(arguments)))
        return found

    def relations(self, mentions: list[Mention]) -> list[Relation]:
        organisations = [one.id for one in mentions if one.type == "ORG"]
        return [
            Relation(f"{self.name}-r{n}", self.chance.choice(("Part_Of", "Alias")), one, other)
            for n, (one, other) in enumerate(pairwise(organisations))
            if self.chance.random() < 0.7
        ]
