"""People who adjudicate in tests: who answer question by question."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.errors import EditError
from annotator.domain.items import GOLD, Author, AuthorKind
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.review.policies import SILENT
from annotator.review.questions.docket import Asked, Standing
from annotator.review.questions.question import Sort
from annotator.review.questions.referents import SAME

MOST = 500
"""So many answers are enough for any invented page."""


def blank_gold(text: str) -> AnnotationSet:
    """An empty gold set."""
    return AnnotationSet("set-gold", "doc", text, Author(GOLD, AuthorKind.GOLD))


class Adjudicator:
    """Somebody at a page: every edit is applied, and the page follows."""

    def __init__(self, sets, scheme, policies=None, gold=None, **more):
        self.page = Adjudication(gold or blank_gold(sets[0].text), sets, scheme, policies, **more)
        numbers = count()
        self.answer = Answering(self.page, "eve", new_id=lambda: f"g{next(numbers):05}")
        self.edits: list[Edit] = []

    @property
    def gold(self) -> AnnotationSet:
        return self.page.gold

    def do(self, edit: Edit) -> Edit:
        """Apply an edit."""
        self.page.follow(self.gold.applied(edit), edit.changes)
        self.edits.append(edit)
        return edit

    def undo(self) -> None:
        """Take the last edit back."""
        edit = self.edits.pop().inverse()
        self.page.follow(self.gold.applied(edit), edit.changes)

    def find(self, *, sort=None, field=None, surface=None, standing=None):
        """The first question that is as said."""
        for one in self.page.questions:
            question = one.question
            if (sort is not None and question.sort != sort) or (
                field is not None and question.field != field
            ):
                continue
            if surface is not None and question.surface != surface:
                continue
            if standing is None or one.standing is standing:
                return one
        raise LookupError((sort, field, surface, standing))

    def side_with(self, name: str) -> None:
        """Answer every question as one author did, until none is left on which that author has a say."""
        author = [one.author.name for one in self.page.sitting.sets].index(name)
        while (asked := self._next(author)) is not None:
            vote = self._vote(asked, author)
            question = asked.question.id
            if vote is None:
                self.do(self.answer.nothing([question]))
            else:
                values = [one.value for one in asked.versions]
                self.do(self.answer.take(question, values.index(vote)))

    def _next(self, author: int):
        ready = (Standing.OPEN, Standing.DUE, Standing.STALE)
        for one in self.page.questions:
            if one.standing in ready and self._vote(one, author) is not SILENT:
                return one
        return None

    def _vote(self, asked, author: int):
        vote = asked.question.votes[author]
        # Who says next to nothing where another has an article does not have that article, and so on.
        yes_or_no = asked.question.sort is Sort.ARTICLE or asked.question.field == SAME
        return False if vote is SILENT and yes_or_no else vote


def decided(sets, news, chance, policies=None, gold=None) -> Adjudicator:
    """A page on which somebody has answered everything, at random where nothing is agreed."""
    eve = Adjudicator(sets, news, policies, gold)
    if gold is not None:  # the ids of what is new come after those that are there
        eve.answer = replace(eve.answer, new_id=(f"h{n:05}" for n in count()).__next__)
    eve.do(eve.answer.take_agreed())
    for _ in range(MOST):
        if not eve.page.open:
            return eve
        asked = eve.page.open[0]
        try:
            eve.do(eve.answer.take(asked.question.id, chance.randrange(len(asked.versions) or 1)))
        except EditError:
            eve.do(eve.answer.nothing([asked.question.id]))
    raise AssertionError([one.question for one in eve.page.open])


def answered(eve: Adjudicator, asked: Asked, chance: random.Random) -> Edit:
    """What somebody who answers at random makes of a question."""
    answer, question = eve.answer, asked.question.id
    ways = (
        *[lambda: answer.take(question, chance.randrange(len(asked.versions) or 1))] * 5,
        lambda: answer.nothing([question]),
        lambda: answer.both(question),
        lambda: answer.put_off(question),
        lambda: answer.reopen(question),
        lambda: answer.take_agreed(),
        lambda: answer.relabel(question, chance.choice(("body", "GPE", "Dip.Meet", "past"))),
        lambda: answer.take_many([one.question.id for one in eve.page.run(question)], [0]),
        lambda: answer.take_many([one.question.id for one in eve.page.alike(question)], [0]),
    )
    return chance.choice(ways)()


def moves(eve: Adjudicator, chance: random.Random, count: int) -> Iterator[Edit]:
    """Edits of somebody who answers at random."""
    for _ in range(count):
        ready = [one for one in eve.page.questions if one.standing is not Standing.WAITING]
        if not ready:
            return
        try:
            yield answered(eve, chance.choice(ready), chance)
        except EditError:
            continue  # not every answer goes with every question


def content(annotations: AnnotationSet, like: AnnotationSet | None = None) -> dict[str, object]:
    """What a set says, without ids and with articles named in page order.

    With ``like``, what things refer to only counts if that set links some: who links nothing has no say.
    """
    like = like or annotations
    entities = any(one.entity for one in like.mentions.values())
    clusters = any(one.cluster for one in like.events.values())
    numbers: dict[int, int] = {}
    segments = []
    for one in annotations.segments_in_order():
        article = numbers.setdefault(one.article, len(numbers)) if one.article else None
        segments.append((one.range, one.kind, article))
    mentions = {
        one.id: (one.span, one.type, tuple(sorted(one.attributes.items())), one.entity if entities else None)
        for one in annotations.mentions.values()
    }
    heads = {one.id: (one.span, one.type) for one in annotations.events.values()}
    events = [
        (
            *heads[one.id],
            tuple(sorted(one.attributes.items())),
            one.cluster if clusters else None,
            tuple(sorted((a.role, str(mentions.get(a.target) or heads[a.target])) for a in one.arguments)),
        )
        for one in annotations.events.values()
    ]
    relations = [(r.type, mentions[r.source], mentions[r.target]) for r in annotations.relations.values()]
    return {
        "segments": segments,
        "mentions": Counter(mentions.values()),
        "events": Counter(events),
        "relations": Counter(relations),
        "flags": annotations.flags,
    }
