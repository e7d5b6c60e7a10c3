"""The steps of the session's line as they are done in the thread that owns the project.

``by`` is who does it, apart from whose set it is.
"""

from __future__ import annotations

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Document, Entity, EventCluster
from annotator.domain.sentences import Message
from annotator.store.project import Project
from annotator.store.values import Committed, Effort

from .line import Commit, MakeBatch

NextSteps = tuple[Message | None, Message | None]
"""What undo and redo would take."""


def store(project: Project, step: Commit, by: str) -> tuple[AnnotationSet, NextSteps]:
    """Store an edit; return the set as it is stored."""
    done = project.commit(step.base, step.edit, effort=step.effort, by=by)
    return done.annotations, project.next_steps(done.annotations)


def turn(
    project: Project, base: AnnotationSet, redo: bool, effort: Effort, by: str
) -> tuple[Committed | None, NextSteps]:
    """Undo or redo; None if there was nothing."""
    done = (project.redo if redo else project.undo)(base, effort=effort, by=by)
    return done, project.next_steps(done.annotations if done else base)


def store_batch(
    project: Project, base: AnnotationSet, make: MakeBatch, effort: Effort, by: str
) -> tuple[Committed | None, list[Committed], NextSteps]:
    """Make edits of several sets, and store them; what came of the one of ``base`` comes first."""
    edits = [(annotations, edit) for annotations, edit in make(project, base) if edit]
    done = project.commit_batch(edits, effort=effort, by=by) if edits else []
    own = next((one for one in done if one.annotations.id == base.id), None)
    return own, done, project.next_steps(own.annotations if own else base)


def read(project: Project, document_id: str, author: Author) -> tuple[Document, AnnotationSet, NextSteps]:
    """Read a page and an author's set of it."""
    annotations = project.annotation_set(document_id, author)
    return project.document(document_id), annotations, project.next_steps(annotations)


def read_shared(project: Project, author: Author) -> tuple[dict[str, Entity], dict[str, EventCluster]]:
    """Read the entities and event clusters that an author may see."""
    me = author.name
    return project.entities(seen_by=me), project.clusters(seen_by=me)
