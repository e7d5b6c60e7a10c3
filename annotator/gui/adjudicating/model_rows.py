"""What is beyond the versions of a question, and nobody's vote: what models say, what other pages have.

It can be taken by its key.
"""

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
class MoreRow:
    """What could be taken, as it is shown, and who says so: a model, whose word is kept, or a page."""

    value: Hashable
    shown: Shown
    who: str
    vote: Vote | None = None


def models_of(project: Project, document: str) -> tuple[AnnotationSet, ...]:
    """Read what models have said on a page."""
    sets = project.annotation_sets(document)
    return tuple(one for one in sets if one.author.kind is AuthorKind.MODEL)


def more_rows(told: Told, question: Question, models: Sequence[AnnotationSet]) -> list[MoreRow]:
    """Return what gold has on other pages of the same referents, then what each model says at the place."""
    return [*_elsewhere(told, question), *model_rows(told, question, models)]


def _elsewhere(told: Told, question: Question) -> Iterator[MoreRow]:
    """Yield what a person decided elsewhere that something refers to, where nobody says so here."""
    known = told.page.sitting.elsewhere.get(question.sort)
    if known is None or question.field:
        return
    given = {vote for vote in question.votes if isinstance(vote, str)}
    for link in known.about(given):
        if link.referent not in given:
            yield MoreRow(link.referent, told.shown(question, link.referent), f"‘{link.page}’")


def model_rows(told: Told, question: Question, models: Sequence[AnnotationSet]) -> list[MoreRow]:
    """Return what each model says at the place of a question; nothing where it says nothing of the sort."""
    rows = []
    for one in models:
        for value, ranges, item in _said(one, question):
            shown = told.shown(question, value)
            said = telling.said(question, value, told.page.sitting)
            vote = Vote(one.author.name, one.revision, fingerprint(value), item, None, said)
            rows.append(MoreRow(value, Shown(shown.words, ranges, shown.color), one.author.name, vote))
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
