"""What models say where a question is: it can be taken by its key, and is no version and nobody's vote."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import AuthorKind, Vote
from annotator.domain.ranges import Range
from annotator.review.fingerprints import fingerprint
from annotator.review.questions import telling
from annotator.review.questions.events import EXTENT
from annotator.review.questions.question import Mark, Question, Sort
from annotator.store.project import Project

from .question_words import Shown, Told


@dataclass(frozen=True, slots=True)
class ModelRow:
    """What a model says, as it is shown, and as it is kept where it is taken."""

    value: Hashable
    shown: Shown
    vote: Vote

    @property
    def model(self) -> str:
        """The model's name."""
        return self.vote.author


def models_of(project: Project, document: str) -> tuple[AnnotationSet, ...]:
    """Read what models have said on a page."""
    sets = project.annotation_sets(document)
    return tuple(one for one in sets if one.author.kind is AuthorKind.MODEL)


def model_rows(told: Told, question: Question, models: Sequence[AnnotationSet]) -> list[ModelRow]:
    """Return what each model says at the place of a question; nothing where it says nothing of the sort."""
    rows = []
    for one in models:
        for value, ranges, item in _said(one, question):
            shown = told.shown(question, value)
            said = telling.said(question, value, told.page.sitting)
            vote = Vote(one.author.name, one.revision, fingerprint(value), item, None, said)
            rows.append(ModelRow(value, Shown(shown.words, ranges, shown.color), vote))
    return rows


def _said(model: AnnotationSet, question: Question) -> Iterator[tuple[Hashable, tuple[Range, ...], str]]:
    """Yield values as votes have them, with where they lie, and the model's item."""
    where = question.range
    if question.sort is Sort.SEGMENT:
        for segment in model.segments_in(where):
            yield (segment.kind, segment.article), (segment.range,), segment.id
    elif question.sort is Sort.MENTION:
        for mention in sorted(model.mentions.values(), key=lambda one: one.span):
            if _meets(mention.span.fragments, where):
                mark = Mark(mention.span, mention.type, tuple(sorted(mention.attributes.items())))
                yield (mark,), mention.span.fragments, mention.id
    elif question.sort is Sort.EVENT and question.field in ("", EXTENT):
        for event in sorted(model.events.values(), key=lambda one: one.span):
            if _meets(event.span.fragments, where):
                yield (event.span if question.field else event.type), event.span.fragments, event.id


def _meets(fragments: Sequence[Range], where: Range) -> bool:
    return any(one.start < where.end and one.end > where.start for one in fragments)
