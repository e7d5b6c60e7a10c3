"""What is said of a page that is to be finished: what is missing, how much is labelled, what it took."""

from __future__ import annotations

from annotator.domain import coverage
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.rules import Problem
from annotator.domain.scheme import Scheme
from annotator.store.values import Effort

from ..look.i18n import tr


def partition(share: float) -> str:
    """Return the state of a page of which a share (0 … 1) has no label; 0 and 100 % are never rounded to."""
    if share <= 0:
        return tr("all labelled")
    if share < 0.01:
        return tr("under 1 % unlabelled")
    percent = 100 if share >= 1 else min(99, round(100 * share))
    return tr("{percent} % unlabelled").format(percent=percent)


def missing(annotations: AnnotationSet, scheme: Scheme, found: list[Problem]) -> list[str]:
    """Return what a finished page should have and this one has not, in words: empty if nothing is missing."""
    said = []
    if scheme.segment_kinds and coverage.next_unlabelled(annotations, 0) is not None:
        said.append(partition(coverage.unlabelled(annotations)))
    lacking = {problem.item for problem in found if problem.code == "role-missing"}
    if lacking:
        said.append(tr("{n} events without a required role", n=len(lacking)))
    return said


def duration(seconds: float) -> str:
    """Return a time as a person reads it."""
    whole = round(seconds)
    hours, minutes = whole // 3600, whole % 3600 // 60
    if hours:
        return tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    if minutes:
        return tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=whole % 60)
    return tr("{seconds} s").format(seconds=whole)


def told(effort: Effort, problems: int) -> str:
    """Return what a finished page took, and how many problems it was finished with."""
    parts = [tr("finished in {time}").format(time=duration(effort.seconds)), tr("{n} keys", n=effort.keys)]
    if effort.pointers:
        parts.append(tr("{n} clicks", n=effort.pointers))
    text = ", ".join(parts)
    return " · ".join([text, tr("{n} problems", n=problems)]) if problems else text
