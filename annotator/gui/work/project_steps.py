"""The steps of the session's line as they are done in the thread that owns the project.

``by`` is who does it, apart from whose set it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.items import Author, Document, Entity, EventCluster
from annotator.domain.sentences import Message
from annotator.edits.rebasing import EditConflict, Shared, rebase
from annotator.store.project import Project
from annotator.store.values import Committed, Effort

from .line import Commit, MakeBatch, Rebase

MakeReady = Callable[[AnnotationSet], None]
"""What the window wants done with a set, in the database thread, before it is shown."""
NextSteps = tuple[Message | None, Message | None]
"""What undo and redo would take."""
_TRIES = 3


@dataclass(frozen=True, slots=True)
class OnNewest:
    """What became of edits that were put onto what is stored: those to be stored, and those that conflict.

    ``annotations`` is the set after the first; entities and event clusters (those the author may see), and
    what undo and redo would take, are those of the store.
    """

    document: Document
    annotations: AnnotationSet
    commits: tuple[Commit, ...]
    conflicts: tuple[EditConflict, ...]
    entities: Mapping[str, Entity]
    clusters: Mapping[str, EventCluster]
    steps: NextSteps


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


def read(
    project: Project,
    document_id: str,
    author: Author,
    make_ready: MakeReady | None = None,
) -> tuple[Document, AnnotationSet, NextSteps]:
    """Read a page and an author's set of it, and make it ready to be shown."""
    annotations = project.annotation_set(document_id, author)
    if make_ready is not None:
        make_ready(annotations)
    return project.document(document_id), annotations, project.next_steps(annotations)


def read_shared(project: Project, author: Author) -> tuple[dict[str, Entity], dict[str, EventCluster]]:
    """Read the entities and event clusters that an author may see."""
    me = author.name
    return project.entities(seen_by=me), project.clusters(seen_by=me)


@dataclass(frozen=True, slots=True)
class Found:
    """A page with an author's set, and what all pages share, as they are stored now."""

    page: tuple[Document, AnnotationSet, NextSteps]
    shared: tuple[dict[str, Entity], dict[str, EventCluster]]


def find(project: Project, document_id: str, author: Author) -> Found:
    """Read a page and what all pages share; the project has the scheme of now."""
    take_newer_scheme(project)
    return Found(read(project, document_id, author), read_shared(project, author))


def take_newer_scheme(project: Project) -> None:
    """Give the open project the scheme that is stored, if another program has stored another one."""
    newer = project.labels.newer(project.scheme)
    if newer is not None:
        project.scheme = newer


def rebased(project: Project, step: Rebase) -> OnNewest:
    """Read what is stored now and put the edits onto it; nothing is written.

    One that conflicts again and again on a page that nobody changed is given up.
    """
    take_newer_scheme(project)
    waiting = step.commits
    conflicts: tuple[EditConflict, ...] = ()
    first = waiting[0]
    document, theirs, steps = read(project, first.base.document, first.base.author)
    same = theirs.revision == first.base.revision
    if step.refused or (same and first.tries >= _TRIES):
        waiting, conflicts = waiting[1:], (EditConflict(first.edit, step.reason),)
    elif same:
        waiting = (replace(first, tries=first.tries + 1), *waiting[1:])
    shared: Shared = {Kind.ENTITY: project.entities(), Kind.CLUSTER: project.clusters()}
    after, commits, more = _put(waiting, theirs, project, shared)
    seen = read_shared(project, first.base.author)
    return OnNewest(document, after, commits, (*conflicts, *more), *seen, steps)


def _put(
    waiting: Sequence[Commit], theirs: AnnotationSet, project: Project, shared: Shared
) -> tuple[AnnotationSet, tuple[Commit, ...], tuple[EditConflict, ...]]:
    """Return the newest set after the edits that fit, those edits, and those that conflict."""
    if not waiting:
        return theirs, (), ()
    edits = [one.edit for one in waiting]
    found = rebase(waiting[0].base, edits, theirs, project.scheme, shared, reopens=True)
    apart = {id(conflict.edit) for conflict in found.conflicts}
    kept = [one for one in waiting if id(one.edit) not in apart]
    commits: list[Commit] = []
    for one, fit in zip(kept, found.fits, strict=True):
        if fit:
            commits.append(replace(one, base=theirs, edit=fit))
            theirs = theirs.applied(fit)
    return theirs, tuple(commits), found.conflicts
