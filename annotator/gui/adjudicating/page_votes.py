"""What is read before a page is adjudicated: the newest hand-ins, remarks, and which pages are ready."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.datasets.handed_in import HandedInPage, handed_in_page, ready_pages
from annotator.domain.errors import EditError
from annotator.store.messages import NOT_REVIEWER
from annotator.store.project import Project
from annotator.store.values import Remark


@dataclass(frozen=True, slots=True)
class PageVotes:
    """The sets in play on one page, and what their mentions refer to.

    ``remarks`` are those on the page; ``ready`` are the ids of all pages that can be adjudicated, in project
    order.
    """

    page: HandedInPage
    remarks: tuple[Remark, ...]
    ready: tuple[str, ...]


def require_reviewer(project: Project, document: str, person: str) -> None:
    """Raise EditError if a person may not see what others said on a page: in a blind project not all may."""
    allowed = project.reviewing.reviewable(person, blind=project.settings.blind)
    if allowed is not None and document not in allowed:
        raise EditError(NOT_REVIEWER, person=person)


def read(project: Project, document: str, person: str) -> PageVotes:
    """Read what people handed in on a page: of each the newest hand-in. Raises EditError for who may not."""
    require_reviewer(project, document, person)
    remarks = tuple(project.reviewing.remarks(document))
    return PageVotes(handed_in_page(project, document), remarks, ready_pages(project, person))
