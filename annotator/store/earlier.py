"""What a set was before its edits, by the journal."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError

from . import commits


def states(connection: Connection, annotations: AnnotationSet) -> Iterator[AnnotationSet]:
    """Yield what a set was before each of its edits, undoings and redoings, the last one first.

    It ends where the journal does, or where an edit does not fit what is there.
    """
    for row in reversed(commits.journal(connection, set_id=annotations.id)):
        try:
            annotations = annotations.applied(row.edit.inverse())
        except EditError:
            return
        yield annotations
