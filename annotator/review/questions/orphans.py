"""Decisions on what nobody says any more, while gold still has it."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.changes import Change, Kind
from annotator.domain.items import Decision
from annotator.review.policies import NOTHING

from .docket import Asked, Changed, Docket, Standing
from .events import ROLE
from .gone import GONE
from .ledger import Ledger, keys_of
from .question import Key, Question, Sort

ASKED = frozenset({Sort.MENTION, Sort.EVENT, Sort.RELATION})


class Orphans:
    """The decisions whose items no author in play has any longer."""

    def __init__(self, docket: Docket, ledger: Ledger) -> None:
        self.docket = docket
        self.names = {one.author.name: number for number, one in enumerate(docket.sitting.sets)}
        self._decisions: dict[str, Decision] = {}
        for decision in ledger.gold.decisions.values():
            self._enter(decision)

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over what changed."""
        for change in changes:
            if change.kind is Kind.DECISION:
                self._decisions.pop(change.id, None)
                if isinstance(change.after, Decision):
                    self._enter(change.after)

    def _enter(self, decision: Decision) -> None:
        keys = [key for key in keys_of(decision) if key.author in self.names]
        asked = decision.outcome.settles and decision.asked in ASKED and keys
        if asked and not any(self._said(decision, key) for key in keys):
            self._decisions[decision.id] = decision

    def _said(self, decision: Decision, key: Key) -> bool:
        """Tell whether an author still has an item, and lets it be filled as it was."""
        one = self.docket.sitting.sets[self.names[key.author]]
        if decision.asked == Sort.MENTION:
            return key.item in one.mentions
        if decision.asked == Sort.RELATION:
            return key.item in one.relations
        event = one.events.get(key.item)
        if event is None or key.filler is None:
            return event is not None
        role = decision.field.removeprefix(ROLE)
        return any((a.role, a.target) == (role, key.filler) for a in event.arguments)

    def asked(self, ledger: Ledger) -> list[Asked]:
        """Return a question for each of them of which gold has something.

        Its votes are those of who has handed in: nothing. It stands as one whose votes changed.
        """
        return [self._asked(one) for one in self._decisions.values() if _holds(one, ledger)]

    def _asked(self, decision: Decision) -> Asked:
        sitting = self.docket.sitting
        votes = tuple(sitting.absent[author] for author in range(len(sitting.sets)))
        keys = tuple(key for key in keys_of(decision) if key.author in self.names)
        surface, sort = sitting.surface(decision.range), Sort(decision.asked)
        question = Question(sort, decision.field, (GONE, 0), decision.range, surface, votes, keys, (GONE,))
        changed = [
            Changed(self.names[vote.author], vote.said or None, None)
            for vote in decision.votes
            if vote.fingerprint and vote.author in self.names
        ]
        told = tuple(one for one in changed if votes[one.author] is NOTHING)
        return Asked(question, Standing.STALE, votes, (GONE,), decision, None, told)


def _holds(decision: Decision, ledger: Ledger) -> bool:
    """Tell whether gold still has what came of a decision."""
    gold = ledger.gold
    if decision.asked == Sort.RELATION:
        return any(item in gold.relations for item in decision.items)
    if decision.asked == Sort.MENTION:
        return any(item in gold.mentions for item in decision.items)
    if not decision.field:
        return any(item in gold.events for item in decision.items)
    if not decision.field.startswith(ROLE) or len(decision.items) < 2:
        return False
    event = gold.events.get(decision.items[0])
    return event is not None and any(one.target == decision.items[1] for one in event.arguments)
