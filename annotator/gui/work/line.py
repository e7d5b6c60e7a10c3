"""What waits in the session's line: edits, undos, edits of many pages, and pages to be opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QTime

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message
from annotator.store.project import Project
from annotator.store.values import Effort

from ..look.i18n import said, tr

MakeEdit = Callable[[AnnotationSet], Edit]
MakeBatch = Callable[[Project, AnnotationSet], list[tuple[AnnotationSet, Edit]]]
"""Takes the project and the set in the window; returns sets with their edits, the window's own among them."""


class SaveState(StrEnum):
    """Where the newest edit is: on disk, on its way, or held back by a failure."""

    SAVED = "saved"
    SAVING = "saving"
    NOT_SAVED = "not_saved"


@dataclass(frozen=True, slots=True)
class Commit:
    """An edit of the page in the window, made on ``base``, with what it took.

    ``tries``: how often it conflicted although its page was unchanged.
    """

    base: AnnotationSet
    edit: Edit
    effort: Effort
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Rebase:
    """Edits to be put onto what is stored now; ``reason`` says why the first one could not be stored.

    ``refused``: that one cannot be stored at all, whatever it is put onto.
    """

    commits: tuple[Commit, ...]
    reason: Message
    refused: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """An undo, or a redo, of what the store has journalled."""

    redo: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """One edit on several pages; it is made in the database thread, from what is stored then."""

    make: MakeBatch


@dataclass(frozen=True, slots=True)
class Open:
    """A page to be shown, by its id."""

    document: str


Step = Commit | Rebase | Turn | Batch | Open


def save_state(pending: int, reason: str | None, at: QTime | None) -> tuple[SaveState, str]:
    """Return where the newest edit is, and what the saved indicator says of it.

    ``pending``: how many edits wait; ``reason``: why none can be stored, or None; ``at``: the last time.
    """
    if reason is not None and not pending:
        return SaveState.NOT_SAVED, reason
    if reason is not None:
        count = tr("{n} edits", n=pending)
        return SaveState.NOT_SAVED, tr("not saved: {edits} · {reason}").format(edits=count, reason=reason)
    if pending:
        return SaveState.SAVING, tr("saving…")
    return SaveState.SAVED, tr("saved {time}").format(time=at.toString("HH:mm:ss")) if at else tr("saved")


def turned(edit: Edit, scheme: Scheme, *, redo: bool) -> str:
    """Return what is told of an undo or a redo."""
    sentence = tr("redone: {what}") if redo else tr("undone: {what}")
    return sentence.format(what=said(edit, scheme))
