"""What is read before a page is adjudicated: the newest hand-ins, remarks, and which pages are ready."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.datasets.handed_in import HandedInPage, handed_in_page, ready_pages
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.errors import EditError
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.store.messages import NOT_REVIEWER
from annotator.store.project import Project
from annotator.store.review_values import Remark


@dataclass(frozen=True, slots=True)
class PageVotes:
    """The sets in play on one page, and what their mentions refer to.

    ``remarks`` are those on the page; ``ready`` are the ids of all pages that can be adjudicated, in project
    order. ``questions`` are those of the page with the gold set that was given, ``agreed`` what takes all
    that the policies take; both are made away from the window's thread.
    """

    page: HandedInPage
    remarks: tuple[Remark, ...]
    ready: tuple[str, ...]
    questions: Adjudication | None = None
    agreed: Edit | None = None

    def adjudication(self, gold: AnnotationSet, project: Project) -> Adjudication:
        """Return the questions of the page with a gold set: those that are made, if it is the one given."""
        if self.questions is not None and self.questions.gold is gold:
            return self.questions
        return self.page.adjudication(gold, project)


def require_reviewer(project: Project, document: str, person: str) -> None:
    """Raise EditError if a person may not see what others said on a page: in a blind project not all may."""
    allowed = project.reviewing.reviewable(person, blind=project.settings.blind)
    if allowed is not None and document not in allowed:
        raise EditError(NOT_REVIEWER, person=person)


def read(project: Project, document: str, person: str, gold: AnnotationSet | None = None) -> PageVotes:
    """Read what people handed in on a page: of each the newest hand-in. Raises EditError for who may not.

    With ``gold``, the page's gold set as it is, its questions are made too.
    """
    require_reviewer(project, document, person)
    remarks = tuple(project.reviewing.remarks(document))
    page = handed_in_page(project, document)
    found = page.adjudication(gold, project) if gold is not None and page.sets else None
    if found is not None:
        found.prepare()
    agreed = Answering(found, person).take_agreed() if found is not None and found.due else None
    return PageVotes(page, remarks, ready_pages(project, person), found, agreed)
