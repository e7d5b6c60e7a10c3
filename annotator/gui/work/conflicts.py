"""The edits that are not on disk yet, and what is told of those that cannot be stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.domain.scheme import Scheme
from annotator.edits.rebasing import EditConflict

from ..look.i18n import said, tr
from .line import Commit, Rebase, Step, Turn


def waiting(line: Iterable[Step]) -> list[Commit]:
    """Return the edits of a line that are not on disk."""
    return [one for step in line for one in _commits(step)]


def _commits(step: Step) -> tuple[Commit, ...]:
    return (step,) if isinstance(step, Commit) else step.commits if isinstance(step, Rebase) else ()


def steps_behind(line: Sequence[Step], conflicts: Sequence[EditConflict]) -> list[Step]:
    """Return what goes on behind the first step of a line, once its edits are rebased.

    If some conflict, no undo does: what it was to take back may be what did not fit.
    """
    return [step for step in list(line)[1:] if not (conflicts and isinstance(step, Turn))]


def after_rebase(conflicts: Sequence[EditConflict], scheme: Scheme) -> str:
    """Return what is told of edits that were put onto what another process stored."""
    if not conflicts:
        return tr("this page was changed elsewhere; your edits were kept")
    listed = "; ".join(f"{said(one.edit, scheme)} ({said(one.reason, scheme)})" for one in conflicts)
    return tr("this page was changed elsewhere; not saved: {edits}").format(edits=listed)


def reloaded(reason: str, lost: Sequence[Commit], scheme: Scheme) -> str:
    """Return what is told when a page is read anew, and which edits are given up."""
    names = ", ".join(said(one.edit, scheme) for one in lost)
    what = " " + tr("Not saved: {names}.").format(names=names) if lost else ""
    return tr("{reason}; the page was reloaded.").format(reason=reason) + what
