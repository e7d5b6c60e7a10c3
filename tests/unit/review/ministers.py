"""A short page on a minister who met somebody, and what people say of it."""

from __future__ import annotations

from annotator.domain.items import Argument, Event, Mention
from annotator.domain.ranges import Span
from annotator.review.policies import Policy
from annotator.review.questions.question import Group
from tests.unit.review.beside import author_set, mentions

TEXT = "The minister met Ana Lee in Cairo. They signed a deal. REUTERS\nTop stories: more"
ASK = dict.fromkeys(Group, Policy.ASK)
MAJORITY = dict.fromkeys(Group, Policy.MAJORITY)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.at(start, start + len(words))


def mention(item: str, words: str, kind: str, **more) -> Mention:
    return Mention(item, span(words), kind, **more)


def met(item: str, *who: str, words: str = "met", kind: str = "Dip.Meet", **more) -> Event:
    role = "Participant" if kind == "Dip.Meet" else "Party"
    return Event(item, span(words), kind, arguments=tuple(Argument(role, one) for one in who), **more)


def three(*rows, kind=mentions):
    return [author_set("x" * 60, kind(row, name), name) for name, row in zip("ABC", rows, strict=False)]
