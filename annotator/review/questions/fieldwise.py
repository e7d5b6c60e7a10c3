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
    marks = [cast("Marks", vote) if isinstance(vote, tuple) else () for vote in votes]
    if max(map(len, marks)) > 1:
        whole = settled(policy, counted)
        return whole, () if whole else ("split",), tuple(votes)
    there = settled(policy, [True if isinstance(vote, tuple) else vote for vote in counted])
    if there is not None and there.value is NOTHING:
        return there, (), tuple(votes)
    fields = _Fields(policy, [marks[author] for author in counting], scheme)
    left = (*(() if there else ("missing",)), *fields.open)
    filled = tuple([(fields.fill(*vote),) if vote else votes[n] for n, vote in enumerate(marks)])
    taken = next((Settled(filled[author]) for author in counting if marks[author]), None)
    return (None if left else taken), left, filled


class _Fields:
    """What a policy says of each field of the marks of one place, one mark or none an author."""

    def __init__(self, policy: Policy, marks: Sequence[Marks], scheme: Scheme) -> None:
        self.scheme = scheme
        self.span = settled(policy, [vote[0].span if vote else SILENT for vote in marks])
        self.type = settled(policy, [vote[0].type if vote else SILENT for vote in marks])
        self.attributes: dict[str, Settled | None] = {}
        names = {name for vote in marks if vote and vote[0].attributes for name, _ in vote[0].attributes}
        if not names:
            return
        if self.type is not None:
            names &= {one.id for one in scheme.attributes_of(str(self.type.value))}
        held = [dict(vote[0].attributes) if vote else None for vote in marks]
        self.attributes = {
            name: settled(policy, [SILENT if one is None else one.get(name) for one in held])
            for name in sorted(names)
        }

    @property
    def open(self) -> tuple[str, ...]:
        """The fields that are not settled."""
        attribute = None if None in self.attributes.values() else self.attributes
        rows = (("extent", self.span), ("type", self.type), ("attribute", attribute))
        return tuple([name for name, one in rows if one is None])

    def fill(self, mark: Mark) -> Mark:
        """Return a mark with what is settled in the place of what it says."""
        if self.span is self.type is None and not any(self.attributes.values()):
            return mark
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
