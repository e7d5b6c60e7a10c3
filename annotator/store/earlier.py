"""What a set was before its edits, by the journal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError

from .values import JournalRow


def states(annotations: AnnotationSet, journal: Sequence[JournalRow]) -> Iterator[AnnotationSet]:
    """Yield what a set was before each row of its journal, the last one first.

    It ends where the journal does, or where an edit does not fit what is there.
    """
    for row in reversed(journal):
        try:
            annotations = annotations.applied(row.edit.inverse())
        except EditError:
            return
        yield annotations
