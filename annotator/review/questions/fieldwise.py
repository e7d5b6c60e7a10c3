"""Mentions decided field by field: whether one stands here, where, of which type, with which attributes."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import cast

from annotator.domain.scheme import Scheme
from annotator.review.policies import NOTHING, SILENT, Policy, Settled, settled

from .question import Mark

Marks = tuple[Mark, ...]


def settled_marks(
    policy: Policy, votes: Sequence[Hashable], counting: Sequence[int], scheme: Scheme
) -> tuple[Settled | None, tuple[str, ...], tuple[Hashable, ...]]:
    """Return what a policy takes of votes on a mention, the fields it leaves open, and the votes for these.

    ``votes``: tuples of one ``Mark``, NOTHING or SILENT; only those of ``counting`` authors count. Each field
    is settled apart: all may say ORG and differ in extent. The votes returned have what is settled filled
    in, so that nobody is asked for it. Where an author splits what others have as one, that is one field.
    """
    counted = [votes[author] for author in counting]
    if policy is not Policy.ASK and len(counted) > 1 and counted.count(counted[0]) == len(counted):
        return settled(policy, counted), (), tuple(votes)
    if any([isinstance(vote, tuple) and len(vote) > 1 for vote in votes]):
        whole = settled(policy, counted)
        return whole, () if whole else ("split",), tuple(votes)
    there = settled(policy, [True if isinstance(vote, tuple) else vote for vote in counted])
    if there is not None and there.value is NOTHING:
        return there, (), tuple(votes)
    marks = [_mark(vote) for vote in votes]
    fields = _Fields(policy, [marks[author] for author in counting], scheme)
    left = (*(() if there else ("missing",)), *fields.open)
    filled = tuple((fields.fill(mark),) if mark else vote for mark, vote in zip(marks, votes, strict=True))
    taken = next((Settled(filled[author]) for author in counting if marks[author]), None)
    return (None if left else taken), left, filled


def _mark(vote: Hashable) -> Mark | None:
    return cast("Marks", vote)[0] if isinstance(vote, tuple) else None


class _Fields:
    """What a policy says of each field of the marks of one place."""

    def __init__(self, policy: Policy, marks: Sequence[Mark | None], scheme: Scheme) -> None:
        self.scheme = scheme
        self.span = settled(policy, [mark.span if mark else SILENT for mark in marks])
        self.type = settled(policy, [mark.type if mark else SILENT for mark in marks])
        names = {name for mark in marks if mark and mark.attributes for name, _ in mark.attributes}
        if names and self.type is not None:
            names &= {one.id for one in scheme.attributes_of(str(self.type.value))}
        self.attributes = {
            name: settled(policy, [dict(mark.attributes).get(name) if mark else SILENT for mark in marks])
            for name in sorted(names)
        }

    @property
    def open(self) -> tuple[str, ...]:
        """The fields that are not settled."""
        rows = {"extent": self.span, "type": self.type}
        found = [name for name, one in rows.items() if one is None]
        return (*found, *(["attribute"] if None in self.attributes.values() else []))

    def fill(self, mark: Mark) -> Mark:
        """Return a mark with what is settled in the place of what it says."""
        span = mark.span if self.span is None else self.span.value
        type_id = mark.type if self.type is None else str(self.type.value)
        if not self.attributes and (type_id == mark.type or not mark.attributes):
            return Mark(span, type_id, mark.attributes)  # type: ignore[arg-type]  # spans vote for spans
        own = dict(mark.attributes)
        for name, one in self.attributes.items():
            if one is not None:
                own.pop(name, None)
                if one.value is not NOTHING:
                    own[name] = str(one.value)
        if own and type_id != mark.type:
            allowed = {one.id for one in self.scheme.attributes_of(type_id)}
            own = {name: value for name, value in own.items() if name in allowed}
        return Mark(span, type_id, tuple(sorted(own.items())))  # type: ignore[arg-type]  # spans vote for spans
