"""What models say where a question is: only looked at, so it is no version and nobody's vote."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import AuthorKind
from annotator.domain.ranges import Range
from annotator.review.questions.events import EXTENT
from annotator.review.questions.question import Mark, Question, Sort
from annotator.store.project import Project

from .question_words import Shown, Told


@dataclass(frozen=True, slots=True)
class ModelRow:
    """What a model says, as it is shown, and the model's name."""

    model: str
    shown: Shown


def models_of(project: Project, document: str) -> tuple[AnnotationSet, ...]:
    """Read what models have said on a page."""
    sets = project.annotation_sets(document)
    return tuple(one for one in sets if one.author.kind is AuthorKind.MODEL)


def model_rows(told: Told, question: Question, models: Sequence[AnnotationSet]) -> list[ModelRow]:
    """Return what each model says at the place of a question; nothing where it says nothing of the sort."""
    rows = []
    for one in models:
        for value, ranges in _said(one, question):
            shown = told.shown(question, value)
            rows.append(ModelRow(one.author.name, Shown(shown.words, ranges, shown.color)))
    return rows


def _said(model: AnnotationSet, question: Question) -> Iterator[tuple[Hashable, tuple[Range, ...]]]:
    """Yield values as votes have them, with where they lie."""
    where = question.range
    if question.sort is Sort.SEGMENT:
        for segment in model.segments_in(where):
            yield (segment.kind, segment.article), (segment.range,)
    elif question.sort is Sort.MENTION:
        for mention in sorted(model.mentions.values(), key=lambda one: one.span):
            if _meets(mention.span.fragments, where):
                mark = Mark(mention.span, mention.type, tuple(sorted(mention.attributes.items())))
                yield (mark,), mention.span.fragments
    elif question.sort is Sort.EVENT and question.field in ("", EXTENT):
        for event in sorted(model.events.values(), key=lambda one: one.span):
            if _meets(event.span.fragments, where):
                yield (event.span if question.field else event.type), event.span.fragments


def _meets(fragments: Sequence[Range], where: Range) -> bool:
    return any(one.start < where.end and one.end > where.start for one in fragments)
