"""What becomes of gold that nobody says any more: it goes, or it stays."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from annotator.domain.items import Argument
from annotator.edits.deciding import Work
from annotator.review.policies import NOTHING

from .ledger import Ledger
from .question import Question, Sort, Unit

GONE = "gone"
"""The name of such units, and what such a question is about."""


class Gone:
    """Questions that ``orphans`` makes: gold keeps what it has, or loses it. They are no units of a page."""

    name = GONE

    def units(self) -> list[Unit]:
        """Return nothing: these come of decisions."""
        return []

    def hangs_on(self) -> Iterable[tuple[Unit, Unit]]:
        """Return nothing."""
        return ()

    def ask(self, unit: Unit, ledger: Ledger) -> list[Question]:
        """Return nothing: these come of decisions."""
        return []

    def held(self, question: Question, ledger: Ledger) -> Hashable:
        """Return that gold has it."""
        return True

    def moot(self, question: Question, ledger: Ledger) -> bool:
        """Return that it is asked."""
        return False

    def put(self, question: Question, value: Hashable, work: Work, ledger: Ledger) -> tuple[str, ...]:
        """Take away what came of the decision on the question; any value but NOTHING leaves it."""
        items = tuple(item for one in ledger.decisions_on(question) for item in one.items)
        if value is not NOTHING:
            return items
        if question.sort is Sort.EVENT and question.field:
            event = ledger.gold.events[items[0]]
            role = question.field.partition(":")[2]
            if Argument(role, items[-1]) in event.arguments:
                work.argument(event.id, role, items[-1], fills=False)
        else:
            work.delete(items)
        return ()
