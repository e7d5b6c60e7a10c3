"""What finished pages teach about names: what was tagged there, and what was not though it looks the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Document, Mention
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from ..kept_lessons import KeptLessons
from ..key_gate import Outcome
from ..surfaces import folded
from .regions import Regions, article_of, regions_of

if TYPE_CHECKING:
    from annotator.store.project import Project

FOLDS = 5
"""Into so many parts finished pages are put; each is judged by what the others teach."""


@dataclass(frozen=True, eq=False)
class Lesson:
    """A finished page, its articles, and its mentions that are one run of text in them.

    It is equal to itself alone: as long as it is kept, nothing of it has changed.
    Near-duplicates are of one ``group``: a page is never judged by what its twin taught.
    """

    document: Document
    mentions: Sequence[Mention]
    regions: Regions
    group: str

    @property
    def text(self) -> str:
        """The page's text."""
        return self.document.text

    @cached_property
    def surfaces(self) -> Sequence[str]:
        """The folded words of each mention."""
        return [folded(one.span.surface(self.text)) for one in self.mentions]


def _has_names(said: AnnotationSet) -> bool:
    return bool(said.mentions)


def _lesson_of(scheme: Scheme, document: Document, said: AnnotationSet, group: str) -> Lesson:
    regions = regions_of(said, document.text, scheme, labelled=True)
    known = scheme.entity_types
    plain = [one for one in said.mentions.values() if not one.span.discontinuous and one.type in known]
    inside = [one for one in plain if article_of(regions, one.span.hull) is not None]
    listed = sorted(inside, key=lambda one: (one.span, one.type))
    return Lesson(document, listed, regions, group)


def folds(lessons: Sequence[Lesson]) -> Iterator[tuple[list[Lesson], list[Lesson]]]:
    """Yield the pages held back with those that may teach, fold by fold; twins are in one fold."""
    groups = {group: place for place, group in enumerate(dict.fromkeys(one.group for one in lessons))}
    count = min(FOLDS, len(groups))
    for fold in range(count if count > 1 else 0):
        held = [one for one in lessons if groups[one.group] % count == fold]
        rest = [one for one in lessons if groups[one.group] % count != fold]
        yield held, rest


def outcome(mentions: Sequence[Mention], place: Range, label: str) -> Outcome:
    """Return what becomes of a proposal on a page with these mentions."""
    same = [one for one in mentions if one.span.hull == place]
    if any(one.type == label for one in same):
        return Outcome.RIGHT
    return Outcome.OTHER_LABEL if same else Outcome.WRONG


LESSONS = KeptLessons(_has_names, _lesson_of)
"""The lessons of names."""


def lessons_of(project: Project, author: str | None, without: Collection[str]) -> list[Lesson]:
    """Return what the finished pages of a project teach; see ``KeptLessons.of``."""
    return LESSONS.of(project, author, without)
