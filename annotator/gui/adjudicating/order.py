"""Which question comes next: after a decision, and after an undo."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.changes import Change, Kind
from annotator.domain.items import Decision
from annotator.review.adjudication import Adjudication
from annotator.review.questions.docket import Asked, Standing

_OPEN = (Standing.OPEN, Standing.STALE)


def following(page: Adjudication, question_id: str, *, looking: bool) -> Asked | None:
    """Return what comes after a question that was just decided, None if nothing is left.

    Of an event its next field, then the next open question, then what is to be looked at: first of all if
    the question itself had been taken by rule (``looking``).
    """
    sample = next(iter(page.to_look_at), None)
    following = _in_unit(page, question_id) or page.next(question_id) or page.next(None)
    return sample or following if looking else following or sample


def _in_unit(page: Adjudication, question_id: str) -> Asked | None:
    """Return the next open field of the event that a question is about; after the last one the first."""
    asked = found_in(page.questions, question_id)
    if asked is None or asked.question.unit[0] != "event":
        return None
    fields = page.standing_of(asked.question.unit)
    at = next((n for n, one in enumerate(fields) if one.question.id == question_id), 0)
    return next((one for one in (*fields[at:], *fields[:at]) if one.standing in _OPEN), None)


def found_in(listed: Sequence[Asked], question_id: str) -> Asked | None:
    """Return the question with an id, None if it is not there."""
    return next((one for one in listed if one.question.id == question_id), None)


def taken_back(page: Adjudication, changes: Sequence[Change]) -> Asked | None:
    """Return the first question whose decision was taken back by an undo and that is open again."""
    gone = [c.before for c in changes if c.kind is Kind.DECISION and c.after is None]
    made = {c.id for c in changes if c.kind is Kind.DECISION and c.after is not None}
    if made:
        return None
    for decision in gone:
        if isinstance(decision, Decision):
            for one in page.questions:
                if one.question.range == decision.range and one.standing in _OPEN:
                    return one
    return None
