"""What the session asks of the project: to store an edit, to turn one back, to read a page.

Runs in the database thread; ``by`` is who does it, apart from whose set it is.
"""

from __future__ import annotations

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Document, Entity, EventCluster
from annotator.domain.sentences import Message
from annotator.store.project import Project
from annotator.store.values import Committed, Effort

from .line import Commit, MakeBatch

Steps = tuple[Message | None, Message | None]
"""What undo and redo would take."""
Shared = tuple[dict[str, Entity], dict[str, EventCluster]]


def committed(project: Project, by: str, step: Commit) -> tuple[AnnotationSet, Steps]:
    """Store an edit; return the set as it is now."""
    done = project.commit(step.base, step.edit, effort=step.effort, by=by)
    return done.annotations, project.next_steps(done.annotations)


def turned(
    project: Project, by: str, base: AnnotationSet, effort: Effort, *, redo: bool
) -> tuple[Committed | None, Steps]:
    """Undo or redo an edit; None: there is none."""
    turn = project.redo if redo else project.undo
    done = turn(base, effort=effort, by=by)
    return done, project.next_steps(done.annotations if done else base)


def batched(
    project: Project, by: str, base: AnnotationSet, make: MakeBatch, effort: Effort
) -> tuple[Committed | None, list[Committed], Steps]:
    """Store one edit of several pages; return what became of the page in the window, and of all."""
    edits = [(annotations, edit) for annotations, edit in make(project, base) if edit]
    done = project.commit_batch(edits, effort=effort, by=by) if edits else []
    own = next((one for one in done if one.annotations.id == base.id), None)
    return own, done, project.next_steps(own.annotations if own else base)


def page(project: Project, author: Author, document_id: str) -> tuple[Document, AnnotationSet, Steps]:
    """Read a page with an author's set."""
    annotations = project.annotation_set(document_id, author)
    return project.document(document_id), annotations, project.next_steps(annotations)


def shared(project: Project, author: Author) -> Shared:
    """Read the entities and event clusters that an author may see."""
    me = author.name
    return project.entities(seen_by=me), project.clusters(seen_by=me)
