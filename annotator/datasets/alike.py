"""Questions that are alike on many pages: the same words, the same votes; found, and answered at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import GOLD, Author, AuthorKind, Outcome
from annotator.domain.ranges import Range
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.review.questions.docket import Asked, Standing
from annotator.review.questions.question import Question
from annotator.store.project import Project

from .handed_in import HandedInPage, handed_in_page, handed_in_pages, ready_pages

CONTEXT = 60
"""Code points that are shown to either side."""
_GOLD = Author(GOLD, AuthorKind.GOLD)


@dataclass(frozen=True, slots=True)
class AlikeQuestion:
    """An open question on a page that is ready for review, with the text around its place."""

    document: str
    name: str
    question: str
    range: Range
    before: str
    surface: str
    after: str

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by when everything is looked for anew."""
        return self.document, self.question


@dataclass(frozen=True, slots=True)
class AlikeDecision:
    """What a person decided on a question that is alike.

    ``answer``: the number of the version, from 0, None: nothing stands there, ``OTHER``: none of these.
    """

    document: str
    answer: int | None


OTHER = -1


def alike_questions(
    project: Project,
    like: Question,
    first: AnnotationSet,
    person: str,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[AlikeQuestion | AlikeDecision]:
    """Yield the questions that are like one, by page: those of ``first``, a gold set, before others.

    Of those that a person has decided what was decided; what policies took is left out. Only pages on which
    ``person`` may see what others said. It stops when ``cancelled`` tells so.
    """
    ready = [one for one in ready_pages(project, person) if one != first.document]
    own = handed_in_page(project, first.document)
    yield from _on_page(project, own, first, like)
    names = {row.id: row.name for row in project.documents()}
    for page in handed_in_pages(project, ready):
        if cancelled():
            return
        if not page.sets or _normal(like.surface.split("\n")[0]) not in _normal(page.sets[0].text):
            continue
        gold = project.annotation_set(page.document, _GOLD)
        yield from _on_page(project, page, gold, like, names.get(page.document))


def _normal(text: str) -> str:
    return " ".join(text.split()).casefold()


def _on_page(
    project: Project, page: HandedInPage, gold: AnnotationSet, like: Question, name: str | None = None
) -> Iterator[AlikeQuestion | AlikeDecision]:
    if not page.sets:
        return
    called = name or project.document(page.document).name
    asking = page.adjudication(gold, project)
    for asked in asking.by_hand:
        question = asked.question
        if (question.sort, question.field) != (like.sort, like.field) or question.alike != like.alike:
            continue
        if asking.is_open(question.id):
            yield _found(called, gold, asked)
        elif asked.standing is Standing.DECIDED and asked.decision is not None:
            yield AlikeDecision(gold.document, _answer(asking, asked))


def _answer(page: Adjudication, asked: Asked) -> int | None:
    """Return the number of the version that was decided, None for nothing; those alike have the same ones."""
    decision = asked.decision
    if decision is None or decision.outcome is Outcome.NOTHING:
        return None
    printed = (page.docket.printed(asked.question, one.value, page.ledger) for one in asked.versions)
    return next((n for n, value in enumerate(printed) if value == decision.value), OTHER)


def _found(name: str, gold: AnnotationSet, asked: Asked) -> AlikeQuestion:
    where, text = asked.question.range, gold.text
    return AlikeQuestion(
        gold.document, name, asked.question.id, where, text[max(0, where.start - CONTEXT) : where.start],
        text[where.start : where.end], text[where.end : where.end + CONTEXT],
    )  # fmt: skip


def answered(
    project: Project,
    own: AnnotationSet,
    chosen: Mapping[str, Sequence[str]],
    version: int | None,
    person: str,
) -> list[tuple[AnnotationSet, Edit]]:
    """Return one edit for each page's gold set: on it the questions of ``chosen`` get one answer.

    ``chosen``: ids of questions by document; ``version``: the number of the version, from 0, or None where
    nothing stands there; ``own`` is one gold set as it is. A question that was decided meanwhile is left
    out. Raises EditError if the scheme does not allow an answer.
    """
    made = []
    for document, questions in chosen.items():
        gold = own if document == own.document else project.annotation_set(document, _GOLD)
        page = handed_in_page(project, document).adjudication(gold, project)
        still = {one.question.id for one in page.open}
        left = [one for one in questions if one in still]
        if left:
            answering = Answering(page, person)
            if version is None:
                made.append((gold, answering.nothing(left)))
            else:
                made.append((gold, answering.take_alike(left, version)))
    return made
