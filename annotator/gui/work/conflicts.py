"""The edits that are not on disk yet, and what is told of those that cannot be stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.domain.scheme import Scheme
from annotator.edits.rebasing import EditConflict

from ..look.i18n import said, tr
from .line import Commit, Rebase, Step


def waiting(line: Iterable[Step]) -> list[Commit]:
    """Return the edits of a line that are not on disk."""
    return [one for step in line for one in _commits(step)]


def _commits(step: Step) -> tuple[Commit, ...]:
    return (step,) if isinstance(step, Commit) else step.commits if isinstance(step, Rebase) else ()


def not_saved(conflicts: Sequence[EditConflict], scheme: Scheme) -> str:
    """Return what is told of edits that did not fit what another process stored."""
    listed = "; ".join(f"{said(one.edit, scheme)} ({said(one.reason, scheme)})" for one in conflicts)
    return tr("this page was changed elsewhere; not saved: {edits}").format(edits=listed)
