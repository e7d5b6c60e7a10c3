"""The values of attributes that come with a proposed mention, as finished pages give them to its words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.scheme import Scheme

from ..attributes import Given, Seen, given_by
from ..item_proposals import MentionProposal
from ..kept_lessons import KeptLearning
from ..surfaces import folded
from .lessons import LESSONS, Lesson

if TYPE_CHECKING:
    from annotator.store.project import Project

Filled = Callable[[str, Sequence[MentionProposal]], list[MentionProposal]]
"""Returns proposals for a text, each with the values that its words usually have."""


def values_of(project: Project, author: str | None, asked: Collection[str]) -> Filled:
    """Return what puts values into proposals; what it goes by are the pages of `lessons.lessons_of`."""
    _, given = _GIVEN.taught(project, author, asked)

    def filled(text: str, proposals: Sequence[MentionProposal]) -> list[MentionProposal]:
        return [
            replace(one, attributes=given.of(one.type, (folded(one.span.surface(text)),)))
            for one in proposals
        ]

    return filled


def _given_by(lessons: Sequence[Lesson], scheme: Scheme) -> Given:
    seen = [
        Seen(lesson.group, one.type, (surface,), one.attributes)
        for lesson in lessons
        for surface, one in zip(lesson.surfaces, lesson.mentions, strict=True)
    ]
    return given_by(scheme, seen)


_GIVEN = KeptLearning(LESSONS, _given_by, spares=True)
