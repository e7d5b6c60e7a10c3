"""What people do about each other's work, links between pages, and what was counted to be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, get_args

from sqlalchemy import func, select

from annotator.domain.errors import fault_of
from annotator.domain.items import GOLD
from annotator.domain.sentences import message

from .. import bundle_checks, guideline_notes, hand_ins, json_text, remarks, rows
from ..form_table import FORM
from ..review_values import Task
from ..tables import (
    AGREEMENT,
    ASSIGNMENT,
    GUIDELINE,
    HAND_IN,
    NEAR,
    OPEN_PAGE,
    REMARK,
    SEEN,
    SET,
)
from ..values import Finding, FormReason
from . import messages
from .look import BROKEN, Look


def parts() -> tuple[tuple[str, Callable[[Look], Iterator[Finding]]], ...]:
    """Return each table with what looks at it."""
    return (
        (REMARK.name, _remarks), (ASSIGNMENT.name, _assignments), (OPEN_PAGE.name, _open_pages),
        (NEAR.name, _near_duplicates), (FORM.name, _newer_forms), (GUIDELINE.name, _guideline_notes),
        (AGREEMENT.name, _agreement), (SEEN.name, _seen),
    )  # fmt: skip


def of_set(look: Look, row: Any, text: str) -> Iterator[Finding]:
    """Look at the hand-ins of the set with a row."""
    place = (row.document_id, row.author)
    kept = look.rows(select(HAND_IN).where(HAND_IN.c.set_id == row.id).order_by(HAND_IN.c.number))
    if [one.number for one in kept] != list(range(1, len(kept) + 1)):
        numbers = [str(one.number) for one in kept]
        yield look.found("hand-in-numbers", message(messages.HAND_IN_NUMBERS, numbers=numbers), *place)
    for one in kept:
        try:
            found = hand_ins.read_one(row, text, one)
            for _, item in rows.all_items(found):
                bundle_checks.check_item(item, len(text))
        except BROKEN as error:
            said = message(messages.HAND_IN_BROKEN, number=one.number, reason=fault_of(error))
            yield look.found("hand-in", said, *place)
        if one.revision > row.revision:
            said = message(messages.HAND_IN_LATER, number=one.number, revision=one.revision)
            yield look.found("hand-in-revision", said, *place)


def _remarks(look: Look) -> Iterator[Finding]:
    for row in look.rows(select(REMARK).order_by(REMARK.c.id)):
        try:
            remarks.from_row(row)
        except BROKEN as error:
            said = message(messages.REMARK_BROKEN, id=row.id, reason=fault_of(error))
            yield look.found("remark", said, row.document_id, row.about)
            continue
        length = look.lengths.get(row.document_id)
        if not 0 <= row.start <= row.end or (length is not None and row.end > length):
            said = message(messages.REMARK_OUTSIDE, id=row.id, end=row.end)
            yield look.found("remark-outside", said, row.document_id, row.about)


def _assignments(look: Look) -> Iterator[Finding]:
    for row in look.rows(select(ASSIGNMENT).order_by(ASSIGNMENT.c.document_id, ASSIGNMENT.c.author)):
        wrong = None
        if row.task not in get_args(Task):
            wrong = row.task
        elif row.due is not None and not _is_date(row.due):
            wrong = row.due
        if wrong is not None:
            said = message(messages.ASSIGNMENT, found=wrong)
            yield look.found("assignment", said, row.document_id, row.author)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _open_pages(look: Look) -> Iterator[Finding]:
    for row in look.rows(select(OPEN_PAGE).order_by(OPEN_PAGE.c.document_id)):
        # How many are to come is counted again when somebody asks for a page, so it may lag behind.
        if row.position != look.positions.get(row.document_id) or not 0 <= row.free <= row.wanted:
            yield look.found("open-page", message(messages.OPEN_PAGE), row.document_id)


def _near_duplicates(look: Look) -> Iterator[Finding]:
    for document, first in wrong_groups(look).items():
        name = look.names.get(first, first)
        yield look.found("near-duplicate", message(messages.NEAR, name=name), document)


def wrong_groups(look: Look) -> dict[str, str]:
    """Return the first page of its group for each near-duplicate that has another one."""
    links = {row.document_id: row.first for row in look.rows(select(NEAR))}
    group = {one: {one} for one in links}
    for document, first in links.items():
        together = group[document] | group.get(first, set())
        group |= dict.fromkeys(together, together)
    found: dict[str, str] = {}
    for document, members in sorted(group.items()):
        first = min(members, key=lambda one: look.positions.get(one, 0))
        if links[document] != first:
            found[document] = first
    return found


def _newer_forms(look: Look) -> Iterator[Finding]:
    links = {row.document_id: row for row in look.rows(select(FORM).order_by(FORM.c.document_id))}
    reasons = {reason.value for reason in FormReason}
    for document, row in links.items():
        if row.why not in reasons:
            yield look.found("newer-form", message(messages.FORM_REASON, found=row.why), document)
        passed, at = {document}, row.older
        while at in links and at not in passed:
            passed.add(at)
            at = links[at].older
        if at == document:
            yield look.found("newer-form", message(messages.FORM_RING), document)


def _guideline_notes(look: Look) -> Iterator[Finding]:
    for row in look.rows(select(GUIDELINE).order_by(GUIDELINE.c.id)):
        try:
            note = guideline_notes.from_row(row)
            for example in note.examples:
                length = look.lengths.get(example.document)
                if not 0 <= example.start <= example.end or (length is not None and example.end > length):
                    raise ValueError(f"[{example.start}, {example.end}]")
        except BROKEN as error:
            said = message(messages.NOTE_BROKEN, id=row.id, reason=fault_of(error))
            yield Finding("guideline-note", row.id, said)
            continue
        for document in dict.fromkeys(one.document for one in note.examples):
            if document not in look.names:
                yield Finding("guideline-note", row.id, message(messages.NOTE_PAGE, id=row.id))


def _agreement(look: Look) -> Iterator[Finding]:
    for row in wrong_counts(look):
        yield look.found("agreement", message(messages.AGREEMENT, measure=row.measure), row.document_id)


def wrong_counts(look: Look) -> list[Any]:
    """Return the rows of what was counted that nobody can read."""
    query = select(AGREEMENT).order_by(AGREEMENT.c.document_id, AGREEMENT.c.hand_ins, AGREEMENT.c.measure)
    return [row for row in look.rows(query) if not _is_json(row.counts)]


def _is_json(text: Any) -> bool:
    try:
        json_text.from_json(text)
    except (ValueError, TypeError, RecursionError):
        return False
    return True


def _seen(look: Look) -> Iterator[Finding]:
    kept = (
        select(SET.c.document_id, func.count(HAND_IN.c.number), func.max(SET.c.state))
        .outerjoin(HAND_IN, HAND_IN.c.set_id == SET.c.id)
        .where(SET.c.author == GOLD)
        .group_by(SET.c.document_id)
    )
    gold = {document: max(1, number) for document, number, _ in look.rows(kept)}
    for row in look.rows(select(SEEN).order_by(SEEN.c.document_id, SEEN.c.author)):
        if row.gold > gold.get(row.document_id, 0):
            said = message(messages.SEEN, number=row.gold)
            yield look.found("feedback-seen", said, row.document_id, row.author)
