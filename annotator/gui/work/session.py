"""The open project as the window sees it: who annotates, which page, and the line of edits to be stored.

An edit is computed on the newest value in the GUI thread, shown at once, and committed by the thread that
owns the project. One step is under way at a time, so that a step that fails holds back those behind it.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTime, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit
from annotator.domain.errors import EditError
from annotator.domain.items import Author, AuthorKind, Document, Entity, EventCluster
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message
from annotator.edits import with_entities
from annotator.store.errors import Conflict
from annotator.store.project import Project
from annotator.store.values import Committed

from ..look.i18n import WORDS, said, tr
from . import project_steps
from .conflicts import after_rebase, reloaded, steps_behind, waiting
from .line import Batch, Commit, MakeBatch, MakeEdit, Open, Rebase, SaveState, Step, Turn, save_state, turned
from .others import Others
from .project_steps import NextSteps, OnNewest
from .shared import follow_shared
from .tasks import DatabaseThread, Tasks
from .work_clock import WorkClock

log = logging.getLogger(__name__)


class Session(QObject):
    """The project, the author, the page in the window and everything that waits to be stored."""

    opened = Signal(object, object)
    """``(Document, AnnotationSet)``: another page, another author's set of it, or the same one read anew."""
    edited = Signal(object, object)
    """``(AnnotationSet, tuple[Change, ...])``: the value after an edit, an undo or a redo."""
    save_state = Signal(object, str)
    """``(SaveState, text)``: the text is what the saved indicator says."""
    refused = Signal(str)
    """An edit the scheme does not allow, or one that could not be kept; nothing was changed."""
    told = Signal(str)
    """Something worth a line in the status bar."""
    made = Signal(object)
    """``Edit``: what the person did, as soon as it shows."""
    turned = Signal(object)
    """``tuple[Change, ...]``: what an undo or redo changed, so that it can be brought into sight."""
    next_steps = Signal(object, object)
    """``(Message | None, Message | None)``: what undo and redo would take."""
    project_changed = Signal()
    """Another process wrote: lists and counts are to be read again."""
    shared_changed = Signal()
    """There are other entities or event clusters, or others' names."""
    conflicted = Signal(object, object)
    """The document, and a tuple of `EditConflict`: edits of it that were given up."""
    settled = Signal()
    """The last step is through, or was given up."""

    def __init__(
        self,
        project: Project,
        database: DatabaseThread,
        author: Author,
        parent: QObject | None = None,
        *,
        person: str = "",
    ) -> None:
        """Take an open project. ``database`` runs every call of it but plain attributes.

        ``author`` is whose sets are changed, ``person`` who changes them, if the author is gold.
        """
        super().__init__(parent)
        self.project, self.database, self.author = project, database, author
        self.person = person if author.kind is AuthorKind.GOLD and person else author.name
        """Who is at the keyboard; the journal names that person."""
        self.tasks = Tasks(database, self)
        """What is asked about the project besides the line of edits; not heard after ``stop``."""
        self.scheme: Scheme = project.scheme.in_language(WORDS.language)
        self.document: Document | None = None
        self.annotations: AnnotationSet | None = None
        self.entities: dict[str, Entity] = {}
        self.clusters: dict[str, EventCluster] = {}
        self.once: set[str] = set()  # entities that one mention of the project refers to
        self.state = SaveState.SAVED
        self.steps: NextSteps = (None, None)
        self.make_ready: project_steps.MakeReady | None = None
        self._line: deque[Step] = deque()
        self._deferred: deque[tuple[str, Callable[[], object]]] = deque()
        self._running, self._stalled, self._reason = False, False, ""
        self._saved_at: QTime | None = None
        self.clock = WorkClock()
        self._silence = ""
        self.others = Others(self, self)
        self.save_state.connect(self.others.follow)

    # --- what is asked ------------------------------------------------------------------------------

    @property
    def read_only(self) -> bool:
        """Whether the project was opened for reading alone."""
        return self.project.read_only

    @property
    def editable(self) -> bool:
        """Whether there is a page in the window that may be changed."""
        return self.annotations is not None and not self.read_only

    def start(self) -> None:
        """Read what all pages share and begin to watch for other processes' changes."""
        self._read_shared()
        self.others.start()

    def stop(self) -> None:
        """Stop watching; steps under way go on, answers to questions no longer matter."""
        self.tasks.close()
        self.others.stop()

    def pending(self) -> int:
        """Return how many edits are not on disk."""
        return len(waiting(self._line))

    def waits(self) -> bool:
        """Tell whether a step is in the line."""
        return bool(self._line)

    def busy(self) -> bool:
        """Tell whether a step is under way (and not held back by a failure)."""
        return bool(self._line) and not self._stalled

    def open(self, document_id: str) -> None:
        """Show a page. Edits before it in the line are stored first."""
        if self._deferred:
            self._deferred.append(("", lambda: self.open(document_id)))
            return
        if self._stalled:
            self.retry()
        self._enqueue(Open(document_id))

    def set_author(self, author: Author) -> bool:
        """Go on as another author: the same page with that author's set. False: edits are not saved yet."""
        if self.pending():
            return False
        self.author = author
        if author.kind is not AuthorKind.GOLD:
            self.person = author.name
        self.entities, self.clusters = {}, {}
        self._read_shared()
        if self.document is not None:
            self.open(self.document.id)
        return True

    def perform(self, make: MakeEdit) -> Edit | None:
        """Show an edit at once, store it next; return it. None: refused, or an undo or a page comes first."""
        if self.annotations is None or self.document is None:
            return None
        if self.read_only:
            self.refused.emit(tr("the project is open read-only"))
            return None
        if self._barred():
            self._deferred.append((self.document.id, lambda: self.perform(make)))
            return None
        try:
            edit = with_entities(self.annotations, make(self.annotations), self.entities, self.once)
            after = self.annotations.applied(edit) if edit else self.annotations
        except EditError as error:
            self.refused.emit(said(error, self.scheme))
            return None
        if edit:
            step = Commit(self.annotations, edit, self.clock.spent())
            self._show(after, edit.changes)
            self.made.emit(edit)
            self._have_steps(edit.message, None)
            self._enqueue(step)
        return edit

    def perform_batch(self, make: MakeBatch) -> None:
        """Do one edit on several pages at once; one undo takes it back. Told when it is stored."""
        if self.annotations is None or self.document is None:
            return
        if self.read_only:
            self.refused.emit(tr("the project is open read-only"))
        elif self._barred():
            self._deferred.append((self.document.id, lambda: self.perform_batch(make)))
        elif self._stalled:
            self.refused.emit(tr("this page is not saved yet: save again before moving on"))
        else:
            self._enqueue(Batch(make))

    def later(self, call: Callable[[], object]) -> bool:
        """Put a call off that needs the caret where an undo or another page leaves it; False: none comes."""
        if self.document is None or not self._barred():
            return False
        self._deferred.append((self.document.id, call))
        return True

    def undo(self) -> None:
        """Take the last edit back; one that is not on disk yet because storing failed is simply dropped."""
        if self._deferred:
            self._deferred.append(("", self.undo))
            return
        last = self._line[-1] if self._line else None
        if self._stalled and isinstance(last, Commit):
            self._line.pop()
            self._show(last.base, last.edit.inverse().changes)
            self.turned.emit(last.edit.changes)
            self.told.emit(turned(last.edit, self.scheme, redo=False))
            self._stalled = bool(self._line)
            self._tell_state()
            self._read_steps(last.base)
        else:
            self._turn(redo=False)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._deferred:
            self._deferred.append(("", self.redo))
            return
        self._turn(redo=True)

    def retry(self) -> None:
        """Try again to store what could not be stored."""
        if self._stalled:
            self._stalled = False
            self._tell_state()
            self._next()

    def poll(self) -> None:
        """Look whether another process wrote, when nothing of ours is on its way."""
        self.others.poll()

    # --- the line -----------------------------------------------------------------------------------

    def _barred(self) -> bool:
        return any(not isinstance(step, Commit) for step in self._line)

    def _turn(self, *, redo: bool) -> None:
        if self.annotations is None or self.read_only:
            return
        if self._stalled:
            self.refused.emit(tr("cannot redo until everything is saved: save again first"))
            return
        self._enqueue(Turn(redo))

    def _enqueue(self, step: Step) -> None:
        behind = len(self._line) > (1 if self._running else 0)
        if behind and isinstance(step, Open) and isinstance(self._line[-1], Open):
            self._line.pop()  # somebody pages on quickly: only the last page asked for is read
        self._line.append(step)
        self._tell_state()
        self._next()

    def _next(self) -> None:
        if not (self._running or self._stalled) and self._line:
            self._running = True
            self.database.submit(*self._asked(self._line[0]), self._failed)

    def _asked(self, step: Step) -> tuple[Callable[[], Any], Callable[[Any], None]]:
        """Return what the database thread does for a step, and who takes the answer."""
        project, base, by = self.project, self.annotations, self.person
        match step:
            case Commit():
                return partial(project_steps.store, project, step, by), self._committed
            case Rebase():
                return partial(project_steps.rebased, project, step), self._rebased
            case Open(document):
                read = partial(project_steps.read, project, document, self.author, self.make_ready)
                return read, self._have_page
        assert base is not None  # noqa: S101 - there is a page once there is an edit
        effort = self.clock.spent()
        if isinstance(step, Turn):
            ask = partial(project_steps.turn, project, base, step.redo, effort, by)
            return ask, partial(self._have_turned, step.redo)
        return partial(project_steps.store_batch, project, base, step.make, effort, by), self._have_batch

    def _step_done(self) -> None:
        self._line.popleft()
        self._running = False
        self._tell_state()
        self._next()
        held, self._deferred = self._deferred, deque()
        while held and not self._barred():
            document, call = held.popleft()
            if not document or (self.document is not None and self.document.id == document):
                call()
            else:
                self.refused.emit(tr("another page was opened before this could be done"))
        self._deferred.extendleft(reversed(held))
        if not self._line:
            self.settled.emit()

    def _committed(self, result: tuple[AnnotationSet, NextSteps]) -> None:
        self._saved_at = QTime.currentTime()
        if len(self._line) == 1:
            self._have_steps(*result[1])
        self._step_done()

    def _have_turned(self, redo: bool, result: tuple[Committed | None, NextSteps]) -> None:
        done, steps = result
        if done is not None:
            self._saved_at = QTime.currentTime()
            self._show(done.annotations, done.edit.changes)
            self.turned.emit(done.edit.changes)
            if done.others:
                self._read_shared()
                self.project_changed.emit()
            self.told.emit(turned(done.edit, self.scheme, redo=redo))
        self._have_steps(*steps)
        self._step_done()

    def _have_batch(self, result: tuple[Committed | None, list[Committed], NextSteps]) -> None:
        own, done, steps = result
        if own is not None:
            self._show(own.annotations, own.edit.changes)
        if done:
            self._saved_at = QTime.currentTime()
            self.told.emit(said(done[0].edit, self.scheme))
            self._read_shared()
            self.project_changed.emit()
        self._have_steps(*steps)
        self._step_done()

    def _have_page(self, result: tuple[Document, AnnotationSet, NextSteps]) -> None:
        self.document, self.annotations, steps = result
        self.clock.restart()
        self.opened.emit(self.document, self.annotations)
        self._have_steps(*steps)
        self._step_done()

    def _failed(self, error: Exception) -> None:
        self._running = False
        step = self._line[0]
        log.warning("a step could not be done: %s", error)
        if isinstance(error, Conflict | EditError) and isinstance(step, Commit):
            self._rebase(error)
        elif isinstance(error, Conflict | EditError):
            self._reload(said(error, self.scheme))
        elif isinstance(step, Commit | Rebase):
            # Pages that were to be opened after this one stay closed: nobody leaves unsaved edits behind.
            kept = waiting(self._line)
            if not isinstance(self._line[-1], Commit | Rebase):
                self.refused.emit(tr("this page is not saved yet: save again before moving on"))
            self._line, self._stalled, self._reason = deque[Step](kept), True, said(error, self.scheme)
            self._tell_state()
            self.settled.emit()
        else:
            self.refused.emit(said(error, self.scheme))
            self._step_done()

    def _rebase(self, error: Conflict | EditError) -> None:
        """Put the edits that wait onto what is stored now; others are made when that is done."""
        step = Rebase(tuple(waiting(self._line)), error.message, isinstance(error, EditError))
        self._line = deque([step, *(one for one in self._line if not isinstance(one, Commit))])
        self._next()

    def _rebased(self, found: OnNewest) -> None:
        self.document, self.annotations = found.document, found.annotations
        behind = steps_behind(self._line, found.conflicts)
        if len(behind) + 1 < len(self._line):
            self._deferred.clear()
        self._line = deque((self._line[0], *found.commits, *behind))
        self.entities, self.clusters = dict(found.entities), dict(found.clusters)
        done = [c for one in found.commits for c in one.edit.changes]
        follow_shared(self.entities, self.clusters, self.once, done)
        self.shared_changed.emit()
        self.opened.emit(found.document, found.annotations)
        self._have_steps(*((found.commits[-1].edit.message, None) if found.commits else found.steps))
        self.project_changed.emit()
        if found.conflicts:
            self.conflicted.emit(found.document, found.conflicts)
        tell = self.refused if found.conflicts else self.told
        tell.emit(after_rebase(found.conflicts, self.scheme))
        self._step_done()

    def _reload(self, reason: str) -> None:
        """Drop what waits, and show what is stored."""
        text = reloaded(reason, waiting(self._line), self.scheme)
        self._line.clear()
        self._deferred.clear()
        self.refused.emit(text)
        self.project_changed.emit()
        if self.document is not None:
            self._enqueue(Open(self.document.id))

    # --- other processes ----------------------------------------------------------------------------

    def _have_shared(self, shared: tuple[dict[str, Entity], dict[str, EventCluster]]) -> None:
        self.entities, self.clusters = dict(shared[0]), dict(shared[1])
        self.shared_changed.emit()

    def _read_shared(self) -> None:
        self.tasks.ask(partial(project_steps.read_shared, self.project, self.author), self._have_shared)
        self.tasks.ask(self.project.search.entities_once, lambda once: setattr(self, "once", once))

    def show_newer(self, found: project_steps.Found, since: AnnotationSet | None) -> None:
        """Show what another process stored, unless edits were made meanwhile: they conflict, or do not."""
        base = self.annotations
        if self._line or base is not since or base is None:
            return
        self._have_shared(found.shared)
        document, annotations, steps = found.page
        if annotations.revision != base.revision or annotations.id != base.id:
            self.document, self.annotations = document, annotations
            self.opened.emit(document, annotations)
            self._have_steps(*steps)
            self.told.emit(tr("this page was changed elsewhere; its current state is shown"))
        self.project_changed.emit()

    def show_reached(self, silence: str) -> None:
        """Say that the server does not answer, and why; "": it answers again."""
        if silence != self._silence:
            self._silence = silence
            self._tell_state()

    # --- small things -------------------------------------------------------------------------------

    def _show(self, annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        self.annotations = annotations
        if follow_shared(self.entities, self.clusters, self.once, changes):
            self.shared_changed.emit()
        self.edited.emit(annotations, changes)

    def _read_steps(self, base: AnnotationSet) -> None:
        """Find what undo would take next: the last edit that waits to be stored, else what is stored."""
        if self._line and isinstance(last := self._line[-1], Commit):
            self._have_steps(last.edit.message, None)
        else:
            self.tasks.ask(
                lambda: self.project.next_steps(base),
                lambda steps: self._have_steps(*steps),
                lambda error: log.warning("what can be undone could not be read: %s", error),
            )

    def _have_steps(self, undo: Message | None, redo: Message | None) -> None:
        self.steps = (undo, redo)
        self.next_steps.emit(undo, redo)

    def _tell_state(self) -> None:
        reason = self._reason if self._stalled else None
        self.state, text = save_state(self.pending(), reason or self._silence or None, self._saved_at)
        self.save_state.emit(self.state, text)
