"""What was decided on other pages about what refers to the same: taken where the very same comes up again.

Entities and event clusters reach over pages, questions do not. So a decision is known by what its authors
said, not by where: whoever refers to the same things on another page has said the same there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import Protocol

from annotator.domain.annotation_set import AnnotationSet

from .question import Question, Sort

RULE = "elsewhere"
"""The rule of what is taken because a person decided so on another page."""
_Vector = frozenset[tuple[str, str]]


class Said(Protocol):
    """What an author's item refers to, and the other item of a pair."""

    @property
    def author(self) -> str:
        """Whose."""

    @property
    def referent(self) -> str:
        """An id, or "" for nothing."""

    @property
    def other(self) -> str:
        """The same of the other item."""


class Link(Protocol):
    """A person's decision on another page (`store.review_values.LinkDecision`)."""

    @property
    def page(self) -> str:
        """The name of the page."""

    @property
    def by(self) -> str:
        """Who decided."""

    @property
    def field(self) -> str:
        """ "same", or "" for what something refers to."""

    @property
    def value(self) -> str:
        """The fingerprint of what was decided."""

    @property
    def referent(self) -> str | None:
        """What gold's items refer to."""

    @property
    def said(self) -> Sequence[Said]:
        """What the authors said."""


class Elsewhere:
    """The decisions of one sort, by what was said when they were made."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self._by: defaultdict[Hashable, list[Link]] = defaultdict(list)
        self._about: defaultdict[str, list[Link]] = defaultdict(list)
        for link in links:
            self._by[_key(link.field, link.said)].append(link)
            for one in link.said if not link.field else ():
                if one.referent and link.referent is not None:
                    self._about[one.referent].append(link)

    def of(self, question: Question, sets: Sequence[AnnotationSet]) -> list[Link]:
        """Return the decisions on the same question on other pages."""
        return self._by.get(_key(question.field, _said(question, sets)), []) if self._by else []

    def about(self, referents: Collection[str]) -> list[Link]:
        """Return the decisions elsewhere on what some referents really are, one for each outcome."""
        found = {link.referent: link for one in sorted(referents) for link in self._about.get(one, ())}
        return list(found.values())


class _Item:
    """What an author said of a question here."""

    def __init__(self, author: str, referent: str, other: str) -> None:
        self.author, self.referent, self.other = author, referent, other


def _said(question: Question, sets: Sequence[AnnotationSet]) -> list[_Item]:
    of = {one.author.name: one for one in sets}
    return [
        _Item(key.author, _referent(question.sort, of[key.author], key.item),
              _referent(question.sort, of[key.author], key.filler))
        for key in question.keys
    ]  # fmt: skip


def _referent(sort: Sort, annotations: AnnotationSet, item: str | None) -> str:
    if item is None:
        return ""
    if sort is Sort.ENTITY:
        mention = annotations.mentions.get(item)
        return (mention.entity or "") if mention else ""
    event = annotations.events.get(item)
    return (event.cluster or "") if event else ""


def _key(field: str, said: Iterable[Said]) -> Hashable:
    listed = list(said)
    one: _Vector = frozenset((each.author, each.referent) for each in listed)
    two: _Vector = frozenset((each.author, each.other) for each in listed)
    return field, frozenset((one, two)) if field else one
