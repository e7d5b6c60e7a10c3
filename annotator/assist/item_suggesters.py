"""Who can be asked for mentions and events; each module is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError

from . import messages
from .base import Report
from .item_proposals import ItemMaker

if TYPE_CHECKING:
    from annotator.store.project import Project


def prepared(
    project: Project,
    key: str,
    author: str | None,
    report: Report,
    asked: Collection[str],
    seen_by: str | None = None,
) -> tuple[ItemMaker, Collection[str]]:
    """Return what makes mentions and events of a page, and the ids of the pages that taught it.

    ``author``, ``asked`` and ``seen_by``: as for ``suggest``; the report is told scores and warnings.
    Raises AnnotatorError for an unknown key, a missing library, or too few pages to learn from.
    """
    if key == "events":
        from .events import suggesting

        return suggesting.maker(project, author, report, asked, seen_by)
    raise AnnotatorError(messages.NO_SUGGESTER, key=key, known=["events"])
