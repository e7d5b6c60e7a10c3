"""A program that stores edits without end, an event with its argument each, and prints each journal id."""

from __future__ import annotations

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.ids import fresh_id
from annotator.domain.items import Argument, Event, Mention
from annotator.domain.ranges import Span
from annotator.store import Project
from tests.store.helpers import MARY


def commit_without_end(path: str, edits: int) -> None:
    """Print ``open``, then the journal id of each edit after its COMMIT."""

    def acknowledged(journal_id: int, _after: AnnotationSet) -> None:
        print(journal_id, flush=True)

    project = Project.open(path, acknowledged=acknowledged)
    annotations = project.annotation_set(project.documents()[0].id, MARY)
    print("open", flush=True)
    for _ in range(edits):
        mention = Mention(fresh_id(), Span.at(0, 2), "PER")
        event = Event(fresh_id(), Span.at(3, 4), "meet", arguments=(Argument("who", mention.id),))
        changes = (
            Change(Kind.MENTION, mention.id, None, mention), Change(Kind.EVENT, event.id, None, event)
        )  # fmt: skip
        annotations = project.commit(annotations, Edit("x", {}, changes)).annotations
