"""Compact JSON as the tables hold it; what a decision writes is put together without an encoder.

A decision names what every author said, and stands both in its own row and in the journal's. To make objects
of that for an encoder took longer than to write the rest of the edit.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from annotator.domain.changes import Change, Value
from annotator.domain.codec import change_to_json, value_to_json, vote_to_json
from annotator.domain.errors import fault_of
from annotator.domain.items import Decision, Vote

from . import messages
from .errors import DamagedJson

# Made once: an edit writes several, and to make an encoder takes longer than to use it.
_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode
_quoted: Callable[[str], str] = json.encoder.encode_basestring


def to_json(value: object) -> str:
    """Return compact JSON that any text column can hold: what is not valid Unicode is escaped."""
    found = _compact(value)
    try:
        found.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"), allow_nan=False)
    return found


def from_json(stored: str | bytes) -> Any:
    """Return what a column holds. Raises DamagedJson, a ValueError: also for what is nested too deeply."""
    try:
        return json.loads(stored)
    except (ValueError, RecursionError) as error:
        raise DamagedJson(messages.JSON_DAMAGED, reason=fault_of(error)) from error


def changes_to_json(changes: Iterable[Change]) -> str:
    """Return what the journal keeps of changes: as ``to_json`` of each one's ``change_to_json``."""
    listed = list(changes)
    found = f"[{','.join([_change(one) for one in listed])}]"
    return found if _is_text(found) else to_json([change_to_json(one) for one in listed])


def votes_to_json(votes: Iterable[Vote]) -> str:
    """Return what a decision's row keeps of its votes: as ``to_json`` of each one's ``vote_to_json``."""
    listed = list(votes)
    found = _votes(listed)
    return found if _is_text(found) else to_json([vote_to_json(one) for one in listed])


def _is_text(found: str) -> bool:
    try:
        found.encode()
    except UnicodeEncodeError:
        return False
    return True


def _change(change: Change) -> str:
    kind, key = _quoted(change.kind.value), _quoted(change.id)
    return f'{{"kind":{kind},"id":{key},"before":{_value(change.before)},"after":{_value(change.after)}}}'


def _value(value: Value) -> str:
    if value is None:
        return "null"
    return _decision(value) if isinstance(value, Decision) else _compact(value_to_json(value))


def _decision(one: Decision) -> str:
    """Return a decision as ``decision_to_json`` has it; what is empty is left out."""
    told = [
        f'"id":{_quoted(one.id)},"asked":{_quoted(one.asked)}',
        f'"start":{int(one.range.start)},"end":{int(one.range.end)},"outcome":{_quoted(one.outcome.value)}',
    ]
    if one.field:
        told.append(f'"field":{_quoted(one.field)}')
    if one.value:
        told.append(f'"value":{_quoted(one.value)}')
    if one.items:
        told.append(f'"items":[{",".join([_quoted(item) for item in one.items])}]')
    if one.rule:
        told.append(f'"rule":{_quoted(one.rule)}')
    if one.by:
        told.append(f'"by":{_quoted(one.by)}')
    if one.reason:
        told.append(f'"reason":{_quoted(one.reason)}')
    if one.votes:
        told.append(f'"votes":{_votes(one.votes)}')
    return f"{{{','.join(told)}}}"


def _votes(votes: Iterable[Vote]) -> str:
    return f"[{','.join([_vote(one) for one in votes])}]"


def _vote(one: Vote) -> str:
    told = (
        f'"author":{_quoted(one.author)},"revision":{one.revision},"fingerprint":{_quoted(one.fingerprint)}'
    )
    if one.item:
        told += f',"item":{_quoted(one.item)}'
    if one.filler:
        told += f',"filler":{_quoted(one.filler)}'
    if one.said:
        told += f',"said":{_quoted(one.said)}'
    return f"{{{told}}}"
