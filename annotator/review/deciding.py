"""Decisions on questions, as edits of the gold set: what was chosen, what follows from it, who decided.

Pure: nothing is stored. An answer that the scheme does not allow raises EditError; what a policy or an
earlier decision would take and the scheme does not allow stays a question.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from annotator.domain.changes import Edit
from annotator.domain.errors import EditError
from annotator.domain.ids import ordered_id
from annotator.domain.items import Decision, Outcome, Vote
from annotator.domain.segmentation import NewId
from annotator.edits.common import brief
from annotator.edits.deciding import Work

from .policies import NOTHING, SILENT, Settled, against
from .questions.docket import Asked, Docket, Standing
from .questions.ledger import Ledger
from .questions.question import Question, Unit
from .questions.telling import said

FOLLOWS = "follows"
"""The rule of what is taken along because nobody who has a say differs."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is decided on a question: a value, and whether it is a version, an edit, nothing, or several.

    ``source`` is what a model says of it whose word was taken: it is kept with the votes, and is none.
    """

    question: Question
    value: Hashable
    outcome: Outcome
    rule: str | None = None
    source: Vote | None = None
    reason: str = ""


class Deciding:
    """One edit in the making: answers put into gold one after another, with what follows from each."""

    def __init__(
        self, docket: Docket, ledger: Ledger, by: str, reason: str = "", new_id: NewId = ordered_id
    ) -> None:
        self.docket, self.by, self.reason = docket, by, reason
        self.ledger = ledger.copy()
        self.work = Work(ledger.gold, docket.sitting.scheme, new_id)
        self.new_id = new_id
        self._seen = 0
        self._refused: set[tuple[str, str]] = set()
        self.taken: list[Answer] = []

    def answer(self, answer: Answer) -> None:
        """Put an answer into gold, and its decision. Raises EditError if the scheme does not allow it."""
        question = answer.question
        items: tuple[str, ...] = ()
        if answer.outcome.settles:
            items = self.docket.of[question.unit[0]].put(question, answer.value, self.work, self.ledger)
        self._follow()
        earlier = self.ledger.decisions_on(question)
        if answer.outcome.settles:
            value = self.docket.printed(question, answer.value, self.ledger)
        else:
            value, items = (earlier[-1].value, earlier[-1].items) if earlier else ("", ())
        by, reason = ("", answer.reason) if answer.rule else (self.by, self.reason)
        votes = self.docket.votes(question)
        decision = Decision(
            self.new_id(), question.sort.value, question.range, answer.outcome, question.field, value, items,
            _rule(answer, earlier, value, votes), by, reason, _with(votes, answer.source),
        )  # fmt: skip
        self.work.decide(decision, self._replaced(question, earlier))
        self._follow()
        self.taken.append(answer)

    def _replaced(self, question: Question, earlier: list[Decision]) -> list[Decision]:
        """Return the decisions that a new one replaces: of those by place, what does not reach beyond it."""
        inside = [one for one in earlier if question.range.covers(one.range) or question.keys]
        return sorted(inside, key=lambda one: one.id, reverse=True)

    def _follow(self) -> None:
        self.ledger.follow(self.work.gold, self.work.changes[self._seen :])
        self._seen = len(self.work.changes)

    def settle(self, units: Iterable[Unit], *, heads: bool = False) -> None:
        """Take what is due in some units and in what hangs on these, until nothing is.

        Without ``heads`` only what waited for something, or follows from it.
        """

        def due(asked: Asked) -> Answer | None:
            question = asked.question
            hangs = bool(question.waits) or question.follows
            if asked.due is None or not (heads or hangs):
                return None
            return _due_answer(question, asked.due, self.docket)

        self._each(units, due)

    def take_first(self, units: Iterable[Unit]) -> None:
        """Take the first version of whatever is open in some units, and in what hangs on these."""
        self._each(units, self._first)

    def take_author(self, unit: Unit, author: int) -> None:
        """Take what an author says of a unit, nothing too; not what waits, or has no vote of the author."""
        done: set[tuple[str, str]] = set()

        def said(asked: Asked) -> Answer | None:
            question = asked.question
            key = (question.id, question.field)
            vote = question.votes[author]
            if key in done or vote is SILENT or asked.standing in (Standing.WAITING, Standing.MOOT):
                return None
            done.add(key)
            return Answer(question, vote, Outcome.NOTHING if vote is NOTHING else Outcome.VERSION)

        while self._take(unit, said):
            pass

    def _first(self, asked: Asked) -> Answer | None:
        if asked.standing not in (Standing.OPEN, Standing.STALE, Standing.DUE) or not asked.versions:
            return None
        return Answer(asked.question, asked.versions[0].value, Outcome.VERSION)

    def _each(self, units: Iterable[Unit], of: Callable[[Asked], Answer | None]) -> None:
        """Answer in some units, and in what hangs on those, until there is nothing to answer."""
        waiting = dict.fromkeys(units)
        while waiting:
            unit = next(iter(waiting))
            del waiting[unit]
            if self._take(unit, of):
                waiting.update(dict.fromkeys((unit, *self.docket.after([unit]))))

    def _take(self, unit: Unit, of: Callable[[Asked], Answer | None]) -> bool:
        """Give the first answer in a unit that the scheme allows; tells whether there was one."""
        for asked in self.docket.look(unit, self.ledger):
            key = (asked.question.id, asked.question.field)
            answer = None if key in self._refused else of(asked)
            if answer is not None:
                if self._attempt(answer):
                    return True
                self._refused.add(key)
        return False

    def _attempt(self, answer: Answer) -> bool:
        """Put an answer into gold if the scheme allows it."""
        gold, count = self.work.gold, len(self.work.changes)
        try:
            self.answer(answer)
        except EditError:
            self.work.gold = gold
            del self.work.changes[count:]
            return False
        return True

    def edit(self, verb: str) -> Edit:
        """Return the edit, with what was decided first among its values."""
        first = self.taken[0] if self.taken else None
        by_hand = sum(one.rule is None for one in self.taken)
        values: dict[str, object] = {"n": by_hand or len(self.taken)}
        if first is not None:
            told = said(first.question, first.value, self.docket.sitting)
            values |= {"asked": first.question.sort.value, "said": told or None}
            values["surface"] = brief(first.question.surface)
        return self.work.edit(verb, values)


def _with(votes: tuple[Vote, ...], source: Vote | None) -> tuple[Vote, ...]:
    return votes if source is None else tuple(sorted((*votes, source), key=lambda vote: vote.author))


def _rule(answer: Answer, earlier: Sequence[Decision], value: str, votes: tuple[Vote, ...]) -> str | None:
    """Return the rule of a decision. By hand there is none, but over what a policy took of the same votes it
    is kept: as it was while that stands, and as ``against`` it once gold has something else.
    """
    if answer.rule is not None:
        return answer.rule
    before = max(earlier, key=lambda one: one.id, default=None)
    if before is None or before.rule is None or before.votes != votes:
        return None
    if not answer.outcome.settles or value == before.value:
        return before.rule
    return against(before.rule)


def _due_answer(question: Question, due: Settled, docket: Docket) -> Answer:
    """Return what a policy, or an earlier answer, takes of a question."""
    policy = docket.policy_of[question.sort]
    rule = due.rule or (policy.value if not question.follows else FOLLOWS)
    outcome = Outcome.NOTHING if due.value is NOTHING else Outcome.VERSION
    return Answer(question, due.value, outcome, rule, reason=due.reason)
