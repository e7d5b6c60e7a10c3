"""Sets of several authors on one text, for tests of what lays them beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import (
    NO_ATTRIBUTES,
    Argument,
    Author,
    AuthorKind,
    Event,
    Mention,
    Relation,
    Segment,
    State,
)
from annotator.domain.ranges import Range, Span, snapped, trimmed
from tests.unit.strategies import full_texts, ranges

NAMES = ("ana", "ben", "cem", "dag")
KINDS = ("body", "title", "related_links")


def author_set(
    text: str, items: Sequence[Any], name: str = "ana", state: State = State.DONE, kind: str = "human"
) -> AnnotationSet:
    """A set of an author that is handed in, unless another state is said."""
    blank = AnnotationSet(f"set-{name}", "doc", text, Author(name, AuthorKind(kind)), state)
    return filled(blank, items)


def segments(rows: Sequence[Sequence[Any]], name: str = "ana") -> list[Segment]:
    """Segments of rows ``[start, end, kind, article]``; the article may be left out."""
    return [
        Segment(f"{name}-s{n}", Range.at(start, end), kind, rest[0] if rest else None)
        for n, (start, end, kind, *rest) in enumerate(rows)
    ]


def mentions(rows: Sequence[Sequence[Any]], name: str = "ana") -> list[Mention]:
    """Mentions of rows ``[start, end, type]``."""
    return [Mention(f"{name}-m{n}", Span.at(start, end), kind) for n, (start, end, kind) in enumerate(rows)]


@st.composite
def segmentations(draw: st.DrawFn, text: str, name: str) -> list[Segment]:
    """Segments as edits leave them: whole grapheme clusters, no white space at the edges."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=7)))
    found: list[Segment] = []
    for start, end in pairwise(cuts):
        kind = draw(st.sampled_from((*KINDS, None)))
        tidy = trimmed(text, snapped(text, Range.at(start, end)))
        if kind is None or not len(tidy) or (found and found[-1].range.end > tidy.start):
            continue
        article = draw(st.integers(1, 3)) if kind != "related_links" else None
        found.append(Segment(f"{name}-s{len(found)}", tidy, kind, article))
    return found


@st.composite
def segmented(draw: st.DrawFn, most: int = 4) -> list[AnnotationSet]:
    """Two or more authors' segments of one text."""
    text = draw(full_texts)
    names = NAMES[: draw(st.integers(2, most))]
    return [author_set(text, draw(segmentations(text, name)), name) for name in names]


def named(annotations: AnnotationSet, name: str) -> AnnotationSet:
    """The same set under another author's name."""
    return replace(annotations, author=Author(name))


def _some_mentions(draw: st.DrawFn, text: str, name: str) -> list[Mention]:
    found = []
    for n, asked in enumerate(draw(st.lists(ranges(text), max_size=6))):
        tidy = trimmed(text, snapped(text, asked))
        if len(tidy):
            kind = draw(st.sampled_from(("ORG", "GPE", "PER")))
            entity = draw(st.sampled_from((None, None, "e1", "e2")))
            found.append(Mention(f"{name}-m{n}", Span((tidy,)), kind, entity=entity))
    return found


def _some_events(draw: st.DrawFn, text: str, name: str, there: Sequence[Mention]) -> list[Event]:
    found: list[Event] = []
    for n, asked in enumerate(draw(st.lists(ranges(text), max_size=4))):
        tidy = trimmed(text, snapped(text, asked))
        if not len(tidy):
            continue
        kind = draw(st.sampled_from(("Dip.Meet", "Dip.Agree")))
        who = "Participant" if kind == "Dip.Meet" else "Party"
        targets = [item.id for item in there]
        chosen = draw(st.lists(st.sampled_from(targets), max_size=3, unique=True)) if targets else []
        arguments = [Argument(who, target) for target in chosen]
        if found and draw(st.booleans()):
            arguments.append(Argument("Topic", draw(st.sampled_from(found)).id))
        tense = {"tense": "past"} if draw(st.booleans()) else NO_ATTRIBUTES
        cluster = draw(st.sampled_from((None, "c1", "c2")))
        event = Event(f"{name}-e{n}", Span((tidy,)), kind, tense, cluster, tuple(arguments))
        found.append(event)
    return found


@st.composite
def whole_sets(draw: st.DrawFn, least: int = 2, most: int = 4) -> list[AnnotationSet]:
    """Two or more authors' sets of one text with something of everything, as the news scheme allows it."""
    text = draw(full_texts)
    sets = []
    for name in NAMES[: draw(st.integers(least, most))]:
        marked = _some_mentions(draw, text, name)
        events = _some_events(draw, text, name, marked)
        organisations = [item.id for item in marked if item.type == "ORG"]
        related = [
            Relation(f"{name}-r{n}", draw(st.sampled_from(("Part_Of", "Alias"))), one, other)
            for n, (one, other) in enumerate(pairwise(organisations))
        ]
        items = [*draw(segmentations(text, name)), *marked, *events, *related]
        flags = frozenset(draw(st.sets(st.sampled_from(("paywalled", "list_page")))))
        sets.append(replace(author_set(text, items, name), flags=flags))
    return sets
