"""Which labels authors tell apart in different ways at a question, for whoever writes the guidelines."""

from __future__ import annotations

from collections.abc import Hashable
from typing import cast

from annotator.review.label_pairs import NOTHING as NO_LABEL
from annotator.review.label_pairs import Sort as Labels
from annotator.review.policies import NOTHING

from .docket import Asked
from .events import ROLE
from .question import Mark, Question, Sort
from .sitting import Sitting

EDGE = "edge"
"""Where one label ends, or the other begins."""


def parted(asked: Asked, sitting: Sitting) -> tuple[str, str, str]:
    """Return which labels a question is about: what sort they are of, and two of them, "" for nothing.

    These are the labels that most authors gave. Where all give one label and differ in extent, the sort is
    ``EDGE``; of a question about no label it is that of the question.
    """
    question = asked.question
    if question.sort is Sort.EDGE:
        return EDGE, *_beside(question, sitting)
    if question.field.startswith(ROLE):
        return Labels.ROLE.value, question.field.removeprefix(ROLE), NO_LABEL
    labels: dict[str, None] = {}
    for version in asked.versions:
        labels.update(dict.fromkeys(_labels(question, version.value)))
    found = list(labels)
    if any(vote is NOTHING for vote in asked.votes):
        found.append(NO_LABEL)
    sort = _SORTS.get(question.sort, question.sort.value) if not question.field else question.field
    if len(found) == 1:
        return EDGE, found[0], found[0]
    first, second = (*found, NO_LABEL, NO_LABEL)[:2]
    return sort, first, second


_SORTS = {
    Sort.SEGMENT: Labels.KIND.value,
    Sort.CUT: Labels.KIND.value,
    Sort.MENTION: Labels.TYPE.value,
    Sort.EVENT: Labels.EVENT.value,
}


def _labels(question: Question, value: Hashable) -> list[str]:
    """Return the ids of the labels in a version."""
    match value:
        case (Mark(), *_):
            return [one.type for one in cast("tuple[Mark, ...]", value)]
        case (str(kind), _) if question.sort is Sort.SEGMENT:
            return [kind]
        case str(label) if question.sort in (Sort.EVENT, Sort.RELATION, Sort.FLAG) and not question.field:
            return [label]
    return []


def _beside(question: Question, sitting: Sitting) -> tuple[str, str]:
    """Return the kinds to the left and to the right of an edge, as the first author has them."""
    one = sitting.sets[0]
    left, right = one.segment_before(question.range.end), one.segment_from(question.range.end)
    return left.kind if left else NO_LABEL, right.kind if right else NO_LABEL
