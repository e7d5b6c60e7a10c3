"""What happens beside the window: others write, a server goes away and comes back.

While edits are held back, the project is asked again and again whether it answers; as soon as it does, they
are sent once more, without anybody's hand. What fails for another reason is tried less and less often.
"""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Document
from annotator.store.errors import FileLost
from annotator.store.project import Project

from ..look.i18n import said, tr
from . import project_steps
from .line import SaveState
from .tasks import DatabaseThread, Tasks
from .watch import Watch

SOON, LATE = 2_000, 30_000
"""Milliseconds until edits that are held back are tried again: at first, and at most."""


class Line(Protocol):
    """The session, as far as it matters here."""

    project: Project
    database: DatabaseThread
    tasks: Tasks
    author: Author
    document: Document | None
    annotations: AnnotationSet | None
    state: SaveState

    def waits(self) -> bool:
        """Tell whether a step is in the line."""

    def pending(self) -> int:
        """Return how many edits are not on disk."""

    def retry(self) -> None:
        """Try again to store what could not be stored."""

    def show_reached(self, silence: str) -> None:
        """Say why the project does not answer; "": it does."""

    def show_newer(self, found: project_steps.Found, since: AnnotationSet | None) -> None:
        """Show what another process stored since."""


class Others(QObject):
    """Watches the project for a session, and tries again for it."""

    lost = Signal(object)
    """The ``FileLost`` that says what became of the project's file; None: it is there again."""

    def __init__(self, session: Line, parent: QObject) -> None:
        """``session`` is shown what others stored, and told to try again."""
        super().__init__(parent)
        self._session = session
        self._watch = Watch(session.project, session.tasks, self._quiet, self)
        self._watch.written.connect(self._written)
        self._watch.answered.connect(self._answered)
        self._watch.silent.connect(self._silent)
        self._wait, self._is_lost = SOON, False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._watch.ask)

    def start(self) -> None:
        """Begin to watch."""
        self._watch.start()

    def stop(self) -> None:
        """Stop watching, and trying."""
        self._watch.stop()
        self._again.stop()

    def poll(self) -> None:
        """Look whether others wrote, when nothing of ours is on its way."""
        self._watch.poll()

    def _quiet(self) -> bool:
        return not self._session.waits() and self._session.database.idle()

    def follow(self, state: SaveState) -> None:
        """Begin to try again when edits are held back, and end it when they are stored."""
        if state is SaveState.NOT_SAVED and self._session.pending():
            if not self._again.isActive():
                self._again.start(self._wait)
        elif state is SaveState.SAVED:
            self._wait = SOON
            self._again.stop()

    def look(self) -> None:
        """Look now whether the project is there; what waits is stored if it is."""
        self._wait = SOON
        self._watch.ask()

    def _answered(self) -> None:
        self._session.show_reached("")
        if self._is_lost:
            self._is_lost = False
            self.lost.emit(None)
        if self._session.pending() and self._session.state is SaveState.NOT_SAVED:
            self._wait = min(2 * self._wait, LATE)
            self._session.retry()

    def _silent(self, error: Exception) -> None:
        self._wait = SOON
        if isinstance(error, FileLost):
            self._session.show_reached(said(error))
            self._is_lost = True
            self.lost.emit(error)
        else:
            self._session.show_reached(tr("no connection: {reason}").format(reason=said(error)))
        if self._session.pending() and not self._again.isActive():
            self._again.start(self._wait)

    # --- what others wrote ---------------------------------------------------------------------------

    def _written(self) -> None:
        session = self._session
        if session.waits() or session.document is None:
            return
        project, document, author, since = (
            session.project, session.document.id, session.author, session.annotations,
        )  # fmt: skip
        session.tasks.ask(
            partial(project_steps.find, project, document, author),
            lambda found: session.show_newer(found, since),
        )
