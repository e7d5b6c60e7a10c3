"""Decisions of a page whose labels have become others: fingerprints of what gold and the authors said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import permutations

from annotator.domain.items import Decision, Mention
from annotator.domain.label_map import parts, within
from annotator.edits.relabelling import Relabelling

from .fingerprints import fingerprint
from .questions.events import ATTRIBUTE, ROLE
from .questions.mentions import mark_of
from .questions.question import Sort

_ARTICLES = 100
"""Segments of articles up to this number are found again."""


class RelabelledDecisions:
    """Puts the decisions of one page into the words of another scheme.

    A fingerprint cannot be read back; so everything that could have been said in its place is said, in both
    words. What is not found among it keeps its fingerprint: its question is open again then.
    """

    def __init__(self, by: Relabelling, mentions: Iterable[Mention]) -> None:
        """``mentions`` are all that any author has, or had, on the page."""
        self._by = by
        self._mentions = list({one.id: one for one in mentions}.values())

    def __call__(self, one: Decision) -> Decision:
        """Return a decision in the other scheme's labels."""
        known = {fingerprint(old): fingerprint(new) for old, new in self._said(one)}
        votes = tuple(
            replace(
                vote,
                fingerprint=known.get(vote.fingerprint, vote.fingerprint),
                said=self._told(one, vote.said),
            )
            for vote in one.votes
        )
        return replace(one, field=self._field(one), value=known.get(one.value, one.value), votes=votes)

    def _said(self, one: Decision) -> Iterator[tuple[object, object]]:
        of, theirs = self._by.map.of, self._by.theirs
        if one.asked == Sort.SEGMENT:
            for kind in theirs.segment_kinds:
                yield from (
                    ((kind, article), (of("kind", kind), article)) for article in (None, *range(1, _ARTICLES))
                )
        elif one.asked == Sort.RELATION:
            yield from ((label, of("relation", label)) for label in theirs.relation_types)
        elif one.asked == Sort.MENTION:
            yield from self._marks(one)
        elif one.asked == Sort.EVENT and not one.field:
            yield from ((label, of("event", label)) for label in theirs.event_types)
        elif one.asked == Sort.EVENT and one.field.startswith(ATTRIBUTE):
            name = one.field.removeprefix(ATTRIBUTE)
            values = theirs.attributes[name].values if name in theirs.attributes else ()
            yield from ((value, of(*within("value", name, value))) for value in values)

    def _marks(self, one: Decision) -> Iterator[tuple[object, object]]:
        """Yield what a mention, or two that stand for one, say."""
        here = [each for each in self._mentions if one.range.start <= each.span.start < one.range.end]
        for each in (*((found,) for found in here), *permutations(here, 2)):
            yield tuple(map(mark_of, each)), tuple(mark_of(self._by.mention(found)) for found in each)

    def _told(self, one: Decision, words: str) -> str:
        """Return what a vote says in a few words (`telling.said`): labels come first in them."""
        of, theirs = self._by.map.of, self._by.theirs
        if one.asked in (Sort.SEGMENT, Sort.MENTION):
            sort = "kind" if one.asked == Sort.SEGMENT else "type"
            labels = theirs.segment_kinds if sort == "kind" else theirs.entity_types
            named = (_first(each, labels) for each in words.split(" + "))
            return " + ".join(f"{of(sort, label)}{rest}" for label, rest in named)
        if one.asked == Sort.RELATION and words in theirs.relation_types:
            return of("relation", words)
        if one.asked == Sort.EVENT and not one.field:
            return of("event", words)
        if one.asked == Sort.EVENT and one.field.startswith(ATTRIBUTE):
            return of(*within("value", one.field.removeprefix(ATTRIBUTE), words))
        return words

    def _field(self, one: Decision) -> str:
        name = one.field
        if one.asked == Sort.FLAG:
            return self._by.map.of("flag", name)
        if name.startswith(ATTRIBUTE):
            return ATTRIBUTE + self._by.map.of("attribute", name.removeprefix(ATTRIBUTE))
        if name.startswith(ROLE):
            role = name.removeprefix(ROLE)
            named = [one for one in self._by.map.labels() if one[0] == "role" and parts(*one)[1] == role]
            becomes = {self._by.map.of(*one) for one in named}
            return ROLE + (becomes.pop() if len(becomes) == 1 else role)
        return name


def _first(words: str, labels: Iterable[str]) -> tuple[str, str]:
    """Return the label that words begin with, which may have blanks in it, and what follows it."""
    known = [one for one in labels if words == one or words.startswith(f"{one} ")]
    label = max(known, key=len, default=words.partition(" ")[0])
    return label, words[len(label) :]
