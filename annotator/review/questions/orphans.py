"""Decisions on what nobody says any more, while gold still has it."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.items import Decision
from annotator.review.policies import NOTHING

from .docket import Asked, Changed, Docket, Standing
from .events import ROLE
from .gone import GONE
from .ledger import PLACED, Ledger, keys_of
from .question import Question, Sort


def orphans(docket: Docket, ledger: Ledger, asked: Iterable[Asked]) -> list[Asked]:
    """Return a question for each decision of which gold has something and no author has any longer.

    Its votes are those of who has handed in: nothing. It stands as one whose votes changed.
    """
    known = {(one.question.sort, one.question.field, *key) for one in asked for key in one.question.keys}
    names = {one.author.name: number for number, one in enumerate(docket.sitting.sets)}
    found = []
    for decision in ledger.gold.decisions.values():
        keys = [key for key in keys_of(decision) if key.author in names]
        if not decision.outcome.settles or decision.asked in PLACED or not keys:
            continue
        if any((decision.asked, decision.field, *key) in known for key in keys):
            continue
        if _holds(decision, ledger):
            found.append(_asked(decision, docket, names))
    return found


def _holds(decision: Decision, ledger: Ledger) -> bool:
    """Tell whether gold still has what came of a decision."""
    gold = ledger.gold
    if decision.asked == Sort.RELATION:
        return any(item in gold.relations for item in decision.items)
    if decision.asked == Sort.MENTION:
        return any(item in gold.mentions for item in decision.items)
    if decision.asked != Sort.EVENT:
        return False
    if not decision.field:
        return any(item in gold.events for item in decision.items)
    if not decision.field.startswith(ROLE) or len(decision.items) < 2:
        return False
    event = gold.events.get(decision.items[0])
    return event is not None and any(one.target == decision.items[1] for one in event.arguments)


def _asked(decision: Decision, docket: Docket, names: dict[str, int]) -> Asked:
    sitting = docket.sitting
    sort, votes = Sort(decision.asked), tuple(sitting.absent(author) for author in range(len(sitting.sets)))
    keys = tuple(key for key in keys_of(decision) if key.author in names)
    surface = sitting.surface(decision.range)
    question = Question(sort, decision.field, (GONE, 0), decision.range, surface, votes, keys, (GONE,))
    changed = [
        Changed(names[vote.author], vote.said or None, None)
        for vote in decision.votes
        if vote.author in names and votes[names[vote.author]] is NOTHING and vote.fingerprint
    ]
    return Asked(question, Standing.STALE, votes, (GONE,), decision, None, tuple(changed))
