"""An edit that conflicts, made all the same: over what somebody else made of the same items."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind

from .common import standing

_SHARED = (Kind.ENTITY, Kind.CLUSTER)


def insist(annotations: AnnotationSet, edit: Edit) -> Edit:
    """Return an edit that brings about, on a newer set, what ``edit`` was to bring about.

    Items that were changed or deleted meanwhile become what the edit made of them; what is there already is
    left out, so the outcome may be false. Whoever stores it checks it against the rules, as any edit.
    Entities and event clusters belong to all: their changes are passed on as they are.
    """
    changes = (_over(annotations, change) for change in edit.changes)
    return replace(edit, changes=tuple(one for one in changes if one.before != one.after))


def _over(annotations: AnnotationSet, change: Change) -> Change:
    if change.kind in _SHARED:
        return change
    return replace(change, before=standing(annotations, change))
