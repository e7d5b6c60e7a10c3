"""Who may propose names and events without being asked, and whether the tagger should learn anew."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from annotator.domain.items import State

from .suggesters import SUGGESTERS

if TYPE_CHECKING:
    from annotator.store.project import Project

ENOUGH = 5
"""Finished pages before anybody proposes anything unasked."""
_NEEDED = {"events": "sklearn"}


def ready(project: Project, seen_by: str) -> list[str]:
    """Return who may propose something for the next page, in order; in a blind project by own pages alone.

    The tagger only if it has been trained: that takes too long to wait for.
    """
    done = _done(project, seen_by)
    if done < ENOUGH:
        return []
    found = ["names"]
    if find_spec("spacy") is not None:
        from .mentions import kept_taggers

        if kept_taggers.read(project, teaching(project, seen_by)) is not None:
            found.append("tagger")
    found += [key for key, library in _NEEDED.items() if key in SUGGESTERS and find_spec(library) is not None]
    return found


def teaching(project: Project, seen_by: str) -> str | None:
    """Return whose finished pages teach what a person is shown; None: everybody's."""
    return seen_by if project.settings.blind else None


def train_if_due(project: Project, seen_by: str) -> bool:
    """Train the tagger on the finished pages if there are enough new ones; tell whether it was trained.

    Takes minutes, most of them in a worker process. Raises AnnotatorError if training fails.
    """
    from .mentions import tagger
    from .mentions.lessons import lessons_of

    if _done(project, seen_by) < tagger.LEAST or find_spec("spacy") is None:
        return False
    author = teaching(project, seen_by)
    if not tagger.is_due(project, author):
        return False
    tagger.trained(project, author, lessons_of(project, author, ()))
    return True


def _done(project: Project, seen_by: str) -> int:
    return len(project.documents(author=teaching(project, seen_by), state=State.DONE))
