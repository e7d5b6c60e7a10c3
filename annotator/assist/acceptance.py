"""How the suggestions of a project fared, suggester by suggester."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from annotator.domain.items import AuthorKind, State
from annotator.review.acceptance import Acceptance
from annotator.review.reference import Standing, reference

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.values import SegmentedSet


def acceptance(project: Project) -> dict[str, Any]:
    """Return for each model with segments how they fared, as plain JSON values.

    A page counts (``pages``) once there is a done set whose word counts (`review.reference`); until then it
    is among the ``waiting``. What the figures mean: `review.acceptance`. By the journal, ``edits`` are the
    edits that accepted something, and ``dismissed`` the segments that people rejected by hand, once for
    each person; the suggestion keeps those, so they are among the other figures too.
    """
    sums: defaultdict[str, Acceptance] = defaultdict(Acceptance)
    for page in project.suggestions.pages():
        done = [one for one in page if one.state is State.DONE]
        counts = reference(done, _standing)
        for suggestion in page:
            if suggestion.author.kind is not AuthorKind.MODEL or not suggestion.segments:
                continue
            if counts is None:
                sums[suggestion.author.name].waiting += 1
            else:
                sums[suggestion.author.name].add(suggestion.segments, counts.segments)
    accepted, dismissed = project.suggestions.taken_by_hand()
    for name, count in dismissed.items():
        sums[name].dismissed = count
    for name in sums:
        sums[name].edits = accepted[name]
    return {name: sums[name].to_json() for name in sorted(sums)}


def _standing(one: SegmentedSet) -> Standing:
    return Standing(one.author.name, one.author.kind, one.state, one.revision)
