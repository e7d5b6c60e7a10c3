"""What the first question about a page's segments waits for, done before it comes: in a pause, for a window.

Processes start, libraries are loaded, and what finished pages teach is learned. Nothing is asked about the
page itself, and nothing is shown or stored.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING

from annotator.domain.authors import TAUGHT_BY
from annotator.domain.items import AuthorKind
from annotator.pages.html import guarded

from . import extractors
from .base import teacher

if TYPE_CHECKING:
    from annotator.store.project import Project

KEY = "segmenter"
UNDER_WAY = Lock()
"""Held by whoever makes it ready, or asks it: both would start the same processes, each its own."""


def get_ready(project: Project, document: str, seen_by: str, cancelled: Callable[[], bool] = bool) -> None:
    """Make the segmenter ready to be asked about a page (its id) by a person.

    It learns only in a project in which somebody has asked it before. Raises AnnotatorError if it cannot be
    made ready: whoever asks will be told.
    """
    if find_spec("sklearn") is None:
        return
    with UNDER_WAY:
        guarded.start()
        author = teacher(project, None, seen_by)
        done = sum(one != document for one in project.suggestions.finished(author))
        learns = done > 0 and _was_asked(project)
        from .segmenter import growing, model, suggesting

        if learns and suggesting.grows(done):
            growing.workers.start()
        model.shipped()
        guarded(extractors.tried)
        if learns and not cancelled():
            suggesting.learn(project, author, [document], cancelled)
    # For the page after this one; whoever asks about this one need not wait for it.
    if learns and not cancelled():
        if suggesting.grows(done + 1):
            growing.load()
        else:
            growing.workers.close()


def stop() -> None:
    """End the processes at work, for a window that closes; what waits for them raises FormatError."""
    guarded.stop()
    from .segmenter import growing

    growing.workers.stop()


def _was_asked(project: Project) -> bool:
    models = [one.name for one in project.authors() if one.kind is AuthorKind.MODEL]
    return any(name.partition(TAUGHT_BY)[0] == KEY for name in models)
