"""The values of attributes that come with a proposed mention, as finished pages give them to its words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.items import Mention
from annotator.domain.scheme import Scheme

from ..attributes import Given, Seen, Values, given_by
from ..item_proposals import MentionProposal
from ..kept_lessons import KeptLearning
from ..surfaces import folded
from .lessons import LESSONS, Lesson

if TYPE_CHECKING:
    from annotator.store.project import Project

Filled = Callable[[str, Sequence[MentionProposal], Sequence[Mention]], list[MentionProposal]]
"""Returns proposals for a text, each with the values that its words usually have; first those on the page."""


def values_of(project: Project, author: str | None, asked: Collection[str]) -> Filled:
    """Return what puts values into proposals; what it goes by are the pages of `lessons.lessons_of`."""
    _, given = _GIVEN.taught(project, author, asked)
    scheme = project.scheme

    def filled(
        text: str, proposals: Sequence[MentionProposal], mine: Sequence[Mention]
    ) -> list[MentionProposal]:
        said = [(one.type, (folded(one.span.surface(text)),), one.attributes) for one in mine]
        here = Values(scheme, (Seen("", *one) for one in said))
        found = []
        for one in proposals:
            forms = (folded(one.span.surface(text)),)
            values = {name: value for name, (value, _) in here.of(one.type, forms).items()}
            found.append(replace(one, attributes={**given.of(one.type, forms), **values}))
        return found

    return filled


def _given_by(lessons: Sequence[Lesson], scheme: Scheme) -> Given:
    seen = [
        Seen(lesson.group, one.type, (surface,), one.attributes)
        for lesson in lessons
        for surface, one in zip(lesson.surfaces, lesson.mentions, strict=True)
    ]
    return given_by(scheme, seen)


_GIVEN = KeptLearning(LESSONS, _given_by, spares=True)
